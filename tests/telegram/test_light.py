"""Models that are built on first use take and give what models built at the import do."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.chat_script import model
from tests.chat_script.updates import Updates
from tests.fakes import FakeClock

ROOT = Path(__file__).parents[2]
MODELS = 550
"""aiogram 3.31 has 591; fewer than this would mean that we do not look at them."""


CHATS: tuple[model.Chat, ...] = ("private", "group")


def updates() -> list[dict[str, Any]]:
    """One of each kind that stories are made of."""
    made = Updates(ids={"Anna": 3001}, language="en", group=-100, bot=41, clock=FakeClock())
    shown = model.Shown(to="Anna", message_id=9, text="Done?")
    numbers = iter(range(10, 100)).__next__
    media = ("", "photo: a.jpg", "voice: b.ogg", "document: c.pdf", "photo: a.jpg, photo: b.jpg")
    said = [
        one
        for kind in media
        for chat in CHATS
        for one in made.messages("Anna", f"hello {kind}", chat, shown, kind, numbers)
    ]
    said.append(made.edit("Anna", "hello ", "hello again"))
    said.append(made.tap("Anna", shown, "1:matter:7"))
    said += [made.block("Anna", blocked) for blocked in (True, False)]
    return [*said, {"update_id": 99, "hologram": {"shape": "round"}}, {"update_id": "odd"}]


def looked_at(way: str) -> dict[str, Any]:
    """What a process that imports aiogram this way sees."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.telegram.aiogram_models", way],
        cwd=ROOT,
        input=json.dumps(updates()),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    seen: dict[str, Any] = json.loads(done.stdout) | {"said": done.stderr}
    return seen


@pytest.fixture(scope="module")
def plain() -> dict[str, Any]:
    return looked_at("plain")


def test_every_model_built_late_takes_and_gives_the_same(plain: dict[str, Any]) -> None:
    light = looked_at("light")

    assert light["deferred"]
    assert light["models"].keys() == plain["models"].keys()
    for name, seen in plain["models"].items():
        assert light["models"][name] == seen, name
    assert light["updates"] == plain["updates"]
    assert light["built"] == 1, "what arrives is built once, as the parts of an update"


def test_the_samples_reach_the_models(plain: dict[str, Any]) -> None:
    models = plain["models"].items()
    refused = [name for name, seen in models if not isinstance(seen["taken"][0], str)]

    assert plain["built"] == len(models) > MODELS
    assert refused == ["types.ErrorEvent", "methods.Request"]  # neither goes over the wire


def test_models_of_another_shape_are_imported_plainly(plain: dict[str, Any]) -> None:
    odd = looked_at("odd")

    assert not odd["deferred"]
    assert {**odd, "said": ""} == {**plain, "said": ""}
    assert "imported whole" in odd["said"]
