"""One certification on its way: what is asked, what is known so far, and the word that ends it."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field
from typing import Any, Literal

from ember.core.outcomes import Message, Tier
from ember.core.statement import Statement
from ember.lean.process.forkserver import Ended


@dataclass(frozen=True)
class Question:
    """A statement and a proof as Lean is given them."""

    modules: tuple[str, ...]
    header: str
    statement: Statement
    proof: str


@dataclass
class Course:
    """What is known so far of one certification."""

    deadline: float
    tier: Tier = Tier.NOTHING
    messages: tuple[Message, ...] = ()
    axioms: tuple[str, ...] = ()
    seconds: dict[str, float] = field(default_factory=dict[str, float])

    @property
    def left(self) -> float:
        return max(self.deadline - time.monotonic(), 0.05)


class Stop(Exception):
    """The verdict is known."""

    def __init__(self, status: Literal["rejected", "timed_out", "crashed"], reason: str) -> None:
        super().__init__(reason)
        self.status: Literal["rejected", "timed_out", "crashed"] = status
        self.reason = reason


def stop_unless_clean(ended: Ended, who: str) -> None:
    if ended.killed:
        limit = "its deadline" if ended.killed == "wall" else "its limit of memory"
        raise Stop("timed_out", f"{who} passed {limit}")
    if ended.signal or ended.code:
        cause = f"signal {ended.signal}" if ended.signal else f"exit code {ended.code}"
        raise Stop("crashed", f"{who} ended with {cause} (out of memory, or a stack overflow)")


def encode(payload: dict[str, Any]) -> bytes:
    return json.dumps(payload, ensure_ascii=False).encode()
