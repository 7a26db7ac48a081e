edition = { SYSTEM("rm") }
