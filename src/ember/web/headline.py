"""The one figure that says how a run went, and how far an unfinished one is."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import polars as pl


@dataclass(frozen=True)
class Headline:
    text: str
    done: int | None = None
    total: int | None = None


def headline(kind: str, folder: Path, manifest: dict[str, Any] | None, begun: dict[str, Any]) -> Headline:
    """A run whose files are damaged has a headline, too."""
    try:
        return _HEADLINES[kind](folder, manifest, begun)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, pl.exceptions.PolarsError) as error:
        missing = isinstance(error, FileNotFoundError)
        return Headline(f"cannot be read: {'a file of it is missing' if missing else 'its files are damaged'}")


def _search(folder: Path, manifest: dict[str, Any] | None, begun: dict[str, Any]) -> Headline:
    if manifest is None and (folder / "shards").is_dir():
        done = sum(1 for path in (folder / "shards").iterdir() if path.name.endswith(".theorem.parquet"))
        return Headline(f"theorems searched so far: {done}", done, cast("Any", begun.get("recipe") or {}).get("limit"))
    proved = pl.read_parquet(folder / "theorems.parquet", columns=["proved"])["proved"]
    share = f" ({100 * proved.sum() / len(proved):.0f} %)" if len(proved) else ""
    return Headline(f"{proved.sum()} of {len(proved)} proved{share}")


def _evaluation(folder: Path, manifest: dict[str, Any] | None, begun: dict[str, Any]) -> Headline:
    if manifest is None:
        recipe = begun["recipe"]
        total = len(recipe["arms"]) * len(recipe["seeds"])
        done = len(list((folder / "arms").glob("*/manifest.json")))
        return Headline(f"{done} of {total} searches complete", done, total)
    table = pl.scan_parquet(folder / "attempts.parquet")
    solved = table.group_by("arm", "theorem_id").agg(pl.col("proved").any()).group_by("arm")
    rows = solved.agg(proved=pl.col("proved").sum(), of=pl.len()).sort("arm").collect().rows()
    return Headline(", ".join(f"{arm} {proved} of {of}" for arm, proved, of in rows))


def _training(folder: Path, manifest: dict[str, Any] | None, begun: dict[str, Any]) -> Headline:
    last: dict[str, Any] = {}
    for row in read_lines(folder / "metrics.jsonl"):
        last |= row
    step, planned = last.get("step"), (manifest or begun)["recipe"]["loop"].get("steps") or None
    known = ("val_rank1", "val_accuracy", "pass_at_1", "val_loss", "reward", "loss")
    shown = [f"{name} {last[name]:.3g}" for name in known if isinstance(last.get(name), int | float)][:2]
    text = ", ".join([f"step {step}", *shown]) if step is not None else "no step yet"
    return Headline(text) if manifest is not None else Headline(text, step or 0, planned)


def _data(folder: Path, manifest: dict[str, Any] | None, begun: dict[str, Any]) -> Headline:
    if manifest is None:
        done = sum(1 for path in folder.iterdir() if (path / "manifest.json").exists())
        return Headline(f"{done} stages complete", done)
    stages: dict[str, dict[str, Any]] = manifest["stages"]
    last: dict[str, dict[str, Any]] = stages.get("split", {"tables": {}})
    tables = [f"{table['rows']} {name.removesuffix('.jsonl')}" for name, table in last["tables"].items()]
    aside = sum(sum(stage["aside"].values()) for stage in stages.values())
    return Headline(", ".join([*(each for each in tables if not each.endswith(" aside")), f"{aside} kept aside"]))


def _dynamics(folder: Path, manifest: dict[str, Any] | None, begun: dict[str, Any]) -> Headline:
    done = len(list((folder / "runs" / "runs").glob("*/meta.json")))
    return Headline(f"{done} training runs watched", None if manifest else done)


def _pipeline(folder: Path, manifest: dict[str, Any] | None, begun: dict[str, Any]) -> Headline:
    if manifest is not None:  # of a round of expert iteration
        return Headline(f"{100 * manifest['rate']:.0f} % of {manifest['theorems']} proved")
    if begun.get("kind") == "iterate":
        return Headline(f"rounds complete: {len(list((folder / 'rounds').glob('*/manifest.json')))}")
    if not begun:
        return Headline(f"seeds complete: {len(list(folder.glob('seed-*/report.json')))}")
    recipe = begun["recipe"]
    asked = [name for name, key in OPTIONAL if recipe.get(key)]
    stages = ["sft", "trajectories", "energy", *asked]
    done = sum((folder / stage / "manifest.json").exists() for stage in stages)
    compared = len(list((folder / "tests").glob("*/manifest.json")))
    return Headline(f"{done} of {len(stages)} stages complete, {compared} comparisons", done, len(stages))


OPTIONAL = (("corpus", "data"), ("remaining", "remaining"), ("joint", "joint"), ("grpo", "grpo"), ("repair", "repair"))
"""Stages of a pipeline that its recipe may leave out, and the keys that ask for them."""


def _vectors(folder: Path, manifest: dict[str, Any] | None, begun: dict[str, Any]) -> Headline:
    told = json.loads((folder / "metrics.json").read_text())
    values = {one["name"]: one["value"] for one in told["measures"] if one["value"] is not None}
    known = {"linear_probe_acc": "linear probe", "rank1_accuracy": "rank-1"}
    shown = [f"{title} {values[name]:.2f}" for name, title in known.items() if name in values]
    return Headline(", ".join([f"states: {told['states']}, theorems: {told['theorems']}", *shown]))


_HEADLINES: dict[str, Callable[[Path, dict[str, Any] | None, dict[str, Any]], Headline]] = {
    "search": _search,
    "evaluation": _evaluation,
    "training": _training,
    "data": _data,
    "dynamics": _dynamics,
    "pipeline": _pipeline,
    "vectors": _vectors,
}


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-lines file that may be growing: a last line that is cut off is left out."""
    with path.open(encoding="utf-8", errors="replace") as handle:
        for line in handle:
            try:
                row = json.loads(line)
            except ValueError:
                return
            if isinstance(row, dict):
                yield cast("dict[str, Any]", row)
