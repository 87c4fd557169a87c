"""One thread for these tests, and the smoke study, run once: what the tests of the thin line look at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ember.recipes import dynamics
from ember.recipes.dynamics import Study
from ember.recipes.dynamics_recipe import StudyRecipe

SMOKE = Path(__file__).resolve().parents[3] / "recipes" / "smoke" / "dynamics.toml"


@pytest.fixture(scope="session", autouse=True)
def one_thread() -> Iterator[None]:
    """Matrices here are small: threads of BLAS gain nothing, and beside other work they wait for each other."""
    import torch
    from threadpoolctl import threadpool_limits

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    with threadpool_limits(1):
        yield
    torch.set_num_threads(before)


@pytest.fixture(scope="session")
def smoke(one_thread: None, tmp_path_factory: pytest.TempPathFactory) -> Study:
    recipe = StudyRecipe.load(SMOKE)
    return dynamics.run(recipe, tmp_path_factory.mktemp("smoke") / "study")
