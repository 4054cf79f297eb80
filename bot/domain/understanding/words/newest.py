"""Results for the newest texts are remembered: about each message several things are asked."""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class Newest(Generic[T]):
    """The results for the newest keys, no more than `size` of them."""

    def __init__(self, size: int = 32) -> None:
        self._size = size
        self._known: dict[Hashable, T] = {}

    def get(self, key: Hashable, find: Callable[[], T]) -> T:
        """Return what is known for the key, else what `find` returns now."""
        if key not in self._known:
            self._known[key] = find()
            if len(self._known) > self._size:
                del self._known[next(iter(self._known))]
        return self._known[key]
