"""What is computed from captured runs, a study's or anybody's geometry tables: events, candidates, what runs share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ember.core.errors import InputError
from ember.core.provenance import content_hash
from ember.dynamics.calibrate import DETECTORS, JOINT, Progress, Rate, calibrate
from ember.dynamics.candidates import ACCOUNTS, CANDIDATES, COMPOSITE, CandidateConfig, Candidates, candidates_of
from ember.dynamics.findings import EVENTS, Tested, event_rows, examine
from ember.dynamics.invariance import Chance, Group, apart, chance, groups_of
from ember.dynamics.joint import JointConfig
from ember.dynamics.layout import Layout
from ember.dynamics.panel import Panel, Series, panel_of
from ember.dynamics.scoring import Baseline, baseline_of, keep_baseline
from ember.dynamics.study import arms_of, examine_arms
from ember.dynamics.tables import read_geometry, rows_frame, write_table


@dataclass(frozen=True)
class Captured:
    """Runs that are compared with each other, and where their schedule changes."""

    name: str
    panel: Panel
    schedule: tuple[int, ...] = ()


def captured(paths: Sequence[Path]) -> list[Captured]:
    """The arms of a study's folder, or geometry tables (ours or the original's) as one arm."""
    layout = _study(paths)
    if layout is not None:
        return [
            Captured(
                arm.name,
                panel_of(read_geometry([layout.table("geometry_state", run_id) for run_id in arm.run_ids])),
                arm.schedule,
            )
            for arm in arms_of(layout)
        ]
    files = [file for path in paths for file in (sorted(path.glob("*.parquet")) if path.is_dir() else [path])]
    if not files:
        raise InputError(f"no geometry tables in {', '.join(map(str, paths))}")
    return [Captured("runs", panel_of(read_geometry(files)))]


def _study(paths: Sequence[Path]) -> Layout | None:
    return Layout(paths[0]) if len(paths) == 1 and (paths[0] / "runs" / "runs").is_dir() else None


def events(paths: Sequence[Path], config: JointConfig) -> dict[str, Tested]:
    layout = _study(paths)
    if layout is not None:
        return examine_arms(layout, config, arms_of(layout))
    return {one.name: examine(one.panel, config, one.schedule) for one in captured(paths)}


def keep_events(layout: Layout, test_id: str, tested: Tested) -> None:
    analysis = content_hash({"joint": tested.config.dump(), "runs": list(tested.panel.runs)})
    write_table(rows_frame(event_rows(tested, test_id, analysis), EVENTS), layout.events(test_id), replace=True)


def baseline_for(panel: Panel, run: int, config: CandidateConfig) -> Baseline:
    """Another run's increments: a run is not judged by its own."""
    other = (run + 1) % len(panel.runs)
    return baseline_of(panel, other, config.dump())


def keep_candidates(layout: Layout, panel: Panel, config: CandidateConfig) -> str:
    """Every run's candidates and the accounting of its peaks, under an id that hashes the whole specification."""
    analysis = content_hash({"candidates": config.dump(), "runs": list(panel.runs), "steps": panel.steps.tolist()})
    for index, run_id in enumerate(panel.runs):
        baseline = baseline_for(panel, index, config)
        keep_baseline(baseline, layout.baseline(baseline.id))
        made = candidates_of(panel, index, config, baseline, analysis)
        path = layout.analysed("events_candidates", run_id, analysis)
        if not path.exists():
            write_table(rows_frame(made.rows, CANDIDATES), path)
            rows = [{"run_id": run_id, "analysis_id": analysis, **vars(account)} for account in made.accounting]
            write_table(rows_frame(rows, ACCOUNTS), layout.analysed("detection_summary", run_id, analysis))
    return analysis


@dataclass(frozen=True)
class Shared:
    """What the runs of an arm have in common in one series."""

    series: Series
    groups: list[Group]
    chance: Chance


@dataclass(frozen=True)
class Invariance:
    arm: str
    shared: list[Shared]
    apart: list[str]
    """Runs that agree with the others far less than the rest do."""


def invariance(paths: Sequence[Path], config: CandidateConfig, tolerance: int, draws: int = 199) -> list[Invariance]:
    """Matching of per-run candidates, with what chance alone gives beside it."""
    made: list[Invariance] = []
    for one in captured(paths):
        found = [candidates_of(one.panel, i, config, baseline_for(one.panel, i, config), "") for i in _runs(one.panel)]
        shared = [_shared(one.panel, found, series, tolerance, draws) for series in one.panel.series]
        everything = {run: _places(one.panel, found[i], None) for i, run in enumerate(one.panel.runs)}
        made.append(Invariance(one.name, [s for s in shared if s.groups], apart(everything, tolerance)))
    return made


def _runs(panel: Panel) -> range:
    return range(len(panel.runs))


def _shared(panel: Panel, found: list[Candidates], series: Series, tolerance: int, draws: int) -> Shared:
    places = {run: _places(panel, found[index], series) for index, run in enumerate(panel.runs)}
    return Shared(series, groups_of(places, tolerance), chance(places, len(panel.steps), tolerance, draws))


def _places(panel: Panel, found: Candidates, series: Series | None) -> list[int]:
    """Captures of a series' candidates, or of all composites."""
    place = {int(step): index for index, step in enumerate(panel.steps)}
    if series is None:
        rows = [row for row in found.rows if row["metric"] == COMPOSITE]
    else:
        rows = [row for row in found.rows if (row["layer"], row["metric"]) == (series.layer, series.metric)]
    return [place[int(row["step"])] for row in rows]


def rates(
    paths: Sequence[Path], config: JointConfig, replicates: int, rivals: bool, progress: Progress | None = None
) -> dict[str, list[Rate]]:
    """False events a table on curves like these runs."""
    methods = (JOINT, *DETECTORS) if rivals else (JOINT,)
    return {one.name: calibrate(one.panel, config, replicates, methods, progress) for one in captured(paths)}
