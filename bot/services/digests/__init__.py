"""The manager's digest: making it, sending it, what is behind a number."""
