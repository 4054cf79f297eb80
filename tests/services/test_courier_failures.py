"""What the courier does when sending fails."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.domain.people import ChatId
from bot.ports import messenger as errors
from bot.ports.outbox import OnUnknown
from bot.ports.wording import WordingFailed
from bot.services.courier import Alert
from bot.services.courier.settings import CourierSettings
from tests.fakes import FakeWording, Said
from tests.services.runtime_desk import ANNA, BORIS, GROUP, Desk, note, opened

pytestmark = pytest.mark.asyncio

SECOND = timedelta(seconds=1)


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    """A courier with usual settings."""
    async with opened(tmp_path) as database:
        yield Desk(database)


async def test_a_chat_that_is_asked_to_wait_waits_alone(desk: Desk) -> None:
    desk.messenger.fails(errors.RetryLater(30 * SECOND))

    first = await desk.said_after(note("anna"), note("boris", BORIS))
    wait = await desk.courier.next_wait()
    early = await desk.said_after(seconds=29)
    then = await desk.said_after(note("anna again"), seconds=1)

    assert (first, wait, early) == (["boris"], 30 * SECOND, [])
    assert then == ["anna", "anna again"]


async def test_a_newer_edit_does_not_undercut_the_wait_of_the_one_it_replaces(
    desk: Desk,
) -> None:
    desk.messenger.fails(errors.RetryLater(30 * SECOND))

    await desk.said_after(note("one", slot="card"))
    early = await desk.said_after(note("two", slot="card"), seconds=29)
    then = await desk.said_after(seconds=1)

    assert (early, then) == ([], ["two"])


async def test_two_chats_asked_to_wait_at_once_stop_everything(desk: Desk) -> None:
    desk.messenger.fails(errors.RetryLater(30 * SECOND), errors.RetryLater(30 * SECOND))

    await desk.said_after(note("anna"), note("boris", BORIS))
    third = await desk.said_after(note("vera", ChatId(30)), seconds=29)
    all_ = await desk.said_after(seconds=1)

    assert (third, sorted(all_)) == ([], ["anna", "boris", "vera"])


async def test_an_unreachable_telegram_is_tried_again_ever_more_slowly(desk: Desk) -> None:
    desk.messenger.fails(errors.NotConnected(), errors.NotConnected())

    said = [await desk.said_after(note("one"), note("two"))]
    said += [await desk.said_after(seconds=seconds) for seconds in (1, 1, 1)]

    assert said == [[], [], [], ["one", "two"]]


async def test_an_unconfirmed_message_somebody_waits_for_is_sent_again_at_once(
    desk: Desk,
) -> None:
    desk.messenger.fails(errors.OutcomeUnknown())

    said = await desk.said_after(note("ack", on_unknown=OnUnknown.RESEND))

    assert (said, await desk.states()) == (["ack"], ["sent"])


async def test_resending_without_confirmation_ends_after_a_few_times(desk: Desk) -> None:
    desk.messenger.fails(*(errors.OutcomeUnknown() for _ in range(20)))

    await desk.said_after(note(on_unknown=OnUnknown.RESEND))
    for _ in range(10):
        await desk.said_after(seconds=60)

    assert await desk.states() == ["unknown"]
    assert len(desk.messenger.refusals) == 14


async def test_an_unconfirmed_reminder_is_held_and_its_chat_goes_on(desk: Desk) -> None:
    desk.messenger.fails(errors.OutcomeUnknown())

    said = await desk.said_after(note("reminder", on_unknown=OnUnknown.HOLD), note("next"))

    assert (said, await desk.states()) == (["next"], ["unknown", "sent"])


async def test_an_unconfirmed_edit_is_repeated_since_that_does_no_harm(desk: Desk) -> None:
    await desk.said_after(note("one", slot="card", on_unknown=OnUnknown.HOLD))
    desk.messenger.fails(errors.OutcomeUnknown())

    said = await desk.said_after(note("two", slot="card", on_unknown=OnUnknown.HOLD))

    assert (said, await desk.states()) == (["two"], ["sent", "sent"])


async def test_a_blocked_bot_is_reported_and_the_row_is_dead(desk: Desk) -> None:
    desk.messenger.fails(errors.Blocked("bot was blocked by the user"))

    await desk.said_after(note())

    assert (await desk.states(), desk.heard.blocked) == (["dead"], [ANNA])


async def test_a_moved_group_is_followed(desk: Desk) -> None:
    new = ChatId(-1009)
    desk.messenger.fails(errors.ChatMoved(new))

    await desk.said_after(note("one", GROUP), note("two", GROUP))

    assert [(one.chat, one.html) for one in desk.messenger.said] == [(new, "one"), (new, "two")]
    assert desk.heard.moved == [(GROUP, new)]


async def test_refused_markup_goes_out_as_plain_text_with_an_alert(desk: Desk) -> None:
    desk.messenger.fails(errors.MarkupRefused("can't parse entities"))

    await desk.said_after(note("<b>broken"))

    assert desk.messenger.said == [Said(chat=ANNA, html="<b>broken", id=101, plain=True)]
    assert desk.heard.alerts == [Alert.MARKUP_REFUSED]


async def test_broken_wording_falls_back_to_a_plain_phrase_with_an_alert(desk: Desk) -> None:
    said = await desk.said_after(note(kind="Broken"))

    assert (said, desk.heard.alerts) == (["fallback-message"], [Alert.WORDING_FAILED])


async def test_without_any_words_the_row_is_dead_and_staff_know(tmp_path: Path) -> None:
    class Speechless(FakeWording):
        def say(self, key: str, **_: object) -> str:
            raise WordingFailed(key)

    async with opened(tmp_path) as database:
        desk = Desk(database, wording=Speechless())
        await desk.said_after(note(kind="Broken"))

        assert await desk.states() == ["dead"]
    assert desk.heard.alerts == [Alert.WORDING_FAILED]


async def test_a_message_telegram_never_takes_is_dead_and_its_chat_goes_on(desk: Desk) -> None:
    desk.messenger.fails(errors.Refused("chat not found"))

    said = await desk.said_after(note("bad"), note("good"))

    assert (said, await desk.states()) == (["good"], ["dead", "sent"])
    assert desk.heard.alerts == [Alert.REFUSED]


async def test_quiet_kinds_raise_no_alert(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        desk = Desk(database, settings=CourierSettings(quiet_kinds=frozenset({"Note"})))
        desk.messenger.fails(errors.Refused("no"))
        await desk.said_after(note())

    assert desk.heard.alerts == []


async def test_a_vanished_message_is_sent_anew_and_edited_from_then_on(desk: Desk) -> None:
    await desk.said_after(note("one", slot="card"))
    desk.messenger.fails(errors.MessageGone())
    await desk.said_after(note("two", slot="card"))
    await desk.said_after(note("three", slot="card"), seconds=1)

    assert [(one.html, one.id, one.edited) for one in desk.messenger.said] == [
        ("one", 101, False),
        ("two", 102, False),
        ("three", 102, True),
    ]


async def test_an_edit_that_changes_nothing_is_fine(desk: Desk) -> None:
    await desk.said_after(note("one", slot="card"))
    desk.messenger.fails(errors.NotModified())

    await desk.said_after(note("one", slot="card"))

    assert await desk.states() == ["sent", "sent"]


async def test_parts_that_arrived_are_not_repeated(desk: Desk) -> None:
    desk.messenger.fails(None, errors.RetryLater(5 * SECOND))
    text = "a" * 3000 + "\n\n" + "b" * 3000

    first = await desk.said_after(note(text))
    rest = await desk.said_after(seconds=5)

    assert (first, rest) == (["a" * 3000], ["b" * 3000])
