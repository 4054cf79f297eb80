"""Offers, what they may cost and who approves, and what was agreed done (§11, t9–t13)."""
