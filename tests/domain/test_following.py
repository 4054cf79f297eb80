"""Reading what follows the opening of a phrase: step by step, as a regular expression would."""

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.domain.understanding.words.following import DIGITS, NOWHERE, follows

GAP, NARROW_GAP = "[^.!?;\\n\u3002]{0,30}?", "[^,.!?;:\\n\u3001\u3002]{0,24}?"
SIGNS = {"...": GAP, "~": NARROW_GAP, "*": "[a-z']*", "#": DIGITS}
IN_A_CHOICE = st.lists(st.sampled_from(["a", "ab", "b", "1", " ", "*", "#"]), max_size=3)
CHOICES = st.lists(IN_A_CHOICE.map("".join), min_size=1, max_size=3).map(
    lambda options: f"[{'|'.join(options)}]"
)
PARTS = st.sampled_from(["a", "b", "ab", "1", "b a", *SIGNS]) | CHOICES


def expression(parts: list[str]) -> str:
    """The regular expression of the parts of a phrase."""
    found = ""
    for at, part in enumerate(parts):
        if part.startswith("["):
            options = (
                re.sub(r"[*#]", lambda sign: SIGNS[str(sign[0])], one)
                for one in part[1:-1].split("|")
            )
            found += f"(?:{'|'.join(options)})"
        else:
            found += SIGNS.get(part, part)
        after = "".join(parts[at + 1 :]).lstrip("[")[:1]
        if part == "~" and "a" <= after <= "z":
            found += "(?<![a-z0-9])"
    last = "".join(parts)
    return found + "(?![a-z0-9])" * (last.rstrip("]")[-1] in "ab1" or last[-1] == "*")


@given(
    st.sampled_from(["...", "~", "*", "#"]) | CHOICES,
    st.lists(PARTS, max_size=4),
    st.text(alphabet="ab1 ,.'", max_size=45),
)
@example("#", ["1"], "1.1,11")
@example("*", ["b"], "abab")
@example("...", ["[a|ab]", "b a"], "b abb a")
@settings(max_examples=200, deadline=None)
def test_a_phrase_goes_on_where_its_regular_expression_matches(
    first: str, others: list[str], text: str
) -> None:
    parts = [first, *others]
    found = re.match(expression(parts), text)

    assert follows("".join(parts), DIGITS)(text, 0) == (found.end() if found else NOWHERE)
