"""Lean's answers, as values. An exception (see `errors`) means that Lean could not be asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import Literal

from ember.core.goals import ProofState
from ember.core.status import Status, of_verdict_status

Limit = Literal["heartbeats", "wall", "memory", "depth"]


@dataclass(frozen=True, slots=True)
class Position:
    """Where in the text that was sent: 1-based line, 0-based column, as Lean counts."""

    line: int
    column: int


@dataclass(frozen=True)
class Message:
    severity: Literal["error", "warning", "information"]
    text: str
    position: Position | None = None
    end: Position | None = None


@dataclass(frozen=True, slots=True)
class Advanced:
    """The tactic ran; goals are left. `folded_into` is the index of the first candidate of the same
    batch that led to this very state. `seconds` is Lean's own time, in every outcome."""

    state: ProofState
    folded_into: int | None = None
    seconds: float = field(default=0.0, compare=False)
    parts: tuple[ProofState, ...] = ()
    """What an expansion gives instead of `state`: its independent goals, each by itself."""


@dataclass(frozen=True, slots=True)
class Proved:
    """No goals are left and the kernel of the worker took the term. Not yet certified."""

    state: ProofState
    seconds: float = field(default=0.0, compare=False)


@dataclass(frozen=True, slots=True)
class Refused:
    """Lean says no."""

    message: str
    position: Position | None = None
    seconds: float = field(default=0.0, compare=False)


@dataclass(frozen=True, slots=True)
class TimedOut:
    """Neither right nor wrong: the named limit was reached first."""

    limit: Limit
    message: str = ""
    seconds: float = field(default=0.0, compare=False)


Outcome = Advanced | Proved | Refused | TimedOut


class Tier(IntEnum):
    """How far a proof came through the certifier; each tier includes those below it."""

    NOTHING = 0
    PARSED = 1
    """exactly one proof of exactly the stated declaration"""
    ELABORATED = 2
    """Lean elaborated it without an error and without `sorry`, in a sandbox"""
    AUDITED = 3
    """outside the candidate's reach: statement unchanged, no new axiom, nothing tampered with"""
    REPLAYED = 4
    """every constant that it and its context add passed the kernel of a process that never ran a stranger's text"""


@dataclass(frozen=True)
class Verdict:
    """The certifier's word on one proof.

    `status` is `accepted` when the asked tier was reached, `rejected` when Lean or an audit said no,
    and `timed_out` or `crashed` when neither can be said: those two are not evidence of a wrong proof.
    """

    status: Literal["accepted", "rejected", "timed_out", "crashed"]
    tier: Tier
    reason: str = ""
    axioms: tuple[str, ...] = ()
    messages: tuple[Message, ...] = ()
    toolchain: str = ""
    library: str = ""
    seconds: dict[str, float] = field(default_factory=dict[str, float])
    walls: tuple[str, ...] = ()
    """What stood between the text and this machine while Lean ran it."""
    context_axioms: tuple[str, ...] = ()
    """What the context by itself rests on, used by the proof or not."""
    depends: tuple[str, ...] = ()
    """Constants of the context that the statement's meaning rests on."""
    statement: str = ""
    """What the statement came to, as the clean library prints it, where a context could have bent it."""
    cached: bool = False
    """The same was asked before; this is the answer of that time."""

    @property
    def accepted(self) -> bool:
        return self.status == "accepted"

    @property
    def outcome(self) -> Status:
        """The same in the words that all of Ember uses."""
        return of_verdict_status(self.status)
