"""Settings that can't be used, refused before anything heavy is loaded."""

from bot.app.policies import policy_of
from bot.config import Settings, SettingsError
from bot.domain.policy.policy import PolicyError
from bot.texts.packs import OWN, NoSuchPack, load_pack
from bot.texts.places import languages_in, wording_root


class CannotStart(Exception):
    """What a setting names cannot be used; says which, why, and what to do."""

    def __init__(self, setting: str, value: object, error: Exception, remedy: str) -> None:
        super().__init__(f"{setting} = {str(value)!r} cannot be used: {_why(error)}; {remedy}")


def must_be_usable(settings: Settings) -> None:
    """Raises ``PolicyError``, or ``SettingsError`` for a language nobody has written words in."""
    _must_have(policy_of(settings).pack)
    there = languages_in(wording_root())
    if settings.locale.partition("-")[0] not in {name.partition("-")[0] for name in there}:
        has = f"it has to be one of {', '.join(there)}"
        raise SettingsError(f"AMENDS_LOCALE = {settings.locale!r} cannot be used: {has}")


def _must_have(pack: str) -> None:
    """Raises ``PolicyError`` for a pack that is not there, ``LexiconError`` for a broken one."""
    try:
        load_pack(wording_root(), pack)
    except NoSuchPack as error:
        has = (
            f"it has to be one of {', '.join(error.known)}, or a file {OWN}/NAME.toml of your own"
        )
        raise PolicyError("pack", pack, has) from error


def _why(error: Exception) -> str:
    """The first line of what the machine said, without the SQL it happened to be about."""
    cause = getattr(error.__cause__, "orig", None) or error
    return (str(cause).splitlines() or [type(cause).__name__])[0]
