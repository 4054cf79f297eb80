"""The prepared solutions of the house's pack: as keys under a form, and as options (§11)."""

from dataclasses import replace
from datetime import datetime

from bot.domain.moves.solution import declining, offering
from bot.domain.notices import desk as staff
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.domain.record.money import Money
from bot.domain.record.offer import Option
from bot.domain.solutions import choosing
from bot.domain.solutions.pack import Kind, Pack, Solution
from bot.ports.wording import Wording
from bot.services.sums import sum_in_words

AMOUNT = "{amount}"
"""Where the words of a pack hold its fixed sum."""


def offer_form(case: Case, reader: Person, pack: Pack) -> staff.OfferForm:
    """Write options, or start from the ready ones that fit the case; in the reader's language."""
    declined = declining.says_no(case)
    return staff.OfferForm(
        case_number=case.number,
        wish=case.wish,
        prepared=tuple(
            _as_key(one, reader.language)
            for one in choosing.fitting(pack, case, declined=declined)
        ),
        finding=case.finding.text if declined and case.finding is not None else "",
    )


def _as_key(solution: Solution, language: str) -> staff.PreparedOption:
    words = solution.said(language)
    return staff.PreparedOption(code=solution.code, label=words.button, when=words.when)


def as_option(
    solution: Solution, case: Case, now: datetime, policy: Policy, wording: Wording
) -> Option:
    """An option of an offer, in the customer's language and with the usual time."""
    words = solution.said(case.language)
    sum_ = sum_in_words(Money(amount=solution.amount), policy, case.language, now, wording)
    text = words.text.replace(AMOUNT, sum_)
    option = Option(
        text=text,
        solution=text,
        code=solution.code if solution.paid else "",
        amount=solution.amount,
        refund=solution.paid or solution.kind is Kind.REFUND,
        todo=words.todo,
    )
    if solution.within is not None:
        due = solution.within.due(now, policy.calendar)
    else:
        due = offering.default_due(case, option, now, policy)
    return replace(option, due=due)


def priced(option: Option, money: Money, pack: Pack, case: Case, said: str) -> Option:
    """The ready option with the sum that a person has named for it, in these words."""
    solution = pack.get(option.code)
    words = solution.said(case.language).priced if solution is not None else ""
    text = words.replace(AMOUNT, said) or option.text
    return replace(
        option, text=text, solution=text, amount=money.amount, others=money.others, code=""
    )
