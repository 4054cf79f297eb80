"""Opinions of the second reader as the book keeps them, and as people see them."""

from collections.abc import Mapping

from bot.domain.moves.desk import advising
from bot.domain.notices.desk import ReadingLine
from bot.domain.record.advice import AdviceId, AdviceKind, AdviceState
from bot.domain.record.case import INTAKE, Case
from bot.domain.understanding.messages.emotion import Feeling
from bot.domain.understanding.messages.triage import Category, Wish
from bot.domain.understanding.opinion import Opinion
from bot.ports.unit_of_work import UnitOfWork


def slot(advice: AdviceId) -> str:
    """The message that shows a proposal becomes the message that says how it ended."""
    return f"advice:{advice}"


def as_kept(opinion: Opinion) -> Mapping[str, str]:
    """An opinion as the book keeps it."""
    return {
        "category": opinion.category or "",
        "feeling": opinion.feeling or "",
        "wish": opinion.wish or "",
        "because": opinion.because,
    }


def as_opinion(kept: Mapping[str, str]) -> Opinion:
    """The opinion again; raises ``ValueError`` for one of another version."""
    category, feeling, wish = (kept.get(name, "") for name in ("category", "feeling", "wish"))
    return Opinion(
        category=Category(category) if category else None,
        feeling=Feeling(feeling) if feeling else None,
        wish=Wish(wish) if wish else None,
        because=kept.get("because", ""),
    )


def reading_line(advice: AdviceId, opinion: Opinion) -> ReadingLine:
    """The proposal as people see it."""
    return ReadingLine(
        advice=advice,
        category=opinion.category or "",
        feeling=opinion.feeling or "",
        wish_kind=opinion.wish or "",
        because=opinion.because,
    )


async def offered(uow: UnitOfWork, case: Case) -> tuple[ReadingLine, ...]:
    """The proposal that people can decide about now, if it still says something new."""
    if case.state in INTAKE:
        return ()
    found = await uow.advice.newest(case.id, AdviceKind.READING, AdviceState.OFFERED)
    new = Opinion() if found is None else advising.worth_showing(case, as_opinion(found.answer))
    return () if found is None or not new else (reading_line(found.id, new),)
