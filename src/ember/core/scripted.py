"""A kernel whose answers are written down: for examples, and for tests of whoever drives a kernel.

It keeps the same contract as the real one (see the contract suite of the Kernel port), in memory and
at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ember.core.errors import InputError
from ember.core.goals import Goal, ProofState
from ember.core.outcomes import Advanced, Outcome, Proved, Refused
from ember.core.ports import START_LIMIT_S, Candidates, Proposal, StepLimits, Uses
from ember.core.splitting import independent
from ember.core.statement import Statement

Rules = Mapping[str, Mapping[str, tuple[str, ...]]]
"""goal → tactic → goals that it leaves; a tactic that is not listed is refused."""


class ScriptedSession:
    """A proof of one goal by written rules; goals are independent of each other."""

    def __init__(self, rules: Rules, goal: str) -> None:
        self._rules = rules
        self._states: list[ProofState] = []
        self.root = self._state((goal,))
        self.steps = 0

    def _state(self, goals: tuple[str, ...]) -> ProofState:
        shown = tuple(Goal(f"⊢ {goal}", goal, index) for index, goal in enumerate(goals))
        state = ProofState(len(self._states), shown, " & ".join(goals))
        self._states.append(state)
        return state

    async def step(self, state: ProofState, tactic: str, limits: StepLimits | None = None) -> Outcome:
        return (await self.batch(state, [tactic], limits))[0]

    async def batch(self, state: ProofState, tactics: Sequence[str], limits: StepLimits | None = None) -> list[Outcome]:
        self.steps += len(tactics)
        return [self._try(state, tactic) for tactic in tactics]

    def _try(self, state: ProofState, tactic: str) -> Outcome:
        first, *others = (goal.target for goal in state.goals)
        left = self._rules.get(first, {}).get(tactic)
        if left is None:
            return Refused(f"{tactic!r} does not apply to {first}")
        goals = (*left, *others)
        return Advanced(self._state(goals)) if goals else Proved(self._state(()))

    async def expand(self, wave: Sequence[Candidates]) -> list[list[Outcome]]:
        return [await self._expand(asked) for asked in wave]

    async def _expand(self, asked: Candidates) -> list[Outcome]:
        outcomes = await self.batch(asked.state, asked.tactics, asked.limits)
        return [
            replace(outcome, parts=await independent(self, outcome.state)) if isinstance(outcome, Advanced) else outcome
            for outcome in outcomes
        ]

    async def show(self, states: Sequence[ProofState]) -> list[ProofState]:
        return list(states)

    async def focus(self, state: ProofState, goal: int) -> ProofState:
        return self._state((state.goals[goal].target,))

    async def uses(self, state: ProofState) -> Uses:
        return Uses()

    async def drop(self, states: Sequence[ProofState]) -> None:
        """Nothing to free."""

    async def close(self) -> None:
        """Nothing to free."""


class ScriptedKernel:
    def __init__(self, rules: Rules) -> None:
        self._rules = rules

    async def start(self, statement: Statement, limit_s: float = START_LIMIT_S) -> ScriptedSession:
        if statement.text not in self._rules:
            raise InputError(f"{statement.text} is not in the rules")
        return ScriptedSession(self._rules, statement.text)


class TableProposer:
    """Proposes what is written down, whatever the seed."""

    name = "table"

    def __init__(self, table: Mapping[str, Sequence[Proposal]]) -> None:
        self._table = table

    async def propose(self, states: Sequence[ProofState], count: int, seed: int) -> list[list[Proposal]]:
        return [list(self._table.get(state.goals[0].target, ()))[:count] for state in states]


class TableScorer:
    """Energies that are written down; unknown states get the given one."""

    def __init__(self, table: Mapping[str, float], otherwise: float = 0.0) -> None:
        self._table, self._otherwise = table, otherwise

    async def score(self, states: Sequence[ProofState], goal: ProofState) -> list[float]:
        return [self._table.get(state.goals[0].target, self._otherwise) for state in states]
