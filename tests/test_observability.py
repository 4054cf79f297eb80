"""What the log shows of a failure, and what it never shows."""

import io
import json
import logging
import sys
from collections.abc import Iterator

import pytest

from bot import observability

log = logging.getLogger("tests.observability")


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """The log as the process writes it."""
    root, written = logging.getLogger(), io.StringIO()
    handlers, level = root.handlers[:], root.level
    monkeypatch.setattr(sys, "stderr", written)
    # Taken down by hand: log_as_json closes the handlers it finds, and those are pytest's.
    root.handlers = []
    observability.log_as_json()
    yield written
    logging.captureWarnings(capture=False)
    root.handlers, root.level = handlers, level


def _fail(secret: str, words: str) -> None:
    told = {"text": words, "first_name": "Annabel"}
    raise RuntimeError(str(len(secret) + len(told)))


def test_a_failure_is_logged_without_the_values_of_variables(lines: io.StringIO) -> None:
    try:
        _fail("s3cret-of-the-hook", "the lamp fell on my foot")
    except RuntimeError:
        log.exception("it failed")

    (line,) = lines.getvalue().splitlines()
    assert [frame["name"] for frame in json.loads(line)["exception"][0]["frames"]][-1] == "_fail"
    for hidden in ("s3cret", "lamp", "Annabel"):
        assert hidden not in line


def test_a_page_of_a_proxy_is_no_error_of_ours(lines: io.StringIO) -> None:
    logging.getLogger("telegram.request.BaseRequest").error("invalid JSON data: <html>")
    logging.getLogger("telegram.ext").warning("this is heard")

    assert [json.loads(line)["event"] for line in lines.getvalue().splitlines()] == [
        "this is heard"
    ]
