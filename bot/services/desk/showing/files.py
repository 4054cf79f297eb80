"""The case as its owner sees it, and everything that was said in it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding import ledger, outer, resolving
from bot.domain.deciding.decision import Say
from bot.domain.moves.after.unreachable import is_out_of_reach
from bot.domain.moves.conduct.in_force import limit_held
from bot.domain.moves.desk import working
from bot.domain.moves.passing_on.escalating import brief
from bot.domain.moves.solution import done_as_wanted, final_position, granting, judging
from bot.domain.notices import desk as staff
from bot.domain.notices.base import Attachment, Notice
from bot.domain.notices.desk.fact_sheets import fact_lines
from bot.domain.people import Person, Reach, Role
from bot.domain.record.case import INTAKE, OWNED, Case, ConfirmStep, Flag
from bot.domain.record.commitment import Promise
from bot.domain.record.intention import Intention
from bot.domain.record.timers import TimerKind
from bot.domain.record.transcript import Message, MessageId, Side
from bot.domain.rights import Right, may
from bot.ports.unit_of_work import UnitOfWork
from bot.services import notice_codec
from bot.services.cards import earlier_cases, next_due
from bot.services.carrying_out import CarryOut
from bot.services.desk.at_desk import case_to_read, known_case, may_read
from bot.services.duplicates import likely_duplicate
from bot.services.opinions import offered
from bot.services.record_lines import told_in

LAST_LINES = 8
"""So much of the story stands in the case file; [Story] gives all of it."""
LINE = 200
STORY_PART = 25
"""So many lines of the story go into one message."""
LIMITS = frozenset(
    {TimerKind.REPLY_DUE, TimerKind.OFFER_DUE, TimerKind.UPDATE_DUE, TimerKind.RESOLVE_DUE}
)


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowCase:
    """[Open] and ``/case C-1001``: in full for owner and leads, as a card for others (§18)."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """Show it. Raises ``NoSuchCase`` to those who may not know of it."""
        case = await known_case(uow, case_id)
        shown = await (self._file if may_read(case, person) else self._card)(
            uow, case, person, now
        )
        await self.carry_out.say(uow, Say(to=person.id, notice=shown), case, now)

    async def _card(self, uow: UnitOfWork, case: Case, person: Person, now: datetime) -> Notice:
        """The card as the group saw it last; a people case stays with the supervisors."""
        fields = await uow.memory.get(f"card:{case.id}")
        try:
            working.may_work(case, person)
        except errors.Refusal as refusal:
            raise errors.NoSuchCase from refusal
        if isinstance(fields, dict):
            return notice_codec.decode("CaseCard", fields)
        if case.state in INTAKE:
            raise errors.NoSuchCase
        return await self.carry_out.cards.shown(uow, case, now)

    async def _file(self, uow: UnitOfWork, case: Case, person: Person, now: datetime) -> Notice:
        said = await said_for(uow, case, person)
        rows = await uow.promises.open_of_case(case.id)
        held = limit_held(case, now, self.carry_out.policy)
        shown = staff.CaseFile(
            case_number=case.number,
            customer_name=case.customer_name,
            state=case.state.value,
            severity=case.severity.value,
            emotion=case.emotion,
            feeling=case.feeling if case.emotion else "",
            facts=case.facts,
            impact=case.impact,
            wish=case.wish,
            incomplete=case.has(Flag.INCOMPLETE),
            owner_name=case.owner_name,
            story=tuple(story_line(m, LINE) for m in told_lines(said)[-LAST_LINES:]),
            promises=_promised(case, rows, person, now),
            next_due=await next_for_owner(uow, case),
            files=sum(1 for m in said if m.media),
            earlier_cases=await earlier_cases(uow, case),
            mine=person.id in (case.owner, case.stand_in),
            leads=may(Right.ASSIGN, case, person),
            disputed=case.has(Flag.SUMMARY_DISPUTED),
            safety=case.safety,
            round=case.loops + 1,
            opened_at=case.opened_at if case.loops else None,
            self_harm=case.has(Flag.SELF_HARM),
            violence=case.has(Flag.VIOLENCE),
            conduct=held,
            until=case.bounds.until if held else None,
            merit=judging.standing(case),
            finding=case.finding.text if case.finding is not None else "",
            may_finish=done_as_wanted.may_finish(case, rows, answered=_ends_with_reply(said)),
        )
        return await self._with_tools(uow, shown, case, person, said, now)

    async def _with_tools(
        self,
        uow: UnitOfWork,
        shown: staff.CaseFile,
        case: Case,
        person: Person,
        said: Sequence[Message],
        now: datetime,
    ) -> Notice:
        """What the reader may do with it, and what else is known."""
        note = self._intention(case, person)
        pair = await likely_duplicate(uow, self.carry_out.cards.understanding, case, person)
        house, policy = self.carry_out.house, self.carry_out.policy
        return replace(
            shown,
            may_end=self._may_end(case, person),
            sheet=fact_lines(case.sheet, case.sheet.found),
            on_purpose=note is not None,
            motive=note.motive if note is not None else "",
            contact=case.spoken.contact if case.spoken is not None else "",
            may_settle=granting.may_settle(case) and _ends_with_reply(said),
            saved=bool(await uow.saved.all()) and case.is_open,
            picks=house.inline.on and not house.topics.at_the_forum(case),
            may_try=case.is_open and is_out_of_reach(case, now, policy),
            by_mouth=case.reach is Reach.ALT_CHANNEL and case.is_open,
            wished=case.marks.wished,
            needed=case.marks.needed,
            put_off=resolving.put_off_to(case),
            outer_due=outer.shown(case, now, policy),
            sector=policy.sector.name,
            proposals=await offered(uow, case),
            assisted=house.assisted and case.state in OWNED,
            merge_from=pair.duplicate.id if pair is not None else 0,
            merge_with=pair.other(case).id if pair is not None else 0,
        )

    def _intention(self, case: Case, person: Person) -> Intention | None:
        """The note that trouble may be put on, where nobody else reads along (§9.1)."""
        public = person.id == case.owner and self.carry_out.house.topics.at_the_forum(case)
        return case.intention if not public and may(Right.INTENTION, case, person) else None

    def _may_end(self, case: Case, person: Person) -> bool:
        """Whether this reader may give the final answer now (t21)."""
        due = final_position.is_due(case, self.carry_out.policy)
        return due and person.at_least(Role.MANAGER)


def _ends_with_reply(said: Sequence[Message]) -> bool:
    """Whether the last word in the case is ours, and in words."""
    spoken = [one for one in said if one.side in (Side.CUSTOMER, Side.STAFF)]
    return bool(spoken) and spoken[-1].side is Side.STAFF and bool(spoken[-1].text.strip())


def _promised(
    case: Case, rows: Sequence[Promise], reader: Person, now: datetime
) -> tuple[staff.PromiseLine, ...]:
    return tuple(
        staff.PromiseLine(
            promise=row.id,
            text=row.text,
            due=row.due,
            overdue=row.due is not None and row.due < now,
        )
        for row in rows
        if reader.at_least(Role.SUPERVISOR) or not ledger.for_supervisors(case, row)
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowStory:
    """[Story]: every word, then every file."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """Send it to whoever asked. Raises ``NotForYou``."""
        case = await case_to_read(uow, person, case_id)
        said = await said_for(uow, case, person)
        lines = [story_line(message) for message in told_lines(said)]
        lines = sorted([*lines, *await told_in(uow, case)], key=lambda line: line.at)
        for start in range(0, max(1, len(lines)), STORY_PART):
            notice = staff.CaseStory(
                case_number=case.number,
                customer_name=case.customer_name,
                story=tuple(lines[start : start + STORY_PART]),
            )
            await self.carry_out.say(uow, Say(to=person.id, notice=notice), case, now)
        for message in said:
            if message.file_id:
                album = f"story:{message.album}" if message.album else ""
                said_ = Say(to=person.id, notice=_file(case, message), album=album)
                await self.carry_out.say(uow, said_, case, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowBrief:
    """``/brief``: the case in six lines."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """Send it to whoever asked. Raises ``NotForYou``."""
        case = await case_to_read(uow, person, case_id)
        said = Say(to=person.id, notice=brief(case, "looked_up"))
        await self.carry_out.say(uow, said, case, now)


async def next_for_owner(uow: UnitOfWork, case: Case) -> datetime | None:
    """What is due first: a promised time, else a limit of §19."""
    promised = await next_due(uow, case, of_desk=True)
    if promised is not None or not case.is_open:
        return promised
    pending = await uow.timers.of_case(case.id)
    return next((timer.due for timer in pending if timer.kind in LIMITS), None)


async def said_for(uow: UnitOfWork, case: Case, reader: Person) -> list[Message]:
    """What was said, as this reader may see it: a rating in words is not for whom it rates."""
    said = newest(await uow.transcript.of_case(case.id))
    if reader.at_least(Role.SUPERVISOR) or case.person_score is None or not case.is_open:
        return said
    person = ConfirmStep.PERSON.value
    scores = [e for e in await uow.journal.of_case(case.id) if e.note == person]
    rated = {m.id for m in said for e in scores if m.at == e.at and e.new in m.text}
    return [message for message in said if message.id not in rated]


def newest(said: Sequence[Message]) -> list[Message]:
    """What was said, each message in its last version, where its first one stood."""
    first: dict[MessageId, MessageId] = {}
    last: dict[MessageId, Message] = {}
    for message in said:
        began = message.id if message.replaces is None else first.get(message.replaces, message.id)
        first[message.id] = began
        last[began] = message
    return list(last.values())


def told_lines(said: Sequence[Message]) -> list[Message]:
    """What has a line of its own in the story: of an album, the first part and every caption."""
    albums: set[str] = set()
    lines: list[Message] = []
    for message in said:
        if message.text or not message.album or message.album not in albums:
            lines.append(message)
        albums.add(message.album)
    return lines


def story_line(message: Message, longest: int = 0) -> staff.StoryLine:
    """One message of the story; cut where only a part is shown."""
    text = message.text
    if longest and len(text) > longest:
        text = text[: longest - 1] + "\u2026"
    return staff.StoryLine(
        who=message.name,
        at=message.at,
        text=text,
        note=message.side is Side.NOTE,
        file=bool(message.media),
        forwarded=message.forwarded,
    )


def _file(case: Case, message: Message) -> staff.CustomerSaid:
    return staff.CustomerSaid(
        case_number=case.number,
        customer_name=message.name,
        text=message.text,
        file=Attachment(kind=message.media, file_id=message.file_id),
        edited=False,
        forwarded=message.forwarded,
    )
