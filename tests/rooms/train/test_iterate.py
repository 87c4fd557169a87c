"""Expert iteration by the command, on real Lean: a round's proofs become rows, rounds know their parents and end."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from corpus_rows import proofs, write_corpus
from ember.core import provenance
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.toolchain import Toolchain
from ember.models.backbone import load
from ember.models.config import BackboneConfig
from ember.recipes.iterate import IterateRecipe, iterate
from ember.trajectories import reader

RECIPE: dict[str, Any] = {
    "name": "rounds",
    "learner": {"threads": 1, "tiny": {"width": 64, "layers": 2, "heads": 2, "context": 512, "vocabulary": 320}},
    "sft": {"batch": 24, "prompt_weight": 0.1},
    "loop": {"steps": 150, "learning_rate": 5e-3, "evaluate_every": 150},
    "sampling": {"temperature": 1.0, "max_tokens": 24},
    "explore": {"limit": 5, "search": {"candidates": 8, "wave": 2}, "budget": {"nodes": 10, "seconds": 30.0}},
    "test": {"limit": 4, "search": {"candidates": 4, "wave": 2}, "budget": {"nodes": 4, "seconds": 30.0}},
    "rounds": 3,
    "workers": 1,
}


async def test_rounds(tmp_path: Path, toolchain: Toolchain) -> None:
    async with Pool(toolchain, PoolOptions(size=1)) as pool:
        corpus = await write_corpus(tmp_path / "corpus", pool)
    files = {"train": str(corpus / "train.jsonl"), "val": str(corpus / "val.jsonl")}
    recipe = IterateRecipe.resolve(
        {
            **RECIPE,
            **files,
            "explore": {**RECIPE["explore"], "statements": str(corpus / "searched.lean")},
            "test": {**RECIPE["test"], "statements": str(corpus / "test.lean")},
        }
    )
    run = tmp_path / "run"
    rounds = await iterate(recipe, run)
    assert 2 <= len(rounds) <= 4
    assert rounds[0]["gain"] is None
    assert rounds[1]["after"] == provenance.content_hash(provenance.read_manifest(run / "rounds" / "0"))
    assert all(one["gain"]["low"] > 0 for one in rounds[1:-1]), "it goes on only where there is a gain"
    if len(rounds) < 4:
        assert rounds[-1]["gain"]["low"] <= 0, "and ends where there may be none"
    search = run / "rounds" / "1" / "search"
    proved = set(reader.read(search, "theorems").filter("proved")["theorem"])
    steps = reader.read(search, "edges").filter(pl.col("on_proof_path") & pl.col("theorem").is_in(list(proved)))
    given = {
        (row["state"], row["tactic"]) for row in map(json.loads, (corpus / "train.jsonl").read_text().splitlines())
    }
    new = set(steps.select("state", "tactic").rows()) - given
    rows = [json.loads(line) for line in (run / "rounds" / "1" / "rows.jsonl").read_text().splitlines()]
    learned = {(row.get("state"), row.get("tactic")) for row in rows}
    assert new <= learned
    assert {row["theorem"] for row in rows}.isdisjoint({proof.statement.name for proof in proofs("uvwx")})
    best = json.loads((run / "best.json").read_text())
    assert load(BackboneConfig(path=best["model"])).context == 512
    before = (run / "rounds" / "1" / "manifest.json").stat().st_mtime_ns
    assert await iterate(recipe, run) == rounds, "what is complete is not made again"
    assert (run / "rounds" / "1" / "manifest.json").stat().st_mtime_ns == before


def test_statements_must_be_named(tmp_path: Path) -> None:
    from ember.core.errors import InputError

    recipe = IterateRecipe.resolve({**RECIPE, "train": "t", "val": "v"})
    with pytest.raises(InputError, match=r"give explore.statements"):
        recipe.searched(recipe.explore, "search", tmp_path)
