edition = { $nobody }
page = { $nobody }
