"""What the courier does on a good day: order, slots, albums, limits."""

from collections.abc import AsyncIterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.ports.json import Json
from bot.ports.messenger import Key, Media, MediaKind, Rendered
from bot.ports.outbox import Priority
from bot.services.courier import CourierSettings, Folding, Limits
from tests.fakes import FakeWording, Said
from tests.services.runtime_desk import ANNA, BORIS, GROUP, Desk, note, opened

pytestmark = pytest.mark.asyncio

SECOND = timedelta(seconds=1)


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    """A courier with folding."""
    async with opened(tmp_path) as database:
        yield Desk(database, settings=CourierSettings(folding=Folding()))


class Pictures(FakeWording):
    """Every notice is a file of the kind its field ``file`` names."""

    def render(
        self,
        kind: str,
        fields: Mapping[str, Json],
        *,
        language: str,
        now: datetime,
        case: int | None,
    ) -> Rendered:
        media = Media(kind=MediaKind(str(fields["file"])), file_id="f")
        return Rendered(html=str(fields["says"]), media=media)


async def test_messages_of_a_chat_leave_in_the_order_they_were_written(desk: Desk) -> None:
    said = await desk.said_after(note("one"), note("two"), note("three"))

    assert said == ["one", "two", "three"]


async def test_the_first_of_a_slot_is_sent_and_the_next_ones_edit_it(desk: Desk) -> None:
    await desk.said_after(note("open", slot="card"))
    await desk.said_after(note("taken", slot="card"), note("done", slot="card"))

    first, edit = desk.messenger.said
    assert first == Said(chat=ANNA, html="open", id=101)
    assert edit == Said(chat=ANNA, html="done", id=101, edited=True)
    assert await desk.states() == ["sent", "superseded", "sent"]


async def test_only_the_first_part_of_a_message_answers(desk: Desk) -> None:
    await desk.said_after(note("a" * 3000 + "\n\n" + "b" * 3000, reply_to=7))

    assert [(len(one.html), one.reply_to) for one in desk.messenger.said] == [
        (3000, 7),
        (3000, None),
    ]


async def test_what_is_not_yet_due_does_not_hold_up_the_rest(desk: Desk) -> None:
    later = note("later", not_before=desk.clock.now() + 60 * SECOND)

    first = await desk.said_after(later, note("now"))
    wait = await desk.courier.next_wait()
    second = await desk.said_after(seconds=60)

    assert (first, wait, second) == (["now"], 60 * SECOND, ["later"])


async def test_what_has_expired_is_not_sent(desk: Desk) -> None:
    said = await desk.said_after(note(expires=desk.clock.now() + SECOND), seconds=1)

    assert (said, await desk.states()) == ([], ["expired"])


async def test_a_private_chat_gets_three_at_once_and_then_one_a_second(desk: Desk) -> None:
    burst = await desk.said_after(*(note(str(number)) for number in range(5)))
    wait = await desk.courier.next_wait()
    after = [await desk.said_after(seconds=1) for _ in range(3)]

    assert (burst, wait, after) == (["0", "1", "2"], SECOND, [["3"], ["4"], []])


async def test_a_group_gets_eighteen_in_any_minute(desk: Desk) -> None:
    first = []
    await desk.put(*(note(str(number), GROUP) for number in range(20)))
    for _ in range(10):
        first += await desk.said_after(seconds=1)
    wait = await desk.courier.next_wait()
    rest = await desk.said_after(seconds=60)

    assert first == [str(number) for number in range(18)]
    assert wait is not None
    assert wait > 45 * SECOND
    assert rest == ["18", "19"]


async def test_all_chats_together_stay_below_the_limit_of_the_bot(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        limits = Limits(per_second=10, burst=2)
        desk = Desk(database, settings=CourierSettings(limits=limits))
        await desk.put(*(note(chat=chat) for chat in range(1, 31)))  # type: ignore[arg-type]
        counts = [len(await desk.said_after(seconds=0.5)) for _ in range(4)]

    assert counts == [2, 5, 5, 5] or max(counts) <= 6


async def test_answers_overtake_news_only_where_the_chat_has_to_wait(desk: Desk) -> None:
    news = [note(f"news {number}") for number in range(5)]
    first = await desk.said_after(*news)
    desk.clock.advance(0.1)
    await desk.put(note("before the answer"), note("answer", priority=Priority.ANSWER))
    rest = [*await desk.said_after(seconds=0.9)]
    for _ in range(3):
        rest += await desk.said_after(seconds=1)

    assert first == ["news 0", "news 1", "news 2"]
    assert rest == ["before the answer", "answer", "news 3", "news 4"]


async def test_an_unhurried_chat_keeps_its_order_whatever_the_priority(desk: Desk) -> None:
    said = await desk.said_after(note("news"), note("answer", priority=Priority.ANSWER))

    assert said == ["news", "answer"]


async def test_neighbours_of_an_album_leave_together(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        desk = Desk(database, wording=Pictures())
        later = desk.clock.now() + SECOND
        for says, file in (("a", "photo"), ("b", "video"), ("c", "voice"), ("d", "photo")):
            fields = {"says": says if file != "voice" else "", "file": file}
            await desk.put(note(fields=fields, chat=GROUP, album="x", not_before=later))
        early = await desk.said_after()
        await desk.said_after(seconds=1)

    assert early == []
    assert [(one.html, one.album) for one in desk.messenger.said] == [
        ("a", 2),
        ("b", 2),
        ("", 0),
        ("d", 0),
    ]


async def test_many_new_cards_become_a_few_lists(desk: Desk) -> None:
    cards = [
        note(f"card {number}", GROUP, kind="CaseCard", slot=f"case:{number}")
        for number in range(25)
    ]
    await desk.put(*cards)
    await desk.courier.drain()

    lists = desk.messenger.said
    assert [one.html.count("card ") for one in lists] == [20, 5]
    assert (await desk.states()).count("superseded") == 25


async def test_ten_cards_stay_cards(desk: Desk) -> None:
    cards = [note(str(n), GROUP, kind="CaseCard", slot=f"case:{n}") for n in range(10)]
    await desk.put(*cards)
    said: list[str] = []
    for _ in range(3):
        said += await desk.said_after(seconds=1)

    assert said == [str(number) for number in range(10)]


async def test_buttons_of_a_long_message_are_on_its_last_part() -> None:
    from bot.services.courier.splitting import split  # noqa: PLC0415

    keys = ((Key(text="ok", data="ok"),),)
    parts = split(Rendered(html="<b>" + "word " * 2000 + "</b>", keys=keys))

    assert [bool(part.keys) for part in parts] == [False, False, True]
    assert all(part.html.startswith("<b>") and part.html.endswith("</b>") for part in parts)


async def test_different_chats_do_not_wait_for_each_other(desk: Desk) -> None:
    said = await desk.said_after(*(note(str(n), chat) for chat in (ANNA, BORIS) for n in range(4)))

    assert len(said) == 5 or len(said) == 6
