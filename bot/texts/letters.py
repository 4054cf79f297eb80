"""The ``LetterWording`` port: letters from named blocks of ``templates/<language>/letters/``.

Letters are plain text until they are sent: people read, copy and rewrite them, and the notice
that carries one escapes it then. So autoescaping is off here; it would escape twice.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import fields as fields_of
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

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

FOLDER = "letters"
DECISION, DECLINED = "decision", "declined"
_ENDS = " .,;!\u3002\uff0c\uff1b\uff01"
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
        self._sets = {
            name: LetterSet(place / name / FOLDER, catalogue.speak(name), zone)
            for name in there
            if (place / name / FOLDER / f"{DECISION}.j2").exists()
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
        """What a person sent, with the gaps that were left in it marked again."""
        return self.set_for(language).taken(text)

    def rules(self, language: str) -> LetterRules:
        """What to look for when a letter in this language is judged."""
        return self.set_for(language).rules


class LetterSet:
    """The letter templates of one language; a name such as ``declined`` is one file."""

    def __init__(self, folder: Path, language: Language, zone: ZoneInfo) -> None:
        self._zone = zone
        self._language = language
        made = environment({}).overlay(autoescape=False)
        sources = {path.stem: read_source(path).body for path in folder.glob("*.j2")}
        made.loader = DictLoader(sources)  # so that {% extends "decision" %} finds it
        made.globals["gap"] = _gap
        self._templates = {name: made.get_template(name) for name in sources}
        self.rules = read_rules(folder / "rules.toml")

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
        return gaps.GAP.sub(lambda found: self._gap_in_words(found[1]), text)

    def taken(self, text: str) -> str:
        """The text with the gaps in words marked again."""
        before, after = (re.escape(part) for part in self._gap_in_words("\0").split("\0"))
        words = re.compile(f"{before}(.*?){after}", re.DOTALL)
        return words.sub(lambda found: _gap(found[1]), gaps.harmless(text))

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
        words["felt"] = self._block("feelings", f"{facts.feeling}_felt", words)
        words["view"] = self._block("feelings", f"{facts.feeling}_view", words)
        return words

    def _word(self, value: object) -> object:
        if isinstance(value, datetime):
            return str(self._language.time.moment(value, None))
        if isinstance(value, str):
            return " ".join(gaps.harmless(value).split()).rstrip(_ENDS)
        return value if value is not None else ""

    def _listed(self, name: str, deeds: tuple[Deed, ...]) -> str:
        """One sentence, or numbered lines when there are several."""
        said = [
            self._block("deeds", name, {"text": self._word(d.text), "at": self._word(d.at)})
            for d in deeds
        ]
        if len(said) < 2:
            return "".join(said)
        return "\n" + "\n".join(f"{n}. {one}" for n, one in enumerate(said, start=1)) + "\n"

    def _block(self, name: str, block: str, words: Mapping[str, object]) -> str:
        """A block of this template, or that of ``decision`` where it has none of its own."""
        there = (self._templates[one] for one in (name, DECISION) if one in self._templates)
        template = next((one for one in there if block in one.blocks), None)
        if template is None:
            raise WordingFailed(f"{self._language.name}: no {block} in {FOLDER}/{name}.j2")
        try:
            return folded("".join(_said(template, block, words)))
        except (TemplateError, ValueError, TypeError, LookupError) as error:
            raise WordingFailed(f"{self._language.name}: {name} {block}: {error}") from error


def _template_for(facts: LetterFacts) -> str:
    return DECLINED if facts.merit == "unjustified" else facts.kind


def _said(template: Template, block: str, words: Mapping[str, object]) -> Iterator[str]:
    return template.blocks[block](template.new_context(dict(words)))


def _gap(hint: str) -> str:
    return f"{gaps.OPENS}{hint}{gaps.CLOSES}"


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
    look, measure = content["look"], content["measure"]
    values: dict[str, Any] = {n: re.compile(text, re.IGNORECASE) for n, text in look.items()}
    return LetterRules(**values | measure)
