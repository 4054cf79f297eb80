"""Finding words of the lists in a text."""
