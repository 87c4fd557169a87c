"""Prove one statement with the automation floor, and certify what was found."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import Any

from ember.core.errors import InputError
from ember.core.outcomes import Proved, TimedOut, Verdict
from ember.core.ports import Judge, Kernel, StepLimits
from ember.core.statement import Statement
from ember.lean.automation import candidates

WAVE = 4
"""Candidates per request: small, so that a cheap success is not kept waiting by a dear failure."""


@dataclass(frozen=True)
class Attempt:
    """What became of one statement."""

    statement: Statement
    proof: str | None
    verdict: Verdict | None
    reason: str
    search_s: float
    certify_s: float

    @property
    def proved(self) -> bool:
        return self.verdict is not None and self.verdict.accepted

    def as_dict(self) -> dict[str, Any]:
        return {
            "name": self.statement.name,
            "statement": self.statement.text,
            "proved": self.proved,
            "proof": self.proof if self.proved else None,
            "reason": self.reason,
            "axioms": list(self.verdict.axioms) if self.verdict else [],
            "tier": self.verdict.tier.name.lower() if self.verdict else "nothing",
            "search_s": round(self.search_s, 4),
            "certify_s": round(self.certify_s, 4),
        }


async def attempt(kernel: Kernel, judge: Judge, statement: Statement, seconds: float) -> Attempt:
    """Try the one-line proofs in order; the first that the certifier accepts counts. A statement that
    does not elaborate is an attempt that failed."""
    start = time.monotonic()
    try:
        session = await kernel.start(statement)
    except InputError as error:
        return _failed(statement, str(error), start)
    timed_out = 0
    try:
        tactics = candidates(session.root.goals[0])
        for first in range(0, len(tactics), WAVE):
            left = seconds - (time.monotonic() - start)
            if left <= 0:
                return _failed(statement, f"not proved within {seconds:g} s", start)
            wave = tactics[first : first + WAVE]
            outcomes = await session.batch(session.root, wave, StepLimits(wall_s=min(left, 5.0)))
            timed_out += sum(isinstance(outcome, TimedOut) for outcome in outcomes)
            for tactic, outcome in zip(wave, outcomes, strict=True):
                if isinstance(outcome, Proved):
                    found = await _certify(judge, statement, tactic, start)
                    if found.proved:
                        return found
    finally:
        await asyncio.shield(session.close())
    return _failed(statement, f"none of {len(tactics)} one-line proofs closes it ({timed_out} ran out of time)", start)


async def _certify(judge: Judge, statement: Statement, tactic: str, start: float) -> Attempt:
    searched = time.monotonic()
    proof = f"by {tactic}" if "\n" not in tactic else "by\n  " + tactic.replace("\n", "\n  ")
    verdict = await judge.certify(statement, proof)
    done = time.monotonic()
    return Attempt(statement, proof, verdict, verdict.reason, searched - start, done - searched)


def _failed(statement: Statement, reason: str, start: float) -> Attempt:
    return Attempt(statement, None, None, reason, time.monotonic() - start, 0.0)
