"""The check on the real wording, and on copies with faults planted in them."""

import shutil
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.notices import BY_KIND
from bot.texts import check, preview
from bot.texts.catalogue import Catalogue
from bot.texts.places import wording_root
from bot.texts.rules.markup import faults

SOLE = "en"


def copied(to: Path) -> Path:
    """A copy with one language, so that a fault is found once."""
    for folder in ("locales", "templates"):
        shutil.copytree(wording_root() / folder / SOLE, to / folder / SOLE)
    return to


def test_the_wording_has_no_faults(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["check"])

    code = check.main()

    assert (capsys.readouterr().out, code) == ("0 findings in en, zh-Hans, zh-Hant\n", 0)


CUSTOMER = "locales/en/customer.ftl"
PLANTED = [
    (CUSTOMER, "addition-noted = ", "addition-gone = ", "addition-noted is missing"),
    (CUSTOMER, "addition-noted = ", "addition-gone = ", "addition-gone has no owner"),
    (CUSTOMER, "which-matter = ", "which-matter = a\nwhich-matter = ", "is there already"),
    (
        CUSTOMER,
        "same-matter =",
        "a line of its own\nsame-matter =",
        "cannot be read: a line of its own",
    ),
    (
        CUSTOMER,
        "If you withdraw { $case_number }",
        "If you withdraw { $case_no }",
        "unknown variable case_no",
    ),
    (
        CUSTOMER,
        "To reach a person right away",
        "To reach a person soon",
        "we do not say: soon",
    ),
    (CUSTOMER, "This is the same matter", "This <b>is the same matter", "<b> is not closed"),
    (
        CUSTOMER,
        "went on while you were away",
        "<h1>went on</h1> while you were away",
        "Telegram has no <h1>",
    ),
    (CUSTOMER, "Thank you for coming back to us", "Thank you, R&D", "& is not escaped"),
    (
        CUSTOMER,
        "is withdrawn, as you asked",
        ("x" * 2000 + " { $case_number } ") * 3,
        "longer than 4096",
    ),
    ("locales/en/buttons.ftl", "button-claim = ", "button-lost = ", "button-claim is missing"),
    (
        "locales/en/buttons.ftl",
        "button-accept = ",
        "button-accept = " + "x" * 70,
        "1 to 64 characters",
    ),
    (
        "locales/en/values.ftl",
        "value-state-acting",
        "value-state-pacting",
        "value-state-acting is missing",
    ),
    (
        "locales/en/refusals.ftl",
        "refusal-already-done = ",
        "refusal-already-done = " + "x" * 200,
        "1 to 200 characters",
    ),
    ("locales/en/commands.ftl", "command-brief", "command-grief", "command-brief is missing"),
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
        "templates/en/customer/correction_check.j2",
        "uses: said",
        "uses: sayd, said",
        "unknown variable sayd",
    ),
    (
        "templates/en/customer/privacy.j2",
        "{{ files_days }}",
        "{{ files_days",
        "cannot be read",
    ),
    (
        "templates/en/customer/release_asked.j2",
        "{{ p.number }}",
        "{{ p.number | upper }}",
        "no filter upper",
    ),
    (
        "templates/en/customer/options_offered.j2",
        "{{ owner_name }}",
        "{% set x = owner_name %}",
        "assign is not allowed",
    ),
    (
        "templates/en/customer/final_position.j2",
        "{{ by_name }}",
        "{{ by_name.upper() }}",
        "call is not allowed",
    ),
    (
        "templates/en/customer/correction_check.j2",
        "Everything else stays",
        "{% for x in wish %}{{ x }}{% endfor %}",
        "for is not allowed here",
    ),
    (
        "templates/en/staff/account_list.j2",
        "title: Accounts without a matter",
        "",
        "does not say title:",
    ),
    (
        "templates/en/customer/promise_missed.j2",
        "reader: customer",
        "reader: staff",
        "reader: should be customer",
    ),
    ("templates/en/staff/brief.j2", "---\ntitle", "title", "no front matter"),
    ("templates/en/staff/case_file.j2", "{{ p.text or", "{{ p.txt or", "does not render"),
]
"""None hides another, so that one copy holds them all."""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What the check says of a copy in which all faults were planted."""
    root = copied(tmp_path_factory.mktemp("planted"))
    for path, old, new in dict.fromkeys(planted[:3] for planted in PLANTED):
        text = (root / path).read_text(encoding="utf-8")
        assert old in text
        (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    return [str(one) for one in check.findings(root)]


@pytest.mark.timeout(120)
@pytest.mark.parametrize("fault", [planted[3] for planted in PLANTED])
def test_a_planted_fault_is_found(found: list[str], fault: str) -> None:
    assert any(fault in one for one in found)


def test_what_is_missing_or_misplaced_is_found_and_the_command_line_tells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = copied(tmp_path)
    home = root / "templates/en"
    (home / "group/case_card.j2").unlink()
    (home / "customer/help.j2").rename(home / "staff/help.j2")
    for file in ("signals", "empathy", "refusals"):
        (root / f"locales/en/{file}.ftl").unlink()
    monkeypatch.setattr("sys.argv", ["check", str(root)])

    code = check.main()

    said = capsys.readouterr().out
    assert code == 1
    assert "templates/en/group/case_card.j2 is missing" in said
    assert "belongs into customer/" in said
    for key in ("tap-noted", "empathy-loss-3", "refusal-away"):
        assert f"{key} is missing" in said


def test_a_fact_that_only_one_language_tells_is_found(tmp_path: Path) -> None:
    root = copied(tmp_path)
    for folder in ("locales", "templates"):
        shutil.copytree(root / folder / "en", root / folder / "de")
    path = root / "locales/de/customer.ftl"
    path.write_text(path.read_text().replace("added that to { $case_number }", "added that"))

    found = [str(one) for one in check.findings(root)]

    assert found == ["de AdditionNoted does not tell case_number, which other languages tell"]


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
