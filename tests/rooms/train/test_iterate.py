"""Expert iteration by the command, on real Lean: a round's proofs become rows, rounds know their parents and end."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from corpus_rows import write
from ember.core import provenance
from ember.models.backbone import load
from ember.models.config import BackboneConfig
from ember.recipes.iterate import IterateRecipe, iterate
from ember.trajectories import reader

RECIPE: dict[str, Any] = {
    "name": "rounds",
    "learner": {"threads": 1, "tiny": {"width": 32, "layers": 1, "heads": 2, "context": 128, "vocabulary": 300}},
    "sft": {"batch": 12, "prompt_weight": 0.1},
    "loop": {"steps": 60, "learning_rate": 1e-2, "evaluate_every": 60},
    "sampling": {"temperature": 1.0, "max_tokens": 16},
    "explore": {"search": {"candidates": 8, "wave": 2}, "budget": {"nodes": 4, "seconds": 30.0}},
    "test": {"search": {"candidates": 8, "wave": 2}, "budget": {"nodes": 4, "seconds": 30.0}},
    "rounds": 3,
    "workers": 1,
}
GOALS = {"same": ("{}", "exact h"), "twice": ("{} ∧ {}", "exact ⟨h, h⟩")}
LETTERS = {"train": "abcdefgijk", "val": "lm", "searched": "nopq", "test": "rs"}


def theorems(part: str) -> Iterator[tuple[str, str, str, str]]:
    """Name, declaration, state and tactic: what a small model learns in a second, under letters that it never saw."""
    for letter in LETTERS[part]:
        for name, (goal, tactic) in GOALS.items():
            shown = goal.replace("{}", letter)
            text = f"theorem {name}_{letter} ({letter} : Prop) (h : {letter}) : {shown}"
            yield f"{name}_{letter}", text, f"{letter} : Prop\nh : {letter}\n⊢ {shown}", tactic


def files(folder: Path) -> dict[str, Any]:
    for part in ("train", "val"):
        rows = [{"theorem": name, "state": state, "tactic": tactic} for name, _, state, tactic in theorems(part)]
        write(folder / f"{part}.jsonl", rows)
    for part in ("searched", "test"):
        (folder / f"{part}.lean").write_text("\n".join(f"{text} := by sorry\n" for _, text, _, _ in theorems(part)))
    return {
        "train": str(folder / "train.jsonl"),
        "val": str(folder / "val.jsonl"),
        "explore": {**RECIPE["explore"], "statements": str(folder / "searched.lean")},
        "test": {**RECIPE["test"], "statements": str(folder / "test.lean")},
    }


async def test_rounds(tmp_path: Path) -> None:
    run = tmp_path / "run"
    recipe = IterateRecipe.resolve({**RECIPE, **files(tmp_path)})
    rounds = await iterate(recipe, run)
    assert rounds[0]["rate"] > 0, "the policy learned to prove"
    assert rounds[0]["gain"] is None
    assert rounds[1]["after"] == provenance.content_hash(provenance.read_manifest(run / "rounds" / "0"))
    assert all(one["gain"]["low"] > 0 for one in rounds[1:-1]), "it goes on only where there is a gain"
    if len(rounds) < 4:
        assert rounds[-1]["gain"]["low"] <= 0, "and ends where there may be none"
    proved = set(reader.read(run / "rounds" / "1" / "search", "theorems").filter("proved")["theorem"])
    assert proved
    rows = [json.loads(line) for line in (run / "rounds" / "1" / "rows.jsonl").read_text().splitlines()]
    assert proved <= {row["theorem"] for row in rows}, "what it proved is learned in the next round"
    assert rounds[1]["rows"]["found"] >= len(proved)
    steps = {(row["state"], row["tactic"]) for row in rows if row["theorem"] in proved and "state" in row}
    assert {state for state, _ in steps} >= {state for name, _, state, _ in theorems("searched") if name in proved}
    assert {row["theorem"] for row in rows}.isdisjoint(name for name, *_ in theorems("test"))
    best = json.loads((run / "best.json").read_text())
    assert load(BackboneConfig(path=best["model"])).context == 128
    before = (run / "rounds" / "1" / "manifest.json").stat().st_mtime_ns
    assert await iterate(recipe, run) == rounds, "what is complete is not made again"
    assert (run / "rounds" / "1" / "manifest.json").stat().st_mtime_ns == before


def test_statements_must_be_named(tmp_path: Path) -> None:
    from ember.core.errors import InputError

    recipe = IterateRecipe.resolve({**RECIPE, "train": "t", "val": "v"})
    with pytest.raises(InputError, match=r"give explore.statements"):
        recipe.searched(recipe.explore, "search", tmp_path)
