"""A line was written into a form: what becomes of it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from bot.domain import errors
from bot.domain.deciding.decision import Say, noted, unchanged
from bot.domain.moves.after import closing
from bot.domain.moves.courtesy.judging import FINE, Verdict
from bot.domain.notices import desk as staff
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.domain.record.journal import What
from bot.domain.record.transcript import Side
from bot.domain.understanding.times.untiming import is_only_time, without_time
from bot.domain.understanding.times.when import When
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.courtesy.stopping import StopWords
from bot.services.desk.at_desk import all_promises, case_to_act_on, promise_of
from bot.services.desk.forms import DRAFTED, TO_CUSTOMER, Asked, Form, must_fit
from bot.services.desk.lines.line_decisions import DECISIONS, Written
from bot.services.desk.lines.time_check import ReadTime
from bot.services.desk.replies.replying import KeepNote, as_message, receipt
from bot.services.desk.showing.files import ShowCase
from bot.services.desk.solving.judging_lines import JUDGING, JudgeInWords
from bot.services.desk.solving.offer_lines import OfferInWords
from bot.services.desk.solving.offers import RejectOffer
from bot.services.desk.taking.claiming import not_introduced
from bot.services.inbox.incoming import Incoming
from bot.services.letters.writing import FillLetterGap, ReplaceLetterText, SendLetterBack
from bot.services.refusing import refuse

_OF_RECORD = {Form.DONE: "evidence", Form.RELEASE: "brief"}
"""Lines that others rely on: an okay alone is none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class WriteLine:
    """Takes the line a form asked for; a form is left when it has become pointless."""

    carry_out: CarryOut
    policy: Policy
    understanding: Understanding
    offer_in_words: OfferInWords
    read_time: ReadTime
    show_case: ShowCase
    keep_note: KeepNote
    fill_letter_gap: FillLetterGap
    replace_letter_text: ReplaceLetterText
    reject_offer: RejectOffer
    send_letter_back: SendLetterBack
    judge_in_words: JudgeInWords
    stop_words: StopWords

    async def __call__(self, uow: UnitOfWork, asked: Asked, incoming: Incoming) -> Asked | None:
        """Act on it; returns the form that is open now, if any. Raises no refusals."""
        try:
            async with uow.nested():
                return await self._take(uow, asked, incoming)
        except errors.SomethingMissing as missing:
            return await self._ask_again(uow, asked, incoming, missing)
        except errors.Refusal as refusal:
            await refuse(uow, self.carry_out, incoming.person.id, refusal, incoming.at)
            return None

    async def _take(self, uow: UnitOfWork, asked: Asked, incoming: Incoming) -> Asked | None:
        case = await case_to_act_on(uow, incoming.person, asked.case)
        must_fit(case, asked.form)
        if asked.form in DECISIONS:
            return await self._decided(uow, case, asked, incoming)
        verdict = await self._looked(uow, case, asked, incoming)
        if verdict.stopped:
            return asked
        following = await self._kept(uow, case, asked, incoming)
        await self._hint(uow, case, asked, incoming, verdict)
        return following

    async def _looked(
        self, uow: UnitOfWork, case: Case, asked: Asked, incoming: Incoming, due: int = 0
    ) -> Verdict:
        """What the courtesy check says of a line that the customer will read."""
        if asked.looked_at or asked.form not in TO_CUSTOMER:
            return FINE
        return await self.stop_words.line(
            uow, case, incoming, form=asked.form.value, value=asked.value, due=due
        )

    async def _hint(
        self, uow: UnitOfWork, case: Case, asked: Asked, incoming: Incoming, verdict: Verdict
    ) -> None:
        form, sent_as = asked.form.value, "draft" if asked.form in DRAFTED else "line"
        await self.stop_words.hint(uow, case, incoming, verdict, form=form, sent_as=sent_as)

    async def _kept(
        self, uow: UnitOfWork, case: Case, asked: Asked, incoming: Incoming
    ) -> Asked | None:
        if asked.form in JUDGING:
            return await self.judge_in_words(uow, case, asked, incoming)
        special: dict[Form, Callable[[], Awaitable[Asked | None]]] = {
            Form.NOTE: lambda: self._note(uow, case, incoming),
            Form.OFFER: lambda: self.offer_in_words(uow, case, asked, incoming),
            Form.OFFER_WHY: lambda: self.offer_in_words(uow, case, asked, incoming),
            Form.FACTS: lambda: self._facts(uow, case, incoming),
            Form.CLOSING: lambda: self._lesson(uow, case, incoming),
            Form.LETTER_GAP: lambda: self._letter_gap(uow, asked, incoming),
            Form.LETTER_TEXT: lambda: self._letter_text(uow, asked, incoming),
            Form.REFUSE_OFFER: lambda: self._not_approved(uow, asked, incoming),
            Form.REFUSE_LETTER: lambda: self._not_approved(uow, asked, incoming),
        }
        return await special[asked.form]()

    async def _decided(
        self, uow: UnitOfWork, case: Case, asked: Asked, incoming: Incoming
    ) -> Asked | None:
        if asked.form in _OF_RECORD and self.understanding.read(incoming.text).courtesy:
            raise errors.SomethingMissing(what=_OF_RECORD[asked.form])
        said = self.read_time.line(asked, incoming)
        moment = self.read_time.named(asked, said.text.strip(), said.at)
        question = self.read_time.question(case, asked, said, moment)
        if question is not None:
            await self.carry_out.say(uow, question[1], case, said.at)
            return question[0]
        said = said.saying(self.read_time.told(asked, said).text)
        verdict = await self._decide(uow, case, asked, said, moment)
        if verdict.stopped:
            return Asked(form=asked.form, case=asked.case, value=asked.value)
        uow.signals.append(receipt(said))
        await self._hint(uow, case, asked, said, verdict)
        return None

    async def _decide(
        self, uow: UnitOfWork, case: Case, asked: Asked, incoming: Incoming, moment: When | None
    ) -> Verdict:
        """Carry out what the line decides, unless the courtesy check keeps it back."""
        if asked.form is Form.OTHER_TIME:
            await not_introduced(uow, case)
            if moment is not None and is_only_time(incoming.text, moment.text):
                raise errors.SomethingMissing(what="step")
        row = await promise_of(uow, case, asked.value) if asked.form is Form.LATER else None
        named = (moment.text, moment.window) if moment is not None else ("", "")
        untimed = without_time(incoming.text.strip(), *named)
        written = Written(
            case=case,
            by=incoming.person,
            text=incoming.text.strip(),
            untimed=untimed,
            due=moment.due if moment is not None else None,
            sure=moment.sure if moment is not None else False,
            given=self.understanding.given(untimed, self.policy.money.currency),
            rows=tuple(await all_promises(uow, case)),
            row=row,
            now=incoming.at,
            policy=self.policy,
        )
        decision = DECISIONS[asked.form](written)
        due = int(moment.due.timestamp()) if moment is not None else 0
        verdict = await self._looked(uow, case, asked, incoming, due)
        if verdict.stopped:
            return verdict
        await self.carry_out(uow, decision, incoming.at)
        if asked.form is Form.RELEASE:  # whoever takes it next reads it in the story
            await uow.transcript.add(as_message(incoming, case, Side.NOTE))
        if asked.form is Form.OTHER_TIME:
            await self.show_case(uow, incoming.person, case.id, incoming.at)
        return verdict

    async def _note(self, uow: UnitOfWork, case: Case, incoming: Incoming) -> None:
        if not (incoming.text.strip() or incoming.file_id):
            raise errors.SomethingMissing(what="text")
        await self.keep_note(uow, case, incoming)

    async def _facts(self, uow: UnitOfWork, case: Case, incoming: Incoming) -> Asked:
        """What happened, where the customer has not said it; then the offer itself."""
        facts = _words(incoming)
        known = replace(case, facts=facts)
        entry = noted(case, What.HEARD, incoming.person, incoming.at, new=facts)
        ask = staff.AskText(case_number=case.number, form=Form.OFFER.value, hint=facts)
        decision = unchanged(known).adding(entry, Say(to=incoming.person.id, notice=ask))
        await self.carry_out(uow, decision, incoming.at)
        return Asked(form=Form.OFFER, case=case.id)

    async def _lesson(self, uow: UnitOfWork, case: Case, incoming: Incoming) -> None:
        decision = closing.learnt(case, incoming.person, _words(incoming), incoming.at)
        await self.carry_out(uow, decision, incoming.at)

    async def _letter_gap(self, uow: UnitOfWork, asked: Asked, incoming: Incoming) -> None:
        await self.fill_letter_gap(
            uow,
            incoming.person,
            asked.case,
            element=int(asked.value),
            words=_words(incoming),
            now=incoming.at,
        )

    async def _letter_text(self, uow: UnitOfWork, asked: Asked, incoming: Incoming) -> None:
        await self.replace_letter_text(
            uow, incoming.person, asked.case, _words(incoming), incoming.at
        )

    async def _not_approved(self, uow: UnitOfWork, asked: Asked, incoming: Incoming) -> None:
        """Why, in the words of whoever decided."""
        refuse = self.reject_offer if asked.form is Form.REFUSE_OFFER else self.send_letter_back
        reason = _words(incoming)
        await refuse(uow, incoming.person, asked.case, asked.value, reason, incoming.at)
        uow.signals.append(receipt(incoming))

    async def _ask_again(
        self, uow: UnitOfWork, asked: Asked, incoming: Incoming, missing: errors.Refusal
    ) -> Asked:
        """Say what is missing; what happened is asked for in a form of its own."""
        what = missing.fields.get("what")
        if what != "time":
            await refuse(uow, self.carry_out, incoming.person.id, missing, incoming.at)
            return Asked(form=Form.FACTS, case=asked.case) if what == "facts" else asked
        case = await uow.cases.get(asked.case)
        said = Say(to=incoming.person.id, notice=staff.TimeNotUnderstood())
        await self.carry_out.say(uow, said, case, incoming.at)
        return asked


def _words(incoming: Incoming) -> str:
    words = incoming.text.strip()
    if not words:
        raise errors.SomethingMissing(what="text")
    return words
