"""A no to what is offered, and what stands beside it (t11, M7b)."""

from dataclasses import replace

import pytest

from bot.domain.deciding.decision import Decision, To
from bot.domain.moves.customer import words as customer_words
from bot.domain.moves.intake.heard import Said
from bot.domain.notices import solution
from bot.domain.record.case import Case, Flag, State
from bot.domain.understanding.messages import triage
from bot.domain.understanding.wishes import wishing
from bot.domain.understanding.wishes.listening_for import notice
from bot.texts.lexicons import load_listening_words
from bot.texts.places import languages_in, wording_root
from tests.domain.test_answering import ANNA, LEXICON, NOW, OFFERED, POLICY
from tests.word_lists import weights

WORDS = load_listening_words(wording_root() / "locales", languages_in(wording_root()))
WISHED = replace(OFFERED, wish="my money back")
INVITED = replace(WISHED, state=State.EXPLORING, flags=frozenset({Flag.COUNTER_INVITED}))


def decide(case: Case, text: str) -> Decision:
    words = Said(
        text=text,
        reading=triage.read(text, lexicon=LEXICON, weights=weights()),
        answer=triage.read_answer(text, LEXICON),
        wish=wishing.wish_words(text, LEXICON),
        noticed=notice(text, WORDS),
    )
    return customer_words.said(case, ANNA, words, NOW, POLICY)


@pytest.mark.parametrize(
    "text",
    [
        "neither. im going to trading standards",
        "none of them. ill tell the consumer association",
        "不同意",
        "都不选 我要找消协",
        "都不選",
    ],
)
def test_a_bare_no_or_a_threat_asks_what_would_be_fair_and_keeps_the_wish(text: str) -> None:
    decision = decide(WISHED, text)

    told = [one.notice for one in decision.say if one.to is To.CUSTOMER]
    assert any(isinstance(one, solution.CounterInvited) for one in told)
    assert (decision.case.state, decision.case.wish) == (State.EXPLORING, "my money back")


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("none of them. I want a voucher for 200", "I want a voucher for 200"),
        ("都不要，我要求换一台新的", "我要求换一台新的"),
    ],
)
def test_a_no_with_a_wish_passes_the_wish_on(text: str, wish: str) -> None:
    assert decide(WISHED, text).case.wish == wish


@pytest.mark.parametrize("text", ["im going to trading standards", "不同意，我要打12315"])
def test_once_asked_a_threat_is_no_answer(text: str) -> None:
    after = decide(INVITED, text).case

    assert (after.wish, after.has(Flag.COUNTER_INVITED)) == ("my money back", True)


def test_a_question_refuses_nothing() -> None:
    assert decide(WISHED, "请问两个都不收费吗？").case.state is State.OFFERED
