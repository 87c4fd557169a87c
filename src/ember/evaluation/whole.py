"""Whole proofs: the model writes one after the statement, the judge reads it; what it refuses is shown to the model.

An attempt is one proof with its repair rounds. Its rows have the columns of a search: a round is a goal that was
expanded (its state is the prompt) and a tactic that was tried (the proof).
"""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass, field
from typing import Any

from pydantic import Field

from ember.core.config import Config
from ember.core.errors import EmberError, PromptTooLong
from ember.core.outcomes import Verdict
from ember.core.ports import Judge
from ember.core.statement import Statement
from ember.models.completion import Completer, Request, SamplingConfig
from ember.models.prompt import PromptConfig, parse_whole, render_whole
from ember.search.record import Rows


class WholeConfig(Config):
    rounds: int = Field(default=0, ge=0)
    """Repairs of a refused proof, one after the other."""
    deadline_s: float = Field(default=60.0, gt=0)
    """Of the judge, for one proof."""


@dataclass
class _Attempt:
    """What one attempt has spent and tried."""

    started: float = field(default_factory=time.monotonic)
    edges: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    refused: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    tokens: int = 0
    model_s: float = 0.0
    lean_s: float = 0.0

    @property
    def seconds(self) -> float:
        return time.monotonic() - self.started


@dataclass(frozen=True)
class WholeProofs:
    """Answers statements, as a search does."""

    run: str
    completer: Completer
    judge: Judge
    prompting: PromptConfig
    sampling: SamplingConfig
    config: WholeConfig
    seed: int = 0
    seconds: float | None = None
    tokens: int | None = None
    """What an attempt may spend; a round that has begun is finished."""

    async def answer(self, position: int, statement: Statement) -> Rows:
        attempt = _Attempt()
        verdict, proof, ended = None, None, "exhausted"
        try:
            for number in range(1 + self.config.rounds):
                if limit := self._spent(attempt):
                    ended = limit
                    break
                proof, verdict = await self._round(attempt, number, statement)
                if verdict.accepted:
                    ended = "proved"
                    break
                ended = "seconds" if verdict.status == "timed_out" else "exhausted"
        except PromptTooLong as error:
            return self._rows(position, statement, attempt, None, None, "exhausted", str(error))
        except EmberError as error:
            return self._rows(position, statement, attempt, None, None, "infrastructure", str(error))
        reason = "" if verdict is None or verdict.accepted else verdict.reason
        return self._rows(position, statement, attempt, proof, verdict, ended, reason)

    def _spent(self, attempt: _Attempt) -> str | None:
        if self.seconds is not None and attempt.seconds >= self.seconds:
            return "seconds"
        return "tokens" if self.tokens is not None and attempt.tokens >= self.tokens else None

    async def _round(self, attempt: _Attempt, number: int, statement: Statement) -> tuple[str, Verdict]:
        """One proof and its verdict; a refused one is kept to be shown in the next round."""
        prompt = render_whole(statement, self.prompting, attempt.refused)
        start = time.monotonic()
        request = Request(prompt, 1, _seed(statement, self.seed, number))
        ((completion,),) = await self.completer.complete([request], self.sampling, ("\n```",))
        written = time.monotonic()
        proof = parse_whole(completion.text)
        verdict = await self.judge.certify(statement, proof, deadline_s=self.config.deadline_s)
        judged = time.monotonic() - written
        attempt.tokens += completion.generated
        attempt.model_s += written - start
        attempt.lean_s += judged
        attempt.refused.append((proof, verdict.reason))
        attempt.edges.append(
            {
                "run": self.run,
                "theorem_id": statement.key,
                "theorem": statement.name,
                "order": number,
                "node": number,
                "state_hash": hashlib.sha256(prompt.encode()).hexdigest()[:16],
                "state": prompt,
                "goals": 1,
                "depth": number,
                "rank": 0,
                "tactic": proof,
                "log_prob": sum(completion.log_probs),
                "tokens": completion.generated,
                "outcome": _OUTCOMES.get(verdict.status, "refused"),
                "message": None if verdict.accepted else verdict.reason,
                "on_proof_path": verdict.accepted,
                "lean_s": judged,
            }
        )
        return proof, verdict

    def _rows(
        self,
        position: int,
        statement: Statement,
        attempt: _Attempt,
        proof: str | None,
        verdict: Verdict | None,
        ended: str,
        reason: str,
    ) -> Rows:
        accepted = verdict is not None and verdict.accepted
        steps = len([line for line in (proof or "").splitlines()[1:] if line.strip()]) or 1
        theorem = {
            "run": self.run,
            "theorem_id": statement.key,
            "theorem": statement.name,
            "position": position,
            "statement": statement.text,
            "ended": ended,
            "proved": accepted,
            "proof": proof if accepted else None,
            "certified": verdict.tier.name.lower() if verdict else None,
            "axioms": list(verdict.axioms) if verdict else None,
            "reason": reason,
            "nodes": len(attempt.edges),
            "proof_steps": steps if accepted else None,
            "tactics": len(attempt.edges),
            "tokens": attempt.tokens,
            "model_calls": len(attempt.edges),
            "energy_calls": 0,
            "seconds": attempt.seconds,
            "lean_s": attempt.lean_s,
            "model_s": attempt.model_s,
            "energy_s": 0.0,
            "certify_s": 0.0,
        }
        return Rows(theorem, attempt.edges)


_OUTCOMES = {"accepted": "proved", "timed_out": "timed_out", "crashed": "timed_out"}


def _seed(statement: Statement, seed: int, number: int) -> int:
    name = hashlib.sha256(f"{seed}\0{number}\0{statement.key}".encode()).digest()
    return int.from_bytes(name[:4], "big") >> 1
