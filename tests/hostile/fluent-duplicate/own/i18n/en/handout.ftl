edition = a
edition = b
