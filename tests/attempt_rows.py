"""Rows of an evaluation's log, made up."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polars as pl

from ember.evaluation import log


def attempt(arm: str, theorem: str, proved: bool, of: str | None = None, kind: str | None = None) -> dict[str, Any]:
    """One attempt; on a twin where `of` and `kind` are given."""
    row: dict[str, Any] = dict.fromkeys(log.SCHEMA) | {"arm": arm, "seed": 0, "theorem_id": theorem, "theorem": theorem}
    row |= {"proved": proved, "status": "proved" if proved else "not_found", "seconds": 1.0}
    return row | {"twin_of": of, "twin_kind": kind, "same_truth": kind and kind == "names"}


def keep_twins(run: Path) -> None:
    """The log of five theorems: an arm that knows them by heart, and one that proves three with any numerals."""
    rows: list[dict[str, Any]] = []
    for theorem in "abcde":
        rows.append(attempt("model", theorem, True))
        rows.append(attempt("model-twins", f"{theorem}_names", theorem in "ab", theorem, "names"))
        rows.append(attempt("model-twins", f"{theorem}_numbers", theorem == "a", theorem, "numbers"))
        rows.append(attempt("floor", theorem, theorem in "abcd"))
        rows.append(attempt("floor-twins", f"{theorem}_numbers", theorem in "abc", theorem, "numbers"))
    arms = ["model", "model-twins", "floor", "floor-twins"]
    about = {"name": "by-heart", "recipe": {"name": "by-heart"}, "recipe_hash": "r", "library": "l", "git": "g"}
    manifest = {**about, "arms": arms, "budgets": dict.fromkeys(arms), "theorems": list("abcde")}
    run.mkdir(parents=True, exist_ok=True)
    log.write(run, [pl.DataFrame(rows, schema=log.SCHEMA)], manifest)
