"""What the buttons do, by the names of the use cases."""

from pathlib import Path

from bot.app.uses import all_uses
from bot.services.inbox.mishaps import Mishaps
from handlers.customer import taps
from handlers.staff import commands, conduct, courtesy, use_of_button
from tests.services.desk_house import open_house

BUTTONS = (
    taps.OF_CASE,
    taps.WITH_VALUE,
    conduct.ON_ACCOUNT,
    courtesy.SENDING,
    use_of_button.SHOWING,
    use_of_button.DOING,
    use_of_button.WITH_VALUE,
    use_of_button.BY_VALUE,
)


async def test_what_a_button_or_a_command_is_for_is_there(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        engine = house.harness._engine
        parts, roles = engine.parts, engine.roles
        mishaps = Mishaps(carry_out=parts.carry_out, clock=parts.clock, roles=roles)
        uses = all_uses(parts, roles, mishaps)

    named = [name for table in (*BUTTONS, commands.ON_CASE) for name in table.values()]
    assert [name for name in named if not callable(uses.get(name))] == []


def test_a_button_means_one_thing() -> None:
    forms = (courtesy.FORMS, use_of_button.FORMS)
    actions = [action for table in (*BUTTONS, *forms) for action in table]

    assert len(set(actions)) == len(actions)
