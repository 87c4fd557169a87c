"""Figures that are asked for by name: intrinsic dimension, the local learning coefficient, gradients at captures."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch

from ember.core.errors import InputError
from ember.dynamics.capture import CadenceConfig, Watcher, last_position_probe
from ember.dynamics.decoder import Decoder, DecoderConfig
from ember.dynamics.geometry import two_nn
from ember.dynamics.llc import LlcConfig, local_learning_coefficient

CHAINS = LlcConfig(step=1e-3, localisation=1.0, chains=2, burn_in=100, draws=1000)


@pytest.mark.parametrize("dimension", [2, 5])
def test_intrinsic_dimension_of_a_cube_in_a_wide_space(dimension: int) -> None:
    generator = np.random.default_rng(dimension)
    turn, _ = np.linalg.qr(generator.standard_normal((30, 30)))
    x = np.hstack([generator.uniform(size=(500, dimension)), np.zeros((500, 30 - dimension))]) @ turn
    assert two_nn(x) == pytest.approx(dimension, rel=0.2)
    assert two_nn(np.vstack([x[:250], x[:250]])) == pytest.approx(two_nn(x[:250]))
    assert two_nn(np.ones((40, 4))) == 0.0


@pytest.mark.parametrize("curved", [10, 4])
def test_llc_is_half_of_the_curved_directions(curved: int) -> None:
    """A parabola in `curved` of ten directions, flat in the others."""
    model = torch.nn.Linear(10, 1, bias=False)
    with torch.no_grad():
        model.weight.zero_()
    found = local_learning_coefficient(model, lambda: 0.5 * model.weight[:, :curved].square().sum(), 1000, CHAINS)
    strength = 1000 / math.log(1000)
    assert found.value == pytest.approx(curved / 2 * strength / (strength + 1), rel=0.15)
    assert 0.8 < found.acceptance <= 1
    assert not model.weight.any()


def test_a_chain_with_too_large_a_step_is_told() -> None:
    model = torch.nn.Linear(3, 1, bias=False)
    before = model.weight.detach().clone()
    config = CHAINS.model_copy(update={"step": 10.0})
    with pytest.raises(InputError, match="take a smaller"):
        local_learning_coefficient(model, lambda: 0.5 * model.weight.square().sum(), 1000, config)
    assert torch.equal(model.weight, before)


def test_captures_have_the_extras_and_change_no_weight() -> None:
    model = Decoder(DecoderConfig(vocabulary=12, width=16, layers=1, heads=2, context=4), 0)
    before = [part.detach().clone() for part in model.parameters()]
    x = torch.randint(0, 12, (32, 3), generator=torch.Generator().manual_seed(0))
    short = LlcConfig(step=1e-5, chains=1, burn_in=1, draws=3)
    cadence = CadenceConfig(extras=("two_nn", "gradients", "llc"), llc=short, vectors=64)
    watchers = [Watcher([last_position_probe("probe_a", x, x[:, 0])], cadence) for _ in range(2)]
    state = torch.get_rng_state()
    for watcher in watchers:
        watcher.capture(0, model)
    assert torch.equal(torch.get_rng_state(), state)
    assert watchers[0].geometry == watchers[1].geometry
    figures = {metric: value for _, _, metric, value in watchers[0].geometry}
    wanted = {"two_nn", "critical_sharpness", "gradient_signal", "gradient_noise", "llc", "llc_acceptance"}
    assert wanted <= set(figures)
    assert all(math.isfinite(value) for value in figures.values())
    assert figures["gradient_noise"] > 0 < figures["critical_sharpness"]
    assert all(torch.equal(part, old) for part, old in zip(model.parameters(), before, strict=True))
