"""`make bench` prints the table; what a busy machine may miss is no failure."""

import pytest

from tests.benchmarks.report import Size, report

pytestmark = [pytest.mark.asyncio, pytest.mark.benchmark]


async def test_the_table() -> None:
    table = await report(Size())

    print(f"\n{table}")  # noqa: T201 - the figures are the point
    assert table
