"""Trace theorems for a pipeline: certified, followed in Lean, replayed; what fails is kept aside with its reason."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any

from ember.core.config import Config
from ember.core.errors import InputError, WorkerError
from ember.core.ports import Judge, Kernel
from ember.core.statement import Statement
from ember.data.stage import Chunk, Row
from ember.data.trace import Untraced, replay, trace


class TraceConfig(Config):
    deadline_s: float = 120.0
    """For one theorem: certified, traced and replayed."""
    concurrency: int = 4
    """Theorems at the same time."""


def statement_of(row: Row) -> Statement:
    return Statement(row["theorem"], row["statement"], row.get("header") or "", row.get("context") or "")


class Tracer:
    """Rows with a statement and a proof become traces: `{states, steps}` beside what the row said."""

    def __init__(self, kernel: Kernel, judge: Judge, config: TraceConfig) -> None:
        self._kernel, self._judge, self._config = kernel, judge, config
        self._places = asyncio.Semaphore(config.concurrency)

    async def __call__(self, rows: list[Row]) -> Chunk:
        chunk = Chunk()
        for row, (traced, why, reason, counts) in zip(rows, await self._all(rows), strict=True):
            chunk.counts.update(counts)
            chunk.add(
                "status", {"id": row["id"], "theorem": row["theorem"], "status": why or "traced", "reason": reason}
            )
            if traced is None:
                chunk.aside(row, why, reason)
            else:
                chunk.add("seconds", {"id": row["id"], "seconds": traced.pop("seconds")})
                chunk.add("traces", {**row, **traced})
        return chunk

    async def _all(self, rows: list[Row]) -> list[tuple[dict[str, Any] | None, str, str, Counter[str]]]:
        return list(await asyncio.gather(*(self._one(row) for row in rows)))

    async def _one(self, row: Row) -> tuple[dict[str, Any] | None, str, str, Counter[str]]:
        if not row["proof"]:
            return None, "no proof", "there is no proof to trace", Counter()
        async with self._places:
            try:
                async with asyncio.timeout(self._config.deadline_s):
                    traced = await self._again(row)
            except _Rejected as no:
                return None, no.why, str(no), Counter()
            except Untraced as error:
                return None, "untraced", str(error), Counter()
            except InputError as error:
                return None, "statement", str(error), Counter()
            except TimeoutError:
                return None, "timeout", f"not done after {self._config.deadline_s:g} s", Counter()
            except WorkerError as error:
                return None, "infrastructure", str(error), Counter()
        same = [step["replayed"] for step in traced["steps"]]
        return traced, "", "", Counter(pairs=len(same), replayed=sum(same))

    async def _again(self, row: Row) -> dict[str, Any]:
        """A worker that was lost says nothing of the row: it is asked once more."""
        try:
            return await self._trace(row)
        except WorkerError:
            return await self._trace(row)

    async def _trace(self, row: Row) -> dict[str, Any]:
        statement, proof = statement_of(row), row["proof"]
        verdict = await self._judge.certify(statement, proof, deadline_s=self._config.deadline_s)
        if not verdict.accepted:
            raise _Rejected(verdict.status, verdict.reason)
        session = await self._kernel.start(statement)
        try:
            found = await trace(session, proof)
        finally:
            await session.close()
        again = await self._kernel.start(statement)
        try:
            same = await replay(again, found)
        finally:
            await again.close()
        dumped = found.dump()
        for step, equal in zip(dumped["steps"], same, strict=True):
            step["replayed"] = equal
        return {**dumped, "axioms": list(verdict.axioms), "seconds": [round(s, 6) for s in found.seconds]}


class _Rejected(Exception):
    def __init__(self, why: str, reason: str) -> None:
        super().__init__(reason)
        self.why = why
