edition = a [2J b
