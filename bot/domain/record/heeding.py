"""How the talk between a customer and the owner goes: what the owner's hints go by (§8)."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Heeding:
    """Whether offers of help are heard."""

    unheeded: int = 0
    """Accusations in a row, without a new fact, since a person wrote or a hint was given."""
    hints: int = 0
    """How often the owner was advised to say the same once more."""
    turned: bool = False
    """The owner was shown what leads back to the matter."""
    plan: str = ""
    """What the customer has to do, in their own words: the newest such sentence."""
    cross: bool = False
    """The customer has said in a word that they are upset: it is named as such."""
    dangers: int = 0
    """How often new danger was answered with a short word, after the first answer to it."""
    withdraw_asked: bool = False
    """Whether the customer was asked if the case is to be withdrawn, and has not answered."""
