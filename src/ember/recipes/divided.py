"""A data run as something to search: its statements, divided as its rows were divided.

A theorem is kept out when a row of it is: by the split of the data run, so by combination where that was asked for.
"""

from __future__ import annotations

import json
from pathlib import Path

from ember.core.errors import InputError
from ember.core.provenance import write_atomically
from ember.data.stage import read_rows


def divide_statements(corpus: Path, folder: Path) -> tuple[Path, Path]:
    """Two files of statements in the folder: those whose rows are learned, and those whose rows are kept out."""
    kept_out = {row["statement_id"] for row in read_rows(corpus / "split" / "val.jsonl")}
    learned = {row["statement_id"] for row in read_rows(corpus / "split" / "train.jsonl")} - kept_out
    found: list[Path] = []
    for name, wanted in (("learned", learned), ("kept-out", kept_out)):
        rows = [
            {
                "name": row["theorem"],
                "formal_statement": f"{row['statement']} := by sorry",
                "header": row["header"],
                "family": row.get("family"),
                "combination": row.get("combination"),
            }
            for row in read_rows(corpus / "synth" / "theorems.jsonl")
            if row["id"] in wanted
        ]
        if not rows:
            raise InputError(f"{corpus} holds no {name} theorem: give its recipe more problems or another split")
        path = folder / f"{name}.jsonl"
        write_atomically(path, "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
        found.append(path)
    return found[0], found[1]
