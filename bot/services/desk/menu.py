"""Which commands stand in the menu of a member of staff, in the order of the work."""

from bot.domain.people import Role

_LEADS = (Role.SUPERVISOR, Role.MANAGER)
_STAFF = tuple(
    "case me log r save merge note facts promise offer done pause limit calm escalate extend "
    "release letter courtesy harass away back oncall help".split()
)
_FOR_LEADS = ("digest", "concessions")


def menu_of(role: Role) -> tuple[str, ...]:
    """The commands that somebody of this role can use."""
    return (*_STAFF[:-1], *_FOR_LEADS, _STAFF[-1]) if role in _LEADS else _STAFF
