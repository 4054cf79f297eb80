"""What `/metrics` and `main.py check` tell about the second reader."""

from collections.abc import Mapping
from pathlib import Path

from aiohttp.test_utils import make_mocked_request

from bot.app.advising import tried
from bot.config import Settings
from bot.observability import Health
from tests.assistant.advised_house import helpful, open_advised
from tests.assistant.fake_endpoint import fake_endpoint
from tests.fakes import FakeClock
from tests.services.desk_house import open_house


def figures(text: str) -> Mapping[str, str]:
    """The lines about the assistant."""
    lines = (
        line for line in text.splitlines() if line.startswith("amends_assistant_questions_total")
    )
    return dict(line.rsplit(" ", 1) for line in lines)


async def test_every_outcome_has_a_counter(tmp_path: Path) -> None:
    async with open_advised(tmp_path) as (house, fake):
        fake.status = 500
        await house.claimed()
        engine = house.harness._engine
        health = Health(engine.parts.database, engine.parts.clock, engine.advisor.tally.figures)
        page = await health.metrics(make_mocked_request("GET", "/metrics"))

    told = figures(str(page.text))
    assert told['amends_assistant_questions_total{outcome="refused"}'] == "1.0"
    assert told['amends_assistant_questions_total{outcome="proposed"}'] == "0.0"


async def test_without_one_there_are_zeros_alone(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        engine = house.harness._engine
        health = Health(engine.parts.database, engine.parts.clock, engine.advisor.tally.figures)
        page = await health.metrics(make_mocked_request("GET", "/metrics"))

    assert set(figures(str(page.text)).values()) == {"0.0"}


async def test_check_says_whether_it_answers() -> None:
    clock = FakeClock()
    async with fake_endpoint(helpful) as fake:
        settings = Settings(assistant_base_url=fake.url, assistant_model="m")
        good = await tried(settings, clock)
        fake.status = 401
        bad = await tried(settings, clock)
    none = await tried(Settings(), clock)

    assert (good, none) == ("assistant: answers", "assistant: none")
    assert bad == "assistant: no answer (refused); the bot works without it"
