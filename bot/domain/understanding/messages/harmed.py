"""Who was hurt, or could be: what the first words of an answer ask after (§8)."""

from enum import StrEnum

from bot.domain.understanding.words.lexicon import Lexicon


class Harmed(StrEnum):
    """Whom it concerns; what hurts most comes first."""

    CHILD = "child"
    PERSON = "person"
    MEDICINE = "medicine"
    """A wrong medicine or dose."""
    ANIMAL = "animal"


def harmed(folded: str, lexicon: Lexicon) -> Harmed | None:
    """Return whom words of danger concern; `None` where nobody was touched, as by a smell of gas.

    An animal only where nobody else is told of.
    """
    hits = lexicon.hits(folded)
    said = {tag for hit in hits for tag in hit.tags}
    hurt = said & _TOUCHED or any("harm" in hit.tags and not hit.tags & _GOODS for hit in hits)
    if "harmed_medicine" in said:
        return Harmed.MEDICINE
    if "harmed_child" in said:
        return Harmed.CHILD
    if "harmed_animal" in said and "harmed_person" not in said:
        return Harmed.ANIMAL
    return Harmed.PERSON if hurt and "harmed_nobody" not in said else None


_TOUCHED = {"body", "victim", "mishap", "harmed_person"}
_GOODS = {"product_quality"}
"""Things break as well."""
