"""The groups of settings of which the policy is made, each with the specification's defaults.

A comment or docstring names the section a number comes from.
"""

from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal

from bot.domain.policy.limits import Limit, limit, span, spans
from bot.domain.record.case import Severity


@dataclass(frozen=True, kw_only=True, slots=True)
class Intake:
    """Listening to the customer (§7; §6.4, invariant 10)."""

    acknowledge: timedelta = span("30 s")
    burst_quiet: timedelta = span("8 s")
    burst_cap: timedelta = span("30 s")
    burst_message_every: timedelta = span("60 s")
    unprompted_gap: timedelta = span("20 s")
    are_you_there: timedelta = span("5 s")
    nudge: timedelta = span("10 min")
    submit: timedelta = span("30 min")
    weak_choice: timedelta = span("30 min")  # §2
    max_questions: int = 4
    max_summaries: int = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Offers:
    """Waiting for an answer to an offer (§19), and rejected rounds (§6.3, t11)."""

    reminders: tuple[timedelta, ...] = spans("24 h", "72 h")
    look: timedelta = span("7 d")
    validity: timedelta = span("14 d")
    rounds_supervisor: int = 2
    rounds_manager: int = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Callback:
    """Keeping an appointed time (§10)."""

    reminders: tuple[timedelta, ...] = spans("30 min", "10 min")  # before the due time
    grace: timedelta = span("10 min")
    new_time: Limit = limit("2 wh")
    new_time_again: Limit = limit("1 wd")  # P: from the second, if not major
    progress_counts: timedelta = span("30 min")
    max_postponements: int = 2
    broken_for_major: int = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Confirm:
    """Asking whether the matter is solved (§15, §19)."""

    reminders: tuple[timedelta, ...] = spans("48 h", "5 d")
    close: timedelta = span("7 d")
    loops_supervisor: int = 2
    loops_manager: int = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class FollowUp:
    """Days after the matter was confirmed on which the customer is asked again (§15)."""

    minor: tuple[int, ...] = (7,)
    normal: tuple[int, ...] = (3, 14)
    major: tuple[int, ...] = (3, 14, 30)
    declined: tuple[int, ...] = (7,)
    weak_first: int = 1
    wait: timedelta = span("48 h")

    def days(
        self, severity: Severity, *, weak: bool = False, declined: bool = False
    ) -> tuple[int, ...]:
        """Return the days for a severity; a weak yes moves the first one forward."""
        cadence = {Severity.MINOR: self.minor, Severity.NORMAL: self.normal}
        chosen = self.declined if declined else cadence.get(severity, self.major)
        return (self.weak_first, *chosen[1:]) if weak else chosen


@dataclass(frozen=True, kw_only=True, slots=True)
class Money:
    """Authority per case, added up (§11), and the loss that makes a case major (§5)."""

    currency: str = "CNY"
    staff: Decimal = Decimal(200)
    supervisor: Decimal = Decimal(1000)
    manager: Decimal = Decimal(5000)
    major_loss: Decimal = Decimal(1000)
    deviation_percent: int = 50
    enough_percent: int = 150
    goodwill_per_year: int = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Ending:
    """Ends and outer limits of a case (§6.3, §19, §16)."""

    refund: timedelta = span("48 h")
    reopen: timedelta = span("30 d")
    final_after: int = 2  # §6.3, t21: loops and rejected offers together
    final_offer: timedelta = span("30 d")
    extension: Limit = limit("7 wd")
    extension_manager: Limit = limit("10 wd")
    outer: timedelta = span("56 d")
    outer_soon: tuple[timedelta, ...] = spans("7 d", "2 d")  # P: people hear so long before it
    new_facts: Limit = limit("1 wd")
    unreachable_attempts: int = 2
    unreachable_within: timedelta = span("7 d")
    attempt_gap: timedelta = span("1 h")  # P: two taps sooner than that are one attempt
    vanished: timedelta = span("24 h")  # P: so long a word of ours went unanswered
    link: timedelta = span("30 d")  # P: so long a link to a spoken complaint is good
    effect_check: timedelta = span("30 d")


@dataclass(frozen=True, kw_only=True, slots=True)
class Outside:
    """Who outside the house may be asked, in the words of each language (§3).

    Empty is the sentence that the wording has; it names no body of one country.
    """

    en: str = ""
    zh_hans: str = ""
    zh_hant: str = ""

    def routes(self, language: str) -> str:
        """Return the operator's sentence for a language such as "zh-Hans", or nothing."""
        return str(getattr(self, language.lower().replace("-", "_"), ""))


@dataclass(frozen=True, kw_only=True, slots=True)
class Conduct:
    """Pauses, limits and restrictions (§8, §9.2, §14)."""

    pause: timedelta = span("15 min")
    pause_longest: timedelta = span("30 min")
    insults: int = 2
    attempts: int = 2
    cooling: timedelta = span("60 min")
    coolings: int = 2
    coolings_within: timedelta = span("7 d")
    restricted_longest: timedelta = span("14 d")
    objection: Limit = limit("1 wd")  # P: the manager answers it
    rest: timedelta = span("10 min")
    topic_attempts: int = 2  # §9.3, before people are asked
    block_longest: timedelta = span("30 d")  # P


@dataclass(frozen=True, kw_only=True, slots=True)
class Turns:
    """How hard cases are shared out, and the moment before one (§14)."""

    heavy_from: int = 3  # §8: from this level of emotion on
    in_a_row: int = 2
    within: timedelta = span("24 h")  # P: longer ago is no row any more
    others_first: timedelta = span("5 min")  # P
    breath: timedelta = span("5 min")
    passes: int = 2  # within a week


@dataclass(frozen=True, kw_only=True, slots=True)
class Sentence:
    """One sentence of the operator, in the words of each language; empty where there is none."""

    en: str = ""
    zh_hans: str = ""
    zh_hant: str = ""

    def said(self, language: str) -> str:
        """Return it in a language such as "zh-Hans", else in another one: a number helps all."""
        own = getattr(self, language.lower().replace("-", "_"), "")
        chinese = (self.zh_hans, self.zh_hant) if language.lower().startswith("zh") else ()
        return next(
            (one for one in (own, *chinese, self.en, self.zh_hans, self.zh_hant) if one), ""
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Pledge(Sentence):
    """What the house has promised everybody, and what it is worth."""

    amount: Decimal = Decimal(0)


@dataclass(frozen=True, kw_only=True, slots=True)
class Guarantee:
    """A service guarantee, published by the house; empty: there is none (§11)."""

    missed_time: Pledge = Pledge()
    """Due when we were not in touch at an appointed time."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Care:
    """Whom somebody can call when a life is at stake (§9.2); told beside our own words."""

    help_line: Sentence = Sentence()
    """For somebody who may do themselves harm."""
    emergency: Sentence = Sentence()
    """Where somebody is hurt, in danger or threatened."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reports:
    """When digests come and what counts as recurring (§17)."""

    daily: time = time(8, 30)
    weekly: time = time(9)
    weekly_day: int = 0
    monthly_day: int = 1
    recurring: int = 3
    recurring_within: timedelta = span("7 d")
    percent_from: int = 30


@dataclass(frozen=True, kw_only=True, slots=True)
class Keeping:
    """How long data are kept after closing (§20)."""

    files: timedelta = span("180 d")
    text: timedelta = span("1095 d")


@dataclass(frozen=True, kw_only=True, slots=True)
class Hours:
    """Working and quiet hours in local time; weekdays count from Monday = 0 (§19, §6.4)."""

    opens: time = time(9)
    closes: time = time(18)
    workdays: tuple[int, ...] = (0, 1, 2, 3, 4)
    country: str = ""
    """In two letters, such as "CN": its public holidays are days off; empty: none are known."""
    region: str = ""
    """A part of it with holidays of its own, such as "BY"."""
    holidays: tuple[date, ...] = ()
    extra_workdays: tuple[date, ...] = ()
    settle: timedelta = span("30 min")  # P: no limit in working time ends sooner after opening
    quiet_from: time = time(21)
    quiet_to: time = time(9)
