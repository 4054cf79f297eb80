"""Keeps the sandbox's state: rows of JSON in one SQLite file, written shortly after they change.

The state that counts is in memory; this is its shadow. Nothing waits for the disk: rows are
gathered and written together by `flush`, which the sandbox calls every few hundredths of a second
and once more when it stops.
"""

import asyncio
import json
import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.sandbox.errors import FolderInUse
from bot.sandbox.wire import dumps

_log = logging.getLogger(__name__)
_WRITE_EVERY = 0.03
_TRY_AGAIN = 1.0
_GONE = object()
_SCHEMA = """
CREATE TABLE IF NOT EXISTS rows (
    kind TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, key)
) WITHOUT ROWID
"""


class Store:
    """Rows of JSON by kind and key, and a folder for files; without a folder all is in memory."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self._dirty: dict[tuple[str, str], Any] = {}
        self._changed = asyncio.Event()
        self._memory_files: dict[str, bytes] = {}
        self._db: sqlite3.Connection | None = _open(folder) if folder else _open_memory()

    def save(self, kind: str, key: str, body: Any) -> None:
        """Remember a row; a later save of the same row replaces it."""
        if self._db is not None:
            self._dirty[kind, key] = body
            self._changed.set()

    def delete(self, kind: str, key: str) -> None:
        """Forget a row."""
        self.save(kind, key, _GONE)

    def get(self, kind: str, key: str) -> Any:
        """Return one row as it was last written to disk, or None."""
        return dict(self.load(kind)).get(key)

    def load(self, kind: str) -> Iterator[tuple[str, Any]]:
        """Yield every row of a kind as (key, body), in the order of the keys."""
        if self._db is None:
            return
        rows = self._db.execute("SELECT key, body FROM rows WHERE kind = ? ORDER BY key", (kind,))
        for key, body in rows.fetchall():
            yield key, json.loads(body)

    def clear(self, kind: str) -> None:
        """Forget every row of a kind."""
        self.flush()
        if self._db is not None:
            self._db.execute("DELETE FROM rows WHERE kind = ?", (kind,))

    def copy(self, but: frozenset[str]) -> list[list[str]]:
        """Return all rows as (kind, key, body), but those of some kinds."""
        self.flush()
        if self._db is None:
            return []
        rows = self._db.execute("SELECT kind, key, body FROM rows").fetchall()
        return [list(row) for row in rows if row[0] not in but]

    def replace(self, rows: list[list[str]]) -> None:
        """Keep these rows and no others; the bytes of files stay."""
        self._dirty.clear()
        if self._db is None:
            return
        with _transaction(self._db):
            self._db.execute("DELETE FROM rows")
            self._db.executemany("INSERT INTO rows VALUES (?, ?, ?)", rows)

    def write_file(self, name: str, data: bytes) -> None:
        """Keep the bytes of a file."""
        if self.folder is None:
            self._memory_files[name] = data
        else:
            (self.folder / "files" / name).write_bytes(data)

    def read_file(self, name: str) -> bytes | None:
        """Return the bytes of a file, or None when there is no such file."""
        if self.folder is None:
            return self._memory_files.get(name)
        path = self.folder / "files" / name
        return path.read_bytes() if path.is_file() else None

    def flush(self) -> None:
        """Write everything that changed, in one transaction.

        Raises sqlite3.Error when the file cannot be written; what changed then waits for the next
        time. A row that cannot be written at all is left out, and the log names it.
        """
        self._changed.clear()
        if self._db is None or not self._dirty:
            return
        gone = [key for key, body in self._dirty.items() if body is _GONE]
        kept = list(_written(self._dirty))
        with _transaction(self._db):
            self._db.executemany("DELETE FROM rows WHERE kind = ? AND key = ?", gone)
            self._db.executemany("INSERT OR REPLACE INTO rows VALUES (?, ?, ?)", kept)
        self._dirty = {}

    async def keep_flushing(self) -> None:
        """Write changes for as long as the sandbox runs, also after a time when it cannot."""
        failed = False
        while True:
            await self._changed.wait()
            await asyncio.sleep(_TRY_AGAIN if failed else _WRITE_EVERY)
            try:
                self.flush()
            except sqlite3.Error:
                if not failed:
                    _log.exception("the sandbox cannot save its state; it goes on trying")
                failed = True
                self._changed.set()
            else:
                failed = False

    def close(self) -> None:
        """Write what is left and let go of the file."""
        try:
            self.flush()
        except sqlite3.Error:
            _log.exception("the sandbox could not save the last changes")
        if self._db is not None:
            self._db.close()
            self._db = None


@contextmanager
def _transaction(db: sqlite3.Connection) -> Iterator[None]:
    """Keep all that is written in the block, or nothing of it."""
    db.execute("BEGIN")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        # Some errors, a full disk among them, have ended the transaction already.
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def _written(rows: dict[tuple[str, str], Any]) -> Iterator[tuple[str, str, str]]:
    """Yield the rows that are to be kept, as they stand in the file."""
    for (kind, key), body in rows.items():
        if body is _GONE:
            continue
        try:
            text = dumps(body)
            (kind + key + text).encode()
        except (ValueError, TypeError) as error:
            _log.error("the row %r of %s cannot be saved: %s", key, kind, type(error).__name__)
        else:
            yield kind, key, text


def _open_memory() -> sqlite3.Connection:
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.execute(_SCHEMA)
    return db


def _open(folder: Path) -> sqlite3.Connection:
    (folder / "files").mkdir(parents=True, exist_ok=True)
    db = sqlite3.connect(folder / "sandbox.db", isolation_level=None, timeout=0.5)
    try:
        # One sandbox per folder: two would give the same numbers to different messages.
        db.execute("PRAGMA locking_mode = EXCLUSIVE")
        db.execute("PRAGMA journal_mode = WAL")
        # The state must outlive a stopped process, not a power cut; so no wait for the disk.
        db.execute("PRAGMA synchronous = OFF")
        db.execute(_SCHEMA)
    except sqlite3.OperationalError as error:
        db.close()
        raise FolderInUse(f"{folder} is used by another sandbox") from error
    return db
