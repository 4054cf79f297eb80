"""The whole application with a second reader on this machine."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select

from bot.assistant.careful import Careful
from bot.assistant.endpoint import Endpoint
from bot.storage import SqlUnitOfWork
from bot.storage.tables.advice import advice
from tests.assistant.fake_endpoint import FakeEndpoint, fake_endpoint
from tests.books import new_book
from tests.chat_script import model
from tests.chat_script.harness import RealHarness
from tests.services.desk_house import MORNING, STAFF, DeskHouse

READING = {
    "category": "transaction_process",
    "feeling": "ignored",
    "wish": "replacement",
    "because": "cracked lid",
}
REPLY = (
    "Two weeks of waiting for one kettle is too much, and I am sorry. I am looking into it now."
)


def helpful(question: dict[str, Any]) -> dict[str, str]:
    """What a good model says."""
    return {"reply": REPLY} if question["kind"] == "words" else READING


@asynccontextmanager
async def open_advised(
    folder: Path, *, customers: Sequence[str] = ("Anna",), language: str = "en"
) -> AsyncIterator[tuple[DeskHouse, FakeEndpoint]]:
    """Open it with an endpoint that helps."""
    async with fake_endpoint(helpful) as fake:
        harness = RealHarness(new_book(folder / "story.db"), fake.url)
        scene = model.Scene(
            now=MORNING, customers=tuple(customers), staff=STAFF, language=language
        )
        await harness.start(scene)
        try:
            yield DeskHouse(harness), fake
        finally:
            await harness.close()


async def rows(house: DeskHouse) -> list[tuple[str, str, dict[str, str]]]:
    """Kind, state and answer of everything the second reader was asked."""
    async with house.harness._database.reading() as uow:
        assert isinstance(uow, SqlUnitOfWork)
        found = await uow.connection.execute(select(advice).order_by(advice.c.id))
        return [(row.kind, row.state, row.answer) for row in found]


def impatient(house: DeskHouse) -> None:
    """Nobody waits three seconds in a test."""
    careful = house.harness._engine.advisor._reader
    assert isinstance(careful, Careful)
    assert isinstance(careful._reader, Endpoint)
    careful._reader = replace(careful._reader, patience=timedelta(milliseconds=50))
