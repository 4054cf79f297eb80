"""Words that are kept back: stored, shown to their author alone, and hinted at once sent."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Say, private
from bot.domain.moves.courtesy import deciding
from bot.domain.moves.courtesy.judging import Verdict
from bot.domain.notices.base import Notice
from bot.domain.notices.desk import courtesy as say
from bot.domain.notices.desk.gifts_early import GiftStopped
from bot.domain.notices.desk.past_times import TimeHasGone
from bot.domain.people import Person
from bot.domain.record.case import Case
from bot.domain.record.held import EDIT, REPLY, STOPPED, Ending, Held, Stop
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.courtesy.kept import flaws, held_of, part, same_album, same_message, slot
from bot.services.courtesy.looking import LookAtWords
from bot.services.courtesy.times_told import to_book
from bot.services.inbox.incoming import Incoming


@dataclass(frozen=True, kw_only=True, slots=True)
class StopWords:
    """Looks at words before they are sent, and keeps back what is not to go out as it is."""

    carry_out: CarryOut
    look: LookAtWords

    async def message(
        self, uow: UnitOfWork, case: Case, said: Incoming, *, form: str = REPLY
    ) -> Verdict:
        """A reply, or the new version of one; ``stopped`` when it was kept back."""
        waiting = await self._mine(uow, case, said.person)
        whole = next((one for one in waiting if same_album(one, said)), None)
        if whole is not None:
            await uow.held.save(replace(whole, parts=(*whole.parts, part(said))))
            return Verdict(stop=whole.stop)
        await _supersede(uow, [one for one in waiting if same_message(one, said)])
        verdict = await self.look.message(uow, case, said.person, said.text, said.at)
        if verdict.stopped:
            await self._stop(uow, case, said, verdict, form=form)
        return verdict

    async def forget(self, uow: UnitOfWork, case: Case, said: Incoming) -> None:
        """What waits of this message waits no more."""
        waiting = await self._mine(uow, case, said.person)
        await _supersede(uow, [one for one in waiting if same_message(one, said)])

    async def line(
        self,
        uow: UnitOfWork,
        case: Case,
        said: Incoming,
        *,
        form: str,
        value: str,
        due: int = 0,
    ) -> Verdict:
        """The line of a form that the customer will read; ``stopped`` when it was kept back."""
        waiting = await self._mine(uow, case, said.person)
        await _supersede(uow, [one for one in waiting if (one.form, one.value) == (form, value)])
        verdict = self.look.line(case, said.person, said.text, said.at, form)
        if verdict.stopped:
            await self._stop(uow, case, said, verdict, form=form, value=value, due=due)
        return verdict

    async def _mine(self, uow: UnitOfWork, case: Case, person: Person) -> list[Held]:
        waiting = await uow.held.waiting(case.id)
        return [one for one in waiting if one.by == person.id]

    async def of_message(self, uow: UnitOfWork, said: Incoming) -> Held | None:
        """The words of this message, where they have not gone out."""
        found = await uow.held.of_message(said.person.id, said.message)
        stopped = [one for one in found if one.stop in STOPPED and same_message(one, said)]
        return stopped[-1] if stopped else None

    async def again(
        self, uow: UnitOfWork, case: Case, held: Held, person: Person, now: datetime
    ) -> Verdict:
        """What is found in words that were kept, as the case stands now."""
        if held.form in (REPLY, EDIT):
            return await self.look.message(uow, case, person, held.text, now)
        return self.look.line(case, person, held.text, now, held.form)

    async def _stop(
        self,
        uow: UnitOfWork,
        case: Case,
        said: Incoming,
        verdict: Verdict,
        *,
        form: str,
        value: str = "",
        due: int = 0,
    ) -> None:
        new = held_of(case, said, verdict, form=form, value=value, due=due)
        held = await uow.held.add(new)
        await self.show(uow, case, held, said.person, verdict, said.at)

    async def show(
        self,
        uow: UnitOfWork,
        case: Case,
        held: Held,
        person: Person,
        verdict: Verdict,
        now: datetime,
        *,
        again: bool = False,
        moved: bool = False,
        anew: int = 0,
    ) -> None:
        """To their author alone, under the words themselves.

        ``again``: the customer wrote meanwhile; ``moved``: the case moved on; ``anew`` is the
        message in which other words came.
        """
        notice = await self._notice(uow, case, held, person, verdict, again=again, moved=moved)
        said = Say(
            to=person.id,
            notice=notice,
            slot="" if again or moved or anew else slot(held),
            reply_to=None if again or moved else _answers(held, person, anew),
        )
        await self.carry_out.say(uow, said, case, now)

    async def _notice(
        self,
        uow: UnitOfWork,
        case: Case,
        held: Held,
        person: Person,
        verdict: Verdict,
        *,
        again: bool,
        moved: bool,
    ) -> Notice:
        known = {
            "case_number": case.number,
            "customer_name": case.customer_name,
        }
        if held.stop is Stop.AMOUNT:
            limit, total = await self._amounts(uow, case, held, person)
            return say.AmountStopped(**known, held=held.id, limit=limit, total=total, again=again)
        if held.stop is Stop.GIFT:
            gifts = self.look.extras(held.text).named
            return GiftStopped(
                **known, held=held.id, gifts=gifts, rest=held.rewritten, again=again or moved
            )
        lines = flaws(held.text, verdict.findings)
        if held.stop is Stop.PAUSE:
            return say.WordsPaused(**known, held=held.id, flaws=lines, again=again, moved=moved)
        return say.WordsHeld(
            **known,
            held=held.id,
            flaws=lines,
            rewritten=held.rewritten,
            again=again,
            moved=moved,
        )

    async def _amounts(
        self, uow: UnitOfWork, case: Case, held: Held, person: Person
    ) -> tuple[str, str]:
        try:
            await self.look.within(uow, case, person, held.text)
        except errors.OverAuthority as over:
            return str(over.fields["limit"]), str(over.fields["total"])
        return "", ""

    async def hint(
        self,
        uow: UnitOfWork,
        case: Case,
        said: Incoming,
        verdict: Verdict,
        *,
        form: str = REPLY,
        sent_as: str = "reply",
    ) -> None:
        """Once they are sent, or stand in a draft: what could be better."""
        if verdict.stop is Stop.HINT:
            held = await uow.held.add(held_of(case, said, verdict, form=form))
            notice = say.CourtesyHint(
                case_number=case.number,
                held=held.id,
                flaws=flaws(said.text, verdict.findings),
                sent_as=sent_as,
            )
            asked = Say(to=said.person.id, notice=notice, slot=slot(held))
            await self.carry_out.say(uow, asked, case, said.at)

    async def promise(self, uow: UnitOfWork, case: Case, said: Incoming, verdict: Verdict) -> None:
        """A time that was told may be booked; not where a row for it is there (D §10)."""
        await self._passed(uow, case, said)
        if verdict.promise is None or not case.is_open:
            return
        rows, zone = await uow.promises.of_case(case.id), self.look.policy.zone
        ahead = [
            one
            for one in (verdict.promise, *verdict.further)
            if one.due > said.at and not deciding.is_booked(one.due, rows, zone, sure=one.sure)
        ]
        if not ahead:
            return
        timed = replace(verdict, stop=Stop.TIME, findings=())
        due = int(ahead[0].due.timestamp())
        held = await uow.held.add(held_of(case, said, timed, form=REPLY, due=due))
        notice = to_book(self.look.policy, case, held.id, ahead)
        asked = Say(to=said.person.id, notice=notice, slot=slot(held))
        await self.carry_out.say(uow, asked, case, said.at)

    async def _passed(self, uow: UnitOfWork, case: Case, said: Incoming) -> None:
        """A time that is over is no promise: its author names another."""
        words = self.look.passed(case, said.person, said.text, said.at) if case.is_open else ""
        if words:
            notice = TimeHasGone(
                case_number=case.number, customer_name=case.customer_name, words=words
            )
            await self.carry_out.say(uow, Say(to=said.person.id, notice=notice), case, said.at)


def _answers(held: Held, person: Person, anew: int) -> int | None:
    """The message it stands under, where that is in the private chat."""
    first = held.parts[0]
    return anew or first.message if first.chat == private(person.id) else None


async def _supersede(uow: UnitOfWork, held: list[Held]) -> None:
    for one in held:
        await uow.held.settle(one, Ending.CHANGED)
