"""What all may read in a forum of a decision whose words are for one person."""

from dataclasses import dataclass

from bot.domain.notices.desk.base import ToStaff


@dataclass(frozen=True, kw_only=True, slots=True)
class Decided(ToStaff):
    """Somebody who leads has looked at it; whoever has the case reads the answer in private."""

    case_number: str
    matter: str
    """``offer``, ``merit`` or ``letter``."""

    def quietly(self) -> bool:
        """Nothing has to be done about it here."""
        return True
