"""`python -m tests.courtesy.train`: learn anew what staff should not write, judged by example.

Writes `locales/<lang>/courtesy.weights.tsv` from the labelled texts of this folder alone, byte for
byte the same from the same texts, and tells how the check does on texts that the table has not
learned from; for English too, which has no table because of what is told there.
"""

import sys

from bot.texts.courtesy import WEIGHTS
from tests.courtesy import folds
from tests.courtesy.lessons import LANGUAGES, SCRIPTS, SHIPPED, learned, texts
from tests.triage.train import LOCALES, written


def main() -> None:
    """The command line."""
    for name in SHIPPED:
        table = written(learned(texts(name), SCRIPTS[name]))
        (LOCALES / LANGUAGES[name] / WEIGHTS).write_text(table, encoding="utf-8")
    for name in LANGUAGES:
        sys.stdout.writelines(f"{line}\n" for line in folds.told(name))
    for name in SHIPPED:
        sys.stdout.writelines(f"{line}\n" for line in folds.told_unseen(name))


if __name__ == "__main__":
    main()
