edition = { $date
