"""Which of the prepared solutions fit a case (§11)."""

from bot.domain.record.case import Case
from bot.domain.solutions.pack import About, Pack, Solution
from bot.domain.understanding.wishes.answers import Wish

MOST, LEAST = 3, 2
"""So many are shown: a choice, and no catalogue."""
_UNKNOWN = frozenset({"", Wish.OTHER.value})


def fitting(pack: Pack, case: Case, *, declined: bool = False) -> tuple[Solution, ...]:
    """Two or three solutions, the fittest first; extras are none.

    Where the wish is ``declined``: those that may stand beside a no.
    """
    there = [one for one in pack.solutions if not one.extra and _is_about(one, case)]
    if declined:
        beside = [one for one in there if one.beside_a_no and one.kind.value != case.wish_kind]
        return tuple(sorted(beside, key=lambda one: not _in_category(one, case))[:MOST])
    wished = sorted(
        (one for one in there if _is_wished(one, case)), key=lambda one: _rank(one, case)
    )
    fit = [one for one in wished if _in_category(one, case) or one.kind.value == case.wish_kind]
    usual = [one for one in there if _in_category(one, case)]
    for more in (*wished, *usual, *there):
        if len(fit) < LEAST and more not in fit:
            fit.append(more)
    order = {one.code: number for number, one in enumerate(pack.solutions)}
    ranked = sorted(fit, key=lambda one: (_rank(one, case), order[one.code]))
    return tuple(ranked[:MOST])


def extras(pack: Pack) -> tuple[Solution, ...]:
    """What may come beside a solution, once there is one."""
    return tuple(one for one in pack.solutions if one.extra)[:MOST]


def _is_about(one: Solution, case: Case) -> bool:
    return one.about is About.ANY or (one.about is About.PEOPLE) == case.about_person


def _in_category(one: Solution, case: Case) -> bool:
    return not one.categories or not case.category or case.category in one.categories


def _is_wished(one: Solution, case: Case) -> bool:
    return not one.wishes or case.wish_kind in _UNKNOWN or case.wish_kind in one.wishes


def _rank(one: Solution, case: Case) -> int:
    """How near it is to what is wanted."""
    if case.wish_kind in one.wishes:
        return one.wishes.index(case.wish_kind)
    return 0 if case.wish_kind in _UNKNOWN else len(Wish)
