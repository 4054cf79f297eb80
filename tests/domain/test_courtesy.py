"""The rules of the courtesy check that no list decides (D §12, §13)."""

from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

import pytest

from bot.domain.calendar import WorkingCalendar
from bot.domain.courtesy.checking import Checked, Code, Draft, Times, check
from bot.texts.courtesy import load_courtesy
from bot.texts.due_words import load_when_words
from bot.texts.places import languages_in, wording_root

ZONE = ZoneInfo("Asia/Shanghai")
LOCALES, LANGUAGES = wording_root() / "locales", languages_in(wording_root())
BOOK = load_courtesy(LOCALES, LANGUAGES)
LONG = "I waited at home for three days, nobody came and nobody called, and when I rang you " * 2


@cache
def times() -> Times:
    return Times(
        now=datetime(2026, 11, 23, 10, tzinfo=ZONE),
        calendar=WorkingCalendar(zone=ZONE),
        words=load_when_words(LOCALES, LANGUAGES),
    )


def checked(text: str, *, language: str = "en", said: str = "", **more: object) -> Checked:
    known = more.get("known")
    draft = Draft(
        text=text,
        language=language,
        customer_message=said,
        emotion=int(str(more.get("emotion", 0))),
        first_reply=more.get("first_reply") is True,
        known=known if isinstance(known, dict) else {},
    )
    return check(draft, BOOK, times())


def codes(text: str, **more: object) -> set[Code]:
    return {one.code for one in checked(text, **more).findings}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("You should have read the label.", True),
        ("I'm sorry if you feel that way.", True),
        ("See you in court.", True),
        ("Please be advised that your claim was received.", True),
        ("Calm down.", False),
        ("We'll call you soon.", False),
        ("That's not my department.", False),
    ],
)
def test_only_blame_false_apologies_threats_and_challenges_hold(text: str, held: bool) -> None:
    found = checked(text)

    assert found.findings
    assert found.hold is held


@pytest.mark.parametrize(
    "text",
    [
        'You wrote: "it\'s your own fault". I have asked him about it.',
        "You wrote: “it's your own fault”. I have asked him about it.",
        "> calm down\nI have asked him about it.",
        "You told us that nobody else complained. I have asked the team.",
        "您说前台让您“冷静一点”,我已经和她谈过了。",
    ],
)
def test_words_of_others_are_no_hits(text: str) -> None:
    assert codes(text) == set()


def test_our_own_words_after_a_quotation_still_are() -> None:
    assert Code.BLAME in codes('You wrote "it leaks". That is your own fault.')


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("I understand, but that is our policy.", True),
        ("You're right. But the workshop was full.", True),
        ("I understand, but I have good news: it's ready.", False),
        ("It was late, but the parcel is here.", False),
        ("I'm sorry, I rang you twice, but nobody answered. I'll try again at 17:00.", False),
        ("您说得有道理,但是规定就是这样。", True),
        ("您说得有道理,不过好消息是我们已经修好了。", False),
    ],
)
def test_a_but_takes_back_what_was_agreed_unless_it_brings_good_news(text: str, hit: bool) -> None:
    assert (Code.NON_APOLOGY in codes(text)) is hit


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("I'll call you soon.", True),
        ("I'll call you soon, by 16:00 today.", False),
        ("I'm on it right away. You hear from me by Friday noon.", False),
        ("See you soon!", False),
    ],
)
def test_soon_is_vague_only_without_a_time(text: str, hit: bool) -> None:
    assert (Code.VAGUE_TIME in codes(text)) is hit


def test_one_question_is_none_too_many_and_those_of_others_do_not_count() -> None:
    assert codes("Is it the left one?") == set()
    assert Code.INTERROGATION in codes("Is it the left one? Since when?")
    assert codes('You asked "why?" and "when?". I have asked the driver. Is 5 pm fine?') == set()


def test_what_is_stored_is_shown_and_not_asked_for() -> None:
    (found,) = checked("What's your order number?", known={"order_number": "A-17"}).findings

    assert found.code is Code.REPEAT
    assert "A-17" in found.why
    assert "A-17" in found.rewrite
    assert codes("What's your order number?") == set()
    assert codes("Is A-17 your order number?", known={"order": "A-17"}) == set()
    assert codes("Which shelf life is it?", known={"shelf_life": "two days"}) == {Code.REPEAT}


def test_a_word_or_two_are_cold_only_after_a_long_message() -> None:
    assert codes("On it.") == set()
    assert Code.COLD in codes("On it.", said=LONG)
    assert codes("I've read it all, and I'm calling the driver now.", said=LONG) == set()
    assert Code.COLD in codes("https://example.com/help")
    assert Code.COLD in codes("👍")


def test_an_apology_needs_a_deed_a_time_or_a_question() -> None:
    assert codes("We are very sorry for the delay.") == {Code.APOLOGY_ONLY}
    assert codes("We regret what happened on Saturday.") == {Code.APOLOGY_ONLY}
    assert codes("We are very sorry for the delay. It was sent today.") == set()
    assert codes("We are very sorry. Would you like a new one?") == set()


def test_the_first_answer_to_somebody_upset_meets_the_feeling() -> None:
    text = "The pump comes on Wednesday at 9:00."

    assert codes(text, emotion=3, first_reply=True) == {Code.NO_EMPATHY}
    assert codes(text, emotion=1, first_reply=True) == set()
    assert codes(text, emotion=3) == set()
    assert codes(f"No wonder you've had enough. {text}", emotion=3, first_reply=True) == set()


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("I'll write to you by Friday noon.", "2026-11-27T12:00"),
        ("By 4 pm today.", "2026-11-23T16:00"),
        ("The workshop tells me at 15:00, and I'll write to you at 15:15.", "2026-11-23T15:15"),
        ("I'm sending it off today and will tell you by Friday at 3 pm.", "2026-11-27T15:00"),
        ("今天下午4点前我给您回电话。", "2026-11-23T16:00"),
        ("Could you come on Friday at 10?", None),
        ("Please send the photo by Thursday 12:00.", None),
        ("Our desk is open until 18:00.", None),
    ],
)
def test_a_promise_is_what_we_do_by_a_time(text: str, due: str | None) -> None:
    promise = checked(text).promise

    assert (promise and promise.due.isoformat(timespec="minutes")[:16]) == due


@pytest.mark.parametrize(
    ("text", "times"),
    [
        (
            "I am sending a man between 2 and 4 pm today, and I will ring you at 4:30 pm.",
            ["I am sending a man between 2 and 4 pm today", "I will ring you at 4:30 pm."],
        ),
        (
            "The garage looks at it by 3 pm today. I'll call you today at 5 pm with the result.",
            [
                "The garage looks at it by 3 pm today.",
                "I'll call you today at 5 pm with the result.",
            ],
        ),
        (
            "I'll send it at 3 pm today and then call you at 5 pm.",
            ["I'll send it at 3 pm today", "call you at 5 pm."],
        ),
        (
            "今天下午3点前我把记录查清，晚上7点园长给您打电话。",
            ["今天下午3点前我把记录查清", "晚上7点园长给您打电话。"],
        ),
        ("I'll call you today at 3 pm or 5 pm.", []),
        ("I'll call you today at 3 pm. So you hear from me at 3 pm today.", []),
        ("I'm sending it off today and will tell you by Friday at 3 pm.", []),
        ("The workshop tells me at 15:00, and I'll write to you at 15:15.", []),
        ("I'll call you today at 3 pm. Please have the bill ready by 2 pm.", []),
    ],
)
def test_each_time_in_a_clause_of_its_own_is_a_promise_of_its_own(
    text: str, times: list[str]
) -> None:
    found = checked(text)

    told = (found.promise, *found.further) if found.further else ()
    assert [one.words for one in told if one] == times


def test_a_promise_with_a_perhaps_is_not_sure() -> None:
    promise = checked("Hopefully I'll have it by Friday at 10:00.").promise

    assert promise is not None
    assert not promise.sure


def test_a_held_sentence_is_rewritten_and_the_others_stay() -> None:
    text = "Hello Mr Bo.  You should have read the label. A new one leaves at 15:00."
    found = checked(text)
    (blame,) = (one for one in found.findings if one.code is Code.BLAME)

    assert found.rewritten == f"Hello Mr Bo. {blame.rewrite} A new one leaves at 15:00."
    assert Code.BLAME not in codes(found.rewritten)


def test_nothing_is_rewritten_where_nothing_is_held() -> None:
    assert checked("Calm down.").rewritten == ""


def test_our_own_rewrites_of_what_is_held_pass_the_check() -> None:
    held = {Code.BLAME, Code.NON_APOLOGY, Code.THREAT, Code.CHALLENGE}
    wrong = [
        (language, code, name, words.rewrite)
        for (language, code, name), words in BOOK.words.items()
        if held & codes(words.rewrite, language=language)
    ]

    assert wrong == []
