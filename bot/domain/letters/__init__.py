"""The reply letter: what it must say, its facts, its gaps, its sending."""
