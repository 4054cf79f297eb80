"""Reading an offer as it was typed: the reason, the options, their times and amounts."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from bot.domain.record.offer import Gift, Offer, Option
from bot.domain.understanding.offers.money import Given
from bot.domain.understanding.times.untiming import without_time
from bot.ports.understanding import Understanding

MOST = 5


@dataclass(frozen=True, kw_only=True, slots=True)
class OfferReader:
    """Reads what was typed: the reason, and the options with their times and amounts."""

    understanding: Understanding
    currency: str
    """The operator's; see ``policy.money``."""

    def read(
        self,
        text: str,
        now: datetime,
        *,
        names: Collection[str] = (),
        other: bool = False,
    ) -> Offer:
        """The offer; without options when there was nothing but a reason.

        ``names`` are those of its author; with ``other`` what is in doubt is read the other way.
        """
        found = self.understanding.laid_out(text, now, self.currency, names=names, other=other)
        return Offer(
            reason=found.reason,
            options=tuple(self._option(line, now) for line in found.options[:MOST]),
            typed=text if found.doubt else "",
            doubt=found.doubt.value,
            left_out=found.left_out,
        )

    def marked(self, text: str, now: datetime) -> tuple[list[str], tuple[Option, ...]]:
        """The plain lines, and what the lines with a dash or a number in front offer."""
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        bare = [self.understanding.unmarked(line) for line in lines]
        plain = [line for line, own in zip(lines, bare, strict=True) if own is None]
        offered = [own for own in bare if own is not None]
        return plain, tuple(self._option(line, now) for line in offered[:MOST])

    def _option(self, line: str, now: datetime) -> Option:
        text = line
        moment = self.understanding.moment(text, now)
        due = moment.due if moment is not None and moment.due > now else None
        if moment is not None and due is not None:
            text = without_time(text, moment.text, moment.window)
        given = self.understanding.given(text, self.currency)
        return Option(
            text=text,
            due=due,
            amount=given.money.amount,
            others=given.money.others,
            reckoned=given.reckoned,
            refund=given.due,
            solution=given.solution,
            gift=_gift(given),
            dressed=given.dressed,
            passed=self.understanding.passed(line, now),
        )


def _gift(given: Given) -> Gift | None:
    if not given.gift:
        return None
    money = given.gift_money
    return Gift(
        text=given.gift,
        amount=money.amount,
        others=money.others,
        reckoned=given.gift_reckoned,
    )
