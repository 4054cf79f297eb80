"""Somebody is not there: who has their cases, and who reads about them (§18.2)."""

from pathlib import Path

from bot.domain.notices.actions import Action
from bot.domain.people import PersonId
from bot.domain.record.case import State
from bot.domain.record.commitment import PromiseState
from tests.services.desk_house import MORNING, DeskHouse, open_house


def number(house: DeskHouse, name: str) -> PersonId:
    return PersonId(house.harness._ids[name])


async def known(house: DeskHouse, *names: str) -> None:
    """They have written to the bot once."""
    for name in names:
        await house.say(name, "/help")


async def away(house: DeskHouse, who: str, line: str, backup: str = "") -> None:
    await house.say(who, f"/away until {line}")
    if (await house.kinds(who))[-1] == "BackupAsked":
        value = next(
            key.rpartition(":")[2]
            for (to, _), keys in reversed(list(house.harness._mouth.data.items()))
            for label, key in keys.items()
            if to == who and (label == backup or (not backup and key.endswith("|0")))
        )
        await house.tap(who, Action.AWAY_BACKUP, value)


async def test_what_is_due_goes_over_with_its_promises_at_the_same_times(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await known(house, "Carl")
        await house.claimed()
        before = [row for row in await house.promises() if row.is_open]

        await away(house, "Boris", "tomorrow", "Carl")

        case = await house.case()
        assert (case.owner, case.previous_owner) == (number(house, "Carl"), number(house, "Boris"))
        rows = {row.id: row for row in await house.promises()}
        assert [(rows[row.id].due, rows[row.id].by) for row in before] == [
            (row.due, case.owner) for row in before
        ]
        assert (await house.last("Carl", "Brief")).fields["reason"] == "away"
        assert (await house.last("Anna", "OwnerChanged")).fields["away"] is True
        assert case.transfers == 0


async def test_a_customer_who_knows_no_name_hears_of_nobody(tmp_path: Path) -> None:
    """The new owner is asked for the first step instead, and introduces themselves."""
    async with open_house(tmp_path) as house:
        await known(house, "Carl")
        await house.complaint()
        await house.tap("Boris", Action.CLAIM)

        await away(house, "Boris", "tomorrow", "Carl")

        assert "OwnerChanged" not in await house.kinds("Anna")
        await house.tap("Carl", Action.NEXT_STEP)
        introduced = await house.last("Anna", "OwnerIntroduced")
        assert introduced.fields["owner_name"] == "Carl"


async def test_a_backup_whom_it_is_about_never_gets_it(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await known(house, "Boris", "Carl")
        await house.complaint(text="Carl shouted at me in your shop. I want an apology")
        await house.tap("Vera", Action.CLAIM)
        await house.tap("Vera", Action.NEXT_STEP)

        await away(house, "Vera", "tomorrow", "Carl")

        assert (await house.case()).owner == number(house, "Mona")
        assert "Brief" not in await house.kinds("Carl")
        assert "C-1001" not in str([one.fields for one in await house.told("Carl")])


async def test_a_complaint_about_somebody_stays_with_who_leads(tmp_path: Path) -> None:
    """A colleague who stands in gets the usual cases, not this one."""
    async with open_house(tmp_path) as house:
        await known(house, "Boris", "Carl")
        await house.complaint(text="Boris shouted at me in your shop. I want an apology")
        await house.tap("Vera", Action.CLAIM)
        await house.tap("Vera", Action.NEXT_STEP)

        await away(house, "Vera", "tomorrow", "Carl")

        assert (await house.case()).owner == number(house, "Mona")


async def test_the_absence_ends_by_itself_and_what_went_over_stays(tmp_path: Path) -> None:
    async with open_house(tmp_path, "Anna", "Dora") as house:
        await known(house, "Carl")
        await house.claimed("Anna")
        await house.complaint("Dora")
        await house.tap("Boris", Action.CLAIM)
        value = next(
            key.split(":", 3)[3]
            for (to, _), keys in reversed(list(house.harness._mouth.data.items()))
            for label, key in keys.items()
            if to == "Boris" and ":nxt:1002:prepare" in key
        )
        await house.tap("Boris", Action.NEXT_STEP, value)

        await away(house, "Boris", "today 13:00", "Carl")
        assert (await house.case(1001)).owner == number(house, "Carl")
        covered = await house.case(1002)
        assert (covered.owner, covered.stand_in) == (
            number(house, "Boris"),
            number(house, "Carl"),
        )

        await house.harness.advance((MORNING.replace(hour=13, minute=1) - MORNING).total_seconds())

        assert (await house.case(1001)).owner == number(house, "Carl")
        assert (await house.case(1002)).stand_in is None
        assert (await house.last("Boris", "NotAway")).fields["count"] == 1
        assert "StandingInOver" in await house.kinds("Carl")


async def test_longer_away_than_said_first(tmp_path: Path) -> None:
    """The first end means nothing any more, and what is due until the second goes over, too."""
    async with open_house(tmp_path) as house:
        await known(house, "Carl")
        await house.claimed()
        await away(house, "Boris", "today 10:30", "Carl")
        assert (await house.case()).owner == number(house, "Boris")

        await away(house, "Boris", "tomorrow", "Carl")
        await house.wait(hours=1)

        assert (await house.case()).owner == number(house, "Carl")
        assert "NotAway" not in await house.kinds("Boris")


async def test_the_backup_goes_too_and_the_supervisor_stands_in(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await known(house, "Carl")
        await house.claimed()
        await away(house, "Boris", "today 10:30", "Carl")
        assert (await house.case()).stand_in == number(house, "Carl")

        await away(house, "Carl", "tomorrow")
        assert (await house.case()).stand_in == number(house, "Vera")
        await away(house, "Vera", "tomorrow")
        assert (await house.case()).stand_in == number(house, "Mona")
        assert (await house.last("Mona", "StandingIn")).fields["watched"] == "C-1001"
        await house.say("Anna", "The box was wet, too")
        await house.wait(seconds=40)
        assert "CustomerSaid" in await house.kinds("Mona")
        assert "CustomerSaid" not in await house.kinds("Boris")

        await house.say("Carl", "/back")
        assert (await house.case()).stand_in == number(house, "Carl")


async def test_a_note_or_a_look_of_the_stand_in_moves_nothing(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await known(house, "Carl")
        await house.claimed()
        await away(house, "Boris", "today 10:30", "Carl")

        await house.say("Carl", "/case C-1001")
        await house.say("Carl", "/note C-1001 Boris has the receipt on his desk")
        await house.say("Carl", "/brief C-1001")

        case = await house.case()
        assert (case.owner, case.stand_in) == (number(house, "Boris"), number(house, "Carl"))
        assert (await house.last("Carl", "CaseFile")).fields["mine"] is True
        assert "NoteKept" in await house.kinds("Carl")
        assert "OwnerChanged" not in await house.kinds("Anna")


async def test_a_promise_of_the_stand_in_makes_it_theirs(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await known(house, "Carl")
        await house.claimed()
        await away(house, "Boris", "today 10:30", "Carl")

        await house.say("Carl", "/promise C-1001 I send you the form today 16:00")

        case = await house.case()
        assert (case.owner, case.stand_in) == (number(house, "Carl"), None)
        kinds = await house.kinds("Anna")
        assert kinds.index("OwnerChanged") < kinds.index("PromiseMade")
        assert all(
            row.by == number(house, "Carl")
            for row in await house.promises()
            if row.state is PromiseState.OPEN
        )


async def test_nobody_else_may_act_for_the_owner(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await known(house, "Carl")
        await house.claimed()
        await away(house, "Boris", "today 10:30")  # whoever leads stands in

        await house.say("Carl", "/promise C-1001 I send you the form today 16:00")

        assert (await house.last("Carl")).fields["who"] == "owner"
        assert (await house.case()).owner == number(house, "Boris")


async def test_two_supervisors_take_the_same_brief_and_the_first_has_it(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.say("Boris", "/escalate C-1001 please look")
        await house.tap("Vera", Action.TAKE_OVER)

        await house.tap("Mona", Action.TAKE_OVER, of="Vera")
        assert (await house.case()).owner == number(house, "Vera")

        await house.wait(minutes=11)
        await house.tap("Mona", Action.TAKE_OVER, of="Vera")
        assert (await house.case()).owner == number(house, "Mona")


async def test_the_owner_leaves_and_nobody_leads_is_there(tmp_path: Path) -> None:
    """The case is free again, as it was, and the limit of claiming runs anew."""
    async with open_house(tmp_path) as house:
        await house.claimed()
        await away(house, "Vera", "tomorrow")
        await away(house, "Mona", "tomorrow")

        await house.harness.belong("Boris", member=False)

        case = await house.case()
        assert (case.state, case.owner, case.transfers) == (State.UNCLAIMED, None, 0)
        told = (await house.last("Vera", "LeftTheTeam")).fields
        assert (told["handed"], told["free"]) == ("", "C-1001")
        await house.say("Boris", "/me")
        assert (await house.last("Boris")).kind == "Help"


async def test_a_case_that_comes_back_to_an_absent_owner_is_looked_after(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await known(house, "Carl")
        await house.claimed()
        await house.say("Anna", "/withdraw")
        await house.tap("Anna", Action.WITHDRAW_YES)
        await away(house, "Boris", "tomorrow", "Carl")

        await house.tap("Anna", Action.REOPEN)

        case = await house.case()
        assert case.state is State.EXPLORING
        assert (case.owner, case.stand_in) == (number(house, "Boris"), number(house, "Vera"))


async def test_a_case_that_comes_back_to_nobody_of_ours_is_the_supervisors(tmp_path: Path) -> None:
    """Its owner has left meanwhile; whoever leads reads it, and has it once they act."""
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.say("Anna", "/withdraw")
        await house.tap("Anna", Action.WITHDRAW_YES)
        await house.harness.belong("Boris", member=False)

        await house.tap("Anna", Action.REOPEN)
        assert (await house.case()).stand_in == number(house, "Vera")
        await house.say("Vera", "/promise C-1001 I call you today 16:00")

        assert (await house.case()).owner == number(house, "Vera")
