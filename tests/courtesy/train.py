"""`python -m tests.courtesy.train`: learn anew what staff should not write, judged by example.

Writes `locales/<lang>/courtesy.weights.tsv` from the labelled texts of this folder alone, byte for
byte the same from the same texts, and tells how the check does on texts that the table has not
learned from.  With `write` nothing is told.
"""

import sys

from bot.texts.courtesy import WEIGHTS
from tests.courtesy import folds
from tests.courtesy.lessons import LANGUAGES, SCRIPTS, learned, texts
from tests.triage.train import LOCALES, written


def main() -> None:
    """The command line."""
    for name, language in LANGUAGES.items():
        table = written(learned(texts(name), SCRIPTS[name]))
        (LOCALES / language / WEIGHTS).write_text(table, encoding="utf-8")
    for name in LANGUAGES if "write" not in sys.argv else ():
        sys.stdout.writelines(f"{line}\n" for line in folds.told(name))
        sys.stdout.writelines(f"{line}\n" for line in folds.told_unseen(name))


if __name__ == "__main__":
    main()
