"""Whom somebody can call at once, where the operator has said so (§9.2)."""

from dataclasses import replace

from bot.domain.notices.base import Notice
from bot.domain.notices.customer import CaseAcknowledgedAtOnce, GraveHeard
from bot.domain.policy.parts import Care

_SELF_HARM = "self_harm"
_ANIMAL = "animal"


def cared(notice: Notice, care: Care, language: str) -> Notice:
    """The notice with the operator's sentence, where it is about a life."""
    if isinstance(notice, GraveHeard):
        if notice.harmed == _ANIMAL:
            return notice
        sentence = care.help_line if notice.grave == _SELF_HARM else care.emergency
        return replace(notice, to_call=sentence.said(language))
    if isinstance(notice, CaseAcknowledgedAtOnce) and notice.hurt:
        return replace(notice, to_call=care.emergency.said(language))
    return notice
