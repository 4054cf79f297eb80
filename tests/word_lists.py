"""The word lists, read once in a process for all tests that look into them themselves."""

from functools import cache

from bot.app.courtesy import Checker
from bot.domain.understanding.messages.weights import Weights
from bot.domain.understanding.words.lexicon import Lexicon
from bot.texts.lexicons import load_lexicon
from bot.texts.places import languages_in, wording_root
from bot.texts.weights import load_weights

ROOT = wording_root()
LOCALES = ROOT / "locales"


@cache
def lexicon() -> Lexicon:
    """What triage knows, of all languages."""
    return load_lexicon(LOCALES, languages_in(ROOT))


@cache
def weights() -> Weights:
    """What triage has learnt, of all languages."""
    return load_weights(LOCALES, languages_in(ROOT))


@cache
def checker() -> Checker:
    """What is looked for in the words of staff."""
    return Checker.load(LOCALES, languages_in(ROOT))
