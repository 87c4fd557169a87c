"""Reinforcement on Lean's verdicts, ours and TRL's in turn: samples written, judged and learned from, a second."""

from __future__ import annotations

import asyncio
import importlib
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from ember.core.outcomes import Tier
from ember.lean.judge.certify import Certifier
from ember.models.completion import SamplingConfig
from ember.models.config import BackboneConfig
from ember.recipes.bench_tasks import PROMPT, BenchConfig, Speed, statements
from ember.recipes.parts import embedded_toolchain
from ember.rewards import lean_reward, scorer

FRESH = "trl, a fresh Lean a proof"


async def alternate(
    config: BenchConfig, folder: Path, scratch: Path, say: Callable[[str], None]
) -> dict[str, list[Speed]]:
    found: dict[str, list[Speed]] = {"ours": [], "trl": []}
    for number in range(config.alternations):
        say(f"reinforcement, alternation {number + 1} of {config.alternations}")
        found["ours"].append(await ours(config, folder))
        found["trl"].append(await asyncio.to_thread(trl, config, folder, scratch))
        if config.fresh:
            few = config.model_copy(update={"steps": 1})
            found.setdefault(FRESH, []).append(await asyncio.to_thread(trl, few, folder, scratch, _fresh))
    return found


async def _fresh(
    completions: Sequence[Any], statement: Sequence[str], header: Sequence[str], **_: Any
) -> list[float | None]:
    """The reward of somebody who starts a Lean for each proof, and one after the other."""
    found: list[float | None] = []
    for one, text, head in zip(completions, statement, header, strict=True):
        async with Certifier(embedded_toolchain(), weak_sandbox=True) as judge:
            told = await scorer(judge)("bench", one, text, {"header": head})
        found.append(told["score"] if told["judged"] else None)
    return found


async def ours(config: BenchConfig, folder: Path) -> Speed:
    from ember.models.backbone import load
    from ember.train.grpo import Grpo, GrpoConfig
    from ember.train.reward import LeanReward
    from ember.train.rollouts import Task

    tasks = [Task(one, f"[GOAL]⊢ {one.text}[PROOFSTEP]") for one in statements(4 * (config.steps + 2))]
    count = max(1, config.batch // config.group)
    asked = GrpoConfig(
        prompt=PROMPT, sampling=SamplingConfig(temperature=1.0, max_tokens=config.max_tokens), group=config.group,
        tasks=count, draws=1, canaries=0, loss="dapo",
    )  # fmt: skip
    backbone = load(BackboneConfig(path=str(folder), device="cpu"))
    async with Certifier(embedded_toolchain(), weak_sandbox=True) as judge:
        method = Grpo(backbone, LeanReward(judge, Tier.REPLAYED), tasks, tasks[:1], asked)
        loss = await _step(method, 0)
        start = time.perf_counter()
        for step in range(1, config.steps + 1):
            loss = await _step(method, step)
        return Speed(config.steps * count * config.group, time.perf_counter() - start, loss)


async def _step(method: Any, step: int) -> float:
    """As the loop makes it, without looks and checkpoints."""
    import torch

    learning = [one for one in method.backbone.model.parameters() if one.requires_grad]
    optimizer: Any = torch.optim.AdamW(learning, lr=1e-5)
    total = 0.0
    for piece in await method.pieces(step):
        loss, _ = method.loss(piece)
        loss.backward()
        total += loss.item()
    torch.nn.utils.clip_grad_norm_(learning, 1.0)
    optimizer.step()
    return total


def trl(config: BenchConfig, folder: Path, scratch: Path, reward: Any = None) -> Speed:
    """With our asynchronous reward, where none is given."""
    from transformers import PrinterCallback, TrainerCallback
    from trl.trainer.grpo_config import GRPOConfig
    from trl.trainer.grpo_trainer import GRPOTrainer

    from ember.models.backbone import load

    asked = statements(4 * (config.steps + 2))
    tables: Any = importlib.import_module("datasets")  # which has no types
    table: Any = tables.Dataset.from_dict(
        {
            "prompt": [f"[GOAL]⊢ {one.text}[PROOFSTEP]" for one in asked],
            "statement": [one.text for one in asked],
            "header": [one.header for one in asked],
        }
    )
    samples = max(1, config.batch // config.group) * config.group
    options: Any = GRPOConfig(
        output_dir=str(scratch / "grpo"), max_steps=config.steps + 1, per_device_train_batch_size=samples,
        num_generations=config.group, max_completion_length=config.max_tokens, learning_rate=1e-5, use_cpu=True,
        bf16=False, gradient_checkpointing=False, report_to=[], save_strategy="no", logging_steps=1,
        disable_tqdm=True, beta=0.0, loss_type="dapo",
    )  # fmt: skip
    ends: list[float] = []

    class Clock(TrainerCallback):
        def on_step_end(self, args: Any, state: Any, control: Any, **_: Any) -> None:
            ends.append(time.perf_counter())

    backbone = load(BackboneConfig(path=str(folder), device="cpu"))
    reward = reward or lean_reward(lambda: Certifier(embedded_toolchain(), weak_sandbox=True))
    trainer: Any = GRPOTrainer(
        model=backbone.model, processing_class=backbone.tokenizer, args=options, train_dataset=table,
        reward_funcs=[reward], callbacks=[Clock()],
    )  # fmt: skip
    trainer.remove_callback(PrinterCallback)
    trainer.train()
    losses = [entry["loss"] for entry in trainer.state.log_history if "loss" in entry]
    return Speed(config.steps * samples, ends[-1] - ends[0], losses[-1])
