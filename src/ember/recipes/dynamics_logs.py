"""Anybody's training logs, tested with each run's time counted by its own milestone, other methods beside it.

A log is JSON lines: one object an evaluation, with `step` and numbers. What has no step (a heading, say) is skipped.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ember.core.errors import InputError
from ember.dynamics.aligned import MILESTONE, AlignmentConfig, Track, crossing, examine_aligned
from ember.dynamics.calibrate import JOINT, NEAR
from ember.dynamics.findings import SPIKE, Tested, examine
from ember.dynamics.geometry import Array, Floats
from ember.dynamics.joint import JointConfig
from ember.dynamics.panel import STEP, Panel, Series
from ember.dynamics.rivals import DETECTORS, detect
from ember.dynamics.spikes import shared_spikes, spikes
from ember.dynamics.sudden import Sudden, sudden


@dataclass(frozen=True)
class Log:
    run: str
    steps: Floats
    columns: dict[str, Floats]


def read_log(path: Path) -> Log:
    rows: dict[float, dict[str, float]] = {}
    try:
        for number, line in enumerate(path.read_text().splitlines(), 1):
            row: Any = json.loads(line) if line.strip() else None
            if isinstance(row, dict) and isinstance(step := row.get("step"), int | float):  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
                if float(step) in rows:
                    raise InputError(f"{path}, line {number}: step {step} was there before")
                rows[float(step)] = {str(k): float(v) for k, v in row.items() if _is_number(v)}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType, reportUnknownMemberType]
    except (OSError, ValueError, RecursionError) as error:
        raise InputError(f"cannot read the log {path}: {error}") from error
    if len(rows) < 2:
        raise InputError(f"{path} holds {len(rows)} lines with a step; a log has one an evaluation")
    steps = sorted(rows)
    names = sorted({name for row in rows.values() for name in row} - {"step"})
    columns = {name: np.array([rows[step].get(name, math.nan) for step in steps]) for name in names}
    return Log(path.stem, np.array(steps), columns)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


class LogsConfig(AlignmentConfig):
    """What is tested of the logs, and on which clock."""

    name: str = "logs"
    signal: str = ""
    """A column whose crossing of `level` is the milestone; empty: all runs on the same steps, from `from_step`."""
    metrics: tuple[str, ...] = ()
    """Columns to test; default: all that every run has in full, without losses, accuracies and the signal."""
    loss: str = "train_loss"
    """Where spikes are looked for."""
    from_step: int = 0
    """The first step that counts, where there is no signal."""


@dataclass(frozen=True)
class Hits:
    """What one method calls on the same curves."""

    method: str
    runs: int
    series: int
    near: int | None
    """Events within two captures of the milestone; none where there is no milestone. The first tenth and the schedule's
    are left out everywhere."""
    near_spikes: int | None
    """Of these, events at spikes of the loss that runs share: there the jump may be the optimiser's."""
    elsewhere: int
    """All others …"""
    elsewhere_spikes: int
    """… and of these, those at shared spikes."""
    places: tuple[str, ...]

    def dump(self) -> dict[str, Any]:
        return asdict(self)


def examine_logs(paths: Sequence[Path], asked: LogsConfig, config: JointConfig) -> tuple[Tested, list[Sudden]]:
    """The joint test, and whether single runs have anything sudden at their milestones."""
    logs = [read_log(path) for path in paths]
    names = [log.run for log in logs]
    if len(set(names)) < len(names):
        raise InputError("two logs have one name; a run counts once")
    metrics = asked.metrics or _common(logs, asked)
    if not metrics:
        raise InputError("the logs have no column in common that is complete in all of them")
    tracks = [_track(log, metrics, asked) for log in logs]
    series = [Series(-1, metric) for metric in metrics]
    if asked.signal:
        return examine_aligned(tracks, series, asked, config), sudden(tracks, asked, NEAR)
    return _by_step(tracks, series, asked, config), []


def _common(logs: Sequence[Log], asked: LogsConfig) -> tuple[str, ...]:
    """Columns that are whole in every run; what says how good the model is is no geometry."""
    first, *others = logs

    def whole(log: Log, name: str) -> bool:
        return name in log.columns and bool(np.isfinite(log.columns[name]).all())

    named = [name for name in first.columns if not name.endswith(("loss", "acc", "accuracy", "seconds"))]
    return tuple(name for name in named if name != asked.signal and all(whole(log, name) for log in [first, *others]))


def _track(log: Log, metrics: Sequence[str], asked: LogsConfig) -> Track:
    missing = [name for name in (*metrics, *([asked.signal] if asked.signal else [])) if name not in log.columns]
    if missing:
        raise InputError(f"the log {log.run} lacks {', '.join(missing)}; it has {', '.join(log.columns)}")
    values = np.stack([log.columns[name] for name in metrics])
    if not np.isfinite(values).all():
        raise InputError(f"the log {log.run} has holes in what is to be tested")
    milestone = crossing(log.steps, log.columns[asked.signal], asked.level) if asked.signal else None
    loss = log.columns.get(asked.loss)
    return Track(log.run, log.steps, values, milestone, (), tuple(spikes(log.steps, loss)) if loss is not None else ())


def _by_step(tracks: Sequence[Track], series: Sequence[Series], asked: LogsConfig, config: JointConfig) -> Tested:
    """All runs at the same steps, evenly in log time up to the end of the shortest."""
    first = max(1.0, float(asked.from_step), *(float(track.steps[0]) for track in tracks))
    last = min(float(track.steps[-1]) for track in tracks)
    if first >= last:
        raise InputError(f"no step is left between {first:.0f} and the end of the shortest run, {last:.0f}")
    steps = np.unique(np.round(np.geomspace(first, last, asked.captures)))
    values = [_at(track, steps) for track in tracks]
    runs = tuple(track.run for track in tracks)
    panel = Panel(tuple(series), runs, steps.astype(np.int64), np.stack(values, axis=1))
    return examine(panel, config, (), shared_spikes([track.spikes for track in tracks], panel.steps))


def _at(track: Track, steps: Floats) -> Array:
    taken: list[Array] = [np.interp(steps, track.steps, one) for one in track.values]
    return np.stack(taken)


def compare(tested: Tested, seed: int = 0) -> list[Hits]:
    """The joint test's events beside those of the other methods."""
    found: dict[str, list[tuple[int, int]]] = {
        JOINT: [(index, int(tested.answer.place[index])) for index in tested.found]
    }
    for name, detector in DETECTORS.items():
        many = len(tested.panel.runs) > 1
        found[name] = detect(tested.panel.values, detector, np.random.default_rng(seed)) if many else []
    return [_hits(tested, method, places) for method, places in found.items()]


def _hits(tested: Tested, method: str, places: Sequence[tuple[int, int]]) -> Hits:
    panel = tested.panel
    aligned = panel.unit != STEP
    middle = int(np.searchsorted(panel.steps, MILESTONE))
    kinds = [(series, place, tested.known(place)) for series, place in places]
    kept = [(series, place, kind) for series, place, kind in kinds if kind in (None, SPIKE)]
    near = [kind for _, place, kind in kept if aligned and abs(place - middle) <= NEAR]
    at_spikes = sum(kind == SPIKE for _, _, kind in kept)
    told = tuple(
        f"{panel.series[series].metric} at {panel.steps[place]}{' (spike)' if kind else ''}"
        for series, place, kind in kept[:12]
    )
    return Hits(
        method, len(panel.runs), len(panel.series),
        len(near) if aligned else None, near.count(SPIKE) if aligned else None,
        len(kept) - len(near), at_spikes - near.count(SPIKE), told,
    )  # fmt: skip
