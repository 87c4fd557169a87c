"""What an arm cost: FLOPs against torch's own counter, tokens against the tokenizer, and what is not known said so."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import polars as pl
import pytest
import torch
from torch.utils.flop_counter import FlopCounterMode

from ember.core.errors import InputError
from ember.evaluation import cost, log
from ember.evaluation.compare import compare
from ember.evaluation.cost import Reader
from ember.lean.toolchain import Toolchain
from ember.models.size import Size, known_size
from ember.models.tiny import TinyConfig
from ember.recipes import evaluation
from ember.recipes.evaluation import EvaluationRecipe
from ember.recipes.search_recipe import SearchRecipe
from ember.trajectories import reader
from tiny_models import TEXTS, tiny

ROOT = Path(__file__).resolve().parents[3]


def test_flops_are_those_that_torch_counts(tmp_path: Path) -> None:
    backbone = tiny(tmp_path, TinyConfig(width=32, layers=3, heads=4, context=256, vocabulary=320, tied=False))
    size = known_size(tmp_path)
    assert size is not None
    backbone.model.set_attn_implementation("eager")  # whose products torch sees
    tokens = torch.tensor([backbone.tokens(TEXTS[2])])
    count = tokens.shape[1]
    with FlopCounterMode(display=False) as counter, torch.inference_mode():
        backbone.model(input_ids=tokens, logits_to_keep=1)
    # it computes the half of the scores that is masked, too: the whole square of pairs
    square = 4.0 * size.layers * size.heads * size.head_width * (count * count - count * (count + 1) / 2)
    assert counter.get_total_flops() == pytest.approx(size.read(count, 1) + square)


@pytest.mark.parametrize("config", [{}, {"hidden_size": "wide"}, {"num_local_experts": 8, "hidden_size": 4}])
def test_a_size_that_is_not_known_is_none(tmp_path: Path, config: dict[str, Any]) -> None:
    (tmp_path / "config.json").write_text(json.dumps(config))
    assert known_size(tmp_path) is None


def _run(folder: Path, model: Path) -> EvaluationRecipe:
    statements = folder / "statements.lean"
    statements.write_text("theorem one (p q : Prop) (h : p ∧ q) : q ∧ p := by sorry\n")
    return EvaluationRecipe.resolve(
        {
            "name": "costs",
            "statements": str(statements),
            "budget": {"nodes": 3, "seconds": 30.0},
            "arms": {
                "model": {
                    "proposer": {
                        "kind": "local",
                        "model": {"path": str(model)},
                        "prompt": {"format": "proofstep"},
                        "sampling": {"max_tokens": 6},
                    },
                    "search": {"candidates": 3, "wave": 1},
                }
            },
            "workers": 1,
            "canaries": False,
        }
    )


async def test_a_model_is_charged_for_what_it_reads_and_writes(tmp_path: Path, toolchain: Toolchain) -> None:
    backbone = tiny(tmp_path / "model")
    await evaluation.run(_run(tmp_path, tmp_path / "model"), tmp_path / "run", toolchain=toolchain)
    table, manifest = log.read(tmp_path / "run")
    assert manifest["arms"] == ["model", "floor"], "the automation floor stands beside a model"
    assert manifest["models"]["model"]["policy"]["hash"] == backbone.fingerprint
    (row,) = table.filter(arm="model").to_dicts()
    states = reader.read(tmp_path / "run" / "arms" / "model-0", "states").filter("expanded")["state"]
    prompts = [len(backbone.tokens(f"[GOAL]{text}[PROOFSTEP]")) for text in states]
    assert row["tokens_in"] == sum(prompts) > 0
    size = known_size(tmp_path / "model")
    assert size is not None
    assert row["flops"] >= sum(size.read(tokens, 1) for tokens in prompts)
    (floor,) = table.filter(arm="floor").to_dicts()
    assert (floor["proved"], floor["tokens_in"], floor["flops"]) == (True, 0, 0.0)
    assert compare(table, manifest["budgets"], "model", "floor", "flops")["whole"]["theorems"] == 1


async def test_a_budget_of_flops_ends_a_search_at_what_the_log_counts(tmp_path: Path, toolchain: Toolchain) -> None:
    tiny(tmp_path / "model")
    raw = _run(tmp_path, tmp_path / "model").dump() | {"floor": False, "statements": str(tmp_path / "statements.lean")}

    async def spent(name: str, limit: float) -> tuple[str, float]:
        raw["budget"] = {"nodes": None, "flops": limit}
        await evaluation.run(EvaluationRecipe.resolve(raw), tmp_path / name, toolchain=toolchain)
        (row,) = reader.read(tmp_path / name / "arms" / "model-0", "theorems").to_dicts()
        return row["ended"], log.read(tmp_path / name)[0]["flops"].item()

    ended, whole = await spent("little", 1e5)
    assert ended == "flops", "the one goal costs more"
    assert await spent("just", 0.999 * whole) == ("flops", whole)
    assert await spent("more", 1.001 * whole) == ("exhausted", whole), "the search counts what the log counts"


def test_a_budget_of_flops_is_refused_where_they_are_not_known(tmp_path: Path) -> None:
    raw = {
        "name": "far",
        "statements": "none.lean",
        "proposer": {"kind": "openai", "server": {"url": "http://127.0.0.1:9", "model": "far"}},
        "budget": {"flops": 1e9},
    }
    with pytest.raises(InputError, match="needs models whose size is known"):
        SearchRecipe.resolve(raw).options()


async def test_what_ran_out_of_time_among_others_is_asked_again_alone(tmp_path: Path, toolchain: Toolchain) -> None:
    statements = tmp_path / "statements.lean"
    statements.write_text("".join(f"theorem t{i} (p : Prop) (h : p) : p := by sorry\n" for i in range(2)))
    raw: dict[str, Any] = {
        "name": "late",
        "statements": str(statements),
        "budget": {"nodes": 3, "seconds": 1e-9},
        "arms": {"elementary": {"proposer": {"kind": "elementary"}}},
        "floor": False,
        "workers": 1,
        "canaries": False,
    }
    await evaluation.run(EvaluationRecipe.resolve(raw), tmp_path / "run", toolchain=toolchain)
    table, _ = log.read(tmp_path / "run")
    assert table["asked_again"].to_list() == [True, True]
    assert table["status"].to_list() == ["out_of_time"] * 2
    assert (tmp_path / "run" / "arms" / "elementary-0-alone" / "manifest.json").exists()


def test_a_statement_that_was_elaborated_too_long_is_asked_again(tmp_path: Path) -> None:
    ends = ["proved", "proved", "seconds", "out_of_time", "infrastructure", "exhausted", "nodes", "invalid"]
    rows = [{"position": n, "theorem_id": f"{n}-{end}", "ended": end, "proved": n == 0} for n, end in enumerate(ends)]
    pl.DataFrame(rows).write_parquet(tmp_path / "theorems.parquet")
    assert log.out_of_time(tmp_path) == ["1-proved", "2-seconds", "3-out_of_time", "4-infrastructure"]


def test_a_cost_that_is_not_known_is_not_compared() -> None:
    row: dict[str, Any] = dict.fromkeys(log.SCHEMA) | {"theorem_id": "t", "seed": 0, "proved": True, "seconds": 1.0}
    table = pl.DataFrame([row | {"arm": "a", "flops": 1.0}, row | {"arm": "b"}], schema=log.SCHEMA)
    budgets = {"a": {}, "b": {}}
    with pytest.raises(InputError, match="what b spent of flops is not known"):
        compare(table, budgets, "a", "b", "flops")
    assert compare(table, budgets, "a", "b", "seconds")["whole"]["theorems"] == 1


def test_a_run_with_other_columns_is_refused(tmp_path: Path) -> None:
    log.write(tmp_path, [pl.DataFrame(schema=log.SCHEMA)], {"arms": []})
    path = tmp_path / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"version": 1}))
    with pytest.raises(InputError, match="another release"):
        log.read(tmp_path)


def test_the_head_and_the_model_are_charged_for_states(tmp_path: Path) -> None:
    """By hand: two states of five tokens each, a head of 3 → 2 → 1."""
    size = Size(1, 1, 1, 1, 1, 1, 10, True)
    found = cost._scorer(size, [5, 5], (3, 2, 1))  # pyright: ignore[reportPrivateUsage]
    assert found == 2 * (2 * 7 * 5 + 4 * 15 + 2 * (6 + 2))
    assert Reader(len, size).prompt("x") == "x"
