"""An hour at a desk to which two hundred people come: no answer 429, nothing left lying."""

import sys
from pathlib import Path

import pytest

from tests.app.busy_desk import busy_desk
from tests.app.shop import open_shop

pytestmark = [pytest.mark.asyncio, pytest.mark.benchmark]


@pytest.mark.parametrize("desk", ["private", "forum"])
async def test_two_hundred_cases_in_an_hour(desk: str, tmp_path: Path) -> None:
    async with open_shop(tmp_path, flood=True, desk=desk) as shop:
        busy = await busy_desk(shop, 200)
    sys.stdout.write(
        f"desk {desk}: {busy.cases} cases, {busy.sent} messages and edits, {busy.to_group} of them"
        f" into the group, at most {busy.a_minute} a minute there and {busy.a_second} a second"
        f" over all; 429: {busy.refused}; late: {busy.late}\n"
    )
    assert (busy.cases, busy.refused, busy.late) == (200, 0, 0)
