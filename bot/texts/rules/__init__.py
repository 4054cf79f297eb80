"""The rules that ``python -m bot.texts.check`` holds the wording to, one subject a module."""
