"""Opening a form: by a button under a case, or by a command."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.deciding.decision import Say
from bot.domain.moves.promises import promising
from bot.domain.moves.solution import declining, granting
from bot.domain.notices import desk as staff
from bot.domain.notices.base import Notice
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, State
from bot.domain.rights import Right, check
from bot.domain.solutions.pack import Pack
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.at_desk import case_to_act_on, promise_of
from bot.services.desk.forms import REFUSALS, Asked, Form, must_fit
from bot.services.desk.lines.writing import WriteLine
from bot.services.desk.solving.extras import OfferExtras
from bot.services.desk.solving.judging_lines import JUDGING, JudgeInWords
from bot.services.desk.solving.offers import ExplainOffer, RejectOffer
from bot.services.desk.solving.prepared import offer_form
from bot.services.desk.taking.claiming import not_introduced
from bot.services.inbox.incoming import Incoming
from bot.services.letters.writing import AskForLetterPart, SendLetterBack


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenForm:
    """A button was tapped that wants a line of words."""

    carry_out: CarryOut
    policy: Policy
    ask_for_letter_part: AskForLetterPart
    reject_offer: RejectOffer
    send_letter_back: SendLetterBack
    judge_in_words: JudgeInWords
    pack: Pack
    explain_offer: ExplainOffer
    offer_extras: OfferExtras

    async def __call__(
        self, uow: UnitOfWork, person: Person, asked: Asked, now: datetime
    ) -> Asked:
        """Ask for the line; returns what is asked for in the end. Raises refusals."""
        if asked.form in (Form.LETTER_GAP, Form.LETTER_TEXT):
            element = int(asked.value) if asked.value.isdecimal() else 0
            await self.ask_for_letter_part(uow, person, asked.case, element, now)
            return asked
        await self._may_about_a_draft(uow, person, asked)
        case = await case_to_act_on(uow, person, asked.case)
        _must_be_allowed(case, person, asked.form)
        if asked.form in JUDGING:
            await self.judge_in_words.may(uow, person, asked)
        asked = _as_possible(case, asked)
        if asked.form in REFUSALS:
            ask = staff.AskText(case_number=case.number, form="refuse", hint="")
            await self.carry_out.say(uow, Say(to=person.id, notice=ask), case, now)
            return asked
        notice = await self._question(uow, person, case, asked, now)
        await self.carry_out.say(uow, Say(to=person.id, notice=notice), case, now)
        return asked

    async def _may_about_a_draft(self, uow: UnitOfWork, person: Person, asked: Asked) -> None:
        """Raise unless this person may write such a line about the draft that was read."""
        if asked.form is Form.OFFER_WHY:
            await self.explain_offer.may(uow, person, asked.case, asked.value)
        if asked.form is Form.REFUSE_OFFER:
            await self.reject_offer.may(uow, person, asked.case, asked.value)
        if asked.form is Form.REFUSE_LETTER:
            await self.send_letter_back.may(uow, person, asked.case, asked.value)

    async def _question(
        self, uow: UnitOfWork, person: Person, case: Case, asked: Asked, now: datetime
    ) -> Notice:
        if asked.form is Form.OTHER_TIME:
            await not_introduced(uow, case)
            return staff.AskOtherTime(case_number=case.number)
        if asked.form is Form.OFFER:
            return offer_form(case, person, self.pack)
        if asked.form is Form.PROMISE and (
            form := await self.offer_extras.form(uow, person, case, now)
        ):
            return form
        hint = _hint(case, asked.form)
        if asked.form is Form.LATER:
            row = await promise_of(uow, case, asked.value)
            promising.may_move(case, person, row, now, self.policy)
            hint = row.text
        return staff.AskText(case_number=case.number, form=asked.form.value, hint=hint)


@dataclass(frozen=True, kw_only=True, slots=True)
class StartForm:
    """A command such as ``/promise C-1001 call back today 17:00``, in full or in part."""

    open_form: OpenForm
    write_line: WriteLine

    async def __call__(self, uow: UnitOfWork, asked: Asked, said: Incoming) -> Asked | None:
        """Do what the words say, or ask for them; returns the form that is open now."""
        if said.text:
            return await self.write_line(uow, asked, said)
        return await self.open_form(uow, said.person, asked, said.at)


def _must_be_allowed(case: Case, person: Person, form: Form) -> None:
    """Raise where the line would be refused whatever it says."""
    if form is Form.OFFER:
        declining.must_be_agreed(case)
    if form is Form.DONE and case.state is State.EXPLORING:
        granting.must_be_possible(case)
    if form is Form.EXTEND:
        check(Right.EXTEND, case, person)


def _as_possible(case: Case, asked: Asked) -> Asked:
    """The form itself, or the one that has to come first. Raises ``OutOfPlace``."""
    must_fit(case, asked.form)
    if asked.form is Form.OFFER and not (case.facts or case.wish):
        return Asked(form=Form.FACTS, case=asked.case)
    return asked


def _hint(case: Case, form: Form) -> str:
    """What is known already and may be used for the line."""
    if form is Form.CLOSING:
        return case.lesson
    if form is Form.UNJUSTIFIED and case.sheet.is_checked:
        return case.sheet.in_a_row()
    if form is Form.FINAL and case.offer is not None:
        return " / ".join(option.text for option in case.offer.options)
    if form is Form.DONE and case.state is State.EXPLORING:
        return case.wish
    taken = case.offer.chosen_option if case.offer is not None else None
    return taken.text if taken is not None and form in (Form.DONE, Form.CANNOT) else ""
