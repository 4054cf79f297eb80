"""Phrases are parsed one by one, when they are said."""

from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Message

from bot.ports.wording import WordingFailed
from bot.texts.phrases import Phrases
from bot.texts.places import languages_in, wording_root


def written(folder: Path, text: str) -> Phrases:
    (folder / "some.ftl").write_text(text, encoding="utf-8")
    return Phrases(folder, "en")


@pytest.mark.parametrize("language", languages_in(wording_root()))
def test_one_by_one_they_are_the_same_as_all_at_once(language: str) -> None:
    folder = wording_root() / "locales" / language
    whole, ids = FluentBundle([language], use_isolating=False), set()
    for file in sorted(folder.glob("*.ftl")):
        resource = FluentResource(file.read_text(encoding="utf-8"))
        whole.add_resource(resource)
        ids |= {entry.id.name for entry in resource.body if isinstance(entry, Message)}
    phrases = Phrases(folder, language)

    def said_whole(key: str) -> tuple[str, list[Exception]]:
        pattern = whole.get_message(key).value
        assert pattern is not None
        text, errors = whole.format_pattern(pattern, {})
        return str(text), errors

    plain = {key: text for key in ids for text, errors in [said_whole(key)] if not errors}
    assert phrases.ids == ids
    assert len(plain) > 100
    assert {key: phrases.say(key, {}) for key in plain} == plain


def test_what_a_phrase_refers_to_is_there(tmp_path: Path) -> None:
    phrases = written(
        tmp_path,
        "# A comment\n-firm = { $case ->\n    [of] Harbour's\n   *[is] Harbour\n }\n"
        'greeting = { -firm(case: "of") } { who }\nwho = friend of { NUMBER($count) }\n',
    )

    assert phrases.ids == {"greeting", "who"}
    assert phrases.say("greeting", {"count": 3}) == "Harbour's friend of 3"


def test_a_phrase_that_cannot_be_read_raises_and_the_others_are_said(tmp_path: Path) -> None:
    phrases = written(tmp_path, "broken = { $name\nwhole = Good day\n")

    assert phrases.say("whole", {}) == "Good day"
    with pytest.raises(WordingFailed, match="broken cannot be read"):
        phrases.say("broken", {})
