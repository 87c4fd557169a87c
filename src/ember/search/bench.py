"""Figures of the search itself: what it costs beside Lean and the model, what batches, waves and workers bring.

Kernels and proposers are passed in; each figure is a ratio taken in one run on one machine. What is compared is
measured in turns, each ratio within its turn, and the median counts: a machine that others use, too, changes its speed
from one turn to the next.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from ember.core.figure import Figure
from ember.core.goals import ProofState
from ember.core.outcomes import Advanced
from ember.core.ports import Kernel, Proposal, Proposer
from ember.core.statement import Statement
from ember.search.best_first import SearchOptions, search
from ember.search.budget import Budget

TACTICS = (
    "intro h", "intro x y", "constructor", "left", "right", "exfalso", "intro ⟨a, b⟩", "rintro (h | h)",
    "apply And.intro", "apply Or.inl", "apply Or.inr", "intros", "by_contra hc", "assumption", "trivial", "rfl",
)  # fmt: skip
TURNS = 9
ENDLESS = [
    Statement(f"endless_{n}", f"theorem endless_{n} (p q r s : Prop) : {body}")
    for n, body in enumerate(
        [
            "(p ∧ q → r ∨ s) → (p ∨ q → r) → ((r → s) ∧ (s → r)) ∧ (p ∨ (q ∧ s))",
            "((p → q) → r) → (p ∨ (r ∧ s)) ∧ ((q ∨ r) → (s ∧ p)) ∧ (s ∨ q)",
            "(p ∨ q ∨ r) → (p → s) → (s ∧ (q ∨ p)) ∧ (r → (q ∧ s)) ∧ (p ∨ r)",
            "(p → r) ∧ (q → s) → (p ∧ q) ∨ (r ∧ s) → (s ∧ r) ∧ (q ∨ (p ∧ s))",
        ]
    )
]
"""Not provable, so that a search ends with its budget; their steps are light, so that the search shows."""


class SameTactics:
    """A policy that costs nothing and always says the same."""

    name = "same"

    def __init__(self) -> None:
        self._proposals = [Proposal(tactic, -1.0 - rank) for rank, tactic in enumerate(TACTICS)]

    async def propose(self, states: Sequence[ProofState], count: int, seed: int) -> list[list[Proposal]]:
        return [self._proposals[:count] for _ in states]


def options(nodes: int) -> SearchOptions:
    return SearchOptions(len(TACTICS), wave=8, portion=len(TACTICS), budget=Budget(nodes=nodes, seconds=None))


async def nodes_per_second(kernel: Kernel, nodes: int, copies: int) -> float:
    """Many searches share the kernel; the copies of a statement fall on different workers."""
    sessions = [await kernel.start(statement) for statement in ENDLESS for _ in range(copies)]
    start = time.perf_counter()
    results = await asyncio.gather(*(search(session, SameTactics(), options(nodes)) for session in sessions))
    taken = time.perf_counter() - start
    await asyncio.gather(*(session.close() for session in sessions))
    return sum(result.spending.nodes for result in results) / taken


async def plain_nodes_per_second(kernel: Kernel, nodes: int) -> float:
    """The loop that one writes first: take the best state, ask for one step after the other."""
    policy, done, taken = SameTactics(), 0, 0.0
    for statement in ENDLESS:
        session = await kernel.start(statement)
        frontier: list[tuple[float, ProofState]] = [(0.0, session.root)]
        start = time.perf_counter()
        for _ in range(nodes):
            if not frontier:
                break
            frontier.sort(key=lambda entry: -entry[0])
            score, state = frontier.pop(0)
            (proposals,) = await policy.propose([state], len(TACTICS), 0)
            for proposal in proposals:
                outcome = await session.step(state, proposal.tactic)
                if isinstance(outcome, Advanced):
                    frontier.append((score + proposal.log_prob, outcome.state))
            done += 1
        taken += time.perf_counter() - start
        await session.close()
    return done / taken


async def shares(
    kernel: Kernel, proposer: Proposer, statements: Sequence[Statement], nodes: int
) -> tuple[float, float]:
    """Of the wall time of searches one after the other: the share outside of Lean and the model, and
    the share outside of Lean's own clock (the way to Lean and back included) and the model."""
    wall = asked = own = model = 0.0
    for statement in statements:
        session = await kernel.start(statement)
        result = await search(session, proposer, replace(options(nodes), candidates=64, portion=8))
        await session.close()
        wall += result.spending.seconds
        asked += result.spending.lean_s
        own += sum(tried.outcome.seconds for tried in result.tried)
        model += result.spending.model_s
    return 1 - (asked + model) / wall, 1 - (own + model) / wall


class Turn(NamedTuple):
    """Goals a second, one kind of search after the other."""

    plain: float
    narrow: float
    wide: float
    single: float
    double: float


async def take_turn(one: Kernel, two: Kernel, wide: Kernel, nodes: int) -> Turn:
    return Turn(
        await plain_nodes_per_second(one, nodes),
        await nodes_per_second(one, nodes, 1),
        await nodes_per_second(wide, nodes, 1),
        await nodes_per_second(one, nodes, 2),
        await nodes_per_second(two, nodes, 2),
    )


async def measure(
    one: Kernel, two: Kernel, wide: Kernel, proposer: Proposer, nodes: int, turned: Callable[[], None] = lambda: None
) -> list[Figure]:
    """`one` and `two` are kernels with that many workers of one thread, `wide` has one worker with a thread a core.
    `turned` is called after each of the `TURNS`."""
    for kernel in (one, two, wide):  # the first use of a worker pays for its start
        await nodes_per_second(kernel, 2, 2)
    outside, travelled = await shares(one, proposer, ENDLESS, max(1, nodes // 20))  # real tactics are dear
    turns: list[Turn] = []
    for _ in range(TURNS):
        turns.append(await take_turn(one, two, wide, nodes))
        turned()

    def middle(of: Callable[[Turn], float]) -> float:
        return statistics.median(of(turn) for turn in turns)

    return [
        Figure("wall time outside Lean and the model", 100 * outside, "%", "≤ 10"),
        Figure("the same, the way to Lean and back included", 100 * travelled, "%"),
        Figure("a plain loop, one candidate after the other", middle(lambda turn: turn.plain), "goals/s"),
        Figure(
            "waves and batch steps, the same worker", middle(lambda turn: turn.wide), "goals/s", note="a thread a core"
        ),
        Figure("waves against the plain loop", middle(lambda turn: turn.wide / turn.plain), "×", "≥ 3"),
        Figure("the same on one thread", middle(lambda turn: turn.narrow / turn.plain), "×"),
        Figure("two workers", middle(lambda turn: turn.double), "goals/s", note="one thread each"),
        Figure("two workers against one", middle(lambda turn: turn.double / turn.single), "×", "≥ 1.7"),
    ]
