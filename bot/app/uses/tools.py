"""The use cases that save people at the desk time, by the parameter names of the handlers."""

from collections.abc import Mapping

from bot.app.parts import Parts
from bot.services.customer.joining import JoinCase
from bot.services.customer.taps import TapByCustomer
from bot.services.desk.replies.by_mouth import EnterAnswer, PassOn
from bot.services.desk.replies.filling import FillSaved, place_words
from bot.services.desk.replies.picking import OfferSaved, TakePicked
from bot.services.desk.replies.replying import ReplyToCustomer
from bot.services.desk.replies.saved import Saved, UseSaved
from bot.services.desk.replies.saving import SaveReply
from bot.services.desk.replies.settling import SettleByReply
from bot.services.desk.taking.merging import AskMerge, MergeCases
from bot.services.desk.taking.reaching import CloseUnreachable, NoteAttempt
from bot.services.desk.taking.spoken import AddToSpoken, LogSpoken, MakeLink, NewLink


def tool_uses(parts: Parts) -> Mapping[str, object]:
    """All of them."""
    return {**_spoken(parts), **_reaching(parts), **_merging(parts), **_saved(parts)}


def _reaching(parts: Parts) -> Mapping[str, object]:
    carry_out, policy = parts.carry_out, parts.policy
    return {
        "note_attempt": NoteAttempt(carry_out=carry_out, policy=policy),
        "close_unreachable": CloseUnreachable(carry_out=carry_out, policy=policy),
    }


def _spoken(parts: Parts) -> Mapping[str, object]:
    carry_out, policy = parts.carry_out, parts.policy
    make_link = MakeLink(new_secret=parts.new_secret, good_for=policy.ending.link)
    pass_on = PassOn(carry_out=carry_out, policy=policy)
    return {
        "log_spoken": LogSpoken(
            carry_out=carry_out,
            policy=policy,
            understanding=parts.understanding,
            wording=parts.wording,
            make_link=make_link,
        ),
        "add_to_spoken": AddToSpoken(carry_out=carry_out),
        "new_link": NewLink(carry_out=carry_out, make_link=make_link),
        "pass_on": pass_on,
        "enter_answer": EnterAnswer(
            carry_out=carry_out,
            pass_on=pass_on,
            tap_by_customer=TapByCustomer(carry_out=carry_out, policy=policy),
        ),
        "join_case": JoinCase(
            carry_out=carry_out, policy=policy, understanding=parts.understanding
        ),
    }


def _merging(parts: Parts) -> Mapping[str, object]:
    carry_out = parts.carry_out
    return {
        "ask_merge": AskMerge(carry_out=carry_out),
        "merge_cases": MergeCases(carry_out=carry_out, policy=parts.policy),
    }


def _saved(parts: Parts) -> Mapping[str, object]:
    carry_out, wording = parts.carry_out, parts.wording
    reply = ReplyToCustomer(
        carry_out=carry_out, policy=parts.policy, relay=parts.relay, stop_words=parts.stop_words
    )
    places = place_words(wording, parts.clock.now())
    fill_saved = FillSaved(wording=wording, places=places)
    use_saved = UseSaved(carry_out=carry_out, fill_saved=fill_saved, reply_to_customer=reply)
    save_reply = SaveReply(carry_out=carry_out, wording=wording, places=places)
    saved = Saved(carry_out=carry_out)
    return {
        "saved": saved,
        "drop_saved": saved.drop,
        "save_reply": save_reply,
        "save_with_places": save_reply.with_places,
        "save_as_it_is": save_reply.as_it_is,
        "settle_by_reply": SettleByReply(
            carry_out=carry_out, policy=parts.policy, understanding=parts.understanding
        ),
        "use_saved": use_saved,
        "choose_saved": use_saved.choose,
        "offer_saved": OfferSaved(wording=wording, fill_saved=fill_saved),
        "take_picked": TakePicked(reply_to_customer=reply, use_saved=use_saved),
    }
