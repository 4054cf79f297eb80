"""The desk at which letters are written: the record of a case, and words for it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Decision
from bot.domain.letters import rules as letter_rules
from bot.domain.letters import showing, times
from bot.domain.letters.facts import LetterFacts, facts
from bot.domain.letters.rules import FairCopy
from bot.domain.people import Person, Role
from bot.domain.record.case import Case
from bot.domain.record.commitment import Promise
from bot.domain.record.fact_sheet import SLOTS, FactSheet
from bot.ports.letters import LetterWording
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.letters.quoting import quotable, without_names

_WEEKDAY = re.compile(r"\uff08[^\uff08\uff09]{2,3}\uff09(?=\s*\d{1,2}[:\uff1a]\d{2})")
"""The day of the week in brackets between a date and its hour, as Chinese letters have it."""
STORY = 200
IMPACT = 60
WISH = 120
"""Characters of the customer's own words that a letter quotes; the rest is in the record."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LetterDesk:
    """What the use cases of a letter need: the record of a case, and words for it."""

    carry_out: CarryOut
    wording: LetterWording
    understanding: Understanding

    async def case(self, uow: UnitOfWork, case_id: int) -> Case:
        """The case; raises ``NoSuchCase``."""
        found = await uow.cases.get(case_id)
        if found is None:
            raise errors.NoSuchCase
        return found

    async def parts(self, uow: UnitOfWork, case: Case) -> tuple[str, ...]:
        """The nine parts as the record has them now."""
        known = await self._facts(uow, case, await uow.promises.of_case(case.id))
        return self.wording.parts(known, language=case.language)

    async def fair_copy(self, uow: UnitOfWork, case: Case, now: datetime) -> FairCopy:
        """The letter with its frame, and what the software thinks of it."""
        rows = await uow.promises.of_case(case.id)
        known = await self._facts(uow, case, rows)
        frame = self.wording.frame(known, language=case.language, now=now)
        parts = (frame.head, *case.letter, frame.foot)
        text = "\n\n".join(part for part in parts if part)
        shown = self.wording.shown(text, language=case.language)
        rules = self.wording.rules(case.language)
        judged = letter_rules.Letter(case=case, rows=rows, rules=rules, text=shown)
        named = tuple(self._named(case, now))
        return FairCopy(
            text=shown,
            findings=letter_rules.judge(judged),
            times=times.compared(case, rows, named),
        )

    def _named(self, case: Case, now: datetime) -> Iterator[times.Named]:
        """The times ahead that a person wrote into the letter."""
        currency = self.carry_out.policy.money.currency
        for element, sentence in times.sentences(case):
            for moment in self.understanding.moments(_WEEKDAY.sub("", sentence), now):
                refund = self.understanding.given(sentence, currency).due
                yield times.Named(due=moment.due, text=sentence, element=element, refund=refund)

    async def frame_lines(self, uow: UnitOfWork, case: Case, now: datetime) -> frozenset[str]:
        """The lines that the bot puts around a letter, so that nobody has to write them."""
        known = await self._facts(uow, case, await uow.promises.of_case(case.id))
        frame = self.wording.frame(known, language=case.language, now=now)
        lines = (*frame.head.splitlines(), *frame.foot.splitlines())
        return frozenset(line.strip() for line in lines if line.strip())

    async def show(self, uow: UnitOfWork, decision: Decision, to: Person, now: datetime) -> Case:
        """Carry it out and show the draft as it is then."""
        copy = await self.fair_copy(uow, decision.case, now)
        said = showing.shown(decision.case, to, copy)
        return await self.carry_out(uow, decision.adding(said), now)

    async def _facts(self, uow: UnitOfWork, case: Case, rows: Sequence[Promise]) -> LetterFacts:
        owner = await uow.people.get(case.owner) if case.owner is not None else None
        role = owner.role if owner is not None else Role.STAFF
        concerned = [await uow.people.get(person) for person in case.those_concerned]
        names = tuple(person.name for person in concerned if person is not None)
        short = replace(
            case,
            impact=quotable(case.impact, IMPACT, self.understanding, names),
            wish=quotable(case.wish, WISH, self.understanding, names),
            sheet=_nameless(case.sheet, names),
        )
        story = quotable(case.facts, STORY, self.understanding, names)
        policy = self.carry_out.policy
        currency = policy.money.currency
        known = facts(short, rows, story=story, role=role, currency=currency)
        return replace(known, routes=policy.outside.routes(case.language))


def _nameless(sheet: FactSheet, names: Sequence[str]) -> FactSheet:
    """The sheet without those whom it is about: a letter speaks of the house (D §20)."""
    for slot in SLOTS if names else ():
        sheet = sheet.put(slot, without_names(sheet.of(slot), names))
    return sheet
