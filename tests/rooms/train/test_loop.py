"""The loop: the same weights however it was interrupted, early stopping, several processes, what is not finite."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import torch
from torch import Tensor, nn

from ember.models.backbone import Backbone
from ember.train import optimizers
from ember.train.checkpoints import Checkpoints
from ember.train.events import Events, Figures, read_metrics
from ember.train.loop import LoopConfig, train


class Line:
    """Fit y = 2x + noise, with dropout, so that random numbers matter; pieces of one row each."""

    watched = "val_loss"

    def __init__(self, spoil: int | None = None, pause: float = 0.0) -> None:
        torch.manual_seed(3)
        self.model = nn.Sequential(nn.Linear(4, 8), nn.Dropout(0.2), nn.Linear(8, 1))
        self.spoil, self.pause = spoil, pause
        self.step = 0

    def modules(self) -> Mapping[str, nn.Module]:
        return {"model": self.model}

    def rates(self) -> Mapping[str, float]:
        return {}

    async def pieces(self, step: int) -> Sequence[Tensor]:
        self.step = step
        await asyncio.sleep(self.pause)
        generator = torch.Generator().manual_seed(step)
        return [torch.randn(1, 4, generator=generator) for _ in range(4)]

    def loss(self, piece: Tensor) -> tuple[Tensor, Figures]:
        factor = float("nan") if self.step == self.spoil else 1.0
        return factor * (self.model(piece) - 2 * piece.sum()).square().mean() / 4, {}

    async def evaluate(self) -> Figures:
        rows = torch.randn(32, 4, generator=torch.Generator().manual_seed(99))
        error = (self.model(rows).squeeze(-1) - 2 * rows.sum(-1)).square().mean().item()
        return {"val_loss": error if self.step < 30 else error + self.step}

    def examine(self, step: int, figures: Figures) -> None:
        pass


CONFIG = LoopConfig(steps=40, learning_rate=0.01, evaluate_every=5, save_every=7, log_every=1, seed=4)


def trained(folder: Path, method: Line, config: LoopConfig = CONFIG) -> tuple[Tensor, str]:
    ended = asyncio.run(train(method, config, Checkpoints(folder / "checkpoints"), Events(folder)))
    return torch.cat([parameter.detach().flatten() for parameter in method.model.parameters()]), ended.reason


def test_a_run_killed_at_any_moment_ends_in_the_same_weights(tmp_path: Path) -> None:
    whole, _ = trained(tmp_path / "whole", Line())
    program = f"""
import sys; sys.path[:0] = {[str(Path(__file__).parent), str(Path(__file__).parents[2])]!r}
from pathlib import Path
from test_loop import Line, trained
trained(Path({str(tmp_path / "killed")!r}), Line(pause=0.05))
"""
    (tmp_path / "killed").mkdir()
    process = subprocess.Popen([sys.executable, "-c", program])
    metrics = tmp_path / "killed" / "metrics.jsonl"
    while not (metrics.exists() and metrics.read_text().count("\n") >= 17):
        assert process.poll() is None
        time.sleep(0.02)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert (tmp_path / "killed" / "checkpoints" / "step-000000014.pt").exists()
    again, _ = trained(tmp_path / "killed", Line())
    assert torch.equal(whole, again)
    steps = [row["step"] for row in read_metrics(tmp_path / "killed")]
    assert steps == list(range(1, 41)), "each step is told once"
    losses = [[row["loss"] for row in read_metrics(tmp_path / run)] for run in ("whole", "killed")]
    assert losses[0] == losses[1]


class Interrupted(Line):
    """Ctrl-C before step 18."""

    async def pieces(self, step: int) -> Sequence[Tensor]:
        if step == 17:
            raise KeyboardInterrupt
        return await super().pieces(step)


def test_muon_goes_on_exactly_too(tmp_path: Path) -> None:
    config = CONFIG.model_copy(update={"muon": 0.02})
    whole, _ = trained(tmp_path / "whole", Line(), config)
    with pytest.raises(KeyboardInterrupt):
        trained(tmp_path / "broken", Interrupted(), config)
    assert torch.equal(whole, trained(tmp_path / "broken", Line(), config)[0])
    assert not torch.equal(whole, trained(tmp_path / "plain", Line())[0])


def test_muon_learns_the_matrices_inside_a_model(backbone: Backbone) -> None:
    model = backbone.model
    together = optimizers.made({"model": model, "head": nn.Linear(3, 3)}, {"head": 1e-4}, 1e-3, 0.01, 0.02)
    rates = {id(one): group["full_rate"] for group in together.param_groups for one in group["params"]}
    assert rates[id(model.model.layers[0].mlp.up_proj.weight)] == 0.02
    for plain in (model.get_input_embeddings(), model.get_output_embeddings(), model.model.norm):
        assert rates[id(plain.weight)] == 1e-3
    assert sorted(rates.values())[:2] == [1e-4, 1e-4], "a head with a rate of its own keeps it"
    assert len(rates) == len(list(model.parameters())) + 2


def test_it_stops_when_it_gets_no_better_and_keeps_the_best(tmp_path: Path) -> None:
    patient = CONFIG.model_copy(update={"patience": 1})
    method = Line()
    _, reason = trained(tmp_path, method, patient)
    rows = [row for row in read_metrics(tmp_path) if "val_loss" in row]
    assert reason == "patience"
    assert rows[-1]["step"] == 35
    method.step = 0
    assert asyncio.run(method.evaluate())["val_loss"] == pytest.approx(min(row["val_loss"] for row in rows))


def test_what_there_was_before_the_first_step(tmp_path: Path) -> None:
    plain, _ = trained(tmp_path / "plain", Line())
    first, _ = trained(tmp_path / "first", Line(), CONFIG.model_copy(update={"evaluate_first": True}))
    assert torch.equal(plain, first), "it changes nothing"
    rows, others = read_metrics(tmp_path / "first"), read_metrics(tmp_path / "plain")
    assert [row["step"] for row in rows] == [0, *(row["step"] for row in others)]
    assert rows[0]["val_loss"] > min(row.get("val_loss", 9e9) for row in rows[1:])


def test_what_is_not_finite_ends_the_run_before_it_spoils_the_weights(tmp_path: Path) -> None:
    weights, reason = trained(tmp_path, Line(spoil=20))
    assert "not finite at step 21" in reason
    assert torch.isfinite(weights).all()


def test_several_processes_make_the_step_of_one(tmp_path: Path) -> None:
    calm = CONFIG.model_copy(update={"steps": 12})
    method = Line()
    method.model[1] = nn.Dropout(0.0)
    alone, _ = trained(tmp_path / "one", method, calm)
    program = tmp_path / "two.py"
    program.write_text(f"""
import sys; sys.path[:0] = {[str(Path(__file__).parent), str(Path(__file__).parents[2])]!r}
from pathlib import Path
import torch
from torch import nn
from ember.train import parallel
from test_loop import CONFIG, Line, trained
method = Line()
method.model[1] = nn.Dropout(0.0)
with parallel.joined():
    weights, _ = trained(Path({str(tmp_path / "both")!r}), method, CONFIG.model_copy(update={{"steps": 12}}))
    torch.save(weights, Path({str(tmp_path)!r}) / f"rank{{parallel.rank()}}.pt")
""")
    (tmp_path / "both").mkdir()
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node=2", str(program)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    for rank in range(2):
        assert torch.allclose(torch.load(tmp_path / f"rank{rank}.pt"), alone, atol=1e-6)
    assert len(read_metrics(tmp_path / "both")) == 12, "one of them writes"
