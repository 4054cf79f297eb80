"""What a case is: its fields, the table of its moves, its promises, journal, words and timers."""
