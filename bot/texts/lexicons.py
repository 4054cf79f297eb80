"""Word lists from `locales/<lang>/*.toml`, ready for the readers of the domain.

`triage.toml` holds `[numbers]` (word = value) and any number of `[[words]]` with `means`, a list
of tags, and `list`, phrases parted by commas or line ends.  `masking.toml` holds `keep` and
`hide`, lists of regular expressions, and `keep_of_figures` and `hide_of_figures`, those that match
nothing without a figure; none of them is tried where `where` is not found.  An unknown tag, an
empty list or broken TOML is refused with the file's name.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from bot.domain.understanding.languages.language import HanLetters
from bot.domain.understanding.messages import triage
from bot.domain.understanding.messages.emotion import Feeling
from bot.domain.understanding.messages.triage import Category, Nature, Rung, Wish
from bot.domain.understanding.people import masking
from bot.domain.understanding.words.lexicon import Lexicon, compiled, merged
from bot.texts.due_words import load_when_words
from bot.texts.word_files import LexiconError, load_letters, pattern_in, read_toml, word_files

__all__ = [
    "TAGS",
    "LexiconError",
    "load_choosing_words",
    "load_contact_words",
    "load_han_letters",
    "load_letters",
    "load_lexicon",
    "load_listening_words",
    "load_masker",
    "load_reporting_words",
    "load_soothing_words",
    "load_tolerance_words",
    "load_when_words",
]

_OTHER_TAGS = """
    problem grievance unmet soft hint praise question how info why request
    neutral hypothetical negation diminish intensify sweeping
    annoyed upset angry swear abuse slur quoting obscene person conduct conduct_of
    lead accused_lead turned_to introducing data_copy data_erase
    doer outsider joins self they_did done_by unfit unfit_grave harmless
    beside neutral_act had_it called_before called_after surname suffers name_or_word behind_word
    heading says_so not_alone
    harmed_child harmed_person harmed_medicine harmed_animal harmed_nobody
    safety body harm victim mishap heats heat holds gives_way cares mixed_up
    eats ails found_in guards heedless steers distracted saves fails_to
    turn mended mocks thanks
    self_harm violence degrading lost_money lost_sum acute impact passes_on
    threat intent condition renounce settle self_description
    is_press errand_press is_law errand_law amount
    want telling greeting passive ask_human ask_manager ask_review are_you_there done_telling
    courtesy filler farewell stop only_looking just_saying telephone
    yes no partly weak_yes but alone option_1 option_2 option_3 option_4 option_5
    all_done all_of_them the_money counted score_1 score_2 score_3 score_4 score_5
    said_before slip
    instead_of it_is aside_withdraw aside_reopen aside_bot aside_news aside_matter
    aside_too_late aside_when
    pressing for_days soothing contact blanket dated plan letting_go not_needed needed wished ours
    flares no_flare danger_over not_over keeps cross not_cross received not_received
    asks_for asks_softly asks_nothing asks_not refuses takes takes_none not_sure names_none
    calls_out asks_after settled_now left_over nothing_left slow_work not_known_yet
    moved_time finding_out
"""
TAGS = (
    frozenset(_OTHER_TAGS.split())
    | frozenset(Feeling)
    | frozenset(Category)
    | frozenset(Nature)
    | {f"wish_{wish}" for wish in Wish}
    | {f"rung_{rung}" for rung in Rung}
    | {f"topic_{category}" for category in Category}
)
"""Every tag that a word list may use."""


def load_lexicon(locales: Path, languages: Iterable[str]) -> Lexicon:
    """Return the triage word lists of the languages as one lexicon.

    Languages without a list are left out.  Traditional letters are read as Simplified ones.
    Raise LexiconError for a list that cannot be used.
    """
    return _lexicon(locales, languages, "triage.toml", "conduct.toml")


def load_listening_words(locales: Path, languages: Iterable[str]) -> Lexicon:
    """Return the words by which we listen, `listening.toml`; else as `load_lexicon`."""
    return _lexicon(locales, languages, "listening.toml")


def load_tolerance_words(locales: Path, languages: Iterable[str]) -> Lexicon:
    """Return the words around a time the customer names, `tolerance.toml`; else as above."""
    return _lexicon(locales, languages, "tolerance.toml")


def load_soothing_words(locales: Path, languages: Iterable[str]) -> Lexicon:
    """Return the words that meet a feeling, `soothing.toml`; else as `load_lexicon`."""
    return _lexicon(locales, languages, "soothing.toml")


def load_reporting_words(locales: Path, languages: Iterable[str]) -> Lexicon:
    """Return the words in which staff note a wish, `reported.toml`; else as `load_lexicon`."""
    return _lexicon(locales, languages, "reported.toml")


def load_choosing_words(locales: Path, languages: Iterable[str]) -> Lexicon:
    """Return the words that take one of several options, `choosing.toml`."""
    return _lexicon(locales, languages, "choosing.toml")


def load_contact_words(locales: Path, languages: Iterable[str]) -> Lexicon:
    """Return the words that say that somebody will hear from us, `contact.toml`."""
    return _lexicon(locales, languages, "contact.toml")


def _lexicon(locales: Path, languages: Iterable[str], *names: str) -> Lexicon:
    letters, languages = load_letters(locales), tuple(languages)
    paths = [path for name in names for path in word_files(locales, languages, name)]
    return merged(_read_lexicon(path, letters) for path in paths)


def load_han_letters(locales: Path) -> HanLetters:
    """Return the letters of one Chinese script only.

    A pair whose Simplified letter is also a Traditional one, as in "after" and "queen", tells
    nothing about the script; the code pages of the two scripts say which those are.
    """
    letters = load_letters(locales)
    return HanLetters(
        simplified=frozenset(one for one in letters.values() if not _encodes(one, "big5")),
        traditional=frozenset(chr(one) for one in letters if not _encodes(chr(one), "gb2312")),
    )


def _encodes(letter: str, code_page: str) -> bool:
    return bool(letter.encode(code_page, "ignore"))


def load_masker(locales: Path, languages: Iterable[str]) -> masking.Masker:
    """Return the masker with the patterns of all these languages; raise LexiconError."""
    return masking.masker(
        [_masking(path) for path in word_files(locales, languages, "masking.toml")]
    )


def _masking(path: Path) -> masking.Patterns:
    content = read_toml(path)
    keep, hide, keep_of_figures, hide_of_figures = (
        _patterns(path, content.get(name, [])) for name in _MASKING
    )
    (where,) = _patterns(path, [content.get("where", "")])
    return masking.patterns(
        where,
        keep=keep,
        hide=hide,
        keep_of_figures=keep_of_figures,
        hide_of_figures=hide_of_figures,
    )


_MASKING = ("keep", "hide", "keep_of_figures", "hide_of_figures")


def _patterns(path: Path, found: object) -> list[str]:
    if not isinstance(found, list):
        raise LexiconError(f"{path}: expected a list of patterns, not {found!r}")
    return [pattern_in(path, str(pattern)).pattern for pattern in found]


def _read_lexicon(path: Path, letters: Mapping[int, str]) -> triage.Lexicon:
    content = read_toml(path)
    numbers = content.get("numbers", {})
    lists = content.get("words", [])
    if not isinstance(numbers, dict) or not isinstance(lists, list):
        raise LexiconError(f"{path}: expected [numbers] and [[words]]")
    pairs = [_list(path, one) for one in lists]
    try:
        return compiled(
            pairs, letters=letters, numbers={str(k): int(v) for k, v in numbers.items()}
        )
    except ValueError as error:
        raise LexiconError(f"{path}: {error}") from error


def _list(path: Path, one: Mapping[str, object]) -> tuple[list[str], list[str]]:
    """Return the tags and the phrases of one list."""
    means, text = one.get("means"), one.get("list")
    if not isinstance(means, list) or not isinstance(text, str):
        raise LexiconError(f"{path}: every [[words]] has `means` and `list`: {means!r}")
    tags = [str(tag) for tag in means]
    if unknown := sorted(set(tags) - TAGS):
        raise LexiconError(f"{path}: unknown tag {unknown[0]!r} in {means!r}")
    phrases = [part.strip() for part in text.replace("\n", ",").split(",")]
    if not any(phrases):
        raise LexiconError(f"{path}: an empty list for {means!r}")
    return tags, [phrase for phrase in phrases if phrase]
