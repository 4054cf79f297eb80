"""A reply in another language than the customer's: a quiet word to its author."""

from dataclasses import dataclass

from bot.domain.notices.desk.courtesy import ToAuthor


@dataclass(frozen=True, kw_only=True, slots=True)
class OtherLanguage(ToAuthor):
    """It has gone out; once in a case for each author, and nothing has to be done."""

    case_number: str
    customer_name: str
    chinese: bool
    """Whether the customer writes Chinese; English otherwise."""

    def quietly(self) -> bool:
        """No hurdle: it makes no sound."""
        return True
