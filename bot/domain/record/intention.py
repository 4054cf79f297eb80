"""That trouble may be put on deliberately: a note of a person, never of the program (D §9.1).

It changes how staff keep calm and nothing else: no clock, no right, no amount and no wording
reads it. Whoever has the case and whoever leads see it. It leaves the case when that ends; the
journal keeps that there was such a note and never its words, and the messages in which they were
shown are forgotten with the other words of the case. D does not say whether the customer may have
it: being an opinion about them it is in no letter and no report, and, like every word of a case,
it is part of the copy that they may ask for (D §20: notes are written as if the customer will
read them).
"""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.people import PersonId

NOTED = "noted"
"""What the journal says while there is such a note; nothing before it and once it is gone."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Intention:
    """Who noted it, when, and what for."""

    by: PersonId
    by_name: str
    at: datetime
    motive: str = ""
    """What the person wants to reach, and which part of it is justified; may be empty."""
