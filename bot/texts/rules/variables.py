"""The variables of the wording are those of the notice, and every language tells the facts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from typing import get_type_hints

from bot.domain.notices import BY_KIND
from bot.domain.notices.base import Notice
from bot.domain.notices.samples import samples
from bot.texts.language import Language, key_of, page_of
from bot.texts.pages import Source
from bot.texts.rules.finding import Finding, place
from bot.texts.rules.page_files import ALWAYS
from bot.texts.rules.phrase_files import Phrase
from bot.texts.variables import Variables

_NOW = datetime(2025, 3, 3, tzinfo=UTC)
_OF_REFUSALS = (
    *("who", "state", "name", "what", "limit", "count", "total"),
    *("stop", "element", "words"),
)
_OTHERS: Mapping[str, tuple[str, ...]] = {
    "button-step-choice": ("step_text_value", "due"),
    "button-slot-choice": ("due",),
    "button-value-choice": ("value_text",),
    "time-today": ("clock",),
    "time-tomorrow": ("clock",),
    "time-yesterday": ("clock",),
    "time-other-day": ("date", "clock"),
    "figure-share-few": ("part", "total", "unit"),
    "figure-share-many": ("percent", "part", "total", "unit"),
    "button-merge-with": ("case_number",),
    "money-sum": ("currency", "figure"),
    "plain-customer": ("details",),
    "plain-staff": ("details", "kind"),
}


def check(
    root: Path, language: Language, phrases: Iterable[Phrase], pages: Iterable[Source]
) -> Iterator[Finding]:
    """Variables that nobody fills."""
    kinds = {key_of(kind): notice for kind, notice in BY_KIND.items()}
    for phrase in phrases:
        allowed = _allowed(language, phrase.key, kinds)
        for name in sorted(phrase.variables - allowed - ALWAYS):
            where = place(root, phrase.path, phrase.line)
            yield Finding(place=where, fault=f"{phrase.key} uses the unknown variable {name}")
    by_page = {page_of(kind): notice for kind, notice in BY_KIND.items()}
    for source in pages:
        notice = by_page.get(source.path.stem)
        known = _of_notice(language, notice) if notice else frozenset()
        for name in sorted(source.uses - known - ALWAYS):
            where = place(root, source.path, 1)
            yield Finding(place=where, fault=f"uses the unknown variable {name}")


def _allowed(language: Language, key: str, kinds: Mapping[str, type[Notice]]) -> frozenset[str]:
    stem, _, number = key.rpartition("-")
    notice = kinds.get(key) or (kinds.get(stem) if number.isdecimal() else None)
    if notice is not None:
        return _of_notice(language, notice)
    if key.startswith("refusal-"):
        return frozenset(
            f"{a}{name}{b}" for name in _OF_REFUSALS for a in ("", "has_") for b in ("", "_text")
        )
    return frozenset(_OTHERS.get(key, ()))


def _of_notice(language: Language, notice: type[Notice]) -> frozenset[str]:
    variables = Variables(language.phrases, language.time, _NOW)
    return frozenset(name for one in samples(notice) for name in variables.of(one))


def check_facts(used: Mapping[str, Mapping[str, frozenset[str]]]) -> Iterator[Finding]:
    """Times and case numbers that one language tells and another does not."""
    for kind, notice in BY_KIND.items():
        said = {language: by_kind.get(kind) for language, by_kind in used.items()}
        told = {
            language: names & _facts(notice)
            for language, names in said.items()
            if names is not None
        }
        everything = frozenset(name for names in told.values() for name in names)
        for language, names in sorted(told.items()):
            for name in sorted(everything - names):
                fault = f"{kind} does not tell {name}, which other languages tell"
                yield Finding(place=language, fault=fault)


def used_by_kind(phrases: Iterable[Phrase], pages: Iterable[Source]) -> dict[str, frozenset[str]]:
    """The variables that the wording of each notice uses."""
    by_key = {phrase.key: phrase.variables for phrase in phrases}
    by_page = {source.path.stem: source.uses for source in pages}
    used: dict[str, frozenset[str]] = {}
    for kind in BY_KIND:
        key = key_of(kind)
        found = by_page.get(page_of(kind), by_key.get(key, by_key.get(f"{key}-1")))
        if found is not None:
            used[kind] = found
    return used


def _facts(notice: type[Notice]) -> frozenset[str]:
    hints = get_type_hints(notice)
    times = {f.name for f in fields(notice) if hints[f.name] in (datetime, datetime | None)}
    return frozenset(times | {"case_number"} & hints.keys())
