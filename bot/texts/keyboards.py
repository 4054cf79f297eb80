"""Buttons of a notice with their labels in words and their callback data packed."""

from collections.abc import Callable
from datetime import UTC, datetime

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows
from bot.domain.notices.merge_key import MERGE_WITH
from bot.domain.record.case import number_of
from bot.ports.messenger import Key
from bot.ports.wording import WordingFailed
from bot.texts.language import Language
from bot.texts.variables import kebab, must_value

Pack = Callable[[str, int | None, str], str]
"""Action, case and value as callback data."""

STEP_CHOICE = "step-choice"
VALUE_CHOICE = "value-choice"
SLOT_CHOICE = "slot-choice"


def pack_plainly(action: str, case: int | None, value: str) -> str:
    """Callback data for the check and the preview, which nobody taps."""
    return f"{action}:{'' if case is None else case}:{value}"


def keyboard(
    rows: Rows, language: Language, *, now: datetime | None, case: int | None, pack: Pack
) -> tuple[tuple[Key, ...], ...]:
    """The rows of buttons as Telegram wants them."""
    return tuple(
        tuple(
            Key(
                text=label(button, language, now),
                data=""
                if button.find
                else pack(
                    button.action, case if button.case is None else button.case, button.value
                ),
                find=button.find,
            )
            for button in row
        )
        for row in rows
        if row
    )


def label(button: Button, language: Language, now: datetime | None) -> str:
    """What stands on a button."""
    if button.text:
        return button.text
    if button.label == STEP_CHOICE:
        return _step_choice(button, language, now)
    if button.label == SLOT_CHOICE:
        return _slot_choice(button, language, now)
    if button.label == VALUE_CHOICE:
        return _value_choice(button, language, now)
    if button.label == MERGE_WITH:
        words = {"case_number": number_of(int(button.value))}
        return language.text(label_key(button), words, now=now)
    return language.text(label_key(button), {}, now=now)


def label_key(button: Button) -> str:
    """The wording key of a button without a text of its own."""
    return f"button-{kebab(button.label or Action(button.action).name)}"


def _step_choice(button: Button, language: Language, now: datetime | None) -> str:
    step, _, due = button.value.partition("|")
    if not due.isdecimal():
        raise WordingFailed(f"no time in {button.value}")
    moment = datetime.fromtimestamp(int(due), UTC)
    words = {"step_text_value": str(must_value(language.phrases, "step", step)), "due": moment}
    return language.text(f"button-{STEP_CHOICE}", words, now=now)


def _slot_choice(button: Button, language: Language, now: datetime | None) -> str:
    if not button.value.isdecimal():
        raise WordingFailed(f"no time in {button.value}")
    due = datetime.fromtimestamp(int(button.value), UTC)
    return language.text(f"button-{SLOT_CHOICE}", {"due": due}, now=now)


def _value_choice(button: Button, language: Language, now: datetime | None) -> str:
    field, value, _ = (*button.value.split("|"), "", "", "")[:3]
    words = {"value_text": str(must_value(language.phrases, field, value))}
    return language.text(f"button-{VALUE_CHOICE}", words, now=now)
