"""The use cases of the fact sheet, by the parameter names of the handlers."""

from collections.abc import Mapping

from bot.app.parts import Parts
from bot.services.desk.solving.facts import (
    AskCause,
    FactDesk,
    NameCause,
    OpenFacts,
    ShowFacts,
    TakeKnownFact,
    WriteFacts,
)


def fact_uses(parts: Parts) -> Mapping[str, object]:
    """Its lines and its cause."""
    desk = FactDesk(
        carry_out=parts.carry_out, understanding=parts.understanding, wording=parts.wording
    )
    return {
        "open_facts": OpenFacts(desk=desk),
        "write_facts": WriteFacts(desk=desk),
        "take_known_fact": TakeKnownFact(desk=desk),
        "show_facts": ShowFacts(desk=desk),
        "ask_cause": AskCause(carry_out=parts.carry_out),
        "name_cause": NameCause(carry_out=parts.carry_out),
    }
