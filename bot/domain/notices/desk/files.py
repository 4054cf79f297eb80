"""The case as its owner sees it, and the list of cases."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, in_rows
from bot.domain.notices.desk.advice import ReadingLine, reading_row
from bot.domain.notices.desk.base import ToStaff
from bot.domain.notices.desk.fact_sheets import FactLine
from bot.domain.notices.merge_key import merge_row


@dataclass(frozen=True, kw_only=True, slots=True)
class StoryLine:
    """One message of the story."""

    who: str
    at: datetime
    text: str
    note: bool
    """An internal note."""
    file: bool
    """Whether a photo or another file came with it."""
    what: str = ""
    """A line of the record: ``promised``, ``offered``, ``done``, ``cannot``, ``missed``."""
    due: datetime | None = None
    forwarded: bool = False
    """Written by somebody else, and passed on by the customer."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseLine:
    """One open promise."""

    promise: int
    text: str
    due: datetime | None
    overdue: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseFile(ToStaff):
    """The case as its owner sees it: who, story, wish, promises, and the buttons under it."""

    case_number: str
    customer_name: str
    state: str
    severity: str
    emotion: int
    feeling: str
    facts: str
    impact: str
    wish: str
    incomplete: bool
    owner_name: str
    story: tuple[StoryLine, ...]
    promises: tuple[PromiseLine, ...]
    next_due: datetime | None
    files: int
    earlier_cases: int
    mine: bool
    disputed: bool = False
    """The customer did not recognise the summary."""
    safety: bool = False
    """Somebody was hurt, or could have been."""
    round: int = 1
    """How often the work on it has begun: 2 after it came back once."""
    opened_at: datetime | None = None
    """When it was first told; ``None`` in the first round."""
    self_harm: bool = False
    """The customer may do themselves harm (§9.2)."""
    violence: bool = False
    """Violence is threatened (§9.2)."""
    conduct: str = ""
    """The limit on contact that holds, if one does: ``warned``, ``cooling``, ``restricted``."""
    until: datetime | None = None
    """When that limit ends by itself."""
    proposals: tuple[ReadingLine, ...] = ()
    """Another reading, by the assistant: one at most."""
    assisted: bool = False
    """Whether words can be asked for."""
    wished: datetime | None = None
    """By when the customer would like it."""
    needed: datetime | None = None
    """By when it is of use to the customer at the latest."""
    put_off: datetime | None = None
    """The date the solution was put off to."""
    outer_due: datetime | None = None
    """The limit from outside, where it is near or a profile sets it."""
    sector: str = ""
    """The profile that sets it."""
    contact: str = ""
    """The number of a customer without a chat."""
    may_try: bool = False
    """The customer is out of reach, or has not answered: other ways may be noted (t27)."""
    may_settle: bool = False
    """The newest word is a reply of ours, which may have been the solution."""
    may_finish: bool = False
    """What was wanted may have been done, though nothing was offered."""
    saved: bool = False
    """Whether the team has saved replies."""
    picks: bool = False
    """They are picked from a list above the line one writes in."""
    by_mouth: bool = False
    """The customer has no chat: what they are to read is told to them."""
    merit: str = ""
    """``partly`` or ``unjustified``; ``asked`` while a second person is to agree, else empty."""
    finding: str = ""
    """What was found, where it is held not to be justified."""
    leads: bool = False
    """The reader leads, and may give it to somebody."""
    sheet: tuple[FactLine, ...] = ()
    """What our people have found out."""
    on_purpose: bool = False
    """It is noted that the trouble may be put on: never where others read along (§9.1)."""
    motive: str = ""
    """What the person may want to reach."""
    may_end: bool = False
    """The reader may give the final answer now (t21)."""
    merge_from: int = 0
    """The one of two open cases that would go into the other, likely the same matter; or 0."""
    merge_with: int = 0
    """The other one of the two, seen from here."""

    def buttons(self) -> Rows:
        """What can be done in this state, the usual next thing first."""
        words = ((Button(action=Action.WORDS_ASK),),) if self.assisted and self.mine else ()
        final = ((Button(action=Action.FINAL),),) if self.may_end else ()
        apart = (self._apart(),) if self.mine else ()
        settled = self._settled()
        find = f"{self.case_number} " if self.picks else ""
        saved = ((Button(action=Action.SAVED, find=find),),) if self.saved and self.mine else ()
        usual = tuple(_with_why(row) for row in self._usual()) + self._assigning()
        usual += merge_row(self.merge_from, self.merge_with)
        return (*reading_row(self.proposals), *usual, *words, *final, *settled, *saved, *apart)

    def _settled(self) -> Rows:
        """The short ways: the reply was it, or the deed is done."""
        reply = (Button(action=Action.WAS_SOLUTION),) if self.may_settle else ()
        done = (Button(action=Action.DONE),) if self.may_finish else ()
        return ((*done, *reply),) if self.mine and (done or reply) else ()

    def _assigning(self) -> Rows:
        over = self.state in ("listening", "summary_sent", "closed", "withdrawn", "merged")
        return ((Button(action=Action.ASSIGN),),) if self.leads and not over else ()

    def _apart(self) -> tuple[Button, ...]:
        """For a customer whom nothing reaches here."""
        link = (Button(action=Action.NEW_LINK),) if self.by_mouth else ()
        return (*link, Button(action=Action.TRIED)) if self.may_try else link

    def _usual(self) -> Rows:
        if not self.mine:
            if self.state == "unclaimed":
                return ((Button(action=Action.CLAIM), Button(action=Action.STORY)),)
            return ((Button(action=Action.TAKE_OVER), Button(action=Action.STORY)),)
        promise, offer = Button(action=Action.PROMISE), Button(action=Action.OFFER)
        done, pause = Button(action=Action.DONE), Button(action=Action.PAUSE)
        escalate, release = Button(action=Action.ESCALATE), Button(action=Action.RELEASE)
        letter, cannot = Button(action=Action.LETTER), Button(action=Action.CANNOT)
        story, judge = Button(action=Action.STORY), _judge(self.merit)
        facts = Button(action=Action.FACTS)
        by_state: dict[str, Rows] = {
            "exploring": (
                (offer, promise),
                (pause, escalate),
                (letter, facts, release),
                (story, judge),
            ),
            "offered": ((promise, pause), (escalate, letter), (story,)),
            "acting": ((done, promise), (cannot, pause), (escalate, letter), (story,)),
            "confirming": ((promise, letter), (escalate, story)),
            "following_up": ((letter, promise), (story,)),
            "final_position": ((letter, promise), (story,)),
        }
        return by_state.get(self.state, ((letter, story),))


def _with_why(row: tuple[Button, ...]) -> tuple[Button, ...]:
    """How the words were read is found beside the words."""
    story, why = Button(action=Action.STORY), Button(action=Action.WHY)
    return tuple(one for key in row for one in ((key, why) if key == story else (key,)))


def _judge(merit: str) -> Button:
    """Proposes that it is not justified, or takes that back."""
    if merit:
        return Button(action=Action.JUSTIFIED)
    return Button(action=Action.UNJUSTIFIED)


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseStory(ToStaff):
    """Everything that was said in a case, word for word; the files follow as messages."""

    case_number: str
    customer_name: str
    story: tuple[StoryLine, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class MyCaseLine:
    """One case in the list, with what is due next."""

    case_id: int
    case_number: str
    customer_name: str
    state: str
    severity: str
    next_due: datetime | None
    overdue: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class MyCases(ToStaff):
    """``/case`` and ``/me``: my cases, what is due first at the top."""

    cases: tuple[MyCaseLine, ...]
    found: bool
    """Whether these were searched for, mine or not."""

    def buttons(self) -> Rows:
        """Open one."""
        keys = [
            Button(action=Action.OPEN_CASE, case=c.case_id, text=c.case_number)
            for c in self.cases[:30]
        ]
        return in_rows(keys, 3)
