"""The smoke study, run once: what the tests of the thin line look at."""

from __future__ import annotations

from pathlib import Path

import pytest

from ember.recipes import dynamics
from ember.recipes.dynamics import Study
from ember.recipes.dynamics_recipe import StudyRecipe

SMOKE = Path(__file__).resolve().parents[3] / "recipes" / "smoke" / "dynamics.toml"


@pytest.fixture(scope="session")
def smoke(tmp_path_factory: pytest.TempPathFactory) -> Study:
    recipe = StudyRecipe.load(SMOKE)
    return dynamics.run(recipe, tmp_path_factory.mktemp("smoke") / "study")
