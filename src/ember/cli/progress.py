"""A bar of progress with rate and time left, for stages."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from ember.cli.output import notices


@contextlib.contextmanager
def watched(stage: str, total: int | None) -> Generator[Callable[[int], None]]:
    """A stage's progress, with its rate and the time left."""
    columns = (TextColumn("{task.description:10}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, TextColumn("{task.fields[rate]}"), TimeRemainingColumn(), console=notices) as bar:
        task = bar.add_task(stage, total=total, rate="")

        def report(done: int) -> None:
            speed = bar.tasks[0].speed
            bar.update(task, completed=done, rate=f"{speed:.1f}/s" if speed else "")

        yield report
