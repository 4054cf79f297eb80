"""What is judged by example: phrases are weighed, and what they do not know is suspected."""

from dataclasses import replace

import pytest

from bot.domain.courtesy.book import Book, Group, Words
from bot.domain.courtesy.checking import Draft, check
from bot.domain.courtesy.findings import Checked, Code
from bot.domain.understanding.messages.grams import HAN, LATIN
from bot.domain.understanding.messages.weights import NO_WEIGHTS, Column, Table, Weights, cell
from bot.domain.understanding.words.lexicon import compiled

CODES = (Code.WALL, Code.BLAME)
"""A hint, and one that holds."""
GROUP = Group(code=Code.DENIES_FEELING, name="calm", language="en")


def table(**weights: tuple[int, int]) -> Table:
    """Words with their weights in both columns, in tenths."""
    return Table(
        columns={code: Column(unit=0.1, constant=0.0) for code in CODES},
        rows={
            f"[{word}]": sum(cell(at, one) for at, one in enumerate(both))
            for word, both in weights.items()
        },
    )


BOOK = Book(
    lexicon=compiled(
        [
            (["way"], ["instead"]),
            (["taking_on"], ["leave it to me"]),
            (["quoting"], ["you wrote"]),
            (["group:en:d_denies_feeling:calm"], ["calm down"]),
        ],
        letters={ord("\u8cac"): "\u8d23"},
    ),
    groups={GROUP.key: GROUP},
    words={("en", code, ""): Words(why=f"why {code}", rewrite="better") for code in Code},
    weights=Weights(
        tables={LATIN: table(hint=(4, 0), nearly=(2, 0), held=(0, 10), doubted=(0, 9))}
    ),
)


def checked(text: str, book: Book = BOOK) -> Checked:
    return check(Draft(text=text, language="en"), book)


def codes(text: str, book: Book = BOOK) -> list[Code]:
    return [one.code for one in checked(text, book).findings]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("hint", [Code.WALL]),
        ("nearly", []),
        ("held", [Code.BLAME]),
        ("doubted", [Code.BLAME]),
        ("nothing known", []),
        ("12:30", []),
    ],
)
def test_what_holds_a_text_has_to_be_surer_than_a_hint(text: str, found: list[Code]) -> None:
    assert codes(text) == found
    assert checked(text).hold is (text == "held")


def test_the_likeliest_of_the_codes_is_named() -> None:
    both = Weights(tables={LATIN: table(either=(8, 9))})

    assert codes("either", replace(BOOK, weights=both)) == [Code.BLAME]


def test_the_first_suspected_sentence_is_shown_with_its_words() -> None:
    (found,) = checked("Nothing known. A held one. Hint.").findings

    assert (found.start, found.end) == (15, 26)
    assert (found.why, found.rewrite) == ("why a_blame", "better")


@pytest.mark.parametrize(
    "text",
    [
        "Hint. Take the blue one instead.",
        "Leave it to me. Hint.",
        "You wrote hint.",
        'The label says "hint" in red.',
        "He said \u201chint\u201d to us.",
    ],
)
def test_who_helps_or_quotes_is_not_suspected(text: str) -> None:
    assert codes(text) == []


def test_only_the_sentence_that_quotes_is_left_out() -> None:
    assert codes("You wrote nothing known. Hint.") == [Code.WALL]


def test_where_a_phrase_is_found_nothing_more_is_suspected() -> None:
    assert codes("Calm down. Held.") == [Code.DENIES_FEELING]


def test_missing_empathy_is_no_reason_to_look_no_further() -> None:
    draft = Draft(text="Hint.", language="en", emotion=3, first_reply=True)

    assert {one.code for one in check(draft, BOOK).findings} == {Code.NO_EMPATHY, Code.WALL}


def test_without_a_table_nothing_is_suspected() -> None:
    assert codes("held", replace(BOOK, weights=NO_WEIGHTS)) == []


def test_traditional_letters_are_judged_as_simplified_ones() -> None:
    rows = {"\u8d23": cell(0, 5)}
    known = Table(columns={Code.WALL: Column(unit=0.1, constant=0.0)}, rows=rows)
    book = replace(BOOK, weights=Weights(tables={HAN: known}))

    assert codes("\u8d23", book) == codes("\u8cac", book) == [Code.WALL]


WEIGHING = Weights(
    tables={
        LATIN: Table(
            columns={
                code: Column(unit=0.1, constant=0.0) for code in (Code.DENIES_FEELING, Code.BLAME)
            },
            rows={"[music]": cell(0, -5), "[fault]": cell(1, 9)},
        )
    }
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Calm down.", [Code.DENIES_FEELING]),
        ("Calm down music.", []),
        ("Calm down, fault.", [Code.BLAME]),
        ("Music. Calm down.", [Code.DENIES_FEELING]),
    ],
)
def test_a_phrase_counts_where_examples_do_not_speak_against_it(
    text: str, found: list[Code]
) -> None:
    """Its own sentence may speak for it; what is far likelier stands in its place."""
    assert codes(text, replace(BOOK, weights=WEIGHING)) == found


def test_what_is_only_likely_holds_nothing_and_rewrites_nothing() -> None:
    (found,) = checked("doubted").findings

    assert (found.code, found.sure) == (Code.BLAME, False)
    assert checked("doubted").rewritten == ""
    assert checked("held").rewritten == "better"
