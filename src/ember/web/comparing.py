"""Two searches of the same theorems, theorem by theorem: who proved what, and what it cost each."""

from __future__ import annotations

from typing import Literal

import polars as pl

from ember.core.errors import InputError
from ember.core.status import Status
from ember.trajectories.views import mcnemar
from ember.web.theorems import LONGEST_PAGE, costs, row_of
from ember.web.wire import Comparison, Pair

Show = Literal["all", "gains", "losses", "both", "neither"]


def compare(base: pl.DataFrame, new: pl.DataFrame, show: Show, offset: int, limit: int) -> Comparison:
    """`base` and `new`: tables of two runs, as `TheoremTables` gives them."""
    shared = base.select("theorem_id").join(
        new.select("theorem_id"), on="theorem_id", how="inner", maintain_order="left"
    )
    if shared.is_empty():
        raise InputError("the two runs have no theorem in common")
    one, other = (shared.join(table, on="theorem_id", how="left", maintain_order="left") for table in (base, new))
    before, after = one["status"] == Status.PROVED.value, other["status"] == Status.PROVED.value
    groups: dict[Show, pl.Series] = {
        "all": pl.repeat(True, len(shared), eager=True),
        "gains": ~before & after,
        "losses": before & ~after,
        "both": before & after,
        "neither": ~before & ~after,
    }
    gains, losses = int(groups["gains"].sum()), int(groups["losses"].sum())
    chosen = groups[show]
    shown = [table.filter(chosen).slice(offset, min(limit, LONGEST_PAGE)) for table in (one, other)]
    pairs = zip(*(table.iter_rows(named=True) for table in shown), strict=True)
    rows = [
        Pair(id=left["theorem_id"], name=left["theorem"] or "", base=row_of(left), new=row_of(right))
        for left, right in pairs
    ]
    return Comparison(
        paired=len(shared),
        base_proved=int(before.sum()),
        new_proved=int(after.sum()),
        gains=gains,
        losses=losses,
        p_value=mcnemar(gains, losses),
        base_cost=costs(one),
        new_cost=costs(other),
        total=int(chosen.sum()),
        rows=rows,
    )
