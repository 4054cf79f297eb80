"""Named places where a test may kill the process, to prove that nothing is lost there.

Nothing happens unless the environment variable ``AMENDS_FAILPOINT`` names the place. It may carry
the number of the passage at which to die, as in ``courier.before_send:3``.
"""

import os

VARIABLE = "AMENDS_FAILPOINT"
EXIT_CODE = 86
"""Tells a death at a crash point from any other."""

NAMES = frozenset(
    {
        "receiver.before_commit",
        "receiver.after_commit",
        "lanes.before_handled",
        "lanes.after_handled",
        "uow.before_commit",
        "uow.after_commit",
        "courier.after_claim",
        "courier.after_send",
        "courier.before_mark",
        "courier.after_mark",
        "sweeper.before_commit",
        "sweeper.after_commit",
        "migrate.before_commit",
    }
)

_passages: dict[str, int] = {}


def failpoint(name: str) -> None:
    """Die here, without any clean-up, when the environment says so."""
    wanted = os.environ.get(VARIABLE)
    if not wanted:
        return
    place, _, nth = wanted.partition(":")
    if place != name:
        return
    _passages[name] = _passages.get(name, 0) + 1
    if _passages[name] >= int(nth or 1):
        os._exit(EXIT_CODE)
