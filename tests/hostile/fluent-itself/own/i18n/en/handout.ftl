edition = { edition }
