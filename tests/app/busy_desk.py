"""Many people at once, and what Telegram saw of it."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.notices.actions import Action
from tests.app.people import LI, STORY
from tests.app.shop import Shop
from tests.sandbox.client import GROUP

A_MINUTE = timedelta(minutes=1)
MORE = "And another thing: the lid is cracked as well."


@dataclass(frozen=True, kw_only=True)
class Busy:
    """What came of it."""

    cases: int
    sent: int
    """Messages and edits, to everybody."""
    to_group: int
    refused: int
    """Answers 429."""
    a_minute: int
    """In the fullest minute, into the staff group."""
    a_second: int
    """In the fullest second, to everybody."""
    late: int
    """Messages that have waited for more than five minutes at the end."""


async def busy_desk(shop: Shop, number: int) -> Busy:
    """Ten newcomers every three minutes; a third of the cases is taken, half write again."""
    people = await newcomers(shop, number)
    free = iter(range(1001, 1001 + number))
    for start in range(0, number, 10):
        batch = people[start : start + 10]
        for who in batch:
            await shop.write(who, STORY)
        await shop.wait(40)
        for who in batch:
            await shop.write(who, "/human")
        await shop.wait(80)
        for who in people[max(0, start - 10) : start : 2]:
            await shop.write(who, MORE)
        for _ in range(3):
            await shop.tap(LI, Action.CLAIM, chat=GROUP, case=next(free))
        await shop.wait(60)
    everything, group = await sends(shop), await sends(shop, GROUP)
    waiting = "SELECT count(*) FROM outbox WHERE state = 'pending' AND not_before < ?"
    now = int(shop.engine.parts.clock.now().timestamp() * 1000)
    return Busy(
        cases=shop.cases(),
        sent=len(everything),
        to_group=len(group),
        refused=(await refusals(shop))[429],
        a_minute=most_within(group, A_MINUTE),
        a_second=most_within(everything, timedelta(seconds=1)),
        late=shop.rows(waiting, now - 5 * 60_000)[0][0],
    )


async def newcomers(shop: Shop, count: int) -> list[int]:
    """People who have never written."""
    return [
        (await shop.control("users", first_name=f"N{n}", language_code="en"))["id"]
        for n in range(count)
    ]


async def shown_to_staff(shop: Shop) -> set[int]:
    """The cases somebody in the group can claim."""
    found = await shop.buttons(GROUP)
    return {b.tapped.case for b in found if b.tapped.action == Action.CLAIM and b.tapped.case}


async def sends(shop: Shop, chat: int | None = None) -> list[datetime]:
    """When a message or an edit left, oldest first."""
    calls = [c for c in await shop.calls() if c["method"].startswith(("send", "edit"))]
    calls = [c for c in calls if c["method"] != "sendChatAction" and chat in {None, c["chat"]}]
    return [datetime.fromisoformat(c["time"]) for c in calls]


def most_within(times: list[datetime], span: timedelta) -> int:
    """How many of these fall into the fullest span of time."""
    return max((sum(1 for b in times[i:] if b - a < span) for i, a in enumerate(times)), default=0)


async def refusals(shop: Shop) -> Counter[int]:
    """How often Telegram refused, by the code of the error."""
    return Counter(c["error_code"] for c in await shop.calls() if not c["ok"])
