"""What goes wrong with a database: our mistakes stay visible, the machine's are told apart."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.ports.unit_of_work import StorageUnavailable
from bot.storage import postgres

_UNWELL = ("locked", "full", "readonly", "disk i/o error", "unable to open", "closed database")


def is_unwell(error: DBAPIError) -> bool:
    """Whether the machine failed (locked, full, read-only, unreachable) rather than our SQL."""
    if error.connection_invalidated:
        return True
    original = error.orig
    if isinstance(original, OSError):
        return True
    state = getattr(original, "sqlstate", None)
    if state is not None:
        return postgres.is_unwell(state)
    text = str(original).lower()
    return any(word in text for word in _UNWELL)


def machine_failures() -> AbstractContextManager[None]:
    """What can go wrong while we connect becomes ``StorageUnavailable``."""
    return translated(DBAPIError, PoolTimeout, OSError)


@contextmanager
def translated(*kinds: type[Exception]) -> Iterator[None]:
    """Failures of the machine become ``StorageUnavailable``."""
    try:
        yield
    except kinds as error:
        if isinstance(error, DBAPIError) and not is_unwell(error):
            raise
        raise StorageUnavailable(str(error)) from error
