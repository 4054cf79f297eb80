"""`main.py triage`: messages in, one JSON object a line; what was understood of each out.

Nothing of it is kept, and neither settings nor a database are needed.  A line that cannot be read
gets a line with an ``error``, and the next one is taken.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from bot.app.json_lines import Answer, Unreadable, answer_all
from bot.domain.understanding.languages import language
from bot.domain.understanding.languages.foreign import is_foreign
from bot.domain.understanding.languages.language import HanLetters
from bot.domain.understanding.messages import triage
from bot.domain.understanding.messages.reading import Nature, Reading, Reason, Rung
from bot.domain.understanding.messages.weights import Weights
from bot.domain.understanding.people.masking import Masker
from bot.domain.understanding.words.lexicon import Lexicon
from bot.texts import lexicons
from bot.texts.places import languages_in, wording_root
from bot.texts.weights import load_weights

LONGEST = 8192
"""So many characters of a text are read and told back; Telegram sends half of it at most."""
CUT = "\u2026"
UNKNOWN = "und"
"""The language of a text in a language we do not read, unless its letters or a hint name it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Listener:
    """Everything needed to understand a message by itself."""

    lexicon: Lexicon
    weights: Weights
    masker: Masker
    letters: HanLetters

    @staticmethod
    def load(locales: Path, languages: Iterable[str]) -> "Listener":
        """Read word lists and weights; raises ``lexicons.LexiconError``."""
        there = tuple(languages)
        return Listener(
            lexicon=lexicons.load_lexicon(locales, there),
            weights=load_weights(locales, there),
            masker=lexicons.load_masker(locales, there),
            letters=lexicons.load_han_letters(locales),
        )

    def understood(self, text: str, hint: str | None = None) -> dict[str, object]:
        """What is understood of a text, ready for JSON."""
        text = text if len(text) <= LONGEST else text[:LONGEST] + CUT
        reading = triage.read(text, lexicon=self.lexicon, weights=self.weights)
        return {
            **_told(reading),
            "language": self._language(text, hint),
            "masked": self.masker.mask(text),
            "reasons": [_reason(one) for one in (*reading.reasons, *reading.weighed)],
        }

    def _language(self, text: str, hint: str | None) -> str:
        found = language.detect(text, hint or None, None, letters=self.letters)
        strange = found == language.ENGLISH and is_foreign(text)
        return UNKNOWN if strange else found


def _told(reading: Reading) -> dict[str, object]:
    unhappy, likely = reading.dissatisfied, reading.likely
    return {
        "class": reading.kind,
        "dissatisfied": unhappy,
        "score": round(reading.score, 4),
        "category": likely.category if unhappy else None,
        "nature": [one for one in Nature if one in likely.nature],
        "emotion": likely.emotion,
        "feeling": likely.feeling if unhappy else None,
        "threats": [one for one in Rung if one in reading.threats],
        "safety": reading.safety,
        "abuse": likely.abuse,
        "wish": reading.wish,
    }


def _reason(reason: Reason) -> dict[str, object]:
    return {"word": reason.word, "rule": reason.rule, "weight": reason.weight}


def answering(listener: Listener) -> Answer:
    """What is understood of each message."""

    def understood(message: Mapping[str, object]) -> Mapping[str, object]:
        if "text" not in message:
            raise Unreadable("no text")
        text, hint = message["text"], message.get("language_code")
        if not isinstance(text, str):
            raise Unreadable("the text is not a string")
        return listener.understood(text, hint if isinstance(hint, str) else None)

    return understood


async def triage_lines(source: BinaryIO, target: BinaryIO) -> None:
    """Answer every line of the source, until it ends or nobody reads any more."""
    root = wording_root()
    listener = Listener.load(root / "locales", languages_in(root))
    answer_all(answering(listener), source, target)
