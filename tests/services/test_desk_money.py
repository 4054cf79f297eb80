"""What like cases got, two who approve, extras in a year, and the log, at the desk (§11)."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

from bot.domain.notices.actions import Action
from bot.domain.people import PersonId
from bot.domain.record.case import CaseId, Outcome, State
from bot.domain.record.commitment import UNSAVED, Promise, PromiseKind
from bot.domain.record.journal import What
from bot.domain.record.money import Money
from tests.letter_stories import a_case
from tests.services.desk_house import MORNING, DeskHouse, open_house

STRANGER = PersonId(999)


async def earlier(
    house: DeskHouse, *amounts: int, kind: PromiseKind = PromiseKind.REFUND, **more: object
) -> None:
    """Cases that have ended, about the same as the first one, in which this was given."""
    like = await house.case()
    async with house.harness._database.begin() as uow:
        for number, amount in enumerate(amounts, start=1101):
            case = a_case(
                number,
                **{
                    "state": State.CLOSED,
                    "customer": STRANGER,
                    "customer_name": "Somebody Else",
                    "category": like.category,
                    "wish_kind": like.wish_kind,
                    "outcome": Outcome.UPHELD,
                    **more,
                },
            )
            await uow.cases.save(case)
            row = Promise(
                id=UNSAVED,
                case=CaseId(number),
                by=PersonId(20),
                by_name="Lin Lan",
                kind=kind,
                text="Refund",
                due=MORNING,
                solution=kind is PromiseKind.REFUND,
                made_at=MORNING - timedelta(days=number - 1100),
                money=Money(amount=Decimal(amount)),
            )
            await uow.promises.add(row)


async def test_an_unusual_amount_is_explained_once_and_the_reason_is_kept(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await earlier(house, 40, 50, 60)
        await house.tap("Boris", Action.OFFER)
        await house.say("Boris", "Refund of 150, Friday 18:00\nA new kettle, Friday 12:00")
        draft = (await house.last("Boris", "OfferDraft")).fields
        unsaid = await house.kinds("Anna")

        await house.tap("Boris", Action.OFFER_WHY)
        await house.say("Boris", "ok")
        still = (await house.last("Boris")).kind
        await house.say("Boris", "it is the second kettle, and the top is spoiled")
        shown = (await house.last("Boris", "OfferDraft")).fields
        await house.tap("Boris", Action.OFFER_SEND)

        assert (draft["like_count"], draft["like_median"]) == (3, "CNY 50")
        assert [one["case_number"] for one in draft["like"]] == ["C-1103", "C-1102", "C-1101"]
        assert "Somebody" not in str(draft)
        assert "OptionsOffered" not in unsaid
        assert still == "Refused"
        assert shown["unusual_reason"] == "it is the second kettle, and the top is spoiled"
        assert (await house.case()).state is State.OFFERED
        async with house.harness._database.reading() as uow:
            journal = await uow.journal.of_case(CaseId(1001))
        assert [e.note for e in journal if e.new == "unusual" and e.what is What.APPROVED] == [
            "it is the second kettle, and the top is spoiled"
        ]


async def test_a_usual_amount_is_simply_sent(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await earlier(house, 140, 150, 160)
        await house.tap("Boris", Action.OFFER)
        await house.say("Boris", "Refund of 150, Friday 18:00\nA new kettle, Friday 12:00")

        await house.tap("Boris", Action.OFFER_SEND)

        assert (await house.case()).state is State.OFFERED


async def test_a_case_about_the_reader_is_no_precedent_for_them(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        boris = PersonId(house.harness._ids["Boris"])
        await earlier(house, 40, 50, 60, those_concerned=(boris,))
        await house.tap("Boris", Action.OFFER)
        await house.say("Boris", "Refund of 150, Friday 18:00\nA new kettle, Friday 12:00")

        assert (await house.last("Boris", "OfferDraft")).fields["like_count"] == 0


async def test_both_who_approve_hear_what_the_customer_chooses(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.tap("Boris", Action.OFFER)
        await house.say("Boris", "Refund of 9000, Friday 18:00\nA new kettle, Friday 12:00")
        await house.tap("Boris", Action.OFFER_SEND)
        await house.tap("Mona", Action.OFFER_APPROVE)
        await house.tap("Vera", Action.OFFER_APPROVE)

        await house.tap("Anna", Action.CHOOSE, "2")

        for name in ("Mona", "Vera"):
            told = (await house.last(name, "CustomerAnswered")).fields
            assert (told["answer"], told["own"]) == ("agreed", False)


async def test_the_third_extra_in_a_year_is_a_line_to_the_supervisor(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.agreed()
        anna = PersonId(house.harness._ids["Anna"])
        await earlier(house, 30, 30, kind=PromiseKind.COMPENSATION, customer=anna)
        before = await house.kinds("Vera")
        await house.tap("Boris", Action.PROMISE)
        await house.say("Boris", "I send you a voucher of 20 by Friday 18:00")

        assert "GoodwillAgain" not in before
        assert (await house.last("Vera", "GoodwillAgain")).fields["times"] == 3
        assert "GoodwillAgain" not in await house.kinds("Boris")
        rows = await house.promises()
        assert [row.kind for row in rows if row.text.startswith("I send you a voucher")] == [
            PromiseKind.COMPENSATION
        ]


async def test_the_log_is_for_those_who_lead_and_keeps_their_own_cases_from_them(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        vera = PersonId(house.harness._ids["Vera"])
        await earlier(house, 40)
        async with house.harness._database.begin() as uow:
            case = await uow.cases.get(1101)
            assert case is not None
            await uow.cases.save(replace(case, those_concerned=(vera,)))

        await house.say("Vera", "/concessions")
        await house.say("Mona", "/concessions 2025-03")
        await house.say("Boris", "/concessions")

        assert (await house.last("Vera", "ConcessionLog")).fields["count"] == 0
        log = (await house.last("Mona", "ConcessionLog")).fields
        assert (log["count"], log["entitlement"]) == (1, "CNY 40")
        assert "ConcessionLog" not in await house.kinds("Boris")
