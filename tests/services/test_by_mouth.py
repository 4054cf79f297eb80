"""A customer without a chat: nothing is sent to them, and nothing is lost (§3)."""

from pathlib import Path

import pytest
from sqlalchemy import select

from bot.app.parts import Parts
from bot.domain.deciding.decision import Say, To
from bot.domain.notices import BY_KIND
from bot.domain.notices.actions import Action
from bot.domain.notices.base import Reader
from bot.domain.notices.samples import sample
from bot.domain.people import UNMET, PersonId, Reach, unmet
from bot.domain.record.commitment import PromiseState
from bot.domain.record.link import digest
from bot.services.by_mouth import _NEED_NOT_BE_TOLD
from bot.storage import SqlUnitOfWork
from bot.storage.tables.runtime import outbox
from tests.services.desk_house import DeskHouse, open_house

pytestmark = pytest.mark.asyncio

TOLD = "/log Mrs Chen, 138 1234 5678: My kettle leaks after two uses. I want my money back."


async def claimed(house: DeskHouse) -> None:
    """A spoken complaint, taken by Boris."""
    await house.say("Carl", TOLD)
    await house.tap("Boris", Action.CLAIM)
    await house.tap("Boris", Action.NEXT_STEP)


async def sent_to_nobody(house: DeskHouse) -> int:
    """How many messages are for somebody whom the bot has never met."""
    async with house.harness._database.reading() as uow:
        assert isinstance(uow, SqlUnitOfWork)
        rows = await uow.connection.execute(select(outbox.c.id).where(outbox.c.chat_id <= UNMET))
        return len(rows.all())


async def test_every_message_there_is_for_a_customer_is_told_by_the_owner_instead(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path) as house:
        await claimed(house)
        case = await house.case()
        parts: Parts = house.harness._engine.parts
        now = parts.clock.now()
        kinds = [one for one in BY_KIND.values() if one.reader is Reader.CUSTOMER]

        for kind in kinds:
            before = len([k for k in await house.kinds("Boris") if k == "TellCustomer"])
            async with parts.database.begin() as uow:
                said = Say(to=To.CUSTOMER, notice=sample(kind))
                await parts.carry_out.say(uow, said, case, now)
                direct = Say(to=case.customer, notice=sample(kind))
                await parts.carry_out.say(uow, direct, case, now)
            await house.harness._settle()
            after = [k for k in await house.kinds("Boris") if k == "TellCustomer"]
            to_leads = kind.__name__ == "AskPerson"
            expected = 0 if issubclass(kind, _NEED_NOT_BE_TOLD) or to_leads else 1
            assert len(after) - before == expected, kind.__name__

        assert await sent_to_nobody(house) == 0
        assert len(kinds) > 40


async def test_the_promised_contact_is_kept_by_telling_not_by_writing(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await claimed(house)
        before = [row.state for row in await house.promises()]
        human = (await house.case()).human_at

        await house.tap("Boris", Action.TOLD)

        case = await house.case()
        states = {row.state for row in await house.promises()}
        assert before == [PromiseState.OPEN, PromiseState.OPEN]
        assert (human, case.first_human_at) == (None, case.human_at)
        assert PromiseState.KEPT in states


async def test_only_the_owner_or_a_lead_may_tell_or_answer(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await claimed(house)

        said = await house.tap("Carl", Action.TOLD, of="Boris")

        assert "case" in said
        assert (await house.case()).human_at is None


async def test_the_rating_is_not_asked_by_whoever_is_rated(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await claimed(house)
        parts: Parts = house.harness._engine.parts
        async with parts.database.begin() as uow:
            said = Say(to=To.CUSTOMER, notice=sample(BY_KIND["AskPerson"]))
            await parts.carry_out.say(uow, said, await house.case(), parts.clock.now())
        await house.harness._settle()

        refused = await house.tap("Boris", Action.FOR_CUSTOMER, of="Vera")

        assert (await house.last("Vera")).kind == "TellCustomer"
        assert refused
        assert (await house.case()).person_score is None


async def test_whom_it_is_about_reads_nothing_of_what_they_noted(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.say("Carl", "/log Your salesman Carl was rude to me and shouted at me!")

        case = await house.case()
        assert await house.kinds("Carl") == ["SpokenApart"]
        assert case.about_person
        assert "CaseCard" not in await house.kinds("group")


async def test_the_link_is_kept_as_a_digest_and_joins_once(tmp_path: Path) -> None:
    async with open_house(tmp_path, "Anna", "Ben") as house:
        await claimed(house)
        assert (await house.case()).customer == unmet(1001)

        await house.say("Anna", "/start log_secret-1")
        await house.say("Ben", "/start log_secret-1")
        await house.tap("Anna", Action.LINK_YES)
        await house.tap("Ben", Action.LINK_YES)

        case = await house.case()
        assert case.customer == PersonId(house.harness._ids["Anna"])
        assert (case.reach, case.customer_name) == (Reach.REACHABLE, "Mrs Chen")
        async with house.harness._database.reading() as uow:
            link = await uow.links.find(digest("secret-1"))
        assert link is not None
        assert link.used_by == case.customer
        assert await sent_to_nobody(house) == 0


async def test_a_forged_link_says_nothing_of_any_case(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await claimed(house)

        await house.say("Anna", "/start log_secret-2")
        await house.say("Anna", "/start log_")

        assert await house.kinds("Anna") == ["LinkOver", "LinkOver"]
