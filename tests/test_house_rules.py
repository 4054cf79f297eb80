"""What no linter knows: sizes, words in Python, and what may not be imported where."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LONGEST_FILE = 300
LONGEST_FUNCTION = 40
CHINESE = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
PRODUCT = sorted(
    one for part in ("main.py", "bot/**/*.py", "handlers/**/*.py") for one in ROOT.glob(part)
)
TESTS = sorted(ROOT.glob("tests/**/*.py"))
SPEAKING = [path for path in PRODUCT if "bot/sandbox/" not in path.as_posix()]
"""The sandbox speaks the Bot API, in which `text` is the name of a parameter."""
MEASURED = [path for path in PRODUCT + TESTS if "migrations" not in path.parts]
"""A migration is a list of tables at one moment, never edited again."""
STANDARD = sys.stdlib_module_names | {"_typeshed"}
"""What a type checker may see besides is part of the standard library's types."""
WITHOUT_AIOGRAM = (
    "bot.domain",
    "bot.ports",
    "bot.services",
    "bot.storage",
    "bot.texts",
    "bot.config",
)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def here(path: Path, line: int) -> str:
    return f"{path.relative_to(ROOT)}:{line}"


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def imported(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, one.name) for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module


def fresh_python(*arguments: str) -> subprocess.CompletedProcess[str]:
    quiet = {name: value for name, value in os.environ.items() if not name.startswith("AMENDS_")}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=quiet | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_file_has_one_subject_and_fits_three_hundred_lines() -> None:
    sizes = {path: len(path.read_text("utf-8").splitlines()) for path in MEASURED}

    too_long = {here(path, size) for path, size in sizes.items() if size > LONGEST_FILE}

    assert too_long == set()


def test_a_function_fits_forty_lines() -> None:
    too_long = {
        f"{here(path, one.lineno)} {one.name}"
        for path in MEASURED
        for one in functions(path)
        if (one.end_lineno or 0) - one.lineno + 1 > LONGEST_FUNCTION
    }

    assert too_long == set()


def test_no_chinese_words_are_written_in_python() -> None:
    found = {
        here(path, number)
        for path in PRODUCT
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if CHINESE.search(line)
    }

    assert found == set()


def test_no_text_for_people_is_written_in_python() -> None:
    found = {
        here(path, node.value.lineno)
        for path in SPEAKING
        for node in ast.walk(tree(path))
        if isinstance(node, ast.keyword)
        and node.arg in {"text", "caption"}
        and _worded(node.value)
    }

    assert found == set()


def _worded(value: ast.expr) -> bool:
    parts = value.values if isinstance(value, ast.JoinedStr) else [value]
    words = [one.value for one in parts if isinstance(one, ast.Constant)]
    return any(isinstance(one, str) and re.search(r"\w", one) for one in words)


def test_every_package_says_what_it_is() -> None:
    folders = {path.parent for path in PRODUCT if path.parent != ROOT}
    packages = {folder for folder in folders if "migrations" not in folder.parts}

    silent = {
        folder.relative_to(ROOT).as_posix()
        for folder in packages
        if not (folder / "__init__.py").exists()
        or not ast.get_docstring(tree(folder / "__init__.py"))
    }

    assert silent == set()


def test_the_domain_needs_the_standard_library_alone() -> None:
    foreign = {
        f"{here(path, line)} {name}"
        for path in PRODUCT
        if path.is_relative_to(ROOT / "bot" / "domain")
        for line, name in imported(path)
        if name.split(".")[0] not in STANDARD and not name.startswith("bot.domain")
    }

    assert foreign == set()


def test_main_is_nobodys_library() -> None:
    found = {
        here(path, line)
        for path in PRODUCT
        for line, name in imported(path)
        if name == "main" or (name == "bot.app" and path.name != "main.py")
    }

    assert found == {one for one in found if one.startswith("bot/app/")}


@pytest.mark.parametrize("package", WITHOUT_AIOGRAM)
def test_what_has_to_start_at_once_does_not_import_aiogram(package: str) -> None:
    done = fresh_python("-c", _IMPORT_ALL, package)

    assert (done.stdout, done.stderr) == ("without aiogram\n", "")


_IMPORT_ALL = """
import importlib, pkgutil, sys
root = importlib.import_module(sys.argv[1])
for one in pkgutil.walk_packages(getattr(root, "__path__", []), root.__name__ + "."):
    if "migrations" not in one.name and not one.name.endswith("__main__"):
        importlib.import_module(one.name)
print("with aiogram" if "aiogram" in sys.modules else "without aiogram")
"""


def test_the_command_line_answers_without_aiogram() -> None:
    done = fresh_python("-c", _HELP)

    assert (done.stderr, done.returncode) == ("", 0)


_HELP = """
import runpy, sys
sys.argv = ["main.py", "--help"]
try:
    runpy.run_path("main.py", run_name="__main__")
except SystemExit as end:
    assert not end.code, end.code
assert "aiogram" not in sys.modules, "aiogram was imported"
"""
