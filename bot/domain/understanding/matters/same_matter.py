"""Whether new words of a customer are about the matter of an earlier case, or another (§2, t20).

Three answers: the same, another, unsure.  To reopen an ended case for another matter is bad, to
make a customer tell everything again is bad too; unsure costs one tap.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain.understanding.matters.about import About

_SURE = 1.5
_DOUBT = -1.0
_MOST_SHARED_WORDS = 2
_FAULTS = frozenset("late lost broken noise wrong_item cold hot no_show drain".split())
"""What goods do by themselves; other troubles may be done to them."""
_SPREADS = frozenset({"leak", "hot"})
"""What reaches other things as well."""
_TOLD_APART = frozenset({"acquired", "besides", "another", "new_order", "fault"})
_ANNOUNCED = frozenset({"another", "announced"})
_STRANGE_WORD, _STRANGE_PAIR, _STRANGE_MOST = 0.5, 0.25, 1.5
_SIGNS = {"earlier": 0.5, "link": 1.0, "new_order": -2.0}
"""Our promise; a consequence or a question back; another order."""


class Matter(StrEnum):
    """What new words are about, measured by an earlier case."""

    SAME = "same"
    ANOTHER = "another"
    UNSURE = "unsure"


@dataclass(frozen=True, kw_only=True, slots=True)
class Fit:
    """How well new words fit a case; a `score` above 0 leans to the same matter."""

    matter: Matter
    score: float = 0.0
    announced: bool = False
    """Whether the words call it another thing themselves, and tell a trouble of its own."""


def fit(new: About, case: About, *, is_open: bool) -> Fit:
    """Return how well `new` fits what the case is about; `is_open`: it is still talked about."""
    if not new.goods:  # what is named only to set it aside counts beside something else alone
        new = replace(new, goods=new.set_aside, set_aside=frozenset())
    if not case.says_something:
        return Fit(matter=Matter.SAME if is_open else Matter.UNSURE, score=_SURE * is_open)
    pair = _Pair(new=new, case=case, is_open=is_open)
    score = pair.shared() + pair.said() - pair.apart()
    if is_open:
        score += _SURE
        score = score if pair.names_a_matter else max(score, _DOUBT)
    matter = Matter.SAME if score >= _SURE else Matter.UNSURE
    matter = Matter.ANOTHER if score <= -_SURE else matter
    return Fit(matter=matter, score=score, announced=pair.is_announced)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Pair:
    """New words beside a case."""

    new: About
    case: About
    is_open: bool

    @property
    def is_announced(self) -> bool:
        """Whether the new words call it another thing, and tell what the case does not."""
        new, case = self.new, self.case
        tells = (new.own | new.troubles) - (case.own | case.troubles)
        return bool(new.signs & _ANNOUNCED and tells) and "same" not in new.signs

    def shared(self) -> float:
        """What speaks of the same: the same things, numbers, troubles, words."""
        new, case = self.new, self.case
        goods = new.goods & case.goods
        score = 2.5 if goods - new.occasions else 1.0 * bool(goods)
        score += min(2.0, 1.5 * bool(new.sides & case.sides) + 1.5 * bool(new.roles & case.roles))
        score += 4.0 * bool(new.references & case.references)
        score += 1.5 * bool(new.figures & case.figures) + 1.5 * bool(new.dates & case.dates)
        if not self._other_goods or (self.is_open and not self._stands_alone):
            score += 1.0 * bool(new.troubles & case.troubles) + 1.0 * bool(new.own & case.own)
        return score + 1.0 * min(_MOST_SHARED_WORDS, len(new.words & case.words))

    def apart(self) -> float:
        """What speaks of another: other things, other numbers, trouble of another sort."""
        new, case = self.new, self.case
        elsewhere = bool(new.fields and case.fields) and not new.fields & case.fields
        score = 3.0 * bool(new.set_aside & case.things)
        if new.references and case.references and not new.references & case.references:
            score += 4.0
        if self._other_goods and (self._stands_alone or not self.is_open):
            score += 1.5 if new.fields & case.fields and not case.goods else 3.0
        elif self._other_goods:
            score += 0.0 if "link" in new.signs or case.troubles & _SPREADS else 1.0
        elif elsewhere:
            score += 1.0 if self.is_open else 1.5
        return score + self._other_trouble() + self._strange()

    def said(self) -> float:
        """What the words themselves say: the same again, another thing, our promise."""
        signs = self.new.signs
        score = sum(points for sign, points in _SIGNS.items() if sign in signs)
        score += self._same_or_another()
        if "again" in signs and "firm" not in signs and not self._other_goods:
            score += 0.5
        lasting = self.new.goods & self.case.goods - self.new.occasions
        if "lately" in signs and not self.is_open and not lasting:
            score -= 1.0
        if "acquired" in signs and not (self._known or self._pinned):
            score -= 1.0
        if "money" in self.case.signs and not self._other_goods:
            score += 1.5 if "money" in signs else 1.0 * ("late" in self.new.troubles)
        return score

    def _same_or_another(self) -> float:
        signs = self.new.signs
        if "same" in signs or ("same_alone" in signs and not self.new.says_something):
            return 2.5
        if "another" in signs:
            return -3.0
        if "besides" not in signs:
            return 0.0
        return -0.5 if self._known or self.new.fields & self.case.fields else -1.0

    def _other_trouble(self) -> float:
        """Trouble of another sort; with the same thing, and after the end, it may be the next."""
        new, case = self.new, self.case
        before, now = case.troubles | case.own, new.troubles | new.own
        if before & now or self._pinned:
            return 0.0
        if new.own:
            return 1.0 if new.goods & case.goods else 2.0
        if not before or not now:
            return 0.0
        if self.is_open:
            return 0.5 if new.things and not self._known else 0.0
        return 1.5 if self._known else 0.5

    def _strange(self) -> float:
        """Words that nothing is known of, where an open case gives them no meaning."""
        new = self.new
        if self._known or self._pinned or new.words & self.case.words:
            return 0.0
        if self.is_open and not new.signs & {"acquired", "besides"}:
            return 0.0
        pairs = sum(not word.isascii() for word in new.words)
        words = len(new.words) - pairs
        return min(_STRANGE_MOST, _STRANGE_WORD * words + _STRANGE_PAIR * pairs)

    @property
    def names_a_matter(self) -> bool:
        """Whether the words name more than parts and surroundings, which many things have."""
        new = self.new
        told = bool(new.signs & {"another", "acquired", "new_order"}) or bool(new.references)
        return told or bool(new.goods or new.own or new.roles - self.case.roles)

    @property
    def _pinned(self) -> bool:
        """Whether a number, a sum or a date is the same."""
        new, case = self.new, self.case
        shared = new.references & case.references or new.figures & case.figures
        return bool(shared or new.dates & case.dates)

    @property
    def _known(self) -> bool:
        return bool(self.new.things & self.case.things)

    @property
    def _other_goods(self) -> bool:
        return bool(self.new.goods) and not self.new.goods & self.case.goods

    @property
    def _stands_alone(self) -> bool:
        """Whether other goods are complained of for themselves, not as what the matter hurt."""
        new = self.new
        if "link" in new.signs:
            return False
        told = new.signs & _TOLD_APART
        return bool(told or new.own or new.roles - self.case.roles or new.troubles & _FAULTS)
