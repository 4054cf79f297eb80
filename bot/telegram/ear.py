"""The bot as aiogram knows it: it never calls Telegram, it only knows who it is."""

import re

from aiogram import Bot
from aiogram.types import User

NO_TOKEN = "a" * 35
"""Looks like one; nothing is ever called with it."""


class Ear(Bot):
    """Tells aiogram whose update it handles and what the bot is called."""

    def __init__(self, bot_id: int) -> None:
        super().__init__(f"{bot_id}:{NO_TOKEN}")
        self.username = ""
        """Without the @; empty until Telegram has said it once."""

    async def me(self) -> User:
        """Who we are, as far as known; without a name every command counts as meant for us."""
        return User(id=self.id, is_bot=True, first_name="", username=self.username or None)

    def without_name(self, text: str) -> str:
        """The text without ``@OurName``."""
        if not self.username:
            return text
        named = rf"\s*@{self.username}(?!\w)[,:]?\s*"
        return re.sub(named, " ", text, flags=re.IGNORECASE | re.ASCII).strip()

    def is_named_in(self, text: str) -> bool:
        """Whether a text holds ``@OurName``, in capitals or not."""
        mention = rf"@{self.username}(?!\w)"
        return (
            bool(self.username) and re.search(mention, text, re.IGNORECASE | re.ASCII) is not None
        )
