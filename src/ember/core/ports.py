"""The seams: what one room needs of another, as async protocols. Rooms meet only through these."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from ember.core.goals import ProofState
from ember.core.outcomes import Outcome, Tier, Verdict
from ember.core.statement import Statement


@dataclass(frozen=True)
class StepLimits:
    """What one tactic may spend. Heartbeats are Lean's own deterministic unit (thousands)."""

    heartbeats: int = 200_000
    wall_s: float = 10.0
    batch_s: float | None = None
    """What a whole batch may take, waiting for a worker included; what cannot be tried in it is left untried."""


@dataclass(frozen=True)
class Candidates:
    """Tactics to try on one state, and what each may spend."""

    state: ProofState
    tactics: Sequence[str]
    limits: StepLimits = field(default_factory=StepLimits)


@dataclass(frozen=True)
class Uses:
    """What a step put into the goal on which it acted."""

    constants: tuple[str, ...] = ()
    hypotheses: tuple[str, ...] = ()
    """By the names under which the goal shows them."""
    kind: str = ""
    """Of the tactic's syntax, as Lean's parser calls it."""


class Session(Protocol):
    """One proof in progress. States stay valid, on whatever worker, until the session is closed."""

    @property
    def root(self) -> ProofState: ...

    async def step(self, state: ProofState, tactic: str, limits: StepLimits | None = None) -> Outcome: ...

    async def batch(self, state: ProofState, tactics: Sequence[str], limits: StepLimits | None = None) -> list[Outcome]:
        """One answer per tactic, in order; fewer only when `limits.batch_s` was over."""
        ...

    async def expand(self, wave: Sequence[Candidates]) -> list[list[Outcome]]:
        """Many batches at once, for a search, which will look at few of the states that come of it: where goals are
        independent of each other, each is a state of its own (`Advanced.parts`), and none is printed."""
        ...

    async def show(self, states: Sequence[ProofState]) -> list[ProofState]:
        """The same states, printed."""
        ...

    async def focus(self, state: ProofState, goal: int) -> ProofState:
        """A self-contained state whose only goal is this one; it must share no metavariable with the
        others. Its hash depends on that goal alone, so that equal subgoals of different states meet."""
        ...

    async def uses(self, state: ProofState) -> Uses:
        """What the step that led to this state used."""
        ...

    async def drop(self, states: Sequence[ProofState]) -> None: ...

    async def close(self) -> None: ...


START_LIMIT_S = 30.0
"""For the elaboration of a statement, at most."""


class Kernel(Protocol):
    """Opens proofs. `start` raises `InputError` when the statement itself does not elaborate, or not within `limit_s`,
    counted from when Lean begins."""

    async def start(self, statement: Statement, limit_s: float = START_LIMIT_S) -> Session: ...


class Judge(Protocol):
    """Certifies proofs, out of their reach."""

    async def certify(
        self, statement: Statement, proof: str, tier: Tier = Tier.REPLAYED, deadline_s: float = 60.0
    ) -> Verdict: ...


@dataclass(frozen=True, slots=True)
class Proposal:
    """One tactic that a policy suggests, with its log-probability under that policy."""

    tactic: str
    log_prob: float
    tokens: int = 0
    wall_s: float | None = None
    """How long the policy would let it run, where it knows; the search's own limit holds all the same."""


class Proposer(Protocol):
    """Who suggests tactics. Deterministic: equal states, count and seed give equal proposals."""

    @property
    def name(self) -> str: ...

    async def propose(self, states: Sequence[ProofState], count: int, seed: int) -> list[list[Proposal]]:
        """For each state at most `count` distinct proposals, likeliest first."""
        ...


class Scorer(Protocol):
    """Who judges states on the way to a theorem's root goal: an energy each, lower = nearer to a proof."""

    async def score(self, states: Sequence[ProofState], goal: ProofState) -> list[float]: ...
