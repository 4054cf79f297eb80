"""Texts are compared in one form, whether or not the tables of Unicode had to be asked."""

import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.understanding.words.folding import compatible, fold, one_of

USUAL = st.text(
    st.sampled_from("aA1 \n，！？。、；：（）＋５Ａ…　—“”‘’《》【】「」客户退貨"), max_size=20
)
LETTERS = {ord("貨"): "货"}


@given(USUAL | st.text(max_size=12) | st.tuples(USUAL, st.characters(), USUAL).map("".join))
@example("e\u0301，\u0301")
@example("\uff76\uff9e")
def test_a_text_is_made_compatible_as_unicode_has_it(text: str) -> None:
    assert compatible(text) == unicodedata.normalize("NFKC", text)


def test_width_capitals_spaces_and_script_make_no_difference() -> None:
    said = "ＡＢ　\t退貨…Don\u2019t\n 我"

    assert fold(said, LETTERS, one_of(LETTERS)) == "ab 退货...don't\n 我"


def test_without_letters_to_exchange_none_is() -> None:
    assert fold("退貨", {}, one_of({})) == "退貨"
