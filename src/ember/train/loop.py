"""One loop for every method, on one page: batch, loss, update, look, save.

What a step does depends on its number alone: its rows, its order and its random numbers come from (seed, step).
So a killed run goes on from its last checkpoint and ends in the same weights, bit for bit on a CPU, and several
processes (`torchrun`) make the step that one process would make.
"""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, runtime_checkable

import torch
from pydantic import Field, model_validator
from torch import Tensor, nn

from ember.core.config import Config
from ember.train import optimizers, parallel
from ember.train.checkpoints import Checkpoints, Progress
from ember.train.events import Events, Figures
from ember.train.optimizers import Optimizer
from ember.train.sharding import is_divided, whole


class LoopConfig(Config):
    steps: int = Field(default=0, ge=0)
    """Updates; or `epochs`."""
    epochs: float | None = Field(default=None, gt=0)
    """How often each row is seen, where `steps` are not given."""
    learning_rate: float = Field(gt=0)
    warmup: float = Field(default=0.05, ge=0)
    """Steps in which the rate rises; below 1: as a share of all steps."""
    schedule: Literal["constant", "linear", "cosine"] = "cosine"
    weight_decay: float = Field(default=0.01, ge=0)
    muon: float | None = Field(default=None, gt=0)
    """Learning rate of the matrices inside the model, which then learn by Muon; all else learns by AdamW. A model from
    nothing learns faster with it, say at 0.02."""
    clip: float = Field(default=1.0, gt=0)
    """Largest norm of the gradient."""
    evaluate_every: int = Field(default=100, ge=1)
    evaluate_first: bool = False
    """Evaluate before the first step, too: what training gains is told from there."""
    save_every: int = Field(default=500, ge=1)
    keep: int = Field(default=2, ge=1)
    """Checkpoints kept, the latest ones."""
    patience: int | None = Field(default=None, ge=1)
    """Evaluations without a better figure after which training ends, with the best weights."""
    log_every: int = Field(default=10, ge=1)
    seed: int = 0

    @model_validator(mode="after")
    def _says_how_long(self) -> LoopConfig:
        if (self.steps > 0) == (self.epochs is not None):
            raise ValueError("give either steps or epochs")
        return self

    def over(self, rows: int, batch: int) -> LoopConfig:
        """The same with its steps counted, for so many rows in batches of that size."""
        if self.epochs is None:
            return self
        return self.model_copy(update={"steps": max(1, math.ceil(self.epochs * rows / batch)), "epochs": None})

    def rate(self, step: int) -> float:
        """The learning rate of a step, as a share of the full one."""
        rising = self.warmup * self.steps if self.warmup < 1 else self.warmup
        if step < rising:
            return (step + 1) / (rising + 1)
        done = (step - rising) / max(1.0, self.steps - rising)
        return {"constant": 1.0, "linear": 1 - done, "cosine": 0.5 * (1 + math.cos(math.pi * done))}[self.schedule]


class Method(Protocol):
    """What a way of training gives the loop."""

    @property
    def watched(self) -> str:
        """The evaluation's figure that early stopping looks at; lower is better."""
        ...

    def modules(self) -> Mapping[str, nn.Module]:
        """What learns, by name: whatever in them needs gradients is trained and saved."""
        ...

    def rates(self) -> Mapping[str, float]:
        """Learning rates of the modules that have one of their own."""
        ...

    async def pieces(self, step: int) -> Sequence[Any]:
        """The batch of a step, in pieces that are taken one after the other, or by several processes."""
        ...

    def loss(self, piece: Any) -> tuple[Tensor, Figures]:
        """A piece's share of the batch's loss and figures: both add up over the pieces."""
        ...

    async def evaluate(self) -> Figures: ...

    def examine(self, step: int, figures: Figures) -> None:
        """Look at the figures of a step; raise `Stopped` when training must not go on."""
        ...


@runtime_checkable
class Writes(Protocol):
    """A method whose model writes texts."""

    def samples(self) -> Sequence[Mapping[str, Any]]:
        """Some of those of the last evaluation, with what came of them."""
        ...


class Stopped(Exception):
    """A monitor's word: why training ends here, and what to change before it starts again."""

    def __init__(self, reason: str, change: Mapping[str, Any] | None = None) -> None:
        super().__init__(reason)
        self.change = dict(change or {})


@dataclass(frozen=True)
class Ended:
    step: int
    reason: str
    """`steps`, `patience`, or what a monitor said."""
    change: Mapping[str, Any] = field(default_factory=dict[str, Any])


async def train(method: Method, config: LoopConfig, checkpoints: Checkpoints, events: Events) -> Ended:
    """Train from the last checkpoint, or from the start; the method's modules end with the weights to keep."""
    optimizer = _optimizer(method, config)
    progress = checkpoints.restore(method.modules(), optimizer)
    events.rewind(progress.step)
    reason, change = "steps", dict[str, Any]()
    try:
        if config.evaluate_first and progress.step == 0:
            events.log(0, await _evaluated(method, checkpoints, progress))
        while progress.step < config.steps and not _stuck(progress, config):
            await asyncio.sleep(0)  # Ctrl-C comes in here
            figures = await _update(method, config, optimizer, progress.step)
            progress.step += 1
            if _due(progress.step, config.evaluate_every, config):
                figures |= await _evaluated(method, checkpoints, progress)
                if isinstance(method, Writes):
                    events.sampled(progress.step, method.samples())
            if _due(progress.step, config.log_every, config) or progress.step == 1 or method.watched in figures:
                events.log(progress.step, figures)
            method.examine(progress.step, figures)
            if _due(progress.step, config.save_every, config):
                checkpoints.save(progress, method.modules(), optimizer)
    except Stopped as stopped:
        reason, change = str(stopped), stopped.change
    except (KeyboardInterrupt, asyncio.CancelledError):
        checkpoints.save(progress, method.modules(), optimizer)
        raise
    if config.patience is not None:
        checkpoints.take_best(method.modules())
    _switch(method, learning=False)
    return Ended(progress.step, "patience" if _stuck(progress, config) else reason, change)


async def _update(method: Method, config: LoopConfig, optimizer: Optimizer, step: int) -> Figures:
    start = time.monotonic()
    torch.manual_seed(hash((config.seed, step, parallel.rank())) & 0x7FFFFFFF)  # pyright: ignore[reportUnknownMemberType]
    parameters: list[Tensor] = [parameter for group in optimizer.param_groups for parameter in group["params"]]
    pieces = parallel.share(await method.pieces(step), even=is_divided(parameters))
    _switch(method, learning=True)
    totals: Figures = {}
    for group in optimizer.param_groups:
        group["lr"] = group["full_rate"] * config.rate(step)
    optimizer.zero_grad()
    for piece, counts in pieces:
        loss, figures = method.loss(piece)
        (counts * loss).backward()  # pyright: ignore[reportUnknownMemberType]
        for name, value in {"loss": loss.item(), **figures}.items():
            totals[name] = totals.get(name, 0.0) + counts * value
    totals = parallel.add_up(parameters, totals)
    norm = float(whole(torch.nn.utils.clip_grad_norm_(parameters, config.clip)))
    if not math.isfinite(norm) or not math.isfinite(totals.get("loss", 0.0)):
        raise Stopped(f"the loss or its gradient is not finite at step {step + 1}: look at clip and learning rate")
    optimizer.step()
    rate = float(optimizer.param_groups[0]["lr"])
    return {**totals, "gradient_norm": norm, "learning_rate": rate, "seconds": time.monotonic() - start}


def _optimizer(method: Method, config: LoopConfig) -> Optimizer:
    return optimizers.made(method.modules(), method.rates(), config.learning_rate, config.weight_decay, config.muon)


async def _evaluated(method: Method, checkpoints: Checkpoints, progress: Progress) -> Figures:
    _switch(method, learning=False)
    figures = await method.evaluate()
    if progress.note(figures[method.watched]):
        checkpoints.keep_best(method.modules())
    return figures


def _switch(method: Method, *, learning: bool) -> None:
    for module in method.modules().values():
        module.train(learning)


def _due(step: int, every: int, config: LoopConfig) -> bool:
    return step % every == 0 or step == config.steps


def _stuck(progress: Progress, config: LoopConfig) -> bool:
    return config.patience is not None and progress.worse >= config.patience
