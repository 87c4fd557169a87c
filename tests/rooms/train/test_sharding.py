"""A model divided over processes learns what one process learns, goes on from its checkpoint, and is saved whole."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from test_sft import EXAMPLES
from torch import nn

from ember.core.errors import InputError
from ember.models.backbone import Backbone, load
from ember.models.config import BackboneConfig
from ember.models.lora import LoraConfig
from ember.recipes.training import LearnerConfig, SftRecipe, learner, save_model
from ember.recipes.watched import WatchConfig
from ember.train.checkpoints import Checkpoints
from ember.train.events import Events, Figures, read_metrics
from ember.train.loop import LoopConfig, Stopped, train
from ember.train.sft import Sft, SftConfig
from ember.train.sharding import divide, like
from tiny_models import SMALL, tiny

LOOP = LoopConfig(steps=6, learning_rate=0.01, evaluate_every=3, save_every=2, log_every=1)
ROWS = SftConfig(batch=4, piece=1, pack_length=32, samples=1)
"""Three pieces a step, so that one of two processes has one less."""
ADAPTER = LoraConfig(rank=2, alpha=2, dropout=0.0)
KINDS: dict[str, tuple[bool, LoraConfig | None]] = {
    "tied": (True, None),
    "apart": (False, None),
    "adapter": (True, ADAPTER),
}
"""Whether the first matrix is the last one, too, and what learns."""


class Short(Sft):
    """Ends at this step as if a monitor had said so."""

    end = 0

    def examine(self, step: int, figures: Figures) -> None:
        if step == self.end:
            raise Stopped("enough")


def trained(base: Path, folder: Path, adapter: LoraConfig | None, end: int = 0) -> None:
    asked = LearnerConfig(model=BackboneConfig(path=str(base), device="cpu"), lora=adapter, sharded=True, threads=1)
    backbone = learner(asked, folder)
    _opened(backbone)
    method = Short(backbone, EXAMPLES, EXAMPLES[:2], ROWS)
    method.end = end
    asyncio.run(train(method, LOOP, Checkpoints(folder / "checkpoints"), Events(folder)))
    if not end:
        save_model(backbone, folder)


def _opened(backbone: Backbone) -> None:
    """Adapters that begin at zero hardly move in six steps."""
    generator = torch.Generator().manual_seed(1)
    for name, parameter in backbone.model.named_parameters():
        if "lora_B" in name:
            with torch.no_grad():
                parameter.copy_(like(0.1 * torch.randn(parameter.shape, generator=generator), parameter))


def test_two_processes_with_half_a_model_each(tmp_path: Path) -> None:
    for kind, (tied, adapter) in KINDS.items():
        tiny(tmp_path / kind / "base", SMALL.model_copy(update={"tied": tied}))
        for run in ("alone", "both"):
            (tmp_path / kind / run).mkdir()
        trained(tmp_path / kind / "base", tmp_path / kind / "alone", adapter)
    program = tmp_path / "two.py"
    program.write_text(f"""
import sys; sys.path[:0] = {[str(Path(__file__).parent), str(Path(__file__).parents[2])]!r}
from pathlib import Path
from ember.train import parallel
from test_sharding import KINDS, trained
with parallel.joined():
    for kind, (_, adapter) in KINDS.items():
        folder = Path({str(tmp_path)!r}) / kind
        for end in (3, 0):
            trained(folder / "base", folder / "both", adapter, end)
""")
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node=2", str(program)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    for kind in KINDS:
        start, alone, both = (
            load(BackboneConfig(path=str(tmp_path / kind / run), device="cpu")).model.state_dict()
            for run in ("base", "alone/model", "both/model")
        )
        assert start.keys() == alone.keys() == both.keys()
        for name, value in alone.items():
            assert torch.allclose(value, both[name], atol=1e-4), (kind, name)
        assert any(not torch.allclose(value, start[name], atol=1e-3) for name, value in alone.items()), "it learned"
        one, two = ([row["loss"] for row in read_metrics(tmp_path / kind / run)] for run in ("alone", "both"))
        assert two == pytest.approx(one, abs=1e-4)


class Whole(nn.Module):
    """A model without a list of layers."""

    def get_decoder(self) -> nn.Module:
        return self

    get_input_embeddings = get_output_embeddings = get_decoder


def test_what_cannot_be_divided_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no list of layers"):
        divide(Whole())
    learning = LearnerConfig(model=BackboneConfig(path="x"), sharded=True)
    with pytest.raises(ValueError, match="whole in each process"):
        SftRecipe(name="x", train=tmp_path, val=tmp_path, learner=learning, loop=LOOP, dynamics=WatchConfig())
