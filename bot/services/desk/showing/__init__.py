"""Cases as people at the desk see them."""
