"""Who is named in a text, and what belongs to one person."""
