"""What people do around a no, as rules for the machine of the life cycle."""

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from bot.domain.moves.after import last_word
from bot.domain.moves.solution import declining, final_position, judging
from bot.domain.people import Person
from bot.domain.record.finding import FinalAnswer
from bot.domain.record.offer import Option
from tests.domain.kept_case import ANNA, BEN, POLICY, WANG, ZHOU, Kept


class SaysNo(RuleBasedStateMachine):
    """Found not justified, the final answer, and what comes after it."""

    kept: Kept

    @rule(who=st.sampled_from([BEN, WANG, ZHOU]), agreed=st.booleans())
    def judges(self, who: Person, agreed: bool) -> None:
        """Somebody finds it not justified, and somebody else sees it the same way or not."""
        case, now = self.kept.one, self.kept.now
        found = "worn out, as the lamp shows"
        self.kept.attempt(judging.propose, case, who, found, now, POLICY, on_duty=True)
        finding = self.kept.one.finding
        if finding is None:
            return
        for lead in (WANG, ZHOU):
            if agreed:
                self.kept.attempt(judging.agree, self.kept.one, lead, finding.stamp, now)
            else:
                self.kept.attempt(
                    judging.disagree, self.kept.one, lead, finding.stamp, "not so", now
                )

    @rule(who=st.sampled_from([WANG, ZHOU]), count=st.integers(0, 2))
    def answers_finally(self, who: Person, count: int) -> None:
        """The last word."""
        options = tuple(Option(text=f"option {n}") for n in range(count))
        answer = FinalAnswer(
            decision="no", reasons="worn", options=options, by=who.id, by_name=who.name
        )
        rows = list(self.kept.promises.values())
        self.kept.attempt(final_position.drafted, self.kept.one, who, answer, POLICY, rows)
        self.kept.attempt(
            final_position.send, self.kept.one, who, answer.stamp, self.kept.now, POLICY, rows
        )

    @rule()
    def accepts_the_reasons(self) -> None:
        """The customer takes the explanation, and nothing else."""
        self.kept.attempt(declining.accepted, self.kept.one, ANNA, self.kept.now, POLICY)

    @rule(again=st.booleans())
    def something_is_new(self, again: bool) -> None:
        """A supervisor decides about what was written after the final answer."""
        rows = [row for row in self.kept.promises.values() if row.is_open]
        case, now = self.kept.one, self.kept.now
        if again:
            self.kept.attempt(last_word.take_up, case, WANG, now, POLICY, rows)
        else:
            self.kept.attempt(last_word.stands, case, WANG, "seen before", now, POLICY, rows)
