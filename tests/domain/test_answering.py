"""Words while a question of ours is open: each is an answer, or the choice is said once more."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.deciding.decision import Decision, To
from bot.domain.moves.after import confirming
from bot.domain.moves.customer import words as customer_words
from bot.domain.moves.intake.heard import Said
from bot.domain.notices import solution
from bot.domain.notices.base import Notice
from bot.domain.notices.customer import StillHere, WhatIAm, WithdrawCheck
from bot.domain.people import Person, PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, CaseId, ConfirmStep, Flag, MatterAnswer, State
from bot.domain.record.offer import Offer, Option
from bot.domain.record.timers import CancelTimers, SetTimer, TimerKind
from bot.domain.understanding.messages import triage
from bot.domain.understanding.wishes import asides, wishing
from tests.word_lists import lexicon

LEXICON = lexicon()
NOW = datetime(2025, 3, 3, 10, 0, tzinfo=UTC)
POLICY = Policy()
ANNA = Person(id=PersonId(7), name="Anna", language="en", role=Role.CUSTOMER)
CASE = Case(
    id=CaseId(1042),
    customer=ANNA.id,
    customer_name="Anna",
    language="en",
    state=State.CONFIRMING,
    opened_at=NOW - timedelta(days=1),
    acknowledged_at=NOW - timedelta(days=1),
    facts="The kettle leaks",
    owner=PersonId(20),
    owner_name="Ben",
    done_at=NOW - timedelta(hours=2),
    spoke_at=NOW - timedelta(hours=2),
)
MATTER = replace(CASE, confirm_step=ConfirmStep.MATTER)
LEFT = replace(CASE, confirm_step=ConfirmStep.COMPLETENESS, matter=MatterAnswer.SOLVED)
RATED = replace(CASE, confirm_step=ConfirmStep.PERSON, matter=MatterAnswer.SOLVED)
OFFER = Offer(
    options=(Option(text="Refund of 129"), Option(text="A new kettle")), reason="", sent_at=NOW
)
OFFERED = replace(CASE, state=State.OFFERED, offer=OFFER, offered_at=NOW)
SINGLE = replace(OFFERED, offer=replace(OFFER, options=OFFER.options[:1]))
ASKED_AGAIN = replace(
    CASE,
    state=State.FOLLOWING_UP,
    follow_ups=(14,),
    solved_at=NOW,
    flags=frozenset({Flag.FOLLOW_UP_OPEN}),
)
AT_WORK = replace(CASE, state=State.ACTING)


def decide(case: Case, text: str, now: datetime = NOW) -> Decision:
    words = Said(
        text=text,
        reading=triage.read(text, lexicon=LEXICON),
        answer=triage.read_answer(text, LEXICON),
        wish=wishing.wish_words(text, LEXICON),
        score=asides.read_score(text, LEXICON),
        aside=asides.read_aside(text, LEXICON),
    )
    return customer_words.said(case, ANNA, words, now, POLICY)


def told(decision: Decision) -> list[Notice]:
    return [said.notice for said in decision.say if said.to is To.CUSTOMER]


@pytest.mark.parametrize(
    ("text", "knows_what"),
    [
        ("It hasn't arrived", True),
        ("水是不漏了，可是地板泡坏了谁赔？", True),
        ("解决个屁", False),
        ("新锅内胆是瘪的", True),
        ("还差发票", True),
        ("地板的事还没人管", True),
        ("it still leaks a bit", True),
        ("it works now but it still leaks a bit", True),
        ("未搞掂", False),
        ("唔係", False),
        ("No", False),
        ("not solved yet", False),
        ("很差", True),
    ],
)
def test_not_solved_in_words_goes_on_at_once_and_what_was_said_is_not_asked_for(
    text: str, knows_what: bool
) -> None:
    decision = decide(MATTER, text)

    [again] = [one for one in told(decision) if isinstance(one, solution.BackInLoop)]
    assert (decision.case.state, again.told) == (State.EXPLORING, knows_what)


@pytest.mark.parametrize(
    "text", ["solved, thanks", "很好", "都幾好", "搞掂晒", "係", "yes but slow"]
)
def test_solved_in_words_leads_to_what_may_be_left(text: str) -> None:
    decision = decide(MATTER, text)

    assert decision.case.confirm_step is ConfirmStep.COMPLETENESS


@pytest.mark.parametrize("text", ["差不多啦", "差唔多啦", "基本上吧", "I guess so"])
def test_half_a_yes_is_asked_about_once_more(text: str) -> None:
    [asked] = [one for one in told(decide(MATTER, text)) if isinstance(one, solution.AskMatter)]

    assert asked.again


@pytest.mark.parametrize(
    "text",
    ["works now but your courier was awful", "好了，但是你们师傅态度太差"],
)
@pytest.mark.parametrize("case", [MATTER, LEFT], ids=["matter", "left"])
def test_solved_and_badly_treated_are_both_heard(case: Case, text: str) -> None:
    decision = decide(case, text)

    assert (decision.case.state, decision.case.matter) == (
        State.FOLLOWING_UP,
        MatterAnswer.SOLVED,
    )
    assert [one.facts for one in decision.opened] == [text]


@pytest.mark.parametrize(
    "text",
    [
        *("no, that's all, thank you", "No. That's all, thanks", "no, nothing else"),
        *("everything", "没有了", "没有别的了", "冇喇", "唔使啦", "很好", "yes"),
    ],
)
def test_nothing_is_left(text: str) -> None:
    assert decide(LEFT, text).case.confirm_step is ConfirmStep.PERSON


@pytest.mark.parametrize(
    "text", ["no", "没有", "还差发票", "I'd like an invoice too", "no, the lid is broken"]
)
def test_something_is_left(text: str) -> None:
    assert decide(LEFT, text).case.state is State.EXPLORING


def test_points_at_the_second_question_answer_the_third_as_well() -> None:
    decision = decide(LEFT, "4分吧")

    assert (decision.case.state, decision.case.person_score) == (State.FOLLOWING_UP, 4)


@pytest.mark.parametrize(
    ("text", "points"),
    [
        *(("5分", 5), ("很好", 5), ("很差", 1), ("great", 5), ("5 stars, Li was great", 5)),
        *(
            ("态度很差，给1分", 1),
            ("给个五星好评", 5),
            ("三", 3),
            ("4", 4),
            ("ok", 3),
            ("good", 4),
        ),
        *(("not great", 2), ("两分", 2), ("都幾好", 4), ("麻麻哋", 3)),
    ],
)
def test_a_rating_in_words_or_points(text: str, points: int) -> None:
    assert decide(RATED, text).case.person_score == points


@pytest.mark.parametrize(
    "text",
    [
        "the first one please, and can you call me when it is all done tomorrow afternoon?",
        "1",
        "一",
        "first",
        "第一个",
    ],
)
def test_an_option_is_taken(text: str) -> None:
    assert decide(OFFERED, text).case.state is State.ACTING


@pytest.mark.parametrize("text", ["ok", "好的", "yes please"])
def test_a_yes_takes_the_only_option(text: str) -> None:
    assert decide(SINGLE, text).case.state is State.ACTING


@pytest.mark.parametrize(
    "text", ["I want both, the window and the money", "两个都要", "No, I want a bigger one"]
)
def test_a_counter_wish_that_was_said_is_not_asked_for(text: str) -> None:
    decision = decide(OFFERED, text)

    kinds = {type(one) for one in told(decision)}
    assert decision.case.state is State.EXPLORING
    assert solution.CounterHeard in kinds
    assert solution.CounterInvited not in kinds


@pytest.mark.parametrize(
    ("case", "kind", "texts"),
    [
        (MATTER, "matter", ["when will somebody call me?", "谢谢", "hmm", "能再便宜点吗？"]),
        (LEFT, "completeness", ["hmm", "谢谢"]),
        (RATED, "person", ["thank you", "不知道怎么说", "yes"]),
        (OFFERED, "offer", ["ok", "可以，谢谢", "都行", "3", "能不能再补偿我50块钱", "hmm"]),
        (SINGLE, "offer", ["行吧", "hmm"]),
        (ASKED_AGAIN, "follow_up", ["有点小问题", "hmm", "谢谢"]),
    ],
)
def test_what_does_not_say_which_is_met_with_the_keys(
    case: Case, kind: str, texts: list[str]
) -> None:
    for text in texts:
        decision = decide(case, text)
        assert [
            one.kind for one in told(decision) if isinstance(one, solution.ChoiceRepeated)
        ] == [kind], text
        assert decision.case.state is case.state


def test_the_keys_come_once_in_a_burst() -> None:
    first = decide(MATTER, "hmm").case
    assert told(decide(first, "let me see", NOW + timedelta(seconds=5))) == []
    assert told(decide(first, "let me see", NOW + timedelta(minutes=5))) != []


def test_whoever_writes_is_not_closed_as_silent() -> None:
    """Words stop the reminders; the matter is asked about anew, and only then counts silence."""
    decision = decide(MATTER, "when will somebody call me?")

    set_ = {one.kind: one.due for one in decision.timers if isinstance(one, SetTimer)}
    cancelled = {k for one in decision.timers if isinstance(one, CancelTimers) for k in one.kinds}
    assert TimerKind.CONFIRM_REMINDER in cancelled
    assert NOW < set_[TimerKind.CONFIRM_ASK] < set_[TimerKind.CONFIRM_CLOSE]
    assert set_[TimerKind.CONFIRM_CLOSE] - NOW > POLICY.confirm.close
    assert TimerKind.REPLY_DUE in set_


def test_the_matter_is_not_asked_about_anew_once_it_is_solved() -> None:
    solved = decide(decide(MATTER, "hmm").case, "solved").case

    assert told(confirming.ask(solved, NOW + timedelta(days=2), POLICY)) == []


def test_a_question_that_waits_for_the_morning_is_not_repeated() -> None:
    waiting = replace(MATTER, done_at=NOW, spoke_at=NOW - timedelta(hours=3))

    assert not any(isinstance(one, solution.ChoiceRepeated) for one in told(decide(waiting, "hm")))


@pytest.mark.parametrize("text", ["stop asking please", "别再发了"])
def test_stop_ends_the_questions(text: str) -> None:
    assert decide(ASKED_AGAIN, text).case.follow_ups == ()


@pytest.mark.parametrize("text", ["still fine", "很好", "great", "都好"])
def test_a_follow_up_is_answered_in_words(text: str) -> None:
    assert not decide(ASKED_AGAIN, text).case.has(Flag.FOLLOW_UP_OPEN)


@pytest.mark.parametrize("case", [AT_WORK, MATTER, OFFERED, ASKED_AGAIN])
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I want to withdraw my complaint", WithdrawCheck),
        ("我要撤诉", WithdrawCheck),
        ("你是机器人吗？", WhatIAm),
        ("are you a bot?", WhatIAm),
        ("係咪真人㗎？", WhatIAm),
    ],
)
def test_what_is_asked_of_the_bot_is_answered_in_every_state(
    case: Case, text: str, kind: type[Notice]
) -> None:
    decision = decide(case, text)

    assert [type(one) for one in told(decision)] == [kind]
    assert decision.case.state is case.state


@pytest.mark.parametrize("text", ["怎么还没消息？", "any news?", "有冇消息呀"])
def test_whoever_asks_for_news_hears_when_it_comes(text: str) -> None:
    assert [type(one) for one in told(decide(AT_WORK, text))] == [StillHere]
