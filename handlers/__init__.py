"""Inbound Telegram only: a handler translates an update into one use case call."""
