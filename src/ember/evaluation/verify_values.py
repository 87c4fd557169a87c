"""Verify an attribution: its figures of vectors and energies are counted once more (`recount`), its decisions and texts
made again."""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import polars as pl

from ember.core.errors import InputError
from ember.evaluation import attribution, attribution_text
from ember.evaluation.recount import recount, tolerance

Counted = dict[str, dict[str, list[float]]]
"""By way and figure: a value for each seed."""


def verify_values(
    run: Path, folder: Path, table: pl.DataFrame, manifest: dict[str, Any], solved: Sequence[dict[str, Any]]
) -> list[str]:
    """What is wrong, a line each."""
    faults = attribution.changed_files(run, manifest)
    try:
        facts: dict[str, Any] = json.loads((folder / attribution_text.FACTS).read_text())
        texts = {name: (folder / name).read_text() for name in _texts(facts)}
    except (OSError, ValueError, KeyError, TypeError) as error:
        return [*faults, f"{folder} holds no whole report of the attribution: {error!r}"]
    if any("is missing" in fault for fault in faults):
        return faults
    if facts["solved"] != list(solved):
        faults.append(f"{attribution_text.FACTS} and claims.json do not agree")
    try:
        counted = _counted(run, manifest)
        made = attribution_text.facts_of(run, table, manifest, facts["solved"])
    except InputError as error:
        return [*faults, str(error)]
    faults += _compared(facts["values"], counted, len(manifest["attribution"]["seeds"]))
    faults += _again(facts, made)
    faults += [
        f"{name} does not say what its claims say" for name, text in _texts(facts).items() if texts[name] != text
    ]
    return faults


def _texts(facts: dict[str, Any]) -> dict[str, str]:
    return attribution_text.written(facts)


def _counted(run: Path, manifest: dict[str, Any]) -> Counted:
    found: Counted = defaultdict(lambda: defaultdict(list))
    asked = manifest["recipe"]
    for entry in manifest["attribution"]["files"]:
        values = recount(run / entry["folder"], asked["embedding"], asked["energy_metrics"])
        for name, value in values.items():
            found[entry["arm"]][name].append(value)
    return found


def _compared(claims: Sequence[dict[str, Any]], counted: Counted, seeds: int) -> list[str]:
    """Claims that say another value than what was counted."""
    faults: list[str] = []
    for claim in claims:
        if claim["kind"] not in ("measure", "measure_difference"):
            continue
        name, value = claim["measure"], _mean(counted, claim["arm"], claim["measure"], seeds)
        if claim["kind"] == "measure_difference":
            base = _mean(counted, claim["base"], name, seeds)
            value = None if value is None or base is None else value - base
        if not _same(claim["value"], value, tolerance(name, claim["of"])):
            faults.append(f"{claim['id']}: value is {claim['value']!r} in the report, {value!r} in the rows")
    return faults


def _mean(counted: Counted, arm: str, name: str, seeds: int) -> float | None:
    values = counted[arm][name] if arm in counted and name in counted[arm] else []
    return math.fsum(values) / seeds if len(values) == seeds else None


def _same(said: Any, found: Any, tolerance: float = 1e-9) -> bool:
    if isinstance(said, bool) or not isinstance(said, int | float) or not isinstance(found, int | float):
        return said == found
    return math.isclose(said, found, rel_tol=tolerance, abs_tol=tolerance)


def _alike(made: Any, said: Any) -> bool:
    """The same JSON, numbers up to rounding."""
    if isinstance(made, dict) and isinstance(said, dict):
        one, other = cast("dict[str, Any]", made), cast("dict[str, Any]", said)
        return one.keys() == other.keys() and all(_alike(value, other[key]) for key, value in one.items())
    if isinstance(made, list) and isinstance(said, list):
        rows, others = cast("list[Any]", made), cast("list[Any]", said)
        return len(rows) == len(others) and all(map(_alike, rows, others))
    return _same(said, made)


def _again(facts: dict[str, Any], made: dict[str, Any]) -> list[str]:
    """Claims that are missing or have other intervals, and decisions that do not follow."""
    said = {claim["id"]: claim for claim in facts["values"]}
    faults = [f"the claim {claim['id']} is missing" for claim in made["values"] if claim["id"] not in said]
    for claim in made["values"]:
        if claim["id"] not in said:
            continue
        for key in ("value", "low", "high", "baseline", "of"):
            if not _same(said[claim["id"]].get(key), claim[key]):
                faults.append(f"{claim['id']}: its {key} does not follow from the rows")
    if not _alike(json.loads(json.dumps(made["decided"])), facts["decided"]):
        faults.append("the decisions do not follow from the claims")
    return faults
