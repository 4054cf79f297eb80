"""The use cases of customers, by the parameter names of the handlers."""

from collections.abc import Mapping

from bot.app.parts import Parts
from bot.services.courtesy.reminding import RemindOfHeld
from bot.services.customer.commands import (
    AddMore,
    AskHuman,
    AskToWithdraw,
    ChangeLanguage,
    Complain,
    ShowStatus,
    Tell,
    TellPrivacy,
)
from bot.services.customer.in_public import FollowLink, HearPublic
from bot.services.customer.matter import DecideMatter
from bot.services.customer.pulse import TakePulse
from bot.services.customer.releasing import KeepAsPromised, ReleasePromise
from bot.services.customer.reviewing import AskReview
from bot.services.customer.taps import TapByCustomer, Withdraw
from bot.services.customer.telling import HearCustomer
from bot.services.editing import EditByCustomer


def customer_uses(parts: Parts) -> Mapping[str, object]:
    """The use cases of customers, by the parameter names of the handlers."""
    carry_out, policy, first_words = parts.carry_out, parts.policy, parts.first_words
    hear = HearCustomer(
        carry_out=carry_out,
        policy=policy,
        understanding=parts.understanding,
        first_words=first_words,
        relay=parts.relay,
        remind_of_held=RemindOfHeld(stop_words=parts.stop_words),
    )
    complain = Complain(carry_out=carry_out, policy=policy, first_words=first_words)
    return {
        "hear_customer": hear,
        "edit_by_customer": EditByCustomer(
            carry_out=carry_out, relay=parts.relay, hear_customer=hear
        ),
        "tap_by_customer": TapByCustomer(carry_out=carry_out, policy=policy),
        "withdraw": Withdraw(carry_out=carry_out),
        "release_promise": ReleasePromise(carry_out=carry_out),
        "keep_as_promised": KeepAsPromised(carry_out=carry_out),
        "ask_review": AskReview(carry_out=carry_out),
        "tell": Tell(carry_out=carry_out),
        "tell_privacy": TellPrivacy(tell=Tell(carry_out=carry_out), policy=policy),
        "show_status": ShowStatus(carry_out=carry_out, policy=policy),
        "ask_human": AskHuman(carry_out=carry_out, policy=policy, first_words=first_words),
        "complain": complain,
        "add_more": AddMore(carry_out=carry_out),
        "ask_to_withdraw": AskToWithdraw(carry_out=carry_out),
        "change_language": ChangeLanguage(carry_out=carry_out),
        "decide_matter": DecideMatter(
            carry_out=carry_out, policy=policy, first_words=first_words, complain=complain
        ),
        "hear_public": HearPublic(carry_out=carry_out, understanding=parts.understanding),
        "follow_link": FollowLink(first_words=first_words, complain=complain),
        "take_pulse": TakePulse(expressions=first_words.expressions),
        "known_languages": tuple(parts.wording.languages()),
    }
