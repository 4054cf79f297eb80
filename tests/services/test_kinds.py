"""Kinds of notices that are named by their names."""

from bot.domain.notices import BY_KIND
from bot.services.desk.forms import KINDS_THAT_ASK, KINDS_WITHIN
from handlers.staff.spoken import NOTED


def test_every_kind_that_is_named_is_that_of_a_notice() -> None:
    assert set(BY_KIND) >= KINDS_THAT_ASK | KINDS_WITHIN | NOTED


def test_a_reply_to_a_notice_is_a_line_or_said_among_staff_and_never_both() -> None:
    assert frozenset() == KINDS_THAT_ASK & KINDS_WITHIN
