"""Problems that the operator can mend: a sentence instead of a stack trace."""

from collections.abc import Iterator

from bot.config import SettingsError
from bot.domain.policy.policy import PolicyError
from bot.ports.unit_of_work import StorageUnavailable
from bot.storage import DatabaseNewer
from bot.storage.file_lock import DatabaseInUse
from bot.telegram.receiver import TokenRefused
from bot.telegram.webhook import SecretMissing
from bot.texts.lexicons import LexiconError


class CheckFailed(Exception):
    """A check found something; its words say what."""


EXPLAINED = (
    SettingsError,
    PolicyError,
    StorageUnavailable,
    DatabaseNewer,
    DatabaseInUse,
    TokenRefused,
    SecretMissing,
    LexiconError,
    CheckFailed,
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
