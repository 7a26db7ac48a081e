edition = { nobody-knows }
