"""``/case words``: finding cases by number, words, customer or state; each as one may see it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Say
from bot.domain.moves.desk import working
from bot.domain.notices.desk.finding import FoundCases, FoundLine
from bot.domain.people import Person
from bot.domain.record.case import ENDED, INTAKE, OPEN, Case, State
from bot.domain.record.stamp import stamp_of
from bot.ports.unit_of_work import UnitOfWork
from bot.ports.wording import Wording
from bot.services.carrying_out import CarryOut
from bot.services.desk.at_desk import may_read, number_and_words
from bot.services.desk.showing.files import ShowCase
from bot.services.desk.showing.lists import ShowMyCases

PAGE = 10
"""So many cases stand in one message."""
AT_ONCE = 50
MOST_LOOKED_AT = 300
"""So many are looked at for one page, where most of them are not to be seen by who searches."""
GIST = 60
GROUPS: Mapping[str, frozenset[State]] = {"open": OPEN, "ended": ENDED}
"""Words that mean several states; the others mean one each."""
STATES: Mapping[str, frozenset[State]] = {
    **GROUPS,
    **{state.value: frozenset({state}) for state in State},
}


@dataclass(frozen=True, kw_only=True, slots=True)
class FindCases:
    """``/case C-1001`` opens it; ``/case refund``, ``/case open`` list what may be seen."""

    carry_out: CarryOut
    show_case: ShowCase
    show_my_cases: ShowMyCases
    wording: Wording
    _words: dict[str, frozenset[State]] = field(init=False, default_factory=dict)
    """What states are called, in all languages."""

    async def __call__(self, uow: UnitOfWork, person: Person, words: str, now: datetime) -> None:
        """Open the one there is, or list them. Raises ``NoSuchCase``."""
        number, rest = number_and_words(words)
        if not words.strip():
            await self.show_my_cases(uow, person, now)
        elif number is not None and not rest:
            await self.show_case(uow, person, number, now)
        else:
            await self._show(uow, person, " ".join(words.split()), None, now)

    async def more(self, uow: UnitOfWork, person: Person, value: str, now: datetime) -> None:
        """[More]: the next page of the newest search. Raises ``AlreadyDone`` for an older one."""
        before, _, stamp = value.partition("|")
        kept = await uow.memory.get(_key(person))
        if not isinstance(kept, str) or stamp_of(kept) != stamp or not before.isdecimal():
            raise errors.AlreadyDone
        await self._show(uow, person, kept, int(before), now)

    async def _show(
        self, uow: UnitOfWork, person: Person, words: str, before: int | None, now: datetime
    ) -> None:
        found = await self._page(uow, person, words, before, now)
        if not found:
            raise errors.SomethingMissing(what="found")
        if len(found) == 1 and before is None:
            await self.show_case(uow, person, found[0].id, now)
            return
        more = len(found) > PAGE
        shown = found[:PAGE]
        await uow.memory.set(_key(person), words)
        notice = FoundCases(
            words=words,
            cases=tuple(self._line(case, person) for case in shown),
            more=f"{shown[-1].id}|{stamp_of(words)}" if more else "",
        )
        await self.carry_out.say(uow, Say(to=person.id, notice=notice), None, now)

    async def _page(
        self, uow: UnitOfWork, person: Person, words: str, before: int | None, now: datetime
    ) -> Sequence[Case]:
        """The newest that this person may see, one more than stand on a page."""
        text, states = self._read(words, now)
        seen: list[Case] = []
        for _ in range(0, MOST_LOOKED_AT, AT_ONCE):
            some = await uow.cases.search(text, limit=AT_ONCE, states=states, before=before)
            seen += [case for case in some if self._may_see(case, person, text)]
            if len(seen) > PAGE or len(some) < AT_ONCE:
                break
            before = some[-1].id
        return seen[: PAGE + 1]

    def _read(self, words: str, now: datetime) -> tuple[str, frozenset[State]]:
        """The words to look for, and the states that the others name."""
        known = self._state_words(now)
        named = [known[one] for one in words.casefold().split() if one in known]
        text = " ".join(one for one in words.split() if one.casefold() not in known)
        return text, frozenset().union(*named)

    def _state_words(self, now: datetime) -> Mapping[str, frozenset[State]]:
        if not self._words:
            for language in self.wording.languages():
                for name, states in STATES.items():
                    said = self.wording.say(
                        f"value-search-{_kebab(name)}", language=language, now=now
                    )
                    for word in said.split(","):
                        self._words[word.strip().casefold()] = states
        return self._words

    def _may_see(self, case: Case, person: Person, text: str) -> bool:
        """In full, or as the group does: then only what its card shows can be searched (§18)."""
        if may_read(case, person):
            return True
        try:
            working.may_work(case, person)
        except errors.Refusal:
            return False
        on_card = self._on_card(case).casefold()
        shown = case.state not in INTAKE
        return shown and all(word in on_card for word in text.casefold().split())

    def _on_card(self, case: Case) -> str:
        """What anybody at the desk may search: number and words without personal data."""
        cards = self.carry_out.cards.understanding
        return f"{case.number} {cards.mask(cards.event(case.facts))} {cards.mask(case.wish)}"

    def _line(self, case: Case, person: Person) -> FoundLine:
        understanding = self.carry_out.cards.understanding
        gist = understanding.gist(understanding.event(case.facts or case.wish), GIST)
        return FoundLine(
            case_id=case.id,
            case_number=case.number,
            customer_name=case.customer_name if may_read(case, person) else "",
            state=case.state.value,
            severity=case.severity.value,
            owner_name=case.owner_name,
            gist=understanding.mask(gist),
        )


def _key(person: Person) -> str:
    return f"found:{person.id}"


def _kebab(name: str) -> str:
    return name.replace("_", "-")
