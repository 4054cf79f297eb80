"""A letter as the desk reads it: the draft with what is missing, and the request to approve it."""

from bot.domain.deciding.decision import Say, To
from bot.domain.errors import LetterHeld
from bot.domain.letters import leaving, letter, plan
from bot.domain.letters.plan import Element
from bot.domain.letters.rules import HUMAN, FairCopy
from bot.domain.notices import desk as staff
from bot.domain.people import Person, Role
from bot.domain.record.case import Case, Flag

APPROVAL = {Role.STAFF: "owner", Role.SUPERVISOR: "supervisor", Role.MANAGER: "manager"}
_ONLY_WITH = {5: Element.CREDIT, 15: Element.COMPENSATION, 16: Element.COMMITMENT}
"""Points of the rubric that apply only where the letter has this element."""


def shown(case: Case, to: Person, copy: FairCopy) -> Say:
    """The draft with its gaps, and the next thing to do: what would stop it is told here."""
    needed = plan.approver(case)
    held = leaving.stop(case, copy)
    held = held if isinstance(held, LetterHeld) else None
    notice = staff.LetterDraft(
        case_number=case.number,
        text=copy.text,
        gaps=tuple(staff.GapLine(element=element) for element in letter.gaps(case)),
        approval=APPROVAL[Role.STAFF if to.at_least(needed) else needed],
        may_waive=not letter.is_obligatory(case),
        doubts=copy.doubts,
        books=books(copy),
        clashes=tuple(
            staff.ClashLine(text=clash.named.text, due=clash.named.due, booked=clash.booked)
            for clash in copy.times.clashes
        ),
        stop=str(held.fields["stop"]) if held else "",
        stop_element=int(held.fields["element"]) if held else 0,
        stop_words=str(held.fields["words"]) if held else "",
    )
    return Say(to=to.id, notice=notice)


def wanted_approval(case: Case, copy: FairCopy, *, why: str = "") -> Say:
    """To the rank that decides; the same text asked for twice edits the first message.

    ``why`` is ``risen`` or ``again`` where nobody has decided in time.
    """
    manager = plan.approver(case) is Role.MANAGER or bool(why)
    notice = staff.LetterForApproval(
        case_number=case.number,
        owner_name=case.owner_name,
        text=copy.text,
        edition=letter.edition(case),
        grounds=plan.grounds(case),
        why=why,
        doubts=copy.doubts,
        checks=checks(case),
        books=() if case.has(Flag.LETTER_TIMES_SAID) else books(copy),
    )
    slot = f"letter:{case.id}:{letter.edition(case)}{why and f':{why}'}"
    return Say(to=To.MANAGERS if manager else To.SUPERVISORS, notice=notice, slot=slot)


def checks(case: Case) -> tuple[str, ...]:
    """The points of the rubric that a person judges of this letter (`reply-letter` §6)."""
    whole = len(case.letter) == letter.WHOLE
    return tuple(
        str(point)
        for point in HUMAN
        if whole or point not in _ONLY_WITH or case.letter[_ONLY_WITH[point] - 1]
    )


def books(copy: FairCopy) -> tuple[staff.TimeLine, ...]:
    """The times of a letter that its sending would promise."""
    return tuple(staff.TimeLine(text=one.text, due=one.due) for one in copy.times.new)
