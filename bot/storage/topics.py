"""Which case has which topic."""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.people import ChatId
from bot.ports.topics import Topic
from bot.storage import dialects
from bot.storage.straight import kept
from bot.storage.tables.meta import AnyRow
from bot.storage.tables.topics import topics

_THIS = (topics.c.chat_id == bindparam("of_chat")) & (topics.c.case_id == bindparam("of_case"))
_GET = kept(select(topics).where(_THIS))
_OF_CASE = kept(select(topics).where(topics.c.case_id == bindparam("of_case")))
_CASE_OF = kept(
    select(topics.c.case_id).where(
        topics.c.chat_id == bindparam("of_chat"), topics.c.topic_id == bindparam("topic")
    )
)


class SqlTopics:
    """The ``topics`` table."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, chat: ChatId, case: int) -> Topic | None:
        """The topic of a case in a chat, opened or not."""
        found = await self._connection.execute(_GET, {"of_chat": chat, "of_case": case})
        row = found.first()
        return None if row is None else _topic(row)

    async def of_case(self, case: int) -> Sequence[Topic]:
        """All topics of a case."""
        found = await self._connection.execute(_OF_CASE, {"of_case": case})
        return [_topic(row) for row in found]

    async def case_of(self, chat: ChatId, topic: int) -> int | None:
        """The case a topic belongs to."""
        wanted = {"of_chat": chat, "topic": topic}
        found: int | None = await self._connection.scalar(_CASE_OF, wanted)
        return found

    async def put(self, topic: Topic) -> None:
        """Plan a topic, or give it another title."""
        values = {"title": dict(topic.title), "language": topic.language}
        key = {"chat_id": topic.chat, "case_id": topic.case}
        statement = dialects.insert_into(self._connection, topics).values({**key, **values})
        await self._connection.execute(
            statement.on_conflict_do_update(index_elements=list(key), set_=values)
        )

    async def forget(self, chat: ChatId, case: int) -> None:
        """It is there no more; another one may be opened in its place."""
        this = (topics.c.chat_id == chat) & (topics.c.case_id == case)
        await self._connection.execute(delete(topics).where(this))

    async def opened(self, chat: ChatId, case: int, topic: int) -> None:
        """It has been opened, perhaps in place of one that somebody deleted."""
        this = (topics.c.chat_id == chat) & (topics.c.case_id == case)
        await self._connection.execute(update(topics).where(this).values(topic_id=topic))


def _topic(row: AnyRow) -> Topic:
    return Topic(
        chat=ChatId(row.chat_id),
        case=row.case_id,
        language=row.language,
        title=row.title,
        id=row.topic_id,
    )
