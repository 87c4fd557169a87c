"""A head on the frozen vectors of a model: rank the state that a proof went to above where its siblings led.

InfoNCE without a temperature (the head has its own). Energies that know nothing lose ln(K + 1) and are right once
in K + 1: these are what figures are to be read against.
"""

from __future__ import annotations

import random
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
from pydantic import Field
from torch import Tensor, nn

from ember.core.config import Config
from ember.core.errors import InputError
from ember.data.forks import Fork, divide, draw
from ember.models.config import Pooling
from ember.models.energy_head import Head, HeadConfig, RemainingSteps, make_head
from ember.train.batches import chosen
from ember.train.events import Figures
from ember.train.vectors import Vectors


class EnergyConfig(Config):
    head: HeadConfig = HeadConfig()
    pooling: Pooling = "last"
    max_tokens: int | None = None
    """Of a state; longer ones keep their end."""
    negatives: int = Field(default=3, ge=1)
    """K: states beside the one of the proof."""
    hard_ratio: float = Field(default=0.6, ge=0, le=1)
    """Share of them that are siblings, where there are siblings."""
    batch: int = Field(default=32, ge=1)
    """Forks a step."""
    val_share: float = Field(default=0.15, gt=0, lt=1)
    """Theorems kept out, by their names."""
    deep_from: int = 4
    deep_share: float = Field(default=0.0, ge=0, le=1)
    """Training does not start where fewer of the states lie at depth `deep_from` or deeper."""

    @property
    def listening(self) -> HeadConfig:
        """The head for these vectors."""
        return self.head.model_copy(update={"surprise": self.pooling == "last+surprise"})


def info_nce(positive: Tensor, negatives: Tensor) -> Tensor:
    """Cross-entropy of the positive's place among [positive, negatives…] under logits −E, a number a row."""
    logits = -torch.cat([positive.unsqueeze(-1), negatives], dim=-1)
    return torch.nn.functional.cross_entropy(
        logits, torch.zeros(len(logits), dtype=torch.long, device=logits.device), reduction="none"
    )


@dataclass(frozen=True)
class Piece:
    forks: Sequence[Fork]
    negatives: Sequence[Sequence[str]]


class Energy:
    """The method, for both kinds of heads."""

    watched = "val_loss"

    def __init__(self, vectors: Vectors, forks: Sequence[Fork], config: EnergyConfig, seed: int = 0) -> None:
        self._vectors, self._config, self._seed = vectors, config, seed
        self._train, self._val = divide(forks, config.val_share)
        if not self._train or not self._val:
            raise InputError("all steps to learn from are of one theorem: search more theorems")
        self._elsewhere = sorted({fork.positive for fork in self._train})
        torch.manual_seed(seed)  # pyright: ignore[reportUnknownMemberType]
        self.head: Head = make_head(vectors.extractor.width, config.listening)

    def modules(self) -> Mapping[str, nn.Module]:
        return {"head": self.head}

    def rates(self) -> Mapping[str, float]:
        return {}

    async def pieces(self, step: int) -> Sequence[Piece]:
        forks = [self._train[place] for place in chosen(self._seed, len(self._train), self._config.batch, step)]
        return [self._piece(forks, f"{self._seed} {step}")]

    def _piece(self, forks: Sequence[Fork], seed: str) -> Piece:
        dice = random.Random(seed)
        count, ratio = self._config.negatives, self._config.hard_ratio
        return Piece(forks, [draw(fork, count, ratio, self._elsewhere, dice) for fork in forks])

    def loss(self, piece: Piece) -> tuple[Tensor, Figures]:
        asked = [fork.goal for fork in piece.forks]
        goals = self._vectors.of(asked)
        positive = self._vectors.under([fork.positive for fork in piece.forks], asked)
        pairs = [(text, goal) for texts, goal in zip(piece.negatives, asked, strict=True) for text in texts]
        negative = self._vectors.under([text for text, _ in pairs], [goal for _, goal in pairs])
        many = goals.repeat_interleave(self._config.negatives, dim=0)
        if isinstance(self.head, RemainingSteps):
            far = [self._config.head.longest] * len(negative)
            loss = ordinal(self.head, torch.cat([positive, negative]), torch.cat([goals, many]),
                           [*(fork.remaining for fork in piece.forks), *far])  # fmt: skip
            return loss.mean(), {}
        energies = self.head(positive, goals), self.head(negative, many).view(len(positive), -1)
        right = (energies[0] < energies[1].min(dim=-1).values).float().mean()
        temperature = self.head.temperature.item()
        return info_nce(*energies).mean(), {"rank1": float(right), "temperature": temperature}

    async def evaluate(self) -> Figures:
        return self.measured()

    @torch.inference_mode()
    def measured(self) -> Figures:
        loss, _ = self.loss(self._piece(self._val, f"{self._seed} val"))
        return {"val_loss": loss.item(), **self.ranking(self._val)}

    def ranking(self, forks: Sequence[Fork]) -> Figures:
        """Among a proof's state and all its siblings: how often the lowest energy is the proof's, beside what chance
        and the shortest text find."""
        contested = [fork for fork in forks if fork.siblings]
        if not contested:
            return {}
        hits, chance, shortest, gaps = list[float](), list[float](), list[float](), list[float]()
        for fork in contested:
            texts = [fork.positive, *fork.siblings]
            vectors = self._vectors.under(texts, [fork.goal] * len(texts))
            energies = self.head(vectors, self._vectors.of([fork.goal]).expand_as(vectors))
            hits.append(float(energies[0] < energies[1:].min()))
            gaps.append(float(energies[1:].mean() - energies[0]))
            chance.append(1 / len(texts))
            shortest.append(float(len(texts[0]) < min(map(len, texts[1:]))))
        mean = statistics.fmean
        return {"val_rank1": mean(hits), "chance": mean(chance), "shortest": mean(shortest), "energy_gap": mean(gaps),
                "contested": float(len(contested))}  # fmt: skip

    def examine(self, step: int, figures: Figures) -> None:
        """The loop's own look at what is not finite is enough here; the monitors belong to joint training."""


def ordinal(head: RemainingSteps, states: Tensor, goals: Tensor, steps: Sequence[int]) -> Tensor:
    """Binary cross-entropy of "more than k steps remain" for each k."""
    logits = head.logits(states, goals)
    levels = torch.arange(1, logits.shape[-1] + 1, device=logits.device)
    wanted = (torch.tensor(list(steps), device=logits.device).unsqueeze(-1) > levels).float()
    return torch.nn.functional.binary_cross_entropy_with_logits(logits, wanted, reduction="none").mean(dim=-1)
