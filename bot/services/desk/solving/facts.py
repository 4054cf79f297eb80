"""The fact sheet at the desk: opened with one tap, written in one go or line by line (D §6.1)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Say
from bot.domain.moves.after import counting
from bot.domain.moves.desk import fact_finding
from bot.domain.people import Person
from bot.domain.record.case import Case
from bot.domain.record.cause import Family
from bot.domain.record.fact_sheet import SLOTS, Slot
from bot.domain.understanding import fact_lines
from bot.domain.understanding.fact_lines import FactWords, Written
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.ports.wording import Wording
from bot.services.carrying_out import CarryOut
from bot.services.desk.at_desk import case_to_act_on
from bot.services.desk.forms import Asked, Form
from bot.services.desk.replies.replying import receipt
from bot.services.inbox.incoming import Incoming

SAID = 200
"""Characters of the customer's own words that are offered as a line."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FactDesk:
    """What the use cases of a fact sheet need: the record offers words, people accept them."""

    carry_out: CarryOut
    understanding: Understanding
    wording: Wording

    async def ask(
        self, uow: UnitOfWork, person: Person, case: Case, slot: Slot, now: datetime
    ) -> Asked:
        """Ask for a line; returns the form that is open then. Raises refusals."""
        form = fact_finding.form(case, person, slot, self.known(case, slot))
        await self.carry_out.say(uow, Say(to=person.id, notice=form), case, now)
        return Asked(form=Form.FACT_SHEET, case=case.id, value=slot.value)

    async def show(self, uow: UnitOfWork, person: Person, case: Case, now: datetime) -> None:
        """The sheet as it is. Raises refusals."""
        notice = fact_finding.shown(case, person)
        await self.carry_out.say(uow, Say(to=person.id, notice=notice), case, now)

    async def keep(
        self, uow: UnitOfWork, person: Person, case: Case, written: Written, now: datetime
    ) -> Asked | None:
        """Keep what was written and ask for the next line, or show the whole."""
        slot = fact_finding.following(case, written)
        decision = fact_finding.written(case, person, written.sheet, now)
        kept = await self.carry_out(uow, decision, now)
        if slot is not None:
            return await self.ask(uow, person, kept, slot, now)
        await self.show(uow, person, kept, now)
        return None

    def known(self, case: Case, slot: Slot) -> str:
        """What the customer has told of it: an offer to whoever writes, never taken by itself."""
        told = self.understanding.story(case.facts)
        if slot is Slot.WHAT:
            return self.understanding.gist(told, SAID)
        return self.understanding.notice(told).time if slot is Slot.WHEN else ""

    def words(self, now: datetime) -> FactWords:
        """What the four lines are called, in every language."""
        names: dict[str, Slot] = {}
        for language in self.wording.languages():
            for slot in SLOTS:
                key = f"value-fact-name-{slot.value}"
                said = self.wording.say(key, language=language, now=now)
                names.update({one.strip().casefold(): slot for one in said.split(",")})
        return FactWords(names=names)


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenFacts:
    """[Facts], one of its lines, and ``/facts``."""

    desk: FactDesk

    async def __call__(
        self, uow: UnitOfWork, person: Person, asked: Asked, now: datetime
    ) -> Asked | None:
        """Ask for a line, or show a sheet that is full; returns the form that is open then."""
        case = await case_to_act_on(uow, person, asked.case)
        slot = slot_of(asked.value)
        if slot is None and not case.sheet.empty:
            await self.desk.show(uow, person, case, now)
            return None
        return await self.desk.ask(uow, person, case, slot or fact_finding.first(case), now)


@dataclass(frozen=True, kw_only=True, slots=True)
class WriteFacts:
    """A message for the sheet: one line, or several in order or by name."""

    desk: FactDesk

    async def __call__(self, uow: UnitOfWork, asked: Asked, said: Incoming) -> Asked | None:
        """Keep it; returns the form that is open then. Raises refusals."""
        if not said.text.strip():
            raise errors.SomethingMissing(what="text")
        case = await case_to_act_on(uow, said.person, asked.case)
        start = slot_of(asked.value) or fact_finding.first(case)
        written = fact_lines.read(said.text, case.sheet, start, self.desk.words(said.at))
        if fact_finding.is_in_doubt(case, written, asked=asked.value):
            await self.desk.show(uow, said.person, case, said.at)
            return None
        following = await self.desk.keep(uow, said.person, case, written, said.at)
        uow.signals.append(receipt(said))
        return following


@dataclass(frozen=True, kw_only=True, slots=True)
class TakeKnownFact:
    """[Use this]: what the record offered for a line."""

    desk: FactDesk

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int, value: str, now: datetime
    ) -> Asked | None:
        """Keep it; returns the form that is open then. Raises refusals."""
        case = await case_to_act_on(uow, person, case_id)
        slot = slot_of(value)
        known = self.desk.known(case, slot) if slot is not None else ""
        if slot is None or not known or case.sheet.of(slot):
            raise errors.AlreadyDone
        written = Written(sheet=case.sheet.as_told(slot, known), last=slot, lines=1)
        return await self.desk.keep(uow, person, case, written, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowFacts:
    """The last line was left out: the sheet as it is."""

    desk: FactDesk

    async def __call__(self, uow: UnitOfWork, person: Person, case_id: int, now: datetime) -> None:
        """Show it. Raises refusals."""
        await self.desk.show(uow, person, await case_to_act_on(uow, person, case_id), now)


@dataclass(frozen=True, kw_only=True, slots=True)
class AskCause:
    """[Cause]: what the reports are to count it under."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int, value: str, now: datetime
    ) -> None:
        """The causes of a family, the ones of procedure first."""
        case = await case_to_act_on(uow, person, case_id)
        asked = counting.ask(case, person, value or Family.PROCEDURAL.value)
        await self.carry_out.say(uow, Say(to=person.id, notice=asked), case, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class NameCause:
    """A cause was tapped."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int, value: str, now: datetime
    ) -> None:
        """Note it. Raises refusals."""
        case = await case_to_act_on(uow, person, case_id)
        cause = value.removeprefix("cause|")
        await self.carry_out(uow, counting.counted_under(case, person, cause, now), now)


def slot_of(value: str) -> Slot | None:
    """The line a button names; ``None`` where it names none."""
    return next((slot for slot in SLOTS if slot == value), None)
