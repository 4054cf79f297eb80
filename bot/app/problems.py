"""Problems that the operator can mend: a sentence instead of a stack trace."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.engine import make_url

from bot.app.usable import CannotStart
from bot.config import Settings, SettingsError
from bot.domain.policy.policy import PolicyError
from bot.ports.unit_of_work import StorageUnavailable
from bot.storage import DatabaseNewer
from bot.storage.file_lock import DatabaseInUse
from bot.storage.postgres import DriverMissing
from bot.telegram.receiver import TokenRefused
from bot.telegram.webhook import SecretMissing
from bot.texts.lexicons import LexiconError


class CheckFailed(Exception):
    """A check found something; its words say what."""


@contextmanager
def database_of(settings: Settings) -> Iterator[None]:
    """What goes wrong inside is told as a fault of the database that the settings name."""
    try:
        yield
    except (OSError, StorageUnavailable) as error:
        url = make_url(settings.database_url)
        remedy = (
            "name a file in a folder where the bot may write"
            if url.get_backend_name() == "sqlite"
            else "see that the server runs, and that the database, the user and the password exist"
        )
        shown = url.set(query={}).render_as_string(hide_password=True)
        raise CannotStart("AMENDS_DATABASE_URL", shown, error, remedy) from error


EXPLAINED = (
    SettingsError,
    PolicyError,
    StorageUnavailable,
    DatabaseNewer,
    DatabaseInUse,
    DriverMissing,
    TokenRefused,
    SecretMissing,
    LexiconError,
    CheckFailed,
    CannotStart,
    OSError,
)
"""Their words are meant for the operator."""


def explained(error: BaseException) -> list[str] | None:
    """What to tell the operator; ``None`` when it is a fault of ours."""
    found = list(_leaves(error))
    if not all(isinstance(one, EXPLAINED) for one in found):
        return None
    return [str(one) or type(one).__name__ for one in found]


def _leaves(error: BaseException) -> Iterator[BaseException]:
    if isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions:
            yield from _leaves(inner)
    else:
        yield error
