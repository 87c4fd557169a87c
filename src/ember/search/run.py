"""Search a list of statements into a run's folder: many at a time, results kept as they come.

A statement is a unit: kept when finished, searched again when the run was interrupted under it.
Memory holds the statements that are being searched, however many there are.
"""

from __future__ import annotations

import asyncio
import functools
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ember.core.errors import InputError
from ember.core.ports import Judge, Kernel, Proposer, Scorer
from ember.core.statement import Statement
from ember.search.best_first import SearchOptions, SearchResult
from ember.search.priority import Priority, length_normalised
from ember.search.prove import Finished, prove
from ember.search.record import Rows, edge_rows, invalid_row, state_rows, theorem_row
from ember.search.under_way import UNWATCHED, UnderWay, Watch

if TYPE_CHECKING:
    from ember.trajectories.writer import RunWriter


@dataclass(frozen=True)
class Searcher:
    """Everything that turns a statement into an answer."""

    kernel: Kernel
    judge: Judge
    proposer: Proposer
    options: SearchOptions
    scorer: Scorer | None = None
    priority: Priority = length_normalised

    async def __call__(
        self, statement: Statement, observe: Callable[[SearchResult], None] = lambda progress: None
    ) -> Finished:
        return await prove(
            self.kernel, self.judge, statement, self.proposer, self.options, self.scorer, self.priority, observe
        )


Answer = Callable[[int, Statement], Awaitable[Rows]]
"""What becomes of the statement at this position, wherever it is searched."""


async def run(
    name: str,
    searcher: Searcher,
    statements: Sequence[Statement],
    writer: RunWriter,
    concurrency: int = 10,
    report: Callable[[dict[str, Any]], None] = lambda row: None,
) -> None:
    """Search every statement that the writer does not hold yet, in this process."""
    await collect(functools.partial(answer, name, searcher), statements, writer, concurrency, report)


async def answer(name: str, searcher: Searcher, position: int, statement: Statement, watch: Watch = UNWATCHED) -> Rows:
    """Search one statement of the run called `name`."""
    search = UnderWay(position, statement)

    def observe(progress: SearchResult) -> None:
        search.progress = progress
        watch.note(search)

    watch.begin(search)
    try:
        finished = await searcher(statement, observe)
    except InputError as error:
        return Rows(invalid_row(name, position, statement, error), [])
    finally:
        watch.end(search)
    states = state_rows(name, finished) if searcher.options.keep_states else None
    return Rows(theorem_row(name, position, finished), edge_rows(name, finished), states)


async def collect(
    answer: Answer,
    statements: Sequence[Statement],
    writer: RunWriter,
    concurrency: int = 10,
    report: Callable[[dict[str, Any]], None] = lambda row: None,
) -> None:
    """Keep the answer to every statement that the writer does not hold yet; `report` gets each theorem's row.

    At most `concurrency` answers are awaited at once. A statement that failed for want of infrastructure
    is kept only when all the others are done, so that a resumed run asks again.
    """
    done = writer.done()
    waiting: Iterator[tuple[int, Statement]] = (
        (position, statement) for position, statement in _distinct(statements) if statement.key not in done
    )
    postponed: list[Rows] = []

    async def consume() -> None:
        for position, statement in waiting:
            rows = await answer(position, statement)
            if rows.theorem["ended"] == "infrastructure":
                postponed.append(rows)
            else:
                writer.add(*rows)
            report(rows.theorem)

    async with asyncio.TaskGroup() as group:
        for _ in range(concurrency):
            group.create_task(consume())
    for rows in postponed:
        writer.add(*rows)


def _distinct(statements: Sequence[Statement]) -> Iterator[tuple[int, Statement]]:
    seen: set[str] = set()
    for position, statement in enumerate(statements):
        if statement.key not in seen:
            seen.add(statement.key)
            yield position, statement
