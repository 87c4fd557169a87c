"""Tiny models for tests: made from nothing in a second, with weights large enough to have opinions."""

from __future__ import annotations

from pathlib import Path

import torch

from ember.core.goals import Goal, ProofState
from ember.models.backbone import Backbone, load
from ember.models.config import BackboneConfig
from ember.models.tiny import TinyConfig, create

TEXTS = [
    "p q : Prop\nh : p ∧ q\n⊢ q ∧ p",
    "n : ℕ\n⊢ n + 0 = n",
    "exact ⟨h.2, h.1⟩\nintro h\nsimp [Nat.add_comm]\nomega\ncases h with\n| inl h => exact h",
]
SMALL = TinyConfig(width=32, layers=2, heads=2, context=256, vocabulary=320, tied=False)


def tiny(folder: Path, config: TinyConfig = SMALL) -> Backbone:
    """Untrained, but far from uniform: its weights are scaled up."""
    torch.set_num_threads(1)  # threads that wait for each other cost more than so small a model
    create(folder, TEXTS, config)
    backbone = load(BackboneConfig(path=str(folder), device="cpu"))
    with torch.no_grad():
        backbone.model.lm_head.weight.mul_(8.0)
    backbone.model.save_pretrained(folder)
    return load(BackboneConfig(path=str(folder), device="cpu"))


def state(text: str) -> ProofState:
    return ProofState(0, (Goal(text),), text)
