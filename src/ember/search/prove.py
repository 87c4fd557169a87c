"""Prove one statement: search, write the script, shorten it, and let the judge decide."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass

from ember.core.outcomes import Verdict
from ember.core.ports import START_LIMIT_S, Judge, Kernel, Proposer, Scorer
from ember.core.statement import Statement
from ember.search import replay
from ember.search.arguments import drop_unused
from ember.search.best_first import SearchOptions, SearchResult, search
from ember.search.priority import Priority, length_normalised
from ember.search.suggestions import spell_out


@dataclass(frozen=True)
class Finished:
    """What became of one statement. A proof counts only when its verdict accepts it."""

    statement: Statement
    result: SearchResult
    proof: str | None
    verdict: Verdict | None
    certify_s: float

    @property
    def proved(self) -> bool:
        return self.verdict is not None and self.verdict.accepted

    @property
    def reason(self) -> str:
        return self.verdict.reason if self.verdict else self.result.fault


async def prove(
    kernel: Kernel,
    judge: Judge,
    statement: Statement,
    proposer: Proposer,
    options: SearchOptions,
    scorer: Scorer | None = None,
    priority: Priority = length_normalised,
    observe: Callable[[SearchResult], None] = lambda progress: None,
) -> Finished:
    """`InputError` when the statement does not elaborate; everything else is in the result."""
    session = await kernel.start(statement, options.budget.seconds or START_LIMIT_S)
    try:
        result = await search(session, proposer, options, scorer, priority, observe)
        if not result.tree.proved:
            return Finished(statement, result, None, None, 0.0)
        lines = await replay.minimise(session, replay.script(result.tree))
        lines = await drop_unused(session, await spell_out(session, judge, statement, lines))
    finally:
        await asyncio.shield(session.close())
    proof = replay.as_proof(lines)
    start = time.monotonic()
    verdict = await judge.certify(statement, proof)
    return Finished(statement, result, proof, verdict, time.monotonic() - start)
