"""An offer as it is typed on a phone: its reason, its options, and what is neither (§11, t9).

One option a line is how it is asked for; people number them, wrap them, put the reason first or
last, or write it all in one sentence. What may be read in two ways says so.
"""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from bot.domain.script import is_wide
from bot.domain.understanding.offers import marks
from bot.domain.understanding.offers.paragraph import Paragraph
from bot.domain.understanding.offers.signs import (
    COLONS,
    EDGES,
    STOPS,
    Doubt,
    Gives,
    Layout,
    OfferWords,
    Signs,
    joined,
)

__all__ = ["Doubt", "Gives", "Layout", "OfferWords", "lay_out"]

_A_DEED = 12
"""So much says a deed alone, such as "new kettle"."""
_NOTHING = Gives(money=False, time=False)
_IN_BRACKETS = re.compile(r"[(\uff08].*[)\uff09][.\u3002]?$")


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    apart: bool
    """Whether an empty line stands before it."""
    marked: bool = False


def lay_out(
    text: str,
    words: OfferWords,
    gives: Callable[[str], Gives],
    *,
    names: Collection[str] = (),
    other: bool = False,
) -> Layout:
    """The parts of an offer; with ``other`` what is in doubt is read the other way.

    ``names`` are those of its author, for the end of a message.
    """
    signs = Signs(words, gives, frozenset(name.casefold() for name in names))
    return _Reading(signs, other, Paragraph(signs, other)).of(text)


@dataclass(frozen=True, slots=True)
class _Reading:
    signs: Signs
    other: bool
    paragraph: Paragraph

    def of(self, text: str) -> Layout:
        bare, left = self._bare(_lines(text))
        lines = self._cut(bare)
        if any(line.marked for line in lines):
            found = self._marked(lines)
        else:
            found = self._plain([line.text for line in lines])
        left = (*left, *found.left_out)
        return Layout(
            reason=found.reason.rstrip(EDGES + "".join(COLONS)),
            options=tuple(filter(None, (one.strip(EDGES) for one in found.options))),
            doubt=found.doubt,
            left_out=left,
        )

    def _bare(self, lines: list[_Line]) -> tuple[list[_Line], tuple[str, ...]]:
        """The lines without greeting, closing words and signature."""
        first: list[str] = []
        last: list[str] = []
        while len(lines) > 1 and self.signs.is_end(lines[-1].text, of=len(lines)):
            last.insert(0, lines.pop().text)
        if lines:
            hello = self.signs.words.greetings.match(self.signs.simple(lines[0].text))
            if hello is not None and (len(lines) > 1 or hello.end() < len(lines[0].text)):
                first.append(lines[0].text[: hello.end()])
                rest = lines[0].text[hello.end() :].strip(EDGES)
                lines[0:1] = [_Line(rest, lines[0].apart)] if rest else []
        return lines, (*first, *last)

    def _cut(self, lines: list[_Line]) -> list[_Line]:
        """The lines with their marks taken off, and cut where numbers stand within them."""
        weak = marks.weakly([line.text for line in lines])
        cut: list[_Line] = []
        for place, line in enumerate(lines):
            before, parts = marks.inside(
                line.text, self.signs.simple(line.text), self.signs.words.labels
            )
            if parts:
                cut += [_Line(before, line.apart)] if before else []
                cut += [_Line(part, apart=False, marked=True) for part in parts]
                continue
            own = marks.unmarked(line.text, self.signs.simple(line.text), self.signs.words.labels)
            own = weak.get(place) if own is None else own
            cut.append(line if own is None else _Line(own, line.apart, marked=True))
        return cut

    def _marked(self, lines: list[_Line]) -> Layout:
        start = next(place for place, line in enumerate(lines) if line.marked)
        before, left = self.signs.without_leads([line.text for line in lines[:start]])
        options: list[str] = []
        after: list[str] = []
        for line in lines[start:]:
            if line.marked:
                options.append(line.text)
            elif after or (options[-1] and self._is_apart(line, options[-1])):
                after.append(line.text)
            else:
                options[-1] = joined([options[-1], line.text])
        if len(options) == 1 and before and not self._is_reason(before[-1])[0]:
            options.insert(0, before.pop())
        kept, ends = self.signs.without_ends(after)
        return Layout(
            reason=joined([*before, *kept]), options=tuple(options), left_out=(*left, *ends)
        )

    def _is_apart(self, line: _Line, before: str) -> bool:
        """Whether an unmarked line after an option is no part of it."""
        if self.signs.words.goes_on.match(self.signs.simple(line.text)):
            return False
        if _IN_BRACKETS.match(line.text) and not self.signs.tells(line.text):
            return True
        if line.apart or self.signs.opens_reason(line.text):
            return True
        return before.endswith(STOPS) and not self.signs.tells(line.text)

    def _unwrapped(self, lines: list[str]) -> list[str]:
        """Lines that a phone or its owner has broken in two, in one."""
        upper = bool(lines) and lines[0][:1].isupper()
        whole: list[str] = []
        for line in lines:
            lower = upper and line[:1].islower()
            if whole and self.paragraph.begins_another(line):
                whole.append(self.paragraph.begun(line))
                continue
            on = whole and (
                lower
                or self.signs.words.goes_on.match(self.signs.simple(line))
                or self.signs.words.unfinished.search(self.signs.simple(whole[-1]))
            )
            if on and not whole[-1].endswith(COLONS):
                whole[-1] = joined([whole[-1], line])
            else:
                whole.append(line)
        return whole

    def _plain(self, lines: list[str]) -> Layout:
        lines, left = self.signs.without_leads(lines)
        lines = self._unwrapped(lines)
        if len(lines) > 1:
            found = self._sorted(lines)
        else:
            found = self.paragraph.of(lines[0]) if lines else Layout()
        return replace(found, left_out=(*left, *found.left_out))

    def _sorted(self, lines: list[str]) -> Layout:
        """Several lines, the first or the last of which may be the reason."""
        first, unsure = self._is_reason(lines[0], lines[1:])
        last, unsure_last = self._is_reason(lines[-1], lines[:-1])
        if first and last and len(lines) == 2:
            last = False
        doubt = Doubt.NONE
        if unsure:
            first = first is not self.other
            doubt = Doubt.REASON if first else Doubt.OPTION
        elif unsure_last and last:
            last = not self.other
            doubt = Doubt.REASON if last else Doubt.OPTION
        reason: list[str] = []
        if first:
            reason.append(lines.pop(0))
        if last and len(lines) > 1:
            reason.append(lines.pop())
        if not doubt and self._may_be_one(lines):
            doubt = Doubt.SEVERAL if self.other else Doubt.ONE
            lines = [_in_one(lines)] if self.other else lines
        return Layout(reason=joined(reason), options=tuple(lines), doubt=doubt)

    def _may_be_one(self, lines: list[str]) -> bool:
        """Whether some of the lines name neither a time nor an amount, and others do."""
        gives = [self.signs.gives(line) for line in lines]
        bare = [line for line, one in zip(lines, gives, strict=True) if one == _NOTHING]
        return any(_width(line) > _A_DEED for line in bare) and len(bare) < len(lines)

    def _is_reason(self, line: str, others: Sequence[str] = ()) -> tuple[bool, bool]:
        """Whether a line is rather the reason than an option, and whether that is in doubt."""
        gives, deed = self.signs.gives(line), self.signs.deed(line)
        if line.endswith(COLONS):
            return True, False
        if self.signs.opens_reason(line):
            option = gives.money and deed
            return not option, option or gives.time or gives.money
        ends, rest = line.endswith(STOPS), [self.signs.tells(one) for one in others]
        alone = ends and bool(others) and not any(one.endswith(STOPS) for one in others)
        if gives.money or not any(rest) or ((gives.time or deed) and not alone):
            return False, False
        return True, True


def _width(line: str) -> int:
    """How much it says; a Chinese sign is as much as two letters."""
    return sum(1 + is_wide(sign) for sign in line)


def _in_one(lines: list[str]) -> str:
    wide = any(map(is_wide, lines[0]))
    return ("\uff0c" if wide else ", ").join(line.rstrip(EDGES) for line in lines)


def _lines(text: str) -> list[_Line]:
    found: list[_Line] = []
    apart = False
    for line in text.splitlines():
        if not line.strip():
            apart = True
            continue
        found.append(_Line(line.strip(), apart and bool(found)))
        apart = False
    return found
