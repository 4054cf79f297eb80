"""Words as they are kept while somebody may decide about them, and what their author reads."""

from dataclasses import replace

from bot.domain.courtesy.findings import Finding
from bot.domain.moves.courtesy.judging import Verdict
from bot.domain.notices.desk import courtesy as say
from bot.domain.record.case import Case
from bot.domain.record.held import REPLY, STOPPED, Held, Part, Stop
from bot.services.inbox.incoming import Incoming

MOST_QUOTED = 80
_GAP = "{time}"
_SHOWN_GAP = "\u2026"


def slot(held: Held) -> str:
    """The message about these words, which becomes the one about their end."""
    return f"held:{held.id}"


def part(said: Incoming) -> Part:
    """One message as it is kept."""
    return Part(
        chat=said.chat,
        message=said.message,
        text=said.text,
        media=said.media,
        file_id=said.file_id,
        album=said.album,
    )


def flaws(text: str, findings: tuple[Finding, ...]) -> tuple[say.FlawLine, ...]:
    """What was found, as its author reads it; the same thing is said once."""
    once = {one.why: one for one in reversed(findings)}
    return tuple(
        say.FlawLine(
            found=_short(text[one.start : one.end]),
            flaw=one.why,
            better=one.rewrite.replace(_GAP, _SHOWN_GAP),
        )
        for one in findings
        if once[one.why] is one
    )


def renewed(held: Held, said: Incoming, verdict: Verdict, *, form: str) -> Held:
    """The same words put otherwise; the files of their messages stay."""
    parts = tuple(
        replace(one, text=said.text) if one.text == held.text else one for one in held.parts
    )
    faults = tuple(dict.fromkeys(one.code.value for one in verdict.findings))
    return replace(
        held,
        parts=parts,
        form=form,
        stop=verdict.stop if verdict.stopped and verdict.stop is not None else held.stop,
        faults=(*held.faults, *(one for one in faults if one not in held.faults)),
        rewritten=verdict.rewritten,
    )


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= MOST_QUOTED else f"{line[: MOST_QUOTED - 1]}\u2026"


def held_of(
    case: Case, said: Incoming, verdict: Verdict, *, form: str, value: str = "", due: int = 0
) -> Held:
    """The words of a message or a line, with what was found in them."""
    faults = tuple(dict.fromkeys(one.code.value for one in verdict.findings))
    return Held(
        case=case.id,
        by=said.person.id,
        at=said.at,
        stop=verdict.stop or Stop.HINT,
        faults=(verdict.stop.value,) if verdict.stop in (Stop.AMOUNT, Stop.GIFT) else faults,
        parts=(part(said),),
        form=form,
        value=value,
        due=due,
        rewritten=verdict.rewritten,
        state=case.state.value,
    )


def same_album(held: Held, said: Incoming) -> bool:
    """Whether a message is a further part of an album that was stopped."""
    inside = bool(said.album) and any(one.album == said.album for one in held.parts)
    waits = held.form == REPLY and held.stop in STOPPED
    return inside and waits and not same_message(held, said)


def same_message(held: Held, said: Incoming) -> bool:
    """Whether they are the words of this message."""
    return any((one.chat, one.message) == (said.chat, said.message) for one in held.parts)
