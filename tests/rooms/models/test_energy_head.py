"""The head as the plan has it; each fault that others paid for shows here without its cure."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Literal

import pytest
import torch

from ember.core.errors import InputError
from ember.models.backbone import Backbone
from ember.models.checkpoint import load_head, save_head
from ember.models.encode import EmbeddingExtractor
from ember.models.energy_head import (
    GoalConditionedEnergyHead,
    HeadConfig,
    RemainingSteps,
    SpectralLinear,
    make_head,
)

SMALL = HeadConfig(hidden=(64, 32, 16))


def layers(head: GoalConditionedEnergyHead) -> list[SpectralLinear]:
    return [module for module in head.modules() if isinstance(module, SpectralLinear)]


def vectors(count: int, width: int = 24) -> tuple[torch.Tensor, torch.Tensor]:
    generator = torch.Generator().manual_seed(1)
    return torch.randn(count, width, generator=generator), torch.randn(count, width, generator=generator)


def test_one_number_a_pair_of_state_and_goal() -> None:
    head = GoalConditionedEnergyHead(24, SMALL).eval()
    states, goals = vectors(5)
    energies = head(states, goals)
    assert energies.shape == (5,)
    assert head.trunk.layers[0].weight.shape == (64, 72), "[z_s; z_g; z_s ⊙ z_g]"
    assert not torch.allclose(energies, head(states, goals.flip(0))), "another goal, another energy"


def test_every_layer_has_norm_one_and_the_first_a_tenth() -> None:
    """A weight scaled before the division would be as large as the others: the division cancels it."""
    head = GoalConditionedEnergyHead(24, SMALL)
    with torch.no_grad():
        for layer in layers(head):
            layer.weight.mul_(7.0)
    head.eval()
    for layer in layers(head):
        matrix = (layer(torch.eye(layer.weight.shape[1])) - layer.bias).detach()
        wanted = 0.1 if layer is layers(head)[0] else 1.0
        assert float(torch.linalg.matrix_norm(matrix, ord=2)) == pytest.approx(wanted, rel=1e-4)


def test_energies_are_a_function_once_learning_is_over() -> None:
    """Power iteration from a random vector makes them random; the converged value does not."""
    head = GoalConditionedEnergyHead(24, HeadConfig(hidden=(64,), dropout=0.0))
    states, goals = vectors(4)
    with torch.no_grad():
        layers(head)[0].weight.copy_(torch.randn(64, 72, generator=torch.Generator().manual_seed(2)))
        learning = [head(states, goals) for _ in range(2)]
        assert not torch.equal(*learning)
        head.eval()
        assert torch.equal(head(states, goals), head(states, goals))


@pytest.mark.parametrize("kind", ["energy", "remaining"])
def test_surprise_counts_by_itself(kind: Literal["energy", "remaining"]) -> None:
    """Before anything is learned, and though the network's part is small, what surprises less is nearer to a proof."""
    head = make_head(9, HeadConfig(kind=kind, hidden=(8,), first_scale=0.01, surprise=True)).eval()
    states, goals = torch.randn(6, 9), torch.randn(1, 9).expand(6, 9)
    states[:, -1] = torch.tensor([3.0, 0.5, 2.0, 0.0, 4.0, 1.0])
    with torch.inference_mode():
        assert head(states, goals).argsort().tolist() == [3, 1, 5, 2, 0, 4]


def test_a_seed_makes_learning_repeatable() -> None:
    def energies() -> torch.Tensor:
        torch.manual_seed(5)
        return GoalConditionedEnergyHead(24, SMALL)(*vectors(4))

    assert torch.equal(energies(), energies())


@pytest.mark.parametrize(("value", "wanted"), [(-9.0, 0.1), (9.0, 10.0), (math.log(2), 2.0)])
def test_the_temperature_is_clamped(value: float, wanted: float) -> None:
    head = GoalConditionedEnergyHead(24, SMALL)
    with torch.no_grad():
        head.log_temperature.fill_(value)
    assert float(head.temperature.detach()) == pytest.approx(wanted)


def test_remaining_steps_are_in_range_and_their_thresholds_in_order() -> None:
    head = RemainingSteps(24, HeadConfig(kind="remaining", hidden=(16,), longest=6)).eval()
    steps = head(*vectors(8))
    assert ((steps > 1) & (steps < 6)).all()
    logits = head.logits(*vectors(8))
    assert (logits.diff(dim=-1) < 0).all()


@pytest.mark.parametrize("kind", ["energy", "remaining"])
def test_a_checkpoint_gives_the_same_energies(kind: str, tmp_path: Path, backbone: Backbone) -> None:
    config = HeadConfig.resolve({"kind": kind, "hidden": (16,)})
    head = make_head(32, config).eval()
    save_head(tmp_path, head, config, EmbeddingExtractor(backbone, "mean", 20), backbone.fingerprint)
    loaded, extractor = load_head(tmp_path, backbone)
    assert (extractor.pooling, extractor.max_tokens) == ("mean", 20), "vectors are taken as they were when it learned"
    assert torch.equal(loaded(*vectors(4, 32)), head(*vectors(4, 32)))


def test_a_head_refuses_the_vectors_of_another_model(tmp_path: Path, backbone: Backbone) -> None:
    save_head(tmp_path, make_head(32, SMALL), SMALL, EmbeddingExtractor(backbone), "another model")
    with pytest.raises(InputError, match="trained on vectors of the model another model"):
        load_head(tmp_path, backbone)
    with pytest.raises(InputError, match="holds no head"):
        load_head(tmp_path / "nothing", backbone)
    (tmp_path / "head.json").write_text("{}")
    with pytest.raises(InputError, match="not a head's record"):
        load_head(tmp_path, backbone)
