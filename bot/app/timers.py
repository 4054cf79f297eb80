"""What a due timer does, put together."""

from bot.app.parts import Parts, make_digest
from bot.app.uses.taking import on_call_roster, plan_absence
from bot.services.desk.conduct.accounts import EndBlock
from bot.services.desk.taking.absence import ComeBack
from bot.services.digests.sending import PlanDigests, SendDigest
from bot.services.firing import FireTimer
from bot.services.letters.writing import LetterUnanswered
from bot.services.mornings import PlanMornings, SendMornings


def fire(parts: Parts) -> FireTimer:
    """Everything that timers are for."""
    return FireTimer(
        carry_out=parts.carry_out,
        policy=parts.policy,
        clock=parts.clock,
        first_words=parts.first_words,
        end_burst=parts.end_burst,
        send_digest=SendDigest(
            house=parts.house,
            policy=parts.policy,
            clock=parts.clock,
            make=make_digest(parts),
            plan=plan_digests(parts),
        ),
        send_mornings=SendMornings(
            carry_out=parts.carry_out,
            policy=parts.policy,
            clock=parts.clock,
            plan=plan_mornings(parts),
        ),
        letter_unanswered=LetterUnanswered(desk=parts.letter_desk),
        end_block=EndBlock(carry_out=parts.carry_out),
        come_back=ComeBack(carry_out=parts.carry_out, plan=plan_absence(parts)),
        plan_absence=plan_absence(parts),
        on_call_roster=on_call_roster(parts),
    )


def plan_mornings(parts: Parts) -> PlanMornings:
    """Keeps the lists of the next working day pending."""
    return PlanMornings(policy=parts.policy)


def plan_digests(parts: Parts) -> PlanDigests:
    """Keeps one digest pending for each manager."""
    return PlanDigests(house=parts.house, policy=parts.policy)
