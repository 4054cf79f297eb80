"""The use cases of those who read figures, by the parameter names of the handlers."""

from collections.abc import Mapping

from bot.app.parts import Parts, make_digest
from bot.services.digests.concessions import ShowConcessions
from bot.services.digests.making import DigestLines, ReadBooks
from bot.services.digests.sending import CasesBehind, DigestOnDemand


def digest_on_demand(parts: Parts) -> DigestOnDemand:
    """``/digest``."""
    return DigestOnDemand(carry_out=parts.carry_out, policy=parts.policy, make=make_digest(parts))


def report_uses(parts: Parts) -> Mapping[str, object]:
    """``/digest``, the cases behind a number of it, and ``/concessions``."""
    carry_out, policy = parts.carry_out, parts.policy
    return {
        "digest_on_demand": digest_on_demand(parts),
        "show_concessions": ShowConcessions(
            carry_out=carry_out, policy=policy, understanding=parts.understanding
        ),
        "cases_behind": CasesBehind(
            carry_out=carry_out,
            policy=policy,
            read_books=ReadBooks(policy=policy),
            lines=DigestLines(understanding=parts.understanding),
        ),
    }
