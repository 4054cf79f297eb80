"""Times that a person writes into a letter: booked when it is sent, never against the ledger."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain import errors
from bot.domain.deciding.decision import To
from bot.domain.letters import letter, sending, showing, times
from bot.domain.letters.plan import Element
from bot.domain.letters.rules import FairCopy
from bot.domain.letters.times import Named, Times
from bot.domain.notices.desk import SAID, LetterDraft
from bot.domain.people import Person, PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, Flag, Severity, State
from bot.domain.record.commitment import Promise, PromiseKind, PromiseState
from bot.domain.record.journal import What
from bot.domain.record.offer import Offer, Option
from tests.chat_script.words import word_lists
from tests.letter_stories import NOW, a_case, a_row, day, owner

READER = word_lists(Policy(zone=ZoneInfo("Asia/Shanghai")).calendar)
REFUND = a_row(1042, "Refund of 129", day(9, 10))
MANAGER = Person(id=PersonId(40), name="Chen Ye", language="en", role=Role.MANAGER)


def whole(text: str, **more: object) -> Case:
    return letter.drafted(replace(a_case(1042), letter=(text,), **more), ())  # type: ignore[arg-type]


def named(case: Case) -> list[Named]:
    """What the office reads out of a letter."""
    return [
        Named(
            due=moment.due,
            text=sentence,
            element=element,
            refund=READER.given(sentence, "CNY").due,
        )
        for element, sentence in times.sentences(case)
        for moment in READER.moments(sentence, NOW)
    ]


def compared(case: Case, *rows: Promise) -> Times:
    return times.compared(case, rows, named(case))


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("I will tell you on 10 April at 18:00 how the first month went", (4, 10, 18)),
        ("4月10日18点我会把这一个月的情况告诉您", (4, 10, 18)),
        ("You will have the report by Tuesday 12:00", (3, 10, 12)),
        ("周二 12:00 前把检测报告发给您", (3, 10, 12)),
        ("I will ring you tomorrow at 15:00", (3, 7, 15)),
        ("三天内给您答复", (3, 9, 16)),
    ],
)
def test_a_time_ahead_is_seen(text: str, due: tuple[int, int, int]) -> None:
    [moment] = READER.moments(text, NOW)

    assert (moment.due.month, moment.due.day, moment.due.hour) == due


@pytest.mark.parametrize(
    "text",
    [
        "129 was paid back to your card at 11:05",
        "Your taxi fares were returned today at 10:20",
        "新水泵3月5日上午装好",
        "The right pads were fitted on 5 March",
        "From 9 March the adviser rings the customer the same day",
        "从3月9日起，顾问当天给客户打电话",
        "3月9日起每只壶装箱前都试水",
        "We opened yours on Friday and measured it",
    ],
)
def test_what_has_been_or_begins_is_no_promise(text: str) -> None:
    assert READER.moments(text, NOW) == ()  # NOW is Friday 6 March, 16:30


def test_every_time_of_a_sentence_is_seen() -> None:
    found = READER.moments("I call you tomorrow at 10:00 and again on 12 March at 9:00", NOW)

    assert [moment.due for moment in found] == [day(7, 10), day(12, 9)]


def test_a_new_time_is_a_promise_and_one_of_the_ledger_is_not_new() -> None:
    case = whole(
        "The refund of 129 is with you by Monday 9 March, 10:00. "
        "I will tell you on 10 April at 18:00 how it went."
    )

    found = compared(case, REFUND)

    assert [(one.due.day, one.text) for one in found.new] == [
        (10, "I will tell you on 10 April at 18:00 how it went")
    ]
    assert found.clashes == ()


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Refund of 129 by Tuesday 10 March, 18:00.", [REFUND]),
        ("You get your money back on 10 March at 18:00.", [REFUND]),
        (
            "The mechanic comes on 10 March at 18:00.",
            [a_row(1042, "visit", day(10, 18), state=PromiseState.RENEGOTIATED)],
        ),
    ],
    ids=["its words", "its kind", "its old time"],
)
def test_another_time_than_that_of_the_ledger_keeps_the_letter(
    text: str, rows: Sequence[Promise]
) -> None:
    case = whole(text)
    found = compared(case, *rows)

    assert (len(found.clashes), found.new) == (1, ())
    with pytest.raises(errors.LetterHeld, match="clash"):
        sending.send(case, owner(), FairCopy(text=text, times=found), NOW)


def test_a_sentence_may_name_another_time_beside_the_promised_one() -> None:
    found = compared(
        whole("The refund of 129 comes by 9 March, 10:00, and I ring you at 12:00 on 9 March."),
        REFUND,
    )

    assert (len(found.new), found.clashes) == (1, ())


def test_words_of_the_customer_and_what_has_been_are_not_looked_at() -> None:
    quoted = whole("You wrote “it should be ready tomorrow at 10:00”.")
    parts = (
        "",
        "",
        "",
        "",
        "It broke on 9 March at 10:00",
        "",
        "",
        "We test it by 9 March 10:00",
        "",
    )
    case = replace(a_case(1042), letter=parts, letter_written=(5,))

    assert named(quoted) == []
    assert named(case) == []
    assert [one.element for one in named(replace(case, letter_written=(5, 8)))] == [
        Element.COMMITMENT
    ]


def test_the_options_of_an_offer_are_known_times() -> None:
    offer = Offer(reason="", options=(Option(text="a new lining", due=day(20, 18)),))

    assert compared(whole("A new lining by 20 March, 18:00.", offer=offer)) == Times()


def _copy(*more: Named) -> FairCopy:
    promise = Named(due=day(9, 18), text="we test every kettle by 9 March 18:00", element=None)
    return FairCopy(text="the letter", times=Times(new=(promise, *more)))


def test_sending_books_the_new_times() -> None:
    improvement = Named(due=day(10, 18), text="the shelf is clear", element=Element.COMMITMENT)

    decision = sending.send(whole("text"), owner(), _copy(improvement), NOW)

    assert [(p.due, p.kind, p.by_name) for p in decision.promises] == [
        (day(9, 18), PromiseKind.ACTION, "Lin Lan"),
        (day(10, 18), PromiseKind.IMPROVEMENT, "Lin Lan"),
    ]
    assert sending.send(whole("text"), owner(), _copy(), NOW, book=False).promises == ()


@pytest.mark.parametrize("book", [True, False])
def test_what_the_owner_said_of_the_times_counts_when_it_is_approved(book: bool) -> None:
    case = whole("text", severity=Severity.MAJOR)
    waiting = sending.send(case, owner(), _copy(), NOW, book=book)
    assert waiting.promises == ()

    read = letter.edition(waiting.case)
    sent = sending.approve(waiting.case, MANAGER, read, _copy(), NOW)

    assert bool(sent.promises) is book
    assert not sent.case.has(Flag.LETTER_TIMES_SAID)
    assert (sent.say[0].to, sent.journal[0].what) == (To.CUSTOMER, What.LETTER)


def test_a_closed_case_takes_no_new_promise() -> None:
    case = whole("text", state=State.CLOSED)

    with pytest.raises(errors.LetterHeld, match="closed"):
        sending.send(case, owner(), _copy(), NOW)
    assert sending.send(case, owner(), _copy(), NOW, book=False).promises == ()


def _buttons(case: Case, copy: FairCopy) -> list[tuple[str, str]]:
    notice = showing.shown(case, owner(), copy).notice
    assert isinstance(notice, LetterDraft)
    return [(key.label, key.value) for row in notice.buttons() for key in row]


def test_one_tap_says_whether_the_times_are_promises() -> None:
    case = whole("text")
    edit = [("letter-edit", "0"), ("", "")]
    clash = times.Clash(named=_copy().times.new[0], booked=datetime(2026, 3, 8, tzinfo=NOW.tzinfo))

    assert _buttons(case, FairCopy(text="")) == [("letter-send", ""), *edit]
    assert _buttons(case, _copy()) == [
        ("letter-send-book", ""),
        ("letter-send-said", SAID),
        *edit,
    ]
    assert _buttons(case, FairCopy(text="", times=Times(clashes=(clash,)))) == edit
