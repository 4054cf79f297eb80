"""Opens, names and closes the topics that rows stand in; touches no database."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from html import unescape

from bot.domain.people import ChatId
from bot.ports import messenger as errors
from bot.ports.clock import Clock
from bot.ports.json import Json
from bot.ports.messenger import Messenger
from bot.ports.outbox import OutboxRow
from bot.ports.topics import Topic
from bot.ports.wording import Wording, WordingFailed
from bot.services.courier.outcomes import Dead, Outcome, Sent
from bot.services.courier.parcel import Parcel, failure

log = logging.getLogger(__name__)

LONGEST_TITLE = 128
"""Characters Telegram takes."""
REMEMBERED = 10_000
"""So many topics are known to be open or closed."""


class TopicKeeper:
    """Keeps the topics of a chat as their cases are."""

    def __init__(
        self, *, messenger: Messenger, wording: Wording, clock: Clock, title_kind: str
    ) -> None:
        self.title_kind = title_kind
        """The kind of row that is a title and no message."""
        self._messenger = messenger
        self._wording = wording
        self._clock = clock
        self._closed: dict[tuple[ChatId, int], bool] = {}

    async def be_open(self, parcels: Sequence[Parcel], *, anew: bool = False) -> None:
        """Open the topic of these rows of one case, unless it is. Raises ``SendFailed``.

        Where topics are not to be had, because the bot may not open any, the rows go into the
        chat itself: better there than nowhere.
        """
        first = parcels[0]
        known = first.row.topic
        if known is None or (first.topic is not None and not anew):
            return
        try:
            opened = await self._messenger.open_topic(first.chat, self._title(known))
        except errors.Refused as error:
            log.warning("no topic can be opened: %s", error)
            for parcel in parcels:
                parcel.row = replace(parcel.row, topic=None)
            return
        self._closed[first.chat, opened] = False
        for parcel in parcels:
            parcel.opened = opened

    async def shape(self, row: OutboxRow) -> Outcome:
        """Give the topic of this row the title that the row is; never raises.

        A topic that is not there gets its title when it is opened.
        """
        known = row.topic
        if known is None or known.id is None:
            return Sent(row=row, messages=())
        fields = row.message.fields
        try:
            title = self._title(replace(known, title=fields))
            await self._messenger.name_topic(known.chat, known.id, title)
            await self._close(known.chat, known.id, closed=bool(fields.get("closed")))
        except (errors.TopicGone, errors.Refused) as error:
            log.info("a topic keeps its title: %s", error)
        except errors.SendFailed as error:
            return failure(Parcel(row, _NOTHING, ()), error)
        except WordingFailed as error:
            return Dead(row=row, error=str(error))
        return Sent(row=row, messages=())

    async def _close(self, chat: ChatId, topic: int, *, closed: bool) -> None:
        """Only when it is not so already, as far as this process knows."""
        if self._closed.get((chat, topic)) != closed:
            await self._messenger.close_topic(chat, topic, closed=closed)
        if len(self._closed) >= REMEMBERED:
            self._closed.clear()
        self._closed[chat, topic] = closed

    def _title(self, topic: Topic) -> str:
        fields: Mapping[str, Json] = topic.title
        said = self._wording.render(
            self.title_kind,
            fields,
            language=topic.language,
            now=self._clock.now(),
            case=topic.case,
        )
        return " ".join(unescape(said.html).split())[:LONGEST_TITLE]


_NOTHING = errors.Rendered(html="")
