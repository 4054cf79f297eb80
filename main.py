"""The command line of Amends. Exit code 0: fine; 1: a problem the message explains; 2: usage."""

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from bot.config import Settings, SettingsError

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
letters = typer.Typer(no_args_is_help=True, help="Updates that could not be handled.")
app.add_typer(letters, name="dead-letters")
errors = Console(stderr=True, soft_wrap=True, highlight=False)


@app.command()
def run() -> None:
    """Run the bot: long polling, or a webhook when AMENDS_WEBHOOK_URL is set."""
    from bot.app import running  # aiogram takes seconds to import

    _do(running.run(_settings()))


@app.command()
def demo(
    port: Annotated[int, typer.Option(envvar="PORT")] = 8080,
    browser: Annotated[str, typer.Option(envvar="BROWSER")] = "",
) -> None:
    """Start the sandbox and the bot with no token, and open the page."""
    from bot.app import demo as demos

    _do(demos.run(_settings(), port=port, browser=browser))


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
    from bot.app import commands

    _do(commands.backup(_settings(), to))


def _settings() -> Settings:
    try:
        return Settings.read()
    except SettingsError as error:
        errors.print(str(error))
        raise typer.Exit(1) from error


def _do(work: Coroutine[Any, Any, None]) -> None:
    from bot.app.problems import explained

    try:
        asyncio.run(work)
    except BaseException as error:
        sentences = explained(error)
        if sentences is None:
            raise
        for sentence in sentences:
            errors.print(sentence)
        raise typer.Exit(1) from None


if __name__ == "__main__":
    app()
