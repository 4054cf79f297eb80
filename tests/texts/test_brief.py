"""The brief of an escalation: six lines at most, whatever is known (§8)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.notices.desk import Brief, PromiseLine
from bot.domain.notices.samples import SAMPLE_NOW, sample, samples
from tests.texts.test_catalogue import CATALOGUE, said

MOST = 6


def lines(notice: Brief, language: str) -> list[str]:
    return said(notice, language=language).html.splitlines()


@pytest.mark.parametrize("language", CATALOGUE.languages())
def test_a_brief_has_six_lines_at_most(language: str) -> None:
    for notice in samples(Brief):
        assert len(lines(notice, language)) <= MOST, notice


@pytest.mark.parametrize("language", CATALOGUE.languages())
def test_many_promises_are_one_line_with_every_time(language: str) -> None:
    promises = tuple(
        PromiseLine(
            promise=n, text=f"promise {n}", due=SAMPLE_NOW + timedelta(hours=n), overdue=False
        )
        for n in (1, 2, 3)
    )
    notice = replace(sample(Brief), promises=promises, said="these very words", need="an answer")

    shown = lines(notice, language)

    assert len(shown) <= MOST
    (row,) = (line for line in shown if "promise 1" in line)
    for clock in ("11:00", "12:00", "13:00"):
        assert clock in row
    assert "promise 2" in row
    assert "promise 3" in row


@pytest.mark.parametrize("language", CATALOGUE.languages())
def test_without_a_promise_the_time_the_customer_knows_is_told(language: str) -> None:
    due = SAMPLE_NOW + timedelta(hours=2)
    notice = replace(sample(Brief), promises=(), contact_by=due, need="")

    assert "12:00" in "\n".join(lines(notice, language))
