"""Offers as staff type them, and the money in them."""
