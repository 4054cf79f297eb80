"""A message with everything it may mean."""

from dataclasses import replace

from bot.domain.moves.intake.danger_again import goes_on, is_over
from bot.domain.moves.intake.heard import Said
from bot.domain.record.case import Case, CaseId
from bot.domain.record.transcript import Message, Side
from bot.domain.understanding.messages.triage import Answer, MessageKind, Reading
from bot.ports.understanding import Understanding
from bot.services.inbox.incoming import Incoming


def read_in(case: Case, text: str, understanding: Understanding) -> Reading:
    """A message as it reads in this case: where danger is known, "smoke again" says enough."""
    reading = understanding.read(text, burst_size=case.burst_size + 1)
    if not case.safety:
        return reading
    noticed = understanding.notice(text)
    if noticed.danger_over and is_over(case, reading):
        return replace(reading, alarming="")
    return goes_on(reading, text) if noticed.flares and not reading.alarming else reading


def said_in(
    text: str,
    reading: Reading,
    answer: Answer | None,
    understanding: Understanding,
    *,
    late: bool = False,
) -> Said:
    """What was said; ``late`` words answer nothing."""
    return Said(
        text=text,
        reading=reading,
        answer=None if late else answer,
        wish=understanding.wish(text),
        score=understanding.score(text),
        aside=understanding.aside(text),
        noticed=understanding.notice(text),
        sums=understanding.given(text, "").figures,
        late=late,
    )


def asks_for_something(words: str, understanding: Understanding) -> str:
    """The words that ask for something; empty where they ask for a person alone, or complain."""
    reading = understanding.read(words)
    person = reading.asks_human or reading.asks_manager or not understanding.story(words)
    return "" if person or reading.kind is MessageKind.COMPLAINT else words


def in_words(text: str) -> str:
    """The text without the lines that are signs alone, such as an angry face."""
    lines = text.splitlines()
    return "\n".join(line for line in lines if any(letter.isalnum() for letter in line))


def as_message(incoming: Incoming, case: CaseId | None) -> Message:
    """The message as the transcript keeps it."""
    person = incoming.person
    return Message(
        case=case,
        person=person.id,
        name=person.name,
        side=Side.CUSTOMER,
        at=incoming.at,
        text=incoming.text,
        media=incoming.media,
        file_id=incoming.file_id,
        album=incoming.album,
        chat=incoming.chat,
        message=incoming.message,
        forwarded=incoming.forwarded,
    )
