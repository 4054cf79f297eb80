"""The manager's numbers: one count, one definition."""
