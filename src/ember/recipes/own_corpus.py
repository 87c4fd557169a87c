"""The own corpus by itself: problems drawn and certified, and how long their proofs are once minimised."""

from __future__ import annotations

import asyncio
import itertools
import random
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ember.core import provenance
from ember.core.errors import InputError
from ember.core.ports import Judge
from ember.core.statement import Proof
from ember.data.canonical import canonical
from ember.data.minimise import minimise, share_of
from ember.data.sources import read_proofs
from ember.data.stage import Chunk, Row, Stage, read_rows
from ember.data.synth.corpus import named, problems
from ember.data.tracing import statement_of
from ember.lean.judge.certify import Certifier
from ember.lean.toolchain import Toolchain
from ember.recipes.data import Watch, unwatched

CONCURRENCY = 4
DRAWS = 4
"""Draws for each problem that is wanted, at most: small families repeat themselves."""
CHUNK = 200
STEPS = 6
"""Tactics from which a proof counts as long."""


async def certified(
    folder: Path,
    toolchain: Toolchain,
    count: int,
    split: str = "train",
    families: Sequence[str] = (),
    level: int | None = None,
    watch: Watch = unwatched,
) -> dict[str, Any]:
    """So many different problems, those kept whose proof is certified to the last tier; goes on where it was killed."""
    versions = {family.name: family.version for family in named(families)}
    made_of = {"stage": "own corpus", "count": count, "split": split, "families": versions, "level": level}
    stage = Stage(folder, {**made_of, "library": toolchain.library_key}, ("theorems",))
    if not stage.complete:
        rows = itertools.islice(_different(families, split, count, level), count)
        async with Certifier(toolchain) as judge:
            with watch("certify", count) as report:
                await stage.run(rows, _Certify(judge), CHUNK, report)
    return {**stage.summary(), "shapes": stage.manifest()["counts"].get("shape", 0)}


def _different(families: Sequence[str], split: str, count: int, level: int | None) -> Iterator[Row]:
    """Problems whose statements differ by more than the name; the first of each shape is marked."""
    seen, shapes = set[str](), set[str]()
    for problem in problems(named(families), split, DRAWS * count, level):
        statement = canonical(problem.proof.statement.text, problem.name)
        if statement.key not in seen:
            seen.add(statement.key)
            yield {**problem.row(), "first_of_its_shape": statement.template not in shapes}
            shapes.add(statement.template)


class _Certify:
    def __init__(self, judge: Judge) -> None:
        self._judge, self._places = judge, asyncio.Semaphore(CONCURRENCY)

    async def __call__(self, rows: list[Row]) -> Chunk:
        chunk = Chunk()
        for row, verdict in zip(rows, await asyncio.gather(*map(self._one, rows)), strict=True):
            first = row.pop("first_of_its_shape")
            if verdict.accepted:
                chunk.add("theorems", row)
                chunk.counts["shape"] += first
            else:
                chunk.aside(row, verdict.status, verdict.reason)
        return chunk

    async def _one(self, row: Row) -> Any:
        async with self._places:
            return await self._judge.certify(statement_of(row), row["proof"])


async def minimised(
    path: Path, toolchain: Toolchain, sample: int, seed: int = 0, watch: Watch = unwatched
) -> dict[str, Any]:
    """A random sample of a file's proofs without the tactics that they do not need, and the share of long ones."""
    proofs = _proofs(path)
    if not proofs:
        raise InputError(f"{path} holds no proofs")
    chosen = random.Random(seed).sample(proofs, min(sample, len(proofs)))
    places, done = asyncio.Semaphore(CONCURRENCY), 0

    async def one(proof: Proof) -> dict[str, Any]:
        nonlocal done
        async with places:
            found = await minimise(judge, proof)
        done += 1
        report(done)
        return {"theorem": proof.statement.name, **(asdict(found) if found else {"text": "", "before": 0, "after": 0})}

    async with Certifier(toolchain) as judge:
        with watch("minimise", len(chosen)) as report:
            rows = await asyncio.gather(*map(one, chosen))
    lengths = [row["after"] for row in rows if row["text"]]
    if not lengths:
        raise InputError(f"none of the {len(rows)} proofs is accepted as it is")
    share, low, high = share_of(lengths, STEPS)
    return {"proofs": len(lengths), "refused": len(rows) - len(lengths), "least": STEPS, "share": share,
            "interval": [low, high], "rows": rows, **provenance.surroundings()}  # fmt: skip


def _proofs(path: Path) -> list[Proof]:
    """Of a Lean file, or of a table of theorems."""
    if path.suffix not in (".jsonl", ".parquet"):
        return read_proofs(path)
    return [Proof(statement_of(row), row["proof"]) for row in read_rows(path) if row.get("proof")]
