"""The recipe of a study of training dynamics: arms × seeds, captures, the test, what is predicted and not claimed."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

from pydantic import Field, model_validator

from ember.core.config import Config
from ember.dynamics.aligned import AlignmentConfig
from ember.dynamics.candidates import CandidateConfig
from ember.dynamics.capture import CadenceConfig
from ember.dynamics.claims import Claim
from ember.dynamics.joint import JointConfig
from ember.dynamics.modular import ModularConfig, Seeds
from ember.models.config import BackboneConfig
from ember.recipes.methods import GrpoRecipe
from ember.recipes.training import LearnerConfig, SftRecipe
from ember.recipes.watched import WatchConfig
from ember.train.grpo import GrpoConfig
from ember.train.loop import LoopConfig

NON_CLAIMS = (
    "That a non-toy model on real mathematics data behaves like this: these are small models on synthetic tasks.",
    "That an event causes anything: geometry and behaviour were observed together, nothing was intervened on.",
    "That no event means no change: each series has a smallest size that would have been found.",
)


class SeedsConfig(Config):
    init: tuple[int, ...] = (0, 1, 2, 3, 4)
    order: tuple[int, ...] = (0,)
    crossed: bool = True
    """Every initialisation with every data order; else they are paired one to one (a single order serves all)."""

    def pairs(self) -> list[Seeds]:
        if self.crossed:
            return [Seeds(init, order) for init, order in product(self.init, self.order)]
        orders = self.order * len(self.init) if len(self.order) == 1 else self.order
        return [Seeds(init, order) for init, order in zip(self.init, orders, strict=True)]

    @model_validator(mode="after")
    def _pairable(self) -> SeedsConfig:
        if not self.crossed and len(self.order) not in (1, len(self.init)):
            raise ValueError("seeds that are not crossed need as many orders as initialisations, or one")
        if len(set(self.init)) < len(self.init) or len(set(self.order)) < len(self.order):
            raise ValueError("a seed stands twice")
        return self


REWARDED = "rewarded"
"""The arm of runs with rewards."""


class RewardedConfig(Config):
    """Training with Lean's verdicts as rewards, from the model that each pair of seeds' fine-tuning ended with."""

    traces: Path
    val_theorems: int = Field(default=8, ge=1)
    first_only: bool = True
    grpo: GrpoConfig = GrpoConfig()
    loop: LoopConfig
    dynamics: WatchConfig = WatchConfig()

    def recipe(self, sft: SftRecipe, model: Path, seed: int) -> GrpoRecipe:
        """Of one run; watched on the rows of the fine-tuning."""
        learner = LearnerConfig(model=BackboneConfig(path=str(model)), threads=sft.learner.threads)
        loop = self.loop.model_copy(update={"seed": seed})
        body = self.dump() | {"name": REWARDED, "train": sft.train, "val": sft.val, "loop": loop, "learner": learner}
        return GrpoRecipe.model_validate(body)


class StudyRecipe(Config):
    name: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$")
    task: ModularConfig = ModularConfig()
    sft: SftRecipe | None = None
    """In place of the task: supervised fine-tuning of a model made from nothing, as `ember train sft` does it."""
    rewarded: RewardedConfig | None = None
    """After `sft`'s main arm, an arm of its own: the same models trained on with rewards."""
    arms: dict[str, dict[str, Any]] = Field(default_factory=dict[str, dict[str, Any]])
    """Further arms beside `main`: what they change of the task, one difference each."""
    seeds: SeedsConfig = SeedsConfig()
    cadence: CadenceConfig = CadenceConfig()
    joint: JointConfig = JointConfig()
    alignments: tuple[AlignmentConfig, ...] = ()
    """Tests of an arm's runs by their own clocks, beside those by the step."""
    candidates: CandidateConfig = CandidateConfig()
    """Of the single runs."""
    predictions: tuple[Claim, ...] = ()
    """What is expected; hashed by `ember dynamics register` before the runs."""
    non_claims: tuple[str, ...] = NON_CLAIMS

    @model_validator(mode="after")
    def _sound(self) -> StudyRecipe:
        ids = [claim.id for claim in self.predictions]
        if len(set(ids)) < len(ids):
            raise ValueError("two predictions have one id")
        if any(name.startswith("seen-") for name in ids):
            raise ValueError("ids that begin with seen- are for observations")
        clocks = [asked.name for asked in self.alignments]
        if len({*clocks, *self.arm_names()}) < len(clocks) + len(self.arm_names()):
            raise ValueError("an alignment needs a name that no arm and no other alignment has")
        if {asked.arm for asked in self.alignments} - set(self.arm_names()):
            raise ValueError("an alignment is of an arm that is not there")
        unknown = {claim.arm for claim in self.predictions} - set(self.arm_names()) - set(clocks)
        if unknown:
            raise ValueError(f"predictions about arms that are not there: {', '.join(sorted(unknown))}")
        return self

    def arm_names(self) -> list[str]:
        if "main" in self.arms:
            raise ValueError("the arm main is the task itself")
        for name in self.arms:
            if not name.replace("_", "").replace("-", "").isalnum():
                raise ValueError(f"arm {name!r}: letters, digits, - and _ only")
        if self.rewarded is not None and (self.sft is None or REWARDED in self.arms):
            raise ValueError(f"[rewarded] goes on from [sft], as an arm called {REWARDED}")
        return ["main", *self.arms, *([REWARDED] if self.rewarded else [])]

    def all_arms(self) -> dict[str, ModularConfig]:
        """Of the built-in task."""
        made = {"main": self.task}
        for name, changes in self.arms.items():
            made[name] = ModularConfig.resolve({**self.task.dump(), **changes}, origin=f"arm {name}")
        return made

    def setting(self) -> dict[str, Any]:
        """What the report says at its head."""
        if self.sft is not None:
            tiny = self.sft.learner.tiny
            size = (
                f"{tiny.layers} layers of width {tiny.width}, made from nothing" if tiny else "a model that was there"
            )
            after = ", then training with Lean's rewards" if self.rewarded else ""
            return {"task": f"supervised fine-tuning on {self.sft.train.name}{after}", "model": size}
        task = self.task
        return {
            "task": f"addition modulo {task.modulus}, {task.train_fraction:g} of the pairs for training",
            "model": f"decoder, {task.decoder().parameters()} parameters, RMSNorm, RoPE, SwiGLU, tied embeddings",
            "steps": task.steps,
        }
