"""The recipe of a whole experiment: what each stage is made with. Stages without their section are left out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import Field, model_validator

from ember.core.config import Config
from ember.energy.config import HeadScorerConfig, ScorerConfig
from ember.models.completion import SamplingConfig
from ember.models.config import BackboneConfig
from ember.policy.config import ProposerConfig
from ember.recipes import training
from ember.recipes.data_recipe import DataRecipe
from ember.recipes.evaluation import ArmConfig, EvaluationRecipe
from ember.recipes.methods import GrpoRecipe, JointRecipe, RepairRecipe
from ember.recipes.search_recipe import BudgetConfig, SearchConfig, SearchRecipe
from ember.recipes.training import EnergyRecipe, LearnerConfig, SftRecipe
from ember.train.energy import EnergyConfig
from ember.train.grpo import GrpoConfig
from ember.train.joint import JointConfig
from ember.train.loop import LoopConfig
from ember.train.sft import SftConfig

CORPUS = "corpus"
TEST = "test"
"""The set of statements that are given; those of a corpus are called what they test."""


class Searched(Config):
    """Statements, and what a search may spend on each."""

    statements: Path | None = None
    """Default: those of the corpus, whose rows are learned, or kept out."""
    where: dict[str, Any] = Field(default_factory=dict[str, Any])
    limit: int | None = None
    search: SearchConfig = SearchConfig()
    budget: BudgetConfig = BudgetConfig()


class JointStage(Config):
    joint: JointConfig = JointConfig()
    loop: LoopConfig


class GrpoStage(Config):
    grpo: GrpoConfig = GrpoConfig()
    loop: LoopConfig
    val_theorems: int = 8


class RepairStage(Config):
    sft: SftConfig | None = None
    """Default: that of the first training."""
    loop: LoopConfig


class ReferenceConfig(Config):
    """Provers that learn nothing, on the same statements in the same time."""

    portfolio: bool = True
    retrieval: bool = True
    """The tactics of the nearest rows; only where there is a corpus."""
    enumeration: bool = True
    candidates: int = 4000
    """Of the portfolio and of enumeration; the time ends them."""


class PipelineRecipe(Config):
    name: str
    data: DataRecipe | None = None
    """The corpus is made first. Or it is there:"""
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
    remaining: bool = False
    """Learn the number of remaining steps beside the energy, with the same head and loop."""
    joint: JointStage | None = None
    grpo: GrpoStage | None = None
    repair: RepairStage | None = None
    test: Searched
    """What the arms are compared on."""
    references: ReferenceConfig | None = None
    alpha: float = 0.5
    """Weight of the log-probability where a value is mixed in."""
    beta: float = 0.5
    """Weight of the value."""
    canaries: bool = True
    """Ask every arm for five false statements first."""
    seeds: list[int] = Field(default=[0], min_length=1)
    """Of the searches that are compared."""
    workers: int | None = None
    concurrency: int = 4

    @model_validator(mode="after")
    def _has_what_it_needs(self) -> PipelineRecipe:
        given = (self.train, self.val, self.trajectories.statements, self.test.statements)
        if self.corpus is None and self.data is None and None in given:
            raise ValueError("name a corpus, or else train, val, trajectories.statements and test.statements")
        if self.grpo is not None and self.corpus is None and self.data is None:
            raise ValueError("[grpo] takes its tasks from a corpus: name one")
        return self

    def stages(self) -> list[str]:
        """Those before the tests, in order."""
        asked = {
            CORPUS: self.data is not None,
            "sft": True,
            "trajectories": True,
            "energy": True,
            "remaining": self.remaining,
            "joint": self.joint is not None,
            "grpo": self.grpo is not None,
            "repair": self.repair is not None,
        }
        return [stage for stage, made in asked.items() if made]

    def place(self, folder: Path) -> Path | None:
        """Where the corpus is, or will be."""
        return folder / CORPUS if self.data is not None else self.corpus


class Stages:
    """The recipe's stages as recipes of their own, in a folder. Statements and rows are known by now."""

    def __init__(self, recipe: PipelineRecipe, folder: Path, rows: tuple[Path, Path], sets: dict[str, Path]) -> None:
        self._recipe, self._folder = recipe, folder
        self._train, self._val = rows
        self._sets = sets
        """What is searched for trajectories is `learned`; every other one is a test."""

    def sft(self) -> SftRecipe:
        one = self._recipe
        return SftRecipe(name=f"{one.name}-sft", train=self._train, val=self._val, learner=one.learner, sft=one.sft,
                         loop=one.sft_loop)  # fmt: skip

    def trajectories(self) -> SearchRecipe:
        one, asked = self._recipe, self._recipe.trajectories
        return SearchRecipe(
            name=f"{one.name}-trajectories",
            statements=self._sets["learned"],
            where=asked.where,
            limit=asked.limit,
            proposer=self.policy("sft"),
            budget=asked.budget,
            concurrency=one.concurrency,
            workers=one.workers,
            search=asked.search.model_copy(update={"keep_states": True}),
        )

    def value(self, kind: str) -> EnergyRecipe:
        one = self._recipe
        head = one.energy.head.model_copy(update={"kind": kind})
        return EnergyRecipe(
            name=f"{one.name}-{kind}",
            runs=(self._folder / "trajectories",),
            model=self.model("sft"),
            threads=one.learner.threads,
            energy=one.energy.model_copy(update={"head": head}),
            loop=one.energy_loop,
        )

    def joint(self, stage: JointStage) -> JointRecipe:
        """From the same start as SFT, with the trajectories of its searches."""
        return JointRecipe(
            name=f"{self._recipe.name}-joint",
            train=self._train,
            val=self._val,
            runs=(self._folder / "trajectories",),
            learner=self._further(),
            joint=stage.joint.model_copy(update={"sft": self._recipe.sft}),
            loop=stage.loop,
        )

    def grpo(self, stage: GrpoStage) -> GrpoRecipe:
        corpus = self._recipe.place(self._folder)
        assert corpus is not None
        return GrpoRecipe(
            name=f"{self._recipe.name}-grpo",
            traces=corpus / "trace" / "traces.jsonl",
            only=self._sets["learned"],
            val_theorems=stage.val_theorems,
            learner=self._further(),
            grpo=stage.grpo.model_copy(update={"prompt": self._recipe.sft.prompt}),
            loop=stage.loop,
        )

    def repair(self, stage: RepairStage) -> RepairRecipe:
        return RepairRecipe(
            name=f"{self._recipe.name}-repair",
            runs=(self._folder / "trajectories",),
            train=self._train,
            learner=self._further(),
            sft=stage.sft or self._recipe.sft,
            loop=stage.loop,
        )

    def tests(self) -> dict[str, EvaluationRecipe]:
        """An evaluation for each set of statements."""
        one, asked = self._recipe, self._recipe.test
        return {
            name: EvaluationRecipe(
                name=f"{one.name}-{name}",
                statements=statements,
                where=asked.where,
                limit=asked.limit,
                seeds=one.seeds,
                budget=asked.budget,
                arms=self.arms(),
                canaries=one.canaries,
                canary_seconds=1.0,
                concurrency=one.concurrency,
                workers=one.workers,
            )
            for name, statements in self._sets.items()
            if name != "learned"
        }

    def arms(self) -> dict[str, ArmConfig]:
        one = self._recipe
        kept = one.test.search.model_copy(update={"keep_states": True})
        arms = {"policy": ArmConfig(proposer=self.policy("sft"), search=kept)}
        arms["policy-energy"] = self._valued("sft", "energy")
        if one.remaining:
            arms["policy-remaining"] = self._valued("sft", "remaining")
        if one.joint is not None:
            arms["joint"] = self._valued("joint", "joint")
        for stage, made in (("grpo", one.grpo), ("repair", one.repair)):
            if made is not None:
                arms[stage] = ArmConfig(proposer=self.policy(stage), search=one.test.search)
        return arms | self._references()

    def _references(self) -> dict[str, ArmConfig]:
        asked, budget = self._recipe.references, self._recipe.test.budget
        if asked is None:
            return {}
        timed = BudgetConfig(nodes=None, seconds=budget.seconds)
        wide = SearchConfig(candidates=asked.candidates, wave=1)
        arms: dict[str, ArmConfig] = {}
        if asked.portfolio:
            arms["portfolio"] = ArmConfig(budget=timed)
        if asked.enumeration:
            arms["enumeration"] = ArmConfig(proposer=ProposerConfig(kind="enumeration"), search=wide, budget=timed)
        if asked.retrieval:
            nearest = ProposerConfig(kind="retrieval", rows=self._train)
            arms["retrieval"] = ArmConfig(proposer=nearest, search=self._recipe.test.search, budget=timed)
        return arms

    def _valued(self, model: str, head: str) -> ArmConfig:
        """A policy with a value mixed into the priority."""
        one = self._recipe
        options = {"alpha": one.alpha, "beta": one.beta}
        mixed = one.test.search.model_copy(update={"priority": "mixed", "priority_options": options})
        scorer = HeadScorerConfig(path=self._folder / head / training.HEAD, model=self.model(model))
        return ArmConfig(proposer=self.policy(model), scorer=ScorerConfig(kind="head", head=scorer), search=mixed)

    def policy(self, stage: str) -> ProposerConfig:
        one = self._recipe
        return ProposerConfig(kind="local", model=self.model(stage), prompt=one.sft.prompt, sampling=one.sampling)

    def model(self, stage: str) -> BackboneConfig:
        return BackboneConfig(path=str(self._folder / stage / training.MODEL))

    def _further(self) -> LearnerConfig:
        """Training that goes on from the first one."""
        return LearnerConfig(model=self.model("sft"), threads=self._recipe.learner.threads)
