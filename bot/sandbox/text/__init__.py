"""Text as Telegram keeps it: plain words and a list of entities beside them."""

from dataclasses import dataclass

from bot.sandbox.errors import BadRequest
from bot.sandbox.text import automatic, html, markdown, utf16
from bot.sandbox.wire import Json

_MAX_ENTITIES = 100
_OPAQUE = {"code", "pre"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Formatted:
    """A text and the entities that lie over it."""

    text: str
    entities: list[Json]

    def fields(self, name: str) -> Json:
        """Return the fields of a message: `text` with `entities`, or `caption` with its own."""
        entities = "entities" if name == "text" else f"{name}_entities"
        return {name: self.text} | ({entities: self.entities} if self.entities else {})


def typed(text: str) -> Formatted:
    """Return what a person typed: no formatting, but commands and links are found."""
    words = text.strip()
    return Formatted(text=words, entities=automatic.found(words, []))


def formatted(text: str, mode: str, given: list[Json] | None) -> Formatted:
    """Return what a bot sent, read by its parse mode or with the entities it gave."""
    words, entities = _read(text, mode, given)
    words, entities = _trimmed(words, _tidy(entities))
    return Formatted(text=words, entities=automatic.found(words, entities)[:_MAX_ENTITIES])


def _read(text: str, mode: str, given: list[Json] | None) -> tuple[str, list[Json]]:
    match mode.lower():
        case "":
            return text, [dict(entity) for entity in given or []]
        case "html":
            return html.parse(text)
        case "markdownv2":
            return markdown.parse(text)
        case "markdown":
            return markdown.parse(text, legacy=True)
    raise BadRequest("unsupported parse_mode")


def _tidy(entities: list[Json]) -> list[Json]:
    """Merge <pre><code class=language-x> into one, and drop what stands inside code."""
    kept: list[Json] = []
    for entity in sorted(entities, key=lambda each: (each["offset"], -each["length"])):
        outer = next(
            (each for each in kept if each["type"] in _OPAQUE and _holds(each, entity)), None
        )
        if outer is None:
            kept.append(
                {
                    key: value
                    for key, value in entity.items()
                    if key != "language" or entity["type"] == "pre"
                }
            )
        elif outer["type"] == "pre" and "language" in entity and _holds(entity, outer):
            outer["language"] = entity["language"]
    return kept


def _holds(outer: Json, inner: Json) -> bool:
    start, end = inner["offset"], inner["offset"] + inner["length"]
    return bool(outer["offset"] <= start and end <= outer["offset"] + outer["length"])


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    words = text.strip()
    if words == text:
        return text, entities
    lead = utf16.length(text[: len(text) - len(text.lstrip())])
    size = utf16.length(words)
    moved = []
    for entity in entities:
        start = max(0, entity["offset"] - lead)
        end = min(size, entity["offset"] + entity["length"] - lead)
        if end > start:
            moved.append({**entity, "offset": start, "length": end - start})
    return words, moved
