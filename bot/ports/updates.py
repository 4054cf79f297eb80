"""Which lane a raw update belongs to, without understanding more of it than needed."""

from collections.abc import Iterator, Mapping

from bot.ports.json import Json

NO_LANE = 0


def lane_of(update: Mapping[str, Json]) -> int:
    """The chat of an update, else its user, else 0; unknown kinds of update do no harm."""
    for part in _parts(update):
        for found in (_id(part, "chat"), _chat_of_message(part), _id(part, "from", "user")):
            if found is not None:
                return found
    return NO_LANE


def _parts(update: Mapping[str, Json]) -> Iterator[Mapping[str, Json]]:
    for name, part in update.items():
        if name != "update_id" and isinstance(part, Mapping):
            yield part


def _chat_of_message(part: Mapping[str, Json]) -> int | None:
    message = part.get("message")
    return _id(message, "chat") if isinstance(message, Mapping) else None


def _id(part: Mapping[str, Json], *names: str) -> int | None:
    for name in names:
        value = part.get(name)
        if isinstance(value, Mapping) and isinstance(found := value.get("id"), int):
            return found
    return None
