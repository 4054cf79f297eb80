"""Who decides about a letter, and what keeps it here: one answer everywhere."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.domain import errors
from bot.domain.letters import letter
from bot.domain.letters.sending import WAITS
from bot.domain.record.case import Case, Flag, State
from bot.services.letters.writing import LetterUnanswered, SendLetterBack
from tests.letter_stories import NOW, leaking_kettle, shrunken_jacket
from tests.services.letter_office import CHEN, LIN, ZHAO, Office, opened

WHAT = {
    "en": "we sold you a kettle that leaks",
    "zh-Hans": "卖给您漏水的壶",
    "zh-Hant": "賣給您漏水的壺",
}


@pytest_asyncio.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    async with opened(tmp_path) as found:
        yield found


@pytest.mark.parametrize("state", [State.EXPLORING, State.OFFERED])
async def test_before_anything_is_agreed_nothing_is_written_into_a_letter(
    office: Office, state: State
) -> None:
    case = await office.open(leaking_kettle("en"), state=state)
    await office.draft(case.id)

    [(_, shown)] = await office.said(to=LIN.id)
    assert shown["stop"] == "early"
    with pytest.raises(errors.LetterHeld):
        await office.fill(case.id, 4, "words")
    with pytest.raises(errors.LetterHeld):
        await office.rewrite(case.id, "words")
    with pytest.raises(errors.LetterHeld):
        await office.ask(case.id, 4)


async def test_the_draft_and_the_refusal_name_the_same_words_in_the_same_element(
    office: Office,
) -> None:
    case = await office.open(leaking_kettle("zh-Hans"), commitment="以后绝不会再发生")
    await office.draft(case.id)
    await office.fill(case.id, 4, WHAT["zh-Hans"])

    _, shown = (await office.said(to=LIN.id))[-1]
    with pytest.raises(errors.LetterHeld) as refused:
        await office.send(case.id)

    assert (shown["stop"], shown["stop_element"]) == ("point_7", 8)
    assert refused.value.fields == {
        "stop": "point_7",
        "element": 8,
        "words": shown["stop_words"],
    }
    assert str(shown["stop_words"]) in "以后绝不会再发生"


async def _waiting(office: Office) -> Case:
    case = await office.open(shrunken_jacket("en"))
    await office.draft(case.id)
    await office.fill(case.id, 6, "a new jacket free of charge")
    await office.send(case.id)
    return await office.case(case.id)


async def test_a_letter_is_sent_back_with_a_reason_that_the_owner_reads(office: Office) -> None:
    case = await _waiting(office)
    back = SendLetterBack(desk=office.desk)
    read = letter.edition(case)

    async with office.database.begin() as uow:
        with pytest.raises(errors.SomethingMissing):
            await back(uow, ZHAO, case.id, read, "no", NOW)
        with pytest.raises(errors.NotForYou):
            await back.may(uow, LIN, case.id, read)
        await back(uow, ZHAO, case.id, read, "name the laboratory", NOW)

    [*_, (kind, told)] = await office.said(to=LIN.id)
    assert (kind, told["by_name"], told["reason"]) == (
        "LetterSentBack",
        "Zhao Min",
        "name the laboratory",
    )
    after = await office.case(case.id)
    assert after.letter == case.letter
    assert not after.has(Flag.LETTER_WAITING)
    with pytest.raises(errors.OutOfPlace):
        await office.approve(case.id, read)


async def test_the_approver_sees_why_and_what_to_judge(office: Office) -> None:
    await _waiting(office)

    [(_, wanted)] = await office.said(to=ZHAO.id)

    assert wanted["grounds"] == "declined"
    assert wanted["checks"] == ["1", "3", "5", "6", "8", "9", "10", "11", "18", "20"]


async def test_a_letter_that_nobody_decides_about_rises_to_the_managers(office: Office) -> None:
    case = await _waiting(office)
    subject, later = f"{WAITS}:{letter.edition(case)}", NOW + timedelta(hours=3)
    unanswered = LetterUnanswered(desk=office.desk)

    async with office.database.begin() as uow:
        timers = [one for one in await uow.timers.of_case(case.id) if one.subject == subject]
        for asked in (subject, f"{subject}:up", f"{WAITS}:stale"):
            kept = await uow.cases.get(case.id)
            assert kept is not None
            await unanswered(uow, kept, asked, later)

    assert len(timers) == 1
    assert [f["why"] for k, f in await office.said(to=CHEN.id) if k == "LetterForApproval"] == [
        "risen",
        "again",
    ]
    status = [f["status"] for k, f in await office.said(to=LIN.id) if k == "LetterStatus"]
    assert status == ["waiting", "risen"]
    await office.approve(case.id, letter.edition(case), by=CHEN)
    assert [k for k, _ in await office.said(to=case.customer)] == ["ReplyLetter"]
