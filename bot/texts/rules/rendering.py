"""Everything renders with every sample, and Telegram takes the result."""

from collections.abc import Iterator, Mapping

from bot.domain.errors import LetterHeld, SomethingMissing
from bot.domain.notices import BY_KIND
from bot.domain.notices.base import Notice
from bot.domain.notices.sample_values import DETAILS, VALUES, WANTED
from bot.domain.notices.samples import SAMPLE_NOW, sample, samples
from bot.ports.json import Json
from bot.ports.messenger import Rendered
from bot.ports.wording import WordingFailed
from bot.services.notice_codec import encode
from bot.texts import vocabulary
from bot.texts.catalogue import Catalogue
from bot.texts.lengths import CAPTION, MESSAGE, visible_length
from bot.texts.rules.finding import Finding
from bot.texts.rules.markup import faults

CALLBACK_DATA = 64
CALLBACK_ANSWER = 200
COMMAND = 256
LABEL = 64
_CASE = 1042
_COUNTS = (0, 1, 2, 5, 11, 21)


def check(catalogue: Catalogue, language: str) -> Iterator[Finding]:
    """What does not render, or renders into something Telegram refuses."""
    for name, kind in BY_KIND.items():
        seen = {
            fault: None
            for notice in samples(kind)
            for fault in _notice(catalogue, language, notice)
        }
        seen |= dict.fromkeys(_usual_length(catalogue, language, kind))
        for fault in seen:
            yield Finding(place=f"{language}/{name}", fault=fault)
    yield from _short_texts(catalogue, language)


def _notice(catalogue: Catalogue, language: str, notice: Notice) -> Iterator[str]:
    kind, fields = encode(notice)
    try:
        made = catalogue.render(kind, fields, language=language, now=SAMPLE_NOW, case=_CASE)
    except WordingFailed as error:
        yield f"does not render: {error}"
        return
    if not made.html.strip():
        yield "says nothing"
    yield from faults(made.html)
    yield from _keys(made)


def _keys(made: Rendered) -> Iterator[str]:
    for row in made.keys:
        for key in row:
            if len(key.data.encode()) > CALLBACK_DATA:
                yield f"callback data of more than {CALLBACK_DATA} bytes: {key.data}"
            if not key.text.strip() or len(key.text) > LABEL:
                yield f"a button should have 1 to {LABEL} characters: {key.text!r}"


def _usual_length(catalogue: Catalogue, language: str, kind: type[Notice]) -> Iterator[str]:
    usual = sample(kind)
    limit = CAPTION if usual.attachment() else MESSAGE
    try:
        html = catalogue.speak(language).html(usual, now=SAMPLE_NOW, case=_CASE)
    except WordingFailed:
        return
    if visible_length(html) > limit:
        yield f"longer than {limit} characters with ordinary words"


def _short_texts(catalogue: Catalogue, language: str) -> Iterator[Finding]:
    there = catalogue.speak(language).phrases.ids
    limits = {f"command-{name}": COMMAND for name in vocabulary.COMMANDS}
    limits |= dict.fromkeys(vocabulary.refusals(), CALLBACK_ANSWER)
    limits |= {key: CALLBACK_ANSWER for key in there if key.startswith("tap-")}
    for key, limit in limits.items():
        if key in there:
            found = (
                f
                for fields in _fields_of(key)
                for f in _short(catalogue, language, key, limit, fields)
            )
            for fault in dict.fromkeys(found):
                yield Finding(place=f"{language}/{key}", fault=fault)


def _short(
    catalogue: Catalogue, language: str, key: str, limit: int, fields: Mapping[str, Json]
) -> Iterator[str]:
    try:
        text = catalogue.say(key, language=language, now=SAMPLE_NOW, **fields)
    except WordingFailed as error:
        yield f"does not render: {error}"
        return
    if not 0 < len(text.strip()) <= limit:
        yield f"should have 1 to {limit} characters"


def _fields_of(key: str) -> Iterator[Mapping[str, Json]]:
    if key == LetterHeld.key:
        for stop in VALUES["stop"]:
            yield {"stop": stop, "element": 0, "words": ""}
            yield {"stop": stop, "element": 8, "words": "x" * 60}
        return
    detail = DETAILS.get(key, "")
    for who in VALUES["Refused.who"]:
        for count in _COUNTS:
            known: dict[str, Json] = {"who": str(who), "count": count, "element": 4}
            yield known | dict.fromkeys(("state", "name", "what", "limit", "total"), detail)
    if key == SomethingMissing.key:
        yield from ({"what": what} for what in WANTED)
