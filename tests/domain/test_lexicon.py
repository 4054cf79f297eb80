"""How entries of the word lists are found, and what is wrong with a list."""

from pathlib import Path

import pytest

from bot.domain.understanding.words.lexicon import compiled, merged
from bot.domain.understanding.words.sentences import split
from bot.texts.due_words import load_when_words
from bot.texts.lexicons import LexiconError, load_lexicon, load_masker
from bot.texts.word_files import word_files

LOCALES = Path(__file__).parents[2] / "locales"
NUMBERS = {"two": 2, "三": 3}


def words_found(entry: str, text: str) -> list[str]:
    lexicon = compiled([(["tag"], [entry])], letters={ord("壞"): "坏"}, numbers=NUMBERS)
    return [hit.word for hit in lexicon.hits(lexicon.fold(text))]


@pytest.mark.parametrize(
    ("entry", "text", "found"),
    [
        ("late", "It is LATE, later", ["late"]),
        ("wait*", "waiting waits await", ["waiting", "waits"]),
        ("don't care", "they don’t  care", ["don't care"]),
        ("# days late", "two days late, 12 days late", ["two days late", "12 days late"]),
        ("#天", "三天 三三天 5天", ["三天", "三三天", "三天", "5天"]),
        ("坏了", "壞了", ["坏了"]),
        ("再不...就", "再不退钱我就走。再不", ["再不退钱我就"]),
        ("再不...就", "再不退。我就走", []),
        ("再不~就", "再不退钱我就走", ["再不退钱我就"]),
        ("再不~就", "再不退钱，我就走", []),
        ("a~[b|c#] d", "a x c12 d", ["a x c12 d"]),
        ("a~[b|#] d", "a x 12 d", ["a x 12 d"]),
        ("a...b", f"a {'x ' * 13}b", [f"a {'x ' * 13}b"]),
        ("a...b", f"a {'x ' * 20}b", []),
        ("不 好", "不 好", ["不 好"]),
        ("w[as|as cold|as very cold]", "it was cold", ["was", "was cold"]),
        ("好", "好好", ["好", "好"]),
        ("because~[roma|trans]", "because i am roma", ["because i am roma"]),
        ("because~[roma|trans]", "because of the aroma", []),
        ("because~[roma|trans]", "because of a transfer", []),
        ("[red|blue] car", "a red car and a blue car", ["red car", "blue car"]),
        ("see [my|your] ... boss", "see your big boss", ["see your big boss"]),
        ("$#", "＄45.50", ["$45.50"]),
    ],
)
def test_the_signs_of_an_entry(entry: str, text: str, found: list[str]) -> None:
    assert words_found(entry, text) == found


@pytest.mark.parametrize("entry", ["...late", "*ing", ""])
def test_an_entry_has_to_begin_with_a_word(entry: str) -> None:
    with pytest.raises(ValueError, match="begin with a word"):
        compiled([(["tag"], [entry])])


def test_a_neutral_entry_hides_and_a_negation_turns() -> None:
    lexicon = compiled(
        [(["neutral"], ["no problem"]), (["problem"], ["problem"]), (["negation"], ["not"])]
    )

    hidden, turned, plain = split("no problem. not a problem. problem", lexicon)

    assert not hidden.has("problem")
    assert turned.has("negated")
    assert plain.tags == {"problem"}


def test_a_decimal_point_ends_no_sentence() -> None:
    assert [one.text for one in split("version 2.5 broke. help! ok", compiled([]))] == [
        "version 2.5 broke.",
        "help!",
        "ok",
    ]


def test_merged_lists_find_the_entries_of_both() -> None:
    both = merged([compiled([(["a"], ["late"])]), compiled([(["b"], ["#天"])], numbers={"三": 3})])

    assert [sorted(hit.tags) for hit in both.hits("late 三天")] == [["a"], ["b"]]


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        ("[[words", "triage.toml"),
        ('[[words]]\nmeans = ["angyr"]\nlist = "x"', "angyr"),
        ('[[words]]\nmeans = ["angry"]\nlist = " , "', "empty"),
        ('[[words]]\nmeans = "angry"\nlist = "x"', "means"),
        ('[[words]]\nmeans = ["angry"]\nlist = "...x"', "begin with a word"),
        ("words = 1", "expected"),
    ],
)
def test_a_broken_list_is_refused_with_its_file(tmp_path: Path, content: str, wrong: str) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "triage.toml").write_text(content, "utf-8")

    with pytest.raises(LexiconError, match=r"triage\.toml") as refused:
        load_lexicon(tmp_path, ["en"])

    assert wrong in str(refused.value)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("masking.toml", "hide = ['(']"),
        ("masking.toml", "hide = 1"),
        ("when.toml", "patterns = ['(']"),
        ("when.toml", "patterns = 1"),
        ("when.toml", "days = 1"),
        ("when.toml", "[parts]\nnoon = 12"),
    ],
)
def test_broken_patterns_are_refused(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / name).write_text(content, "utf-8")
    load = load_masker if name == "masking.toml" else load_when_words

    with pytest.raises(LexiconError):
        load(tmp_path, ["en"])


def test_traditional_chinese_borrows_the_simplified_lists() -> None:
    files = word_files(LOCALES, ["zh-Hant", "zh-Hans", "en"], "triage.toml")

    assert [path.parent.name for path in files] == ["zh-Hans", "en"]


def test_a_language_without_lists_is_left_out() -> None:
    assert load_lexicon(LOCALES, ["xx"]).heads == {}
