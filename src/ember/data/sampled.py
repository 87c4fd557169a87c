"""Forks of known proofs: traced pairs are replayed in Lean, and siblings are sampled at every state.

Nobody searched below the siblings, so one of them may be provable, too: those that close their goal, and those that
lead to a state of the proof itself, are left out.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from ember.core.errors import InputError, WorkerError
from ember.core.goals import ProofState
from ember.core.outcomes import Advanced
from ember.core.ports import Kernel, Proposer, Session, StepLimits
from ember.core.splitting import independent
from ember.data.forks import Fork
from ember.data.stage import Chunk, Row
from ember.data.trace import LIMITS
from ember.data.tracing import statement_of

TRIES = StepLimits(wall_s=3.0, batch_s=20.0)
CONCURRENCY = 4
CANDIDATES = 16
"""Tactics that are tried at a state."""


async def sampled_forks(
    kernel: Kernel, proposer: Proposer, traces: Iterable[Row], min_steps: int = 1, concurrency: int = CONCURRENCY
) -> list[Fork]:
    """The forks of these rows of the table `traces`, in their order; rows that Lean cannot follow again have none."""
    places = asyncio.Semaphore(concurrency)

    async def one(row: Row) -> list[Fork]:
        async with places:
            try:
                session = await kernel.start(statement_of(row))
            except (InputError, WorkerError):
                return []
            try:
                return await _Sampling(session, proposer, CANDIDATES, row)()
            except WorkerError:
                return []
            finally:
                await session.close()

    taken = [row for row in traces if len(row["steps"]) >= min_steps]
    return [fork for forks in await asyncio.gather(*map(one, taken)) for fork in forks]


class Sampling:
    """Work of the stage `forks`: traces in, forks out."""

    def __init__(self, kernel: Kernel, proposer: Proposer, min_steps: int) -> None:
        self._kernel, self._proposer, self._min_steps = kernel, proposer, min_steps

    async def __call__(self, rows: list[Row]) -> Chunk:
        chunk = Chunk()
        for fork in await sampled_forks(self._kernel, self._proposer, rows, self._min_steps):
            chunk.add("forks", asdict(fork))
        return chunk


class _Sampling:
    def __init__(self, session: Session, proposer: Proposer, candidates: int, row: Row) -> None:
        self._session, self._proposer, self._candidates, self._row = session, proposer, candidates, row
        self._on_path: set[str] = {state["hash"] for state in row["states"]}

    async def __call__(self) -> list[Fork]:
        """Replay the steps; at each state other tactics are tried first."""
        live: dict[int, ProofState] = {0: self._session.root}
        led: dict[int, dict[str, str]] = {}
        for step in self._row["steps"]:
            state = live.get(step["state"])
            if state is None or not step["replayed"]:
                continue
            led[step["state"]] = await self._siblings(state)
            outcome = await self._session.step(state, step["tactic"], LIMITS)
            parts = await independent(self._session, outcome.state) if isinstance(outcome, Advanced) else ()
            live.update(zip(step["next"], parts, strict=False))
        return self._forks(led)

    async def _siblings(self, state: ProofState) -> dict[str, str]:
        """Where other tactics lead from here: text → the tactic that led there first."""
        (proposals,) = await self._proposer.propose([state], self._candidates, 0)
        tactics = [proposal.tactic for proposal in proposals]
        found: dict[str, str] = {}
        for tactic, outcome in zip(tactics, await self._session.batch(state, tactics, TRIES), strict=False):
            if isinstance(outcome, Advanced):
                for part in await independent(self._session, outcome.state):
                    if part.hash not in self._on_path:
                        found.setdefault(part.text, tactic)
        return found

    def _forks(self, led: dict[int, dict[str, str]]) -> list[Fork]:
        states: Sequence[dict[str, Any]] = self._row["states"]
        steps: dict[int, dict[str, Any]] = {step["state"]: step for step in self._row["steps"]}
        off = [(text, states[at]["depth"] + 1, at) for at, texts in led.items() for text in texts]
        forks: list[Fork] = []
        for at, siblings in led.items():
            others = [(text, depth) for text, depth, parent in off if parent != at and text not in siblings]
            following: list[int] = steps[at]["next"]
            for child in following:
                if child in steps and (siblings or others):
                    forks.append(
                        Fork(
                            self._row["statement_id"], states[0]["text"], states[at]["text"], states[child]["depth"],
                            states[child]["text"], steps[child]["remaining"], tuple(siblings),
                            tuple(text for text, _ in others), tuple(siblings.values()),
                            tuple(depth for _, depth in others), len(self._row["steps"]),
                        )
                    )  # fmt: skip
        return forks
