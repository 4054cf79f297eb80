"""aiogram imported without building its four hundred models: each is built when first used.

aiogram asks pydantic to defer the building and then, at the end of its import, builds them all:
seconds of start and a hundred megabytes. We read updates and need the models in them alone.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from pydantic import BaseModel


def import_aiogram() -> None:
    """Call it before anything else imports aiogram; afterwards it does nothing."""
    with _deferred():
        import_module("aiogram.types")
    import_module("aiogram")


@contextmanager
def _deferred() -> Iterator[None]:
    built = BaseModel.__dict__["model_rebuild"]
    BaseModel.model_rebuild = classmethod(_remember)  # type: ignore[assignment, method-assign]
    try:
        yield
    finally:
        BaseModel.model_rebuild = built


def _remember(
    model: type[BaseModel], *, _types_namespace: Mapping[str, Any] | None = None, **_: object
) -> None:
    """Keep where the names in the model's annotations are found, for when it is built."""
    if _types_namespace is not None:
        for name in _named(model):
            if name in _types_namespace:
                setattr(import_module(model.__module__), name, _types_namespace[name])
