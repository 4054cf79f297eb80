"""The whole bot killed at random moments: every word of a customer stands in its one case."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.faults.case_run import CaseOptions, CaseRun, case_run
from tests.faults.case_tally import CaseTally, Witness, count, known_in

pytestmark = [pytest.mark.asyncio, pytest.mark.timeout(240)]

IN_FLIGHT = 8
"""The courier sends to so many chats at once."""


async def test_killed_with_cases_under_way_it_keeps_every_word_in_its_one_case(
    tmp_path: Path,
) -> None:
    async with case_run(CaseOptions(kills=4, customers=6), tmp_path) as run:
        tally = await run()

        assert tally.faults() == dict.fromkeys(tally.faults(), 0)
        assert tally.repeated_resend <= IN_FLIGHT * tally.kills
        assert tally.messages == 4 * tally.customers
        for change, figure in SPOILT.items():
            assert spoilt(run, change)[figure] > 0, change
        assert twice(run, "CaseSubmitted").repeated_resend == tally.repeated_resend + 1
        assert twice(run, "AskMatter").repeated_hold == 1


@pytest.mark.kill
async def test_killed_behind_a_webhook_it_does_the_same(tmp_path: Path) -> None:
    async with case_run(CaseOptions(kills=1, customers=2, mode="webhook"), tmp_path) as run:
        tally = await run()

    assert tally.faults() == dict.fromkeys(tally.faults(), 0)
    assert tally.repeated_resend <= IN_FLIGHT * tally.kills


@pytest.mark.kill
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_killed_many_times_with_cases_under_way(
    tmp_path: Path, kills: int, mode: str
) -> None:
    options = CaseOptions(kills=kills, customers=max(3, kills * 3 // 2), mode=mode)
    async with case_run(options, tmp_path) as run:
        tally = await run()

    print(tally.table())  # noqa: T201 - the figures are the point
    assert tally.faults() == dict.fromkeys(tally.faults(), 0)
    assert tally.repeated_resend <= IN_FLIGHT * tally.kills


SPOILT = {
    "DELETE FROM transcript WHERE id = 1": "lost",
    "UPDATE transcript SET case_id = 1002 WHERE id = 1": "scattered",
    "INSERT INTO transcript (id, case_id, person_id, name, side, at, text, media, file_id, album,"
    " chat_id, message_id, replaces) SELECT id + 999, case_id, person_id, name, side, at, text,"
    " media, file_id, album, chat_id, message_id, replaces FROM transcript WHERE id = 1": "kept_twice",
    "UPDATE outbox SET kind = 'Listening' WHERE kind LIKE 'CaseAck%'": "not_acknowledged_once",
    "UPDATE outbox SET state = 'pending' WHERE id = 1": "never_said",
    "UPDATE timers SET state = 'pending', wake = 1 WHERE id = 1": "timers_forgotten",
    "UPDATE sent SET outbox_id = (SELECT max(id) FROM outbox WHERE chat_id = sent.chat_id)"
    " WHERE rowid = (SELECT min(rowid) FROM sent WHERE chat_id = 20001)": "order_violations",
    "DELETE FROM slots WHERE slot = 'case:1001:card'": "without_card",
}
"""What would have to be noticed, and the figure that shows it."""


def spoilt(run: CaseRun, change: str) -> dict[str, int]:
    """The figures if the books had been so."""
    copy = run.town.database.with_name("spoilt.db")
    copy.unlink(missing_ok=True)
    with closing(sqlite3.connect(run.town.database)) as books:
        books.execute("VACUUM INTO ?", (str(copy),))
    with closing(sqlite3.connect(copy)) as books, books:
        assert books.execute(change).rowcount > 0
    tally = CaseTally()
    count(tally, replace(run.town, database=copy), run.witness)
    return tally.faults()


def twice(run: CaseRun, kind: str) -> CaseTally:
    """The figures if a message of this kind had come once more."""
    chat, number = next(
        (customer, message)
        for customer in run.town.written
        for message, row in known_in(run.town, customer).items()
        if row.kind == kind
    )
    posts = run.witness.seen[chat]
    witness = Witness(sandbox=run.witness.sandbox)
    witness.seen.update({**run.witness.seen, chat: {**posts, 0: posts[number]}})
    tally = CaseTally()
    count(tally, run.town, witness)
    return tally
