"""Letters on a real database: who drafts, who approves, and what reaches the customer."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio

from bot.domain import errors
from bot.domain.letters import letter
from bot.domain.people import Reach
from bot.domain.record.case import Flag, Severity
from bot.domain.record.commitment import PromiseKind
from tests.letter_stories import NOW, day, leaking_kettle, shrunken_jacket
from tests.services.letter_office import CHEN, LIN, WEI, ZHAO, Office, opened


@pytest_asyncio.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    async with opened(tmp_path) as found:
        yield found


WHAT = "we sold you an electric kettle that leaks"


async def test_the_owner_fills_the_gap_and_sends_the_letter_to_the_customer(
    office: Office,
) -> None:
    case = await office.open(leaking_kettle("en"))

    await office.draft(case.id)
    await office.fill(case.id, 4, WHAT)
    await office.send(case.id)

    [(kind, fields)] = await office.said(to=case.customer)
    assert (kind, fields["case_number"]) == ("ReplyLetter", "C-1771")
    assert f"I apologise for this: {WHAT}. That was our fault." in str(fields["text"])
    assert [k for k, _ in await office.said(to=LIN.id)] == [
        "LetterDraft",
        "LetterDraft",
        "LetterStatus",
    ]
    after = await office.case(case.id)
    assert after.has(Flag.LETTER_SENT)
    assert after.letter_sent_at == NOW


async def test_the_draft_shows_its_gap_in_words(office: Office) -> None:
    case = await office.open(leaking_kettle("en"))

    await office.draft(case.id)

    [(_, draft)] = await office.said(to=LIN.id)
    assert draft["gaps"] == [{"element": 4}]
    assert "[to be added: what exactly we did wrong]" in str(draft["text"])
    assert (draft["approval"], draft["may_waive"]) == ("owner", True)


async def test_a_draft_with_a_gap_cannot_be_sent(office: Office) -> None:
    case = await office.open(leaking_kettle("en"))
    await office.draft(case.id)

    with pytest.raises(errors.DraftHasGaps) as refused:
        await office.send(case.id)

    assert refused.value.fields == {"count": 1, "element": 4}
    assert await office.said(to=case.customer) == []


async def test_a_colleague_may_neither_draft_nor_send(office: Office) -> None:
    case = await office.open(leaking_kettle("en"))

    with pytest.raises(errors.NotForYou):
        await office.draft(case.id, by=WEI)


async def test_a_declined_complaint_goes_past_a_supervisor(office: Office) -> None:
    case = await office.open(shrunken_jacket("en"))
    await office.draft(case.id)
    await office.fill(case.id, 6, "a new jacket free of charge")

    await office.send(case.id)
    assert await office.said(to=case.customer) == []
    [(kind, wanted)] = await office.said(to=ZHAO.id)
    await office.approve(case.id, str(wanted["edition"]))

    assert (kind, wanted["owner_name"]) == ("LetterForApproval", "Lin Lan")
    [(sent, _)] = await office.said(to=case.customer)
    assert sent == "ReplyLetter"
    assert [f["status"] for k, f in await office.said(to=LIN.id) if k == "LetterStatus"] == [
        "waiting",
        "sent",
    ]


async def test_only_the_text_that_was_read_can_be_approved(office: Office) -> None:
    case = await office.open(shrunken_jacket("en"))
    await office.draft(case.id)
    await office.fill(case.id, 6, "a new jacket free of charge")
    await office.send(case.id)

    await office.approve(case.id, "00000000")

    assert await office.said(to=case.customer) == []
    assert [kind for kind, _ in await office.said(to=ZHAO.id)] == ["LetterForApproval"] * 2


async def test_the_owner_cannot_approve_what_a_supervisor_has_to(office: Office) -> None:
    case = await office.open(shrunken_jacket("en"))
    await office.draft(case.id)
    await office.fill(case.id, 6, "a new jacket free of charge")
    await office.send(case.id)

    with pytest.raises(errors.NotForYou):
        await office.approve(case.id, letter.edition(await office.case(case.id)), by=LIN)


async def test_a_major_case_is_approved_by_a_manager(office: Office) -> None:
    case = await office.open(leaking_kettle("en"), severity=Severity.MAJOR)
    await office.draft(case.id)
    await office.fill(case.id, 4, WHAT)
    await office.fill(case.id, 5, "our workshop took the kettle apart")
    await office.fill(case.id, 8, "20 March")
    await office.send(case.id)

    edition = letter.edition(await office.case(case.id))
    with pytest.raises(errors.NotForYou):
        await office.approve(case.id, edition, by=ZHAO)
    await office.approve(case.id, edition, by=CHEN)

    [(_, sent)] = await office.said(to=case.customer)
    assert "reply “review”" in str(sent["text"])


async def test_when_the_record_has_changed_the_draft_is_shown_instead_of_sent(
    office: Office,
) -> None:
    case = await office.open(leaking_kettle("en"))
    await office.draft(case.id)
    await office.fill(case.id, 4, WHAT)
    async with office.database.begin() as uow:
        [row] = await uow.promises.of_case(case.id)
        await uow.promises.save(replace(row, due=day(9, 12)))

    await office.send(case.id)

    assert await office.said(to=case.customer) == []
    kind, shown = (await office.said(to=LIN.id))[-1]
    assert kind == "LetterDraft"
    assert "Mon 9 March, 12:00" in str(shown["text"])
    assert WHAT in str(shown["text"])


async def test_a_text_copied_from_the_draft_keeps_its_gap_and_gets_one_frame(
    office: Office,
) -> None:
    case = await office.open(leaking_kettle("en"))
    await office.draft(case.id)
    [(_, draft)] = await office.said(to=LIN.id)

    await office.rewrite(case.id, str(draft["text"]).replace("Thank you", "My thanks"))

    _, shown = (await office.said(to=LIN.id))[-1]
    assert shown["text"] == str(draft["text"]).replace("Thank you", "My thanks")
    assert shown["gaps"] == [{"element": 4}]
    with pytest.raises(errors.DraftHasGaps):
        await office.send(case.id)


async def test_a_banned_phrase_stops_the_letter(office: Office) -> None:
    case = await office.open(leaking_kettle("en"))
    await office.draft(case.id)
    await office.rewrite(case.id, "We apologise if you were upset. Refund by 8 March, 18:00.")

    with pytest.raises(errors.LetterHeld) as refused:
        await office.send(case.id)

    assert refused.value.fields == {"stop": "point_7", "element": 0, "words": "apologise if"}


async def test_the_words_for_a_gap_are_asked_for_with_its_hint(office: Office) -> None:
    case = await office.open(leaking_kettle("en"))
    await office.draft(case.id)

    await office.ask(case.id, 4)
    await office.ask(case.id, 0)

    asked = [fields for kind, fields in await office.said(to=LIN.id) if kind == "AskText"]
    assert [(one["form"], one["hint"]) for one in asked] == [
        ("letter_gap", "what exactly we did wrong"),
        ("letter_text", ""),
    ]
    with pytest.raises(errors.AlreadyDone):
        await office.ask(case.id, 5)


async def test_an_optional_letter_may_be_waived_and_an_obligatory_one_may_not(
    office: Office,
) -> None:
    optional = await office.open(leaking_kettle("en"))
    obligatory = await office.open(shrunken_jacket("en"))

    await office.waive(optional.id)

    assert (await office.case(optional.id)).has(Flag.LETTER_WAIVED)
    with pytest.raises(errors.SomethingMissing):
        await office.waive(obligatory.id)
    with pytest.raises(errors.AlreadyDone):
        await office.waive(optional.id)


async def test_a_second_tap_sends_nothing_twice(office: Office) -> None:
    case = await office.open(leaking_kettle("en"))
    await office.draft(case.id)
    await office.fill(case.id, 4, WHAT)
    await office.send(case.id)

    with pytest.raises(errors.AlreadyDone):
        await office.send(case.id)


async def test_a_letter_to_somebody_who_blocked_the_bot_is_not_called_sent(
    office: Office,
) -> None:
    case = await office.open(leaking_kettle("en"), reach=Reach.BLOCKED)
    await office.draft(case.id)
    await office.fill(case.id, 4, WHAT)

    with pytest.raises(errors.LetterHeld):
        await office.send(case.id)


async def test_an_unknown_case_is_refused(office: Office) -> None:
    with pytest.raises(errors.NoSuchCase):
        await office.draft(999)


async def test_compensation_stands_in_the_letter_when_it_is_in_the_ledger(office: Office) -> None:
    story = leaking_kettle("en")
    gift = replace(
        story.rows[0], text="A voucher of 30 yuan", kind=PromiseKind.COMPENSATION, solution=False
    )
    case = await office.open(replace(story, rows=(*story.rows, gift)))

    await office.draft(case.id)

    assert "In addition: A voucher of 30 yuan" in (await office.case(case.id)).letter[6]
