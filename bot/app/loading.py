"""Loads the running bot: what takes longest at a start."""

import gc
from types import ModuleType

from bot.telegram import light


def load_running() -> ModuleType:
    """The module ``bot.app.running``, with all that it needs.

    Nothing of what an import makes is garbage: the collector rests meanwhile, and never looks
    at it again.
    """
    gc.disable()
    try:
        light.import_aiogram()
        from bot.app import running  # noqa: PLC0415 - after aiogram, which it would import whole
    finally:
        gc.freeze()
        gc.enable()
    return running
