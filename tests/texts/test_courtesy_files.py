"""The check on the courtesy lists, and on copies with faults planted in them."""

import shutil
from pathlib import Path

import pytest

from bot.texts.places import wording_root
from bot.texts.rules import courtesy_files

LANGUAGES = ["en", "zh-Hans", "zh-Hant"]
PLANTED = [
    ("en", "[why]\na_blame = ", "[why]\n# a_blame = ", "[why] has no sentence for a_blame"),
    ("en", "[rewrite]\na_blame = ", "[rewrite]\n# a_blame = ", "a_blame, which is held"),
    ("en", '[why]\na_blame = "', '[why]\na_blame = "{who} ', "a hole that nobody fills"),
    ("en", 'unless_text = ["way"]', 'unless_text = ["weigh"]', "no [[words]] mean 'weigh'"),
    ("en", 'name = "own_fault"', 'nome = "own_fault"', "unknown 'nome'"),
    ("zh-Hans", "[why]\na_blame = ", "[why]\nz_blame = ", "unknown code 'z_blame'"),
    ("zh-Hans", "[classes]\n", "[classes\n", "locales/zh-Hans/courtesy.toml"),
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for language in LANGUAGES:
        shutil.copytree(wording_root() / "locales" / language, tmp_path / "locales" / language)
    return tmp_path


def test_our_lists_have_no_faults() -> None:
    assert list(map(str, courtesy_files.check(wording_root(), LANGUAGES))) == []


@pytest.mark.parametrize(("language", "plain", "faulty", "said"), PLANTED)
def test_a_planted_fault_is_found(
    root: Path, language: str, plain: str, faulty: str, said: str
) -> None:
    path = root / "locales" / language / "courtesy.toml"
    text = path.read_text(encoding="utf-8")
    assert plain in text
    path.write_text(text.replace(plain, faulty), encoding="utf-8")

    assert any(said in str(one) for one in courtesy_files.check(root, LANGUAGES))
