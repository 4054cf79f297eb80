"""What authors decide about their words: the rewrite, other words, or theirs with a reason."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bot.domain import errors
from bot.domain.deciding.decision import Decision, Say, unchanged
from bot.domain.moves.courtesy import deciding
from bot.domain.notices.desk.courtesy import HeldSettled
from bot.domain.people import Person
from bot.domain.record.case import Case
from bot.domain.record.held import EDIT, REPLY, Ending, Held, HeldId, Part, Stop
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.courtesy.kept import slot
from bot.services.courtesy.looking import SEEN_FIRST
from bot.services.courtesy.stopping import StopWords
from bot.services.desk.at_desk import known_case
from bot.services.desk.forms import Asked, Form
from bot.services.desk.lines.writing import WriteLine
from bot.services.desk.replies.editing import EditByStaff
from bot.services.desk.replies.replying import ReplyToCustomer
from bot.services.inbox.incoming import Incoming

_SEVERAL = 2
SENT, TAKEN, MOVED_ON = "tap-sent", "tap-noted", "tap-moved-on"


async def held_of(uow: UnitOfWork, person: Person, case_id: int | None, value: str) -> Held:
    """The words a button names. Raises ``AlreadyDone``, ``NotForYou``, ``NoSuchCase``."""
    case = await known_case(uow, case_id)
    found = await uow.held.get(HeldId(int(value))) if value.isdecimal() else None
    return deciding.must_wait(found, case, person)


@dataclass(frozen=True, kw_only=True, slots=True)
class LetGo:
    """Sends words that were stopped on the way they were on, as they are or otherwise."""

    carry_out: CarryOut
    reply_to_customer: ReplyToCustomer
    edit_by_staff: EditByStaff
    write_line: WriteLine

    async def __call__(
        self,
        uow: UnitOfWork,
        held: Held,
        by: Person,
        now: datetime,
        *,
        ending: Ending,
        text: str,
        reason: str = "",
    ) -> Asked | None:
        """Send them; returns the form that is open then. Raises refusals."""
        case = await known_case(uow, held.case)
        await self._settle(uow, held, case, by, now, ending, reason)
        words = [_incoming(one, by, now, held.text, text) for one in held.parts]
        if held.form == REPLY:
            await self.reply_to_customer(uow, words, case.id, looked_at=True)
        elif held.form == EDIT:
            await self.edit_by_staff(uow, words[0], looked_at=True)
        else:
            return await self.write_line(uow, replace(line_of(held), looked_at=True), words[0])
        return None

    async def _settle(
        self,
        uow: UnitOfWork,
        held: Held,
        case: Case,
        by: Person,
        now: datetime,
        ending: Ending,
        reason: str,
    ) -> None:
        if not await uow.held.settle(held, ending, reason):
            raise errors.AlreadyDone
        entry = deciding.settled(case, by, held, ending, now, reason)
        notice = HeldSettled(
            case_number=case.number,
            customer_name=case.customer_name,
            held_end=ending.value,
            drafted=held.form in SEEN_FIRST,
        )
        said = Say(to=by.id, notice=notice, slot=slot(held))
        await self.carry_out(uow, unchanged(case).adding(entry, said), now)


def line_of(held: Held) -> Asked:
    """The form whose line they are, with the time that was read in it."""
    return Asked(
        form=Form(held.form),
        case=held.case,
        value=held.value,
        due=held.due,
        agreed=held.due > 0,
    )


def _incoming(one: Part, by: Person, now: datetime, old: str, new: str) -> Incoming:
    """The message again, its words replaced where they are those that were looked at."""
    return Incoming(
        person=by,
        chat=one.chat,
        message=one.message,
        at=now,
        text=new if one.text == old else one.text,
        media=one.media,
        file_id=one.file_id,
        album=one.album,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class SendHeld:
    """[Send rewrite] and [Send as it is]; shown once more when the case has moved on since."""

    stop_words: StopWords
    let_go: LetGo
    ending: Ending

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, value: str, now: datetime
    ) -> tuple[str, Asked | None]:
        """Send them; what the tap is answered, and the form that is open. Raises refusals."""
        held = await held_of(uow, person, case_id, value)
        rewrites = self.ending is Ending.REWRITTEN
        text = held.rewritten if rewrites else held.text
        if not text or held.stop is not (Stop.HOLD if rewrites else Stop.PAUSE):
            raise errors.AlreadyDone
        if await show_if_moved(uow, self.stop_words, held, person, now):
            return MOVED_ON, None
        case = await known_case(uow, held.case)
        if held.form in (REPLY, EDIT) and await self.stop_words.look.too_early(uow, case, text):
            raise errors.SomethingMissing(what="agreed")
        following = await self.let_go(uow, held, person, now, ending=self.ending, text=text)
        return TAKEN if held.form in SEEN_FIRST else SENT, following


async def show_if_moved(
    uow: UnitOfWork, stop_words: StopWords, held: Held, person: Person, now: datetime
) -> bool:
    """Whether the case has moved on since: then the words are shown once more first."""
    case = await known_case(uow, held.case)
    if not deciding.moved_on(held, case):
        return False
    again = replace(held, state=case.state.value)
    await uow.held.save(again)
    verdict = await stop_words.again(uow, case, again, person, now)
    await stop_words.show(uow, case, again, person, verdict, now, moved=True)
    return True


@dataclass(frozen=True, kw_only=True, slots=True)
class BookTime:
    """[Make it a promise]: the time that a reply has told becomes a row of the ledger (§10)."""

    carry_out: CarryOut
    stop_words: StopWords

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, value: str, now: datetime
    ) -> None:
        """Book it. Raises refusals."""
        case = await known_case(uow, case_id)
        held = await held_of(uow, person, case_id, value)
        if held.stop is not Stop.TIME:
            raise errors.AlreadyDone
        decision = await self._booked(uow, case, person, held, now)
        if not await uow.held.settle(held, Ending.BOOKED):
            raise errors.AlreadyDone
        first, *more = decision.say
        in_place = (replace(first, slot=slot(held)), *more)
        await self.carry_out(uow, replace(decision, say=in_place), now)

    async def _booked(
        self, uow: UnitOfWork, case: Case, person: Person, held: Held, now: datetime
    ) -> Decision:
        """A row for each time that was told."""
        look, rows = self.stop_words.look, tuple(await uow.promises.of_case(case.id))
        told = [(one.words, one.due) for one in look.promised(case, person, held.text, held.at)]
        if len(told) < _SEVERAL:  # the time that was shown
            words = told[0][0] if told else held.text
            told = [(words, datetime.fromtimestamp(held.due, UTC))]
        times = [
            deciding.Told(
                text=words,
                due=due,
                contact=look.courtesy.tells_of_contact(words),
                puts_off=look.courtesy.puts_off(words),
                given=look.understanding.given(words, look.policy.money.currency),
            )
            for words, due in told
        ]
        sentences = (
            look.courtesy.sentence_of(held.text, one.text) for one in times if one.contact
        )
        instead = any(look.courtesy.moves_a_time(one) for one in sentences)
        return deciding.booked(
            case, person, now, look.policy, times=times, rows=rows, instead=instead
        )
