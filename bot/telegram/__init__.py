"""The wire to Telegram: receiving, dispatching, sending."""
