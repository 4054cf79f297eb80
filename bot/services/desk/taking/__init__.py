"""Whose case it is: taken, passed on, taken over."""
