"""One process per database file."""

import fcntl
from pathlib import Path
from typing import IO


class DatabaseInUse(Exception):
    """Another process works with this database file; stop it first, or use PostgreSQL."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{self.__doc__} ({path})")
        self.path = path


class FileLock:
    """Held from opening the database to closing it; the kernel frees it when the process dies."""

    def __init__(self, database: Path) -> None:
        self._path = database.with_name(database.name + ".lock")
        self._file: IO[str] | None = None

    def acquire(self) -> None:
        """Take the lock or raise ``DatabaseInUse``."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        handle = self._path.open("a")
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            handle.close()
            raise DatabaseInUse(self._path) from error
        self._file = handle

    def release(self) -> None:
        """Give it back."""
        if self._file is not None:
            self._file.close()
            self._file = None
