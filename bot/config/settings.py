"""Every setting of the program: read once, from the environment and from `amends.toml`.

A setting `x` is `x` in the file and `AMENDS_X` in the environment; the environment wins.
"""

import os
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import (
    Field,
    PositiveFloat,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic_settings import BaseSettings, SettingsConfigDict
from pydantic_settings import PydanticBaseSettingsSource as Source

from bot.config.names import (
    FILE,
    PREFIX,
    SettingsError,
    file,
    unfolded,
    unknown_keys,
    unknown_variables,
)
from bot.config.values import LOCAL_HOSTS, Ids, OptionalUrl, Port, Url, is_inside, key

HIDDEN = frozenset(
    {"bot_token", "webhook_secret", "database_url", "assistant_api_key", "events_secret"}
)
"""May hold a password: never shown, not even when wrong."""


class Settings(BaseSettings):
    """What the operator chose. The description of a field completes "it has to be ..."."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, extra="forbid", frozen=True
    )

    bot_token: SecretStr = Field(
        SecretStr(""), description="the token @BotFather gave, such as 123456:ABC"
    )
    bot_api_url: Url = Field(
        "https://api.telegram.org", description="an address that starts with https:// or http://"
    )
    database_url: str = Field(
        "sqlite+aiosqlite:///data/amends.db",
        pattern=r"^(sqlite\+aiosqlite:///|postgresql\+asyncpg://).",
        repr=False,
        description="sqlite+aiosqlite:///file or postgresql+asyncpg://user:password@host/name",
    )
    staff_chat_id: int | None = Field(
        None, lt=0, description="the id of a group, which is negative, such as -1001234567890"
    )
    desk: Literal["private", "forum"] = Field(
        "private",
        description='"private", each in their own chat with the bot, or "forum", a topic for each'
        " case in the staff group, which has to be a forum where the bot may manage topics",
    )
    supervisor_ids: Ids = Field((), description="Telegram user ids, such as 1001,1002")
    manager_ids: Ids = Field((), description="Telegram user ids, such as 1001,1002")
    on_call_ids: Ids = Field((), description="Telegram user ids, such as 1001,1002")
    company: str = Field("", description="the name customers know you by")
    currency: str = Field(
        "CNY", pattern=r"^[A-Z]{3}$", description="a currency in three capitals, such as CNY"
    )
    timezone: ZoneInfo = Field(
        ZoneInfo("Asia/Shanghai"), description="a name such as Asia/Shanghai or Europe/Berlin"
    )
    locale: str = Field(
        "zh-Hans",
        pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
        description="a language such as zh-Hans, zh-Hant or en",
    )
    webhook_secret: SecretStr = Field(
        SecretStr(""), description="1 to 256 of the characters A-Z, a-z, 0-9, _ and -"
    )
    webhook_url: OptionalUrl = Field(
        "", description="an https:// address; it needs AMENDS_WEBHOOK_SECRET as well"
    )
    http_host: str = Field("127.0.0.1", min_length=1, description="the address to listen on")
    http_port: Port = Field(8080, description="a port from 0 to 65535")
    sends_per_second: PositiveFloat = Field(25, description="a number above 0")
    chat_sends_per_second: PositiveFloat = Field(1, description="a number above 0")
    group_sends_per_minute: PositiveFloat = Field(18, description="a number above 0")
    assistant_model: str = Field(
        "", max_length=200, description="a model that the endpoint of the assistant knows"
    )
    assistant_api_key: SecretStr = Field(
        SecretStr(""), description="the key of the endpoint: letters, digits and signs, no spaces"
    )
    assistant_base_url: OptionalUrl = Field(
        "",
        validate_default=True,
        description="an https:// address such as https://llm.example/v1, or http:// inside your"
        " own network, without a password in it; it needs AMENDS_ASSISTANT_MODEL as well",
    )
    events_secret: SecretStr = Field(
        SecretStr(""), description="whsec_ and 24 to 64 random bytes in base64"
    )
    events_url: OptionalUrl = Field(
        "",
        validate_default=True,
        description="an https:// address, or http:// inside your own network, without a password"
        " in it; it and AMENDS_EVENTS_SECRET need each other",
    )
    demo_data: Path = Field(Path("data/demo"), description="a folder")
    control_port: Port | None = Field(None, description="a port from 0 to 65535")
    policy: dict[str, Any] = Field({}, description=f"a section [policy] of {FILE}")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: Source,
        env_settings: Source,
        dotenv_settings: Source,
        file_secret_settings: Source,
    ) -> tuple[Source, ...]:
        """The environment before what `read` found in the file; nothing else."""
        return env_settings, init_settings

    @field_validator("webhook_secret")
    @classmethod
    def _fit_for_a_header(cls, secret: SecretStr) -> SecretStr:
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret.get_secret_value()):
            raise ValueError
        return secret

    @field_validator("webhook_url")
    @classmethod
    def _guarded(cls, url: str, info: ValidationInfo) -> str:
        secret = info.data.get("webhook_secret", SecretStr("unusable")).get_secret_value()
        if url and not (secret and url.startswith(("https://", *LOCAL_HOSTS))):
            raise ValueError(url)
        return url

    @field_validator("assistant_api_key")
    @classmethod
    def _one_word(cls, key: SecretStr) -> SecretStr:
        if not re.fullmatch(r"[!-~]{0,500}", key.get_secret_value()):
            raise ValueError
        return key

    @field_validator("assistant_base_url")
    @classmethod
    def _private(cls, url: str, info: ValidationInfo) -> str:
        """An assistant is whole or not there at all, and nobody on the way reads along."""
        given = {name for name in ("assistant_model", "assistant_api_key") if info.data.get(name)}
        if (url and "assistant_model" not in given) or (given and not url):
            raise ValueError(url)
        if url and ("@" in url or not (url.startswith("https://") or is_inside(url))):
            raise ValueError(url)
        return url

    @field_validator("events_secret")
    @classmethod
    def _a_key(cls, secret: SecretStr) -> SecretStr:
        if secret and not 24 <= len(key(secret.get_secret_value())) <= 64:
            raise ValueError
        return secret

    @field_validator("events_url")
    @classmethod
    def _signed(cls, url: str, info: ValidationInfo) -> str:
        """Nobody can listen who could not tell that it is us."""
        if "events_secret" not in info.data:  # it is refused for its own sake
            return url
        if bool(url) != bool(info.data.get("events_secret")):
            raise ValueError(url)
        if url and ("@" in url or not (url.startswith("https://") or is_inside(url))):
            raise ValueError(url)
        return url

    @classmethod
    def read(cls, folder: Path = Path(), also: Mapping[str, str] | None = None) -> Self:
        """Read the environment and the file in ``folder``; raises ``SettingsError``.

        The variables of ``also`` are put into the environment first.
        """
        os.environ.update(also or {})
        given = unfolded(file(folder / FILE))
        known = cls.model_fields.keys()
        unknown = [*unknown_variables(known - {"policy"}), *unknown_keys(given, known)]
        if unknown:
            raise SettingsError(*unknown)
        try:
            return cls(**given)
        except ValidationError as error:
            problems = tuple(_problems(error, given))
        raise SettingsError(*problems)

    def token(self) -> str:
        """The token; raises ``SettingsError`` when there is none, or none that can be."""
        text = self.bot_token.get_secret_value()
        if not re.fullmatch(r"\d+:[\w-]+", text, re.ASCII):
            wrong = "cannot be used" if text else "is missing"
            remedy = f"it has to be {_remedy('bot_token')}; or try the demo, which needs none"
            raise SettingsError(f"{PREFIX}BOT_TOKEN {wrong}: {remedy}")
        return text

    def events_key(self) -> bytes:
        """What events are signed with."""
        return key(self.events_secret.get_secret_value())

    def policy_settings(self) -> dict[str, Any]:
        """The section [policy], with the currency in its place unless it names one itself."""
        return {"money.currency": self.currency, **self.policy}


def _problems(error: ValidationError, given: Collection[str]) -> Iterator[str]:
    """One line for each setting that is wrong, however many of its parts are."""
    details = error.errors(include_url=False, include_context=False)
    for name in dict.fromkeys(str(one["loc"][0]) for one in details):
        variable = f"{PREFIX}{name.upper()}"
        found = next(one["input"] for one in details if one["loc"][0] == name)
        value = os.environ.get(variable) or found
        where = variable if os.environ.get(variable) else f"{name} in {FILE}"
        secret = name in HIDDEN or (isinstance(value, str) and "@" in value)
        if name not in given and not os.environ.get(variable):  # what is set needs it
            yield f"{variable} is missing: it has to be {_remedy(name)}"
            continue
        shown = "" if secret else f" = {value!r}"
        yield f"{where}{shown} cannot be used: it has to be {_remedy(name)}"


def _remedy(name: str) -> str:
    return Settings.model_fields[name].description or ""
