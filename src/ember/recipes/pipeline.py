"""From a corpus to a prover with a value, in one run: SFT, a search that leaves trajectories, a head trained on them,
and a comparison on theorems that nothing was trained on.

Each stage is a run in a folder of its own. What is complete is not made again; what was interrupted goes on.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import Field, model_validator

from ember.core import provenance
from ember.core.config import Config
from ember.energy.config import HeadScorerConfig, ScorerConfig
from ember.models.completion import SamplingConfig
from ember.models.config import BackboneConfig
from ember.policy.config import ProposerConfig
from ember.recipes import search, training
from ember.recipes.divided import divide_statements
from ember.recipes.search_recipe import BudgetConfig, SearchConfig, SearchRecipe
from ember.recipes.training import EnergyRecipe, LearnerConfig, SftRecipe
from ember.train.energy import EnergyConfig
from ember.train.events import Listener
from ember.train.loop import LoopConfig
from ember.train.sft import SftConfig

Say = Callable[[str], None]


class Searched(Config):
    """Statements, and what a search may spend on each."""

    statements: Path | None = None
    """Default: those of the corpus, whose rows are learned, or kept out."""
    where: dict[str, Any] = Field(default_factory=dict[str, Any])
    limit: int | None = None
    search: SearchConfig = SearchConfig()
    budget: BudgetConfig = BudgetConfig()


class PipelineRecipe(Config):
    name: str
    corpus: Path | None = None
    """Folder of a data run: its rows, and its theorems as what is searched. Or, one by one:"""
    train: Path | None = None
    """Rows to learn from."""
    val: Path | None = None
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

    @model_validator(mode="after")
    def _has_what_it_needs(self) -> PipelineRecipe:
        if self.corpus is None and None in self._given():
            raise ValueError("name a corpus, or else train, val, trajectories.statements and test.statements")
        return self

    def _given(self) -> tuple[Path | None, ...]:
        return self.train, self.val, self.trajectories.statements, self.test.statements

    def filled(self, folder: Path) -> PipelineRecipe:
        """With what is not given taken from the corpus."""
        if self.corpus is None or None not in self._given():
            return self
        learned, kept_out = divide_statements(self.corpus, folder)
        rows = self.corpus / "split"
        found: dict[str, Any] = {"train": self.train or rows / "train.jsonl", "val": self.val or rows / "val.jsonl"}
        for name, asked, statements in (("trajectories", self.trajectories, learned), ("test", self.test, kept_out)):
            found[name] = asked.model_copy(update={"statements": asked.statements or statements})
        return self.model_copy(update=found)

    def taught(self) -> SftRecipe:
        assert self.train is not None
        assert self.val is not None
        return SftRecipe(
            name=f"{self.name}-sft",
            train=self.train,
            val=self.val,
            learner=self.learner,
            sft=self.sft,
            loop=self.sft_loop,
        )

    def valued(self, folder: Path) -> EnergyRecipe:
        return EnergyRecipe(
            name=f"{self.name}-energy",
            runs=(folder / "trajectories",),
            model=BackboneConfig(path=str(folder / "sft" / training.MODEL)),
            threads=self.learner.threads,
            energy=self.energy,
            loop=self.energy_loop,
        )

    def policy(self, folder: Path) -> ProposerConfig:
        model = BackboneConfig(path=str(folder / "sft" / training.MODEL))
        return ProposerConfig(kind="local", model=model, prompt=self.sft.prompt, sampling=self.sampling)

    def searches(
        self, folder: Path, stage: str, asked: Searched, options: SearchConfig, scorer: ScorerConfig | None = None
    ) -> SearchRecipe:
        assert asked.statements is not None
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


async def run(
    recipe: PipelineRecipe,
    folder: Path,
    say: Say,
    listeners: tuple[Listener, ...] = (),
    *,
    weak_sandbox: bool = False,
) -> dict[str, Any]:
    """Every stage that is not complete, then the report: `<folder>/report.json`."""

    async def searched(asked: SearchRecipe, stage: str) -> None:
        if _open(folder / stage, say, f"search {asked.name}"):
            again = (folder / stage / "shards").exists()
            await search.run(asked, folder / stage, resume=again, weak_sandbox=weak_sandbox)

    _begin(recipe, folder)
    recipe = recipe.filled(folder)
    if _open(folder / "sft", say, "learn the corpus"):
        await training.sft(recipe.taught(), folder / "sft", listeners)
    kept = recipe.trajectories.search.model_copy(update={"keep_states": True})
    await searched(recipe.searches(folder, "trajectories", recipe.trajectories, kept), "trajectories")
    if _open(folder / "energy", say, "learn an energy from the search"):
        await training.energy(recipe.valued(folder), folder / "energy", listeners)
    await searched(recipe.searches(folder, "policy", recipe.test, recipe.test.search), "policy")
    await searched(recipe.scored(folder), "policy-energy")
    found = report(folder)
    provenance.write_atomically(folder / "report.json", json.dumps(found, indent=2, ensure_ascii=False) + "\n")
    return found


def _begin(recipe: PipelineRecipe, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    provenance.begin(folder, {"kind": "pipeline", "recipe": recipe.dump()})


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
