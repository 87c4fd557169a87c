"""What an experiment learns and what it is tested on have nothing in common, and the tests say how new they are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ember.core.errors import InputError
from ember.data.splits import Split, SplitConfig
from ember.data.stage import read_rows
from ember.data.synth.corpus import named, problems
from ember.recipes.data_recipe import SynthConfig
from ember.recipes.divided import COMBINATIONS, LEARNED, PARAMETERS, divide_statements
from ember.recipes.pipeline_recipe import GrpoStage, PipelineRecipe, Stages

FAMILIES = ("function_equation_witness", "recurrence_witness")
SYNTH = SynthConfig(count=240, families=FAMILIES)
RECIPE = {
    "name": "x", "corpus": "corpus", "learner": {"tiny": {}}, "sft_loop": {"steps": 1, "learning_rate": 1e-3},
    "energy_loop": {"steps": 1, "learning_rate": 1e-3}, "trajectories": {}, "test": {}, "references": {},
    "grpo": {"loop": {"steps": 1, "learning_rate": 1e-4}},
}  # fmt: skip


async def corpus(folder: Path) -> Path:
    """A data run's files: a row a theorem, divided by combination."""
    rows = [problem.row() for problem in problems(named(FAMILIES), SYNTH.split, SYNTH.count)]
    chunk = await Split(SplitConfig(by="combination", val=0.25), rows)(rows)
    for name, table in (
        ("check/theorems", rows),
        *((f"split/{name}", chunk.tables[name]) for name in ("train", "val")),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in table))
    return folder


async def test_learned_and_tested_are_apart(tmp_path: Path) -> None:
    sets = divide_statements(await corpus(tmp_path / "corpus"), tmp_path, SYNTH)
    rows: dict[str, list[dict[str, Any]]] = {name: list(read_rows(path)) for name, path in sets.items()}
    learned, held, fresh = ({row["combination"] for row in rows[name]} for name in (LEARNED, COMBINATIONS, PARAMETERS))
    assert learned.isdisjoint(held)
    assert fresh <= learned
    texts = [{row["formal_statement"].partition(" : ")[2] for row in rows[name]} for name in (LEARNED, PARAMETERS)]
    assert texts[0].isdisjoint(texts[1])
    new = [row for row in rows[COMBINATIONS] if row["new_shape"]]
    assert 0 < len(new) < len(rows[COMBINATIONS]), "some differ from what was learned in numbers alone"
    assert {row["family"] for row in rows[COMBINATIONS][:2]} == set(FAMILIES), "one of each family after the other"


async def test_reinforcement_sees_no_theorem_of_the_tests(tmp_path: Path) -> None:
    sets = divide_statements(await corpus(tmp_path / "corpus"), tmp_path, SYNTH)
    recipe = PipelineRecipe.resolve(RECIPE)
    stages = Stages(recipe, tmp_path, (tmp_path / "t", tmp_path / "v"), sets)
    stage = recipe.grpo
    assert isinstance(stage, GrpoStage)
    assert stages.grpo(stage).only == sets[LEARNED]
    assert set(stages.tests()) == {COMBINATIONS, PARAMETERS}
    assert {"policy", "grpo", "portfolio", "enumeration", "retrieval"} <= set(stages.arms())
    times = {arm: config.budget or recipe.test.budget for arm, config in stages.arms().items()}
    assert len({budget.seconds for budget in times.values()}) == 1, "all have the same time"


async def test_a_corpus_without_anything_kept_out_is_refused(tmp_path: Path) -> None:
    made = await corpus(tmp_path / "corpus")
    (made / "split" / "val.jsonl").write_text("")
    with pytest.raises(InputError, match="gives no combinations theorem"):
        divide_statements(made, tmp_path, SYNTH)
