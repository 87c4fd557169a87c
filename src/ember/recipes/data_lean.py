"""Lint, migration and port of files by themselves, without a recipe."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Any

from ember.core.errors import InputError, WorkerError
from ember.core.statement import Statement
from ember.data import benchmarks
from ember.data.declaration import Declaration, theorem_row
from ember.data.lint.examine import Examiner
from ember.data.lint.opposites import finding as opposite
from ember.data.lint.opposites import opposites
from ember.data.migrate.heal import Healer, MigrateConfig, category, rules_of
from ember.data.migrate.rules import applied
from ember.data.sources import read_proofs, read_statements
from ember.lean.judge.certify import Certifier
from ember.lean.steps.pool import Pool
from ember.lean.toolchain import Toolchain

CONCURRENCY = 4


async def lint_statements(path: Path, toolchain: Toolchain, limit: int | None = None) -> list[dict[str, Any]]:
    """A row for each finding, in the order of the statements."""
    statements = read_statements(path)[:limit]
    rows = [{"id": one.name, "statement": one.text} for one in statements]
    known = opposites(rows)
    places = asyncio.Semaphore(CONCURRENCY)

    async def one(statement: Statement) -> list[dict[str, Any]]:
        async with places:
            try:
                findings = [*await examiner(statement), *opposite({"id": statement.name}, known)]
                return [{"theorem": statement.name, **finding.dump()} for finding in findings]
            except (InputError, WorkerError) as error:
                said = {"kind": "not examined", "status": "suspected", "where": "", "why": str(error), "witness": ""}
                return [{"theorem": statement.name, **said}]

    async with Pool(toolchain) as pool, Certifier(toolchain) as judge:
        examiner = Examiner(pool, judge)
        return [row for rows in await asyncio.gather(*map(one, statements)) for row in rows]


async def migrate_file(
    path: Path, toolchain: Toolchain, renames: Path | None = None
) -> tuple[list[dict[str, Any]], str]:
    """A row for each proof, and the file with what was healed."""
    config = MigrateConfig(renames=renames)
    proofs, rows = read_proofs(path), list[dict[str, Any]]()
    text = await asyncio.to_thread(path.read_text)
    async with Certifier(toolchain) as judge:
        healer = Healer(judge, config)
        for proof in proofs:
            given = proof.statement
            found = Declaration(given.name, given.header, given.context, given.text, proof.text, ())
            healed = await healer(theorem_row("file", found))
            if healed.status == "healed":
                text = text.replace(given.text, healed.found.text, 1).replace(proof.text, healed.found.proof or "", 1)
            why = category(healed.reason) if healed.reason else ""
            said = {"theorem": given.name, "status": healed.status, "why": why, "rules": list(healed.rules)}
            rows.append({**said, "reason": healed.reason, "after": healed.after})
    return rows, text


async def port_benchmark(
    name: str, root: Path, toolchain: Toolchain, renames: Path | None, verify: bool
) -> list[dict[str, Any]]:
    """A row for each item: its statement by the rules, whether that changed it, and whether it elaborates."""
    rules = rules_of(MigrateConfig(renames=renames))
    rows: list[dict[str, Any]] = []
    places = asyncio.Semaphore(CONCURRENCY)

    async def asked(pool: Pool, row: dict[str, Any], statement: Statement) -> None:
        async with places:
            try:
                await (await pool.start(statement)).close()
                row["elaborates"] = True
            except (InputError, WorkerError) as error:
                row |= {"elaborates": False, "reason": str(error)}

    statements: list[Statement] = []
    for item in benchmarks.read(name, root):
        text, changes = applied(item.text, rules)
        context, further = applied(item.context, rules)
        statements.append(replace(item.statement, text=text, context=context))
        said = {"name": item.name, "split": item.split, "id": item.id, "text": text, "context": context}
        rows.append({**said, "changed": bool(changes or further), "answers": item.answers, "elaborates": None})
    if verify:
        async with Pool(toolchain) as pool:
            await asyncio.gather(*(asked(pool, row, one) for row, one in zip(rows, statements, strict=True)))
    return rows
