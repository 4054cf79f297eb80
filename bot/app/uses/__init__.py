"""The use cases, by the parameter names of the handlers that call them."""

from collections.abc import Mapping

from bot.app.advising import advice_uses
from bot.app.parts import Parts
from bot.app.uses.conduct import conduct_uses
from bot.app.uses.customer import customer_uses
from bot.app.uses.desk import desk_uses
from bot.app.uses.facts import fact_uses
from bot.app.uses.reports import report_uses
from bot.app.uses.taking import taking_uses
from bot.app.uses.tools import tool_uses
from bot.services.customer.newly_met import NewlyMet
from bot.services.inbox.mishaps import Mishaps
from bot.services.roles import Roles


def all_uses(parts: Parts, roles: Roles, mishaps: Mishaps) -> Mapping[str, object]:
    """What the handlers can ask for."""
    return {
        **customer_uses(parts),
        **desk_uses(parts, roles),
        **advice_uses(parts),
        **conduct_uses(parts),
        **fact_uses(parts),
        **report_uses(parts),
        **taking_uses(parts),
        **tool_uses(parts),
        "roles": roles,
        "carry_out": parts.carry_out,
        "newly_met": NewlyMet(carry_out=parts.carry_out),
        "mishaps": mishaps,
        "understanding": parts.understanding,
    }
