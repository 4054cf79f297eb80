"""Forms: one line of plain words that the bot asked for, and what it becomes."""
