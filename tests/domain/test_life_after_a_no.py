"""The life cycle from the first no on: refused, answered finally, new facts, thirty days (t21)."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from bot.domain.moves.after import last_word
from bot.domain.moves.customer import words as customer_words
from bot.domain.moves.desk import working
from bot.domain.moves.intake import heard
from bot.domain.moves.passing_on import handing_over
from bot.domain.moves.solution import approving, draft_shown, final_position, judging, offering
from bot.domain.people import Person
from bot.domain.record.finding import FinalAnswer
from bot.domain.record.offer import Offer, Option
from bot.domain.record.transitions import Move
from tests.domain.kept_case import ANNA, BEN, CALM, POLICY, WANG, ZHOU
from tests.domain.says_no import SaysNo
from tests.domain.test_life_cycle import LifeCycle

TWO = Offer(reason="", options=(Option(text="a new sole"), Option(text="a call")))


class AfterANo(LifeCycle):
    """Whatever people do once the customer has refused a no with its reasons."""

    @initialize(options=st.integers(0, 2), answered=st.booleans())
    def begin(self, options: int, answered: bool) -> None:
        """Claimed, agreed by two, told, refused; perhaps the manager has answered already."""
        LifeCycle.begin(self)
        kept = self.kept
        kept.case = replace(kept.one, facts="The shoe fell apart")
        kept.apply(handing_over.hand_over(kept.one, Move.HURRY, ANNA, kept.now, POLICY))
        kept.apply(working.claim(kept.one, BEN, kept.now, POLICY))
        found = "worn out, as the lamp shows"
        kept.apply(judging.propose(kept.one, BEN, found, kept.now, POLICY, on_duty=True))
        assert kept.one.finding is not None
        kept.apply(judging.agree(kept.one, WANG, kept.one.finding.stamp, kept.now))
        self._offer(BEN, TWO)
        kept.apply(offering.refuse(kept.one, ANNA, kept.now, POLICY))
        if answered:
            self._answer(options)

    def _offer(self, who: Person, draft: Offer) -> None:
        """As the desk does it: drafted, read, sent; every contact that was owed is kept by it."""
        kept, rows = self.kept, list(self.promises.values())
        kept.attempt(approving.drafted, kept.one, who, draft, POLICY, rows)
        if kept.one.offer is not None:
            read = draft_shown.stamp(kept.one.offer)
            kept.attempt(approving.send, kept.one, who, kept.now, POLICY, read=read, rows=rows)

    @rule(who=st.sampled_from([BEN, WANG]), count=st.integers(1, 2))
    def offers(self, who: Person, count: int) -> None:
        """Another offer."""
        self._offer(who, replace(TWO, options=TWO.options[:count]))

    def _answer(self, options: int) -> None:
        answer = FinalAnswer(
            decision="no",
            reasons="worn",
            options=TWO.options[:options],
            by=ZHOU.id,
            by_name=ZHOU.name,
        )
        kept, rows = self.kept, list(self.promises.values())
        kept.apply(final_position.drafted(kept.one, ZHOU, answer, POLICY, rows))
        kept.apply(final_position.send(kept.one, ZHOU, answer.stamp, kept.now, POLICY, rows))

    @rule(weeks=st.integers(0, 5))
    def weeks_pass(self, weeks: int) -> None:
        """Long enough for the offer of the final answer to end."""
        self.kept.pass_until(self.kept.now + timedelta(weeks=weeks))

    @rule(decided=st.sampled_from(["", "again", "stands"]))
    def tells_something(self, decided: str) -> None:
        """Words after the final answer, and perhaps what a supervisor makes of them."""
        said = heard.Said(text="The box says more", reading=CALM, answer=None)
        self.kept.attempt(last_word.invite, self.kept.one, self.kept.now)
        self.kept.attempt(customer_words.said, self.kept.one, ANNA, said, self.kept.now, POLICY)
        if decided:
            SaysNo.something_is_new(self, again=decided == "again")

    def withdraws(self) -> None:
        """Not here: most runs would end at once."""


AfterANo.TestCase.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
TestAfterANo = AfterANo.TestCase
