"""Supervised tokens a second: our SFT, and TRL's in each way to put rows together that it has."""

from __future__ import annotations

import importlib
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ember.models.config import BackboneConfig
from ember.recipes.bench_tasks import PROMPT, BenchConfig, Speed
from ember.train.examples import Example

WAYS: dict[str, dict[str, Any]] = {
    "padded": {"packing": False},
    "bfd": {"packing": True, "packing_strategy": "bfd"},
}
"""How TRL puts rows together; `wrapped`, where rows see each other, is another training."""


async def our_sft(config: BenchConfig, folder: Path, rows: Sequence[Example]) -> Speed:
    from ember.models.backbone import load
    from ember.train.checkpoints import Checkpoints
    from ember.train.events import Events, read_metrics
    from ember.train.loop import LoopConfig, train
    from ember.train.sft import Sft, SftConfig

    asked = SftConfig(prompt=PROMPT, batch=config.batch, piece=config.batch)
    method = Sft(load(BackboneConfig(path=str(folder), device="cpu")), rows, rows[:1], asked)
    loop = LoopConfig(steps=config.steps + 1, learning_rate=1e-4, schedule="constant", warmup=0, log_every=1,
                      evaluate_every=config.steps + 2)  # fmt: skip
    with tempfile.TemporaryDirectory() as place:
        await train(method, loop, Checkpoints(Path(place) / "checkpoints"), Events(Path(place), ()))
        metrics = read_metrics(Path(place))[1:]
    return Speed(sum(row["tokens"] for row in metrics), sum(row["seconds"] for row in metrics), metrics[-1]["loss"])


def trl_sft(config: BenchConfig, folder: Path, rows: Sequence[Example], way: dict[str, Any], scratch: Path) -> Speed:
    """One step is warm-up; steps are timed from the batch's arrival to the update, as ours are."""
    from transformers import PrinterCallback, TrainerCallback
    from trl.trainer.sft_config import SFTConfig
    from trl.trainer.sft_trainer import SFTTrainer

    from ember.models.backbone import load

    backbone = load(BackboneConfig(path=str(folder), device="cpu"))
    tables: Any = importlib.import_module("datasets")  # which has no types
    table: Any = tables.Dataset.from_dict(
        {"prompt": [row.prompt for row in rows], "completion": [row.completion for row in rows]}
    )
    options: Any = SFTConfig(
        output_dir=str(scratch / "trl"), max_steps=config.steps + 1, per_device_train_batch_size=config.batch,
        max_length=256, learning_rate=1e-4, lr_scheduler_type="constant", weight_decay=0.01, use_cpu=True, bf16=False,
        gradient_checkpointing=False, report_to=[], save_strategy="no", logging_steps=1, disable_tqdm=True, **way,
    )  # fmt: skip
    times: list[float] = []
    counts: list[int] = []

    class Clock(TrainerCallback):
        def on_step_begin(self, args: Any, state: Any, control: Any, **_: Any) -> None:
            times.append(-time.perf_counter())

        def on_step_end(self, args: Any, state: Any, control: Any, **_: Any) -> None:
            times[-1] += time.perf_counter()

    trainer: Any = SFTTrainer(
        model=backbone.model, processing_class=backbone.tokenizer, args=options, train_dataset=table,
        callbacks=[Clock()],
    )  # fmt: skip
    collate = trainer.data_collator

    def counted(examples: Any) -> Any:
        batch = collate(examples)
        counts.append(int((batch["labels"] != -100).sum()))
        return batch

    trainer.data_collator = counted
    trainer.remove_callback(PrinterCallback)
    trainer.train()
    losses = [entry["loss"] for entry in trainer.state.log_history if "loss" in entry]
    return Speed(sum(counts[1 : len(times)]), sum(times[1:]), losses[-1])
