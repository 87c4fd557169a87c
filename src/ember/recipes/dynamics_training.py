"""A study of the training pipeline's own runs: supervised fine-tuning with several seeds, each watched, as one arm.

Each seed decides how the model begins and in which order rows come, or the one of them where they are crossed.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ember.core import provenance
from ember.core.config import Config
from ember.core.errors import InputError
from ember.dynamics.layout import Layout
from ember.dynamics.modular import Seeds
from ember.dynamics.study import read_meta
from ember.dynamics.tables import write_table
from ember.recipes import dynamics, methods, training, watched
from ember.recipes.dynamics import Progress, quiet
from ember.recipes.dynamics_recipe import REWARDED, StudyRecipe
from ember.recipes.training import SftRecipe
from ember.recipes.watched import WatchConfig

TRAINED = "training"
"""Where the runs themselves lie in the study's folder."""


def arms_of(recipe: StudyRecipe) -> dict[str, SftRecipe]:
    """`main` and what the further arms change of it, by dotted names: `"loop.learning_rate" = 1e-3`."""
    assert recipe.sft is not None
    watch = WatchConfig(cadence=recipe.cadence) if recipe.sft.dynamics is None else recipe.sft.dynamics
    main = recipe.sft.model_copy(update={"dynamics": watch})
    if main.learner.tiny is None:
        raise InputError("seeds of a study begin from nothing: give the sft recipe a [sft.learner.tiny]")
    return {"main": main} | {name: _changed(main, changes, name) for name, changes in recipe.arms.items()}


def _changed(main: Config, changes: Mapping[str, Any], name: str) -> SftRecipe:
    body = main.dump()
    for dotted, value in changes.items():
        *path, last = dotted.split(".")
        part: Any = body
        for key in path:
            part = part.setdefault(key, {})
        part[last] = value
    return SftRecipe.resolve(body, origin=f"arm {name}")


def seeded(recipe: SftRecipe, seeds: Seeds) -> SftRecipe:
    tiny = recipe.learner.tiny
    assert tiny is not None
    learner = recipe.learner.model_copy(update={"tiny": tiny.model_copy(update={"seed": seeds.init})})
    return recipe.model_copy(update={"learner": learner, "loop": recipe.loop.model_copy(update={"seed": seeds.order})})


async def capture(
    recipe: StudyRecipe, folder: Path, progress: Progress = quiet, *, weak_sandbox: bool = False
) -> list[str]:
    """Every arm with every pair of seeds, watched; the ids of the runs. What is complete is kept."""
    study = Layout(folder)
    dynamics.begin(recipe, folder)
    wanted = [(arm, one, seeds) for arm, one in arms_of(recipe).items() for seeds in recipe.seeds.pairs()]
    after = recipe.seeds.pairs() if recipe.rewarded else []
    total = len(wanted) + len(after)
    ids: list[str] = []
    for done, (arm, one, seeds) in enumerate(wanted):
        progress(f"{arm}, seeds {seeds.init} and {seeds.order}", done, total)
        place = _place(folder, arm, seeds)
        if provenance.read_manifest(place) is None:
            await training.sft(seeded(one, seeds), place, weak_sandbox=weak_sandbox)
        ids.append(_adopted(recipe, study, Layout(place / watched.STUDY), arm, seeds))
    for done, seeds in enumerate(after, len(wanted)):
        progress(f"{REWARDED}, seeds {seeds.init} and {seeds.order}", done, total)
        place = _place(folder, REWARDED, seeds)
        if provenance.read_manifest(place) is None and recipe.rewarded and recipe.sft:
            model = _place(folder, "main", seeds) / training.MODEL
            with_rewards = recipe.rewarded.recipe(recipe.sft, model, seeds.order)
            await methods.grpo(with_rewards, place, weak_sandbox=weak_sandbox)
        ids.append(_adopted(recipe, study, Layout(place / watched.STUDY), REWARDED, seeds))
    return ids


def _place(folder: Path, arm: str, seeds: Seeds) -> Path:
    return folder / TRAINED / f"{arm}-i{seeds.init}-o{seeds.order}"


def _adopted(recipe: StudyRecipe, study: Layout, own: Layout, arm: str, seeds: Seeds) -> str:
    """The run's tables in the study, under an id that names arm and seeds; its description last."""
    [run_id] = own.run_ids()
    meta = read_meta(own, run_id)
    name = f"{recipe.name}.{arm}-i{seeds.init}-o{seeds.order}-{run_id.rsplit('-', 1)[-1]}"
    if study.meta(name).exists():
        return name
    import polars as pl

    for kind in ("geometry_state", "metrics_scalar"):
        frame = pl.read_parquet(own.table(kind, run_id)).with_columns(pl.lit(name).alias("run_id"))
        write_table(frame, study.table(kind, name), replace=True)
    probes = own.run(run_id) / "probes"
    shutil.copytree(probes, study.run(name) / "probes", dirs_exist_ok=True)
    body = {**meta, "run_id": name, "study": recipe.name, "arm": arm, "trained_as": run_id}
    body["seeds"] = {"init": seeds.init, "order": seeds.order}
    provenance.write_atomically(study.meta(name), provenance.canonical_json(body) + "\n")
    return name
