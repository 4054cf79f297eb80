"""Whether a text is in a language whose words we do not read: neither English nor Chinese.

Another script says so at once; of Latin letters the small words tell, which every text has.
"""

import re

from bot.domain.script import HAN
from bot.domain.understanding.languages.language import worded

_WORD = re.compile(r"[a-z\u00c0-\u024f']+")
_HAN = re.compile(f"[{HAN}]")
_OTHER_SCRIPT = re.compile(
    r"[\u0370-\u03ff\u0400-\u04ff\u0590-\u05ff\u0600-\u06ff\u0900-\u0dff\u0e00-\u0eff"
    r"\u1100-\u11ff\u3040-\u30ff\uac00-\ud7af]"
)
_SCRIPT_ENOUGH = 3
_WORDS_ENOUGH = 3

ENGLISH = frozenset(
    """the is and to my i a not of it you for was this in have has with on at your we they be are
    that but me no can please want will would do does did as so if from what when how why i'm it's
    don't didn't an or by been were had there just very still all one get got""".split()
)
_ANYWHERE = frozenset("a i no in me do so an on or as will all was has".split())
"""English words that other languages have as well."""
_OTHERS = frozenset(
    """le la les des du une est je pas pour avec mon ma mes votre vous nous dans sur et qui que
    der die das und ist nicht ein eine ich mein meine mit auf den dem zu von wir sie haben habe
    el los las mi es por con una del se lo al muy pero su
    il di che non per sono mio mia questo della
    o os um uma nao n\u00e3o meu minha com para est\u00e1
    de het een niet mijn ik van en voor met maar
    jest nie moja m\u00f3j na si\u0119 och att det som inte jag min
    bir ve bu i\u00e7in de\u011fil saya tidak dan yang ini
    t\u00f4i kh\u00f4ng l\u00e0 c\u1ee7a v\u00e0 h\u00e0ng""".split()
)


def is_foreign(text: str) -> bool:
    """Tell whether the words are in none of the languages we read; a word or two tells nothing."""
    plain = worded(text.lower())
    words = _WORD.findall(plain)
    script, han = len(_OTHER_SCRIPT.findall(plain)), len(_HAN.findall(plain))
    if script >= _SCRIPT_ENOUGH and script > len(words):
        return script * 4 > han
    if han or len(words) < _WORDS_ENOUGH:
        return False
    ours = sum(word in ENGLISH and word not in _ANYWHERE for word in words)
    theirs = sum(word in _OTHERS and word not in ENGLISH for word in words)
    return theirs >= max(1, len(words) // 6) and theirs > ours
