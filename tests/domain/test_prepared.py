"""Prepared solutions: conditions of the packs, and which two or three fit a case (§5, §11)."""

from pathlib import Path

import pytest

from bot.app.usable import must_be_usable
from bot.config import Settings
from bot.domain.policy.policy import PolicyError
from bot.domain.solutions.choosing import LEAST, MOST, extras, fitting
from bot.domain.solutions.pack import Pack
from bot.domain.understanding.messages.reading import Category
from bot.domain.understanding.wishes.answers import Wish
from bot.texts.packs import known_packs, load_pack, read_pack
from bot.texts.places import languages_in, wording_root
from bot.texts.word_files import LexiconError
from tests.letter_stories import a_case

ROOT = wording_root()
OWN = """
[[solution]]
code = "seconds"
kind = "other"
wish = ["refund"]
within = "2 wd"
amount = 50
[solution.en]
button = "Fifty"
text = "You get {amount}"
todo = "Tell us your account"
"""


def shipped(name: str) -> Pack:
    return load_pack(ROOT, name, Path("nowhere"))


def codes(pack: Pack, *, declined: bool = False, **case: object) -> list[str]:
    return [one.code for one in fitting(pack, a_case(1042, **case), declined=declined)]


def test_the_packs_of_the_trades_are_there_in_every_language() -> None:
    names = known_packs(ROOT, Path("nowhere"))

    assert names == ("car_service", "general", "online_shop", "retail", "securities", "travel")
    spoken = [one.words.keys() for name in names for one in shipped(name).solutions]
    assert all(set(languages_in(ROOT)) <= set(languages) for languages in spoken)


@pytest.mark.parametrize("name", known_packs(ROOT, Path("nowhere")))
@pytest.mark.parametrize("category", ["", *Category])
@pytest.mark.parametrize("wish", ["", *Wish])
def test_two_or_three_fit_every_case(name: str, category: str, wish: str) -> None:
    found = fitting(shipped(name), a_case(1042, category=str(category), wish_kind=str(wish)))

    assert LEAST <= len(found) <= MOST
    assert not any(one.extra for one in found)


@pytest.mark.parametrize("name", known_packs(ROOT, Path("nowhere")))
def test_two_ways_are_ready_beside_every_no(name: str) -> None:
    for wish in ("", *Wish):
        found = fitting(shipped(name), a_case(1042, wish_kind=str(wish)), declined=True)

        assert len(found) >= LEAST
        assert all(one.beside_a_no and one.kind.value != wish for one in found)


def test_like_cases_get_like_answers_and_other_cases_others() -> None:
    car = shipped("car_service")

    spoiled = codes(car, category="service_execution", wish_kind="repair")
    charged = codes(car, category="transaction_process", wish_kind="refund")
    rude = codes(car, category="communication_conflict", wish_kind="apology", about_person=True)

    assert spoiled[0] == "rework"
    assert charged[:2] == ["work_refunded", "bill_corrected"]
    assert set(rude) == {"head_apologises", "people_talk"}
    assert codes(car, category="service_execution", wish_kind="repair") == spoiled


def test_what_is_wanted_is_there_whatever_the_matter_was_filed_as() -> None:
    late = codes(shipped("general"), category="transaction_process", wish_kind="repair")

    assert late == ["repair", "redo"]


def test_brokers_give_nothing_away() -> None:
    assert extras(shipped("securities")) == ()
    assert [one.code for one in extras(shipped("car_service"))] == ["free_wash"]


def test_an_operators_own_pack_goes_before_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "my_shop.toml").write_text(OWN, "utf-8")
    (tmp_path / "general.toml").write_text(OWN, "utf-8")

    assert "my_shop" in known_packs(ROOT, tmp_path)
    assert [one.code for one in load_pack(ROOT, "general", tmp_path).solutions] == ["seconds"]
    (own,) = load_pack(ROOT, "my_shop", tmp_path).solutions
    assert own.said("zh-Hant").todo == "Tell us your account"  # the language there is


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('wish = ["refund"]', 'wish = ["money"]', "wish = 'money' has to be one of apology"),
        ('wish = ["refund"]', 'wish = "refund"', "wish is a list"),
        ('within = "2 wd"', 'within = "soon"', 'such as "2 wd"'),
        ("amount = 50", 'amount = "much"', 'write "paid", or a sum'),
        ("amount = 50", 'amount = "paid"', "write priced"),
        ('kind = "other"', 'kind = "gift"', "kind = 'gift' has to be one of"),
        ('kind = "other"', 'kindly = "other"', "no such key 'kindly'"),
        ('button = "Fifty"', "", "write button"),
        ('code = "seconds"', 'code = "Sec onds"', "write code"),
        ("[[solution]]", "[[solutions]]", "write at least one [[solution]]"),
    ],
)
def test_a_broken_pack_names_the_solution_and_the_remedy(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(OWN.replace(old, new), "utf-8")

    with pytest.raises(LexiconError) as error:
        read_pack(path)

    assert told in str(error.value)
    assert str(path) in str(error.value)


@pytest.mark.parametrize("name", ["car", "../secrets", ""])
def test_a_pack_that_is_not_there_is_refused_at_the_start(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(PolicyError) as error:
        must_be_usable(Settings(policy={"pack": name}))

    assert (error.value.key, error.value.value) == ("pack", name)
    if name:
        assert "one of car_service, general, online_shop" in error.value.remedy
        assert "packs/NAME.toml" in error.value.remedy
