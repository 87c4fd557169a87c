"""A state as goals that can be proved independently of each other: what a search and a replay must do alike."""

from __future__ import annotations

from ember.core.goals import ProofState
from ember.core.ports import Session


async def independent(session: Session, state: ProofState) -> tuple[ProofState, ...]:
    """The goals of a state, each by itself; the whole state where goals hang together."""
    if len(state.goals) == 1 or len({goal.component for goal in state.goals}) < len(state.goals):
        return (state,)
    parts = [await session.focus(state, index) for index in range(len(state.goals))]
    await session.drop([state])
    return tuple(parts)
