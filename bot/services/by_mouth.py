"""What a customer without a chat would read: shown to whoever is to tell it to them (§3)."""

import re
from datetime import datetime
from html import unescape

from bot.domain.deciding.decision import Say, To
from bot.domain.moves.desk.by_mouth import slot
from bot.domain.notices import solution
from bot.domain.notices.actions import Action
from bot.domain.notices.base import Notice
from bot.domain.notices.desk import DoneNoted, OfferSent, PromiseBooked
from bot.domain.notices.desk.spoken import AnswerKey, TellCustomer
from bot.domain.record.case import Case
from bot.domain.record.stamp import stamp_of
from bot.ports.wording import Wording, WordingFailed
from bot.services import notice_codec

ANSWERS = frozenset(
    {
        Action.CHOOSE,
        Action.OTHER_WISH,
        Action.EXPLAINED,
        Action.MATTER,
        Action.COMPLETE,
        Action.PERSON,
        Action.FOLLOW_UP_ANSWER,
        Action.STOP_ASKING,
        Action.REOPEN,
    }
)
"""Keys of a customer that somebody may tap for them; the others are only of use in a chat."""
_NEED_NOT_BE_TOLD = (solution.SettledThanks, solution.FollowUpThanks)
"""Thanks for an answer that was just given by mouth, and thanked for there."""
SAID_ELSEWHERE = (OfferSent, PromiseBooked, DoneNoted)
"""What is "with the customer" by now is only then with them when it has been told."""
_TAG = re.compile(r"<[^>]+>")


def by_mouth(said: Say, case: Case, wording: Wording, now: datetime) -> Say | None:
    """Who is to tell it, and what; ``None`` where there is nothing to tell.

    The judgement on how somebody was treated is asked by those who lead, never by whoever is
    rated (§15).
    """
    if isinstance(said.notice, _NEED_NOT_BE_TOLD):
        return None
    words = _in_words(said.notice, case, wording, now)
    if not words:
        return None
    stamp = stamp_of(f"{now.isoformat()} {words}")
    notice = TellCustomer(
        case_number=case.number,
        customer_name=case.customer_name,
        contact=case.spoken.contact if case.spoken is not None else "",
        words=words,
        keys=_keys(said.notice),
        stamp=stamp,
    )
    to = To.SUPERVISORS if isinstance(said.notice, solution.AskPerson) else To.OWNER
    return Say(to=to, notice=notice, slot=slot(case, stamp))


def _in_words(notice: Notice, case: Case, wording: Wording, now: datetime) -> str:
    kind, fields = notice_codec.encode(notice)
    try:
        shown = wording.render(kind, fields, language=case.language, now=now, case=case.id)
    except WordingFailed:  # the facts of it, better than nothing
        return "\n".join(value for value in fields.values() if isinstance(value, str))
    return unescape(_TAG.sub("", shown.html)).strip()


def _keys(notice: Notice) -> tuple[AnswerKey, ...]:
    return tuple(
        AnswerKey(action=key.action, value=key.value, label=key.label, text=key.text)
        for row in notice.buttons()
        for key in row
        if key.action in ANSWERS
    )
