"""`export` names the saved replies in which a customer stands."""

import asyncio
import json
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import main
from bot.domain.notices.actions import Action
from tests.services.desk_house import open_house

pytestmark = [pytest.mark.asyncio, pytest.mark.timeout(60)]

STORY = "My kettle arrived with a cracked lid and nobody answers. I want a refund!"
CUSTOMER = 5001


async def test_saved_replies_with_their_data_are_in_the_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AMENDS_DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path}/story.db")
    monkeypatch.setenv("AMENDS_LOCALE", "en")

    def export(*what: str) -> Result:
        return CliRunner().invoke(main.app, ["export", *what, "--no-files"])

    async with open_house(tmp_path) as house:
        await house.complaint(text=f"{STORY} Call me on 0151 2345 6789.")
        for name, text in (
            ("sorry", "Dear Anna, we are sorry."),
            ("line", "We call 0151 2345 6789 in the evening."),
            ("number", "As told in C-1001, it is on its way."),
            ("thanks", "Thank you for telling us."),
        ):
            await house.say("Boris", f"/save {name} {text}")
            if await house.kinds("Boris") and (await house.last("Boris")).kind == "SavingAsks":
                await house.tap("Boris", Action.SAVE_AS_IT_IS)
    customer = await asyncio.to_thread(export, str(CUSTOMER), "a.zip")
    case = await asyncio.to_thread(export, "C-1001", "case.zip")

    for done, name in ((customer, "a.zip"), (case, "case.zip")):
        assert done.exit_code == 0, done.output
        assert "line, number, sorry" in done.output
        with zipfile.ZipFile(tmp_path / name) as packed:
            kept = json.loads(packed.read("data.json"))["saved_replies"]
        assert [one["name"] for one in kept] == ["line", "number", "sorry"]
        assert kept[1]["text"] == "As told in C-1001, it is on its way."
