"""Joint training: one batch, what learns and what does not; every rule of the monitors by a constructed run."""

from __future__ import annotations

import math

import pytest
import torch

from ember.core.errors import InputError
from ember.data.forks import Fork
from ember.models.backbone import Backbone
from ember.models.encode import EmbeddingExtractor
from ember.models.energy_head import HeadConfig
from ember.models.lora import LoraConfig, attach
from ember.train.energy import EnergyConfig, info_nce
from ember.train.examples import Example
from ember.train.joint import Joint, JointConfig
from ember.train.loop import Stopped
from ember.train.monitors import Monitors, MonitorsConfig
from ember.train.sft import SftConfig

EXAMPLES = [Example(f"t{n}", f"[GOAL]⊢ p{n} ∧ q[PROOFSTEP]", "constructor", "") for n in range(8)]
FORKS = [
    Fork(f"f{n}", f"⊢ goal{n}", f"⊢ goal{n}", 1, f"⊢ good{n}", 2, (f"⊢ bad{n}", f"⊢ worse{n}"), (f"⊢ away{n}",))
    for n in range(8)
]


def made(backbone: Backbone, weight: float = 0.5, **energy: object) -> Joint:
    asked = EnergyConfig.resolve({"head": {"hidden": [16], "first_scale": 1.0}, "batch": 2, **energy})
    config = JointConfig(sft=SftConfig(batch=2), energy=asked, weight=weight, accumulate=2)
    return Joint(attach(backbone, LoraConfig(rank=4, alpha=8)), EXAMPLES, EXAMPLES[:2], FORKS, config)


async def test_one_batch_teaches_adapter_and_head_and_nothing_else(backbone: Backbone) -> None:
    method = made(backbone)
    pieces = await method.pieces(0)
    assert len(pieces) == 2
    for piece in pieces:
        loss, figures = method.loss(piece)
        loss.backward()
        assert all(math.isfinite(value) for value in figures.values())
    gradients = {name: parameter.grad for name, parameter in method.backbone.model.named_parameters()}
    assert all(gradient is None for name, gradient in gradients.items() if "lora" not in name)
    assert any(gradient is not None and gradient.abs().sum() > 0 for gradient in gradients.values())
    assert all(parameter.grad is not None for name, parameter in method.head.named_parameters() if "bias" not in name)


async def test_a_hard_negative_is_the_one_with_gradients(backbone: Backbone) -> None:
    method = made(backbone)
    for piece in await method.pieces(0):
        for fork, drawn in zip(piece.forks, piece.negatives, strict=True):
            assert drawn[0] in fork.siblings or not set(drawn) & set(fork.siblings)
            assert not method._detached(drawn[1:]).requires_grad  # pyright: ignore[reportPrivateUsage]


async def test_vectors_beside_rows_are_those_of_the_extractor(backbone: Backbone) -> None:
    """Whatever stands in the same sequence, a text's vector is the one that the head will meet in a search."""
    method = made(backbone)
    texts = [fork.positive for fork in FORKS]
    beside = method._detached(texts)  # pyright: ignore[reportPrivateUsage]
    assert torch.allclose(beside, EmbeddingExtractor(method.backbone).encode(texts), atol=1e-4)


def test_ranking_has_no_temperature_and_begins_at_chance() -> None:
    alike = info_nce(torch.zeros(2), torch.zeros(2, 3))
    assert alike.tolist() == pytest.approx([math.log(4)] * 2)
    sure = info_nce(torch.tensor([-5.0]), torch.zeros(1, 3))
    assert sure.item() == pytest.approx(math.log(1 + 3 * math.exp(-5)))


def test_the_mean_is_refused(backbone: Backbone) -> None:
    with pytest.raises(InputError, match="last token"):
        made(backbone, pooling="mean")


RULES = MonitorsConfig(patience=100, clamped=3)


def watched(figures: list[dict[str, float]], weight: float = 0.1, config: MonitorsConfig = RULES) -> Stopped | None:
    """What the monitors say of a run that began at loss 1 and separation 6."""
    monitors = Monitors(config, 1.0, 6.0)
    try:
        for step, row in enumerate(figures):
            monitors.examine(50 * step, row, weight)
    except Stopped as stopped:
        return stopped
    return None


HEALTHY = {"temperature": 1.0, "val_loss": 0.5, "separation": 6.0, "val_rank1": 0.6, "chance": 0.25}


@pytest.mark.parametrize(
    ("spoiled", "weight", "said", "change"),
    [
        ({"separation": 2.9}, 0.1, "apart, below 3", {"joint.weight": 0.3}),
        ({"separation": 2.9}, 0.3, "apart, below 3", {}),
        ({"val_loss": 1.2}, 0.1, "loss on tactics", {"joint.weight": 0.03}),
        ({"val_rank1": 0.25}, 0.1, "no better than chance", {}),
        ({"temperature": 10.0}, 0.1, "an end of its range", {}),
        ({"temperature": 0.1}, 0.1, "an end of its range", {}),
    ],
)
def test_each_rule_stops_the_run_it_is_for(
    spoiled: dict[str, float], weight: float, said: str, change: dict[str, float]
) -> None:
    assert watched([HEALTHY] * 6, weight) is None
    stopped = watched([HEALTHY] * 3 + [{**HEALTHY, **spoiled}] * 3, weight)
    assert stopped is not None
    assert said in str(stopped)
    assert stopped.change == change


def test_loss_and_rank_are_given_time() -> None:
    assert watched([{**HEALTHY, "val_loss": 1.2, "val_rank1": 0.2}] * 2) is None


def test_a_temperature_may_touch_its_end() -> None:
    touch = {**HEALTHY, "temperature": 10.0}
    assert watched([touch, touch, HEALTHY, touch, touch]) is None


def test_a_recipe_may_know_absolute_limits() -> None:
    known = MonitorsConfig(separation_floor=5.5, patience=0)
    stopped = watched([{**HEALTHY, "separation": 5.0}], config=known)
    assert stopped is not None
    assert "below 5.5" in str(stopped)


def test_heads_start_narrow(backbone: Backbone) -> None:
    assert HeadConfig().first_scale == 0.1
