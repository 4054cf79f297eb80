"""`python -m tests.benchmarks`: everything; with `--quick` a smaller run."""

import asyncio
import sys

from tests.benchmarks.report import Size, report

QUICK = Size(messages=60, times=1, seconds=4, cases=20_000)

if __name__ == "__main__":
    print(asyncio.run(report(QUICK if "--quick" in sys.argv else Size())))
