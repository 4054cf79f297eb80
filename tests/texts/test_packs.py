"""The check knows the packs: a broken one, a missing language, a word we do not say."""

import shutil
from pathlib import Path

import pytest

from bot.texts.places import languages_in, wording_root
from bot.texts.rules import pack_files


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the locales, to plant faults in."""
    shutil.copytree(wording_root() / "locales", tmp_path / "locales")
    return tmp_path


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('kind = "refund"', 'kind = "money"', "solution refund: kind = 'money' has to be one of"),
        (
            '[solution.zh-Hant]\nbutton = "退款"',
            '[solution.zh-XX]\nbutton = "退款"',
            "solution refund has no words in zh-Hant",
        ),
        (
            "We repair it",
            "Unfortunately we repair it",
            "solution repair, en: we do not say: unfortunately",
        ),
        ('code = "refund"', 'code = "repair"', "two solutions have the code 'repair'"),
    ],
)
def test_a_fault_in_a_pack_is_found(root: Path, old: str, new: str, fault: str) -> None:
    pack = root / "locales" / "packs" / "general.toml"
    text = pack.read_text("utf-8")
    assert old in text
    pack.write_text(text.replace(old, new, 1), "utf-8")

    found = list(map(str, pack_files.check(root, languages_in(root))))

    assert len(found) == 1
    assert found[0].startswith("locales/packs/general.toml ")
    assert fault in found[0]
