"""How a note about a customer is said to them, from `locales/<lang>/addressing.toml`."""

from collections.abc import Iterable
from pathlib import Path

from bot.domain.understanding.people.addressing import AddressRule
from bot.texts.word_files import LexiconError, pattern_in, read_toml, word_files


def load_address_words(locales: Path, languages: Iterable[str]) -> tuple[AddressRule, ...]:
    """Return the rules of all these languages; raise LexiconError."""
    rules: list[AddressRule] = []
    for path in word_files(locales, languages, "addressing.toml"):
        listed = read_toml(path).get("rules")
        if not isinstance(listed, list):
            raise LexiconError(f"{path}: `rules` has to be a list")
        rules += [_rule(path, one) for one in listed]
    return tuple(rules)


def _rule(path: Path, one: object) -> AddressRule:
    if not isinstance(one, dict) or not {"find", "say"} <= one.keys():
        raise LexiconError(f"{path}: every [[rules]] has `find` and `say`: {one!r}")
    find = pattern_in(path, str(one["find"]))
    return AddressRule(find=find, say=str(one["say"]), turns=bool(one.get("turns", False)))
