"""The use cases of those who read figures, by the parameter names of the handlers."""

from collections.abc import Mapping, Sequence

from bot.app.parts import Parts, make_digest
from bot.domain.understanding.times.month import month_named
from bot.services.digests.concessions import ReadMonth, ShowConcessions
from bot.services.digests.making import DigestLines, ReadBooks
from bot.services.digests.sending import CasesBehind, DigestOnDemand
from bot.texts.month_words import load_month_words
from bot.texts.places import wording_root


def digest_on_demand(parts: Parts) -> DigestOnDemand:
    """``/digest``."""
    return DigestOnDemand(carry_out=parts.carry_out, policy=parts.policy, make=make_digest(parts))


def month_reader(languages: Sequence[str]) -> ReadMonth:
    """Reads how a month is named in any of these languages."""
    words = load_month_words(wording_root() / "locales", languages)
    return lambda text, today: month_named(text, today, words)


def report_uses(parts: Parts) -> Mapping[str, object]:
    """``/digest``, the cases behind a number of it, and ``/concessions``."""
    carry_out, policy = parts.carry_out, parts.policy
    return {
        "digest_on_demand": digest_on_demand(parts),
        "show_concessions": ShowConcessions(
            carry_out=carry_out,
            policy=policy,
            understanding=parts.understanding,
            read_month=month_reader(parts.wording.languages()),
        ),
        "cases_behind": CasesBehind(
            carry_out=carry_out,
            policy=policy,
            read_books=ReadBooks(policy=policy),
            lines=DigestLines(understanding=parts.understanding),
        ),
    }
