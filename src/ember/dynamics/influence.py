"""Other ways to rank families by what training on them is worth, and how well a ranking agrees with what was gained.

BM25 looks at words alone; the gradient's cosine (as in LESS, with Adam's scaling on the family's side and without its
random projection) asks the model. Agreement is a rank correlation with an interval over families.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from ember.dynamics.capture import ProbeBatch
from ember.dynamics.geometry import Array, Floats
from ember.dynamics.gradients import gradient_of
from ember.dynamics.probes import Family, loss_of

Scores = Mapping[str, float]
"""Family → score; larger is said to be worth more."""
_WORD = re.compile(r"\w+|[^\w\s]")


def bm25(documents: Mapping[str, str], queries: Sequence[str], k: float = 1.5, b: float = 0.75) -> dict[str, float]:
    """Each family's text as one document; its mean score over the holdout's texts as queries."""
    counts = {name: Counter(_WORD.findall(text.lower())) for name, text in documents.items()}
    mean = float(np.mean([sum(words.values()) for words in counts.values()]))
    holding = Counter(word for words in counts.values() for word in words)
    rarity = {word: math.log(1 + (len(counts) - n + 0.5) / (n + 0.5)) for word, n in holding.items()}
    asked = [Counter(_WORD.findall(query.lower())) for query in queries]
    scores: dict[str, float] = {}
    for name, words in counts.items():
        size = k * (1 - b + b * sum(words.values()) / mean)
        worth = {word: rarity[word] * n * (k + 1) / (n + size) for word, n in words.items()}
        scores[name] = float(np.mean([sum(worth.get(word, 0.0) * n for word, n in one.items()) for one in asked]))
    return scores


LESS, BY_TENSOR, FIRST_STEP = (
    "gradient cosine (LESS-like)",
    "gradient cosine, mean over tensors",
    "first step of Adam (signs of the gradient)",
)


def gradient_cosines(
    base: nn.Module, families: Sequence[Family], holdout: ProbeBatch, parts: int = 4
) -> dict[str, dict[str, float]]:
    """Cosine between the holdout's gradient and what a family's would move, in three forms: scaled as Adam would after
    `parts` batches; the same by weight tensor, so that no large tensor drowns the others; by Adam's very first step."""
    sizes = [part.numel() for part in base.parameters() if part.requires_grad]
    wanted = _gradient(base, holdout.tokens, holdout.targets)
    scores: dict[str, dict[str, float]] = {LESS: {}, BY_TENSOR: {}, FIRST_STEP: {}}
    for family in families:
        groups = torch.arange(len(family.tokens)).chunk(min(parts, len(family.tokens)))
        found = torch.stack([_gradient(base, *family.rows(group)) for group in groups])
        scaled = found.mean(dim=0) / (found.square().mean(dim=0).sqrt() + 1e-8)
        pairs = zip(torch.split(scaled, sizes), torch.split(wanted, sizes), strict=True)
        scores[LESS][family.id] = _along(scaled, wanted)
        scores[BY_TENSOR][family.id] = float(np.mean([_along(own, asked) for own, asked in pairs]))
        scores[FIRST_STEP][family.id] = _along(found.mean(dim=0).sign(), wanted)
    return scores


def _along(x: torch.Tensor, y: torch.Tensor) -> float:
    return float(functional.cosine_similarity(x, y, dim=0))


def _gradient(model: nn.Module, tokens: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return gradient_of(model, loss_of(model, tokens, targets))


@dataclass(frozen=True)
class Agreement:
    """Spearman's correlation of a ranking with the realised gain; 95 % intervals by drawing families again."""

    score: str
    correlation: float
    low: float
    high: float
    beyond_loss: float
    """Partial correlation, the loss drop held fixed: what the score says beyond the loss."""
    beyond_low: float
    beyond_high: float
    over_bm25: float
    """Its correlation minus BM25's, with the interval of the difference on the same drawn families."""
    over_low: float
    over_high: float
    top_gain: float
    """Mean gain of its ten highest families, over that of all."""

    def dump(self) -> dict[str, Any]:
        return asdict(self)


BM25, LOSS = "BM25", "loss drop"


def agreements(scores: Mapping[str, Scores], gain: Scores, draws: int = 1000, seed: int = 0) -> list[Agreement]:
    """All rankings on the same families, and on the same draws of them."""
    families = sorted(gain)
    realised = np.array([gain[name] for name in families])
    table = {name: np.array([one[family] for family in families]) for name, one in scores.items()}
    generator = np.random.default_rng(seed)
    drawn = [generator.integers(0, len(families), len(families)) for _ in range(draws)]
    lexical = [spearman(table[BM25][part], realised[part]) for part in drawn]
    top = min(10, len(families))
    made: list[Agreement] = []
    for name, values in table.items():
        plain = [spearman(values[part], realised[part]) for part in drawn]
        held = [partial(values[part], realised[part], table[LOSS][part]) for part in drawn]
        over = np.array(plain) - np.array(lexical)
        own = spearman(values, realised)
        best = np.argsort(-values, kind="stable")[:top]
        made.append(
            Agreement(
                name, own, *_interval(plain),
                partial(values, realised, table[LOSS]), *_interval(held),
                own - spearman(table[BM25], realised), *_interval(over),
                float(realised[best].mean() - realised.mean()),
            )
        )  # fmt: skip
    return made


def _interval(values: Sequence[float] | Floats) -> tuple[float, float]:
    low, high = np.quantile(np.asarray(values), [0.025, 0.975])
    return float(low), float(high)


def ranks(values: Array) -> Floats:
    """Mean ranks where values are equal."""
    _, place, count = np.unique(values, return_inverse=True, return_counts=True)
    return (np.cumsum(count) - (count - 1) / 2)[place]


def spearman(x: Array, y: Array) -> float:
    return _correlation(ranks(x), ranks(y))


def _correlation(x: Floats, y: Floats) -> float:
    x, y = x - x.mean(), y - y.mean()
    size = float(np.sqrt((x @ x) * (y @ y)))
    return float(x @ y) / size if size > 0 else 0.0


def partial(x: Array, y: Array, given: Array) -> float:
    """Of ranks, a third ranking held fixed."""
    a, b, c = (
        _correlation(p, q) for p, q in ((ranks(x), ranks(y)), (ranks(x), ranks(given)), (ranks(y), ranks(given)))
    )
    left = (1 - b * b) * (1 - c * c)
    return (a - b * c) / math.sqrt(left) if left > 1e-12 else 0.0
