"""What a listener outside hears: everything, in order, signed, and no word of anybody."""

import base64
import hashlib
import hmac
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot.domain.notices.actions import Action
from bot.webhooks import SignedWebhook
from tests.services.desk_house import DeskHouse, open_house

KEY = b"0123456789abcdef0123456789abcdef"


@dataclass
class Crm:
    """A listener on this machine, as well as a test wants it."""

    status: list[int] = field(default_factory=list)
    """What it answers next; 204 when there is nothing left."""
    heard: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    """The id and the body of what it has taken."""
    signed: list[bool] = field(default_factory=list)
    """Whether each request was signed with the key, as the standard has it."""
    raw: str = ""
    url: str = ""

    async def handle(self, request: web.Request) -> web.Response:
        body = await request.read()
        name, at = request.headers["webhook-id"], request.headers["webhook-timestamp"]
        ours = hmac.new(KEY, f"{name}.{at}.".encode() + body, hashlib.sha256).digest()
        version, signature = request.headers["webhook-signature"].split(",")
        self.signed.append(version == "v1" and base64.b64decode(signature) == ours)
        status = self.status.pop(0) if self.status else 204
        if status < 300:
            self.raw += body.decode()
            self.heard.append((name, json.loads(body)))
        return web.Response(status=status, headers={"Location": self.url})

    @property
    def types(self) -> list[str]:
        return [body["type"] for _, body in self.heard]


@asynccontextmanager
async def listened(folder: Path) -> AsyncIterator[tuple[DeskHouse, Crm]]:
    crm, app = Crm(), web.Application()
    app.router.add_post("/hook", crm.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    crm.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    try:
        async with open_house(folder) as house:
            listen(house, crm)
            yield house, crm
    finally:
        await runner.cleanup()


def listen(house: DeskHouse, crm: Crm) -> None:
    house.harness._engine.announcer.listener = SignedWebhook(
        url=crm.url, key=KEY, clock=house.harness._clock
    )


async def test_a_case_is_heard_from_its_opening_to_its_answer(tmp_path: Path) -> None:
    async with listened(tmp_path) as (house, crm):
        await house.wait(seconds=5)
        await house.agreed()
    assert crm.types[0] == "case.opened"
    assert all(crm.signed)
    bodies = [body for _, body in crm.heard]
    moves = [b["data"]["change"] for b in bodies if b["type"] == "case.moved"]
    assert [one["to"] for one in moves][-3:] == ["exploring", "offered", "acting"]
    assert moves[-1] == {"from": "offered", "to": "acting", "transition": "t10"}
    assert bodies[-1]["data"]["case"]["number"] == "C-1001"
    assert {b["data"]["by"] for b in bodies} == {"customer", "staff", "bot"}


async def test_nobody_and_nothing_that_was_said_is_in_an_event(tmp_path: Path) -> None:
    async with listened(tmp_path) as (house, crm):
        await house.wait(seconds=5)
        await house.agreed()
        people = [str(number) for number in house.harness._ids.values()]
    assert "promise.made" in crm.types
    for word in ("kettle", "refund of", "Anna", "Boris", *people):
        assert word.lower() not in crm.raw.lower()


async def test_the_past_is_not_told(tmp_path: Path) -> None:
    async with listened(tmp_path) as (house, crm):
        house.harness._engine.announcer.listener = None
        await house.complaint()
        listen(house, crm)
        await house.wait(seconds=5)
        assert crm.types == []
        await house.tap("Boris", Action.CLAIM)
        await house.tap("Boris", Action.NEXT_STEP)
    assert "case.moved" in crm.types
    assert "case.opened" not in crm.types


async def test_a_listener_that_is_away_hears_everything_later_in_order(tmp_path: Path) -> None:
    async with listened(tmp_path) as (house, crm):
        await house.wait(seconds=5)
        crm.status = [503, 302, 500]
        await house.claimed()
        assert crm.heard == [] or crm.types[0] == "case.opened"
        await house.wait(minutes=15)
    numbers = [int(name.removeprefix("evt_")) for name, _ in crm.heard]
    assert numbers == sorted(set(numbers))
    assert crm.types[0] == "case.opened"
    assert len(crm.signed) == len(crm.heard) + 3


async def test_what_it_never_wants_stops_nothing_behind_it(tmp_path: Path) -> None:
    async with listened(tmp_path) as (house, crm):
        await house.wait(seconds=5)
        crm.status = [422]
        await house.claimed()
    assert "case.opened" not in crm.types
    assert "case.moved" in crm.types


async def test_managers_hear_of_a_listener_that_is_away_for_an_hour_and_once(
    tmp_path: Path,
) -> None:
    async with listened(tmp_path) as (house, crm):
        await house.wait(seconds=5)
        crm.status = [503] * 100
        await house.claimed()
        assert "OperationAlarm" not in await house.kinds("Mona")
        for _ in range(12):
            await house.wait(minutes=11)
        alarms = [one for one in await house.told("Mona") if one.kind == "OperationAlarm"]
        assert [one.fields["alarm"] for one in alarms] == ["listener_away"]
        crm.status = []
        await house.wait(minutes=11)
    assert crm.types[0] == "case.opened"


async def test_whoever_dies_after_telling_tells_it_again_under_the_same_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with listened(tmp_path) as (house, crm):
        await house.wait(seconds=5)
        announcer = house.harness._engine.announcer

        async def dies(*_: object) -> int:
            await tell(*_)  # type: ignore[arg-type]
            raise KilledHere

        tell = announcer._tell
        monkeypatch.setattr(type(announcer), "_tell", lambda _, *rest: dies(*rest))
        with pytest.raises(KilledHere):
            await house.complaint()
        first = list(crm.heard)
        monkeypatch.undo()
        await house.wait(minutes=1)
    assert first
    assert crm.heard[len(first)][0] == first[0][0]


class KilledHere(BaseException):
    """The process ends."""


SPOKEN = "/log Mrs Chen, 138 1234 5678: My kettle leaks after two uses. I want my money back."
PRIVATE = ("Chen", "138", "Anna", "Boris", "Carl", "Vera", "kettle", "leak", "maker", "money")


def none_is_named(house: DeskHouse, crm: Crm) -> bool:
    """No word, name, telephone number or id of a person has left the house."""
    people = [str(number) for number in house.harness._ids.values()]
    raw = crm.raw.lower()
    return not [word for word in (*PRIVATE, *people) if word.lower() in raw]


def changes(crm: Crm, kind: str) -> list[dict[str, str]]:
    return [body["data"]["change"] for _, body in crm.heard if body["type"] == kind]


async def test_a_spoken_case_that_nobody_reaches_is_heard_to_its_end(tmp_path: Path) -> None:
    async with listened(tmp_path) as (house, crm):
        await house.wait(seconds=5)
        await house.say("Carl", SPOKEN)
        await house.tap("Boris", Action.CLAIM)
        await house.tap("Boris", Action.NEXT_STEP)
        await house.tap("Boris", Action.NEW_LINK)
        await house.tap("Boris", Action.TRIED)
        await house.wait(hours=5)
        await house.tap("Boris", Action.TRIED)
        assert "case.reach_changed" not in crm.types  # nobody has been reached, or lost
        await house.tap("Vera", Action.UNREACHABLE)
        await house.wait(seconds=5)
        assert none_is_named(house, crm)
    assert crm.types[0] == "case.opened"
    closed = next(body["data"] for _, body in crm.heard if body["type"] == "case.closed")
    assert closed["change"]["to"] == "closed"
    assert closed["case"]["outcome"] == "unreachable"


async def test_a_customer_who_follows_the_link_is_heard_as_reachable(tmp_path: Path) -> None:
    async with listened(tmp_path) as (house, crm):
        await house.wait(seconds=5)
        await house.say("Carl", SPOKEN)
        link = str((await house.last("Carl", "SpokenLogged")).fields["link"])
        await house.say("Anna", f"/start {link.partition('start=')[2]}")
        await house.tap("Anna", Action.LINK_YES)
        await house.wait(seconds=5)
        assert none_is_named(house, crm)
        assert link.partition("start=")[2] not in crm.raw
    assert changes(crm, "case.reach_changed") == [{"from": "alt_channel", "to": "reachable"}]


async def test_a_merged_case_is_heard_as_closed(tmp_path: Path) -> None:
    async with listened(tmp_path) as (house, crm):
        await house.claimed()
        await house.wait(seconds=5)
        await house.say("Carl", SPOKEN)
        await house.say("Vera", "/merge C-1002 C-1001")
        await house.wait(seconds=5)
        assert none_is_named(house, crm)
    assert [one["transition"] for one in changes(crm, "case.closed")] == ["t25"]
    closed = next(body for _, body in crm.heard if body["type"] == "case.closed")
    assert (closed["data"]["case"]["number"], closed["data"]["by"]) == ("C-1002", "staff")


async def test_a_solution_that_was_put_off_is_heard_as_a_promise(tmp_path: Path) -> None:
    async with listened(tmp_path) as (house, crm):
        await house.claimed()
        await house.wait(seconds=5)
        before = len(changes(crm, "promise.made"))
        await house.say(
            "Vera", "/extend C-1001 the maker sends the part on Monday, 11 March 12:00"
        )
        await house.wait(seconds=5)
        assert none_is_named(house, crm)
    (made,) = changes(crm, "promise.made")[before:]
    assert made["due"].startswith("2025-03-11T12:00")


async def test_every_time_the_customer_is_told_is_one_promise_and_settled_once(
    tmp_path: Path,
) -> None:
    """The bot's own times too (D §6.4 inv. 4): the acknowledgement's is a row like any other."""
    async with listened(tmp_path) as (house, crm):
        await house.wait(seconds=5)
        await house.complaint()
        first = [body for _, body in crm.heard if body["type"] == "promise.made"]
        await house.wait(hours=4)
        await house.tap("Boris", Action.CLAIM)
        await house.tap("Boris", Action.NEXT_STEP)
        await house.tap("Boris", Action.OFFER)
        await house.say("Boris", "Refund of 50, Friday 18:00\nA new kettle")
        await house.tap("Boris", Action.OFFER_SEND)
        await house.tap("Anna", Action.CHOOSE, "1")
        await house.wait(hours=72)
        rows = await house.promises()
    made = [b["data"]["change"] for _, b in crm.heard if b["type"] == "promise.made"]
    settled = [b["data"]["change"] for _, b in crm.heard if b["type"] == "promise.settled"]
    assert [one["data"]["by"] for one in first] == ["bot"], "somebody will be in touch by …"
    assert sorted(one["kind"] for one in made) == sorted(row.kind.value for row in rows)
    assert {one["due"] for one in made} == {row.due.isoformat() for row in rows if row.due}
    ended = sorted(row.state.value for row in rows if not row.is_open)
    assert sorted(one["to"] for one in settled) == ended
    assert "broken" in ended


async def test_a_time_of_a_reply_that_the_agreed_option_names_too_is_one_promise(
    tmp_path: Path,
) -> None:
    async with listened(tmp_path) as (house, crm):
        await house.wait(seconds=5)
        await house.claimed()
        case = await house.last("Boris", "CaseFile")
        await house.say("Boris", "I will refund you by Friday 18:00.", to=case)
        await house.tap("Boris", Action.COURTESY_PROMISE)
        await house.tap("Boris", Action.OFFER)
        await house.say("Boris", "Refund of 50, Friday 18:00\nA new kettle")
        await house.tap("Boris", Action.OFFER_SEND)
        await house.tap("Anna", Action.CHOOSE, "1")
        open_rows = [row for row in await house.promises() if row.is_open]
        await house.wait(hours=120)
        told = await house.kinds("Boris")
    (row,) = open_rows
    assert (row.text, row.solution, row.due is None) == ("Refund of 50", True, False)
    assert told.count("PromiseReminder") == 2, "thirty and ten minutes before, once each"
    made = [b["data"]["change"]["due"] for _, b in crm.heard if b["type"] == "promise.made"]
    assert made.count(row.due.isoformat() if row.due else "") == 1
