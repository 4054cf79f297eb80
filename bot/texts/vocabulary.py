"""Which wording there must be: one key for every notice, button, refusal, command and value."""

from collections.abc import Iterator, Mapping
from functools import cache

from bot.domain.deciding.empathy import CROSS, HARMS, strongly
from bot.domain.errors import Refusal
from bot.domain.notices import BY_KIND
from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button
from bot.domain.notices.sample_values import NUMBERS, VALUES
from bot.domain.notices.samples import samples
from bot.domain.understanding.messages.emotion import Feeling
from bot.texts.keyboards import label_key
from bot.texts.variables import kebab


def _split(names: str) -> tuple[str, ...]:
    return tuple(names.split())


COMMANDS = _split(
    "start complain status add human withdraw language privacy help log save r case note "
    "facts calm promise offer done pause limit escalate extend release brief merge harass "
    "courtesy letter away back oncall me digest concessions report export block config bind"
)

PAGES = frozenset(
    _split(
        "Help Privacy StatusReport OptionsOffered OfferReminder SummaryCheck CorrectionCheck "
        "AccountList AccountShown CaseCard CaseCardList CaseFile CaseStory MyCases MyDay "
        "MorningList OnCallShown ReleaseAsked OfferForm PromiseForm ConcessionLog "
        "OfferDraft AssignAsked "
        "ApprovalWanted Brief "
        "LetterDraft LetterForApproval MeritWanted FinalDraft FinalPosition Digest DigestCases "
        "StaffWelcome HelpMore ClosingForm PromiseMissed ReadingProposed ReadingShown WordsDraft "
        "WordsHeld WordsPaused CourtesyHint AskBetterWords CourtesyReview WordsProposed "
        "FoundCases SavedList FactForm FactSheetShown"
    )
)
"""Notices that are long or have lists: a page in every language."""

LEAST_EMPATHY = 3
TIMES = _split(
    "time-today time-tomorrow time-yesterday time-other-day date-pattern date-pattern-year "
    "figure-share-few figure-share-many money-sum"
)
SIGNALS = _split(
    "reaction-seen reaction-done tap-noted tap-time-passed tap-sent tap-thanks tap-claimed "
    "tap-cancelled tap-working tap-moved-on fallback-message plain-customer plain-staff"
)
TERMS = ("bot-name", "company-unnamed")

_WITHOUT_WORDS = frozenset(
    {
        "form",
        "rank",
        "desk",
        "command",
        "alarm",
        "refusal",
        "matter",
        "grave",
        "mood",
        "data_wish",
        "kind",
        "file_id",
        "step",
        "rung",
        "conduct",
        "held_end",
        "sent_as",
        "doubt",
        "closed",
        "said",
        "uncorrected",
        "why",
        "action",
        "label",
        "secret",
        "family",
        "likely",
        "value",
    }
)
"""Fields whose values are chosen among inside a phrase, or are keys themselves."""
_BESIDES: Mapping[str, tuple[str, ...]] = {
    "progress": VALUES["state"],
    "element": tuple(map(str, NUMBERS["element"])),
    "doubts": tuple(map(str, NUMBERS["doubts"])),
    "checks": tuple(map(str, NUMBERS["checks"])),
}
_OPTIONAL_BUTTONS = frozenset(label_key(Button(action=action)) for action in Action)


def values() -> Iterator[str]:
    """The keys of all values in words."""
    for name, choices in (*VALUES.items(), *_BESIDES.items()):
        field = name.rpartition(".")[2]
        if field not in _WITHOUT_WORDS:
            yield from (f"value-{kebab(field)}-{kebab(choice)}" for choice in choices)


def buttons() -> Iterator[str]:
    """The keys of all buttons that a notice can have."""
    for kind in BY_KIND.values():
        for notice in samples(kind):
            for row in notice.buttons():
                yield from (label_key(button) for button in row if not button.text)


def refusals() -> Iterator[str]:
    """The keys of all refusals."""
    yield from (kind.key for kind in Refusal.__subclasses__())


def empathy() -> Iterator[str]:
    """The least that must be there for each feeling."""
    named = [name for one in Feeling for name in (one.value, strongly(one)) if name]
    for feeling in (*named, CROSS, *HARMS):
        yield from (f"empathy-{kebab(feeling)}-{n}" for n in range(1, LEAST_EMPATHY + 1))


@cache
def required() -> frozenset[str]:
    """Every key there must be, besides those of the notices."""
    commands = (f"command-{name}" for name in COMMANDS)
    return frozenset(
        (*values(), *buttons(), *refusals(), *empathy(), *commands, *TIMES, *SIGNALS, *TERMS)
    )


def optional(key: str) -> bool:
    """Whether a key may be there although nothing asks for it by name."""
    stem, _, number = key.rpartition("-")
    more_empathy = number.isdecimal() and f"{stem}-1" in frozenset(empathy())
    return key.startswith("-") or key in _OPTIONAL_BUTTONS or more_empathy
