"""From a corpus to a prover with a value, in one run: SFT, a search that leaves trajectories, a head trained on them,
and a comparison on theorems that nothing was trained on.

Each stage is a run in a folder of its own. What is complete is not made again; what was interrupted goes on.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import Field

from ember.core import provenance
from ember.core.config import Config
from ember.energy.config import HeadScorerConfig, ScorerConfig
from ember.models.completion import SamplingConfig
from ember.models.config import BackboneConfig
from ember.policy.config import ProposerConfig
from ember.recipes import search, training
from ember.recipes.search_recipe import BudgetConfig, SearchConfig, SearchRecipe
from ember.recipes.training import EnergyRecipe, LearnerConfig, SftRecipe
from ember.train.energy import EnergyConfig
from ember.train.events import Listener
from ember.train.loop import LoopConfig
from ember.train.sft import SftConfig

Say = Callable[[str], None]


class Searched(Config):
    """Statements, and what a search may spend on each."""

    statements: Path
    where: dict[str, Any] = Field(default_factory=dict[str, Any])
    limit: int | None = None
    search: SearchConfig = SearchConfig()
    budget: BudgetConfig = BudgetConfig()


class PipelineRecipe(Config):
    name: str
    train: Path
    """Rows of the corpus to learn from."""
    val: Path
    learner: LearnerConfig
    sft: SftConfig = SftConfig()
    sft_loop: LoopConfig
    sampling: SamplingConfig = SamplingConfig()
    trajectories: Searched
    """What is searched with the policy, so that a value can learn."""
    energy: EnergyConfig = EnergyConfig()
    energy_loop: LoopConfig
    test: Searched
    """What policy alone and policy with energy are compared on."""
    alpha: float = 0.5
    """Weight of the log-probability where the energy is mixed in."""
    beta: float = 0.5
    """Weight of the energy."""
    workers: int | None = None
    concurrency: int = 4

    def policy(self, folder: Path) -> ProposerConfig:
        model = BackboneConfig(path=str(folder / "sft" / training.MODEL))
        return ProposerConfig(kind="local", model=model, prompt=self.sft.prompt, sampling=self.sampling)

    def searches(
        self, folder: Path, stage: str, asked: Searched, options: SearchConfig, scorer: ScorerConfig | None = None
    ) -> SearchRecipe:
        return SearchRecipe(
            name=f"{self.name}-{stage}",
            statements=asked.statements,
            where=asked.where,
            limit=asked.limit,
            proposer=self.policy(folder),
            budget=asked.budget,
            concurrency=self.concurrency,
            workers=self.workers,
            search=options,
            scorer=scorer or ScorerConfig(),
        )

    def scored(self, folder: Path) -> SearchRecipe:
        """The test with energy mixed into the priority."""
        model = BackboneConfig(path=str(folder / "sft" / training.MODEL))
        head = HeadScorerConfig(path=folder / "energy" / training.HEAD, model=model)
        options = {"alpha": self.alpha, "beta": self.beta}
        mixed = self.test.search.model_copy(update={"priority": "mixed", "priority_options": options})
        return self.searches(folder, "energy", self.test, mixed, ScorerConfig(kind="head", head=head))


async def run(recipe: PipelineRecipe, folder: Path, say: Say, listeners: tuple[Listener, ...] = ()) -> dict[str, Any]:
    """Every stage that is not complete, then the report: `<folder>/report.json`."""
    _begin(recipe, folder)
    taught = SftRecipe(
        name=f"{recipe.name}-sft",
        train=recipe.train,
        val=recipe.val,
        learner=recipe.learner,
        sft=recipe.sft,
        loop=recipe.sft_loop,
    )
    if _open(folder / "sft", say, "learn the corpus"):
        await training.sft(taught, folder / "sft", listeners)
    kept = recipe.trajectories.search.model_copy(update={"keep_states": True})
    await _search(recipe.searches(folder, "trajectories", recipe.trajectories, kept), folder / "trajectories", say)
    valued = EnergyRecipe(
        name=f"{recipe.name}-energy",
        runs=(folder / "trajectories",),
        model=BackboneConfig(path=str(folder / "sft" / training.MODEL)),
        threads=recipe.learner.threads,
        energy=recipe.energy,
        loop=recipe.energy_loop,
    )
    if _open(folder / "energy", say, "learn an energy from the search"):
        await training.energy(valued, folder / "energy", listeners)
    await _search(recipe.searches(folder, "policy", recipe.test, recipe.test.search), folder / "policy", say)
    await _search(recipe.scored(folder), folder / "policy-energy", say)
    found = report(folder)
    provenance.write_atomically(folder / "report.json", json.dumps(found, indent=2, ensure_ascii=False) + "\n")
    return found


def _begin(recipe: PipelineRecipe, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    provenance.begin(folder, {"kind": "pipeline", "recipe": recipe.dump()})


async def _search(recipe: SearchRecipe, folder: Path, say: Say) -> None:
    if _open(folder, say, f"search {recipe.name}"):
        await search.run(recipe, folder, resume=(folder / "shards").exists())


def _open(folder: Path, say: Say, what: str) -> bool:
    """Whether the stage is still to be made."""
    if provenance.read_manifest(folder) is not None:
        return False
    say(what)
    return True


def report(folder: Path) -> dict[str, Any]:
    """What the stages' own files say."""
    from ember.trajectories import views

    trained, valued = training.last_figures(folder / "sft"), training.last_figures(folder / "energy")
    asked = ("theorems", "proved", "rate", "interval", "cost")
    arms = {arm: views.summary(folder / arm) for arm in ("trajectories", "policy", "policy-energy")}
    return {
        "sft": {name: trained.get(name) for name in ("val_loss", "val_accuracy", "loss")},
        "energy": {name: value for name, value in valued.items() if name not in ("step", "seconds")},
        "searches": {arm: {name: found[name] for name in asked} for arm, found in arms.items()},
        "energy against policy alone": views.compare(folder / "policy", folder / "policy-energy"),
    }
