"""The ``LetterWording`` port: letters from named blocks of ``templates/<language>/letters/``.

Letters are plain text until they are sent: people read, copy and rewrite them, and the notice
that carries one escapes it then. So autoescaping is off here; it would escape twice.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields as fields_of
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel.lists import format_list
from jinja2 import DictLoader, Template, TemplateError

from bot.domain.letters import gaps
from bot.domain.letters.facts import Deed, LetterFacts
from bot.domain.letters.plan import Element
from bot.domain.letters.rules import LetterRules
from bot.ports.letters import Frame
from bot.ports.wording import WordingFailed
from bot.texts.catalogue import Catalogue
from bot.texts.language import Language, choose
from bot.texts.pages import environment, read_source
from bot.texts.places import languages_in, wording_root
from bot.texts.sums import spelled

FOLDER = "letters"
RULES = "rules.toml"
DECISION, DECLINED = "decision", "declined"
_ENDS = " .,;!\u3002\uff0c\uff1b\uff01"
_BY_STAFF = ("reason", "lesson", "commitment", "found", "found_when", "found_cause", "checked")
"""Facts that people wrote: a mark of a gap in them is a gap."""
_LISTED = re.compile(r"\d+\. ")
_WIDE = re.compile("[\u2014-\u201d\u3000-\u9fff\uff00-\uffef]")


class Letters:
    """Writes letters in every language that has letter templates."""

    def __init__(
        self,
        catalogue: Catalogue,
        *,
        zone: ZoneInfo,
        root: Path | None = None,
        locale: str = "en",
    ) -> None:
        place = (root or wording_root()) / "templates"
        there = languages_in(place.parent)
        self._locale = locale
        folders = {name: place / name / FOLDER for name in there}
        folders = {n: one for n, one in folders.items() if (one / f"{DECISION}.j2").exists()}
        marks = gaps.shapes(read_gap_words(one / RULES) for one in folders.values())
        self._sets = {
            name: LetterSet(one, catalogue.speak(name), zone, marks)
            for name, one in folders.items()
        }

    def languages(self) -> tuple[str, ...]:
        """The languages in which letters can be written."""
        return tuple(self._sets)

    def set_for(self, language: str) -> "LetterSet":
        """The templates for somebody who reads this language, or the nearest there are."""
        return self._sets[choose(language, self._sets, self._locale)]

    def parts(self, facts: LetterFacts, *, language: str) -> tuple[str, ...]:
        """The nine parts: empty where nothing is wanted, with gaps where something is missing."""
        return self.set_for(language).parts(facts)

    def frame(self, facts: LetterFacts, *, language: str, now: datetime) -> Frame:
        """What stands before and after them."""
        return self.set_for(language).frame(facts, now)

    def shown(self, text: str, *, language: str) -> str:
        """The text with its gaps in words that a reader sees."""
        return self.set_for(language).shown(text)

    def taken(self, text: str, *, language: str) -> str:
        """What a person sent, with every mark of a gap in it, in any language, marked again."""
        return self.set_for(language).taken(text)

    def time(self, moment: datetime, *, language: str) -> str:
        """A day and an hour, as a letter in this language names them."""
        return self.set_for(language).time(moment)

    def rules(self, language: str) -> LetterRules:
        """What to look for when a letter in this language is judged."""
        return self.set_for(language).rules


class LetterSet:
    """The letter templates of one language; a name such as ``declined`` is one file."""

    def __init__(
        self, folder: Path, language: Language, zone: ZoneInfo, marks: re.Pattern[str]
    ) -> None:
        self._zone = zone
        self._marks = marks
        self._language = language
        made = environment({}).overlay(autoescape=False)
        sources = {path.stem: read_source(path).body for path in folder.glob("*.j2")}
        made.loader = DictLoader(sources)  # so that {% extends "decision" %} finds it
        made.globals["gap"] = _gap
        made.globals["gap_time"] = _gap_time
        self._names = frozenset(sources)
        self._environment = made
        self.rules = read_rules(folder / RULES)

    def parts(self, facts: LetterFacts) -> tuple[str, ...]:
        """The nine parts of the letter for these facts."""
        name, words = _template_for(facts), self._words(facts)
        return tuple(
            self._block(name, element.name.lower(), words) if element in facts.elements else ""
            for element in Element
        )

    def frame(self, facts: LetterFacts, now: datetime) -> Frame:
        """Number, date and salutation; review and signature."""
        name, words = _template_for(facts), self._words(facts)
        words["today"] = self._language.time.date(now.astimezone(self._zone).date(), date.min)
        above = (self._block(name, part, words) for part in ("heading", "salutation"))
        below = (self._block(name, part, words) for part in ("review", "signature"))
        return Frame(
            head="\n".join(text for text in above if text),
            foot="\n\n".join(text for text in below if text),
        )

    def shown(self, text: str) -> str:
        """The text with its gaps in words."""
        plain = text.replace(gaps.CLOCK, "")
        return gaps.GAP.sub(lambda found: self._gap_in_words(found[1]), plain)

    def taken(self, text: str) -> str:
        """The text with the gaps in words marked again."""
        return gaps.marked(text, self._marks)

    def time(self, moment: datetime) -> str:
        """A day and an hour in words."""
        return str(self._language.time.moment(moment, None))

    def _gap_in_words(self, hint: str) -> str:
        return self._block("gap", "gap", {"hint": hint})

    def _words(self, facts: LetterFacts) -> dict[str, object]:
        """The variables: the facts, times in words, and what was done as lists in words."""
        words: dict[str, object] = {**self._language.always()}
        for field in fields_of(facts):
            words[field.name] = self._word(getattr(facts, field.name))
        for name in ("options", "done", "to_do", "gifts"):
            words[name] = self._listed(name, getattr(facts, name))
            words[f"{name}_count"] = len(getattr(facts, name))
        words["missed"] = self._missed(facts.missed)
        words["failed"] = self._joined(self._deed("failed", deed) for deed in facts.failed)
        for name in _BY_STAFF:
            words[name] = gaps.marked(str(words[name]), self._marks)
        words["told"] = self._block("feelings", f"{facts.category or 'other'}_told", words)
        words["felt"] = self._block("feelings", f"{facts.feeling}_felt", words)
        words["view"] = self._block("feelings", f"{facts.feeling}_view", words)
        return words

    def _word(self, value: object) -> object:
        if isinstance(value, datetime):
            return self.time(value)
        if isinstance(value, str):
            return " ".join(gaps.harmless(value).split()).rstrip(_ENDS)
        return value if value is not None else ""

    def _listed(self, name: str, deeds: tuple[Deed, ...]) -> str:
        """One sentence, or numbered lines when there are several."""
        said = [self._deed(name, deed) for deed in deeds]
        if len(said) < 2:
            return "".join(said)
        return "\n" + "\n".join(f"{n}. {one}" for n, one in enumerate(said, start=1)) + "\n"

    def _deed(self, name: str, deed: Deed, **more: object) -> str:
        """One thing; staff wrote it, so a mark of a gap in it is a gap."""
        text, proof = (
            gaps.marked(str(self._word(words)), self._marks)
            for words in (deed.text, deed.evidence)
        )
        amount = spelled(self._language.phrases, deed.amount)
        words = {"text": text, "evidence": proof, "amount": amount, "at": self._word(deed.at)}
        return self._block("deeds", name, words | more)

    def _missed(self, deeds: tuple[Deed, ...]) -> str:
        """What was promised and not kept, the times of one thing together."""
        times: dict[str, list[str]] = {}
        for deed in deeds:
            times.setdefault(deed.text, []).append(str(self._word(deed.at)))
        return self._joined(
            self._deed("missed", Deed(text=text, at=None), times=self._joined(at))
            for text, at in times.items()
        )

    def _joined(self, words: Iterable[str]) -> str:
        """As one enumeration."""
        return format_list(list(words), locale=self._language.name.replace("-", "_"))

    def _block(self, name: str, block: str, words: Mapping[str, object]) -> str:
        """A block of this template, or that of ``decision`` where it has none of its own."""
        try:
            there = map(self._environment.get_template, self._names & {name, DECISION})
            having = {one.name: one for one in there if block in one.blocks}
            template = having.get(name) or having.get(DECISION)
            if template is None:
                raise WordingFailed(f"{self._language.name}: no {block} in {FOLDER}/{name}.j2")
            return folded("".join(_said(template, block, words)))
        except (TemplateError, ValueError, TypeError, LookupError) as error:
            raise WordingFailed(f"{self._language.name}: {name} {block}: {error}") from error


def _template_for(facts: LetterFacts) -> str:
    return DECLINED if facts.merit == "unjustified" else facts.kind


def _said(template: Template, block: str, words: Mapping[str, object]) -> Iterator[str]:
    return template.blocks[block](template.new_context(dict(words)))


def _gap(hint: str) -> str:
    return f"{gaps.OPENS}{hint}{gaps.CLOSES}"


def _gap_time(hint: str) -> str:
    """A gap in which only a day and an hour belong."""
    return _gap(f"{gaps.CLOCK}{hint}")


def folded(text: str) -> str:
    """Lines joined to sentences as the language joins them; numbered lines stay lines."""
    said = ""
    for line in (one.strip() for one in text.splitlines() if one.strip()):
        if not said:
            said = line
        elif _LISTED.match(line) or _LISTED.match(said.rsplit("\n", 1)[-1]):
            said += "\n" + line
        else:
            wide = _WIDE.match(said[-1]) or _WIDE.match(line[0])
            said += line if wide else f" {line}"
    return said


def read_rules(path: Path) -> LetterRules:
    """The words to look for in one language, from ``rules.toml``."""
    content = tomllib.loads(path.read_text("utf-8"))
    look, measure = dict(content["look"]), content["measure"]
    del look["gaps"]
    values: dict[str, Any] = {n: re.compile(text, re.IGNORECASE) for n, text in look.items()}
    return LetterRules(**values | measure)


def read_gap_words(path: Path) -> str:
    """What says in one language that something is still to be added, as one pattern."""
    return str(tomllib.loads(path.read_text("utf-8"))["look"]["gaps"])
