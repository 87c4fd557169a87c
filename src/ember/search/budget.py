"""How much a search may spend, and what it has spent."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from ember.core.goals import ProofState
from ember.core.ports import Proposal

Resource = Literal["nodes", "tactics", "seconds", "lean_seconds", "tokens", "flops"]


def now() -> float:
    return time.monotonic()


@dataclass(frozen=True)
class Budget:
    """Limits of one theorem's search; None is no limit. `nodes` counts expansions, `lean_seconds` the wait for Lean."""

    nodes: int | None = 600
    tactics: int | None = None
    seconds: float | None = 300.0
    lean_seconds: float | None = None
    tokens: int | None = None
    flops: float | None = None


class Meter(Protocol):
    """Counts the floating-point operations of the models that a search asks."""

    def proposing(self, state: ProofState, proposals: Sequence[Proposal]) -> float: ...

    def scoring(self, states: Sequence[ProofState]) -> float: ...


@dataclass
class Spending:
    """The realised cost, so that runs can be compared at equal compute."""

    nodes: int = 0
    tactics: int = 0
    tokens: int = 0
    model_calls: int = 0
    energy_calls: int = 0
    flops: float = 0.0
    """Counted where the search was given a meter."""
    lean_s: float = 0.0
    model_s: float = 0.0
    energy_s: float = 0.0
    started: float = field(default_factory=lambda: now())
    finished: float | None = None

    @property
    def seconds(self) -> float:
        return (self.finished if self.finished is not None else now()) - self.started

    def exhausted(self, budget: Budget) -> Resource | None:
        """The first limit that has been reached, or None."""
        limits: list[tuple[Resource, float, float | None]] = [
            ("nodes", self.nodes, budget.nodes),
            ("tactics", self.tactics, budget.tactics),
            ("seconds", self.seconds, budget.seconds),
            ("lean_seconds", self.lean_s, budget.lean_seconds),
            ("tokens", self.tokens, budget.tokens),
            ("flops", self.flops, budget.flops),
        ]
        return next((name for name, spent, limit in limits if limit is not None and spent >= limit), None)

    def seconds_left(self, budget: Budget) -> float | None:
        """None: as long as it takes."""
        return None if budget.seconds is None else max(0.0, budget.seconds - self.seconds)

    def left(self, budget: Budget, wave: int) -> int:
        """How many of a wave of expansions the budget still allows."""
        return wave if budget.nodes is None else max(0, min(wave, budget.nodes - self.nodes))
