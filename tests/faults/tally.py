"""What became of every update, read from the chats and from the database."""

import itertools
import sqlite3
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from bot.sandbox import Sandbox


@dataclass(kw_only=True, slots=True)
class Tally:
    """The figures of one run."""

    kills: int = 0
    updates: int = 0
    lost: int = 0
    """Updates nobody answered and nobody holds for a person."""
    handled_twice: int = 0
    order_violations: int = 0
    repeated_hold: int = 0
    repeated_resend: int = 0
    held: int = 0
    """In doubt, and shown to a person."""
    timers_lost: int = 0
    timers_doubled: int = 0
    slowest_exit: float = 0.0
    """Seconds from SIGTERM to the end of the process."""

    def table(self) -> str:
        """One figure a line."""
        return "\n".join(f"{name:17} {value:g}" for name, value in asdict(self).items())


def answers(sandbox: Sandbox, chat: int) -> list[int]:
    """The numbers the bot answered in a chat, in the order of the messages."""
    posts = sandbox.world.chat(chat).posts
    texts = [str(posts[number].message.get("text", "")) for number in sorted(posts)]
    return [int(text.rpartition(" ")[2]) for text in texts if text.startswith("re ")]


def count_answers(tally: Tally, sent: Sequence[int]) -> None:
    """Add what one chat shows."""
    seen = Counter(sent)
    for number, times in seen.items():
        if number % 2:
            tally.repeated_hold += times - 1
        else:
            tally.repeated_resend += times - 1
    firsts = list(dict.fromkeys(sent))
    tally.order_violations += sum(1 for a, b in itertools.pairwise(firsts) if b < a)


def count_rows(tally: Tally, database: Path) -> set[int]:
    """Add what an SQLite database shows; returns the numbers held for a person."""
    with sqlite3.connect(database) as connection:
        rows = connection.execute(
            "SELECT json_extract(fields, '$.says'), state FROM outbox"
        ).fetchall()
        due = connection.execute("SELECT count(*) FROM timers").fetchone()[0]
        fired = connection.execute(
            "SELECT json_extract(value, '$') FROM memory WHERE key LIKE 'fired:%'"
        ).fetchall()
    return count_facts(tally, rows, due, [int(times) for (times,) in fired])


def count_facts(
    tally: Tally, rows: Sequence[tuple[str, str]], due: int, fired: Sequence[int]
) -> set[int]:
    """Add what was written, as words and state, how many timers were set, and how often each fired."""
    written = Counter(says for says, _ in rows)
    tally.handled_twice = sum(times - 1 for times in written.values())
    tally.timers_lost = due - len(fired)
    tally.timers_doubled = sum(times - 1 for times in fired)
    held = {int(says.rpartition(" ")[2]) for says, state in rows if state == "unknown"}
    tally.held = len(held)
    return held


def pending_timers(database: Path) -> int:
    """How many timers have yet to fire; none where there is no database."""
    if not database.exists():
        return 0
    with sqlite3.connect(database) as connection:
        statement = "SELECT count(*) FROM timers WHERE state = 'pending'"
        return int(connection.execute(statement).fetchone()[0])
