"""Keeps the sandbox's state: rows of JSON in one SQLite file, written shortly after they change.

The state that counts is in memory; this is its shadow. Nothing waits for the disk: rows are
gathered and written together by `flush`, which the sandbox calls every few hundredths of a second
and once more when it stops.
"""

import asyncio
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.sandbox.errors import FolderInUse
from bot.sandbox.wire import dumps

_WRITE_EVERY = 0.03
_GONE = object()
_SCHEMA = """
CREATE TABLE IF NOT EXISTS rows (
    kind TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, key)
) WITHOUT ROWID
"""


class Store:
    """Rows of JSON by kind and key, and a folder for files; in memory only without a folder."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._dirty: dict[tuple[str, str], Any] = {}
        self._changed = asyncio.Event()
        self._memory_files: dict[str, bytes] = {}
        self._db = _open(folder) if folder else None

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

    def write_file(self, name: str, data: bytes) -> None:
        """Keep the bytes of a file."""
        if self._folder is None:
            self._memory_files[name] = data
        else:
            (self._folder / "files" / name).write_bytes(data)

    def read_file(self, name: str) -> bytes | None:
        """Return the bytes of a file, or None when there is no such file."""
        if self._folder is None:
            return self._memory_files.get(name)
        path = self._folder / "files" / name
        return path.read_bytes() if path.is_file() else None

    def flush(self) -> None:
        """Write everything that changed, in one transaction."""
        dirty, self._dirty = self._dirty, {}
        self._changed.clear()
        if self._db is None or not dirty:
            return
        gone = [key for key, body in dirty.items() if body is _GONE]
        kept = [(*key, dumps(body)) for key, body in dirty.items() if body is not _GONE]
        self._db.execute("BEGIN")
        self._db.executemany("DELETE FROM rows WHERE kind = ? AND key = ?", gone)
        self._db.executemany("INSERT OR REPLACE INTO rows VALUES (?, ?, ?)", kept)
        self._db.execute("COMMIT")

    async def keep_flushing(self) -> None:
        """Write changes for as long as the sandbox runs."""
        while True:
            await self._changed.wait()
            await asyncio.sleep(_WRITE_EVERY)
            self.flush()

    def close(self) -> None:
        """Write what is left and let go of the file."""
        self.flush()
        if self._db is not None:
            self._db.close()
            self._db = None


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
