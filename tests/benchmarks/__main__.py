"""`python -m tests.benchmarks`: everything; with `--quick` a smaller run.

`python -m tests.benchmarks listening [DATA]` only tells how well and how fast messages are read;
DATA is the folder of the data sets, else `AMENDS_TRIAGE_DATA` names it.
"""

import asyncio
import sys

from tests.benchmarks.report import Size, listened, report

QUICK = Size(messages=60, times=1, seconds=4, cases=20_000)

if __name__ == "__main__":
    if sys.argv[1:2] == ["listening"]:
        for line in listened(sys.argv[2] if len(sys.argv) > 2 else None):
            print(line, flush=True)
    else:
        print(asyncio.run(report(QUICK if "--quick" in sys.argv else Size())))
        for line in listened(None):
            print(line, flush=True)
