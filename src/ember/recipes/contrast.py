"""From runs to what an energy and a repairing model learn from: negatives, repairs, a pool to search, its gate."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from ember.core.errors import InputError
from ember.core.provenance import canonical_json, read_manifest, write_atomically
from ember.data import repairs
from ember.data.depths import trajectory_stats
from ember.data.forks import Fork, read_forks
from ember.data.negatives import NegativesConfig, negatives
from ember.data.pool import PoolConfig, pool
from ember.data.stage import Row, read_rows
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.toolchain import Toolchain


def is_data_run(run: Path) -> bool:
    return (read_manifest(run) or {}).get("kind") == "data-run"


async def negative_rows(
    run: Path, config: NegativesConfig, toolchain: Callable[[], Toolchain], *, weak_sandbox: bool = False
) -> list[Row]:
    """Of a search run that kept its states; of a data run, whose traced pairs are replayed and siblings sampled."""
    forks = await _sampled(run, config, toolchain, weak_sandbox) if is_data_run(run) else read_forks([run])
    return list(negatives(forks, config))


async def _sampled(run: Path, config: NegativesConfig, toolchain: Callable[[], Toolchain], weak: bool) -> list[Fork]:
    from ember.data.sampled import sampled_forks
    from ember.policy.portfolio import Portfolio

    async with Pool(toolchain(), PoolOptions(), weak_sandbox=weak) as workers:
        traces = read_rows(run / "trace" / "traces.jsonl")
        return await sampled_forks(workers, Portfolio(), traces, min_steps=config.min_steps)


def repair_rows(runs: Sequence[Path], proofs: Path | None, verdicts: Path | None) -> list[Row]:
    """Of search runs and data runs, and of published scripts with a checker's verdicts; each repair once."""
    found = [repairs.of_migration(run) if is_data_run(run) else repairs.of_search(run) for run in runs]
    if proofs is not None:
        found.append(repairs.of_verdicts(proofs, verdicts, proofs.stem))
    if not found:
        raise InputError("name a run's folder, or --proofs with scripts and --verdicts with a checker's replies")
    return list(repairs.distinct(chain.from_iterable(found)))


def write_rows(path: Path, rows: Sequence[Row]) -> None:
    """As JSON lines, or as Parquet where the name says so."""
    if path.suffix == ".parquet":
        import polars

        polars.DataFrame(rows, infer_schema_length=None).write_parquet(path, compression="zstd")
    else:
        write_atomically(path, "".join(canonical_json(row) + "\n" for row in rows))


def select_pool(run: Path, out: Path, config: PoolConfig) -> dict[str, Any]:
    """Of a complete data run: what `write_pool` writes."""
    if not is_data_run(run):
        raise InputError(f"{run} is no complete data run")
    return write_pool(run / "trace" / "traces.jsonl", out, config)


def write_pool(traces: Path, out: Path, config: PoolConfig) -> dict[str, Any]:
    """`contrastive_pool.json` (all theorems that are deep enough), `pool.jsonl` (those selected, to be searched) and
    `stats.json` in the folder `out`."""
    found = pool(read_rows(traces), config)
    out.mkdir(parents=True, exist_ok=True)
    write_atomically(out / "contrastive_pool.json", json.dumps(found.entries, indent=1, ensure_ascii=False) + "\n")
    write_rows(out / "pool.jsonl", found.selected)
    stats = found.stats | {"config": config.dump()}
    write_atomically(out / "stats.json", json.dumps(stats, indent=2, ensure_ascii=False) + "\n")
    return stats


def write_trajectory_stats(runs: Sequence[Path], out: Path, depth: int, share: float) -> dict[str, Any]:
    stats = trajectory_stats(runs, depth, share)
    write_atomically(out, json.dumps(stats, indent=2, ensure_ascii=False) + "\n")
    return stats
