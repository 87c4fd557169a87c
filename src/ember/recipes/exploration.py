"""Explore a complete data run: its report, the geometry of its tokens, a page, and the gates of its recipe."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from ember.core.provenance import write_atomically
from ember.data.exploration_page import page
from ember.data.explore import ExploreConfig, GatesConfig, explore, gates, structure
from ember.data.geometry import Tokens, geometry
from ember.data.stage import Row, read_rows
from ember.recipes.data import run_manifest


def explored(run: Path, config: GatesConfig, tokenizers: Sequence[str] = ()) -> dict[str, Any]:
    """The report of a run. Written into its folder: `exploration_report.json`, `exploration.html`, and, where
    tokenizers are named, `token_geometry.json`."""
    stages = run_manifest(run)["stages"]
    tables = [path for stage in ("sft", "filter") if (path := run / stage / "rows.jsonl").exists()]
    opened = [Tokens(place) for place in tokenizers]
    found = explore(_rows(tables), config.longest)
    whole = structure(read_rows(run / "trace" / "traces.jsonl"))
    measured = [geometry(_rows(tables), tokenizer, config.longest) for tokenizer in opened]
    passed = gates(found, whole, stages, config, measured[0] if measured else None)
    report = {
        "run": run.resolve().name,
        **found.dump(),
        "structure": whole,
        "unit": f"tokens of {measured[0]['tokenizer']}" if measured else "characters",
        "recommended": {one["tokenizer"]: one["recommended"] for one in measured},
        "gates": [vars(gate) for gate in passed],
        "verdict": "PASS" if all(gate.passes for gate in passed) else "ABORT",
    }
    _write(run / "exploration_report.json", report)
    if measured:
        _write(run / "token_geometry.json", {"tokenizers": measured})
    write_atomically(run / "exploration.html", page(json.loads(json.dumps(report)), measured))
    return report


def gates_of(run: Path) -> tuple[GatesConfig, tuple[str, ...]]:
    """The gates and tokenizers of the recipe that made a run."""
    recipe: dict[str, Any] = run_manifest(run).get("recipe", {})
    origin = f"the recipe of {run}"
    gates = GatesConfig.resolve(recipe.get("gates", {}), origin=origin)
    return gates, ExploreConfig.resolve(recipe.get("explore", {}), origin=origin).tokenizers


def _rows(tables: Sequence[Path]) -> Iterator[Row]:
    return chain.from_iterable(map(read_rows, tables))


def _write(path: Path, value: dict[str, Any]) -> None:
    write_atomically(path, json.dumps(value, indent=2, ensure_ascii=False) + "\n")
