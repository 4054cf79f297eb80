"""How words are read: the second reader, what it is built from, and what people put right."""

from collections.abc import Mapping
from typing import Any

from bot.app.parts import Parts
from bot.config import Settings
from bot.ports.clock import Clock
from bot.ports.second_reader import Line, NoAnswer, SecondReader, Talk
from bot.services.advice.advisor import Advisor
from bot.services.advice.checking import CheckWords
from bot.services.advice.deciding import (
    AskForWords,
    RefuseAdvice,
    SendWords,
    TakeReading,
    UseWords,
)
from bot.services.advice.receiving import ReceiveReading, ReceiveWords
from bot.services.advice.talk import MakeTalk
from bot.services.desk.replies.replying import ReplyToCustomer
from bot.services.desk.showing.readings import AskCorrection, Correct, ShowReading


def second_reader(settings: Settings, clock: Clock) -> SecondReader | None:
    """The endpoint of the settings, asked with care; ``None`` when there is none."""
    if not settings.assistant_base_url:
        return None
    # Here alone: whoever has none loads nothing of it.
    from bot.assistant.careful import Careful  # noqa: PLC0415
    from bot.assistant.endpoint import Endpoint  # noqa: PLC0415

    endpoint = Endpoint(
        base_url=settings.assistant_base_url,
        model=settings.assistant_model,
        key=settings.assistant_api_key.get_secret_value(),
    )
    return Careful(endpoint, clock)


async def tried(settings: Settings, clock: Clock) -> str:
    """One question to it, for ``main.py check``; says what came of it."""
    reader = second_reader(settings, clock)
    if reader is None:
        return "assistant: none"
    try:
        await reader.read(Talk(language="en", lines=(Line(ours=False, text=TRIAL),)))
    except NoAnswer as none:
        return f"assistant: no answer ({none.why}); the bot works without it"
    return "assistant: answers"


TRIAL = "My kettle arrived with a cracked lid. I would like a new one."
"""Words of nobody."""


def advisor(parts: Parts, reader: SecondReader | None) -> Advisor:
    """The loop that asks it."""
    return Advisor(
        transactions=parts.database,
        clock=parts.clock,
        bell=parts.database.bells.advice,
        reader=reader,
        make_talk=_make_talk(parts),
        receive_reading=ReceiveReading(carry_out=parts.carry_out),
        receive_words=ReceiveWords(carry_out=parts.carry_out, check=_check(parts)),
    )


def advice_uses(parts: Parts) -> Mapping[str, Any]:
    """The use cases around a reading, by the parameter names of the handlers."""
    carry_out, check = parts.carry_out, _check(parts)
    show_reading = ShowReading(carry_out=carry_out, understanding=parts.understanding)
    reply = ReplyToCustomer(
        carry_out=carry_out,
        policy=parts.policy,
        relay=parts.relay,
        stop_words=parts.stop_words,
    )
    return {
        "show_reading": show_reading,
        "ask_correction": AskCorrection(carry_out=carry_out, show_reading=show_reading),
        "correct": Correct(
            carry_out=carry_out, understanding=parts.understanding, show_reading=show_reading
        ),
        "ask_for_words": AskForWords(carry_out=carry_out),
        "take_reading": TakeReading(carry_out=carry_out),
        "refuse_advice": RefuseAdvice(carry_out=carry_out),
        "use_words": UseWords(carry_out=carry_out, check=check),
        "send_words": SendWords(carry_out=carry_out, check=check, reply_to_customer=reply),
    }


def _make_talk(parts: Parts) -> MakeTalk:
    return MakeTalk(
        carry_out=parts.carry_out,
        understanding=parts.understanding,
        wording=parts.letter_desk.wording,
    )


def _check(parts: Parts) -> CheckWords:
    return CheckWords(
        understanding=parts.understanding,
        wording=parts.letter_desk.wording,
        make_talk=_make_talk(parts),
    )
