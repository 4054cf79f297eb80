"""Which messages stand in the topic of their case, and what its title says.

A case about how somebody was treated has no topic in the staff forum: everybody reads there,
also the person it is about (§6.4 inv. 8).
"""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.deciding.decision import To, private
from bot.domain.notices.base import Notice
from bot.domain.notices.group import CaseTopic
from bot.domain.people import ChatId, PersonId
from bot.domain.record.case import INTAKE, Case, Flag
from bot.ports.outbox import OnUnknown, Outgoing, Priority
from bot.ports.signals import DropTopic
from bot.ports.topics import Topic
from bot.ports.unit_of_work import UnitOfWork
from bot.services import notice_codec


@dataclass(kw_only=True, slots=True)
class TopicUse:
    """Where cases have topics of their own."""

    forum: bool = False
    """In the staff group, which is a forum then: by the choice of the operator."""
    private: bool = False
    """In the private chats of staff: where @BotFather has switched them on for the bot."""

    def at_the_forum(self, case: Case | None) -> bool:
        """Whether a case is worked in the staff group."""
        return (
            self.forum
            and case is not None
            and case.state not in INTAKE
            and not (case.about_person or case.those_concerned or case.has(Flag.QUARANTINED))
        )

    def redirected(self, to: To | PersonId, notice: Notice, case: Case | None) -> To | PersonId:
        """Where a notice goes: what its owner works with stands in the topic of the case."""
        if case is None or notice.for_eyes or not self.at_the_forum(case):
            return to
        owners = to is To.OWNER or (isinstance(to, int) and to == case.owner)
        return To.GROUP if owners else to

    def stands(self, to: To | PersonId, chat: ChatId, case: Case | None) -> bool:
        """Whether a message about a case in this chat stands in a topic."""
        if case is None or to is To.CUSTOMER or chat == private(case.customer):
            return False
        return self.private if chat > 0 else to is To.GROUP and self.at_the_forum(case)


async def plan(uow: UnitOfWork, case: Case, chat: ChatId, language: str) -> None:
    """There has to be a topic of this case in this chat; it is opened by the first message."""
    if await uow.topics.get(chat, case.id) is None:
        title = notice_codec.encode(_title(case))[1]
        await uow.topics.put(Topic(chat=chat, case=case.id, language=language, title=title))


async def retitle(uow: UnitOfWork, case: Case, now: datetime) -> None:
    """The titles of its topics say what is true of the case now."""
    kind, title = notice_codec.encode(_title(case))
    for topic in await uow.topics.of_case(case.id):
        if topic.title == title:
            continue
        await uow.topics.put(
            Topic(chat=topic.chat, case=case.id, language=topic.language, title=title)
        )
        row = Outgoing(
            chat=topic.chat,
            kind=kind,
            fields=title,
            language=topic.language,
            case=case.id,
            slot=f"title:{case.id}",
            priority=Priority.BULK,
            on_unknown=OnUnknown.RESEND,
            in_topic=True,
        )
        await uow.outbox.put(row, now)


async def drop(uow: UnitOfWork, case: Case, chat: ChatId) -> None:
    """What was said stands there for everybody's eyes: the topic goes, with all that is in it."""
    topic = await uow.topics.get(chat, case.id)
    if topic is None:
        return
    await uow.topics.forget(chat, case.id)
    if topic.id is not None:
        uow.signals.append(DropTopic(chat=chat, topic=topic.id))


def _title(case: Case) -> CaseTopic:
    return CaseTopic(
        case_number=case.number,
        severity=case.severity.value,
        state=case.state.value,
        category=case.category,
        closed=not case.is_open,
    )
