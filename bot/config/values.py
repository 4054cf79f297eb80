"""What a setting may be."""

from base64 import b64decode
from ipaddress import ip_address
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_settings import NoDecode

LOCAL_HOSTS = ("http://localhost", "http://127.0.0.1")


def listed(value: object) -> object:
    """A list, also where it is written with commas."""
    return [one for one in value.split(",") if one.strip()] if isinstance(value, str) else value


def no_slash(value: str) -> str:
    """An address without the slash at its end."""
    return value.strip().rstrip("/")


Ids = Annotated[tuple[int, ...], NoDecode, BeforeValidator(listed)]
Url = Annotated[str, AfterValidator(no_slash), Field(pattern=r"^https?://[^\s/]")]
OptionalUrl = Annotated[str, AfterValidator(no_slash), Field(pattern=r"^(https?://[^\s/].*)?$")]
Port = Annotated[int, Field(ge=0, le=65535)]


def key(secret: str) -> bytes:
    """The bytes of a secret such as ``whsec_MfKQ...``; raises ``ValueError``."""
    given = secret.removeprefix("whsec_")
    return b"" if given == secret else b64decode(given, validate=True)


def is_inside(url: str) -> bool:
    """Whether the address is one of this machine or of a private network."""
    try:
        host = urlsplit(url).hostname or ""
        return not {".", ":"} & set(host) or ip_address(host).is_private
    except ValueError:
        return False
