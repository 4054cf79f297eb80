"""Every message there is, as data. Wording lives in ``templates/`` and ``locales/``."""

import inspect
from types import ModuleType

from bot.domain.notices import conduct, customer, desk, group, manager, solution
from bot.domain.notices.base import Notice


def _of(module: ModuleType) -> dict[str, type[Notice]]:
    return {
        name: kind
        for name, kind in vars(module).items()
        if inspect.isclass(kind)
        and issubclass(kind, Notice)
        and kind.__module__.startswith(module.__name__)
        and not name.startswith("To")
    }


BY_KIND: dict[str, type[Notice]] = {
    kind: notice
    for module in (customer, solution, group, desk, manager, conduct)
    for kind, notice in _of(module).items()
}
"""The notices by class name, which is the ``kind`` of an outbox row."""
