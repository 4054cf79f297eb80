"""The machine under measurement: cores, and what it is."""

import os
import platform
import sqlite3
import sys
from datetime import UTC, datetime
from pathlib import Path

SANDBOX_CORE, BOT_CORE = 0, 1


def pin(core: int) -> None:
    """Keep this process on one core, where the system can and there are several."""
    if not hasattr(os, "sched_setaffinity"):
        return
    there = sorted(os.sched_getaffinity(0))
    if len(there) > 1:
        os.sched_setaffinity(0, {there[core % len(there)]})


def described() -> str:
    """One line: when, where, on what."""
    model = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines()
            if line.startswith("model name")
        ),
        platform.processor(),
    )
    load = os.getloadavg()[0]
    return (
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {os.cpu_count()} x {model}, load {load:.1f}, "
        f"Python {sys.version.split()[0]}, SQLite {sqlite3.sqlite_version}"
    )
