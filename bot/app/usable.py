"""Settings that can't be used, refused before anything heavy is loaded."""

from bot.config import Settings, SettingsError
from bot.domain.policy.policy import Policy
from bot.texts.places import languages_in, wording_root


class CannotStart(Exception):
    """What a setting names cannot be used; says which, why, and what to do."""

    def __init__(self, setting: str, value: object, error: Exception, remedy: str) -> None:
        super().__init__(f"{setting} = {str(value)!r} cannot be used: {_why(error)}; {remedy}")


def must_be_usable(settings: Settings) -> None:
    """Raises ``PolicyError``, or ``SettingsError`` for a language nobody has written words in."""
    Policy.from_mapping(settings.policy_settings(), zone=settings.timezone)
    there = languages_in(wording_root())
    if settings.locale.partition("-")[0] not in {name.partition("-")[0] for name in there}:
        has = f"it has to be one of {', '.join(there)}"
        raise SettingsError(f"AMENDS_LOCALE = {settings.locale!r} cannot be used: {has}")


def _why(error: Exception) -> str:
    """The first line of what the machine said, without the SQL it happened to be about."""
    cause = getattr(error.__cause__, "orig", None) or error
    return (str(cause).splitlines() or [type(cause).__name__])[0]
