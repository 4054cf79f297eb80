"""Every message there is, as data. Wording lives in ``templates/`` and ``locales/``."""

import inspect
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from bot.domain.notices import conduct, customer, desk, group, manager, solution
from bot.domain.notices.base import Notice


def _of(module: ModuleType) -> dict[str, type[Notice]]:
    """Those of a module, or of all modules of a package."""
    inside = (one.name for one in iter_modules(getattr(module, "__path__", ())))
    modules = [module, *(import_module(f"{module.__name__}.{name}") for name in sorted(inside))]
    return {
        name: kind
        for one in modules
        for name, kind in vars(one).items()
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
