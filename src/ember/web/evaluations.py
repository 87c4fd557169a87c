"""An evaluation: its claims as `ember eval report` makes them, curves over cost, and the searches behind each arm."""

from __future__ import annotations

from pathlib import Path

import polars as pl

from ember.core.errors import InputError
from ember.core.provenance import MANIFEST
from ember.evaluation import log
from ember.web.runs import Run
from ember.web.wire import Claim, CurvePoint, Report


class Reports:
    """Reports by run: intervals of differences take seconds, and a complete evaluation does not change."""

    def __init__(self) -> None:
        self._known: dict[tuple[Path, int], Report] = {}

    def of(self, run: Run) -> Report:
        """`InputError` while the evaluation is not complete, or where its rows are damaged."""
        manifest = run.folder / MANIFEST
        key = (run.folder, manifest.stat().st_mtime_ns if manifest.exists() else 0)
        if key not in self._known:
            self._known[key] = report(run)
        return self._known[key]


def report(run: Run) -> Report:
    from ember.evaluation.report import claims  # statistics are heavy to load, and not every window needs them

    try:
        table, manifest = log.read(run.folder)
        found = claims(table, manifest)
    except (OSError, KeyError, TypeError, pl.exceptions.PolarsError) as error:
        raise InputError(f"the rows of {run.id} cannot be read: {error}") from error
    seeds = table.group_by("arm", maintain_order=True).agg(pl.col("seed").unique().sort())
    runs = {arm: [f"arms/{arm}-{seed}" for seed in own] for arm, own in seeds.rows()}
    arms = [arm for arm in manifest["arms"] if arm in set(table["arm"])]
    return Report(
        arms=arms,
        claims=[Claim.model_validate({key: claim.get(key) for key in Claim.model_fields}) for claim in found],
        curves={arm: _curve(table.filter(pl.col("arm") == arm)) for arm in arms},
        runs=runs,
    )


def _curve(rows: pl.DataFrame) -> list[CurvePoint]:
    """Theorems proved by the seconds of search spent on each: the fastest attempt of each theorem counts."""
    solved = rows.filter("proved").group_by("theorem_id").agg(pl.col("seconds").min())["seconds"].drop_nulls().sort()
    return [CurvePoint(cost=cost, proved=place) for place, cost in enumerate(solved, 1)]
