"""Amends: a Telegram bot that takes complaints and sees them through."""
