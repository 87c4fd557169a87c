"""Searches under way, on a terminal: size of each tree, rate, the best open goals."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from rich.live import Live
from rich.markup import escape
from rich.text import Text

from ember.cli.output import console

if TYPE_CHECKING:
    from ember.recipes.proving import UnderWay

BEST = 2
"""Goals shown of each search: those that were the best when they were last chosen."""

LOOK_BACK = 500
"""Tactics to look through for them."""

LONGEST_TARGET = 100


class Searches:
    """Those that have begun and not ended, redrawn by a clock, so that a slow tactic does not look like a hang."""

    def __init__(self, *, quiet: bool) -> None:
        self._under_way: list[UnderWay] = []
        self._shown = console.is_terminal and not quiet
        self._live = Live(console=console, transient=True, refresh_per_second=4, get_renderable=self._drawn)

    def __enter__(self) -> Searches:
        if self._shown:
            self._live.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            self._live.stop()

    def begin(self, search: UnderWay) -> None:
        self._under_way.append(search)

    def note(self, search: UnderWay) -> None:
        """The clock shows it."""

    def end(self, search: UnderWay) -> None:
        self._under_way.remove(search)

    def _drawn(self) -> Text:
        return Text.from_markup("\n".join(map(_line, self._under_way)))


def _line(search: UnderWay) -> str:
    seconds, name = time.monotonic() - search.since, escape(search.statement.name)
    if search.progress is None:
        return f"{name}: first tactics, {seconds:.0f} s"
    spending, tree = search.progress.spending, search.progress.tree
    latest = dict.fromkeys(tried.node for tried in reversed(search.progress.tried[-LOOK_BACK:]))
    goals = "".join(
        f"\n    [dim]⊢ {escape(node.state.goals[0].target[:LONGEST_TARGET])}[/]" for node in list(latest)[:BEST]
    )
    rate = spending.tactics / max(spending.seconds, 1e-3)
    return f"{name}: {len(tree)} goals, {rate:.0f} tactics/s, {seconds:.0f} s{goals}"
