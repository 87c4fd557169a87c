"""An oracle: states on known proofs have the number of tactics that remain as their energy, all others more.

It measures what the search makes of an energy, apart from how good a learned one is. The proofs are followed
tactic by tactic in Lean, as a search goes: independent goals each by itself. States are remembered by Lean's
canonical hash, so that another way to the same state, or other names, are recognised.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ember.core.errors import InputError
from ember.core.goals import ProofState
from ember.core.outcomes import Advanced, Proved
from ember.core.ports import Kernel, Session
from ember.core.splitting import independent
from ember.core.statement import Proof

BULLET = "· "


@dataclass(frozen=True)
class Step:
    """A tactic, and the proofs of the goals that it leaves: those of its bullets, or what follows it."""

    tactic: str
    branches: tuple[Step, ...]

    @property
    def size(self) -> int:
        """Tactics in the proof that begins here."""
        return 1 + sum(branch.size for branch in self.branches)


def read_script(proof: str) -> Step:
    """A proof as a tree of tactics. Deeper lines belong to the tactic above them."""
    head, _, body = proof.strip().partition("\n")
    first = head.removeprefix("by").strip()
    if not head.startswith("by") or bool(first) == bool(body.strip()):
        raise InputError(f"a known proof is `by` and tactics, each on its lines; this begins with {head!r}")
    return _step(first or textwrap.dedent(body))


def _step(script: str) -> Step:
    tactic, *following = _blocks(script)
    bulleted = {block.startswith(BULLET) for block in following}
    if following and not following[0].startswith(BULLET):
        return Step(tactic, (_step("\n".join(following)),))
    if tactic.startswith(BULLET) or len(bulleted) > 1:
        raise InputError(f"bullets belong to the tactic before them, and nothing follows them: {tactic!r}")
    return Step(tactic, tuple(_step(_unbulleted(block)) for block in following))


def _blocks(script: str) -> list[str]:
    """Each line at the margin, with the indented lines and the cases below it."""
    return re.split(r"\n+(?=[^\s|])", script.strip("\n"))


def _unbulleted(block: str) -> str:
    return textwrap.dedent(" " * len(BULLET) + block.removeprefix(BULLET))


class KnownProofs:
    """The Scorer port. Empty until proofs are learned."""

    def __init__(self) -> None:
        self.remaining: dict[str, int] = {}
        """For every state on a known proof, by its hash: the tactics of the shortest one from there."""

    async def learn(self, kernel: Kernel, proofs: Iterable[Proof]) -> None:
        """Follow each proof in Lean; `InputError` where one does not prove its statement."""
        for proof in proofs:
            session = await kernel.start(proof.statement)
            try:
                await self._follow(session, session.root, read_script(proof.text))
            except InputError as error:
                raise InputError(f"the known proof of {proof.statement.name}: {error}") from error
            finally:
                await session.close()

    async def _follow(self, session: Session, state: ProofState, step: Step) -> None:
        self.remaining[state.hash] = min(step.size, self.remaining.get(state.hash, step.size))
        outcome = await session.step(state, step.tactic)
        if not isinstance(outcome, Advanced | Proved):
            raise InputError(f"Lean refuses {step.tactic!r} on {state.text}: {outcome}")
        goals = await independent(session, outcome.state) if isinstance(outcome, Advanced) else ()
        if len(goals) != len(step.branches):
            raise InputError(f"{step.tactic!r} leaves {len(goals)} goals, but {len(step.branches)} are proved after it")
        for goal, branch in zip(goals, step.branches, strict=True):
            await self._follow(session, goal, branch)

    async def score(self, states: Sequence[ProofState], goal: ProofState) -> list[float]:
        beyond = 1 + max(self.remaining.values(), default=0)
        return [float(self.remaining.get(state.hash, beyond)) for state in states]
