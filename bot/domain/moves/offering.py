"""Options, the customer's choice, and a refusal taken as a new start (§11, t9–t11)."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

from bot.domain import errors
from bot.domain.deciding.decision import Decision, Say, To, at, moved, noted, unchanged
from bot.domain.deciding.ledger import THE_HOUSE
from bot.domain.deciding.telling_owner import tell_owner
from bot.domain.moves.escalating import escalate
from bot.domain.notices import solution as say
from bot.domain.notices.desk import OfferSent
from bot.domain.people import Person, Role
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import Case, Flag, Merit, Offer, Option, State
from bot.domain.record.commitment import Promise, PromiseKind
from bot.domain.record.journal import What
from bot.domain.record.timers import LatePolicy, TimerKind
from bot.domain.record.transitions import Move
from bot.domain.understanding.triage import Answer, Choice

TWO = 2


def authority(role: Role, policy: Policy) -> Decimal:
    """The amount somebody of this rank may tell a customer, per case (§11)."""
    limits = {
        Role.STAFF: policy.money.staff,
        Role.SUPERVISOR: policy.money.supervisor,
        Role.MANAGER: policy.money.manager,
    }
    return limits.get(role, Decimal(0))


def highest(offer: Offer) -> Decimal:
    """The most that any option of the offer gives."""
    return max((option.amount for option in offer.options), default=Decimal(0))


def check(case: Case, offer: Offer) -> None:
    """The guards of t9 that no rank lifts. Raises ``SomethingMissing``."""
    if not offer.options:
        raise errors.SomethingMissing(what="options")
    if len(offer.options) < TWO and not offer.single_reason:
        raise errors.SomethingMissing(what="second_option")
    if not (case.facts or case.wish):
        raise errors.SomethingMissing(what="facts")


def offer(
    case: Case, by: Person, new: Offer, now: datetime, policy: Policy, *, owner: str = ""
) -> Decision:
    """t9: options to the customer. Raises ``OverAuthority`` above the speaker's limit."""
    check(case, new)
    if highest(new) > authority(by.role, policy):
        raise errors.OverAuthority(limit=str(authority(by.role, policy)))
    decision = moved(case, Move.OFFER, by, now)
    sent = replace(new, sent_at=now, chosen=None)
    merit = Merit.JUSTIFIED if case.merit is Merit.UNKNOWN else case.merit
    after = replace(
        decision.case,
        offer=sent,
        offered_at=now,
        merit=merit,
        human_at=now,
        flags=case.flags - {Flag.COUNTER_INVITED},
    )
    notice = say.OptionsOffered(
        owner_name=owner or by.name, reason=sent.reason, options=lines(sent, now)
    )
    first, *_ = policy.offers.reminders
    timers = (
        at(after, TimerKind.OFFER_REMINDER, now + first, "0", late=LatePolicy.COLLAPSE),
        at(after, TimerKind.OFFER_LOOK, now + policy.offers.look),
        at(after, TimerKind.OFFER_EXPIRY, now + policy.offers.validity),
    )
    return decision.then(unchanged(after)).adding(
        Say(to=To.CUSTOMER, notice=notice),
        Say(to=by.id, notice=OfferSent(case_number=case.number)),
        *timers,
    )


def lines(given: Offer, now: datetime) -> tuple[say.OptionLine, ...]:
    """The options as the customer reads them; a time that has passed is no longer told."""
    return tuple(
        say.OptionLine(number=n, text=option.text, due=_ahead(option, now))
        for n, option in enumerate(given.options, start=1)
    )


def _ahead(option: Option, now: datetime) -> datetime | None:
    return option.due if option.due is not None and option.due > now else None


def remind(case: Case, which: int, now: datetime, policy: Policy) -> Decision:
    """24 and 72 hours later: the options are still there; silence is not acceptance (§19)."""
    if case.state is not State.OFFERED or case.offer is None or case.offered_at is None:
        return unchanged(case)
    decision = unchanged(replace(case, spoke_at=now)).adding(
        Say(to=To.CUSTOMER, notice=say.OfferReminder(options=lines(case.offer, now)))
    )
    following = policy.offers.reminders[which + 1 : which + 2]
    if following:
        timer = at(
            case,
            TimerKind.OFFER_REMINDER,
            max(case.offered_at + following[0], now + timedelta(hours=1)),
            str(which + 1),
            late=LatePolicy.COLLAPSE,
        )
        decision = decision.adding(timer)
    return decision


def in_words(
    case: Case, by: Person, answer: Answer, now: datetime, policy: Policy
) -> Decision | None:
    """A choice made in words; ``None`` when the words choose nothing."""
    if case.offer is None:
        return None
    count = len(case.offer.options)
    if answer.choice is Choice.OPTION and answer.option is not None and answer.option <= count:
        return choose(case, by, answer.option, now, policy)
    if answer.choice is Choice.YES and count == 1 and not answer.weak:
        return choose(case, by, 1, now, policy)
    if answer.choice is Choice.NO:
        return refuse(case, by, now, policy)
    return None


def choose(case: Case, by: Person, number: int, now: datetime, policy: Policy) -> Decision:
    """t10: what was chosen becomes promises with dates (M8)."""
    if case.offer is None or not 1 <= number <= len(case.offer.options):
        raise errors.AlreadyDone
    decision = moved(case, Move.CHOOSE, by, now)
    option = case.offer.options[number - 1]
    due = _ahead(option, now) or policy.due(Due.RESOLVE, case.severity, now)
    after = replace(
        decision.case,
        offer=replace(case.offer, chosen=number - 1, options=_dated(case.offer, number, due)),
        contact_by=due,
        spoke_at=now,
        reply_owed_since=None,
    )
    agreed = say.SolutionAgreed(owner_name=case.owner_name, option=option.text, due=due)
    return decision.then(unchanged(after)).adding(
        Say(to=To.CUSTOMER, notice=agreed),
        tell_owner(after, "agreed", option.text),
        deliverable(after, option, due, now),
        at(after, TimerKind.UPDATE_DUE, policy.due(Due.UPDATE, case.severity, now)),
        noted(case, What.ANSWERED, by, now, new=option.text),
    )


def _dated(given: Offer, number: int, due: datetime) -> tuple[Option, ...]:
    """The options with the date that was agreed for the chosen one."""
    return tuple(
        replace(option, due=due) if n == number else option
        for n, option in enumerate(given.options, start=1)
    )


def deliverable(case: Case, option: Option, due: datetime, now: datetime) -> Promise:
    """The promise that an agreed option turns into."""
    return Promise(
        case=case.id,
        by=case.owner or THE_HOUSE,
        by_name=case.owner_name,
        kind=PromiseKind.REFUND if option.amount else PromiseKind.ACTION,
        text=option.text,
        due=due,
        solution=True,
        made_at=now,
    )


def refuse(case: Case, by: Person, now: datetime, policy: Policy) -> Decision:
    """t11: something else is wanted; two rounds call a supervisor, three a manager."""
    decision = moved(case, Move.REFUSE, by, now)
    rounds = case.rounds + 1
    next_offer = policy.due(Due.OFFER, case.severity, now)
    after = replace(
        decision.case,
        rounds=rounds,
        spoke_at=now,
        contact_by=None,
        flags=case.flags | {Flag.COUNTER_INVITED},
    )
    decision = decision.then(unchanged(after)).adding(
        Say(to=To.CUSTOMER, notice=say.CounterInvited()),
        tell_owner(after, "other_wish"),
        at(after, TimerKind.OFFER_DUE, next_offer),
        at(after, TimerKind.UPDATE_DUE, policy.due(Due.UPDATE, case.severity, now)),
    )
    if rounds >= policy.offers.rounds_manager:
        return decision.then(escalate(after, 2, "rounds", now))
    if rounds >= policy.offers.rounds_supervisor:
        return decision.then(escalate(after, 1, "rounds", now))
    return decision
