"""All measurements, one table: `python -m tests.benchmarks`, or `make bench`."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from tests.benchmarks import listening, machine, pace, page, pieces, speed, start
from tests.triage import corpora


@dataclass(frozen=True, kw_only=True, slots=True)
class Size:
    """How much is measured."""

    messages: int = 100
    times: int = 3
    seconds: float = 6
    cases: int = 100_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One figure, what it should be, and whether it is."""

    what: str
    found: str
    aim: str = ""
    met: bool | None = None

    def __str__(self) -> str:
        verdict = {None: "", True: "yes", False: "NO"}[self.met]
        return f"{self.what:<58}{self.found:>22}  {self.aim:<18}{verdict}"


async def measured(size: Size) -> list[Line]:
    """Everything, one thing after the other; the sandboxes live in this process."""
    machine.pin(machine.SANDBOX_CORE)
    lines = await _speed(size)
    lines += await _among(size)
    lines += await _pace(size)
    lines += await _memory(size)
    lines += await _starts(size)
    lines += await _page(size)
    named = await asyncio.to_thread(pieces.pieces)
    return lines + [Line(what=name, found=f"{took:.0f} us CPU") for name, took in named.items()]


async def _speed(size: Size) -> list[Line]:
    ours, echoes, profile = await speed.beside_echo(size.messages, size.times)
    echo = median(echoes.answered)
    handled, answered = median(ours.handled), median(ours.answered)
    stock = median(echoes.computed)
    looks = sum(profile.values())
    parts = sorted(profile.items(), key=lambda item: -item[1])[:12]
    return [
        Line(what="stock echo bot, answered", found=f"{echo:.0f}/s"),
        Line(
            what="complaint to committed case",
            found=f"{handled:.0f}/s",
            aim=">= 100/s",
            met=handled >= 100,
        ),
        _ratio("... as a part of the echo bot's rate", ours.handled, echoes.answered, 0.25),
        Line(
            what="complaint to acknowledgement in the outbox",
            found=f"{answered:.0f}/s",
            aim=">= 100/s",
            met=answered >= 100,
        ),
        _ratio("... as a part of the echo bot's rate", ours.answered, echoes.answered, 0.25),
        Line(
            what=f"computing until it is answered (echo {stock:.1f} ms)",
            found=f"{median(ours.computed):.1f} ms",
        ),
        *(Line(what=f"  time in {part}", found=f"{n / looks:.0%}") for part, n in parts),
    ]


def _ratio(what: str, ours: Sequence[float], theirs: Sequence[float], least: float) -> Line:
    ratio = median(a / b for a, b in zip(ours, theirs, strict=True))
    return Line(what=what, found=f"{ratio:.2f}", aim=f">= {least}", met=ratio >= least)


async def _among(size: Size) -> list[Line]:
    less, more = await speed.among_cases(100, size.cases, size.messages, size.times)
    ratio = median(a / b for a, b in zip(less.handled, more.handled, strict=True))
    return [
        Line(
            what=f"handled with 100 and with {size.cases} open cases",
            found=f"{median(less.handled):.0f}/s, {median(more.handled):.0f}/s",
        ),
        Line(what="... ratio", found=f"{ratio:.2f}", aim="<= 1.2", met=ratio <= 1.2),
    ]


async def _pace(size: Size) -> list[Line]:
    ours, stock = await pace.pace(size.times, size.seconds)
    lines = []
    for part, name, most in ((0.5, "p50", 10), (0.99, "p99", 60)):
        found = median(one.share(part) for one in ours)
        echo = median(one.share(part) for one in stock)
        added = median(a.share(part) - b.share(part) for a, b in zip(ours, stock, strict=True))
        lines += [
            Line(
                what=f"/help to its answer at 20/s, {name} (echo bot {echo:.1f} ms)",
                found=f"{found:.1f} ms",
            ),
            Line(
                what=f"... added to the echo bot's, {name}",
                found=f"{added:.1f} ms",
                aim=f"<= {most} ms",
                met=added <= most,
            ),
        ]
    return lines


async def _memory(size: Size) -> list[Line]:
    rest, after, echo = await pace.memory(300, size.times)
    found = median(rest)
    return [
        Line(
            what=f"memory at rest (echo bot {echo:.0f} MB)",
            found=f"{found:.0f} MB",
            aim="<= 200 MB",
            met=found <= 200,
        ),
        Line(what="memory after a burst of 300", found=f"{median(after):.0f} MB"),
    ]


async def _starts(size: Size) -> list[Line]:
    found = [await start.demo_starts() for _ in range(size.times)]
    bare = median([await start.importing_aiogram() for _ in range(size.times)])
    page, ready = (median(one) for one in zip(*found, strict=True))
    return [
        Line(
            what="start of the demo to its page",
            found=f"{page:.2f} s",
            aim="<= 1 s",
            met=page <= 1,
        ),
        Line(
            what=f"start of the demo to ready (importing aiogram {bare:.2f} s)",
            found=f"{ready:.2f} s",
            aim="<= 4 s",
            met=ready <= 4,
        ),
    ]


async def _page(size: Size) -> list[Line]:
    found = await page.measured(size.times)
    if found is None:
        return []
    return [
        _most("page interactive after the server answers", median(found.interactive), 500),
        Line(what="... and all chats filled", found=f"{median(found.filled):.0f} ms"),
        _most("click to its effect in another pane", median(found.clicked), 200),
    ]


def _most(what: str, found: float, most: float) -> Line:
    aim = f"<= {most:.0f} ms"
    return Line(what=what, found=f"{found:.0f} ms", aim=aim, met=found <= most)


def listened(folder: str | None) -> Iterator[str]:
    """What reading a message costs and, where the data sets are, how well it is read."""
    for what, half, nearly_all in listening.cost():
        found = f"p50 {half:.2f} p99 {nearly_all:.2f} ms"
        yield str(Line(what=what, found=found))
    yield from listening.quality(corpora.folder(folder))


async def report(size: Size) -> str:
    """The table."""
    return "\n".join([machine.described(), "", *map(str, await measured(size))])
