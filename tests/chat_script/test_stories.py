"""The player itself: what it reads, what it plays, how it reports and what it rewrites."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.sandbox.scenarios.reading import parse
from tests.chat_script import model
from tests.chat_script.collector import StoryFailed, check
from tests.chat_script.fake import FakeHarness, opening

HEAD = (
    "# A story\n@ Monday 3 March 2025, 10:00    timezone: UTC    staff: Ben, Vera (supervisor)\n"
)
WHOLE = """\
# A late parcel
@ Monday 3 March 2025, 10:00     language: en     timezone: Europe/Berlin
@ staff: Ben, Vera (supervisor)     customers: Anna
@ policy: intake.burst=8 s     policy: conduct.calls=3

Anna> Where is
      my parcel?
Bot>  Anna said:

      Where is
      my parcel?
      [Again] [Enough]
      [Ask]
Staff< Anna & C-1001
       [Take it]

Ben in group> [Take it]
Tap>  Yours
Staff edits< C-1001 · Ben

# Later

... 4 hours 1 minute later ...
Bot to Vera> (photo: clock.png) It is 14:01

= case 1001: open
"""


def read(body: str) -> model.Story:
    return parse(HEAD + body, Path("a.chat"))


async def calls(body: str) -> list[tuple[object, ...]]:
    harness = FakeHarness()
    with pytest.raises(StoryFailed):
        await check(read(body + "= case 1: no"), opening(harness), accept=False)
    return harness.calls[1:]


async def test_a_story_that_goes_as_told_passes_and_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "late.chat"

    await check(parse(WHOLE, path), opening(FakeHarness()), accept=True)

    assert not path.exists()


def test_the_scene_is_read_from_the_settings() -> None:
    scene = parse(WHOLE, Path("a.chat")).scene

    assert scene == model.Scene(
        now=datetime(2025, 3, 3, 10, tzinfo=ZoneInfo("Europe/Berlin")),
        language="en",
        customers=("Anna",),
        staff={"Ben": "staff", "Vera": "supervisor"},
        policy={"intake.burst": "8 s", "conduct.calls": 3},
    )


async def test_a_difference_is_shown_as_a_diff_of_the_chat() -> None:
    story = parse(WHOLE.replace("[Enough]", "[That is all]"), Path("a.chat"))

    with pytest.raises(StoryFailed) as caught:
        await check(story, opening(FakeHarness()), accept=False)

    lines = str(caught.value).splitlines()
    assert "-      [Again] [That is all]" in lines
    assert "+      [Again] [Enough]" in lines


@pytest.mark.parametrize("told", ["Bot>  Anna said:", "Tap>  Yours", "Staff edits< C-1001 · Ben"])
async def test_nothing_may_go_unmentioned(told: str) -> None:
    story = parse(WHOLE.replace(told + "\n", ""), Path("a.chat"))

    with pytest.raises(StoryFailed):
        await check(story, opening(FakeHarness()), accept=False)


async def test_accepting_rewrites_what_the_bot_says_and_nothing_else(tmp_path: Path) -> None:
    lines = WHOLE.splitlines(keepends=True)
    stale = "".join(line for line in lines if not line.startswith(("Tap", "Staff", "Bot to")))
    path = tmp_path / "late.chat"

    await check(
        parse(stale.replace("1001: open", "1001: closed"), path),
        opening(FakeHarness()),
        accept=True,
    )

    assert path.read_text("utf-8") == WHOLE


async def test_a_chinese_story_is_played_alike() -> None:
    story = read(
        "安娜> 我的包裹呢?\nBot> 安娜 said:\n\n     我的包裹呢?\n     [Again] [Enough]\n     [Ask]\n"
        "Staff< 安娜 & C-1001\n      [Take it]\n= case 1001: open\n"
    )

    await check(story, opening(FakeHarness()), accept=False)

    assert story.scene.customers == ("安娜",)


@pytest.mark.parametrize(
    ("line", "call"),
    [
        ("Anna> hi", ("say", "Anna", "hi", "private", None, "")),
        ("Ben in group> hi", ("say", "Ben", "hi", "group", None, "")),
        ("Anna> (photo: a.jpg) look", ("say", "Anna", "look", "private", None, "photo: a.jpg")),
        ("Anna> (photo: a, photo: b)", ("say", "Anna", "", "private", None, "photo: a, photo: b")),
        ("Anna> (angry) look", ("say", "Anna", "(angry) look", "private", None, "")),
        ("Anna blocks the bot", ("block", "Anna", True)),
        ("Anna unblocks the bot", ("block", "Anna", False)),
        ("Ben leaves the staff group", ("belong", "Ben", False)),
        ("Ben joins the staff group", ("belong", "Ben", True)),
        ("!! restart", ("restart",)),
        ("!! Telegram: down 2 times", ("fault", "down", 2)),
        ("!! Telegram: retry after 30 s", ("fault", "retry after 30 s", 1)),
        ("... 8 seconds later ...", ("advance", 8.0)),
        ("... 1 day 2 hours later ...", ("advance", 93600.0)),
        ("... until 16:00 ...", ("advance", 21600.0)),
        ("... until tomorrow 08:30 ...", ("advance", 81000.0)),
        ("... until Monday 10:00 ...", ("advance", 604800.0)),
        ("... until 5 March 2025, 10:00 ...", ("advance", 172800.0)),
    ],
)
async def test_each_line_does_one_thing(line: str, call: tuple[object, ...]) -> None:
    assert await calls(line + "\n") == [call]


async def test_people_reply_edit_and_tap_what_they_saw() -> None:
    done = await calls(
        'Anna> one\nAnna replies "Anna said: o"> two\nAnna edits "tw"> 2\nAnna> [Ask]\n'
    )

    assert done == [
        ("say", "Anna", "one", "private", None, ""),
        ("say", "Anna", "two", "private", "<b>Anna</b> said:\n\none", ""),
        ("edit", "Anna", "two", "2"),
        ("tap", "Anna", "Ask", 3),
    ]


async def test_a_button_that_is_gone_can_still_be_tapped() -> None:
    done = await calls("Anna> one\nBen in group> [Take it]\nVera in group> [Take it]\n")

    assert done[1:] == [("tap", "Ben", "Take it", 2), ("tap", "Vera", "Take it", 2)]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("what is this", "a.chat:3: cannot be understood: what is this"),
        ("@ colour: red", '"@ colour: red" is no setting'),
        ("@ staff: Ida (boss)", '"boss" of Ida is no role'),
        ("@ Sunday 3 March 2025, 10:00", "3 March 2025 is a Monday"),
    ],
)
def test_what_cannot_be_read_is_named(body: str, message: str) -> None:
    with pytest.raises(model.StoryError) as caught:
        read(body)

    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("Anna> [Nowhere]", "there is no [Nowhere]; there were []"),
        ('Anna replies "No"> x', 'no message begins with "No"'),
        ('Anna edits "No"> x', 'Anna never wrote "No"'),
        ("Anna in group> x", "Anna is not of the staff"),
        ("... until 09:00 ...", "it is Monday 10:00 already"),
    ],
)
async def test_what_cannot_be_played_is_named_with_its_line(body: str, message: str) -> None:
    with pytest.raises(model.StoryError) as caught:
        await check(read(body), opening(FakeHarness()), accept=False)

    assert (str(caught.value), caught.value.__notes__) == (message, [f"a.chat:3: {body}"])
