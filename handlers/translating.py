"""From aiogram's messages to ours."""

from datetime import datetime

from aiogram.types import Message

from bot.domain.people import ChatId, Person
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
    """Contacts and places are telling too."""
    if message.contact is not None:
        return " ".join(
            part for part in (message.contact.first_name, message.contact.phone_number) if part
        )
    if message.location is not None:
        return f"{message.location.latitude:.5f}, {message.location.longitude:.5f}"
    return ""
