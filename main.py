"""The command line of Amends. Exit code 0: fine; 1: a problem the message explains; 2: usage."""

import asyncio
import json
import os
import signal
import sys
from collections.abc import Coroutine, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

if TYPE_CHECKING:
    from bot.config import Settings

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
letters = typer.Typer(no_args_is_help=True, help="Updates that could not be handled.")
app.add_typer(letters, name="dead-letters")
readings = typer.Typer()
app.add_typer(readings, name="triage")
errors = Console(stderr=True, soft_wrap=True, highlight=False, markup=False, emoji=False)


@app.command()
def run() -> None:
    """Run the bot: long polling, or a webhook when AMENDS_WEBHOOK_URL is set."""
    from bot.app.loading import load_running

    settings = _settings()
    _end_well()
    _do(load_running().run(settings))


@app.command()
def demo(
    port: Annotated[int, typer.Option(envvar="PORT", min=0, max=65535)] = 8080,
    browser: Annotated[str, typer.Option(envvar="BROWSER")] = "",
) -> None:
    """Start the sandbox and the bot with no token, and open the page."""
    from bot.app import demo as demos

    settings = _settings()
    _end_well()
    _do(demos.run(settings, port=port, browser=browser))


@app.command(hidden=True)
def demo_bot() -> None:
    """Run the demo's bot: it loads at once, and takes its settings from a line of its input."""
    from bot.app.loading import load_running

    _end_well()
    running = load_running()
    if said := sys.stdin.readline():
        _do(running.run(_settings(json.loads(said))))


@app.command()
def check() -> None:
    """Check settings, database, wording, token and rights in the staff group."""
    from bot.app import commands

    _do(commands.check(_settings()))


@app.command()
def migrate() -> None:
    """Bring the database to the shape this version needs."""
    from bot.app import commands

    _do(commands.migrate_database(_settings()))


@app.command()
def digest() -> None:
    """Print today's digest."""
    from bot.app import commands

    _do(commands.digest(_settings()))


@app.command()
def letter(case: str) -> None:
    """Print the reply letter of a case, such as C-1042: as sent, or the draft as it is now."""
    from bot.app import commands

    _do(commands.letter(_settings(), case))


@app.command()
def export(
    whose: Annotated[str, typer.Argument(help="a Telegram id, or a case such as C-1042")],
    to: Annotated[Path, typer.Argument(help="the zip file to write")],
    *,
    files: Annotated[bool, typer.Option(help="fetch photos and files from Telegram")] = True,
) -> None:
    """Write a copy of a customer's data, or of one case, with the files."""
    from bot.app import personal_data

    _do(personal_data.export(_settings(), whose, to, files=files))


@app.command()
def erase(
    whose: Annotated[str, typer.Argument(help="a Telegram id, or one of their cases")],
    *,
    yes: Annotated[bool, typer.Option("--yes", help="really do it")] = False,
) -> None:
    """Forget a customer: ended cases stay as figures, without a name and without words."""
    from bot.app import personal_data

    _do(personal_data.erase(_settings(), whose, sure=yes))


@readings.callback(invoke_without_command=True)
def triage(context: typer.Context) -> None:
    """Read messages, one JSON object with a text a line, and print what was understood of each."""
    if context.invoked_subcommand is not None:
        return
    from bot.app import reading

    _do(reading.triage_lines(sys.stdin.buffer, sys.stdout.buffer))


@readings.command("report")
def triage_report(days: Annotated[int, typer.Option(min=1, help="how far back")] = 90) -> None:
    """Print where the reader was wrong, by what staff have put right."""
    from bot.app import corrections

    _do(corrections.report(_settings(), days))


@app.command()
def courtesy() -> None:
    """Read drafts to customers, one JSON object with a text a line, and print what to mend."""
    from bot.app import courtesy as checks

    _do(checks.check_lines(sys.stdin.buffer, sys.stdout.buffer))


@letters.command("list")
def list_letters() -> None:
    """List the dead letters."""
    from bot.app import commands

    _do(commands.list_dead(_settings()))


@letters.command("show")
def show_letter(update: int) -> None:
    """Show one dead letter whole."""
    from bot.app import commands

    _do(commands.show_dead(_settings(), update))


@letters.command("retry")
def retry_letter(update: int) -> None:
    """Put a dead letter back; on SQLite stop the bot first, it takes it at its start."""
    from bot.app import commands

    _do(commands.retry_dead(_settings(), update))


@app.command()
def backup(to: Path) -> None:
    """Write a consistent copy of the SQLite database to a file."""
    from bot.app import backups

    _do(backups.backup(_settings(), to))


@app.command()
def restore(copy: Path) -> None:
    """Put a backup in the place of the database; stop the bot first."""
    from bot.app import backups

    _do(backups.restore(_settings(), copy))


def _end_well() -> None:
    """To be asked to stop is no failure, even before there is anything to finish."""
    # At once: an exception in the middle of a start would end in stack traces.
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: os._exit(0))


def _settings(also: Mapping[str, str] | None = None) -> "Settings":
    from bot.config import Settings, SettingsError  # `triage` does without

    try:
        return Settings.read(also=also)
    except SettingsError as error:
        errors.print(str(error))
        raise typer.Exit(1) from error


def _do(work: Coroutine[Any, Any, None]) -> None:
    try:
        asyncio.run(work)
    except BaseException as error:
        from bot.app.problems import explained  # it knows the problems of all parts of the house

        sentences = explained(error)
        if sentences is None:
            raise
        for sentence in sentences:
            errors.print(sentence)
        raise typer.Exit(1) from None


if __name__ == "__main__":
    app()
