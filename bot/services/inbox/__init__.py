"""Stored updates: lanes that work through them, and what happens when one fails."""
