"""Searches under way, on a terminal: size of each tree, rate, the best open goals; and how many are done."""

from __future__ import annotations

import functools
import time
from typing import TYPE_CHECKING, Any, Self

from rich.console import Console, Group
from rich.live import Live
from rich.markup import escape
from rich.text import Text

from ember.cli.output import console, counting_bar, notices

if TYPE_CHECKING:
    from rich.console import RenderableType

    from ember.search.under_way import UnderWay

BEST = 2
"""Goals shown of each search: those that were the best when they were last chosen."""

LOOK_BACK = 500
"""Tactics to look through for them."""

LONGEST_TARGET = 100

MOST = 4
"""Searches shown at once: those that began first."""


class Searches:
    """The searches that have begun and not ended, redrawn by a clock: a slow tactic does not look like a hang."""

    def __init__(self, where: Console = console, *, quiet: bool = False) -> None:
        self._under_way: list[UnderWay] = []
        self._shown = where.is_terminal and not quiet and not notices.quiet
        self._live = Live(console=where, transient=True, refresh_per_second=4, get_renderable=self._picture)

    def __enter__(self) -> Self:
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

    def _picture(self) -> RenderableType:
        return self._lines()

    def _lines(self) -> Text:
        lines = [_line(search) for search in self._under_way[:MOST]]
        if (more := len(self._under_way) - MOST) > 0:
            lines.append(f"and {more} more")
        return Text.from_markup("\n".join(lines))


def theorem_bar(title: str) -> Any:
    """Makes a bar over the theorems of a run, with those proved so far, above the searches under way."""
    return functools.partial(_TheoremBar, title)


class _TheoremBar(Searches):
    def __init__(self, title: str, total: int, done: int) -> None:
        self._bar = counting_bar()  # the picture is asked for as soon as it can be
        super().__init__(notices)
        self._title = title
        self._task = self._bar.add_task(title, total=total, completed=done)
        self._proved = 0

    def __exit__(self, *_: object) -> None:
        super().__exit__()
        notices.print(self._bar.get_renderable())

    def _picture(self) -> RenderableType:
        return Group(self._bar.get_renderable(), self._lines())

    def report(self, row: dict[str, Any]) -> None:
        self._proved += row["proved"]
        self._bar.update(
            self._task, advance=1, description=f"{self._title}: {self._proved} proved; last {row['theorem']}"
        )


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
