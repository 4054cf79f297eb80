"""JSON lines in and out: a line that cannot be read gets an error, and the next is taken."""

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import BinaryIO

Answer = Callable[[Mapping[str, object]], Mapping[str, object]]
"""From an object to what is said of it; raises ``Unreadable``."""


class Unreadable(ValueError):
    """A line that is not what it should be; says why."""


def aloud(answer: Answer, lines: Iterable[bytes]) -> Iterator[bytes]:
    """Yield a line for every line."""
    for line in lines:
        said: Mapping[str, object]
        try:
            said = answer(_object(line))
        except Unreadable as error:
            said = {"error": str(error)}
        # Half of a pair of UTF-16 has no UTF-8, but JSON can name it.
        yield json.dumps(said, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"


def _object(line: bytes) -> Mapping[str, object]:
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"not JSON: {error}") from error
    if not isinstance(found, Mapping):
        raise Unreadable("not a JSON object")
    return found


def answer_all(answer: Answer, source: BinaryIO, target: BinaryIO) -> None:
    """Answer every line of the source, until it ends or nobody reads any more."""
    try:
        for line in aloud(answer, source):
            target.write(line)
            target.flush()
    except BrokenPipeError:
        # Whoever read has gone; the interpreter would complain once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
