"""Policy and energy learned together: the loss on tactics and λ·InfoNCE, through one pass of one model.

Why: what only predicts tactics may give up the geometry that a value stands on. The rows to say and the states to
rank are packed side by side; the former give logits, the latter a vector each. Gradients flow through a fork's
goal, its positive and its first negative, a hard one; the other negatives are encoded without.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from pydantic import Field
from torch import Tensor, nn

from ember.core.config import Config
from ember.core.errors import InputError
from ember.data.forks import Fork, divide, draw
from ember.models.backbone import Backbone
from ember.models.encode import EmbeddingExtractor
from ember.models.energy_head import GoalConditionedEnergyHead
from ember.train.batches import Packed, TokenRow, chosen, pack, stacked
from ember.train.energy import EnergyConfig, info_nce
from ember.train.events import Figures
from ember.train.examples import Example
from ember.train.monitors import Monitors, MonitorsConfig
from ember.train.sft import Sft, SftConfig
from ember.train.tokens import hidden_states, log_probs_at


class JointConfig(Config):
    sft: SftConfig = SftConfig()
    energy: EnergyConfig = EnergyConfig(batch=2)
    """Of it, `batch` is the number of forks a piece."""
    weight: float = Field(default=0.1, ge=0)
    """λ: how much the energy counts beside the tactics; 0 is SFT with a head that learns from vectors as they go."""
    head_rate: float = Field(default=3e-5, gt=0)
    """Learning rate of the head."""
    accumulate: int = Field(default=8, ge=1)
    """Pieces a step; each has `sft.batch` rows and `energy.batch` forks."""
    probe: int = Field(default=64, ge=2)
    """Forks kept out on which separation is measured."""
    monitors: MonitorsConfig = MonitorsConfig()


@dataclass(frozen=True)
class Piece:
    rows: Sequence[TokenRow]
    total: float
    """Weight of all tokens of the batch that count."""
    forks: Sequence[Fork]
    negatives: Sequence[Sequence[str]]


class Joint:
    """The method. Its parts are those of SFT and of the decoupled energy."""

    watched = "val_loss"

    def __init__(
        self,
        backbone: Backbone,
        train: Sequence[Example],
        val: Sequence[Example],
        forks: Sequence[Fork],
        config: JointConfig,
        seed: int = 0,
    ) -> None:
        if config.energy.pooling != "last" or config.energy.head.kind != "energy":
            raise InputError('joint training ranks by the last token: energy.pooling = "last", head.kind = "energy"')
        self.backbone, self._config, self._seed = backbone, config, seed
        self._sft = Sft(backbone, train, val, config.sft, seed)
        self._train, self._val = divide(forks, config.energy.val_share)
        if not self._train or not self._val:
            raise InputError("all steps to rank are of one theorem: search more theorems")
        self._elsewhere = sorted({fork.positive for fork in self._train})
        self.extractor = EmbeddingExtractor(backbone, "last", config.energy.max_tokens)
        torch.manual_seed(seed)  # pyright: ignore[reportUnknownMemberType]
        self.head = GoalConditionedEnergyHead(self.extractor.width, config.energy.head).to(backbone.device)
        for module in self.modules().values():
            module.eval()
        with torch.inference_mode():
            self.monitors = Monitors(config.monitors, self._sft.measured()["val_loss"], self.separation())

    def modules(self) -> Mapping[str, nn.Module]:
        return {"model": self.backbone.model, "head": self.head}

    def rates(self) -> Mapping[str, float]:
        return {"head": self._config.head_rate}

    async def pieces(self, step: int) -> Sequence[Piece]:
        energy, many = self._config.energy, self._config.accumulate
        dice = random.Random(f"{self._seed} {step}")
        rows = self._sft.drawn(step, self._config.sft.batch * many)
        total = sum(weight for row in rows for weight in row.weights[1:])
        picked = [self._train[place] for place in chosen(self._seed, len(self._train), energy.batch * many, step)]
        return [
            Piece(part, total, forks, [self._negatives(fork, dice) for fork in forks])
            for part, forks in zip(_parts(rows, many), _parts(picked, many), strict=True)
        ]

    def _negatives(self, fork: Fork, dice: random.Random) -> list[str]:
        energy = self._config.energy
        drawn = draw(fork, energy.negatives, energy.hard_ratio, self._elsewhere, dice)
        return sorted(drawn, key=lambda text: text not in fork.siblings)  # a hard one first

    def loss(self, piece: Piece) -> tuple[Tensor, Figures]:
        living = [text for one, negatives in zip(piece.forks, piece.negatives, strict=True)
                  for text in (one.goal, one.positive, negatives[0])]  # fmt: skip
        sequences = pack([*piece.rows, *map(self._text, living)], self._config.sft.pack_length)
        packed = stacked(sequences, self.backbone.device)
        hidden = hidden_states(self.backbone, packed).float()
        log_probs, right = log_probs_at(self.backbone, hidden, packed)
        weights = packed.weights[packed.weights > 0]
        said = -(log_probs * weights).sum() / piece.total
        vectors = vectors_of(hidden, sequences)[len(piece.rows) :].view(len(piece.forks), 3, -1)
        goals, positive, hard = vectors.unbind(dim=1)
        easy = self._detached([text for negatives in piece.negatives for text in negatives[1:]])
        others = easy.view(len(piece.forks), -1, self.extractor.width)
        negative = torch.cat([hard.unsqueeze(1), others], dim=1)
        low = self.head(positive, goals)
        high = self.head(negative, goals.unsqueeze(1).expand_as(negative))
        share = 1 / self._config.accumulate
        ranked = info_nce(low, high).mean() * share
        figures = {
            "sft_loss": said.item(),
            "energy_loss": ranked.item(),
            "rank1": float((low < high.min(dim=-1).values).float().mean()) * share,
            "accuracy": float((right * weights).sum()) / piece.total,
            "temperature": self.head.temperature.item() * share,
        }
        return said + self._config.weight * ranked, figures

    def _text(self, text: str) -> TokenRow:
        """A state among the rows to say: nothing of it is to be said."""
        tokens = self.extractor.read(text)
        return TokenRow(tuple(tokens), (0.0,) * len(tokens))

    @torch.no_grad()
    def _detached(self, texts: Sequence[str]) -> Tensor:
        if not texts:
            return torch.empty(0, self.extractor.width, device=self.backbone.device)
        sequences = pack([self._text(text) for text in texts], self._config.sft.pack_length)
        packed = stacked(sequences, self.backbone.device)
        return vectors_of(hidden_states(self.backbone, packed).float(), sequences)

    async def evaluate(self) -> Figures:
        return self.measured()

    @torch.inference_mode()
    def measured(self) -> Figures:
        figures = self._sft.measured()
        hits = [self._energies(fork).argmin().item() == 0 for fork in self._contested()]
        chance = [1 / (1 + len(fork.siblings)) for fork in self._contested()]
        if hits:
            figures |= {"val_rank1": sum(hits) / len(hits), "chance": sum(chance) / len(chance)}
        return {**figures, "separation": self.separation()}

    def _contested(self) -> list[Fork]:
        return [fork for fork in self._val if fork.siblings][: self._config.probe]

    def _energies(self, fork: Fork) -> Tensor:
        vectors = self.extractor.encode([fork.positive, *fork.siblings, fork.goal]).to(self.backbone.device)
        return self.head(vectors[:-1], vectors[-1:].expand_as(vectors[:-1]))

    def separation(self) -> float:
        """Distance between the mean vector of states on proofs and that of states off them: what a collapse of the
        representation takes away."""
        forks = self._val[: self._config.probe]
        on = self.extractor.encode([fork.positive for fork in forks])
        off = self.extractor.encode([text for fork in forks for text in (fork.siblings or fork.others)[:4]])
        return float((on.mean(dim=0) - off.mean(dim=0)).square().sum().sqrt())

    def examine(self, step: int, figures: Figures) -> None:
        self.monitors.examine(step, figures, self._config.weight)


def vectors_of(hidden: Tensor, sequences: Sequence[Packed]) -> Tensor:
    """The hidden state at the last token of every row, in the order in which the rows were given."""
    places: list[tuple[int, int, int]] = []
    for number, sequence in enumerate(sequences):
        places += [(row, number, end) for row, end in zip(sequence.rows, sequence.ends, strict=True)]
    places.sort()
    return hidden[[number for _, number, _ in places], [end for _, _, end in places]]


def _parts(items: Sequence[Any], count: int) -> list[Sequence[Any]]:
    size = len(items) // count
    return [items[start : start + size] for start in range(0, size * count, size)]
