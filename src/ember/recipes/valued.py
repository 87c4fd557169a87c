"""What a value is worth where nothing was trained: at each step of a found proof, does it prefer the state that the
proof went to? Beside it what needs no training: the shortest text, the deepest state, chance. And how often a search
with the value expanded another goal than the search without."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ember.core import provenance
from ember.core.errors import InputError
from ember.data.forks import Fork, read_forks
from ember.models.config import BackboneConfig
from ember.recipes import training

HEADS = {"energy": "sft", "remaining": "sft", "joint": "joint"}
"""Stages that have a head, and whose model it reads."""


def value_figures(folder: Path, test: Path) -> dict[str, Any]:
    """Of each head of the experiment in the folder, on the searches of the policy in an evaluation."""
    runs = [path for path in sorted((test / "arms").glob("policy-[0-9]*")) if path.is_dir()]
    try:
        forks = read_forks(runs)
    except InputError:
        return {}  # nothing was proved with a choice in it
    found: dict[str, Any] = {"steps": len(forks), "theorems": len({fork.theorem for fork in forks})}
    found["shortest"] = _rank1(forks, [_shortest(_choices(fork)) for fork in forks])
    found["deepest"] = _rank1(forks, [_deepest(fork) for fork in forks])
    found["chance"] = _rank1(forks, [1 / len(_choices(fork)) for fork in forks])
    for stage, model in HEADS.items():
        if provenance.read_manifest(folder / stage) is not None:
            hits = _hits(folder, stage, model, forks)
            found[stage] = _rank1(forks, hits)
            found[f"{stage} minus shortest"] = _rank1(
                forks, [hit - _shortest(_choices(fork)) for hit, fork in zip(hits, forks, strict=True)]
            )
    for arm in ("policy-energy", "policy-remaining"):
        if (test / "arms" / f"{arm}-0").is_dir():
            found[f"expansions changed by {arm}"] = _changed(test / "arms" / "policy-0", test / "arms" / f"{arm}-0")
    return found


def _choices(fork: Fork) -> list[str]:
    """The state of the proof first, then every other state of the same search that led nowhere."""
    return [fork.positive, *fork.siblings, *fork.others]


def _shortest(texts: Sequence[str]) -> float:
    least = min(map(len, texts))
    return 1 / [len(text) for text in texts].count(least) if len(texts[0]) == least else 0.0


def _deepest(fork: Fork) -> float:
    """Siblings lie as deep as the proof's state."""
    depths = [fork.depth] * (1 + len(fork.siblings)) + list(fork.depths)
    return 1 / depths.count(max(depths)) if fork.depth == max(depths) else 0.0


def _hits(folder: Path, stage: str, model: str, forks: Sequence[Fork]) -> list[float]:
    from ember.models.backbone import shared
    from ember.models.energies import Energies

    backbone = shared(BackboneConfig(path=str(folder / model / training.MODEL)))
    energies = Energies(folder / stage / training.HEAD, backbone)
    found: list[float] = []
    for fork in forks:
        values = energies.of(_choices(fork), fork.goal)
        found.append(float(values[0] < min(values[1:])))
    return found


def _rank1(forks: Sequence[Fork], hits: Sequence[float]) -> dict[str, Any]:
    """The mean over theorems, each with the mean of its steps, and its interval."""
    by_theorem: dict[str, list[float]] = defaultdict(list)
    for fork, hit in zip(forks, hits, strict=True):
        by_theorem[fork.theorem].append(hit)
    return _mean([statistics.fmean(one) for one in by_theorem.values()])


def _mean(values: Sequence[float]) -> dict[str, Any]:
    import numpy as np

    from ember.evaluation.intervals import bootstrap_mean

    return {"mean": statistics.fmean(values), "interval": bootstrap_mean(np.array(values, dtype=np.float64))}


def _changed(base: Path, other: Path) -> dict[str, Any] | None:
    """Share of the expansions, up to where one of both ended, that were another goal's."""
    before, after = _expanded(base), _expanded(other)
    shares: list[float] = []
    for theorem in sorted(set(before) & set(after)):
        pairs = list(zip(before[theorem], after[theorem], strict=False))
        shares.append(sum(one != two for one, two in pairs) / len(pairs))
    return _mean(shares) if shares else None


def _expanded(run: Path) -> dict[str, list[str]]:
    """The goals of each theorem's search in the order in which they were asked."""
    import polars as pl

    from ember.trajectories import reader

    edges = reader.read(run, "edges").filter(pl.col("rank") == 0).sort("theorem_id", "order")
    found: dict[str, list[str]] = defaultdict(list)
    for theorem, state in edges.select("theorem_id", "state_hash").iter_rows():
        found[theorem].append(state)
    return found
