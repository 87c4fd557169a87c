"""A data run as something to search: its statements, divided as its rows were divided.

A theorem is kept out when a row of it is: by the split of the data run, so by combination where that was asked for.
Where the data run drew problems, further ones are drawn of the combinations that were learned: new numbers, nothing
else. A statement's *shape* is its text with numbers blanked; who differs from what was learned in numbers alone has a
shape that is not new.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ember.core.errors import InputError
from ember.core.provenance import write_atomically
from ember.data.stage import read_rows
from ember.data.synth.corpus import named, problems
from ember.recipes.data_recipe import SynthConfig

LEARNED, COMBINATIONS, PARAMETERS = "learned", "combinations", "parameters"
FRESH = "held-out"
"""Name of the draw that nothing is learned from."""
PER_FAMILY = 40


def divide_statements(corpus: Path, folder: Path, synth: SynthConfig | None = None) -> dict[str, Path]:
    """Files of statements in the folder: those whose rows are learned, those whose combination is kept out, and, where
    problems are drawn, new ones of the learned combinations."""
    kept_out = {row["statement_id"] for row in read_rows(corpus / "split" / "val.jsonl")}
    learned = {row["statement_id"] for row in read_rows(corpus / "split" / "train.jsonl")} - kept_out
    theorems = list(read_rows(corpus / "check" / "theorems.jsonl"))
    taught = [row for row in theorems if row["statement_id"] in learned]
    sets = {LEARNED: taught, COMBINATIONS: [row for row in theorems if row["statement_id"] in kept_out]}
    if synth is not None:
        sets[PARAMETERS] = list(_redrawn(synth, taught))
    known = {shape(row) for row in taught}
    found: dict[str, Path] = {}
    for name, rows in sets.items():
        if not rows:
            raise InputError(f"{corpus} gives no {name} theorem: give its recipe more problems or another split")
        found[name] = folder / f"{name}.jsonl"
        lines = (json.dumps(_asked(row, known), ensure_ascii=False) + "\n" for row in _in_turn(rows))
        write_atomically(found[name], "".join(lines))
    return found


def shape(row: dict[str, Any]) -> str:
    text = row["statement"].replace(row["theorem"], "", 1)
    return re.sub(r"\d+", "#", text)


def _asked(row: dict[str, Any], known: set[str]) -> dict[str, Any]:
    return {
        "name": row["theorem"],
        "formal_statement": f"{row['statement']} := by sorry",
        "header": row["header"],
        "family": row.get("family"),
        "combination": row.get("combination"),
        "new_shape": shape(row) not in known,
    }


def _redrawn(synth: SynthConfig, taught: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    combinations = {row["combination"] for row in taught}
    texts = {row["statement"].replace(row["theorem"], "", 1) for row in taught}
    families = named(synth.families)
    for problem in problems(families, FRESH, PER_FAMILY * len(families)):
        row = problem.row()
        text = row["statement"].replace(row["theorem"], "", 1)
        if row["combination"] in combinations and text not in texts:
            texts.add(text)
            yield row


def _in_turn(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """One of each family after the other, so that the first so many are of all families."""
    seen: dict[str, int] = {}
    places: list[tuple[int, int, dict[str, Any]]] = []
    for number, row in enumerate(rows):
        family = str(row.get("family"))
        seen[family] = seen.get(family, 0) + 1
        places.append((seen[family], number, row))
    return [row for _, _, row in sorted(places, key=lambda place: place[:2])]
