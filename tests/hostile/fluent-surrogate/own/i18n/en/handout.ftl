edition = { "\uD800" }
