"""Who was on call is forgotten a month later, in the round that forgets the rest (§20)."""

from datetime import timedelta
from pathlib import Path

from bot.app.clearing import clear_saved
from bot.domain.record.roster import ShiftKind
from bot.services.privacy.forgetting import ForgetInTime
from tests.services.desk_house import DeskHouse, open_house


async def shifts_since(house: DeskHouse, days: int) -> int:
    clock, database = house.harness._clock, house.harness._database
    async with database.reading() as uow:
        since = clock.now() - timedelta(days=days)
        return len(await uow.roster.ahead(ShiftKind.ON_CALL, since))


async def test_a_shift_is_kept_a_month_and_no_longer(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.say("Boris", "/me")
        await house.say("Vera", "/oncall Boris tonight")
        parts, clock = house.harness._engine.parts, house.harness._clock
        forget = ForgetInTime(policy=parts.policy, clear_saved=clear_saved(parts))
        kept = [await shifts_since(house, 0)]
        for days in (29, 3):
            clock.advance(timedelta(days=days))
            async with parts.database.begin() as uow:
                await forget(uow, clock.now())
            kept.append(await shifts_since(house, 60))

        assert kept == [1, 1, 0]
