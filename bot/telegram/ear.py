"""The bot as aiogram knows it: it never calls Telegram, it only knows who it is."""

import re
from collections.abc import AsyncGenerator
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.types import User

NO_TOKEN = "a" * 35
"""Looks like one; nothing is ever called with it."""


class NoLine(BaseSession):
    """Where others connect: without it aiogram reads every certificate of the machine."""

    async def close(self) -> None:
        """Nothing is open."""

    async def make_request(self, *_: Any, **__: Any) -> Any:
        """Refuse: what is said to Telegram goes through the outbox."""
        raise NotImplementedError

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        """Refuse as well."""
        raise NotImplementedError
        yield b""


class Ear(Bot):
    """Tells aiogram whose update it handles and what the bot is called."""

    def __init__(self, bot_id: int) -> None:
        super().__init__(f"{bot_id}:{NO_TOKEN}", session=NoLine())
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
