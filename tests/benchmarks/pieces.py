"""Microseconds of the pieces that work on one message."""

import time
from collections.abc import Callable
from dataclasses import replace
from statistics import median
from zoneinfo import ZoneInfo

from bot.domain import card
from bot.domain.letter import draft_facts
from bot.domain.policy import Policy
from bot.services import notice_codec
from bot.texts.catalogue import Catalogue
from bot.texts.letters import Letters
from bot.texts.places import languages_in, wording_root
from bot.texts.understanding import Reader
from tests.benchmarks.rig import COMPLAINTS
from tests.letter_stories import NOW, a_case

ZONE = ZoneInfo("Asia/Shanghai")
