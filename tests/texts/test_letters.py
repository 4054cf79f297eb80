"""Letters in words: three cases, three languages, read as the customer reads them."""

from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from jinja2 import meta

from bot.domain.letters import gaps, letter, rules
from bot.domain.letters.facts import LetterFacts, facts
from bot.domain.letters.plan import Element
from bot.domain.people import Role
from bot.domain.record.case import Case, Merit, Severity
from bot.domain.record.fact_sheet import FactSheet, Slot
from bot.domain.understanding.messages.emotion import Feeling
from bot.ports.wording import WordingFailed
from bot.texts.catalogue import Catalogue
from bot.texts.letters import Letters, folded
from bot.texts.pages import environment, read_source
from bot.texts.places import wording_root
from tests.letter_stories import NOW, STORIES, Story, late_car, leaking_kettle

SHANGHAI = ZoneInfo("Asia/Shanghai")
GOLDEN = Path(__file__).parent / "__golden__"
LANGUAGES = ("en", "zh-Hans", "zh-Hant")
TEMPLATES = sorted(wording_root().glob("templates/*/letters/*.j2"))
ALSO_KNOWN = {"today", "company", "bot_name", "felt", "view", "told", "gap", "hint"} | {
    *("text", "at", "times", "amount", "evidence")
}


@pytest.fixture(scope="module")
def letters() -> Letters:
    catalogue = Catalogue(zone=SHANGHAI, company="Antu")
    return Letters(catalogue, zone=SHANGHAI)


def known(story: Story, case: Case | None = None) -> LetterFacts:
    told = case or story.case
    return facts(told, story.rows, story=told.facts, role=story.role)


def written(letters: Letters, story: Story, *, complete: bool) -> tuple[Case, str]:
    """The case with its letter, and the letter as a person reads it."""
    language = story.case.language
    parts = letters.parts(known(story), language=language)
    case = story.complete(parts) if complete else letter.drafted(story.case, parts)
    frame = letters.frame(known(story), language=language, now=NOW)
    whole = "\n\n".join(part for part in (frame.head, *case.letter, frame.foot) if part)
    return case, letters.shown(whole, language=language)


@pytest.mark.parametrize("complete", [True, False], ids=["sent", "draft"])
@pytest.mark.parametrize("name", STORIES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_reads_as_it_was_approved_last(
    letters: Letters, language: str, name: str, complete: bool, request: pytest.FixtureRequest
) -> None:
    golden = GOLDEN / language / f"letter_{name}{'' if complete else '_draft'}.txt"

    _, text = written(letters, STORIES[name](language), complete=complete)

    if request.config.getoption("accept"):
        golden.write_text(text + "\n", "utf-8")
    assert text + "\n" == golden.read_text("utf-8")


@pytest.mark.parametrize("name", STORIES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_finished_letter_stands_before_the_rubric(
    letters: Letters, language: str, name: str
) -> None:
    story = STORIES[name](language)

    case, text = written(letters, story, complete=True)

    judged = rules.Letter(case=case, rows=story.rows, rules=letters.rules(language), text=text)
    assert [f.point for f in rules.judge(judged) if not f.yes] == []
    assert not letter.gaps(case)


@pytest.mark.parametrize("merit", Merit)
@pytest.mark.parametrize("severity", Severity)
@pytest.mark.parametrize("feeling", [one.value for one in Feeling])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_case_gets_a_draft_with_exactly_the_wanted_elements(
    letters: Letters, language: str, feeling: str, severity: Severity, merit: Merit
) -> None:
    story = late_car(language)
    case = replace(story.case, feeling=feeling, severity=severity, merit=merit, facts="", wish="")

    parts = letters.parts(known(story, case), language=language)

    wanted = known(story, case).elements
    assert tuple(e for e in Element if parts[e - 1]) == wanted
    assert gaps.has_gap(parts[0])


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: f"{path.parts[-3]}/{path.stem}")
def test_a_template_uses_what_a_letter_may_speak_of_and_says_so(path: Path) -> None:
    source = read_source(path)
    tree = environment({}).parse(source.body)

    used = meta.find_undeclared_variables(tree) - {"gap", "gap_time"}

    counts = {f"{name}_count" for name in ("options", "done", "to_do", "gifts")}
    assert used <= set(LetterFacts.__dataclass_fields__) | ALSO_KNOWN | counts
    assert used == source.uses


def test_all_languages_have_the_same_blocks(letters: Letters) -> None:
    def blocks(language: str) -> dict[str, set[str]]:
        made = letters.set_for(language)
        return {name: set(made._environment.get_template(name).blocks) for name in made._names}

    assert blocks("en") == blocks("zh-Hans") == blocks("zh-Hant")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_gap_that_was_copied_back_is_still_a_gap(letters: Letters, language: str) -> None:
    marked = f"A {gaps.OPENS}what?{gaps.CLOSES} B"

    shown = letters.shown(marked, language=language)

    assert gaps.OPENS not in shown
    assert letters.taken(shown, language=language) == marked


def test_what_a_customer_wrote_makes_no_gap_and_no_template(letters: Letters) -> None:
    story = leaking_kettle("en")
    rude = replace(story.case, facts="{{ company }} \u27e6x\u27e7 <b>", lesson="")

    parts = letters.parts(known(story, rude), language="en")

    assert "{{ company }} [x] <b>" in parts[0]
    assert not gaps.has_gap(parts[0])


def test_a_language_without_letters_gets_the_nearest(letters: Letters) -> None:
    assert letters.set_for("zh-HK") is letters.set_for("zh-Hant")
    assert letters.set_for("fr") is letters.set_for("en")


def test_a_role_stands_in_the_signature(letters: Letters) -> None:
    story = leaking_kettle("en")
    lead = facts(story.case, story.rows, story="", role=Role.SUPERVISOR)

    foot = letters.frame(lead, language="en", now=NOW).foot

    assert foot == "Lin Lan, supervisor, Antu (reply here and it reaches me)"


def test_a_feeling_without_words_is_reported(letters: Letters) -> None:
    story = leaking_kettle("en")
    odd = replace(story.case, feeling="unheard_of")

    with pytest.raises(WordingFailed, match="unheard_of"):
        letters.parts(known(story, odd), language="en")


def test_lines_become_sentences_and_numbers_stay_lines() -> None:
    assert folded("one\n  two\n\n1. a\n2. b\nthree") == "one two\n1. a\n2. b\nthree"
    assert folded("一。\n二") == "一。二"


SHEETS = {
    "en": ("the base seal was out of place", "8 October", "it moved", "photo and two others"),
    "zh-Hans": ("底座密封圈错位", "10月8日", "安装时挤歪了", "看了照片，又拆了同批两只"),
    "zh-Hant": ("底座密封圈錯位", "10月8日", "安裝時擠歪了", "看了照片，又拆了同批兩只"),
}


def with_sheet(language: str, **more: object) -> FactSheet:
    what, when, cause, checked = SHEETS[language]
    sheet = FactSheet(what=what, when=when, found_cause=cause, checked=checked)
    return replace(sheet, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("merit", [Merit.JUSTIFIED, Merit.UNJUSTIFIED])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_checked_is_told_and_what_was_not_stays_a_gap(
    letters: Letters, language: str, merit: Merit
) -> None:
    story = leaking_kettle(language)

    def particulars(sheet: FactSheet) -> str:
        case = replace(story.case, sheet=sheet, merit=merit, offer=None, finding=None)
        return letters.parts(known(story, case), language=language)[Element.PARTICULARS - 1]

    full, unchecked = with_sheet(language), with_sheet(language, checked="")
    taken = with_sheet(language, told=(Slot.WHAT,))

    assert all(line in particulars(full) for line in SHEETS[language])
    assert not gaps.has_gap(particulars(full))
    assert not any(line in particulars(unchecked) for line in SHEETS[language] if line)
    assert gaps.has_gap(particulars(unchecked))
    assert SHEETS[language][0] not in particulars(taken)
    assert SHEETS[language][3] in particulars(taken)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_major_letter_wants_the_cause_as_well(letters: Letters, language: str) -> None:
    story = leaking_kettle(language)
    sheet = with_sheet(language, found_cause="")
    case = replace(story.case, sheet=sheet, severity=Severity.MAJOR, offer=None, finding=None)

    part = letters.parts(known(story, case), language=language)[Element.PARTICULARS - 1]

    assert gaps.has_gap(part)
    assert SHEETS[language][0] in part
