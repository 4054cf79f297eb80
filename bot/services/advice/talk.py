"""What may leave the house when the second reader is asked: masked words, and no names."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.record.case import Case
from bot.domain.record.commitment import Promise
from bot.domain.record.transcript import Side
from bot.domain.understanding.people.masking import DOTS
from bot.domain.understanding.proposed_words import Given
from bot.ports.letters import LetterWording
from bot.ports.second_reader import Line, Talk
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.showing.files import newest

MOST_LINES = 12
"""So many of the newest messages are sent."""
LINE = 1500
"""Characters of each."""
SHORTEST_NAME = 3
"""A shorter part of a Latin name would hide ordinary words."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MakeTalk:
    """Notes among staff are never part of it."""

    carry_out: CarryOut
    understanding: Understanding
    wording: LetterWording

    async def __call__(self, uow: UnitOfWork, case: Case) -> Talk:
        """What was said in the case, as the second reader may see it."""
        staff = [person.name for person in await self.carry_out.known_staff(uow)]
        names = {case.customer_name, case.owner_name, *staff}
        said = [
            Line(ours=m.side is Side.STAFF, text=self.veiled(m.text, names))
            for m in newest(await uow.transcript.of_case(case.id))
            if m.text and m.side is not Side.NOTE
        ]
        given = await self.given(uow, case)
        return Talk(
            language=case.language,
            lines=tuple(said[-MOST_LINES:]),
            given=tuple(self.veiled(text, names) for text in given.texts),
            feeling=case.feeling,
        )

    async def given(self, uow: UnitOfWork, case: Case) -> Given:
        """What the house has told the customer of this case, and the customer knows it."""
        rows = await uow.promises.open_of_case(case.id)
        dated = [(row.text, row.due) for row in rows]
        if case.offer is not None and case.offer.sent_at is not None:
            dated += [(option.text, option.due) for option in case.offer.options]
        dated.append(("", case.contact_by))
        texts = [self._with_time(text, due, case.language) for text, due in dated]
        return Given(
            texts=tuple(text for text in texts if text),
            times=tuple(due for _, due in dated if due is not None),
            gives=self.gives("\n".join(text for text, _ in dated)) | _kinds(rows),
        )

    def gives(self, text: str) -> frozenset[str]:
        """What kinds of thing a text of ours gives."""
        read = self.understanding.given(text, self.carry_out.policy.money.currency)
        wish = self.understanding.read(text).wish
        named = {"gift": bool(read.gift), "due": read.due, "wish": wish in _THINGS}
        found = {name for name, is_there in named.items() if is_there}
        return frozenset(found - {"wish"} | ({str(wish)} if "wish" in found else set()))

    def veiled(self, text: str, names: Collection[str]) -> str:
        """The text without personal data and without these names."""
        hidden = self.understanding.mask(text)
        for name in sorted({part for one in names for part in _parts(one)}, key=len, reverse=True):
            hidden = _name(name).sub(DOTS, hidden)
        return hidden[:LINE]

    def _with_time(self, text: str, due: datetime | None, language: str) -> str:
        if due is None:
            return text
        moment = self.wording.time(due, language=language)
        return f"{text}: {moment}" if text else moment


_THINGS = frozenset({"refund", "replacement", "repair"})
"""``Wish`` values: what costs something."""


def _kinds(rows: Sequence[Promise]) -> frozenset[str]:
    known = {"refund": "due", "compensation": "gift"}
    return frozenset(known[row.kind] for row in rows if row.kind in known)


def _parts(name: str) -> set[str]:
    parts = {part for part in name.split() if len(part) >= SHORTEST_NAME or not part.isascii()}
    return {part for part in parts | {name.strip()} if part}


def _name(name: str) -> re.Pattern[str]:
    """Latin names as whole words; others wherever they stand."""
    found = re.escape(name)
    return re.compile(rf"(?<!\w){found}(?!\w)" if name.isascii() else found, re.IGNORECASE)
