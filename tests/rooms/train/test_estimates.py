"""What a recipe asks for: arithmetic that agrees with real models and with published sizes."""

from __future__ import annotations

from pathlib import Path

import pytest

from ember.core.errors import InputError
from ember.models.config import BackboneConfig
from ember.models.lora import LoraConfig, attach
from ember.models.size import KNOWN, size_of
from ember.models.tiny import TinyConfig
from ember.recipes.estimates import estimate
from ember.recipes.methods import GrpoRecipe, JointRecipe
from ember.recipes.training import SftRecipe
from tiny_models import SMALL, tiny

PAPER = Path(__file__).resolve().parents[3] / "recipes" / "paper"


def test_counts_are_those_of_a_real_model(tmp_path: Path) -> None:
    backbone = tiny(tmp_path)
    size = size_of(BackboneConfig(path=str(tmp_path)))
    assert size.parameters == backbone.model.num_parameters()
    assert size_of(SMALL).parameters == pytest.approx(size.parameters, rel=0.05), (
        "the tokenizer may stay below its limit"
    )
    lora = LoraConfig(rank=4)
    learning = sum(one.numel() for one in attach(backbone, lora).model.parameters() if one.requires_grad)
    assert size.adapter(4, lora.modules) == learning


@pytest.mark.parametrize(
    ("name", "billions"),
    [
        ("deepseek-prover-v2-7b", 6.91),
        ("deepseek-coder-1.3b", 1.35),
        ("qwen3-0.6b", 0.60),
        ("qwen3-8b", 8.19),
        ("smollm2-135m", 0.135),
    ],
)
def test_counts_are_those_that_publishers_name(name: str, billions: float) -> None:
    assert KNOWN[name].parameters / 1e9 == pytest.approx(billions, rel=0.01)


def test_the_paper_recipes_fit_what_they_were_planned_for() -> None:
    sft = estimate(SftRecipe.load(PAPER / "burn-qed-iter0.toml", []))
    joint = estimate(JointRecipe.load(PAPER / "burn-qed-joint.toml", []))
    rlvr = estimate(GrpoRecipe.load(PAPER / "fim-rlvr.toml", []))
    for found in (sft, joint, rlvr):
        assert found["devices"]["A100 40 GB"]["fits"]
        assert found["memory_GiB"]["all"] == pytest.approx(sum(list(found["memory_GiB"].values())[:-1]), abs=0.05)
    assert joint["parameters_that_learn"] == 2 * sft["parameters_that_learn"], "rank 64 against rank 32"
    assert joint["memory_GiB"]["activations"] > sft["memory_GiB"]["activations"], "the states to rank go along"
    assert sft["devices"]["H100 80 GB"]["hours"] < sft["devices"]["A100 80 GB"]["hours"]


GPU = sorted(PAPER.with_name("gpu").glob("*.toml"))


@pytest.mark.parametrize("path", GPU, ids=[path.stem for path in GPU])
def test_recipes_for_gpus_fit_what_they_say(path: Path) -> None:
    recipe = SftRecipe.load(path, [])
    found = estimate(recipe)
    if recipe.learner.sharded:
        each = found["memory_GiB_of_each_of"]
        assert not found["devices"]["A100 40 GB"]["fits"]
        assert each[8] < each[4] < each[2] < 40e9 / (1 << 30)
    else:
        assert found["devices"]["A100 40 GB"]["fits"]


def test_all_weights_of_a_large_model_do_not_fit() -> None:
    model = BackboneConfig(path="Qwen3-8B", dtype="float32")
    whole = SftRecipe.resolve(
        {
            "name": "x",
            "train": "t",
            "val": "v",
            "learner": {"model": model.dump()},
            "loop": {"steps": 10, "learning_rate": 1e-5},
        }
    )
    assert not estimate(whole)["devices"]["H100 80 GB"]["fits"]


def test_an_unknown_model_is_said_to_be_unknown() -> None:
    with pytest.raises(InputError, match=r"how large somebody/model is stands nowhere"):
        size_of(BackboneConfig(path="somebody/model"))
    assert size_of(TinyConfig()).parameters > 500_000
