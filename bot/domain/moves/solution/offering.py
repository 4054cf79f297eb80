"""Options, the customer's choice, and a refusal taken as a new start (§11, t9–t11)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain import errors
from bot.domain.deciding.decision import Decision, Say, To, at, moved, noted, unchanged
from bot.domain.deciding.known_by_name import known_owner
from bot.domain.deciding.telling_owner import tell_owner_and_approver
from bot.domain.moves.passing_on.escalating import escalate
from bot.domain.moves.solution import authority, declining, extra_after
from bot.domain.moves.solution.delivering import deliverables
from bot.domain.notices import solution as say
from bot.domain.notices.desk import OfferSent
from bot.domain.notices.solution.checking import ChoiceCheck
from bot.domain.people import Person
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import Case, Flag, Merit, State
from bot.domain.record.commitment import Promise
from bot.domain.record.journal import Entry, What
from bot.domain.record.offer import Offer, Option
from bot.domain.record.timers import SetTimer, TimerKind
from bot.domain.record.transitions import Move

TWO = 2


def check(case: Case, offer: Offer, rows: Sequence[Promise] = ()) -> None:
    """The guards of t9 that no rank lifts. Raises ``SomethingMissing``.

    ``rows`` are the promises of the case: a gift alone may follow a solution, never be one (§11).
    """
    if not offer.options:
        raise errors.SomethingMissing(what="options")
    if len(offer.options) < TWO and not offer.single_reason:
        raise errors.SomethingMissing(what="second_option")
    if not (case.facts or case.wish):
        raise errors.SomethingMissing(what="facts")
    declining.check(case, offer)
    must_be_plain(offer.options)
    must_solve(case, offer, rows)


def must_solve(case: Case, offer: Offer, rows: Sequence[Promise]) -> None:
    """Raise ``SomethingMissing`` for a gift where no solution was ever agreed (§11).

    After a refusal with reasons that was agreed to, a gift may stand alone.
    """
    if any(o.gift and not o.solution for o in offer.options):
        extra_after.must_have_solution(case, rows)


def must_be_plain(options: Iterable[Option]) -> None:
    """Raise ``SomethingMissing`` where what is due anyway is made a present of (§11)."""
    if any(option.dressed for option in options):
        raise errors.SomethingMissing(what="plain_words")


def offer(
    case: Case,
    by: Person,
    new: Offer,
    now: datetime,
    policy: Policy,
    *,
    owner: str = "",
    rows: Sequence[Promise] = (),
    approved: bool = False,
) -> Decision:
    """t9: options to the customer.

    ``rows`` are all promises of the case. Raises ``OverAuthority`` above the speaker's limit,
    unless it was ``approved``.
    """
    check(case, new, rows)
    if not approved:
        most = authority.dearest(case, new, rows, policy)
        authority.must_be_within(case, by, most, rows, policy)
    said = " / ".join(option.text for option in new.options)
    decision = moved(case, Move.OFFER, by, now, note=said)
    sent = replace(new, sent_at=now, chosen=None, counter="")
    merit = Merit.JUSTIFIED if case.merit is Merit.UNKNOWN else case.merit
    after = replace(
        decision.case,
        offer=sent,
        offered_at=now,
        merit=merit,
        human_at=now,
        flags=case.flags - {Flag.COUNTER_INVITED},
    )
    return decision.then(unchanged(after)).adding(
        Say(to=To.CUSTOMER, notice=_told(after, sent, owner or by.name, now)),
        Say(to=by.id, notice=OfferSent(case_number=case.number)),
        *_timers(after, now, policy),
        *_judged(case, merit, now),
    )


def _judged(case: Case, merit: Merit, now: datetime) -> tuple[Entry, ...]:
    """Redress that is offered makes a complaint justified; the journal has every change (§5)."""
    if merit is case.merit:
        return ()
    return (noted(case, What.MERIT, None, now, old=case.merit.value, new=merit.value),)


def again(case: Case, now: datetime, policy: Policy) -> Decision:
    """The options as they hold now; they are open from today, and get their reminders anew."""
    if case.offer is None:
        return unchanged(case)
    sent = replace(case.offer, sent_at=now)
    after = replace(case, offer=sent, offered_at=now, spoke_at=now)
    return unchanged(after).adding(
        Say(to=To.CUSTOMER, notice=_told(case, sent, case.owner_name, now)),
        *_timers(after, now, policy),
    )


def _told(case: Case, sent: Offer, owner: str, now: datetime) -> say.OptionsOffered:
    return say.OptionsOffered(
        owner_name=owner,
        reason=sent.reason,
        options=lines(sent, now),
        stamp=sent.sent_stamp,
        declined=declining.says_no(case),
        wish=declining.asked_for(case),
    )


def _timers(case: Case, now: datetime, policy: Policy) -> tuple[SetTimer, ...]:
    first, *_ = policy.offers.reminders
    return (
        at(case, TimerKind.OFFER_REMINDER, now + first, "0"),
        at(case, TimerKind.OFFER_LOOK, now + policy.offers.look),
        at(case, TimerKind.OFFER_EXPIRY, now + policy.offers.validity),
    )


def still_open(case: Case, offered: str) -> None:
    """Raise ``AlreadyDone`` where a key belongs to an earlier offer (§6.4 inv. 12)."""
    if case.offer is None or case.offer.sent_stamp != offered:
        raise errors.AlreadyDone


def lines(given: Offer, now: datetime) -> tuple[say.OptionLine, ...]:
    """The options as the customer reads them; a time that has passed is no longer told."""
    return tuple(
        say.OptionLine(number=n, text=option.text, due=_ahead(option, now), todo=option.todo)
        for n, option in enumerate(given.options, start=1)
    )


def asked_whether(given: Offer, number: int, now: datetime, *, declined: bool) -> ChoiceCheck:
    """Whether this one is meant, beside the keys of the others."""
    return ChoiceCheck(
        number=number,
        option=given.options[number - 1].text,
        options=lines(given, now),
        stamp=given.sent_stamp,
        declined=declined,
    )


def _ahead(option: Option, now: datetime) -> datetime | None:
    return option.due if option.due is not None and option.due > now else None


def remind(case: Case, which: int, now: datetime, policy: Policy) -> Decision:
    """24 and 72 hours later: the options are still there; silence is not acceptance (§19)."""
    if case.state is not State.OFFERED or case.offer is None or case.offered_at is None:
        return unchanged(case)
    reminder = say.OfferReminder(
        options=lines(case.offer, now),
        stamp=case.offer.sent_stamp,
        last=which + 1 >= len(policy.offers.reminders),
        declined=declining.says_no(case),
        passed=any(option.due is not None and option.due <= now for option in case.offer.options),
    )
    decision = unchanged(replace(case, spoke_at=now)).adding(Say(to=To.CUSTOMER, notice=reminder))
    following = policy.offers.reminders[which + 1 : which + 2]
    if following:
        timer = at(
            case,
            TimerKind.OFFER_REMINDER,
            max(case.offered_at + following[0], now + timedelta(days=1)),
            str(which + 1),
        )
        decision = decision.adding(timer)
    return decision


def choose(case: Case, by: Person, number: int, now: datetime, policy: Policy) -> Decision:
    """t10, t22: what was chosen becomes promises with dates (M8)."""
    if case.offer is None or not 1 <= number <= len(case.offer.options):
        raise errors.AlreadyDone
    final = case.state is State.FINAL_POSITION
    decision = moved(case, Move.ACCEPT if final else Move.CHOOSE, by, now)
    option = case.offer.options[number - 1]
    due = _ahead(option, now) or default_due(case, option, now, policy)
    after = replace(
        decision.case,
        offer=replace(case.offer, chosen=number - 1, options=_dated(case.offer, number, due)),
        contact_by=due,
        spoke_at=now,
        reply_owed_since=None,
        flags=case.flags - {Flag.NEW_FACTS},
    )
    agreed = say.SolutionAgreed(
        owner_name=case.owner_name, option=option.text, due=due, todo=option.todo
    )
    return decision.then(unchanged(after)).adding(
        Say(to=To.CUSTOMER, notice=agreed),
        *tell_owner_and_approver(after, "agreed", option.text),
        *extra_after.reminder(after, ()),
        *deliverables(after, option, due, now),
        at(after, TimerKind.UPDATE_DUE, policy.due(Due.UPDATE, case.severity, now)),
        noted(case, What.ANSWERED, by, now, new=option.text),
    )


def _dated(given: Offer, number: int, due: datetime) -> tuple[Option, ...]:
    """The options with the date that was agreed for the chosen one."""
    return tuple(
        replace(option, due=due) if n == number else option
        for n, option in enumerate(given.options, start=1)
    )


def default_due(case: Case, option: Option, now: datetime, policy: Policy) -> datetime:
    """When an option is due that names no time: money in 48 hours, the rest as §19 has it."""
    if option.refund or option.amount or option.others:
        return (now + policy.ending.refund).astimezone(policy.zone)
    return policy.due(Due.RESOLVE, case.severity, now)


def _still_told(case: Case, now: datetime) -> datetime | None:
    """A time of contact that the customer has been told stands, whatever is chosen (§10)."""
    return case.contact_by if case.contact_by is not None and case.contact_by > now else None


def refuse(
    case: Case, by: Person, now: datetime, policy: Policy, *, invites: bool = True
) -> Decision:
    """t11: something else is wanted; two rounds call a supervisor, three a manager.

    ``invites``: what would be fair is still to be asked.
    """
    decision = moved(case, Move.REFUSE, by, now)
    rounds = case.rounds + 1
    next_offer = policy.due(Due.OFFER, case.severity, now)
    after = replace(
        decision.case,
        rounds=rounds,
        spoke_at=now,
        contact_by=_still_told(case, now),
        flags=case.flags | {Flag.COUNTER_INVITED},
    )
    if invites:
        notice = say.CounterInvited(owner_name=known_owner(case))
        decision = decision.adding(Say(to=To.CUSTOMER, notice=notice))
    decision = decision.then(unchanged(after)).adding(
        *tell_owner_and_approver(after, "other_wish"),
        at(after, TimerKind.OFFER_DUE, next_offer),
        at(after, TimerKind.UPDATE_DUE, policy.due(Due.UPDATE, case.severity, now)),
    )
    if rounds >= policy.offers.rounds_manager:
        return decision.then(escalate(after, 2, "rounds", now))
    if rounds >= policy.offers.rounds_supervisor:
        return decision.then(escalate(after, 1, "rounds", now))
    return decision
