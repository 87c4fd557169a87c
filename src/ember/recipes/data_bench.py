"""A benchmark of data runs: the pipeline beside the obvious scripts, in speed and memory."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ember.core.figure import Figure
from ember.data import bench
from ember.data.stage import Row
from ember.data.synth.corpus import FAMILIES, problems
from ember.data.tracing import TraceConfig, Tracer
from ember.lean.judge.certify import Certifier
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.toolchain import Toolchain

ALONE = 3
"""Theorems that are traced with a Lean of their own: each costs a start."""


async def measured(rows: int, memory_rows: int, theorems: int, toolchain: Callable[[], Toolchain]) -> list[Figure]:
    """`theorems` are traced; 0 leaves Lean out."""
    found = [await bench.memory(memory_rows)] if memory_rows else []
    with tempfile.TemporaryDirectory() as folder:
        found += await bench.beside_datasets(rows, learned_tokenizer(Path(folder), rows))
    return [*found, *await _tracing(theorems, toolchain())] if theorems else found


def learned_tokenizer(folder: Path, rows: int) -> Path:
    """Byte-level, learned from a few of the rows, as large as a small model's."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

    made: Any = Tokenizer(models.BPE())
    made.pre_tokenizer, made.decoder = pre_tokenizers.ByteLevel(add_prefix_space=False), decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer: Any = trainers.BpeTrainer(vocab_size=8000, initial_alphabet=alphabet, show_progress=False)
    made.train_from_iterator([row["state"] for row in bench.pairs(min(rows, 2000))], trainer)
    made.save(str(folder / "tokenizer.json"))
    return folder


async def _tracing(count: int, toolchain: Toolchain) -> list[Figure]:
    """Certify, trace and replay: many theorems on one pool beside one Lean process for each."""
    rows = [problem.row() for problem in problems(FAMILIES, "bench", count)]
    start = time.perf_counter()
    async with (
        Pool(toolchain, PoolOptions(), weak_sandbox=True) as pool,
        Certifier(toolchain, weak_sandbox=True) as judge,
    ):
        await Tracer(pool, judge, TraceConfig())(rows)
    together = (time.perf_counter() - start) / count
    alone = [await _alone(row, toolchain) for row in rows[:ALONE]]
    return [
        Figure("tracing, start included", 1 / together, "theorems/s", note=f"{count} theorems"),
        Figure("the same beside one Lean process a theorem", statistics.median(alone) / together, "×", "≥ 5"),
    ]


async def _alone(row: Row, toolchain: Toolchain) -> float:
    start = time.perf_counter()
    async with (
        Pool(toolchain, PoolOptions(size=1), weak_sandbox=True) as pool,
        Certifier(toolchain, weak_sandbox=True) as judge,
    ):
        await Tracer(pool, judge, TraceConfig())([row])
    return time.perf_counter() - start
