"""The use cases of who has a case, by the parameter names of the handlers."""

from collections.abc import Mapping

from bot.app.parts import Parts
from bot.services.desk.taking.absence import ComeBack, GoAway
from bot.services.desk.taking.calm import PassOn, TakeBreath
from bot.services.desk.taking.passing import Assign


def taking_uses(parts: Parts) -> Mapping[str, object]:
    """Going away, coming back, giving cases to people."""
    carry_out, policy = parts.carry_out, parts.policy
    assign = Assign(carry_out=carry_out, policy=policy)
    return {
        "assign": assign,
        "ask_assign": assign.ask,
        "take_breath": TakeBreath(carry_out=carry_out, policy=policy),
        "hand_back_unasked": PassOn(carry_out=carry_out, policy=policy),
        "go_away": GoAway(carry_out=carry_out, policy=policy, understanding=parts.understanding),
        "come_back": ComeBack(carry_out=carry_out),
    }
