"""What staff are about to send, as the courtesy check is to see it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain import errors
from bot.domain.courtesy.findings import Draft
from bot.domain.moves.courtesy import judging
from bot.domain.moves.courtesy.judging import FINE, Verdict
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.domain.record.held import Stop
from bot.domain.record.transcript import Message, Side
from bot.ports.courtesy import Courtesy
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork

_DONE = re.compile(r"\u5df2|\u521a|\u8fc7|\u904e|\u4e86\s*(?:[\u3002\uff0c,.!\uff01]|$)")
"""Chinese has no tense; these signs say that something is done."""
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
        if verdict.stop is not Stop.HOLD and await self._over(uow, case, by, text):
            return Verdict(stop=Stop.AMOUNT)
        return verdict

    def promised_words(self, case: Case, by: Person, text: str, at: datetime) -> str:
        """The sentence that holds the promise of a text that was written then."""
        draft = Draft(text=text, language=by.language or case.language)
        promise = self.courtesy.check(draft, at).promise
        return self.courtesy.sentence_of(text, promise.text) if promise is not None else text

    def deed(self, text: str, verdict: Verdict) -> datetime | None:
        """By when words say that we do something; ``None`` where they only appoint a contact."""
        promise = verdict.promise
        if promise is None:
            return None
        told = self.courtesy.sentence_of(text, promise.text)
        return None if self.courtesy.tells_of_contact(told) else promise.due

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
        return "" if _DONE.search(self.courtesy.sentence_of(text, promise.text)) else words

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
