"""Lint as a stage of a pipeline: a row a finding, and the statements that pass."""

from __future__ import annotations

import asyncio

from ember.core.config import Config
from ember.core.errors import EmberError, InputError, WorkerError
from ember.data.lint.examine import Examiner, Finding
from ember.data.lint.opposites import Opposites
from ember.data.lint.opposites import finding as opposite
from ember.data.stage import Chunk, Row
from ember.data.tracing import statement_of

FATAL = ("contradictory hypotheses", "conclusion is a hypothesis", "counterexample", "axiom")


class LintConfig(Config):
    drop: tuple[str, ...] = FATAL
    """Kinds of proved findings that keep a statement aside."""
    deadline_s: float = 60.0
    """For one statement."""


class Lint:
    """Work of the stage `lint`."""

    def __init__(
        self, examiner: Examiner, config: LintConfig, known: Opposites | None = None, concurrency: int = 4
    ) -> None:
        """`known`: which rows of the whole set say the opposite of each other."""
        self._examiner, self._config, self._known = examiner, config, known or {}
        self._places = asyncio.Semaphore(concurrency)

    async def __call__(self, rows: list[Row]) -> Chunk:
        chunk = Chunk()
        answers = await asyncio.gather(*(self._one(row) for row in rows))
        for row, (findings, why) in zip(rows, answers, strict=True):
            if why:
                chunk.aside(row, "not examined", why)
                continue
            for finding in [*findings, *opposite(row, self._known)]:
                said = {"id": row["id"], "theorem": row["theorem"], "source": row["source"]}
                chunk.add("findings", {**said, **finding.dump()})
                chunk.counts[f"{finding.kind}, {finding.status}"] += 1
            fatal = [f for f in findings if f.status == "proved" and f.kind in self._config.drop]
            if fatal:
                chunk.aside(row, fatal[0].kind, f"{fatal[0].where} {fatal[0].why}: {fatal[0].witness}".strip())
            else:
                chunk.add("theorems", row)
        return chunk

    async def _one(self, row: Row) -> tuple[list[Finding], str]:
        async with self._places:
            try:
                async with asyncio.timeout(self._config.deadline_s):
                    # Whoever brings a proof is certified, or goes, later on: no counterexample is looked for.
                    return await self._examiner(statement_of(row), proof=row.get("proof")), ""
            except (InputError, WorkerError) as error:
                return [], str(error)
            except TimeoutError:
                return [], f"not done after {self._config.deadline_s:g} s"
            except EmberError:
                raise
            except Exception as fault:  # of ours, met in one statement of thousands: said, and the run goes on
                return [], f"the lint itself failed: {fault!r}"
