"""Use cases of the second reader: asking it after the commit, and what people make of it."""
