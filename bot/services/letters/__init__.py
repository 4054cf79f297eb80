"""The reply letter: writing, approving, sending."""
