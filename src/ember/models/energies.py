"""Energies of states under a root goal: a head on the vectors of its model, for a search here and for the server."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

import torch

from ember.models.backbone import Backbone
from ember.models.checkpoint import load_head

GOALS_KEPT = 1024


class Energies:
    """One thread asks the model at a time. A goal's vector is computed once."""

    def __init__(self, folder: Path, backbone: Backbone, batch: int = 16) -> None:
        self._head, self._extractor = load_head(folder, backbone)
        self._batch = batch
        self._goals: dict[str, torch.Tensor] = {}
        self._asking = threading.Lock()

    @torch.inference_mode()
    def of(self, states: Sequence[str], goal: str) -> list[float]:
        """One number a state, lower = nearer to a proof."""
        if not states:
            return []
        with self._asking:
            if goal not in self._goals:
                if len(self._goals) >= GOALS_KEPT:
                    self._goals.clear()
                self._goals[goal] = self._extractor.encode([goal])
            texts = [self._extractor.asked(state, goal) for state in states]
            vectors = self._extractor.encode(texts, self._batch)
            device = self._extractor.backbone.device
            found = self._head(vectors.to(device), self._goals[goal].expand_as(vectors).to(device))
            return [float(energy) for energy in found.cpu()]
