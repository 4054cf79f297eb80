"""Whether a label before a colon is somebody's name: "Anna: the kettle leaks" (§3).

Names that are known count as written.  Any other word counts with a capital letter, or as two or
three ideographs, where no list of ours knows it: what people complain of, and headings, are there.
"""

import re
from collections.abc import Iterable, Sequence

from bot.domain.understanding.words.lexicon import Hit, Lexicon

_LATIN = re.compile(r"[^\W\d_][\w'\u2019-]*")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,3}")
_OF_PEOPLE = frozenset({"doer", "name_or_word", "surname", "called_before", "called_after"})
_NO_NAME = ("heading", "person", "goods:", "sides:", "roles:", "trouble:", "topic_")


def is_name(label: str, lexicon: Lexicon, others: Sequence[Lexicon]) -> bool:
    """``others`` hold what else is known; of them and the lexicon nothing may be in a name."""
    folded = lexicon.fold(label)
    own = lexicon.hits(folded)
    known = [*own, *(hit for one in others for hit in one.hits(one.fold(label)))]
    if _HAN.fullmatch(label):
        words = [hit for hit in known if hit.end - hit.start > 1]
        return not any(hit.tags - _OF_PEOPLE for hit in words)
    return _LATIN.fullmatch(label) is not None and _is_latin_name(label, folded, known)


def _is_latin_name(label: str, folded: str, known: Iterable[Hit]) -> bool:
    tags = {tag for hit in known if (hit.start, hit.end) == (0, len(folded)) for tag in hit.tags}
    if any(tag.startswith(_NO_NAME) for tag in tags):
        return False
    return "doer" in tags or (label[:1].isupper() and (not tags or "name_or_word" in tags))
