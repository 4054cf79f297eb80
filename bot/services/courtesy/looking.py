"""What staff are about to send, as the courtesy check is to see it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain import errors
from bot.domain.courtesy.findings import Draft, Promise
from bot.domain.moves.courtesy import judging
from bot.domain.moves.courtesy.judging import FINE, Verdict
from bot.domain.moves.solution import extra_after
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.domain.record.commitment import Promise as PromiseRow
from bot.domain.record.commitment import PromiseId
from bot.domain.record.held import Stop
from bot.domain.record.offer import Gift
from bot.domain.record.transcript import Message, Side
from bot.domain.understanding.times.told_as_done import told_as_done
from bot.domain.understanding.words.substance import A_DEED, says_something
from bot.ports.courtesy import Courtesy
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services.courtesy.extras import Extras, without

SEEN_FIRST = frozenset({"offer", "final", "letter_gap", "letter_text", "unjustified", "restrict"})
"""Forms whose line somebody reads once more before the customer does."""
DECIDING = frozenset({"final", "unjustified", "answer_stands", "cannot"})
"""Forms whose line says no, and why; the other ways stand beside it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LookAtWords:
    """Judges words; keeps nothing and says nothing."""

    courtesy: Courtesy
    understanding: Understanding
    policy: Policy

    async def message(
        self, uow: UnitOfWork, case: Case, by: Person, text: str, now: datetime
    ) -> Verdict:
        """A message to the customer of this case."""
        if not text.strip():
            return FINE
        said = await uow.transcript.of_case(case.id)
        verdict = self._judged(case, by, text, now, said=said)
        if verdict.stop is Stop.HOLD:
            return verdict
        if await self._over(uow, case, by, text):
            return Verdict(stop=Stop.AMOUNT)
        if await self.too_early(uow, case, text):
            return Verdict(stop=Stop.GIFT, rewritten=self.extras(text).rest)
        return verdict

    def promised(self, case: Case, by: Person, text: str, at: datetime) -> tuple[Promise, ...]:
        """What a text that was written then promises, each with the words that say so."""
        draft = Draft(text=text, language=by.language or case.language)
        found = self.courtesy.check(draft, at)
        told = (found.promise, *found.further) if found.promise is not None else ()
        return tuple(
            replace(one, words=one.words or self.courtesy.sentence_of(text, one.text))
            for one in told
        )

    def deed(self, text: str, verdict: Verdict) -> datetime | None:
        """By when words say that we do something; ``None`` where they only appoint a contact."""
        promise = verdict.promise
        if promise is None:
            return None
        told = self.courtesy.sentence_of(text, promise.text)
        no_answer = self.courtesy.tells_of_contact(told) or self.courtesy.puts_off(told)
        return None if no_answer else promise.due

    def calls(self, rows: Iterable[PromiseRow]) -> frozenset[PromiseId]:
        """The contacts that were promised in words of their own, "I ring you at 4"."""
        return frozenset(row.id for row in rows if self.courtesy.tells_of_contact(row.text))

    def passed(self, case: Case, by: Person, text: str, now: datetime) -> str:
        """The words of a time that is promised though it is over, such as "today 9 am".

        What was to come this morning is read as it was this morning.
        """
        words = self.understanding.passed(text, now)
        if not words:
            return ""
        morning = now.astimezone(self.policy.zone).replace(hour=0, minute=0, second=0)
        draft = Draft(text=text, language=by.language or case.language)
        promise = self.courtesy.check(draft, morning).promise
        if promise is None or promise.text not in words:
            return ""
        return "" if told_as_done(self.courtesy.sentence_of(text, promise.text)) else words

    def line(self, case: Case, by: Person, text: str, now: datetime, form: str) -> Verdict:
        """The line of a form, which stands in a message of the house."""
        if not text.strip():
            return FINE
        verdict = self._judged(case, by, text, now, said=(), form=form)
        if verdict.stop is Stop.PAUSE and form in SEEN_FIRST:
            return replace(verdict, stop=Stop.HINT)
        return verdict

    def _judged(
        self,
        case: Case,
        by: Person,
        text: str,
        now: datetime,
        *,
        said: Sequence[Message],
        form: str = "",
    ) -> Verdict:
        draft = Draft(
            text=text,
            language=by.language or case.language,
            customer_message=_unanswered(said),
            emotion=case.emotion,
            first_reply=not form and _first_words(case, by, said),
            known=self._known(case, said),
        )
        checked = self.courtesy.check(draft, now)
        if checked.rewritten and self._loses_a_time(text, checked.rewritten, now):
            checked = replace(checked, rewritten="")
        return judging.judged(
            checked,
            case.emotion,
            whole=not form,
            decides=form in DECIDING,
            courtesy=self.understanding.read(text).courtesy,
        )

    def _loses_a_time(self, text: str, rewritten: str, now: datetime) -> bool:
        """Whether a time that is told went with the sentence that was rewritten."""
        told = {one.due for one in self.understanding.moments(text, now)}
        return bool(told - {one.due for one in self.understanding.moments(rewritten, now)})

    def _known(self, case: Case, said: Sequence[Message]) -> dict[str, str]:
        theirs = [one.text for one in said if one.side is Side.CUSTOMER and one.text]
        known = dict(self.courtesy.known(theirs))
        told = {"what": case.facts, "wish": case.wish, "impact": case.impact}
        return known | {name: text for name, text in told.items() if text}

    async def _over(self, uow: UnitOfWork, case: Case, by: Person, text: str) -> bool:
        """Whether a sentence gives more than its author may tell (§11)."""
        try:
            await self.within(uow, case, by, text)
        except errors.OverAuthority:
            return True
        return False

    async def too_early(self, uow: UnitOfWork, case: Case, text: str) -> bool:
        """Whether words give something extra before a solution is agreed (§11)."""
        if not self.extras(text).gifts:
            return False
        return not extra_after.may_add(case, await uow.promises.of_case(case.id))

    def extras(self, text: str) -> Extras:
        """What words give beside a solution, and what they say without it."""
        currency = self.policy.money.currency
        gifts: list[Gift] = []
        rest = text
        for sentence in self.courtesy.statements(text):
            given = self.understanding.beside(sentence, currency)
            if given is None:
                continue
            money = given.gift_money
            gift = Gift(text=given.gift.strip(), amount=money.amount, others=money.others)
            gifts.append(gift)
            rest = without(rest, sentence, given.solution)
        return Extras(gifts=tuple(gifts), rest=rest if says_something(rest, A_DEED) else "")

    async def within(self, uow: UnitOfWork, case: Case, by: Person, text: str) -> None:
        """Raise ``OverAuthority`` where a sentence gives more than its author may tell."""
        if not any(sign.isdigit() for sign in text):
            return
        currency = self.policy.money.currency
        rows = await uow.promises.of_case(case.id)
        for sentence in self.courtesy.statements(text):
            given = self.understanding.given(sentence, currency)
            judging.must_be_told(case, by, given, rows, self.policy)


def _unanswered(said: Sequence[Message]) -> str:
    """What the customer wrote since the last words of a person."""
    lines: list[str] = []
    for one in said:
        if one.side is Side.STAFF:
            lines.clear()
        elif one.side is Side.CUSTOMER and one.text and one.replaces is None:
            lines.append(one.text)
    return "\n".join(lines)


def _first_words(case: Case, by: Person, said: Sequence[Message]) -> bool:
    """Whether no person has met the feeling yet, and this one has not written either (§8)."""
    mine = any(one.side is Side.STAFF and one.person == by.id for one in said)
    return not mine and case.bounds.attempts == 0
