"""The use cases of who has a case, by the parameter names of the handlers."""

from collections.abc import Mapping
from functools import cache

from bot.app.parts import Parts
from bot.domain.understanding.times.spans import ReadSpan, SpanWords, span, takes_off
from bot.services.desk.taking.absence import ComeBack, GoAway
from bot.services.desk.taking.calm import PassOn, TakeBreath
from bot.services.desk.taking.going import BeginAbsence
from bot.services.desk.taking.not_about_them import Release
from bot.services.desk.taking.passing import Assign
from bot.services.desk.taking.planning import PlanAbsence
from bot.services.desk.taking.rota import OnCallRoster
from bot.texts.places import wording_root
from bot.texts.span_words import load_span_words


@cache
def _span_words(languages: tuple[str, ...]) -> SpanWords:
    return load_span_words(wording_root() / "locales", languages)


def span_reader(parts: Parts) -> ReadSpan:
    """Reads from when until when, in any language there is."""
    words = _span_words(tuple(parts.wording.languages()))
    return lambda text, now: span(text, now, parts.understanding.moment, words)


def on_call_roster(parts: Parts) -> OnCallRoster:
    """Who is on call."""
    words = _span_words(tuple(parts.wording.languages()))
    return OnCallRoster(
        carry_out=parts.carry_out,
        policy=parts.policy,
        read_span=span_reader(parts),
        says_nobody=lambda text: takes_off(text, words),
    )


def plan_absence(parts: Parts) -> PlanAbsence:
    """Keeps absences that begin later."""
    begin = BeginAbsence(carry_out=parts.carry_out, policy=parts.policy)
    return PlanAbsence(carry_out=parts.carry_out, policy=parts.policy, begin=begin)


def taking_uses(parts: Parts) -> Mapping[str, object]:
    """Going away, coming back, giving cases to people."""
    carry_out, policy = parts.carry_out, parts.policy
    assign = Assign(carry_out=carry_out, policy=policy)
    plan, roster = plan_absence(parts), on_call_roster(parts)
    go_away = GoAway(carry_out=carry_out, policy=policy, read_span=span_reader(parts), plan=plan)
    return {
        "assign": assign,
        "ask_assign": assign.ask,
        "not_about_them": Release(carry_out=carry_out),
        "take_breath": TakeBreath(carry_out=carry_out, policy=policy),
        "hand_back_unasked": PassOn(carry_out=carry_out, policy=policy),
        "go_away": go_away,
        "name_backup": go_away.with_backup,
        "come_back": ComeBack(carry_out=carry_out, plan=plan),
        "leave_now": plan.from_now,
        "cancel_absence": plan.cancel,
        "on_call_roster": roster,
        "put_on_call": roster.tapped,
        "take_off_call": roster.clear,
    }
