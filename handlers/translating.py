"""From aiogram's messages to ours."""

from datetime import datetime

from aiogram.types import CallbackQuery, Location, Message

from bot.domain.people import ChatId, Person
from bot.domain.understanding.people.masking import CARD, PIN
from bot.ports.messenger import MediaKind
from bot.services.inbox.incoming import Incoming


def incoming(message: Message, person: Person, now: datetime) -> Incoming:
    """A message of a person, stripped of everything that is Telegram's."""
    media, file_id = _file(message)
    reply = message.reply_to_message
    user = message.from_user
    return Incoming(
        person=person,
        chat=ChatId(message.chat.id),
        message=message.message_id,
        at=now,
        text=message.text or message.caption or _spoken(message),
        media=media,
        file_id=file_id,
        album=message.media_group_id or "",
        reply_to=reply.message_id if reply else None,
        forwarded=message.forward_origin is not None,
        language_hint=(user.language_code or "") if user else "",
    )


def by_tap(query: CallbackQuery, person: Person, now: datetime) -> Incoming:
    """A tap that stands for words, as if they had been written where it was tapped."""
    under = query.message
    return Incoming(
        person=person,
        chat=ChatId(under.chat.id if under is not None else person.id),
        message=under.message_id if under is not None else 0,
        at=now,
    )


def _file(message: Message) -> tuple[str, str]:
    """The kind and id of the file a message carries; of a photo the largest size."""
    if message.photo:
        return MediaKind.PHOTO.value, message.photo[-1].file_id
    # An animation comes with a document of the same file; the more telling kind is first.
    for kind in (
        MediaKind.ANIMATION,
        MediaKind.VIDEO,
        MediaKind.VIDEO_NOTE,
        MediaKind.VOICE,
        MediaKind.AUDIO,
        MediaKind.STICKER,
        MediaKind.DOCUMENT,
    ):
        part = getattr(message, kind.value)
        if part is not None:
            return kind.value, str(part.file_id)
    return "", ""


def _spoken(message: Message) -> str:
    """Contacts, places, polls and signs are telling too; a thrown number means nothing."""
    if message.contact is not None:
        return f"{CARD} {message.contact.first_name} {message.contact.phone_number}"
    if message.location is not None:
        return " ".join(part for part in (PIN, _venue(message), _place(message.location)) if part)
    if message.poll is not None:
        return "\n".join((message.poll.question, *(one.text for one in message.poll.options)))
    if message.sticker is not None:
        return message.sticker.emoji or ""
    if message.dice is not None:
        return message.dice.emoji
    return message.game.title if message.game is not None else ""


def _venue(message: Message) -> str:
    venue = message.venue
    return f"{venue.title}, {venue.address}" if venue is not None else ""


def _place(place: Location) -> str:
    return f"{place.latitude:.5f}, {place.longitude:.5f}"
