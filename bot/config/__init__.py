"""Every setting of the program: read once, from the environment and from `amends.toml`."""

from bot.config.names import PREFIX, SettingsError
from bot.config.settings import Settings

__all__ = ["PREFIX", "Settings", "SettingsError"]
