"""A training run that is watched: the loop's method with a watcher around it. `train` knows nothing of it.

Captures read weights and nothing else, so a watched run ends in the very weights that it has unwatched. What was
seen is kept beside the checkpoints, so that an interrupted run goes on being watched where it goes on.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
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
from ember.train.batches import TokenRow
from ember.train.events import Figures
from ember.train.examples import Example
from ember.train.loop import LoopConfig, Method, Writes
from ember.train.tokens import token_row

SEEN = "watched"
"""Where captures lie while the run is not complete."""
STUDY = "dynamics"
"""Where its tables lie in the run's folder: a study of one run."""
PACKAGES = ("ember-prover", "torch", "transformers", "numpy", "polars")


class WatchConfig(Config):
    """`[dynamics]` in a training recipe."""

    cadence: CadenceConfig = CadenceConfig()
    rows: int = Field(default=48, ge=2)
    """Rows of each probe: A from what is learned, B from what is kept out; those with the smallest hashes."""
    longest: int = Field(default=192, ge=8)
    """Tokens of a probe's row, at most."""


def probe_of(name: str, backbone: Backbone, examples: Sequence[Example], config: WatchConfig) -> ProbeBatch:
    """A fixed batch, decided by the rows' texts and not by their order."""
    ordered = sorted(examples, key=lambda one: provenance.content_hash([one.prompt, one.completion]))
    rows = [token_row(backbone, one.prompt, one.completion) for one in ordered]
    kept = [row for row in rows if len(row) <= config.longest][: config.rows]
    if not kept:
        raise InputError(f"no row of {name} has at most {config.longest} tokens: raise dynamics.longest")
    return _batch(name, kept)


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


class Watched:
    """The method itself, looked at after every step."""

    def __init__(
        self,
        method: Method,
        model: nn.Module,
        probes: Sequence[ProbeBatch],
        config: WatchConfig,
        loop: LoopConfig,
        folder: Path,
    ) -> None:
        self._method, self._model, self._loop = method, model, loop
        self._folder = folder / SEEN
        self.watcher = Watcher(probes, config.cadence)
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
        return await self._method.pieces(step)

    def loss(self, piece: Any) -> tuple[Tensor, Figures]:
        return self._method.loss(piece)

    async def evaluate(self) -> Figures:
        return await self._method.evaluate()

    def samples(self) -> Sequence[Mapping[str, Any]]:
        return self._method.samples() if isinstance(self._method, Writes) else ()

    def examine(self, step: int, figures: Figures) -> None:
        scalars = {("train_loss" if k == "loss" else k): float(v) for k, v in figures.items() if k != "seconds"}
        with (self._folder / "scalars.jsonl").open("a") as stream:
            stream.write(json.dumps({"step": step, **scalars}) + "\n")
        self._see(Moment(step, self._model, scalars, ("warmup_end",) if step == self._warm else ()))
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
        log = self._folder / "scalars.jsonl"
        if step == 0:
            log.write_text("")
            self._see(Moment(0, self._model, {}))
            return
        known = [at for at in self._kept() if at <= step]
        if not known:
            raise InputError(f"{self._folder} has no capture up to step {step}: train in another folder")
        rows = [json.loads(line) for line in log.read_text().splitlines()[:step]]  # a line a step; the last may be cut
        log.write_text("".join(json.dumps(row) + "\n" for row in rows))
        told = [(int(row["step"]), name, float(row[name])) for row in rows for name in sorted(row) if name != "step"]
        self.watcher.restore(torch.load(self._path(known[-1]), weights_only=True), told)
        self._seen = known[-1]
        for at in set(self._kept()) - set(known):  # of steps that come again
            self._path(at).unlink()
        if step > self._seen and self.watcher.cadence.wants(step):  # stopped between an update and the look at it
            self._see(Moment(step, self._model, {}))

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

    def finish(self, spec: RunSpec) -> None:
        """The tables, as a study of one run; what was kept for going on is no longer needed."""
        if not self._begun:  # killed after the last step, before this
            self._begin(self._loop.steps)
        keep_run(Layout(self._folder.with_name(STUDY)), spec, self.watcher, provenance.surroundings(PACKAGES))
        for path in self._folder.iterdir():
            path.unlink()
        self._folder.rmdir()


def spec_of(name: str, recipe: Config, watched: Watched, seeds: Mapping[str, int], data: Mapping[str, str]) -> RunSpec:
    """What decides the run, from its recipe: everything but where its files lie."""
    surroundings = provenance.surroundings(PACKAGES)
    code = str(surroundings["git"] or surroundings["packages"].get("ember-prover", ""))
    probes = {probe.name: probe.hash for probe in watched.watcher.probes}
    cadence = watched.watcher.cadence.dump()
    return RunSpec(name, "main", seeds, recipe.dump(), cadence, probes, provenance.content_hash(dict(data)), code)
