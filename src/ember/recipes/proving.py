"""A run of `ember prove`: statements from wherever they are, searched some at a time, answered in their order."""

from __future__ import annotations

import asyncio
import re
import sys
import time
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ember.core import status as words
from ember.core.errors import EmberError, InputError
from ember.core.outcomes import Position
from ember.core.statement import Statement
from ember.core.status import Status
from ember.data.sources import read_statements, read_text
from ember.lean.steps.pool import default_size
from ember.lean.text.source import find_theorem, has_half_character, line_in, parse_statement, theorems
from ember.recipes.kept import NAME, Kept
from ember.recipes.prover import Answer, Prover, answer_of, default_options, failed, open_prover, refuted
from ember.recipes.refuter import Refutation
from ember.search.best_first import SearchResult
from ember.search.record import edge_rows, interrupted_rows, invalid_row, lost_row, theorem_row
from ember.search.under_way import UnderWay, Watch

TABLES = (".jsonl", ".parquet")
_FILE_NAME = re.compile(r"[\w./~-]*[\w~-](?:\.[A-Za-z]\w{0,9}|/)|[.~]?/[\w./~-]+")
"""What is a file's name rather than a statement."""


@dataclass(frozen=True)
class Given:
    """Statements, and where they come from."""

    statements: Sequence[Statement]
    name: str
    """A file's, or `<statement>`."""
    text: str = ""
    """What they were read from, so that a fault can be shown in it; nothing for a table."""

    def place(self, answer: Answer) -> Position | None:
        """Where a statement is at fault, in `text`."""
        if answer.position is None or not self.text:
            return None
        if answer.part == "context":
            stated = answer.statement
            return line_in(self.text, stated.context, answer.position, stated.origin.line)
        return answer.position


def read_given(target: str, stdin: Path | None = None) -> Given:
    """A statement, `-` (a statement or a file's text on standard input), FILE, or FILE::theorem."""
    if target == "-":
        return _from_text(_standard_input(), "<stdin>")
    file, mark, theorem = target.partition("::")
    path = Path(file)
    if not target.strip():
        raise InputError("the statement is empty")
    if has_half_character(target):
        raise InputError("what is to be proved is not UTF-8 text")
    if mark and not file.strip():
        raise InputError(f"{target}: name a file before `::`")
    if mark and (path.suffix == ".lean" or _FILE_NAME.fullmatch(file)):
        text = read_text(path)
        return Given([find_theorem(text, theorem.strip())], file, text)
    if path.suffix == ".lean":
        return _from_file(path)
    if path.suffix in TABLES or (len(target) < 1_000 and file and path.is_dir()):
        return Given(read_statements(path), target)
    if _FILE_NAME.fullmatch(target.strip()):
        there = path.exists()
        raise InputError(
            f"{target}: statements are read from .lean, .jsonl and .parquet files"
            if there
            else f"there is no file {target}"
        )
    return Given([parse_statement(target)], "<statement>", target)


def _standard_input() -> str:
    try:
        return sys.stdin.buffer.read().decode()
    except UnicodeDecodeError as error:
        raise InputError("standard input is not UTF-8 text") from error


def _from_file(path: Path) -> Given:
    text = read_text(path)
    found = [statement for statement, _ in theorems(text, to_prove=True)]
    if not found:
        raise InputError(f"{path} has no theorem; what is to be proved ends in `:= by sorry`")
    return Given(found, str(path), text)


def _from_text(text: str, name: str) -> Given:
    found = [statement for statement, _ in theorems(text, to_prove=True)]
    return Given(found or [parse_statement(text)], name, text)


class ProveRun:
    """All statements of a run. What was found is kept, also when the run is broken off."""

    def __init__(self, statements: Sequence[Statement], kept: Kept, watch: Watch, *, seconds: float) -> None:
        self._statements, self._kept, self._watch = statements, kept, watch
        self._seconds = seconds
        self._under_way: list[UnderWay] = []

    async def answers(self, workers: int | None, *, refute: bool = True) -> AsyncGenerator[Answer]:
        """In the order of the statements."""
        at_once = workers or min(default_size(), len(self._statements))
        async with open_prover(at_once, weak_sandbox=True) as prover:
            self._kept.begin(prover.toolchain)
            gate, known = asyncio.Semaphore(at_once), self._kept.known()

            async def one(position: int, statement: Statement) -> Answer:
                if (row := known.get(statement.key)) is not None:
                    return _recalled(statement, row)
                async with gate:
                    return await self._prove(prover, position, statement, refute)

            tasks = [asyncio.ensure_future(one(*each)) for each in enumerate(self._statements)]
            try:
                for task in tasks:
                    yield await asyncio.shield(task)
                self._kept.finish(prover.toolchain, self._statements, {"seconds": self._seconds})
            finally:
                interrupted = not all(task.done() for task in tasks)
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)
                if interrupted:
                    self._break_off(prover)

    def _break_off(self, prover: Prover) -> None:
        rows = [interrupted_rows(NAME, each.position, each.statement, each.progress) for each in self._under_way]
        self._kept.break_off(prover.toolchain, self._statements, rows)

    async def _prove(self, prover: Prover, position: int, statement: Statement, refute: bool) -> Answer:
        search = UnderWay(position, statement)
        self._under_way.append(search)
        self._watch.begin(search)

        def observe(progress: SearchResult) -> None:
            search.progress = progress
            self._watch.note(search)

        try:
            found = await prover.settle(statement, default_options(self._seconds), observe=observe, refute=refute)
        except InputError as error:
            self._over(search)
            self._kept.add(invalid_row(NAME, position, statement, error), [])
            return failed(statement, error)
        except EmberError as error:
            self._over(search)
            self._kept.add(lost_row(NAME, position, statement, str(error)), [])
            return failed(statement, error)
        self._over(search)
        if isinstance(found, Refutation):
            theorem, edges, _ = interrupted_rows(NAME, position, statement, search.progress)
            self._kept.add({**theorem, "ended": "refuted", "reason": found.text}, edges)
            return refuted(found, time.monotonic() - search.since)
        self._kept.add(theorem_row(NAME, position, found), edge_rows(NAME, found))
        return answer_of(found)

    def _over(self, search: UnderWay) -> None:
        self._under_way.remove(search)
        self._watch.end(search)


def _recalled(statement: Statement, row: dict[str, Any]) -> Answer:
    """The answer that an interrupted run holds."""
    status = words.of_search(row["ended"], row["proved"])
    why = "" if status is Status.PROVED else words.why_not(
        row["ended"], row["reason"], row["nodes"] or 0, row["tactics"] or 0
    )  # fmt: skip
    certify_s = row["certify_s"] or 0.0
    return Answer(
        statement, status, row["proof"] if row["proved"] else None, why,
        seconds=(row["seconds"] or 0.0) + certify_s, certify_s=certify_s, kept_axioms=tuple(row["axioms"] or ()),
    )  # fmt: skip
