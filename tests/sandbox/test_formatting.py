"""Formatted text is read as Telegram reads it, and refused in Telegram's words."""

from typing import Any

import pytest

from bot.sandbox.errors import BadRequest
from bot.sandbox.text import formatted, typed, utf16

SMILE = "\U0001f600"
SHALOM = "\u05e9\u05dc\u05d5\u05dd"
CHINESE = "\u8ba2\u5355"


def entity(kind: str, offset: int, length: int, **more: Any) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length, **more}


HTML = [
    ("<b>a</b>", "a", [entity("bold", 0, 1)]),
    ("<strong>a</strong><em>b</em>", "ab", [entity("bold", 0, 1), entity("italic", 1, 1)]),
    ("<u>a</u><ins>b</ins>", "ab", [entity("underline", 0, 1), entity("underline", 1, 1)]),
    ("<s>a</s>", "a", [entity("strikethrough", 0, 1)]),
    ("<b>a<i>b</i></b>c", "abc", [entity("bold", 0, 2), entity("italic", 1, 1)]),
    ("<B>a</b>", "a", [entity("bold", 0, 1)]),
    (f"{SMILE}<b>{SMILE}x</b>", f"{SMILE}{SMILE}x", [entity("bold", 2, 3)]),
    (f"{SHALOM} <b>{SHALOM}</b>", f"{SHALOM} {SHALOM}", [entity("bold", 5, 4)]),
    (f"{CHINESE}<code>{CHINESE}</code>", f"{CHINESE}{CHINESE}", [entity("code", 2, 2)]),
    ("<pre>a\nb</pre>", "a\nb", [entity("pre", 0, 3)]),
    ('<pre><code class="language-py">x</code></pre>', "x", [entity("pre", 0, 1, language="py")]),
    ("<code>a <b>b</b></code>", "a b", [entity("code", 0, 3)]),
    ("<tg-spoiler>a</tg-spoiler>", "a", [entity("spoiler", 0, 1)]),
    ('<span class="tg-spoiler">a</span>', "a", [entity("spoiler", 0, 1)]),
    ("<blockquote>a</blockquote>", "a", [entity("blockquote", 0, 1)]),
    ("<blockquote expandable>a</blockquote>", "a", [entity("expandable_blockquote", 0, 1)]),
    ('<a href="https://a.example/?x=1&amp;y=2">a</a>', "a",
     [entity("text_link", 0, 1, url="https://a.example/?x=1&y=2")]),
    ("<a href='https://a.example'>a</a>", "a",
     [entity("text_link", 0, 1, url="https://a.example/")]),
    ('<a href="nonsense">a</a>', "a", []),
    ("a &lt;b&gt; &amp; &quot;c&quot; &#128512; &nbsp;", f'a <b> & "c" {SMILE} &nbsp;', []),
    ("  \n <b>a</b>  \n", "a", [entity("bold", 0, 1)]),
    ("<b>  a  </b>", "a", [entity("bold", 0, 1)]),
    ("<b></b>a", "a", []),
    ("a < b", None, 'Unsupported start tag "" at byte offset 2'),
    ("<x>a</x>", None, 'Unsupported start tag "x" at byte offset 0'),
    (f"{CHINESE}<p>a</p>", None, 'Unsupported start tag "p" at byte offset 6'),
    (f"{SMILE}<br>", None, 'Unsupported start tag "br" at byte offset 4'),
    ("<b>a", None, 'Can\'t find end tag corresponding to start tag "b"'),
    ("<b><i>a</b></i>", None,
     'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
    ("a</b>", None, "Unexpected end tag at byte offset 1"),
    ("a<b", None, "Unclosed start tag at byte offset 1"),
    ('<a href="x', None, 'Unclosed start tag "a" at byte offset 0'),
    ("<b>a</b", None, "Unclosed end tag at byte offset 4"),
    ("<span>a</span>", None, 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ("<a href=x!>a</a>", None, "Unexpected end of name token at byte offset 8"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "text", "expected"), HTML)
def test_html_becomes_text_and_entities_or_telegrams_refusal(
    source: str, text: str | None, expected: Any
) -> None:
    if text is not None:
        result = formatted(source, "HTML", None)
        assert (result.text, result.entities) == (text, expected)
        return
    with pytest.raises(BadRequest) as refusal:
        formatted(source, "HTML", None)
    assert refusal.value.description == f"Bad Request: can't parse entities: {expected}"


MARKDOWN = [
    ("*a* _b_", "a b", [entity("bold", 0, 1), entity("italic", 2, 1)]),
    ("__a__ ~b~ ||c||", "a b c",
     [entity("underline", 0, 1), entity("strikethrough", 2, 1), entity("spoiler", 4, 1)]),
    ("*a _b_*", "a b", [entity("bold", 0, 3), entity("italic", 2, 1)]),
    ("`a*b`", "a*b", [entity("code", 0, 3)]),
    ("```py\nx\n```", "x", [entity("pre", 0, 1, language="py")]),
    ("[a](https://a.example)", "a", [entity("text_link", 0, 1, url="https://a.example/")]),
    (r"1\.5 \- ok\!", "1.5 - ok!", []),
    (">a\n>b\nc", "a\nb\nc", [entity("blockquote", 0, 3)]),
    (f"*{SMILE}*{SHALOM}", f"{SMILE}{SHALOM}", [entity("bold", 0, 2)]),
    ("1.5", None, "Character '.' is reserved and must be escaped with the preceding '\\'"),
    ("a *b", None, "Can't find end of Bold entity at byte offset 2"),
    (f"{CHINESE}`b", None, "Can't find end of Code entity at byte offset 6"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "text", "expected"), MARKDOWN)
def test_markdown_becomes_text_and_entities_or_telegrams_refusal(
    source: str, text: str | None, expected: Any
) -> None:
    if text is not None:
        result = formatted(source, "MarkdownV2", None)
        assert (result.text, result.entities) == (text, expected)
        return
    with pytest.raises(BadRequest) as refusal:
        formatted(source, "MarkdownV2", None)
    assert refusal.value.description == f"Bad Request: can't parse entities: {expected}"


TYPED = [
    ("/start", [entity("bot_command", 0, 6)]),
    ("/start@amends_bot now", [entity("bot_command", 0, 17)]),
    (f"{SMILE} /help", [entity("bot_command", 3, 5)]),
    ("and/or 1/2", []),
    ("<b>no</b>", []),
    ("see https://a.example/x?y=1.", [entity("url", 4, 23)]),
    ("see a.com, please", [entity("url", 4, 5)]),
    ("write to me@a.com", [entity("email", 9, 8)]),
    ("ask @somebody", [entity("mention", 4, 9)]),
    ("#late parcel", [entity("hashtag", 0, 5)]),
    ("call +49 123 4567890", [entity("phone_number", 5, 15)]),
    ("it cost 12.50", []),
]


@pytest.mark.parametrize(("text", "expected"), TYPED)
def test_commands_and_links_are_found_in_what_people_type(text: str, expected: Any) -> None:
    assert typed(text).entities == expected


def test_given_entities_are_kept_and_moved_when_the_text_is_trimmed() -> None:
    result = formatted(f"  {SMILE}ab ", "", [entity("bold", 4, 2)])
    assert (result.text, result.entities) == (f"{SMILE}ab", [entity("bold", 2, 2)])


def test_nothing_is_found_inside_code_and_behind_links() -> None:
    source = '<code>/start</code> <a href="https://a.example">b.com</a> /help'
    kinds = [each["type"] for each in formatted(source, "HTML", None).entities]
    assert kinds == ["code", "text_link", "bot_command"]


def test_an_unknown_parse_mode_is_refused() -> None:
    with pytest.raises(BadRequest, match="unsupported parse_mode"):
        formatted("a", "wiki", None)


def test_lengths_and_cuts_count_utf16_units() -> None:
    text = f"a{SMILE}{CHINESE}"
    assert utf16.length(text) == 5
    assert utf16.cut(text, 1, 2) == SMILE
