edition = { one }
one = { two }
two = { edition }
