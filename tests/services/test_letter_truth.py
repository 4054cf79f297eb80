"""Letters say what is true: no gap leaves, no personal data is quoted, nothing failed is "done"."""

from collections.abc import AsyncIterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
import pytest_asyncio

from bot.domain import errors
from bot.domain.letters import letter
from bot.domain.record.case import Case, Merit, Severity
from bot.domain.record.commitment import Promise, PromiseKind, PromiseState
from bot.domain.record.money import Money
from tests.letter_stories import a_row, day, leaking_kettle
from tests.services.letter_office import LIN, Office, opened

WHAT = {
    "en": "we sold you a kettle that leaks",
    "zh-Hans": "卖给您漏水的壶",
    "zh-Hant": "賣給您漏水的壺",
}
MARKS = (
    "【待补：以后】",
    "【待補：以後】",
    "[to be added: tomorrow]",
    "（待补）",
    "(to be confirmed)",
    "〔待補：哪一天〕",
    "【待补：以后",
    "待补：以后",
    "to be added: tomorrow",
    "TBD:",
    "[TODO]",
    "____",
    "【】",
    "[...]",
    "XX月XX日",
    "???",
)
PLAIN = (
    "等您确认以后再办",
    "see (3) below, and ring us",
    "we waited: nobody came",
    "尺码 XXL 换成 XL",
    "To do this we asked the maker.",
)


@pytest_asyncio.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    async with opened(tmp_path) as found:
        yield found


async def gaps_of(office: Office, case: Case) -> list[int]:
    return list(letter.gaps(await office.case(case.id)))


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant"])
@pytest.mark.parametrize("mark", MARKS)
async def test_a_mark_of_a_gap_in_the_words_of_a_person_is_a_gap_there(
    office: Office, language: str, mark: str
) -> None:
    case = await office.open(leaking_kettle(language))
    await office.draft(case.id)

    await office.fill(case.id, 4, f"{WHAT[language]} {mark}")

    assert await gaps_of(office, case) == [4]
    with pytest.raises(errors.DraftHasGaps) as refused:
        await office.send(case.id)
    assert refused.value.fields["element"] == 4
    assert await office.said(to=case.customer) == []

    await office.fill(case.id, 4, "2026")
    while await gaps_of(office, case):
        await office.fill(case.id, 4, "2026")
    await office.send(case.id)
    assert [kind for kind, _ in await office.said(to=case.customer)] == ["ReplyLetter"]


@pytest.mark.parametrize("words", PLAIN)
async def test_plain_words_are_no_gap(office: Office, words: str) -> None:
    case = await office.open(leaking_kettle("en"))
    await office.draft(case.id)

    await office.fill(case.id, 4, words)

    assert await gaps_of(office, case) == []


async def test_a_mark_in_the_record_is_a_gap_of_the_element_that_tells_it(office: Office) -> None:
    case = await office.open(leaking_kettle("zh-Hans"), lesson="每批先试水【待补：几只】")

    await office.draft(case.id)

    assert 3 in await gaps_of(office, case)


async def test_a_text_in_one_piece_with_a_gap_stays_and_names_the_whole(office: Office) -> None:
    case = await office.open(leaking_kettle("en"))
    await office.draft(case.id)

    await office.rewrite(case.id, "We leaked, [to be added: why]. Refund by 8 March, 18:00.")

    assert await gaps_of(office, case) == [0]
    with pytest.raises(errors.DraftHasGaps):
        await office.send(case.id)


async def test_what_is_changed_in_a_copy_of_the_draft_keeps_its_element(office: Office) -> None:
    case = await office.open(leaking_kettle("en"))
    await office.draft(case.id)
    await office.fill(case.id, 4, WHAT["en"])
    [*_, (_, draft)] = await office.said(to=LIN.id)

    await office.rewrite(case.id, str(draft["text"]).replace("quality supervisor", "[TODO] man"))

    after = await office.case(case.id)
    assert list(letter.gaps(after)) == [8]
    assert after.letter_written == (4, 8)


@pytest.mark.parametrize("words", ["asap", "尽快", "yesterday", "when it is ready"])
async def test_a_gap_for_a_time_takes_no_other_words(office: Office, words: str) -> None:
    case = await office.open(leaking_kettle("en"), severity=Severity.MAJOR)
    await office.draft(case.id)

    with pytest.raises(errors.SomethingMissing) as refused:
        await office.fill(case.id, 8, words)

    assert refused.value.fields == {"what": "time"}


@pytest.mark.parametrize(
    ("language", "said"), [("en", "Fri 20 March, 15:00"), ("zh-Hans", "3月20日（周五）15:00")]
)
async def test_a_gap_for_a_time_is_filled_in_the_language_of_the_letter(
    office: Office, language: str, said: str
) -> None:
    case = await office.open(leaking_kettle(language), severity=Severity.MAJOR)
    await office.draft(case.id)

    await office.fill(case.id, 8, "20 March 15:00")

    assert said in (await office.case(case.id)).letter[7]


@pytest.mark.parametrize(
    ("facts", "kept"),
    [
        (
            "I am Robert O'Neill, 221b Baker St., 07700 900 123. The boiler is cold again.",
            "The boiler is cold again",
        ),
        (
            "身份证号 310101199001011234，电话 13800138000。水壶漏水，桌面泡坏了。",
            "水壶漏水，桌面泡坏了",
        ),
    ],
)
async def test_the_customer_is_quoted_without_personal_data(
    office: Office, facts: str, kept: str
) -> None:
    case = await office.open(leaking_kettle("en"), facts=facts)

    await office.draft(case.id)

    told = (await office.case(case.id)).letter[0]
    assert kept in told
    assert not any(one in told for one in ("Neill", "07700", "Baker", "3101", "138", "\u2022"))


async def test_where_nothing_can_be_quoted_a_person_tells_what_happened(office: Office) -> None:
    case = await office.open(leaking_kettle("en"), facts="Call me: 07700 900 123")

    await office.draft(case.id)

    assert 1 in await gaps_of(office, case)


def _again() -> tuple[Promise, ...]:
    first = a_row(1771, "We give you your money back", day(4, 18), state=PromiseState.KEPT)
    first = replace(first, made_at=day(3, 12), settled_at=day(4, 10), performed_at=day(4, 10))
    second = a_row(1771, "Refund in cash", day(6, 18), state=PromiseState.KEPT)
    second = replace(
        second,
        made_at=day(5, 12),
        settled_at=day(6, 10),
        performed_at=day(6, 10),
        evidence="129 yuan handed to you at 10:00",
    )
    missed = [
        a_row(1771, "", day(3, hour), state=PromiseState.BROKEN, kind=PromiseKind.CALLBACK)
        for hour in (11, 14)
    ]
    missed.append(a_row(1771, "the receipt", day(4, 9), state=PromiseState.BROKEN))
    return (first, second, *(replace(row, solution=False) for row in missed))


async def test_what_failed_is_owned_up_to_and_not_called_done(office: Office) -> None:
    story = replace(leaking_kettle("en"), rows=_again())
    case = await office.open(story, loops=1, round_from=day(4, 10))

    await office.draft(case.id)

    parts = (await office.case(case.id)).letter
    assert "What we did before, “We give you your money back” on Wed 4 March, 10:00" in parts[3]
    assert "We give you your money back" not in parts[5]
    assert (
        "Refund in cash (done on Fri 6 March, 10:00); we wrote to you then: “129 yuan" in parts[5]
    )
    for broken in (
        "Tue 3 March, 11:00",
        "Tue 3 March, 14:00",
        "“the receipt” by Wed 4 March, 09:00",
    ):
        assert broken in parts[3]


async def test_a_decision_with_a_filled_gap_follows_the_record(office: Office) -> None:
    story = leaking_kettle("en")
    case = await office.open(replace(story, rows=()))
    await office.draft(case.id)
    await office.fill(case.id, 6, "Ben sends a new kettle by 9 March, 18:00")
    async with office.database.begin() as uow:
        await uow.promises.add(story.rows[0])

    await office.draft(case.id)

    assert "A full refund of 129 yuan" in (await office.case(case.id)).letter[5]
    assert "new kettle by 9 March" not in (await office.case(case.id)).letter[5]


async def test_an_amount_that_no_text_names_is_told(office: Office) -> None:
    story = leaking_kettle("en")
    row = replace(
        story.rows[0], text="We give you your money back", money=Money(amount=Decimal(129))
    )
    case = await office.open(replace(story, rows=(row,)), merit=Merit.JUSTIFIED)

    await office.draft(case.id)

    assert "We give you your money back, CNY 129, by" in (await office.case(case.id)).letter[5]
