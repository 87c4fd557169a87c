"""Two arms at equal cost: how many theorems each has proved by the time that it has spent so much.

A rewritten statement belongs to the theorem that it was made of: an arm is paired with its own twins, too. Twins of one
theorem count together as one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import numpy as np
import polars as pl

from ember.core.errors import InputError
from ember.evaluation.intervals import paired_difference
from ember.evaluation.log import COSTS, TWINS

POINTS = 12


def compare(table: pl.DataFrame, budgets: dict[str, Any], base: str, new: str, at: str = "seconds") -> dict[str, Any]:
    """Paired differences at the whole budget and along a curve of costs; refuses arms with unlike budgets."""
    if at not in COSTS:
        raise InputError(f"--at {at}: choose one of {', '.join(COSTS)}")
    known = sorted(table["arm"].unique())
    for arm in (base, new):
        if arm not in known:
            raise InputError(f"no arm is called {arm}; there are {', '.join(known)}")
    if budgets[base] != budgets[new]:
        unlike = f"{base} and {new} had unlike budgets ({budgets[base]} against {budgets[new]})"
        raise InputError(f"{unlike}: give both the same in the recipe")
    arms = counting(table, base, new)
    seeds = {arm: sorted(rows["seed"].unique()) for arm, rows in arms.items()}
    shared = sorted(set(arms[base]["unit"]) & set(arms[new]["unit"]))
    if not shared:
        raise InputError(f"{base} and {new} share no theorem")
    for arm, rows in arms.items():
        if rows.filter(pl.col("proved"))[at].null_count():
            raise InputError(f"what {arm} spent of {at} is not known: the shape of its model is not at hand")
    spent = pl.concat(list(arms.values())).filter(pl.col("proved"))[at]
    largest = float(spent.max() or 0.0)  # pyright: ignore[reportArgumentType]
    costs = [*np.geomspace(max(largest / 1000, 1e-3), max(largest, 1e-3), POINTS).tolist(), float("inf")]
    curve = [_at(arms[base], arms[new], shared, at, cost) for cost in costs]
    totals = {arm: {name: float(rows[name].fill_null(0).sum()) for name in COSTS} for arm, rows in arms.items()}
    about = {"base": base, "new": new, "at": at, "seeds": seeds, "spent": totals}
    return {**about, "whole": curve[-1], "curve": curve[:-1]}


def counting(table: pl.DataFrame, base: str, new: str) -> dict[str, pl.DataFrame]:
    """The rows of both arms that may be compared, each with its `unit`: the theorem that it belongs to.

    Statements and their twins are comparable where both are known to be true: Lean certified that they say the same, or
    some other arm proved both.
    """
    elsewhere = table.filter(pl.col("proved") & ~pl.col("arm").is_in([base, new]))["theorem_id"].unique().to_list()
    both = pl.col("theorem_id").is_in(elsewhere) & pl.col("twin_of").is_in(elsewhere)
    fair = pl.col("twin_of").is_null() | pl.col("same_truth") | both
    across = base.endswith(TWINS) != new.endswith(TWINS)
    rows = table.with_columns(unit=pl.coalesce("twin_of", "theorem_id")).filter(fair if across else pl.lit(True))
    return {arm: rows.filter(pl.col("arm") == arm) for arm in (base, new)}


def _at(base: pl.DataFrame, new: pl.DataFrame, theorems: Sequence[str], at: str, cost: float) -> dict[str, Any]:
    found = paired_difference(_solved(base, theorems, at, cost), _solved(new, theorems, at, cost))
    return {"cost": cost, **asdict(found)}


def _solved(rows: pl.DataFrame, theorems: Sequence[str], at: str, cost: float) -> list[list[bool]]:
    """Per theorem and seed, and each of its twins, whether it was proved at no more than this cost."""
    within = rows.with_columns(hit=pl.col("proved") & (pl.col(at) <= cost).fill_null(False))
    parts = within.sort("seed", "theorem_id").partition_by("unit", as_dict=True)
    by_theorem = {key[0]: part["hit"].to_list() for key, part in parts.items()}
    return [by_theorem[theorem] for theorem in theorems]
