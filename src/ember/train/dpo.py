"""Direct preference on siblings: at a state of a proof, the tactic that the proof took against one that Lean refused
or that led off it. The reference is the model at the start; its log-probabilities are computed once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl
import torch
from pydantic import Field
from torch import Tensor, nn

from ember.core.config import Config
from ember.core.errors import InputError
from ember.core.goals import Goal, ProofState
from ember.models.backbone import Backbone
from ember.models.prompt import PromptConfig, render
from ember.train.batches import TokenRow, chosen, pack, stacked
from ember.train.events import Figures
from ember.train.tokens import target_log_probs, token_row
from ember.trajectories import reader


class DpoConfig(Config):
    prompt: PromptConfig = PromptConfig(format="proofstep")
    beta: float = Field(default=0.1, gt=0)
    """How far the policy may go from the reference."""
    batch: int = Field(default=8, ge=1)
    """Pairs a step."""
    per_state: int = Field(default=4, ge=1)
    """Pairs of one state at most."""
    val_every: int = Field(default=10, ge=2)
    """Every so many-th theorem is kept out."""


@dataclass(frozen=True)
class Pair:
    theorem: str
    prompt: str
    better: str
    worse: str


def read_pairs(runs: Sequence[Path], config: DpoConfig) -> list[Pair]:
    """Tactics on proofs, each against its siblings of the same state, in the order in which they were tried."""
    found: dict[Pair, None] = {}
    for run in runs:
        edges = reader.read(run, "edges").sort("theorem_id", "order")
        for _, tried in edges.group_by(["theorem_id", "node"], maintain_order=True):
            good = tried.filter("on_proof_path")
            bad = tried.filter(~pl.col("on_proof_path") & (pl.col("outcome") != "proved")).head(config.per_state)
            for row in good.iter_rows(named=True):
                prompt = str(render(ProofState(0, (Goal(row["state"]),), ""), config.prompt))
                pairs = [Pair(row["theorem_id"], prompt, row["tactic"], worse) for worse in bad["tactic"]]
                found |= dict.fromkeys(pair for pair in pairs if pair.better != pair.worse)
    if not found:
        raise InputError(f"{', '.join(map(str, runs))}: no proof has a step with a sibling")
    return list(found)


class Dpo:
    """The method."""

    watched = "val_loss"

    def __init__(self, backbone: Backbone, pairs: Sequence[Pair], config: DpoConfig, seed: int = 0) -> None:
        self.backbone, self._config, self._seed = backbone, config, seed
        theorems = sorted({pair.theorem for pair in pairs})
        kept_out = set(theorems[:: config.val_every])
        self._train = [pair for pair in pairs if pair.theorem not in kept_out]
        self._val = [pair for pair in pairs if pair.theorem in kept_out]
        if not self._train:
            raise InputError("all pairs are of one theorem: search more theorems")
        backbone.model.eval()
        with torch.inference_mode():
            self._reference = {pair: self._scores([pair]).cpu().clone() for pair in pairs}

    def modules(self) -> Mapping[str, nn.Module]:
        return {"model": self.backbone.model}

    def rates(self) -> Mapping[str, float]:
        return {}

    async def pieces(self, step: int) -> Sequence[Sequence[Pair]]:
        places = chosen(self._seed, len(self._train), self._config.batch, step)
        return [[self._train[place]] for place in places]

    def loss(self, piece: Sequence[Pair]) -> tuple[Tensor, Figures]:
        loss, right = self._judged(piece)
        share = 1 / self._config.batch
        return loss.sum() * share, {"accuracy": float(right.float().sum()) * share}

    def _judged(self, pairs: Sequence[Pair]) -> tuple[Tensor, Tensor]:
        """−log σ(β·((better − its reference) − (worse − its reference))), and whether that prefers the better one."""
        moved = self._scores(pairs) - torch.cat([self._reference[pair] for pair in pairs]).to(self.backbone.device)
        margin = self._config.beta * (moved[:, 0] - moved[:, 1])
        return -nn.functional.logsigmoid(margin), margin > 0

    def _scores(self, pairs: Sequence[Pair]) -> Tensor:
        """A row a pair: the log-probability of the better and of the worse completion."""
        rows = [token_row(self.backbone, pair.prompt, text) for pair in pairs for text in (pair.better, pair.worse)]
        packed = stacked([pack([row], 1)[0] for row in rows], self.backbone.device)
        found, _ = target_log_probs(self.backbone, packed)
        parts = torch.split(found, [_answered(row) for row in rows])
        return torch.stack([part.sum() for part in parts]).view(-1, 2)

    async def evaluate(self) -> Figures:
        with torch.inference_mode():
            judged = [self._judged([pair]) for pair in self._val]
        losses = [float(loss.sum()) for loss, _ in judged]
        rights = [float(right.float().sum()) for _, right in judged]
        return {"val_loss": sum(losses) / len(losses), "val_accuracy": sum(rights) / len(rights)}

    def examine(self, step: int, figures: Figures) -> None:
        """Early stopping is the only thing that ends it."""


def _answered(row: TokenRow) -> int:
    return sum(weight > 0 for weight in row.weights)
