"""Searches under way, on a terminal: size of each tree, rate, the best open goals."""

from __future__ import annotations

from dataclasses import dataclass

from rich.live import Live
from rich.markup import escape

from ember.cli.output import console
from ember.core.statement import Statement
from ember.search.best_first import SearchResult

BEST = 2
"""Goals shown of each search: those that were the best when they were last chosen."""

LOOK_BACK = 500
"""Tactics to look through for them."""

LONGEST_TARGET = 100


@dataclass(eq=False)
class UnderWay:
    position: int
    statement: Statement
    line: str
    """What is shown of it."""
    progress: SearchResult | None = None
    """Of the last wave; none before the first."""


class Searches:
    """Those that have begun and not ended; one that is broken off stays."""

    def __init__(self, *, quiet: bool) -> None:
        self.under_way: list[UnderWay] = []
        self._live = Live(console=console, transient=True, refresh_per_second=4)
        self._shown = console.is_terminal and not quiet

    def __enter__(self) -> Searches:
        if self._shown:
            self._live.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            self._live.stop()

    def begin(self, position: int, statement: Statement) -> UnderWay:
        search = UnderWay(position, statement, f"{escape(statement.name)}: first tactics")
        self.under_way.append(search)
        self._show()
        return search

    def note(self, search: UnderWay, progress: SearchResult) -> None:
        search.progress = progress
        if self._shown:
            search.line = _line(search.statement.name, progress)
            self._show()

    def end(self, search: UnderWay) -> None:
        self.under_way.remove(search)
        self._show()

    def _show(self) -> None:
        if self._shown:
            self._live.update("\n".join(search.line for search in self.under_way))


def _line(name: str, progress: SearchResult) -> str:
    spending, tree = progress.spending, progress.tree
    latest = dict.fromkeys(tried.node for tried in reversed(progress.tried[-LOOK_BACK:]))
    goals = "".join(
        f"\n    [dim]⊢ {escape(node.state.goals[0].target[:LONGEST_TARGET])}[/]" for node in list(latest)[:BEST]
    )
    rate = spending.tactics / max(spending.seconds, 1e-3)
    return f"{escape(name)}: {len(tree)} goals, {rate:.0f} tactics/s, {spending.seconds:.0f} s{goals}"
