"""What is true of a case, in one line of a story."""

from collections.abc import Sequence

from bot.domain.record.case import Case, Merit


def fact(case: Case, promises: Sequence[str]) -> str:
    parts = [case.state.value, case.severity.value]
    parts += [f"owner {case.owner_name}"] if case.owner_name else []
    parts += [f"escalation {case.escalation}"] if case.escalation else []
    parts += [f"loops {case.loops}"] if case.loops else []
    declined = case.merit in (Merit.PARTLY, Merit.UNJUSTIFIED)
    parts += [f"merit {case.merit.value}"] if declined else []
    parts += [f"outcome {case.outcome.value}"] if case.outcome else []
    parts += sorted(flag.value for flag in case.flags)
    if promises:
        counted = [f"{promises.count(s)} {s}" for s in dict.fromkeys(promises)]
        parts.append("promises " + " + ".join(counted))
    return f"case {case.id}: {', '.join(parts)}"
