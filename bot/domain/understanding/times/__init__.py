"""Times that words name."""
