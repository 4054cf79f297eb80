"""Whom a major case calls outside working hours (§19)."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.deciding.decision import Say, To
from bot.domain.notices.base import Notice
from bot.domain.notices.desk import BriefRead, LimitAlert
from bot.domain.people import PersonId
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, CaseId, Severity, State
from bot.services.house import House
from bot.services.on_call import called

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
) -> tuple[PersonId, ...]:
    house = replace(HOUSE, on_call=on_call)
    return called(house, Policy(zone=ZONE), Say(to=to, notice=notice), case, now)


@pytest.mark.parametrize("now", [AT_NIGHT, SUNDAY])
@pytest.mark.parametrize("to", [To.OWNER, To.SUPERVISORS, To.MANAGERS, BEN])
def test_outside_hours_it_is_whoever_is_on_call(now: datetime, to: To | PersonId) -> None:
    assert call(now, to=to) == (NINA,)


def test_and_the_managers_where_nobody_is() -> None:
    assert call(AT_NIGHT, on_call=()) == (ZHOU,)


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
    assert call(AT_NIGHT, case=replace(CASE, those_concerned=(NINA,))) == ()
