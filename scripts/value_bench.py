"""What the figures of the value side cost on made-up vectors: processor time by stage, and memory.

Example: python scripts/value_bench.py FOLDER --rows 100000 --width 4096     (writes rows × width × 4 bytes into FOLDER)

Set OPENBLAS_NUM_THREADS to the cores that it may use. Memory is the process' own: pages of the file of vectors, which
the system may take back at any time, are left out.
"""

from __future__ import annotations

import argparse
import functools
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl

from ember.evaluation import embeddings, energies, maps, spectrum, value_plots
from ember.evaluation.vectors import SCHEMA, STATES, VECTORS
from ember.recipes.value_metrics import MetricsConfig, measure

EACH, BRANCHING, LATENT, CHUNK = 50, 4, 256, 2000
"""States of a theorem, children of a goal; directions that carry something; rows that are made at a time."""
STAGES: tuple[tuple[Any, str], ...] = (
    (embeddings, "_centroids"), (embeddings, "_probe"), (embeddings, "siblings"), (spectrum, "measure"),
    (embeddings, "_silhouettes"), (embeddings, "dual_labels"), (energies, "of_table"), (maps, "main_axes"),
    (maps, "neighbour_map"), (value_plots, "pictures"),
)  # fmt: skip


def states(count: int, dice: np.random.Generator) -> pl.DataFrame:
    """Trees of goals, 50 to a theorem, a third of them on proofs, with energies that know a little."""
    theorem, place = np.arange(count) // EACH, np.arange(count) % EACH
    depth = np.floor(np.log(1 + (BRANCHING - 1) * place) / np.log(BRANCHING) + 1e-9).astype(np.int64)
    positive = (place == 0) | (dice.random(count) < 1 / 3)
    remaining = np.maximum(1, 5 - depth + dice.integers(-1, 2, count))
    energy = np.where(positive, remaining, 5) + dice.normal(0, 1.5, count)
    goals = list(zip(theorem.tolist(), place.tolist(), strict=True))
    rows = {
        "theorem_id": [f"t{one}" for one in theorem],
        "state": [f"n : ℕ\nh : n < {one % 97}\n⊢ n + {goal} < {one % 89}" for one, goal in goals],
        "parent": [f"t{one}-{(goal - 1) // BRANCHING}" if goal else None for one, goal in goals],
        "depth": depth,
        "positive": positive,
        "energy": energy,
        "remaining": [int(steps) if on else None for steps, on in zip(remaining, positive, strict=True)],
    }
    return pl.DataFrame(rows).select(pl.col(name).cast(kind) for name, kind in SCHEMA.items())


def make(folder: Path, count: int, width: int) -> None:
    """Vectors with a falling spectrum, nearer to each other within a theorem, moved by label and depth; in chunks."""
    if (folder / STATES).exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    dice = np.random.default_rng(0)
    rows = states(count, dice)
    falling = np.arange(1, LATENT + 1, dtype=np.float32)[:, None] ** -0.7
    basis = falling * dice.normal(size=(LATENT, width)).astype(np.float32)
    centres = 0.7 * dice.normal(size=(count // EACH + 1, LATENT)).astype(np.float32)
    label = 0.25 * dice.normal(size=LATENT).astype(np.float32)
    on, depth = rows["positive"].to_numpy(), rows["depth"].to_numpy()
    vectors: Any = np.lib.format.open_memmap(folder / VECTORS, mode="w+", dtype=np.float32, shape=(count, width))
    for start in range(0, count, CHUNK):
        part = slice(start, min(count, start + CHUNK))
        own = 0.5 * dice.normal(size=(part.stop - start, LATENT)).astype(np.float32)
        places = centres[np.arange(start, part.stop) // EACH] + own + on[part, None] * label + 0.05 * depth[part, None]
        vectors[part] = places @ basis + 0.05 * dice.normal(size=(part.stop - start, width))
    vectors.flush()
    rows.write_parquet(folder / STATES)


def own_memory() -> float:
    """Megabytes of this process that no file can give back."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith(("RssAnon", "RssShmem"))) / 1024


class Watch(threading.Thread):
    """The most memory since the last look."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.most = 0.0

    def run(self) -> None:
        while True:
            self.most = max(self.most, own_memory())
            time.sleep(0.05)


def told(title: str, work: Callable[..., Any], watch: Watch) -> Callable[..., Any]:
    @functools.wraps(work)
    def timed(*arguments: Any, **options: Any) -> Any:
        watch.most, processor, wall = 0.0, time.process_time(), time.perf_counter()
        found = work(*arguments, **options)
        spent = time.process_time() - processor
        print(
            f"{title:24} {spent:7.1f} s of processor, {time.perf_counter() - wall:7.1f} s, {watch.most:6.0f} MB",
            flush=True,
        )
        return found

    return timed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--width", type=int, default=4096)
    asked = parser.parse_args()
    source = asked.folder / f"{asked.rows}x{asked.width}"
    make(source, asked.rows, asked.width)
    watch = Watch()
    watch.start()
    for module, name in STAGES:
        setattr(
            module, name, told(f"{module.__name__.rpartition('.')[2]}.{name.lstrip('_')}", getattr(module, name), watch)
        )
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    processor, wall = time.process_time(), time.perf_counter()
    measure(source, asked.folder / "figures", MetricsConfig())
    print(f"{'whole':24} {time.process_time() - processor:7.1f} s of processor, {time.perf_counter() - wall:7.1f} s")
    print(f"load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
