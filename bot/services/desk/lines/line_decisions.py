"""What the line of a form decides: one table from form to decision."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Decision
from bot.domain.moves.conduct import restricting
from bot.domain.moves.desk import working
from bot.domain.moves.passing_on.escalating import escalate
from bot.domain.moves.promises import extending, promising
from bot.domain.moves.solution import done_as_wanted, finishing
from bot.domain.notices.desk import NextStep
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, State
from bot.domain.record.commitment import Promise
from bot.domain.record.money import NOTHING
from bot.domain.understanding.offers.money import Given
from bot.services.desk.forms import Form


@dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """A line, who wrote it for which case, and the time it names."""

    case: Case
    by: Person
    text: str
    untimed: str
    """The line less the words of its time, which is told beside it, and as a date."""
    due: datetime | None
    sure: bool
    given: Given
    """What it gives, the words of the time left out."""
    rows: tuple[Promise, ...]
    """All rows of the case."""
    row: Promise | None
    """The row the form is about, if it is about one."""
    now: datetime
    policy: Policy

    @property
    def time(self) -> datetime:
        """The time it names. Raises ``SomethingMissing`` when there is none ahead."""
        if self.due is None or self.due <= self.now:
            raise errors.SomethingMissing(what="time")
        return self.due

    @property
    def open_rows(self) -> tuple[Promise, ...]:
        """The rows still to be kept."""
        return tuple(row for row in self.rows if row.is_open)

    def words(self, what: str) -> str:
        """The line itself. Raises ``SomethingMissing`` when it is empty."""
        if not self.text:
            raise errors.SomethingMissing(what=what)
        return self.text


def _other_time(said: Written) -> Decision:
    return working.introduce(
        said.case,
        said.by,
        said.now,
        said.policy,
        step=NextStep.OWN.value,
        due=said.time,
        open_promises=said.open_rows,
        text=said.untimed or said.text,
    )


def _promise(said: Written) -> Decision:
    promised = promising.promise(
        said.case,
        said.by,
        said.now,
        said.policy,
        text=said.text,
        due=said.time,
        sure=said.sure,
        given=said.given,
        rows=said.rows,
    )
    return promised.adding(*working.callbacks_kept(said.open_rows, said.now, said.policy))


def _later(said: Written) -> Decision:
    if said.row is None:
        raise errors.AlreadyDone
    return promising.later(
        said.case,
        said.by,
        said.row,
        said.now,
        said.policy,
        progress=said.text,
        due=said.time,
        rows=said.open_rows,
    )


def _done(said: Written) -> Decision:
    if said.case.state is State.EXPLORING:
        return done_as_wanted.done(
            said.case, said.by, said.text, said.given, said.rows, said.now, said.policy
        )
    one = len(said.given.figures) == 1  # else it is not clear which of them was paid
    return finishing.done(
        said.case,
        said.by,
        said.now,
        said.policy,
        evidence=said.text,
        rows=said.rows,
        paid=said.given.money if one else NOTHING,
    )


def _cannot(said: Written) -> Decision:
    return finishing.cannot(
        said.case,
        said.by,
        said.now,
        said.policy,
        why=said.words("reason"),
        due=said.time,
        rows=said.open_rows,
    )


def _release(said: Written) -> Decision:
    return working.release(said.case, said.by, said.text, said.now, said.policy)


def _escalate(said: Written) -> Decision:
    need = said.words("reason")
    level = said.case.escalation + 1
    return escalate(said.case, level, "asked_by_owner", said.now, by=said.by, need=need)


def _extend(said: Written) -> Decision:
    return extending.extend(
        said.case,
        said.by,
        said.now,
        said.policy,
        reason=said.untimed,
        until=said.time,
        rows=said.open_rows,
    )


def _restrict(said: Written) -> Decision:
    reason = said.words("reason")
    return restricting.propose(said.case, said.by, reason, said.now, said.policy)


DECISIONS: dict[Form, Callable[[Written], Decision]] = {
    Form.OTHER_TIME: _other_time,
    Form.PROMISE: _promise,
    Form.LATER: _later,
    Form.DONE: _done,
    Form.CANNOT: _cannot,
    Form.RELEASE: _release,
    Form.ESCALATE: _escalate,
    Form.EXTEND: _extend,
    Form.RESTRICT: _restrict,
}
