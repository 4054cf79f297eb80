"""Whether words of the second reader may be shown to anybody at all."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.letters.rules import own_words
from bot.domain.record.case import Case
from bot.domain.understanding import proposed_words
from bot.domain.understanding.proposed_words import Fault, Seen
from bot.ports.letters import LetterWording
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services.advice.talk import MakeTalk

FIGURE = "50"
"""Any will do, to ask whether the word after it is money."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckWords:
    """The courtesy and the authority of the house (D §11, §13.1), as it reads them itself."""

    understanding: Understanding
    wording: LetterWording
    make_talk: MakeTalk

    async def fault(self, uow: UnitOfWork, case: Case, text: str, now: datetime) -> Fault | None:
        """Why nobody should see it; ``None`` when people may decide."""
        given = await self.make_talk.given(uow, case)
        conditions = self.wording.rules(case.language).conditions
        return proposed_words.fault(text, given, self._seen(text, case, now), conditions)

    def unlike_us(self, text: str, case: Case) -> tuple[str, ...]:
        """The words in it that the house does not use."""
        rules = self.wording.rules(case.language)
        never = (rules.banned, rules.turns, rules.vague)
        return proposed_words.doubts(own_words(text), never)

    def _seen(self, text: str, case: Case, now: datetime) -> Seen:
        read = self.understanding
        found = read.language(text, hint="", current=case.language)
        return Seen(
            times=tuple(moment.due for moment in read.moments(text, now)),
            amounts=(*read.read(text).amounts, *self._money_in_words(text)),
            gives=self.make_talk.gives(text),
            own_language=found == case.language,
        )

    def _money_in_words(self, text: str) -> tuple[str, ...]:
        """Names of currencies, as in "five hundred dollars"."""
        currency = self.make_talk.carry_out.policy.money.currency
        words = dict.fromkeys(word.strip(".,;:!?") for word in text.split() if word.isascii())
        named = (
            word for word in words if self.understanding.given(f"{FIGURE} {word}", currency).named
        )
        return tuple(named)
