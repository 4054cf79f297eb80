"""Whom somebody can call at once, where the operator has said so (§9.2)."""

from dataclasses import replace

from bot.domain.notices.base import Notice
from bot.domain.notices.customer import CaseAcknowledgedAtOnce, GraveHeard
from bot.domain.notices.customer.danger import DangerAgain
from bot.domain.policy.parts import Care
from bot.domain.understanding.messages.harmed import Harmed

_SELF_HARM = "self_harm"


def cared(notice: Notice, care: Care, language: str) -> Notice:
    """The notice with the operator's sentence, where it is about a life."""
    if isinstance(notice, GraveHeard | DangerAgain):
        if notice.harmed == Harmed.ANIMAL:
            return notice
        sentence = care.help_line if notice.grave == _SELF_HARM else care.emergency
        return replace(notice, to_call=sentence.said(language))
    if isinstance(notice, CaseAcknowledgedAtOnce) and notice.hurt:
        return replace(notice, to_call=care.emergency.said(language))
    return notice
