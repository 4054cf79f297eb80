"""What can be chosen about a sandbox."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

DEFAULT_TOKEN = "4100:sandbox-token-of-amends"  # noqa: S105 - opens the sandbox only


@dataclass(frozen=True, kw_only=True, slots=True)
class SandboxSettings:
    """The choices for one sandbox; every field has a sensible default.

    Port 0 takes any free port. Without a data folder everything lives in memory and ends with
    the sandbox. `strict_tokens` refuses every token but `token`; otherwise any well-formed token
    is a bot, made on first use. `first_offset` says how many seconds ahead of real time a sandbox
    begins that begins anew; `zone` is the one in which the bot speaks of time, `locale` the one
    in which it speaks to the staff ("zh-Hans", "zh-Hant" or "en"). `topics` are to be had in the
    staff group, which is a forum then, or in private chats with the bot.
    """

    host: str = "127.0.0.1"
    port: int = 0
    data_dir: Path | None = None
    token: str = DEFAULT_TOKEN
    bot_control_url: str | None = None
    flood_limits: bool = False
    seed: bool = True
    strict_tokens: bool = False
    first_offset: Callable[[], float] = float
    zone: str = "Asia/Shanghai"
    locale: str = "zh-Hans"
    topics: Literal["nowhere", "forum", "private"] = "nowhere"
