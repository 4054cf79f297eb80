"""Collects the stories."""

from pathlib import Path

import pytest

from tests.chat_script.collector import ChatFile


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Every `.chat` file is a test."""
    if file_path.suffix != ".chat":
        return None
    return ChatFile.from_parent(parent, path=file_path)
