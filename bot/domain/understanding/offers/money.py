"""Money in a line of an offer: what it comes to, and which part of it is a gift (§11).

The sum is the truth when several amounts are given, the highest when they are alternatives. To
see money where there is none costs one look more; to miss it lets pass what nobody approved.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from bot.domain.record.money import NOTHING, Money

_FIGURE = re.compile(r"(?<![\d.])(?:\d{1,3}(?:[,\uff0c]\d{3})+(?!\d)|\d+)(?:\.\d{1,2}(?!\d))?")
_CODE_BEFORE = re.compile(r"\b([A-Z]{3})\s?$")
_CODE_AFTER = re.compile(r"\s?([A-Z]{3})\b")
_OF_A_TIME_BEFORE = re.compile(r"[a-z_#:./]$|(?<!\d)(?:\d{4}-)?\d{1,2}-$", re.IGNORECASE)
_OF_A_TIME_AFTER = re.compile(r"\s?[:/]\s?\d|-\d{1,2}(?!\d)|\s*[%\uff05]|[a-z_]", re.IGNORECASE)
_LEAST_BARE = Decimal(20)
"""A smaller number without a currency is rather an hour or a count than an amount."""
_LONGEST_BARE = 7
"""A longer one is the number of something."""
_NEAR = 30
"""Characters before and after a figure that tell what it is."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MoneyWords:
    """The words of all languages for money, gifts and what is due anyway."""

    letters: Mapping[int, str]
    """Traditional letters with their Simplified counterparts."""
    numbers: Mapping[str, int]
    multiples: Mapping[str, int]
    """What may follow a figure and multiplies it."""
    currencies: Mapping[str, tuple[str, ...]]
    """A sign or word with the codes it may mean, the likeliest first; longer words first."""
    gifts: re.Pattern[str]
    dues: re.Pattern[str]
    """What the customer is owed anyway, which is never a gift."""
    joints: re.Pattern[str]
    """Where one part of a line ends and the next begins."""
    alternatives: re.Pattern[str]
    wholes: re.Pattern[str]
    """Between two amounts: the one is the whole of which the other is a part."""
    counts_before: re.Pattern[str]
    counts_after: re.Pattern[str]
    no_money_before: re.Pattern[str]
    no_money_after: re.Pattern[str]
    not_given_before: re.Pattern[str]
    """The customer pays what follows, or it is declined."""
    not_given_after: re.Pattern[str]
    presents: re.Pattern[str]
    """Words that make a present of something; what is due is none (§11)."""
    giving: re.Pattern[str]
    sweetens: re.Pattern[str]
    """What plain words need to give something extra: that we give it, or what a sum is for."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Given:
    """What a line gives."""

    solution: str
    """The line without the gift; empty when it is nothing but a gift."""
    gift: str
    """The words of the gift; empty when there is none."""
    money: Money = NOTHING
    """Of the solution."""
    gift_money: Money = NOTHING
    reckoned: str = ""
    """As ``129 + 250`` or ``200 / 300``, the gift last; empty when one amount was named."""
    gift_reckoned: str = ""
    due: bool = False
    """Whether the solution is money that the customer is owed, such as a refund."""
    named: bool = False
    """Whether a currency was named: the figures are money beyond doubt."""
    figures: tuple[str, ...] = ()
    """Every figure that may be money, as it was written, given or not."""
    dressed: str = ""
    """The word that makes a present of what is due anyway; empty where none does."""

    @property
    def sure_money(self) -> Money:
        """All of it, or nothing where figures alone might be anything."""
        return self.money + self.gift_money if self.due or self.gift or self.named else NOTHING


def read(text: str, currency: str, words: MoneyWords) -> Given:
    """What a line gives; ``currency`` is the operator's."""
    plain = text.translate(words.letters)
    inside = _gift_spans(plain, words)
    gift = _joined(text, inside)
    solution = _joined(text, _outside(inside, len(text)))
    of_gift, how_gift = _sum(gift, currency, words)
    of_solution, how = _sum(solution, currency, words)
    reckoned = [part for part in (how, how_gift) if part]
    several = len(reckoned) > 1 or any(mark in part for part in reckoned for mark in "+/")
    return Given(
        solution=solution,
        gift=gift,
        money=of_solution,
        gift_money=of_gift,
        reckoned=" + ".join(reckoned) if several else "",
        gift_reckoned=how_gift,
        due=bool(words.dues.search(solution.translate(words.letters))),
        named=any(one.named for one in _amounts(plain, currency, words)),
        figures=tuple(figure.group() for figure, _ in _figures(plain, currency, words)),
        dressed=_dressed(text, plain, words),
    )


def _dressed(text: str, plain: str, words: MoneyWords) -> str:
    """The word, as it was written."""
    for start, end in _clauses(plain, words.joints):
        found = words.presents.search(plain, start, end)
        if found is not None and words.dues.search(plain, start, end):
            return text[found.start() : found.end()]
    return ""


def _gift_spans(text: str, words: MoneyWords) -> list[tuple[int, int]]:
    """The parts of the line that are gifts; what says neither belongs to the part before it."""
    spans: list[tuple[int, int]] = []
    inside = False
    for start, end in _clauses(text, words.joints):
        clause = text[start:end]
        due, gift = words.dues.search(clause), words.gifts.search(clause)
        if due or gift or _FIGURE.search(clause):
            inside = bool(gift) and not due
        if inside:
            spans.append((start, end))
    return spans


def _clauses(text: str, joints: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    start = 0
    for joint in joints.finditer(text):
        if text[start : joint.start()].strip():
            yield start, joint.start()
            start = joint.start()
    yield start, len(text)


def _outside(spans: list[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    edges = [0, *(edge for span in spans for edge in span), length]
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return [(start, end) for start, end in pairs if start < end]


_EDGES = " \t,;+.\uff0c\uff1b\u3001\u3002\uff0b"
_LEADING = re.compile(r"^(?:and|plus|also|as well as|along with|with)\b\s*", re.IGNORECASE)
_LEADING_WIDE = re.compile(
    "^(?:\u53e6\u5916|\u53e6|\u5e76\u4e14|\u5e76|\u4e26|\u5916\u52a0|\u518d)"
)


def _joined(text: str, spans: list[tuple[int, int]]) -> str:
    if spans == [(0, len(text))]:
        return text.strip()
    said = "".join(text[start:end] for start, end in spans).strip(_EDGES)
    said = _LEADING_WIDE.sub("", _LEADING.sub("", said)).strip(_EDGES)
    return said[:1].upper() + said[1:]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Amount:
    start: int
    end: int
    value: Decimal
    code: str
    named: bool


def _sum(text: str, currency: str, words: MoneyWords) -> tuple[Money, str]:
    """What the text comes to, and how that was reckoned; ``""`` without money."""
    plain = text.translate(words.letters)
    found = list(_amounts(plain, currency, words))
    own = [one for one in found if one.code == currency]
    others = " + ".join(f"{one.code} {_written(one.value)}" for one in found if one not in own)
    groups: list[list[Decimal]] = []
    end = 0
    for one in own:
        between = plain[end : one.start]
        if groups and words.wholes.search(between):
            groups = [[max(one.value, sum(map(max, groups), Decimal(0)))]]
        elif groups and words.alternatives.search(between):
            groups[-1].append(one.value)
        else:
            groups.append([one.value])
        end = one.end
    amount = sum(map(max, groups), Decimal(0))
    how = " + ".join(" / ".join(map(_written, group)) for group in groups)
    return Money(amount=amount, others=others), how


def _amounts(text: str, currency: str, words: MoneyWords) -> Iterator[_Amount]:
    for figure, codes in _figures(text, currency, words):
        before, after = _around(text, figure)
        if _is_not_given(before, after, words):
            continue
        times, skip = _multiple(after, words)
        value = _value(figure) * times
        code = currency if not codes or currency in codes else codes[0]
        count = _count(before, after, words)
        yield _Amount(
            start=figure.start(),
            end=figure.end() + skip,
            value=value * count,
            code=code,
            named=bool(codes),
        )


def _figures(
    text: str, currency: str, words: MoneyWords
) -> Iterator[tuple[re.Match[str], tuple[str, ...]]]:
    """Every figure that may be money, and the currencies it may be in."""
    for figure in _FIGURE.finditer(text):
        before, after = _around(text, figure)
        times, skip = _multiple(after, words)
        codes = _codes(before, after[skip:], currency, words)
        if codes or _is_bare(_value(figure) * times, figure.group(), before, after, words):
            yield figure, codes


def _around(text: str, figure: re.Match[str]) -> tuple[str, str]:
    """The words before and after a figure that tell what it is."""
    before = text[max(0, figure.start() - _NEAR) : figure.start()]
    return before, text[figure.end() : figure.end() + _NEAR]


def _value(figure: re.Match[str]) -> Decimal:
    return Decimal(re.sub("[,\uff0c]", "", figure.group()))


def _multiple(after: str, words: MoneyWords) -> tuple[int, int]:
    """By how much the words after a figure multiply it, and how long they are."""
    bare = after.lstrip()
    for word, times in words.multiples.items():
        if bare.startswith(word):
            return times, len(after) - len(bare) + len(word)
    return 1, 0


def _codes(before: str, after: str, currency: str, words: MoneyWords) -> tuple[str, ...]:
    """The currencies that the words around a figure may mean."""
    known = {code for codes in words.currencies.values() for code in codes} | {currency}
    for found in (_CODE_BEFORE.search(before), _CODE_AFTER.match(after)):
        if found is not None and found[1] in known:
            return (found[1],)
    ahead, behind = before.rstrip().lower(), after.lstrip().lower()
    for word, codes in words.currencies.items():
        left, right = ahead[: -len(word)][-1:], behind[len(word) :][:1]
        if ahead.endswith(word) and not (_is_letter(left) and _is_letter(word[0])):
            return codes
        if behind.startswith(word) and not (_is_letter(right) and _is_letter(word[-1])):
            return codes
    return ()


def _is_letter(text: str) -> bool:
    return text.isascii() and text.isalpha()


def _is_bare(value: Decimal, figure: str, before: str, after: str, words: MoneyWords) -> bool:
    """Whether a figure without a currency is an amount: no time, date, count or number."""
    if value < _LEAST_BARE or (figure.isdecimal() and len(figure) > _LONGEST_BARE):
        return False
    return not (
        _OF_A_TIME_BEFORE.search(before)
        or _OF_A_TIME_AFTER.match(after)
        or words.no_money_before.search(before)
        or words.no_money_after.match(after)
    )


def _is_not_given(before: str, after: str, words: MoneyWords) -> bool:
    """Whether plain words say that the customer pays it, or that it is declined.

    What is said to be paid back after all is given: an amount that is missed would pass unseen.
    """
    rest = words.joints.split(after, maxsplit=1)[0] if _FIGURE.search(after) else after
    if words.not_given_after.match(after):
        return True
    return bool(words.not_given_before.search(before)) and not words.dues.search(rest)


def _count(before: str, after: str, words: MoneyWords) -> int:
    """How many times the amount is given, as in "two vouchers of 50"."""
    found = words.counts_before.search(before) or words.counts_after.match(after)
    if found is None:
        return 1
    said = next(word for word in found.groups() if word is not None).lower()
    return int(said) if said.isdecimal() else words.numbers.get(said, 1)


def _written(value: Decimal) -> str:
    whole = value == value.to_integral_value()
    return f"{value:,.0f}" if whole else f"{value:,.2f}"
