"""The page of formats says what real rows hold; exploration and gates of the same rows."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from ember.core import provenance
from ember.core.errors import InputError
from ember.data.explore import GatesConfig, explore
from ember.data.formats import FORMATS, page
from ember.data.stage import read_rows
from ember.lean.toolchain import Toolchain
from ember.recipes.data import DataRun, rebuild
from ember.recipes.data_recipe import DataRecipe
from ember.recipes.exploration import explored

ROOT = Path(__file__).resolve().parents[3]


def test_the_page_is_generated() -> None:
    assert (ROOT / "docs" / "reference" / "data-formats.md").read_text() == page()


def test_real_rows_have_these_columns_and_come_again(toolchain: Toolchain, tmp_path: Path) -> None:
    recipe = DataRecipe.resolve(
        {
            "name": "formats",
            "synth": {"count": 6, "families": ["walks", "subset_chain", "list_witness"]},
            "lint": {},
            "migrate": {},
            "holes": {"each": 2},
            "gates": {"least_rows": 10, "truncated": 0.5},
        }
    )
    run = tmp_path / "run"
    asyncio.run(DataRun(recipe, run, toolchain)())
    seen: set[str] = set()
    for path in run.glob("*/*.jsonl"):
        table = {"train": "rows", "val": "rows"}.get(path.stem, path.stem)
        every, some = FORMATS[table][1:]
        every = {**FORMATS["theorems"][1], **every} if table == "traces" else every
        some = {**FORMATS["theorems"][2], **some} if table == "traces" else some
        for row in read_rows(path):
            seen.add(table)
            assert set(every) <= set(row) <= set(every) | set(some), path
    assert seen >= {"theorems", "traces", "status", "rows", "holes"}
    assert asyncio.run(rebuild(run, tmp_path / "again", toolchain)) == []
    report = explored(run, recipe.gates)
    assert report["verdict"] == "PASS"
    assert sum(report["depths"].values()) == report["rows"]
    strict = explored(run, GatesConfig(least_rows=10**6))
    assert strict["verdict"] == "ABORT"
    assert provenance.read_manifest(run)
    with pytest.raises(InputError, match="is no complete data run"):
        explored(tmp_path, recipe.gates)


def test_percentiles_of_nothing() -> None:
    assert explore([]).rows == 0
