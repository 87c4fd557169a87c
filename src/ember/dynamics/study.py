"""One study on disk: runs with the same captures, grouped in arms; written once, read by every analysis."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ember.core.errors import InputError
from ember.core.provenance import content_hash, write_atomically
from ember.dynamics.aligned import AlignmentConfig, Track, crossing, examine_aligned
from ember.dynamics.findings import Tested, examine
from ember.dynamics.joint import JointConfig
from ember.dynamics.layout import Layout
from ember.dynamics.panel import panel_of
from ember.dynamics.spikes import shared_spikes, spikes
from ember.dynamics.tables import geometry_frame, read_geometry, read_table, scalar_frame, write_table

LOSS = "train_loss"
"""The scalar in which spikes are looked for."""


@dataclass(frozen=True)
class RunSpec:
    """All that decides a run's numbers. Its id hashes everything, so two different runs cannot share a place."""

    study: str
    arm: str
    seeds: Mapping[str, int]
    config: Mapping[str, Any]
    cadence: Mapping[str, Any]
    probes: Mapping[str, str]
    """Name → hash of the probe batch."""
    data: str
    """Hash of the training data."""
    code: str
    """Version of what computed it."""

    @property
    def run_id(self) -> str:
        seeds = "-".join(f"{name[0]}{value}" for name, value in sorted(self.seeds.items()))
        return f"{self.study}.{self.arm}-{seeds}-{content_hash(self.dump())[:12]}"

    def dump(self) -> dict[str, Any]:
        return asdict(self)


def keep_run(layout: Layout, spec: RunSpec, watcher: Any, surroundings: Mapping[str, Any]) -> None:
    """Tables first, the description last: a run without one is unfinished. A finished run is never written over."""
    run_id = spec.run_id
    if layout.meta(run_id).exists():
        raise InputError(f"run {run_id} is complete and is never written over")
    write_table(
        geometry_frame(run_id, watcher.geometry, "capture"), layout.table("geometry_state", run_id), replace=True
    )
    write_table(scalar_frame(run_id, watcher.scalars), layout.table("metrics_scalar", run_id), replace=True)
    for probe in watcher.probes:
        path = layout.probe(run_id, probe.name)
        path.parent.mkdir(parents=True, exist_ok=True)
        size = {"sequences": int(probe.tokens.shape[0]), "real_tokens": int(probe.mask.sum())}
        _write_json(path, {"probe_name": probe.name, "probe_hash": probe.hash, **size})
    meta = {
        "schema_version": "run_meta@2.0",
        "run_id": run_id,
        **spec.dump(),
        "schedule": [{"step": step, "what": name} for step, name in watcher.schedule],
        "watching": watcher.spent(),
        "surroundings": dict(surroundings),
    }
    layout.meta(run_id).parent.mkdir(parents=True, exist_ok=True)
    _write_json(layout.meta(run_id), meta)


def _write_json(path: Path, value: Any) -> None:
    write_atomically(path, json.dumps(value, indent=2, ensure_ascii=False, sort_keys=True) + "\n")


def read_meta(layout: Layout, run_id: str) -> dict[str, Any]:
    try:
        meta = json.loads(layout.meta(run_id).read_text())
    except (OSError, ValueError) as error:
        raise InputError(f"cannot read {layout.meta(run_id)}: {error}") from error
    if not isinstance(meta, dict):
        raise InputError(f"{layout.meta(run_id)} is not a run's description")
    return {str(key): value for key, value in meta.items()}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]


@dataclass(frozen=True)
class Arm:
    name: str
    run_ids: tuple[str, ...]
    schedule: tuple[int, ...]


def arms_of(layout: Layout) -> list[Arm]:
    """The complete runs by arm, main first."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for run_id in layout.run_ids():
        meta = read_meta(layout, run_id)
        groups.setdefault(str(meta.get("arm", "main")), []).append({**meta, "run_id": run_id})
    if not groups:
        raise InputError(f"{layout.root} holds no complete run")
    arms: list[Arm] = []
    for name in sorted(groups, key=lambda arm: (arm != "main", arm)):
        points = {int(point["step"]) for meta in groups[name] for point in meta.get("schedule", [])}
        arms.append(Arm(name, tuple(str(meta["run_id"]) for meta in groups[name]), tuple(sorted(points))))
    return arms


def examine_arms(
    layout: Layout, config: JointConfig, arms: Sequence[Arm], alignments: Sequence[AlignmentConfig] = ()
) -> dict[str, Tested]:
    """Each arm's test, and after them those of aligned runs, by the alignment's name."""
    tests: dict[str, Tested] = {}
    aligned: dict[str, Tested] = {}
    for arm in arms:
        panel = panel_of(read_geometry([layout.table("geometry_state", run_id) for run_id in arm.run_ids]))
        scalars = scalars_of(layout, arm)
        spells = [spikes(*signal_of(scalars, run_id, LOSS)) for run_id in panel.runs]
        tests[arm.name] = examine(panel, config, arm.schedule, shared_spikes(spells, panel.steps))
        for asked in alignments:
            if asked.arm == arm.name:
                tracks = [
                    Track(
                        run_id,
                        panel.steps.astype(np.float64),
                        panel.values[:, index],
                        crossing(*signal_of(scalars, run_id, asked.signal), asked.level),
                        arm.schedule,
                        tuple(spells[index]),
                    )
                    for index, run_id in enumerate(panel.runs)
                ]
                aligned[asked.name] = examine_aligned(tracks, panel.series, asked, config)
    return tests | aligned


def signal_of(scalars: Any, run_id: str, metric: str) -> tuple[Any, Any]:
    """A run's steps and values of one scalar; empty where it was not recorded."""
    import polars as pl

    rows = scalars.filter((pl.col("run_id") == run_id) & (pl.col("metric") == metric)).sort("step")
    return rows["step"].to_numpy(), rows["value"].to_numpy()


def scalars_of(layout: Layout, arm: Arm) -> Any:
    """Losses and probe figures of an arm's runs in one long table."""
    import polars as pl

    paths = [layout.table("metrics_scalar", run_id) for run_id in arm.run_ids]
    return pl.concat([read_table(path, ["run_id", "step", "metric", "value"]) for path in paths])
