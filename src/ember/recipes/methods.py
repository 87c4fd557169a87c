"""Training runs that go beyond SFT and a head: joint, preference, repair, and reinforcement with Lean's verdicts."""

from __future__ import annotations

import contextlib
import functools
import json
from collections.abc import AsyncGenerator, Callable, Sequence
from pathlib import Path
from typing import Any

from pydantic import Field, model_validator

from ember.core import provenance
from ember.core.config import Config
from ember.core.errors import InputError
from ember.core.outcomes import Tier
from ember.core.provenance import file_hash
from ember.data.depths import DepthGate
from ember.data.forks import read_forks
from ember.data.sources import read_statements
from ember.lean.judge.certify import Certifier
from ember.models.backbone import Backbone
from ember.policy.config import ServerConfig
from ember.recipes.parts import embedded_toolchain
from ember.recipes.training import (
    HEAD,
    LearnerConfig,
    begun,
    learner,
    looped,
    observed,
    run_hash,
    save_model,
)
from ember.recipes.watched import Spec, Watch, WatchConfig
from ember.train import parallel
from ember.train.curriculum import Curriculum, CurriculumConfig
from ember.train.dpo import Dpo, DpoConfig, read_pairs
from ember.train.events import Listener
from ember.train.examples import Example, read_examples, refuse_leak
from ember.train.grpo import Grpo, GrpoConfig
from ember.train.joint import Joint, JointConfig
from ember.train.loop import Ended, LoopConfig
from ember.train.repair import read_repairs
from ember.train.reward import LeanReward
from ember.train.rollouts import Author
from ember.train.sft import Sft, SftConfig
from ember.train.tasks import canaries, holes, traced

RESTARTS = "restarts.json"


class JointRecipe(Config):
    name: str
    train: Path
    val: Path
    runs: tuple[Path, ...] = Field(min_length=1)
    """Search runs whose states were kept: what is ranked."""
    learner: LearnerConfig
    joint: JointConfig = JointConfig()
    loop: LoopConfig
    restarts: int = Field(default=2, ge=0)
    """How often a monitor may change λ and start again from the last checkpoint."""

    @model_validator(mode="after")
    def _is_whole(self) -> JointRecipe:
        self.learner.must_be_whole("a model that learns beside its head")
        return self


class DpoRecipe(Config):
    name: str
    runs: tuple[Path, ...] = Field(min_length=1)
    learner: LearnerConfig
    dpo: DpoConfig = DpoConfig()
    loop: LoopConfig

    @model_validator(mode="after")
    def _is_whole(self) -> DpoRecipe:
        self.learner.must_be_whole("a model that is compared with its start")
        return self


class RepairRecipe(Config):
    name: str
    runs: tuple[Path, ...] = Field(min_length=1)
    """Search runs: their refused tactics, with Lean's messages, are what is repaired."""
    train: Path | None = None
    """Rows of a corpus to mix in, so that plain tactics are not forgotten."""
    learner: LearnerConfig
    sft: SftConfig = SftConfig()
    loop: LoopConfig


class RolloutsConfig(Config):
    """Samples are written by servers, or on a Ray cluster by copies of the model that learns."""

    servers: tuple[ServerConfig, ...] = ()
    """Servers that load weights from a folder (ours with `--updates`, SGLang, vLLM); none: copies on Ray."""
    weights: Path | None = None
    """A folder that the servers see under the same name; default: `pushed` in the run's folder."""
    address: str | None = None
    """Of a running cluster ("auto": the one that this machine belongs to); none starts one on this machine."""
    copies: int = Field(default=1, ge=1)
    cpus: float = Field(default=1.0, ge=0)
    """Reserved for each copy."""
    gpus: float = Field(default=0.0, ge=0)
    resources: dict[str, float] = Field(default_factory=dict[str, float])
    """Further resources that a copy's node must have, by the names that the cluster gives them."""
    behind: int = Field(default=0, ge=0)
    """Steps that the weights of who writes may be older than the model's; each step's metrics say how old they are."""


class GrpoRecipe(Config):
    name: str
    traces: Path
    """Traced proofs (`traces.jsonl` of a data run): the holes to fill."""
    val_theorems: int = Field(default=8, ge=1)
    """Theorems of the file that are kept out, the last ones."""
    only: Path | None = None
    """Statements (JSON lines with `name`): tasks of no others are taken."""
    first_only: bool = True
    """Only the first step of each proof; else a hole at every step. A curriculum chooses its own."""
    curriculum: CurriculumConfig | None = None
    """How much of a proof is hidden follows what was solved; needs `grpo.kl` above 0, which is measured for it."""
    learner: LearnerConfig
    grpo: GrpoConfig = GrpoConfig()
    rollouts: RolloutsConfig | None = None
    """Who writes the samples; default: the model that learns."""
    loop: LoopConfig
    train: Path | None = None
    """Rows that the model was fine-tuned on: tasks are of their theorems only."""
    val: Path | None = None
    """Rows that were kept out then."""
    dynamics: WatchConfig | None = None
    """Capture the geometry of the model while it learns, on rows of `train` and `val` as for fine-tuning."""

    @model_validator(mode="after")
    def _has_both(self) -> GrpoRecipe:
        if (self.train is None) != (self.val is None) or (self.dynamics and self.train is None):
            raise ValueError("train and val belong together, and a run that is watched needs both")
        return self

    @model_validator(mode="after")
    def _measures_what_it_needs(self) -> GrpoRecipe:
        if self.curriculum is not None and not self.grpo.kl:
            raise ValueError("[curriculum] watches the divergence from the start: set grpo.kl above 0, say 0.001")
        return self


async def joint(recipe: JointRecipe, folder: Path, listeners: Sequence[Listener] = ()) -> Ended:
    """Policy and head together: `<folder>/model` and `<folder>/head`. Where a monitor asks for another λ, training
    starts again with it from the last checkpoint, and the manifest says so."""
    from ember.models.checkpoint import save_head

    rows, val = (read_examples(path, recipe.joint.sft.prompt) for path in (recipe.train, recipe.val))
    refuse_leak(rows, val)
    energy = recipe.joint.energy
    DepthGate(energy.deep_from, energy.deep_share).check(recipe.runs)
    forks = read_forks(recipe.runs)
    data = {"train": file_hash(recipe.train), "val": file_hash(recipe.val)}
    with begun(folder, "joint", recipe, data | {str(run): run_hash(run) for run in recipe.runs}) as made:
        while True:
            told = _restarts(folder)
            weight = told[-1]["change"]["joint.weight"] if told else recipe.joint.weight
            config = recipe.joint.model_copy(update={"weight": weight})
            backbone = learner(recipe.learner, folder, rows)
            method = Joint(backbone, rows, val, forks, config, recipe.loop.seed)
            loop = recipe.loop.over(len(rows), config.sft.batch * config.accumulate)
            ended = await looped(method, loop, folder, listeners, made)
            if not ended.change or len(told) >= recipe.restarts:
                break
            told.append({"step": ended.step, "reason": ended.reason, "change": dict(ended.change)})
            provenance.write_atomically(folder / RESTARTS, json.dumps(told) + "\n")
        made["restarts"] = told
        encoder = save_model(backbone, folder)
        save_head(folder / HEAD, method.head, energy.head, method.extractor, encoder)
    return ended


def _restarts(folder: Path) -> list[dict[str, Any]]:
    path = folder / RESTARTS
    return json.loads(path.read_text()) if path.exists() else []


async def dpo(recipe: DpoRecipe, folder: Path, listeners: Sequence[Listener] = ()) -> Ended:
    """Prefer the tactics of proofs to their siblings."""
    pairs = read_pairs(recipe.runs, recipe.dpo)
    with begun(folder, "dpo", recipe, {str(run): run_hash(run) for run in recipe.runs}) as made:
        backbone = learner(recipe.learner, folder)
        made["pairs"] = len(pairs)
        loop = recipe.loop.over(len(pairs), recipe.dpo.batch)
        ended = await looped(Dpo(backbone, pairs, recipe.dpo, recipe.loop.seed), loop, folder, listeners, made)
        save_model(backbone, folder)
    return ended


async def repair(recipe: RepairRecipe, folder: Path, listeners: Sequence[Listener] = ()) -> Ended:
    """SFT on repairs, every tenth theorem of them kept out, with rows of a corpus mixed in."""
    repairs = read_repairs(recipe.runs, recipe.sft.prompt)
    theorems = sorted({one.theorem for one in repairs})
    kept_out = set(theorems[::10])
    rows = [one for one in repairs if one.theorem not in kept_out]
    if recipe.train is not None:
        rows += [one for one in read_examples(recipe.train, recipe.sft.prompt) if one.theorem not in kept_out]
    val = [one for one in repairs if one.theorem in kept_out]
    with begun(folder, "repair", recipe, {str(run): run_hash(run) for run in recipe.runs}) as made:
        backbone = learner(recipe.learner, folder, rows)
        made["repairs"] = len(repairs)
        method = Sft(backbone, rows, val, recipe.sft, recipe.loop.seed)
        ended = await looped(method, recipe.loop.over(len(rows), recipe.sft.batch), folder, listeners, made)
        save_model(backbone, folder)
    return ended


async def grpo(
    recipe: GrpoRecipe,
    folder: Path,
    listeners: Sequence[Listener] = (),
    notice: Callable[[str], None] = lambda text: None,
    weak_sandbox: bool = False,
) -> Ended:
    """Reinforcement with Lean's verdicts on holes; one process writes, learns and asks Lean."""
    if parallel.size() > 1:
        raise InputError("reinforcement runs in one process")
    proofs = traced(recipe.traces, recipe.grpo.prompt)
    if recipe.only is not None:
        wanted = {statement.name for statement in read_statements(recipe.only)}
        proofs = [proof for proof in proofs if proof.statement.name in wanted]
    rows, aside = list[Example](), list[Example]()
    if recipe.train and recipe.val:
        rows, aside = (read_examples(path, recipe.grpo.prompt) for path in (recipe.train, recipe.val))
        refuse_leak(rows, aside)
        taught = {row.theorem for row in rows}
        proofs = [proof for proof in proofs if proof.statement.name in taught]
    if not proofs:
        raise InputError(f"no theorem of {recipe.traces} is among those to learn from")
    proofs = list({proof.statement.key: proof for proof in proofs}.values())
    learned, kept_out = proofs[: -recipe.val_theorems], proofs[-recipe.val_theorems :]
    train = holes(learned, recipe.first_only) + canaries(recipe.grpo.prompt)
    val = holes(kept_out, recipe.first_only)
    curriculum = Curriculum(learned, recipe.curriculum) if recipe.curriculum is not None else None
    data = {"traces": file_hash(recipe.traces)}
    with begun(folder, "grpo", recipe, data) as made:
        backbone = learner(recipe.learner, folder)
        async with (
            Certifier(embedded_toolchain(), weak_sandbox=weak_sandbox) as judge,
            _authors(recipe, folder, backbone) as author,
        ):
            reward = LeanReward(judge, Tier.REPLAYED, recipe.grpo.deadline_s, notice=notice)
            method = Grpo(backbone, reward, train, val, recipe.grpo, recipe.loop.seed, curriculum, author)
            loop = recipe.loop.over(len(train), recipe.grpo.tasks)
            spec = Spec(recipe.name, recipe, {"order": loop.seed}, {**data, "model": backbone.fingerprint})
            written = recipe.grpo.tasks * recipe.grpo.group
            watch = recipe.dynamics and Watch(
                recipe.dynamics, backbone, rows, aside, recipe.grpo.prompt, written, weak_sandbox
            )
            ended = await observed(method, watch, loop, folder, listeners, made, spec)
        made["verdicts"] = dict(reward.counts)
        save_model(backbone, folder)
    return ended


@contextlib.asynccontextmanager
async def _authors(recipe: GrpoRecipe, folder: Path, backbone: Backbone) -> AsyncGenerator[Author | None]:
    """None: the model that learns writes itself."""
    asked = recipe.rollouts
    if asked is None:
        yield None
        return
    if asked.servers:
        from ember.policy.pushed import open_pushed

        async with open_pushed(asked.servers, backbone, asked.weights or folder / "pushed", asked.behind) as servers:
            yield servers
        return
    from ember.distributed.authors import open_authors
    from ember.distributed.models import ModelTerms

    opener = functools.partial(open_copy, recipe.learner, folder)
    terms = ModelTerms(opener, asked.copies, asked.cpus, asked.gpus, dict(asked.resources))
    async with open_authors(terms, backbone.model, behind=asked.behind, address=asked.address) as authors:
        yield authors


@contextlib.asynccontextmanager
async def open_copy(config: LearnerConfig, folder: Path) -> AsyncGenerator[Backbone]:
    """The model that learns, as it was at the start, on this machine."""
    yield learner(config, folder)
