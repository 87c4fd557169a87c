"""The Scorer port on a head in this process: states and the root goal become vectors, the head gives an energy."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from ember.core.goals import ProofState
from ember.models.backbone import Backbone
from ember.models.energies import Energies


class HeadScorer:
    def __init__(self, folder: Path, backbone: Backbone, batch: int = 16) -> None:
        self._energies = Energies(folder, backbone, batch)

    async def score(self, states: Sequence[ProofState], goal: ProofState) -> list[float]:
        return await asyncio.to_thread(self._energies.of, [state.text for state in states], goal.text)
