"""Confirmation, new loops, follow-ups, closing and review (§15, §16, t14–t20)."""
