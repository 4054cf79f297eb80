"""Which commands stand in the menu of a member of staff, in the order of the work."""

from bot.domain.people import Role

_LEADS = (Role.SUPERVISOR, Role.MANAGER)
_WORK = tuple(
    "case me log r save merge note facts promise offer done pause limit calm escalate extend "
    "release letter courtesy harass away back oncall".split()
)
_FIGURES = ("digest", "concessions")


def menu_of(role: Role) -> tuple[str, ...]:
    """The commands that somebody of this role can use."""
    return (*_WORK, *(_FIGURES if role in _LEADS else ()), "help")
