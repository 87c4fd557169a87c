"""Mutated twins of a benchmark or a file of statements; Lean may be asked whether they are stated, and equivalent.

An evaluation keeps in `twins.json` those whose equivalence Lean certified, and those of whose truth nothing was
promised; what was set aside is counted.
"""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import Field

from ember.core import provenance
from ember.core.config import Config
from ember.core.errors import InputError, WorkerError
from ember.core.statement import Statement
from ember.data import benchmarks
from ember.data.mutate import Kind, Mutation, equivalence, mutated
from ember.data.sources import read_statements
from ember.lean.judge.certify import Certifier
from ember.lean.steps.pool import Pool
from ember.lean.toolchain import Toolchain

CONCURRENCY = 4
KEPT = "twins.json"
NOT_HERE, UNASKED = "not stated here", "Lean failed to run"
Row = dict[str, Any]


class TwinsConfig(Config):
    """Which twins an evaluation runs beside its statements."""

    kinds: list[Kind] = Field(default=["names", "order", "sides"], min_length=1)
    """`names`, `order` and `sides` keep the truth; of `numbers` and `converse` those pairs count of which another arm
    proved both."""
    seed: int = 0


@dataclass(frozen=True)
class Twin:
    """A rewritten statement, and which one it was made of."""

    statement: Statement
    of: str
    """The other's key."""
    kind: Kind
    same_truth: bool
    """Lean certified that it is equivalent to the other."""


@dataclass(frozen=True)
class Twins:
    kept: tuple[Twin, ...] = ()
    aside: dict[str, int] = field(default_factory=dict[str, int])
    """Why twins are not run, and how many; `no such twin`: the rewriting does not apply."""


async def kept_twins(folder: Path, statements: Sequence[Statement], config: TwinsConfig, toolchain: Toolchain) -> Twins:
    """The twins of an evaluation in its folder, found out once."""
    path = folder / KEPT
    if path.exists():
        told = json.loads(path.read_text())
        kept = [Twin(Statement(**row.pop("statement")), **row) for row in told["kept"]]
        return Twins(tuple(kept), told["aside"])
    answers = await _answered(statements, config.kinds, config.seed, lambda: toolchain)
    kept, aside = list[Twin](), Counter[str]()
    aside["no such twin"] = len(statements) * len(config.kinds) - len(answers)
    for statement, made, answer in answers:
        same = answer == "equivalent"
        if same or (answer == "stated" and made.promise == "unknown"):
            kept.append(Twin(made.statement, statement.key, made.kind, same))
        else:
            aside[_why_aside(answer)] += 1
    rows = [{**vars(twin), "statement": _text(twin.statement)} for twin in kept]
    provenance.write_atomically(path, json.dumps({"kept": rows, "aside": aside}, ensure_ascii=False) + "\n")
    return Twins(tuple(kept), dict(aside))


def _why_aside(answer: str) -> str:
    known = {NOT_HERE: NOT_HERE, "stated": "not certified as equivalent"}
    return known.get(answer, UNASKED if answer.startswith(UNASKED) else "not stated")


def _text(statement: Statement) -> dict[str, str]:
    return {name: getattr(statement, name) for name in ("name", "text", "header", "context")}


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
    answers = await _answered(statements, kinds, seed, toolchain)
    return {made.statement.name: answer for _, made, answer in answers}


async def _answered(
    statements: Sequence[Statement], kinds: Sequence[Kind], seed: int, toolchain: Callable[[], Toolchain]
) -> list[tuple[Statement, Mutation, str]]:
    """Every twin with what Lean says of it, in the order of statements and kinds."""
    places = asyncio.Semaphore(CONCURRENCY)

    async def of_one(pool: Pool, judge: Certifier, statement: Statement) -> list[tuple[Statement, Mutation, str]]:
        made = [one for kind in kinds if (one := mutated(statement, kind, seed)) is not None]
        if not made:
            return []
        async with places:
            if await _complaint(pool, statement):
                return [(statement, one, NOT_HERE) for one in made]
            return [(statement, one, await _said(pool, judge, statement, one)) for one in made]

    async with Pool(toolchain()) as pool, Certifier(toolchain()) as judge:
        found = await asyncio.gather(*(of_one(pool, judge, statement) for statement in statements))
    return [answer for each in found for answer in each]


async def _said(pool: Pool, judge: Certifier, statement: Statement, made: Mutation) -> str:
    complaint = await _complaint(pool, made.statement)
    same = None if complaint else equivalence(statement, made)
    certified = same is not None and (await judge.certify(*same)).accepted
    return complaint or ("equivalent" if certified else "stated")


async def _complaint(pool: Pool, statement: Statement) -> str:
    try:
        await (await pool.start(statement)).close()
    except InputError as error:
        return str(error)
    except WorkerError as error:
        return f"{UNASKED}: {error}"
    return ""
