"""What a customer puts right, in the words it stood in."""

import pytest

from bot.domain.understanding.wishes import correcting
from tests.word_lists import lexicon


@pytest.mark.parametrize(
    ("before", "said", "after"),
    [
        ("迟到了三个小时，白等一天", "不对，是四个小时不是三个", "迟到了四个小时，白等一天"),
        ("迟到了三个小时", "不是三个，是四个", "迟到了四个小时"),
        ("He was three hours late.", "it was four hours, not three", "He was four hours late."),
        ("It came on Monday", "not Monday but Tuesday", "It came on Tuesday"),
        ("It came on Monday", "the box was torn too", ""),
        ("It came on Monday", "not the blue one, it was the red one", ""),
    ],
)
def test_a_correction_replaces_what_was_wrong(before: str, said: str, after: str) -> None:
    assert correcting.corrected(before, said, lexicon()) == after
