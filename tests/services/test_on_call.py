"""Whom a major case calls outside working hours (§19)."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.deciding.decision import Say, To
from bot.domain.notices.base import Notice
from bot.domain.notices.desk import BriefRead, LimitAlert
from bot.domain.people import PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, CaseId, Severity, State
from bot.services.house import House
from bot.services.on_call import called, calls, rostered
from tests.services.desk_house import open_house

ZONE = ZoneInfo("Asia/Shanghai")
BEN, VERA, ZHOU, NINA = (PersonId(one) for one in (6001, 7001, 8001, 6002))
HOUSE = House(staff_chat=None, supervisors=(VERA,), managers=(ZHOU,), language="en")
AT_WORK, AT_NIGHT = (datetime(2025, 3, 3, hour, tzinfo=ZONE) for hour in (10, 23))
SUNDAY = datetime(2025, 3, 9, 11, tzinfo=ZONE)
CASE = Case(
    id=CaseId(1001),
    customer=PersonId(5001),
    customer_name="Anna",
    language="en",
    state=State.EXPLORING,
    opened_at=AT_WORK,
    owner=BEN,
    owner_name="Ben",
    severity=Severity.MAJOR,
)
ALERT = LimitAlert(case_number="C-1001", owner_name="Ben", limit="update_due", due=AT_WORK)
READ = BriefRead(case_number="C-1001", name="Vera")


def call(
    now: datetime,
    *,
    on_call: tuple[PersonId, ...] = (NINA,),
    case: Case | None = CASE,
    to: To | PersonId = To.OWNER,
    notice: Notice = ALERT,
    rostered: tuple[PersonId, ...] = (),
) -> tuple[PersonId, ...]:
    house = replace(HOUSE, on_call=on_call)
    if case is None or not calls(Policy(zone=ZONE), Say(to=to, notice=notice), case, now):
        return ()
    return called(house, case, rostered)


@pytest.mark.parametrize("now", [AT_NIGHT, SUNDAY])
@pytest.mark.parametrize("to", [To.OWNER, To.SUPERVISORS, To.MANAGERS, BEN])
def test_outside_hours_it_is_whoever_is_on_call(now: datetime, to: To | PersonId) -> None:
    assert call(now, to=to) == (NINA,)


def test_and_the_managers_where_nobody_is() -> None:
    assert call(AT_NIGHT, on_call=()) == (ZHOU,)


def test_the_roster_goes_before_the_settings() -> None:
    assert call(AT_NIGHT, rostered=(BEN,)) == (BEN,)
    assert call(AT_WORK, rostered=(BEN,)) == ()
    assert call(AT_NIGHT, rostered=(BEN,), case=replace(CASE, those_concerned=(BEN,))) == (NINA,)


def test_in_working_hours_nobody_else_is_called() -> None:
    assert call(AT_WORK) == ()


@pytest.mark.parametrize("severity", [Severity.MINOR, Severity.NORMAL])
def test_what_is_not_major_waits_for_the_morning(severity: Severity) -> None:
    assert call(AT_NIGHT, case=replace(CASE, severity=severity)) == ()


def test_what_asks_for_nothing_calls_nobody() -> None:
    assert call(AT_NIGHT, notice=READ) == ()
    assert call(AT_NIGHT, case=None) == ()
    assert call(AT_NIGHT, to=VERA) == ()


def test_never_the_person_it_is_about() -> None:
    assert call(AT_NIGHT, case=replace(CASE, those_concerned=(NINA,))) == (ZHOU,)
    assert call(AT_NIGHT, case=replace(CASE, those_concerned=(NINA, ZHOU))) == ()


async def test_whoever_is_away_or_has_left_is_not_called(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.say("Boris", "/help")
        await house.say("Carl", "/help")
        await house.say("Vera", "/oncall Carl")
        engine = house.harness._engine
        later = engine.parts.clock.now() + timedelta(hours=1)

        async def on() -> tuple[PersonId, ...]:
            async with engine.parts.database.reading() as uow:
                return await rostered(uow, later)

        carl = PersonId(house.harness._ids["Carl"])
        assert await on() == (carl,)
        await house.say("Carl", "/away until tomorrow")
        assert (await house.last("Vera", "OnCallGap")).fields["name"] == "Carl"
        assert await on() == ()
        await house.say("Carl", "/back")
        async with engine.parts.database.begin() as uow:
            gone = await uow.people.get(carl)
            assert gone is not None
            await uow.people.save(replace(gone, role=Role.CUSTOMER))
        assert await on() == ()
