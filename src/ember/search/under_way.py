"""Searches under way, for whoever watches them."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Protocol

from ember.core.statement import Statement
from ember.search.best_first import SearchResult


@dataclass(eq=False)
class UnderWay:
    """A search that has begun."""

    position: int
    statement: Statement
    progress: SearchResult | None = None
    """Of the last wave; none before the first."""
    since: float = field(default_factory=time.monotonic)


class Watch(Protocol):
    """Told of the searches under way."""

    def begin(self, search: UnderWay) -> None: ...

    def note(self, search: UnderWay) -> None: ...

    def end(self, search: UnderWay) -> None: ...


class Unwatched:
    """Nobody looks."""

    def begin(self, search: UnderWay) -> None: ...

    def note(self, search: UnderWay) -> None: ...

    def end(self, search: UnderWay) -> None: ...


UNWATCHED = Unwatched()
