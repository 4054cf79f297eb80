"""Gives birth to bots that are made to be killed: ``python -m tests.faults.nursery``.

Each line on standard input starts one life of ``main.py run``, forked from this process, which has
imported everything once; the life's pid is printed, and its end as the exit code. The lives log to
our standard error.
"""

import ctypes
import os
import signal
import sys


def die_with_the_parent() -> None:
    """Ask the kernel to kill us when whoever started us dies, so that nobody is left behind."""
    death_signal_option = 1
    ctypes.CDLL(None).prctl(death_signal_option, signal.SIGKILL)


def live() -> None:
    """One life, from the command line to its end."""
    import main  # noqa: PLC0415 - after the kernel knows what to do

    die_with_the_parent()
    silence = os.open(os.devnull, os.O_RDWR)
    os.dup2(silence, 0)
    os.dup2(silence, 1)
    main.app(["run"])


def bring_up() -> None:
    """Start a life a line, one at a time."""
    from bot.app.loading import load_running  # noqa: PLC0415 - this is what takes seconds

    load_running()

    for _ in sys.stdin:
        pid = os.fork()
        if pid == 0:
            live()
        print(pid, flush=True)  # noqa: T201 - the harness waits for it
        _, status = os.waitpid(pid, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)  # noqa: T201 - the same


if __name__ == "__main__":
    die_with_the_parent()
    bring_up()
