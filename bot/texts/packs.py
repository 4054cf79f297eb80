"""Packs of prepared solutions: ``locales/packs/<name>.toml``, or the operator's own (§11)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from bot.domain.policy.limits import Limit, limit
from bot.domain.solutions.pack import About, Kind, Pack, Solution, Words
from bot.domain.understanding.messages.reading import Category
from bot.domain.understanding.wishes.answers import Wish
from bot.texts.word_files import LexiconError, read_toml

OWN = Path("packs")
"""Where an operator lays packs of their own, beside ``amends.toml``."""
_NAME = re.compile(r"[a-z][a-z0-9_]{0,30}")
_CODE = re.compile(r"[a-z][a-z0-9_]{0,23}")
_KEYS = frozenset(
    {
        *("code", "kind", "category", "object", "wish", "within", "amount"),
        *("beside_a_no", "extra"),
    }
)
_WORDS = ("button", "text", "priced", "todo", "when")
_LONGEST_BUTTON = 30
_Choice = TypeVar("_Choice", bound=StrEnum)


class NoSuchPack(LexiconError):
    """There is no pack of this name; ``known`` are those there are."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(f"no pack {name!r}; there are {', '.join(known)}")
        self.known = tuple(known)


def known_packs(root: Path, own: Path = OWN) -> tuple[str, ...]:
    """The names of the packs there are, shipped and the operator's own."""
    files = [*(root / "locales" / "packs").glob("*.toml"), *own.glob("*.toml")]
    return tuple(sorted({file.stem for file in files if _NAME.fullmatch(file.stem)}))


def load_pack(root: Path, name: str, own: Path = OWN) -> Pack:
    """The pack of this name, the operator's own first; raises ``LexiconError``."""
    for folder in (own, root / "locales" / "packs"):
        path = folder / f"{name}.toml"
        if _NAME.fullmatch(name) and path.exists():
            return read_pack(path)
    raise NoSuchPack(name, known_packs(root, own))


def read_pack(path: Path) -> Pack:
    """The pack in this file; raises ``LexiconError`` that names the solution and the remedy."""
    found = read_toml(path).get("solution")
    if not isinstance(found, list) or not found:
        raise LexiconError(f"{path}: write at least one [[solution]]")
    solutions = tuple(_solution(path, number, one) for number, one in enumerate(found, start=1))
    codes = [one.code for one in solutions]
    twice = next((code for code in codes if codes.count(code) > 1), None)
    if twice is not None:
        raise LexiconError(f"{path}: two solutions have the code {twice!r}")
    return Pack(name=path.stem, solutions=solutions)


def _solution(path: Path, number: int, given: object) -> Solution:
    if not isinstance(given, Mapping):
        raise LexiconError(f"{path}: solution {number} has to be written as [[solution]]")
    code = str(given.get("code", ""))
    where = f"{path}: solution {code or number}"
    if not _CODE.fullmatch(code):
        raise LexiconError(f'{where}: write code = "a_short_name", in small letters')
    words = {str(key): one for key, one in given.items() if isinstance(one, Mapping)}
    unknown = [key for key in given if key not in _KEYS and key not in words]
    if unknown:
        raise LexiconError(f"{where}: no such key {unknown[0]!r}; there are {_listed(_KEYS)}")
    amount = given.get("amount")
    paid, sum_ = amount == "paid", Decimal(0)
    if amount is not None and not paid:
        sum_ = _sum(where, amount)
    _must_name_the_sum(where, words, paid=paid)
    return Solution(
        code=code,
        kind=_one_of(where, "kind", Kind, given.get("kind", Kind.OTHER.value)),
        words=_in_words(where, words),
        categories=_some_of(where, "category", Category, given.get("category")),
        about=_one_of(where, "object", About, given.get("object", About.ANY.value)),
        wishes=_some_of(where, "wish", Wish, given.get("wish")),
        within=_within(where, given.get("within")),
        paid=paid,
        amount=sum_,
        beside_a_no=_yes(where, "beside_a_no", given.get("beside_a_no", False)),
        extra=_yes(where, "extra", given.get("extra", False)),
    )


def _must_name_the_sum(
    where: str, words: Mapping[str, Mapping[str, object]], *, paid: bool
) -> None:
    for language, one in words.items():
        if paid and "{amount}" not in str(one.get("priced", "")):
            raise LexiconError(f'{where}, {language}: write priced = "... {{amount}} ..."')


def _in_words(where: str, words: Mapping[str, Mapping[str, object]]) -> Mapping[str, Words]:
    if not words:
        raise LexiconError(f"{where}: write [solution.en] or another language with its words")
    return {language: _words(where, language, one) for language, one in words.items()}


def _words(where: str, language: str, given: Mapping[str, object]) -> Words:
    unknown = [key for key in given if key not in _WORDS]
    if unknown:
        raise LexiconError(
            f"{where}, {language}: no such key {unknown[0]!r}; there are {_listed(_WORDS)}"
        )
    said = {key: str(given.get(key, "")).strip() for key in _WORDS}
    for key in ("button", "text"):
        if not said[key]:
            raise LexiconError(f"{where}, {language}: write {key}")
    if len(said["button"]) > _LONGEST_BUTTON:
        raise LexiconError(f"{where}, {language}: the button has over {_LONGEST_BUTTON} letters")
    return Words(**said)


def _one_of(where: str, key: str, choices: type[_Choice], value: object) -> _Choice:
    try:
        return choices(str(value))
    except ValueError as error:
        there = _listed(one.value for one in choices)
        raise LexiconError(f"{where}: {key} = {value!r} has to be one of {there}") from error


def _some_of(where: str, key: str, choices: type[StrEnum], value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    if not isinstance(value, list):
        raise LexiconError(f'{where}: {key} is a list, such as ["{next(iter(choices)).value}"]')
    return tuple(_one_of(where, key, choices, one).value for one in value)


def _within(where: str, value: object) -> Limit | None:
    if value is None:
        return None
    try:
        return limit(str(value))
    except ValueError as error:
        remedy = 'write an amount and a unit (h, d, wh or wd), such as "2 wd"'
        raise LexiconError(f"{where}: within = {value!r}: {remedy}") from error


def _sum(where: str, value: object) -> Decimal:
    try:
        found = Decimal(str(value))
    except InvalidOperation:
        found = Decimal(0)
    if isinstance(value, bool) or not found.is_finite() or found <= 0:
        raise LexiconError(f'{where}: amount = {value!r}: write "paid", or a sum such as 50')
    return found


def _yes(where: str, key: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise LexiconError(f"{where}: {key} is true or false")
    return value


def _listed(words: Iterable[str]) -> str:
    return ", ".join(sorted(words))
