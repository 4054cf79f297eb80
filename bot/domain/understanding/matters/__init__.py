"""What a text is about, and whether it is the same matter."""
