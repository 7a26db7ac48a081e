licence = Å
