"""What a run says, derived from its rows and never stored: summary, comparison, proofs."""

from __future__ import annotations

import math
import random
from pathlib import Path
from typing import Any

import polars as pl

from ember.core.errors import InputError
from ember.core.status import why_not
from ember.trajectories import reader
from ember.trajectories.schema import TIMES

Z = 1.959963984540054


def wilson(successes: int, trials: int) -> tuple[float, float]:
    """The 95 % Wilson interval of a rate."""
    if trials == 0:
        return 0.0, 1.0
    rate, z2 = successes / trials, Z * Z
    centre = (rate + z2 / (2 * trials)) / (1 + z2 / trials)
    half = Z * math.sqrt(rate * (1 - rate) / trials + z2 / (4 * trials * trials)) / (1 + z2 / trials)
    # At 0 and 1 the bound is exact; rounding must not step over it.
    return (0.0 if successes == 0 else centre - half, 1.0 if successes == trials else centre + half)


def summary(run: Path) -> dict[str, Any]:
    """Solve rate with its interval, what was not proved and why, depth and branching, tactics, time and cost."""
    theorems = reader.read(run, "theorems")
    edges = reader.scan(run, "edges")
    proved = int(theorems["proved"].sum())
    low, high = wilson(proved, len(theorems))
    cost = theorems.select(
        pl.col("nodes", "tactics", "tokens", "model_calls", "energy_calls", "seconds", "lean_s", "model_s").sum()
    )
    return {
        "theorems": len(theorems),
        "proved": proved,
        "rate": proved / max(1, len(theorems)),
        "interval": [low, high],
        "unproved": [
            {"theorem": name, "why": why_not(ended, reason, nodes, tactics)}
            for name, ended, reason, nodes, tactics in theorems.filter(~pl.col("proved"))
            .select("theorem", "ended", "reason", "nodes", "tactics")
            .iter_rows()
        ],
        "ended": dict(theorems.group_by("ended").len().sort("ended").iter_rows()),
        "cost": cost.row(0, named=True) if len(theorems) else {},
        "depth": _by_depth(edges),
        "tactics": _by_head(edges),
    }


def _by_depth(edges: pl.LazyFrame) -> list[dict[str, Any]]:
    """Goals expanded, tactics tried and accepted, and branching, per depth."""
    accepted = pl.col("child_hashes").is_not_null()
    table = (
        edges.group_by("depth")
        .agg(
            goals=pl.struct("theorem_id", "node").n_unique(),
            tried=pl.len(),
            accepted=accepted.sum(),
        )
        .with_columns(branching=pl.col("accepted") / pl.col("goals"))
        .sort("depth")
    )
    return table.collect().to_dicts()


def _by_head(edges: pl.LazyFrame) -> list[dict[str, Any]]:
    """How often each tactic is tried, accepted, and used by a proof."""
    head = pl.col("tactic").str.extract(r"^\W*([\w'!?.]+)").alias("head")
    table = (
        edges.group_by(head)
        .agg(tried=pl.len(), accepted=pl.col("child_hashes").is_not_null().sum(), on_path=pl.col("on_proof_path").sum())
        .sort("on_path", "tried", "head", descending=[True, True, False])
    )
    return table.collect().to_dicts()


def compare(base: Path, new: Path, seed: int = 0, resamples: int = 10_000) -> dict[str, Any]:
    """Two runs, paired by theorem: gains, losses, McNemar's exact test, bootstrap interval of the difference."""
    columns = ["theorem_id", "theorem", "proved"]
    joined = (
        reader.read(base, "theorems")
        .select(columns)
        .join(reader.read(new, "theorems").select(columns), on="theorem_id", suffix="_new")
    )
    if joined.is_empty():
        raise InputError(f"{base} and {new} share no theorem")
    gains = joined.filter(~pl.col("proved") & pl.col("proved_new"))["theorem"].to_list()
    losses = joined.filter(pl.col("proved") & ~pl.col("proved_new"))["theorem"].to_list()
    differences = (joined["proved_new"].cast(pl.Int64) - joined["proved"].cast(pl.Int64)).to_list()
    return {
        "paired": len(joined),
        "base": int(joined["proved"].sum()),
        "new": int(joined["proved_new"].sum()),
        "gains": sorted(gains),
        "losses": sorted(losses),
        "difference": sum(differences) / len(differences),
        "interval": _bootstrap(differences, seed, resamples),
        "mcnemar_p": mcnemar(len(gains), len(losses)),
        "same_rows": same_rows(base, new),
    }


def same_rows(base: Path, new: Path) -> bool:
    """Whether both tried the same to the last log-probability; names of runs and times aside. Holds a number a row."""
    aside = [*TIMES, "run"]
    found = [
        [
            reader.scan(run, table).drop(aside, strict=False).select(pl.struct(pl.all()).hash()).collect()
            for table in ("theorems", "edges")
        ]
        for run in (base, new)
    ]
    return all(one.equals(other) for one, other in zip(*found, strict=True))


def mcnemar(gains: int, losses: int) -> float:
    """Two-sided exact test on the discordant pairs."""
    discordant = gains + losses
    if discordant == 0:
        return 1.0
    tail = sum(math.comb(discordant, k) for k in range(min(gains, losses) + 1))
    return min(1.0, 2 * tail / 2**discordant)


def _bootstrap(differences: list[int], seed: int, resamples: int) -> list[float]:
    dice, count = random.Random(seed), len(differences)
    means = sorted(sum(dice.choices(differences, k=count)) / count for _ in range(resamples))
    return [means[int(0.025 * resamples)], means[min(resamples - 1, int(0.975 * resamples))]]


def proofs(run: Path) -> pl.DataFrame:
    """Certified proofs: theorem, statement, proof; with header and context, where the run kept them."""
    found = reader.read(run, "theorems").filter("proved")
    columns = ("theorem", "theorem_id", "statement", "proof", "header", "context")
    return found.select([column for column in columns if column in found.columns])
