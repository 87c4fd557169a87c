"""Mutated twins of a benchmark or a file of statements; Lean may be asked whether they are stated, and equivalent."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from ember.core.errors import InputError, WorkerError
from ember.core.statement import Statement
from ember.data import benchmarks
from ember.data.mutate import Kind, equivalence, mutated
from ember.data.sources import read_statements
from ember.lean.judge.certify import Certifier
from ember.lean.steps.pool import Pool
from ember.lean.toolchain import Toolchain

CONCURRENCY = 4
Row = dict[str, Any]


def statements_of(what: str, root: Path | None) -> list[Statement]:
    """Of a benchmark in the registry, or of a file."""
    if what in benchmarks.REGISTRY:
        if root is None:
            raise InputError(f"say where the files of {what} are, with --root FOLDER")
        return [item.statement for item in benchmarks.read(what, root)]
    return read_statements(Path(what))


def twins(statements: Sequence[Statement], kinds: Sequence[Kind], seed: int) -> list[Row]:
    """A row for each statement and kind that applies, in the shape that statements are read in."""
    rows: list[Row] = []
    for statement in statements:
        for kind in kinds:
            made = mutated(statement, kind, seed)
            if made is not None:
                context = f"{statement.context}\n\n" if statement.context else ""
                rows.append(
                    {
                        "name": made.statement.name,
                        "header": made.statement.header,
                        "formal_statement": f"{context}{made.statement.text} := by sorry",
                        "kind": kind,
                        "promise": made.promise,
                        "of": statement.name,
                        "of_statement": statement.text,
                    }
                )
    return rows


async def verified(
    statements: Sequence[Statement],
    kinds: Sequence[Kind],
    seed: int,
    toolchain: Callable[[], Toolchain],
) -> dict[str, str]:
    """What Lean says of each twin, by its name: equivalent (certified), stated, or why it is not stated. A statement
    that this Lean does not state itself is `not stated here`."""
    places = asyncio.Semaphore(CONCURRENCY)
    answers: dict[str, str] = {}

    async def one(pool: Pool, judge: Certifier, statement: Statement) -> None:
        async with places:
            here = await _complaint(pool, statement)
            for kind in kinds:
                made = mutated(statement, kind, seed)
                if made is None:
                    continue
                complaint = (here and "not stated here") or await _complaint(pool, made.statement)
                same = None if complaint else equivalence(statement, made)
                certified = same is not None and (await judge.certify(*same)).accepted
                answers[made.statement.name] = complaint or ("equivalent" if certified else "stated")

    async with Pool(toolchain()) as pool, Certifier(toolchain()) as judge:
        await asyncio.gather(*(one(pool, judge, statement) for statement in statements))
    return answers


async def _complaint(pool: Pool, statement: Statement) -> str:
    try:
        await (await pool.start(statement)).close()
    except (InputError, WorkerError) as error:
        return str(error)
    return ""
