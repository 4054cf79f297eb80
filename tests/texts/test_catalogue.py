"""What the catalogue makes of notices."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.domain.notices import BY_KIND, customer, desk
from bot.domain.notices.base import Attachment, Empathy, Notice
from bot.domain.notices.samples import SAMPLE_NOW, sample, samples
from bot.ports.messenger import Media, MediaKind, Rendered
from bot.ports.wording import WordingFailed
from bot.services.notice_codec import decode, encode
from bot.texts.catalogue import Catalogue
from bot.texts.lengths import visible_length
from bot.texts.places import wording_root

SHANGHAI = ZoneInfo("Asia/Shanghai")


def catalogue(root: Path | None = None, **settings: Any) -> Catalogue:
    return Catalogue(root, **{"zone": SHANGHAI, "company": "Blue Harbour", **settings})


CATALOGUE = catalogue()


def said(
    notice: Notice,
    *,
    language: str = "en",
    now: datetime = SAMPLE_NOW,
    case: int = 1042,
    by: Catalogue = CATALOGUE,
) -> Rendered:
    return by.render(*encode(notice), language=language, now=now, case=case)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for folder in ("locales", "templates"):
        shutil.copytree(wording_root() / folder, tmp_path / folder)
    return tmp_path


@pytest.mark.parametrize("kind", BY_KIND.values(), ids=lambda kind: kind.__name__)
def test_a_notice_survives_the_outbox(kind: Any) -> None:
    for notice in samples(kind):
        assert decode(*encode(notice)) == notice


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("Nothing", {}),
        ("AdditionNoted", {}),
        ("AdditionNoted", {"case_number": 7}),
        ("AdditionNoted", {"case_number": "C-1001", "more": 1}),
        ("HumanComing", {"case_number": "C-1001", "owner_name": "", "contact_by": "soon"}),
        ("WhichCase", {"cases": 3}),
    ],
)
def test_fields_that_do_not_fit_raise(kind: Any, fields: Any) -> None:
    with pytest.raises(ValueError):
        decode(kind, fields)
    with pytest.raises(WordingFailed):
        CATALOGUE.render(kind, fields, language="en", now=SAMPLE_NOW, case=None)


def test_what_people_write_is_escaped() -> None:
    notice = desk.CustomerSaid(
        case_number="C-1001",
        customer_name="<b>&",
        text="</b><script>1 < 2 && 'yes'",
        file=None,
        edited=False,
    )

    html = said(notice).html

    assert "<b>C-1001 · &lt;b&gt;&amp;</b>" in html
    assert html.endswith("&lt;/b&gt;&lt;script&gt;1 &lt; 2 &amp;&amp; 'yes'")


def test_what_people_write_is_escaped_in_lists() -> None:
    line = replace(sample(desk.StoryLine), who="<i>", text="a & <b>")
    file = sample(desk.CaseFile)

    html = said(replace(file, story=(line,))).html

    assert "&lt;i&gt;: a &amp; &lt;b&gt;" in html


@pytest.mark.parametrize(
    "text", ["\u05e9\u05dc\u05d5\u05dd \u202b!\u202c", "👩‍👩‍👧 🙁", "{ $text } {{ text }}"]
)
def test_other_scripts_emoji_and_braces_pass_untouched(text: str) -> None:
    notice = customer.StaffMessage(owner_name="Li Na", text=text, file=None)

    assert said(notice).html == f"<b>Li Na:</b> {text}"


def test_a_long_text_passes_whole() -> None:
    text = "word " * 790

    assert text in said(customer.StaffMessage(owner_name="Li Na", text=text, file=None)).html


def test_a_text_longer_than_a_message_passes_whole_too() -> None:
    html = said(customer.StaffMessage(owner_name="Li Na", text="&" * 5000, file=None)).html

    assert html == "<b>Li Na:</b> " + "&amp;" * 5000
    assert visible_length(html) == 5007


def test_a_file_goes_along_with_the_words() -> None:
    file = Attachment(kind="photo", file_id="abc")

    made = said(customer.StaffMessage(owner_name="Li Na", text="", file=file))

    assert made.html == "<b>Li Na:</b>"
    assert made.media == Media(kind=MediaKind.PHOTO, file_id="abc")


def test_a_file_of_an_unknown_kind_raises() -> None:
    file = Attachment(kind="hologram", file_id="abc")

    with pytest.raises(WordingFailed, match="hologram"):
        said(customer.StaffMessage(owner_name="Li Na", text="", file=file))


@pytest.mark.parametrize(
    ("now", "due", "words"),
    [
        ("2025-03-03T02:00", "2025-03-03T08:00", "16:00 today"),
        ("2025-03-03T15:50", "2025-03-03T16:10", "00:10 tomorrow"),
        ("2025-03-03T16:10", "2025-03-03T15:50", "23:50 yesterday"),
        ("2025-03-03T02:00", "2025-03-07T02:00", "Fri 7 March, 10:00"),
        ("2025-03-03T02:00", "2026-03-06T02:00", "Fri 6 March 2026, 10:00"),
    ],
)
def test_times_are_words_in_the_operators_zone(now: str, due: str, words: str) -> None:
    at = datetime.fromisoformat(due).replace(tzinfo=UTC)
    notice = customer.CaseSubmitted(case_number="C-1001", contact_by=at)

    html = said(notice, now=datetime.fromisoformat(now).replace(tzinfo=UTC)).html

    assert f"by {words}</b>" in html


@pytest.mark.parametrize(
    ("wanted", "locale", "spoken"),
    [
        ("en", "zh-Hans", "en"),
        ("en-GB", "zh-Hans", "en"),
        ("EN_us", "zh-Hans", "en"),
        ("zh", "en", "zh-Hans"),
        ("zh-CN", "en", "zh-Hans"),
        ("zh-SG", "en", "zh-Hans"),
        ("fr", "zh-Hans", "zh-Hans"),
        ("", "en", "en"),
        ("fr", "tlh", "en"),
    ],
)
def test_an_unknown_language_finds_the_nearest(wanted: str, locale: str, spoken: str) -> None:
    assert catalogue(locale=locale).speak(wanted).name == spoken


def test_traditional_chinese_falls_back_to_simplified(root: Path) -> None:
    shutil.rmtree(root / "locales" / "zh-Hant")

    assert catalogue(root).speak("zh-TW").name == "zh-Hans"


def test_a_missing_variable_raises(root: Path) -> None:
    path = root / "locales/en/customer.ftl"
    path.write_text(path.read_text().replace("I've added that to { $case_number }", "{ $number }"))

    with pytest.raises(WordingFailed, match="addition-noted"):
        said(customer.AdditionNoted(case_number="C-1001"), by=catalogue(root))


def test_a_missing_variable_in_a_page_raises(root: Path) -> None:
    path = root / "templates/en/customer/summary_check.j2"
    path.write_text(path.read_text().replace("{{ facts }}", "{{ fakts }}"))

    with pytest.raises(WordingFailed, match="fakts"):
        said(sample(customer.SummaryCheck), by=catalogue(root))


def test_a_missing_phrase_raises(root: Path) -> None:
    path = root / "locales/en/customer.ftl"
    path.write_text(path.read_text().replace("addition-noted", "addition-lost"))
    notice = customer.AdditionNoted(case_number="C-1001")

    with pytest.raises(WordingFailed, match="addition-noted"):
        said(notice, by=catalogue(root))
    with pytest.raises(WordingFailed):
        CATALOGUE.say("no-such-key", language="en", now=SAMPLE_NOW)


def test_the_plain_text_tells_the_facts_whatever_is_broken() -> None:
    fields = {"case_number": "C-1<1", "contact_by": "2025-03-03T08:00:00+00:00"}

    made = CATALOGUE.plain("CaseSubmitted", fields, language="en")
    bare = CATALOGUE.plain("NoSuchNotice", fields, language="fr")

    assert made.html == ("There is news about your case.\nC-1&lt;1\nMon 3 March, 16:00")
    assert "C-1&lt;1" in bare.html


def test_a_case_hears_one_variant_and_another_case_another() -> None:
    heard = {said(customer.Listening(), case=case).html for case in range(9)}

    assert len(heard) == 3
    assert said(customer.Listening(), case=4) == said(customer.Listening(), case=4)


def test_empathy_differs_from_time_to_time() -> None:
    def acknowledged(variant: int) -> str:
        feeling = Empathy(feeling="waiting", variant=variant)
        return said(
            customer.CaseAcknowledged(case_number="C-1", empathy=feeling, question="")
        ).html

    assert len({acknowledged(variant) for variant in range(3)}) == 3


def test_keys_carry_packed_data() -> None:
    packed = catalogue(pack=lambda action, case, value: f"{action}/{case}/{value}")
    step = desk.StepChoice(step="check", due=datetime(2025, 3, 3, 8, tzinfo=UTC))
    notice = desk.PickNextStep(case_number="C-1042", suggestions=(step,))

    (first,), (second,) = said(notice, by=packed).keys

    assert (first.text, first.data) == (
        "look into it, by 16:00 today",
        "nxt/1042/check|1740988800",
    )
    assert second.data == "tim/1042/"
    assert second.text == packed.say("button-other-time", language="en", now=SAMPLE_NOW)


def test_a_refusal_is_said_with_its_detail() -> None:
    notice = desk.Refused(refusal="refusal-promises-open", who="staff", detail="1")

    assert said(notice).html.startswith("One promise is still open.")
    assert (
        CATALOGUE.say("refusal-claimed-by-other", language="en", now=SAMPLE_NOW, name="A & B")
        == "A & B was a moment quicker. Thank you for offering."
    )


def test_a_card_renders_in_less_than_half_a_millisecond() -> None:
    fields = encode(sample(BY_KIND["CaseCard"]))
    times = []
    for _ in range(200):
        start = perf_counter()
        CATALOGUE.render(*fields, language="en", now=SAMPLE_NOW, case=1042)
        times.append(perf_counter() - start)

    assert sorted(times)[len(times) // 4] < 0.0005


@pytest.mark.parametrize("courtesy", [True, False])
def test_a_thank_you_arrives_without_a_sound(courtesy: bool) -> None:
    notice = replace(sample(desk.CustomerSaid), courtesy=courtesy)

    assert said(notice).silent is courtesy
