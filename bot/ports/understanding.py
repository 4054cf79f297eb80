"""What is understood of a text, whatever reads it."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.people import PersonId
from bot.domain.understanding.matters.same_matter import Fit
from bot.domain.understanding.messages.triage import Answer, Reading
from bot.domain.understanding.offers.layout import Layout
from bot.domain.understanding.offers.money import Given
from bot.domain.understanding.people.accused import Accused
from bot.domain.understanding.people.addressing import Addressed
from bot.domain.understanding.times.tolerance import Tolerance
from bot.domain.understanding.times.when import When
from bot.domain.understanding.wishes.asides import Aside, Score
from bot.domain.understanding.wishes.listening_for import Noticed
from bot.domain.understanding.wishes.reported import Reported


class Understanding(Protocol):
    """Reads words of customers and staff; never fails, never waits."""

    def read(self, text: str, *, burst_size: int = 1) -> Reading:
        """What a customer's message is, how it feels, what it asks for."""
        ...

    def answer(self, text: str) -> Answer | None:
        """The answer to a confirming question or to a choice, if it is one."""
        ...

    def taken_by_name(self, text: str, options: Sequence[str]) -> Answer | None:
        """The one of these options that the words name; ``weak`` where they leave a doubt."""
        ...

    def score(self, text: str) -> Score | None:
        """The rating of 1 to 5 that a message gives, if any."""
        ...

    def aside(self, text: str) -> Aside | None:
        """What is asked of the bot itself, whatever question is open."""
        ...

    def notice(self, text: str) -> Noticed:
        """A sweeping accusation, a time that is named, a plan of the writer's own."""
        ...

    def fits(self, text: str, told: str, *, is_open: bool) -> Fit:
        """Whether new words are about the matter of a case; ``told`` is what was said in it."""
        ...

    def title(self, text: str, limit: int) -> str:
        """The writer's own words by which they know a case again, made short."""
        ...

    def soothes(self, text: str) -> bool:
        """Whether words of staff meet the customer's feeling, as an attempt to calm (§8)."""
        ...

    def addressed(self, text: str) -> Addressed:
        """A note about a customer as they are to read it; unchanged where it speaks to them."""
        ...

    def corrected(self, before: str, said: str) -> str:
        """A text with what a correction replaces in it; empty where it names nothing in it."""
        ...

    def wish(self, text: str) -> str:
        """The sentence that holds the wish, in the writer's words; empty when there is none."""
        ...

    def reported(self, text: str) -> Reported:
        """The wish in what staff noted for somebody, in the third person too."""
        ...

    def story(self, text: str) -> str:
        """The text without the lines that only greet, or ask for somebody."""
        ...

    def accused(self, text: str, names: Mapping[PersonId, str]) -> Accused:
        """Whose conduct a complaint is about; ``names`` are those of all our people."""
        ...

    def mask(self, text: str) -> str:
        """The text with personal data replaced (§20)."""
        ...

    def named(self, text: str, names: Mapping[PersonId, str]) -> Collection[PersonId]:
        """Who of ours is named at all."""
        ...

    def is_name(self, label: str) -> bool:
        """Whether a label before a colon is somebody's name."""
        ...

    def event(self, text: str) -> str:
        """The text from where it tells something, without who writes and where they live."""
        ...

    def gist(self, text: str, limit: int) -> str:
        """The writer's own words made short."""
        ...

    def language(self, text: str, *, hint: str, current: str) -> str:
        """The language to answer in: one the wording exists in."""
        ...

    def moment(self, text: str, now: datetime) -> When | None:
        """The time a text of staff names, if any."""
        ...

    def moments(self, text: str, now: datetime) -> Sequence[When]:
        """Every time ahead that a text of staff names."""
        ...

    def passed(self, text: str, now: datetime) -> str:
        """The words of a time that is over already; empty where none is named."""
        ...

    def tolerance(self, text: str, now: datetime) -> Tolerance:
        """By when a customer would like it, and by when it is of use at the latest."""
        ...

    def given(self, text: str, currency: str) -> Given:
        """What a text of staff gives, and which part of it is a gift; the operator's currency."""
        ...

    def beside(self, sentence: str, currency: str) -> Given | None:
        """What a plain sentence of staff gives beside a solution (§11)."""
        ...

    def laid_out(
        self,
        text: str,
        now: datetime,
        currency: str,
        *,
        names: Collection[str] = (),
        other: bool = False,
    ) -> Layout:
        """An offer as staff typed it, in its parts; ``names`` are those of its author.

        With ``other`` what is in doubt is read the other way.
        """
        ...

    def unmarked(self, line: str) -> str | None:
        """An option less the number or dash in front; ``None`` where there is none."""
        ...
