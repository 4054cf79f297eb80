"""A time that was read but not surely is shown to its author before a customer hears it (§10)."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bot.domain.deciding.decision import Say
from bot.domain.notices.desk import TimeCheck
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, number_of
from bot.domain.understanding.people.addressing import Addressed
from bot.domain.understanding.times.when import When
from bot.ports.understanding import Understanding
from bot.services.desk.forms import Asked, Form
from bot.services.inbox.incoming import Incoming

TOLD = frozenset({Form.OTHER_TIME, Form.PROMISE, Form.LATER, Form.CANNOT, Form.EXTEND})
"""Forms whose time a customer is told as soon as the line is there."""
_FEW = 6
"""So few letters beside a time are no line of their own: "make it 16:00"; a wide one is two."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadTime:
    """The time a line names, asked back where the words leave a doubt.

    It is asked back as well where the hour is a night's, the day a holiday, or the date later than
    the customer can use it.
    """

    understanding: Understanding
    policy: Policy

    def line(self, asked: Asked, incoming: Incoming) -> Incoming:
        """The line as it is meant: a bare time after the question corrects the line before it."""
        text = incoming.text.strip()
        new = self.understanding.moment(text, incoming.at)
        if not asked.line or new is None:
            return incoming
        old = self.understanding.moment(asked.line, incoming.at)
        if old is None or _letters(text.replace(new.text, "", 1)) > _FEW:
            return incoming
        return incoming.saying(asked.line.replace(old.text, new.text, 1))

    def named(self, asked: Asked, text: str, now: datetime) -> When | None:
        """The time; the one that its author has agreed to, when there is one.

        The reason for a later date may name times of its own: there the last one counts.
        """
        found = self.understanding.moment(text, now)
        if asked.form is Form.EXTEND:
            found = next(reversed(self.understanding.moments(text, now)), found)
        if not asked.agreed:
            return found
        due = datetime.fromtimestamp(asked.due, UTC)
        if found is None:
            return When(due=due, sure=True)
        return replace(found, due=due, sure=True)

    def told(self, asked: Asked, incoming: Incoming) -> Addressed:
        """The line as the customer is to read it: a note to oneself about them is turned."""
        text = incoming.text.strip()
        if asked.form is not Form.PROMISE or asked.agreed:
            return Addressed(text=text, sure=True)
        return self.understanding.addressed(text)

    def question(
        self, case: Case, asked: Asked, incoming: Incoming, moment: When | None
    ) -> tuple[Asked, Say] | None:
        """The form as it waits for a yes, and what is asked; ``None`` where nothing is."""
        if asked.form not in TOLD or asked.agreed or moment is None or moment.due <= incoming.at:
            return None
        at_night = self.policy.quiet.is_quiet(moment.due)
        day_off = self.policy.calendar.is_on_holiday(moment.due)
        late = case.marks.missed_by(moment.due)
        told = self.told(asked, incoming)
        if moment.sure and told.sure and not at_night and not day_off and late is None:
            return None
        stamp = int(moment.due.timestamp())
        notice = TimeCheck(
            case_number=number_of(asked.case),
            due=moment.due,
            stamp=str(stamp),
            at_night=at_night,
            day_off=day_off,
            needed=late,
            words="" if told.sure else told.text,
        )
        waiting = replace(asked, line=told.text, message=incoming.message, due=stamp)
        return waiting, Say(to=incoming.person.id, notice=notice)


def _letters(text: str) -> int:
    return sum((1 if one.isascii() else 2) for one in text if one.isalnum())
