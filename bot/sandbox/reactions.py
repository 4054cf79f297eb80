"""Which emoji Telegram takes as a reaction."""

import json
from pathlib import Path

ALLOWED: frozenset[str] = frozenset(
    json.loads(Path(__file__).with_name("reactions.json").read_text("utf-8"))
)
