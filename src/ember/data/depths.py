"""How deep the states of search runs lie: an energy learned on shallow states says nothing where a search needs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl

from ember.core.errors import InputError
from ember.trajectories import reader

DEEP_FROM, DEEP_SHARE = 4, 0.20


@dataclass(frozen=True)
class DepthGate:
    """Depth before breadth."""

    depth: int = DEEP_FROM
    share: float = 0.0

    def check(self, runs: Sequence[Path]) -> float:
        """The share of states that lie so deep; `InputError` where it is too small."""
        deep = share_from(depths(runs), self.depth)
        if deep < self.share:
            raise InputError(
                f"{100 * deep:.1f} % of the states lie at depth {self.depth} or deeper, {100 * self.share:.0f} % are "
                "asked for: search fewer theorems with a larger budget of nodes"
            )
        return deep


def depths(runs: Sequence[Path]) -> dict[int, int]:
    """How many states of the runs lie at each depth; every run must have kept its states."""
    tables = [reader.scan(run, "states").select("depth") for run in runs]
    counted = pl.concat(tables).group_by("depth").len().sort("depth").collect()
    return dict(counted.iter_rows())


def share_from(counts: dict[int, int], depth: int) -> float:
    total = sum(counts.values())
    return sum(count for at, count in counts.items() if at >= depth) / total if total else 0.0


def trajectory_stats(runs: Sequence[Path], depth: int = DEEP_FROM, share: float = DEEP_SHARE) -> dict[str, Any]:
    """What `trajectory_stats.json` holds: theorems by how their search ended, states by depth, and the gate."""
    theorems = pl.concat([reader.scan(run, "theorems").select("theorem_id", "ended", "proved") for run in runs])
    found = theorems.collect()
    counts = depths(runs)
    deep = share_from(counts, depth)
    return {
        "theorems": len(found),
        "proved": int(found["proved"].sum()),
        "ended": dict(found.group_by("ended").len().sort("ended").iter_rows()),
        "states": sum(counts.values()),
        "depths": {str(at): count for at, count in counts.items()},
        "gate": {
            "name": f"states at depth {depth} or deeper",
            "value": deep,
            "threshold": share,
            "passes": deep >= share,
            "consequence": "search fewer theorems with a larger budget of nodes before an energy is trained",
        },
    }
