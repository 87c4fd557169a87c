"""Our SFT and reinforcement beside TRL's: the same model, rows, batch and threads, in turn, in one process.

Speed is in supervised tokens a second (those that the loss counts), so that padding earns nothing. TRL is measured in
each way to put rows together that it has, and its best one counts; activations are kept, as ours are. Reinforcement is
measured in samples a second, each judged by Lean, TRL with our asynchronous reward. Ratios are of neighbours in time.
"""

from __future__ import annotations

import contextlib
import importlib
import statistics
import tempfile
import warnings
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

from ember.models.tiny import create
from ember.recipes.bench_tasks import BenchConfig, Speed, problems
from ember.recipes.grpo_bench import alternate
from ember.recipes.sft_bench import WAYS, our_sft, trl_sft


async def compare(config: BenchConfig, say: Callable[[str], None] = lambda text: None) -> dict[str, Any]:
    """Medians and ranges of the speeds, and of the ratios of ours to TRL's in the same alternation."""
    import torch

    torch.set_num_threads(config.threads)
    rows = problems(config.rows)
    found: dict[str, list[Speed]] = {}
    with tempfile.TemporaryDirectory() as scratch, _quiet():
        folder = Path(scratch) / "model"
        parameters = create(folder, [text for row in rows for text in (row.prompt, row.completion)], config.tiny)
        for number in range(config.alternations):
            say(f"alternation {number + 1} of {config.alternations}")
            found.setdefault("ours", []).append(await our_sft(config, folder, rows))
            for way, options in WAYS.items():
                found.setdefault(f"trl {way}", []).append(trl_sft(config, folder, rows, options, Path(scratch)))
        report: dict[str, Any] = {"config": config.dump(), "parameters": parameters, "sft": _told(found)}
        if config.reinforcement:
            report["reinforcement"] = _told(await alternate(config, folder, Path(scratch), say))
    return report


def _told(found: dict[str, list[Speed]]) -> dict[str, Any]:
    medians = {name: statistics.median(one.rate for one in speeds) for name, speeds in found.items()}
    best = max((name for name in medians if name != "ours"), key=lambda name: medians[name])
    others = {name: [ours.rate / theirs.rate for ours, theirs in zip(found["ours"], speeds, strict=True)]
              for name, speeds in found.items() if name != "ours"}  # fmt: skip
    ratios = others[best]
    return {
        "per_second": {name: round(value, 1) for name, value in medians.items()},
        "losses": {name: round(speeds[-1].loss, 3) for name, speeds in found.items()},
        "trl_at_its_best": best,
        "ratios": {name: round(statistics.median(values), 2) for name, values in others.items()},
        "ratio": {"median": statistics.median(ratios), "least": min(ratios), "largest": max(ratios)},
    }


@contextlib.contextmanager
def _quiet() -> Generator[None]:
    from transformers.utils import logging

    tables: Any = importlib.import_module("datasets")  # which has no types
    tables.disable_progress_bars()
    logging.set_verbosity_error()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
