"""What a message tells about the whole case: its weight, its feeling, whom it asks for."""

from dataclasses import replace

from bot.domain.record import severity
from bot.domain.record.case import Case, Flag
from bot.domain.understanding.messages import emotion
from bot.domain.understanding.messages.emotion import Feeling
from bot.domain.understanding.messages.triage import Reading


def absorb(case: Case, reading: Reading) -> Case:
    """What a message tells about the whole case; nothing it said before is lost."""
    said = frozenset(flag for flag, field in _SAID.items() if getattr(reading, field))
    errand = {reading.errand} if reading.errand else set()
    hurt = {Flag(f"{reading.harmed}_harmed")} if reading.harmed else set()
    heard = replace(
        case,
        emotion=max(case.emotion, reading.emotion),
        feeling=emotion.lasting(Feeling(case.feeling), reading.feeling).value,
        category=case.category or (reading.category.value if reading.category else ""),
        nature=tuple(sorted({*case.nature, *(n.value for n in reading.nature)})),
        about_person=case.about_person or reading.about_person,
        wish_kind=reading.wish.value if reading.wish else case.wish_kind,
        threats=tuple(sorted({*case.threats, *(r.value for r in reading.threats | errand)})),
        safety=case.safety or reading.safety,
        alarm=reading.alarming or case.alarm,
        abuse=case.abuse + reading.abuse,
        impact_told=case.impact_told or reading.impact,
        amount_named=case.amount_named or bool(reading.amounts),
        flags=case.flags | said | hurt | ({Flag.MANAGER_ASKED} if errand else set()),
    )
    return severity.raised(heard)


_SAID = {
    Flag.HUMAN_ASKED: "asks_human",
    Flag.MANAGER_ASKED: "asks_manager",
    Flag.PASSIVE: "passive",
    Flag.SELF_HARM: "self_harm",
    Flag.VIOLENCE: "violence",
    Flag.DEGRADED: "degraded",
    Flag.LARGE_LOSS: "large_loss",
    Flag.ERRAND: "errand",
    Flag.FOREIGN: "foreign",
}
"""What a case remembers of a reading."""
