"""What a killed run goes on from: the learning weights, the optimizer, how far it was. Each file whole or absent."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from ember.core.errors import InputError
from ember.train import parallel
from ember.train.optimizers import Optimizer
from ember.train.sharding import is_divided, like, moments_like, whole

BEST = "best.pt"


@dataclass
class Progress:
    step: int = 0
    best: float | None = None
    """The best figure of an evaluation so far."""
    worse: int = 0
    """Evaluations since then."""

    def note(self, value: float) -> bool:
        """Count an evaluation; whether it is the best one."""
        if self.best is None or value < self.best:
            self.best, self.worse = value, 0
            return True
        self.worse += 1
        return False


class Checkpoints:
    """A folder of them; one process of several writes."""

    def __init__(self, folder: Path, keep: int = 2) -> None:
        self._folder, self._keep = folder, keep
        folder.mkdir(parents=True, exist_ok=True)

    def latest(self) -> Path | None:
        return max(self._folder.glob("step-*.pt"), default=None)

    def save(self, progress: Progress, modules: Mapping[str, nn.Module], optimizer: Optimizer) -> None:
        content = {"progress": json.dumps(asdict(progress)), "optimizer": whole(optimizer.state_dict())}
        self._write(f"step-{progress.step:09}.pt", {**content, "modules": _learned(modules)})
        if parallel.rank() == 0:
            for old in sorted(self._folder.glob("step-*.pt"))[: -self._keep]:
                old.unlink()

    def restore(self, modules: Mapping[str, nn.Module], optimizer: Optimizer) -> Progress:
        """Put the latest checkpoint's weights in place; how far it was, or the start where there is none."""
        path = self.latest()
        if path is None:
            return Progress()
        content = _read(path)
        _put(modules, content["modules"], path)
        moments = content["optimizer"]
        if is_divided(parameter for group in optimizer.param_groups for parameter in group["params"]):
            moments = moments_like(moments, optimizer.param_groups)
        optimizer.load_state_dict(moments)
        return Progress(**json.loads(content["progress"]))

    def keep_best(self, modules: Mapping[str, nn.Module]) -> None:
        self._write(BEST, {"modules": _learned(modules)})

    def take_best(self, modules: Mapping[str, nn.Module]) -> None:
        parallel.wait()
        path = self._folder / BEST
        if path.exists():
            _put(modules, _read(path)["modules"], path)

    def _write(self, name: str, content: dict[str, Any]) -> None:
        if parallel.rank() == 0:
            partial = self._folder / f".{name}.partial"
            torch.save(content, partial)
            partial.replace(self._folder / name)


def _learned(modules: Mapping[str, nn.Module]) -> dict[str, dict[str, Tensor]]:
    """What learns, and what goes along with it (buffers that are saved): not the frozen weights below an adapter."""
    frozen = {
        name: {key for key, parameter in module.named_parameters(remove_duplicate=False) if not parameter.requires_grad}
        for name, module in modules.items()
    }
    return {
        name: {key: whole(value) for key, value in module.state_dict().items() if key not in frozen[name]}
        for name, module in modules.items()
    }


def _put(modules: Mapping[str, nn.Module], saved: Mapping[str, Mapping[str, Tensor]], path: Path) -> None:
    for name, module in modules.items():
        own = module.state_dict()
        wrong = set(saved[name]) - set(own)
        if wrong:
            raise InputError(f"{path} is of another model: it has {min(wrong)}")
        module.load_state_dict({key: like(value, own[key]) for key, value in saved[name].items()}, strict=False)


def _read(path: Path) -> dict[str, Any]:
    try:
        return torch.load(path, weights_only=True)
    except (OSError, RuntimeError, EOFError, ValueError) as error:
        raise InputError(f"the checkpoint {path} cannot be read: {error}") from error
