"""Imports aiogram without building its six hundred models (docs/adr/0007).

aiogram builds every model at its import: two seconds and a hundred megabytes, for types of which
we receive a handful and send none. Here pydantic is asked, while that import lasts, to build
each model when it is first used; what we receive is built before this returns.
"""

import importlib
import logging
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from pydantic import BaseModel, ConfigDict

log = logging.getLogger(__name__)

LIBRARY = "aiogram"
WORD = re.compile(r"\w+")


def import_aiogram() -> bool:
    """Import aiogram; whether it was done the light way.

    To be called once, before any thread is started: while it works, all models that are
    defined anywhere are deferred. An aiogram or a pydantic that is built otherwise than the
    ones we know is imported plainly, which is slow and nothing worse.
    """
    if LIBRARY in sys.modules:
        return False
    try:
        _import_deferred()
    except Exception as error:  # noqa: BLE001 - whatever it is, the plain import is the answer
        log.warning("aiogram is imported whole, which is slower: %r", error)
        _forget()
        importlib.import_module(LIBRARY)
        return False
    return True


def _import_deferred() -> None:
    names: dict[str, Any] = {}
    with _deferring(names):
        importlib.import_module(LIBRARY)
        types = importlib.import_module(f"{LIBRARY}.types")
        importlib.import_module(f"{LIBRARY}.methods")
    for model in _models_below(BaseModel):
        if model.__module__.partition(".")[0] == LIBRARY:
            _name_types(model, names)
    # All that handlers are given is a part of an update and is built along with it.
    types.Update.model_rebuild()
    types.Update.model_validate({"update_id": 1})


@contextmanager
def _deferring(names: dict[str, Any]) -> Iterator[None]:
    """Defer the building of models; collects the names that their annotations use."""
    config, rebuild = BaseModel.model_config, BaseModel.__dict__["model_rebuild"]

    def later(_model: type[BaseModel], *, _types_namespace: dict[str, Any]) -> None:
        names.update(_types_namespace)

    BaseModel.model_config = ConfigDict(**config, defer_build=True)
    BaseModel.model_rebuild = classmethod(later)  # type: ignore[assignment, method-assign]
    try:
        yield
    finally:
        BaseModel.model_config = config
        BaseModel.model_rebuild = rebuild  # type: ignore[method-assign]


def _name_types(model: type[BaseModel], names: Mapping[str, Any]) -> None:
    """Put what the annotations of a model name into its module, where pydantic looks for it."""
    module = vars(sys.modules[model.__module__])
    for kind in model.__mro__:
        for annotation in vars(kind).get("__annotations__", {}).values():
            for word in WORD.findall(str(annotation)):
                if word in names:
                    module.setdefault(word, names[word])


def _models_below(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for below in model.__subclasses__():
        yield below
        yield from _models_below(below)


def _forget() -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == LIBRARY]:
        del sys.modules[name]
