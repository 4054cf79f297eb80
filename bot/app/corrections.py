"""`main.py triage report`: where the reader was wrong, by what people have put right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.app.commands import opened, out
from bot.app.parts import Parts
from bot.config import Settings
from bot.domain.record.case import CaseId, number_of
from bot.domain.reports.corrections import Mistake, counted, mistakes
from bot.domain.understanding.messages.triage import Reading
from bot.ports.unit_of_work import UnitOfWork
from bot.services.desk.showing.readings import told_first

GIST = 100
"""Characters of a text in an example; masked."""
MOST_EXAMPLES = 20
NOTHING = "no single word"


@dataclass(frozen=True, kw_only=True, slots=True)
class Example:
    """A case that was read wrongly, with the words that decided."""

    case: CaseId
    text: str
    """Masked; empty once the words were forgotten."""
    reading: Reading


async def report(settings: Settings, days: int) -> None:
    """Print it for the last days."""
    async with opened(settings) as parts, parts.database.reading() as uow:
        now = parts.clock.now()
        since = now - timedelta(days=days)
        found = mistakes(await uow.journal.between(since, now))
        touched = await uow.cases.touched_between(since, now)
        wrong = sorted({one.case for one in found}, reverse=True)[:MOST_EXAMPLES]
        examples = [await _example(uow, parts, case) for case in wrong]
    cases = sum(1 for case in touched if case.opened_at >= since)
    for line in lines(found, examples, days=days, cases=cases):
        out.print(line)


async def _example(uow: UnitOfWork, parts: Parts, number: CaseId) -> Example:
    case = await uow.cases.get(number)
    texts = [] if case is None else told_first(case, await uow.transcript.of_case(number))
    text = "\n".join(texts)
    return Example(
        case=number,
        text=parts.understanding.gist(parts.understanding.mask(text), GIST),
        reading=parts.understanding.read(text, burst_size=max(1, len(texts))),
    )


def lines(
    found: Sequence[Mistake], examples: Sequence[Example], *, days: int, cases: int
) -> Iterator[str]:
    """The report: how often what was taken for what, then the newest cases with their words."""
    wrong = len({one.case for one in found})
    yield f"last {days} days: {cases} cases opened, {wrong} put right by people"
    for field in dict.fromkeys(one.field for one in found):
        yield f"\n{field}"
        for _, read, right, times in (one for one in counted(found) if one[0] == field):
            yield f"  {times:4}  {read} -> {right}"
    if examples:
        yield "\nnewest cases"
    for example in examples:
        changes = (one for one in found if one.case == example.case)
        yield f"{number_of(example.case)}  {_told(changes)}"
        if example.text:
            yield f"  {example.text}"
            yield f"  read by: {_reasons(example.reading)}"


def _told(changes: Iterator[Mistake]) -> str:
    return ", ".join(f"{one.field}: {one.read} -> {one.right}" for one in changes)


def _reasons(reading: Reading) -> str:
    found = (*reading.reasons, *reading.weighed)
    return ", ".join(f"{one.word} ({one.rule} {one.weight:+.1f})" for one in found) or NOTHING
