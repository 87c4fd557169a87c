"""What Lean shows of a proof in progress."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Goal:
    """One open goal: its text as Lean prints it (`h : T` lines, then `⊢ target`).

    `component` numbers the groups of goals that share metavariables: goals of different groups can
    be proved independently of each other.
    """

    text: str
    name: str = ""
    component: int = 0

    @property
    def target(self) -> str:
        return self.text.rpartition("⊢ ")[2]


@dataclass(frozen=True, slots=True)
class ProofState:
    """An immutable state on one Lean worker: `handle` names it there, `hash` names it everywhere.

    The hash comes from Lean and ignores the names of bound variables and hypotheses: two states
    with equal hashes are provable by the same terms.
    """

    handle: int
    goals: tuple[Goal, ...]
    hash: str

    @property
    def text(self) -> str:
        return "\n\n".join(goal.text for goal in self.goals)

    @property
    def printed(self) -> bool:
        """Whether the goals have texts, names and components; those of an expansion get them from `Session.show`."""
        return all(goal.text for goal in self.goals)

    @property
    def solved(self) -> bool:
        return not self.goals


def path_key(statement_key: str, tactics: tuple[str, ...]) -> str:
    """Content address of a state by how it was reached; any worker can replay it."""
    return hashlib.sha256("\0".join([statement_key, *tactics]).encode()).hexdigest()[:16]
