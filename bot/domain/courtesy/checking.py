"""The courtesy check: words to a customer before they are sent (D §12, §13)."""

from collections.abc import Iterable, Sequence

from bot.domain.courtesy import asking, judging, promising, rewriting, shape, turning, wordings
from bot.domain.courtesy.book import Book
from bot.domain.courtesy.findings import HELD, Checked, Code, Draft, Finding, Promise
from bot.domain.courtesy.hearing import Heard, Times

__all__ = [
    "HELD",
    "Book",
    "Checked",
    "Code",
    "Draft",
    "Finding",
    "Promise",
    "Times",
    "check",
]


def check(draft: Draft, book: Book, times: Times | None = None) -> Checked:
    """Say what is wrong with a draft, and what it promises; without `times` no promise is read."""
    heard = Heard(draft=draft, book=book, times=times)
    sure = unworded(heard)
    found = judging.weighed(heard, phrased(heard, sure), sure)
    findings = tuple(_once(found))
    promises = promising.promised(heard)
    return Checked(
        findings=findings,
        promise=promises[0] if promises else None,
        further=promises[1:],
        rewritten=rewriting.rewritten(heard, findings),
    )


def unworded(heard: Heard) -> list[Finding]:
    """What is found whatever the words are: numbers of questions, fields, lengths, the reader."""
    return [
        *asking.interrogation(heard),
        *asking.repeated(heard),
        *shape.cold(heard),
        *shape.unmoved(heard),
    ]


def phrased(heard: Heard, sure: Sequence[Finding]) -> list[Finding]:
    """What the phrases find, beside what is found without them."""
    found = [*wordings.listed(heard), *turning.taken_back(heard)]
    if all(one.code is Code.NO_EMPATHY for one in [*sure, *found]):
        found += wordings.listed(heard, weak=True)
    found += shape.only_sorry(heard, [*sure, *found])
    return _plainer(found)


def _plainer(findings: list[Finding]) -> list[Finding]:
    """An apology that is none needs no second hint that nothing follows it."""
    if not any(one.code is Code.NON_APOLOGY for one in findings):
        return findings
    return [one for one in findings if one.code is not Code.APOLOGY_ONLY]


def _once(findings: Iterable[Finding]) -> list[Finding]:
    """Leave out what overlaps another of the same code, the longer one stays."""
    kept: list[Finding] = []
    for one in sorted(findings, key=lambda one: (one.start, -one.end)):
        if not any(one.code is other.code and one.start < other.end for other in kept):
            kept.append(one)
    return kept
