"""What a model in training can do, as Lean says: tactics at fixed states of known proofs, searches of whole theorems.

Both use the same random numbers at every look, so a figure moves only where the model does. One-step validity is the
share of drawn tactics that Lean takes at a state; they need not lead anywhere. The solve rate is the share of theorems
that a small search proves, certified.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import statistics
from collections.abc import AsyncGenerator, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import Field

from ember.core.config import Config
from ember.core.errors import InputError, PromptTooLong
from ember.core.goals import ProofState
from ember.core.outcomes import Advanced, Proved, TimedOut
from ember.core.ports import Judge, Kernel, Session, StepLimits
from ember.core.splitting import independent
from ember.core.statement import Statement
from ember.data.stage import Row, read_rows
from ember.data.trace import LIMITS
from ember.data.tracing import statement_of
from ember.models.backbone import Backbone
from ember.models.completion import Request, SamplingConfig
from ember.models.prompt import PromptConfig, parse, stop_strings
from ember.models.sampling import complete
from ember.train.events import Figures
from ember.train.tasks import prompt_of

TRIES = StepLimits(wall_s=5.0, batch_s=20.0)
VALIDITY, SOLVED = "one_step_validity", "solve_rate"


class SkillConfig(Config):
    """`[dynamics.skill]`: measured at every evaluation of the run."""

    traces: Path
    """Traced proofs (`traces.jsonl` of a data run); asked are theorems whose rows are kept out of training."""
    theorems: int = Field(default=12, ge=1)
    """So many at most: those with the smallest hashes."""
    samples: int = Field(default=4, ge=1)
    """Tactics drawn at each state, and candidates at each goal of a search."""
    nodes: int = Field(default=8, ge=0)
    """Goals that the search of a theorem may expand; 0: nothing is searched."""
    max_tokens: int = Field(default=48, ge=1)
    workers: int = Field(default=1, ge=1)


@dataclass(frozen=True)
class Place:
    """A state of a known proof, open in Lean."""

    session: Session
    state: ProofState
    prompt: str


@dataclass(frozen=True)
class Skill:
    kernel: Kernel
    judge: Judge
    statements: Sequence[Statement]
    places: Sequence[Place]
    config: SkillConfig
    prompting: PromptConfig

    async def measure(self, backbone: Backbone) -> Figures:
        backbone.model.eval()
        figures = {VALIDITY: await self._validity(backbone)}
        if self.config.nodes:
            figures[SOLVED] = await self._solved(backbone)
        return figures

    @property
    def _sampling(self) -> SamplingConfig:
        return SamplingConfig(temperature=1.0, max_tokens=self.config.max_tokens)

    async def _validity(self, backbone: Backbone) -> float:
        counts = [await self._tried(backbone, place, number) for number, place in enumerate(self.places)]
        told = sum(of for _, of in counts)
        return sum(valid for valid, _ in counts) / told if told else 0.0

    async def _tried(self, backbone: Backbone, place: Place, seed: int) -> tuple[int, int]:
        """Samples that Lean took, and of how many: what ran into a limit is neither, a prompt too long is left out."""
        request = Request(place.prompt, self.config.samples, seed)
        try:
            stop = stop_strings(self.prompting)
            (written,) = await asyncio.to_thread(complete, backbone, [request], self._sampling, stop)
        except PromptTooLong:
            return 0, 0
        read = [parse(one.text, self.prompting) for one in written if one.finish == "stop"]
        tactics = [one.text for one in read if one is not None]
        outcomes = await place.session.batch(place.state, tactics, TRIES) if tactics else []
        late = sum(isinstance(outcome, TimedOut) for outcome in outcomes)
        return sum(isinstance(outcome, Advanced | Proved) for outcome in outcomes), len(written) - late

    async def _solved(self, backbone: Backbone) -> float:
        from ember.policy.local import LocalCompleter
        from ember.policy.proposer import ModelProposer
        from ember.search.best_first import SearchOptions
        from ember.search.budget import Budget
        from ember.search.prove import prove

        proposer = ModelProposer(LocalCompleter(backbone), self.prompting, self._sampling)
        budget = Budget(nodes=self.config.nodes, seconds=None)
        options = SearchOptions(candidates=self.config.samples, wave=1, budget=budget, limits=TRIES)
        found = [await prove(self.kernel, self.judge, one, proposer, options) for one in self.statements]
        return statistics.fmean(float(one.proved) for one in found)


@contextlib.asynccontextmanager
async def open_skill(
    config: SkillConfig, prompting: PromptConfig, kept_out: Collection[str], *, weak_sandbox: bool = False
) -> AsyncGenerator[Skill]:
    """With Lean, and every state of the theorems' proofs open in it."""
    from ember.lean.judge.certify import Certifier
    from ember.lean.steps.pool import Pool, PoolOptions
    from ember.recipes.parts import embedded_toolchain

    rows = chosen(config, kept_out)
    toolchain, options = embedded_toolchain(), PoolOptions(size=config.workers, context_code=True)
    async with (
        Pool(toolchain, options, weak_sandbox=weak_sandbox) as pool,
        Certifier(toolchain, weak_sandbox=weak_sandbox) as judge,
        contextlib.AsyncExitStack() as stack,
    ):
        places: list[Place] = []
        for row in rows:
            session = await pool.start(statement_of(row))
            stack.push_async_callback(session.close)
            places += await _places(session, row, prompting)
        yield Skill(pool, judge, [statement_of(row) for row in rows], places, config, prompting)


def chosen(config: SkillConfig, kept_out: Collection[str]) -> list[Row]:
    """Of the traced theorems that are kept out, those whose names have the smallest hashes."""
    rows = {str(row.get("theorem")): row for row in read_rows(config.traces) if row.get("theorem") in kept_out}
    if not rows:
        raise InputError(f"{config.traces} has no theorem whose rows are kept out: what it can do cannot be measured")
    order = sorted(rows, key=lambda name: hashlib.sha256(name.encode()).digest())
    return [rows[name] for name in order[: config.theorems]]


async def _places(session: Session, row: Row, prompting: PromptConfig) -> list[Place]:
    """The states of the proof, by following it as far as Lean does."""
    found: list[Place] = []
    live: dict[int, ProofState] = {0: session.root}
    steps: list[dict[str, Any]] = row["steps"]
    for step in steps:
        state = live.get(step["state"])
        if state is None or not step["replayed"]:
            continue
        found.append(Place(session, state, prompt_of(row["states"][step["state"]]["text"], prompting)))
        outcome = await session.step(state, step["tactic"], LIMITS)
        parts = await independent(session, outcome.state) if isinstance(outcome, Advanced) else ()
        live.update(zip(step["next"], parts, strict=False))
    return found
