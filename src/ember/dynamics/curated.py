"""Are the families that a ranking puts first worth more than families drawn at random, at equal tokens?

The base model trains on the chosen families mixed, as long and on as many tokens a step as on others chosen otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from torch import nn

from ember.dynamics.capture import ProbeBatch, look
from ember.dynamics.influence import Scores
from ember.dynamics.probes import Family, Prepare, ProbeConfig, Trainer, mixed, seeded_copy
from ember.dynamics.rates import student_interval

RANDOM = "random"


@dataclass(frozen=True)
class Curated:
    """One way to choose families; the holdout's loss drop with each seed, and the difference to random choices."""

    ranking: str
    families: tuple[str, ...]
    gains: tuple[float, ...]
    """By seed; for random choices the mean over draws."""
    tokens: int
    mean: float
    over_random: float
    low: float
    high: float
    """95 % interval over seeds of the difference to the random choices with the same seed."""

    def dump(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True)
class Trial:
    """What all choices are trained and judged with."""

    base: nn.Module
    holdout: ProbeBatch
    config: ProbeConfig
    seeds: Sequence[int]
    prepare: Prepare

    def gains(self, families: Sequence[Family]) -> tuple[list[float], int]:
        """Loss drop on the holdout by seed, and tokens of one training."""
        together = mixed(families)
        found: list[float] = []
        tokens = 0
        for seed in self.seeds:
            model = seeded_copy(self.base, self.prepare, seed)
            before = look(model, self.holdout).loss
            trainer = Trainer(model, together, self.config, seed)
            for _ in range(self.config.steps):
                trainer.step()
            found.append(before - look(model, self.holdout).loss)
            tokens = trainer.tokens
        return found, tokens


def curated(
    trial: Trial,
    families: Mapping[str, Family],
    rankings: Mapping[str, Scores],
    count: int,
    draws: int = 5,
    tell: Callable[[str], None] = lambda what: None,
) -> list[Curated]:
    """The first `count` families of each ranking, beside `draws` random choices of as many."""
    dice = np.random.default_rng(0)
    names = sorted(families)
    by_chance: list[list[float]] = []
    spent = 0
    for number in range(draws):
        tell(f"random choice {number + 1}")
        chosen = dice.choice(len(names), size=min(count, len(names)), replace=False)
        gains, spent = trial.gains([families[names[int(place)]] for place in chosen])
        by_chance.append(gains)
    random = np.mean(by_chance, axis=0)
    made = [Curated(RANDOM, (), tuple(random.tolist()), spent, float(random.mean()), 0.0, 0.0, 0.0)]
    for ranking, scores in rankings.items():
        tell(ranking)
        first = sorted(names, key=lambda name: (-scores[name], name))[:count]
        gains, spent = trial.gains([families[name] for name in first])
        over, low, high = student_interval(np.array(gains) - random)
        made.append(Curated(ranking, tuple(first), tuple(gains), spent, float(np.mean(gains)), over, low, high))
    return made
