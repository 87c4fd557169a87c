"""A training run that is watched: the loop's method with a watcher around it. `train` knows nothing of it.

Captures read weights and nothing else, so a watched run ends in the very weights that it has unwatched. What was
seen is kept beside the checkpoints, so that an interrupted run goes on being watched where it goes on.
"""

from __future__ import annotations

import itertools
import statistics
import time
from collections.abc import AsyncGenerator, Generator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from pydantic import Field
from torch import Tensor, nn

from ember.core import provenance
from ember.core.config import Config
from ember.core.errors import InputError
from ember.dynamics.capture import CadenceConfig, Moment, ProbeBatch, Watcher
from ember.dynamics.layout import Layout
from ember.dynamics.study import RunSpec, keep_run
from ember.models.backbone import Backbone
from ember.models.prompt import PromptConfig
from ember.recipes.skill import Skill, SkillConfig, open_skill
from ember.train.batches import TokenRow
from ember.train.events import Figures
from ember.train.examples import Example
from ember.train.loop import LoopConfig, Method, Writes
from ember.train.tokens import token_row

SEEN = "watched"
"""Where captures lie while the run is not complete."""
STUDY = "dynamics"
"""Where its tables lie in the run's folder: a study of one run."""
TIMES = ("seconds", "waiting_share", "verdicts_per_s")
"""Figures of a step that another run of the same recipe does not repeat."""
PACKAGES = ("ember-prover", "torch", "transformers", "numpy", "polars")
LEAST_ROWS = 4
"""Of a probe, however little a step learns from."""


class WatchConfig(Config):
    """`[dynamics]` in a training recipe."""

    cadence: CadenceConfig = CadenceConfig()
    rows: int | None = Field(default=None, ge=2)
    """Rows of each probe: A from what is learned, B from what is kept out; those with the smallest hashes. Default: as
    many as have, with their pads, no more tokens than a step learns from; so a capture costs about two thirds of a
    step, and the default cadence less than a tenth of training."""
    longest: int = Field(default=192, ge=8)
    """Tokens of a probe's row, at most."""
    skill: SkillConfig | None = None
    """Ask Lean at every evaluation what the model can do."""


@dataclass(frozen=True)
class Watch:
    """What is to be watched, how, and by which rows."""

    config: WatchConfig
    backbone: Backbone
    learned: Sequence[Example]
    kept_out: Sequence[Example]
    prompting: PromptConfig
    rows_a_step: int
    """From which a step learns."""
    weak_sandbox: bool = False


def probes_of(watch: Watch) -> tuple[list[ProbeBatch], int]:
    """Two fixed batches, decided by the rows' texts and not by their order; and how many tokens a step learns from."""
    sides = {"probe_a": watch.learned, "probe_b": watch.kept_out}
    rows = {name: _ordered(watch.backbone, examples) for name, examples in sides.items()}
    step_tokens = round(watch.rows_a_step * statistics.fmean(map(len, rows["probe_a"])))
    return [_batch(name, _kept(name, rows[name], watch.config, step_tokens)) for name in sides], step_tokens


def _ordered(backbone: Backbone, examples: Sequence[Example]) -> list[TokenRow]:
    ordered = sorted(examples, key=lambda one: provenance.content_hash([one.prompt, one.completion]))
    return [token_row(backbone, one.prompt, one.completion) for one in ordered]


def _kept(name: str, rows: Sequence[TokenRow], config: WatchConfig, step_tokens: int) -> list[TokenRow]:
    kept = [row for row in rows if len(row) <= config.longest]
    if not kept:
        raise InputError(f"no row of {name} has at most {config.longest} tokens: raise dynamics.longest")
    return kept[: config.rows or _fitting([len(row) for row in kept], step_tokens)]


def _fitting(lengths: Sequence[int], room: int) -> int:
    """How many of the first rows have no more tokens than this, each as long as the longest of them."""
    widths = itertools.accumulate(lengths, max)
    return max(LEAST_ROWS, sum(count * width <= room for count, width in enumerate(widths, 1)))


def _batch(name: str, rows: Sequence[TokenRow]) -> ProbeBatch:
    width = max(len(row) for row in rows)
    tokens, targets = torch.zeros((len(rows), width), dtype=torch.long), torch.full((len(rows), width), -100)
    mask = torch.zeros((len(rows), width), dtype=torch.bool)
    for place, row in enumerate(rows):
        mask[place, : len(row)] = True
        tokens[place, : len(row)] = torch.tensor(row.tokens)
        asked = [token if weight > 0 else -100 for token, weight in zip(row.tokens, row.weights, strict=True)]
        targets[place, : len(row) - 1] = torch.tensor(asked[1:])
    return ProbeBatch(name, tokens, mask, targets)


@dataclass(frozen=True)
class Spec:
    """What decides the run, from its recipe: everything but where its files lie."""

    name: str
    recipe: Config
    seeds: Mapping[str, int]
    data: Mapping[str, str]
    """Hashes of what it learns from, by name."""

    def of(self, watcher: Watcher) -> RunSpec:
        surroundings = provenance.surroundings(PACKAGES)
        code = str(surroundings["git"] or surroundings["packages"].get("ember-prover", ""))
        probes = {probe.name: probe.hash for probe in watcher.probes}
        recipe, data = self.recipe.dump(), provenance.content_hash(dict(self.data))
        return RunSpec(self.name, "main", self.seeds, recipe, watcher.cadence.dump(), probes, data, code)


class Watched:
    """The method itself, looked at after every step."""

    def __init__(
        self,
        method: Method,
        watch: Watch,
        loop: LoopConfig,
        folder: Path,
        skill: Skill | None = None,
    ) -> None:
        probes, step_tokens = probes_of(watch)
        self._method, self._backbone, self._loop, self._skill = method, watch.backbone, loop, skill
        self._folder = folder / SEEN
        self.watcher = Watcher(probes, watch.config.cadence, step_tokens)
        self._begun = False
        self._seen = 0

    @property
    def watched(self) -> str:
        return self._method.watched

    def modules(self) -> Mapping[str, nn.Module]:
        return self._method.modules()

    def rates(self) -> Mapping[str, float]:
        return self._method.rates()

    async def pieces(self, step: int) -> Sequence[Any]:
        if not self._begun:
            self._begin(step)
            if step == 0:
                self.watcher.scalars += [(0, name, value) for name, value in (await self._can()).items()]
        return await self._method.pieces(step)

    def loss(self, piece: Any) -> tuple[Tensor, Figures]:
        return self._method.loss(piece)

    async def evaluate(self) -> Figures:
        return {**await self._method.evaluate(), **await self._can()}

    async def _can(self) -> Figures:
        """What the model can do now; the time for it is no captures' and no training's."""
        if self._skill is None:
            return {}
        start = time.process_time()
        found = await self._skill.measure(self._backbone)
        self.watcher.aside(time.process_time() - start)
        return found

    def samples(self) -> Sequence[Mapping[str, Any]]:
        return self._method.samples() if isinstance(self._method, Writes) else ()

    def examine(self, step: int, figures: Figures) -> None:
        scalars = {("train_loss" if k == "loss" else k): float(v) for k, v in figures.items() if k not in TIMES}
        self._see(Moment(step, self._backbone.model, scalars, ("warmup_end",) if step == self._warm else ()))
        self._method.examine(step, figures)

    @property
    def _warm(self) -> int:
        loop = self._loop
        return round(loop.warmup * loop.steps if loop.warmup < 1 else loop.warmup)

    def _see(self, moment: Moment) -> None:
        self.watcher(moment)
        self._seen = moment.step
        if moment.step and (moment.step % self._loop.save_every == 0 or moment.step == self._loop.steps):
            self._keep()  # the loop saves its checkpoint next

    @contextmanager
    def kept(self) -> Generator[None]:
        """An interruption, after which the loop saves a checkpoint of its own, leaves what was seen until then."""
        try:
            yield
        except BaseException:
            if self._begun:
                self._keep()
            raise

    def _begin(self, step: int) -> None:
        """At the first step, or at the one after the last checkpoint."""
        self._begun = True
        self._folder.mkdir(parents=True, exist_ok=True)
        if step == 0:
            self._see(Moment(0, self._backbone.model, {}))
            return
        known = [at for at in self._kept() if at <= step]
        if not known:
            raise InputError(f"{self._folder} has no capture up to step {step}: train in another folder")
        self.watcher.restore(torch.load(self._path(known[-1]), weights_only=True))
        self._seen = known[-1]
        for at in set(self._kept()) - set(known):  # of steps that come again
            self._path(at).unlink()
        if step > self._seen and self.watcher.cadence.wants(step):  # stopped between an update and the look at it
            self._see(Moment(step, self._backbone.model, {}))

    def _path(self, step: int) -> Path:
        return self._folder / f"{step:09d}.pt"

    def _kept(self) -> list[int]:
        return sorted(int(path.stem) for path in self._folder.glob("*.pt"))

    def _keep(self) -> None:
        """What was seen, beside the loop's checkpoints; as many as it keeps, and one more for an interruption."""
        partial = self._folder / "partial"
        torch.save(self.watcher.state(), partial)
        partial.replace(self._path(self._seen))
        for at in self._kept()[: -self._loop.keep - 1]:
            self._path(at).unlink()

    def finish(self, spec: Spec) -> None:
        """The tables, as a study of one run; what was kept for going on is no longer needed."""
        if not self._begun:  # killed after the last step, before this
            self._begin(self._loop.steps)
        surroundings = provenance.surroundings(PACKAGES)
        keep_run(Layout(self._folder.with_name(STUDY)), spec.of(self.watcher), self.watcher, surroundings)
        for path in self._folder.iterdir():
            path.unlink()
        self._folder.rmdir()


@asynccontextmanager
async def watching(method: Method, watch: Watch, loop: LoopConfig, folder: Path) -> AsyncGenerator[Watched]:
    """The method to give to the loop; Lean is there where it is asked what the model can do."""
    async with AsyncExitStack() as stack:
        skill = None
        if watch.config.skill is not None:
            names = {one.theorem for one in watch.kept_out}
            opened = open_skill(watch.config.skill, watch.prompting, names, weak_sandbox=watch.weak_sandbox)
            skill = await stack.enter_async_context(opened)
        looked = Watched(method, watch, loop, folder, skill)
        with looked.kept():
            yield looked
