"""Times that a button carries."""

from datetime import UTC, datetime

from bot.domain import errors
from bot.domain.moves.taking.planning import Times


def times_on(value: str, now: datetime) -> Times:
    """The times on a button. Raises ``AlreadyDone`` for those that are over, or forged."""
    try:
        stamps = [datetime.fromtimestamp(int(one), UTC) for one in value.split("-")]
    except (ValueError, OverflowError, OSError) as error:
        raise errors.AlreadyDone from error
    starts = stamps[0] if len(stamps) > 1 else None
    if stamps[-1] <= (starts or now):
        raise errors.AlreadyDone
    return Times(starts=None if starts is None or starts <= now else starts, until=stamps[-1])
