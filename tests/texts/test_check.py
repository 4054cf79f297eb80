"""The check on the real wording, and on copies with faults planted in them."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.notices import BY_KIND
from bot.texts import check, preview
from bot.texts.catalogue import Catalogue
from bot.texts.places import wording_root
from bot.texts.rules.markup import faults

SOLE = "en"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy with one language, so that a fault is found once."""
    for folder in ("locales", "templates"):
        shutil.copytree(wording_root() / folder / SOLE, tmp_path / folder / SOLE)
    return tmp_path


def test_the_wording_has_no_faults() -> None:
    assert list(map(str, check.findings(wording_root()))) == []


PLANTED = [
    (
        "locales/en/customer.ftl",
        "addition-noted = Thank",
        "addition-gone = Thank",
        "addition-noted is missing",
    ),
    (
        "locales/en/customer.ftl",
        "addition-noted = Thank",
        "addition-gone = Thank",
        "addition-gone has no owner",
    ),
    (
        "locales/en/customer.ftl",
        "addition-noted = ",
        "addition-noted = a\naddition-noted = ",
        "is there already",
    ),
    (
        "locales/en/customer.ftl",
        "addition-noted = ",
        "a line of its own\naddition-noted = ",
        "cannot be read: a line of its own",
    ),
    (
        "locales/en/customer.ftl",
        "added that to { $case_number }",
        "added that to { $case_no }",
        "unknown variable case_no",
    ),
    (
        "locales/en/customer.ftl",
        "added that to { $case_number }",
        "added that soon",
        "we do not say: soon",
    ),
    (
        "locales/en/customer.ftl",
        "added that to { $case_number }",
        "added <b>that",
        "<b> is not closed",
    ),
    (
        "locales/en/customer.ftl",
        "added that to { $case_number }",
        "added <h1>that</h1>",
        "Telegram has no <h1>",
    ),
    ("locales/en/customer.ftl", "added that to", "added R&D to", "& is not escaped"),
    (
        "locales/en/customer.ftl",
        "added that to",
        ("x" * 2000 + " { $case_number } ") * 3,
        "longer than 4096",
    ),
    ("locales/en/buttons.ftl", "button-claim = ", "button-lost = ", "button-claim is missing"),
    (
        "locales/en/buttons.ftl",
        "button-claim = ",
        "button-claim = " + "x" * 70,
        "1 to 64 characters",
    ),
    (
        "locales/en/values.ftl",
        "value-state-acting",
        "value-state-pacting",
        "value-state-acting is missing",
    ),
    ("locales/en/refusals.ftl", "refusal-away", "refusal-home", "refusal-away is missing"),
    (
        "locales/en/refusals.ftl",
        "refusal-already-done = ",
        "refusal-already-done = " + "x" * 200,
        "1 to 200 characters",
    ),
    ("locales/en/commands.ftl", "command-brief", "command-grief", "command-brief is missing"),
    ("locales/en/empathy.ftl", "empathy-loss-3", "empathy-loss-9", "empathy-loss-3 is missing"),
    (
        "locales/en/manager.ftl",
        "operation-alarm =",
        "listening-4 = I hear you.\noperation-alarm =",
        "listening-4 belongs into customer.ftl",
    ),
    (
        "templates/en/customer/help.j2",
        "uses: company",
        "uses: company, name",
        "name is named under uses: and not used",
    ),
    (
        "templates/en/customer/summary_check.j2",
        "{{ impact }}",
        "{{ impatc }}",
        "impatc is used and not named",
    ),
    (
        "templates/en/customer/summary_check.j2",
        "uses: facts, impact",
        "uses: facts, impatc, impact",
        "unknown variable impatc",
    ),
    ("templates/en/customer/summary_check.j2", "{{ impact }}", "{{ impact", "cannot be read"),
    (
        "templates/en/customer/summary_check.j2",
        "{{ impact }}",
        "{{ impact | upper }}",
        "no filter upper",
    ),
    (
        "templates/en/customer/summary_check.j2",
        "{{ impact }}",
        "{% set x = impact %}",
        "assign is not allowed",
    ),
    (
        "templates/en/customer/summary_check.j2",
        "{{ impact }}",
        "{{ impact.upper() }}",
        "call is not allowed",
    ),
    (
        "templates/en/customer/help.j2",
        "<b>Just write</b>",
        "{% for x in company %}{{ x }}{% endfor %}",
        "for is not allowed here",
    ),
    ("templates/en/customer/help.j2", "title: How this works", "", "does not say title:"),
    (
        "templates/en/customer/help.j2",
        "reader: customer",
        "reader: staff",
        "reader: should be customer",
    ),
    ("templates/en/customer/help.j2", "---\ntitle", "title", "no front matter"),
    ("templates/en/staff/case_file.j2", "{{ p.text or", "{{ p.txt or", "does not render"),
]


def _one_fault_a_file() -> Iterator[list[int]]:
    """The planted faults by number, in as few copies as can be, so that none hides another."""
    left = list(range(len(PLANTED)))
    while left:
        first = {PLANTED[number][0]: number for number in reversed(left)}
        yield sorted(first.values())
        left = [number for number in left if number not in first.values()]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[int, str]:
    """What the check says of the copy in which each fault was planted."""
    said: dict[int, str] = {}
    for numbers in _one_fault_a_file():
        root = tmp_path_factory.mktemp("copy")
        for folder in ("locales", "templates"):
            shutil.copytree(wording_root() / folder / SOLE, root / folder / SOLE)
        for path, old, new, _ in (PLANTED[number] for number in numbers):
            text = (root / path).read_text(encoding="utf-8")
            assert old in text
            (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")
        together = "\n".join(map(str, check.findings(root)))
        said |= dict.fromkeys(numbers, together)
    return said


@pytest.mark.timeout(120)
@pytest.mark.parametrize("number", range(len(PLANTED)), ids=[planted[3] for planted in PLANTED])
def test_a_planted_fault_is_found(found: dict[int, str], number: int) -> None:
    assert PLANTED[number][3] in found[number]


def test_a_missing_page_is_found(root: Path) -> None:
    (root / "templates/en/group/case_card.j2").unlink()

    found = [str(one) for one in check.findings(root)]

    assert "templates/en/group/case_card.j2 is missing" in found


def test_a_page_in_the_wrong_folder_is_found(root: Path) -> None:
    home = root / "templates/en"
    (home / "customer/help.j2").rename(home / "staff/help.j2")

    assert any("belongs into customer/" in str(one) for one in check.findings(root))


def test_a_fact_that_only_one_language_tells_is_found(root: Path) -> None:
    for folder in ("locales", "templates"):
        shutil.copytree(root / folder / "en", root / folder / "de")
    path = root / "locales/de/customer.ftl"
    path.write_text(path.read_text().replace("added that to { $case_number }", "added that"))

    found = [str(one) for one in check.findings(root)]

    assert found == ["de AdditionNoted does not tell case_number, which other languages tell"]


def test_the_command_line_tells_by_its_exit_code(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["check", str(root)])
    assert check.main() == 0
    (root / "locales/en/signals.ftl").unlink()

    assert check.main() == 1
    assert "tap-noted is missing" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<b>a</b> &lt;b&gt; &amp; &#39; <tg-spoiler>x</tg-spoiler>", []),
        ("<b><i>a</b></i>", ["</b> closes nothing", "</i> closes nothing"]),
        ("1 < 2", ["< is not escaped near '1 < 2'"]),
        ("<br>", ["Telegram has no <br>"]),
    ],
)
def test_telegrams_html_is_known(html: str, expected: list[str]) -> None:
    assert list(faults(html))[: len(expected) or None] == expected


def test_the_preview_shows_every_message() -> None:
    page = preview.page(Catalogue(zone=ZoneInfo("Asia/Shanghai"), company="Blue Harbour"), "en")

    assert page.count("<h3>") == len(BY_KIND)
    assert 'class="m x"' not in page
