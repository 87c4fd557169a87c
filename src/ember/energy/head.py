"""The Scorer port on a head in this process: states and the root goal become vectors, the head gives an energy."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

import torch

from ember.core.goals import ProofState
from ember.models.backbone import Backbone
from ember.models.checkpoint import load_head

GOALS_KEPT = 1024


class HeadScorer:
    """One thread asks the model at a time. A goal's vector is computed once."""

    def __init__(self, folder: Path, backbone: Backbone, batch: int = 16) -> None:
        self._head, self._extractor = load_head(folder, backbone)
        self._batch = batch
        self._goals: dict[str, torch.Tensor] = {}
        self._asking = asyncio.Lock()

    async def score(self, states: Sequence[ProofState], goal: ProofState) -> list[float]:
        return await self.energies([state.text for state in states], goal.text)

    async def energies(self, states: Sequence[str], goal: str) -> list[float]:
        if not states:
            return []
        async with self._asking:
            return await asyncio.to_thread(self._energies, states, goal)

    @torch.inference_mode()
    def _energies(self, states: Sequence[str], goal: str) -> list[float]:
        if goal not in self._goals:
            if len(self._goals) >= GOALS_KEPT:
                self._goals.clear()
            self._goals[goal] = self._extractor.encode([goal])
        vectors = self._extractor.encode(states, self._batch)
        device = next(self._head.parameters()).device
        found = self._head(vectors.to(device), self._goals[goal].expand_as(vectors).to(device))
        return [float(energy) for energy in found.cpu()]
