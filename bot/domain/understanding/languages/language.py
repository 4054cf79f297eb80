"""The language of a short message: the script decides, then the conversation so far.

Latin text below twelve letters says nothing reliable, emoji and numbers nothing at all: then the
conversation's language stays, else the language of the customer's Telegram, which is a prior and
never overrules a clear script.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.script import HAN

HANS, HANT, ENGLISH = "zh-Hans", "zh-Hant", "en"
_ENOUGH_LATIN = 12
_HAN = re.compile(f"[{HAN}]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f']+")
_NOISE = re.compile(r"https?://\S+|\S+@\S+|@\w+|/\w+")
_SCRIPTS = {
    "ja": re.compile(r"[\u3040-\u30ff]"),
    "ko": re.compile(r"[\u1100-\u11ff\uac00-\ud7af]"),
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "ar": re.compile(r"[\u0600-\u06ff]"),
    "th": re.compile(r"[\u0e00-\u0e7f]"),
    "he": re.compile(r"[\u0590-\u05ff]"),
    "el": re.compile(r"[\u0370-\u03ff]"),
    "hi": re.compile(r"[\u0900-\u097f]"),
}
_SAME_SCRIPT = {"uk": "ru", "be": "ru", "bg": "ru", "sr": "ru", "kk": "ru", "fa": "ar", "ur": "ar"}
_TRADITIONAL = ("hant", "tw", "hk", "mo")
_ENGLISH_WORDS = frozenset("the is and to my i a not of it you for was this in".split())


@dataclass(frozen=True, kw_only=True, slots=True)
class HanLetters:
    """The letters that occur in one of the two Chinese scripts only."""

    simplified: frozenset[str] = frozenset()
    traditional: frozenset[str] = frozenset()


def detect(
    text: str, hint: str | None, current: str | None, *, letters: HanLetters | None = None
) -> str:
    """Return the language code of a message.

    `hint` is Telegram's `language_code`; `current` is the conversation's language so far.
    """
    plain = worded(text)
    prior = current or (normalised(hint) if hint else ENGLISH)
    words = len(_LATIN_WORD.findall(plain))
    if plain.isascii():
        return _latin(plain, hint, current) if _is_enough(plain) else prior
    kana = _SCRIPTS["ja"].search(plain)
    han = _HAN.findall(plain)
    if han and not kana and len(han) >= words:
        return _chinese(han, current, hint, letters or HanLetters())
    for code, script in _SCRIPTS.items():
        if len(script.findall(plain)) + len(han) * (code == "ja" and bool(kana)) > words:
            return prior if _SAME_SCRIPT.get(prior, prior) == code else code
    return _latin(plain, hint, current) if _is_enough(plain) else prior


def worded(text: str) -> str:
    """Return the text without links, mail addresses, names after an @ and commands."""
    return _NOISE.sub(" ", text)


def _is_enough(plain: str) -> bool:
    """Tell whether there are so many Latin letters that they say something."""
    return len(_LATIN.findall(plain)) >= _ENOUGH_LATIN


def _chinese(han: list[str], current: str | None, hint: str | None, letters: HanLetters) -> str:
    balance = sum(map(letters.simplified.__contains__, han))
    balance -= sum(map(letters.traditional.__contains__, han))
    if balance:
        return HANS if balance > 0 else HANT
    priors = [normalised(code) for code in (current, hint) if code]
    return next((code for code in priors if code in (HANS, HANT)), HANS)


def _latin(plain: str, hint: str | None, current: str | None) -> str:
    """Return English unless nothing looks English and another Latin language is expected."""
    words = {word.lower() for word in _LATIN_WORD.findall(plain)}
    if words & _ENGLISH_WORDS:
        return ENGLISH
    other = {HANS, HANT, *_SCRIPTS, *_SAME_SCRIPT}
    priors = [normalised(code) for code in (current, hint) if code]
    return next((code for code in priors if code not in other), ENGLISH)


def normalised(code: str) -> str:
    """Return our code for a language tag: "zh-TW" is "zh-Hant", "en-GB" is "en"."""
    base, *rest = code.replace("_", "-").lower().split("-")
    if base != "zh":
        return base
    return HANT if any(part in _TRADITIONAL for part in rest) else HANS


def best_available(code: str, available: Sequence[str]) -> str:
    """Return the language to answer in: the same, the sister script, English, else the first."""
    wanted = normalised(code)
    sister = {HANS: HANT, HANT: HANS}.get(wanted, wanted)
    for choice in (code, wanted, sister, ENGLISH):
        if choice in available:
            return choice
    return available[0]
