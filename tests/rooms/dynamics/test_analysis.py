"""Analyses of captured runs through the command line: events, calibration, what runs share; real series, too."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from typer.testing import CliRunner

from ember.cli.main import app
from ember.core.errors import InputError
from ember.dynamics.aligned import Track, align, crossing, placebo
from ember.dynamics.invariance import agreement, apart, chance, groups_of
from ember.dynamics.layout import Layout
from ember.dynamics.panel import Series, panel_of
from ember.dynamics.simulate import simulate
from ember.dynamics.tables import geometry_frame, read_geometry
from ember.recipes.dynamics import Study

runner = CliRunner()
SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Geometry of five runs with a step at capture 19 in two of six series, as Parquet."""
    folder = tmp_path_factory.mktemp("tables")
    values = simulate(np.random.default_rng(1), series=6).values
    values[:2, :, 19:] += 3.0
    for run in range(5):
        rows = [
            (step * 10, layer, "rankme", float(values[layer, run, step])) for layer in range(6) for step in range(38)
        ]
        geometry_frame(f"r{run}", rows, "a").write_parquet(folder / f"r{run}.parquet")
    return folder


def test_events_of_anybodys_tables(tables: Path) -> None:
    answer = runner.invoke(app, ["dynamics", "events", str(tables), "--json", "--set", "draws=199"])
    assert answer.exit_code == 0, answer.output
    rows = json.loads(answer.stdout)["runs"]["series"]
    assert [row["layer"] for row in rows if row["verdict"] == "event"] == [0, 1]
    assert all(abs(row["mean_step"] - 190) <= 20 for row in rows[:2])
    assert all(0 < row["p_null"] <= row["q_bh"] + 1e-9 <= 1 + 1e-9 for row in rows)
    assert runner.invoke(app, ["dynamics", "events", str(tables), "--set", "draws=99"]).exit_code == 0


def test_calibration_on_the_same_tables(tables: Path) -> None:
    settings = ["--replicates", "2", "--no-rivals", "--set", "draws=99"]
    answer = runner.invoke(app, ["dynamics", "calibrate", str(tables), "--json", *settings])
    assert answer.exit_code == 0, answer.output
    [row] = json.loads(answer.stdout)
    assert row["method"] == "joint"
    assert row["events_a_table"] <= 1


def test_what_runs_share_and_what_chance_gives(tables: Path) -> None:
    answer = runner.invoke(app, ["dynamics", "invariance", str(tables), "--json"])
    assert answer.exit_code == 0, answer.output
    rows = {row["series"]: row for row in json.loads(answer.stdout)["series"]}
    assert rows["layer 0 rankme"]["by_all"] >= 1
    assert rows["layer 0 rankme"]["p"] <= 0.1


@pytest.mark.parametrize("spoil", ["not Parquet", "other columns", "a value twice", "nothing in common"])
def test_hostile_tables_are_told_in_one_line(tables: Path, tmp_path: Path, spoil: str) -> None:
    path = tmp_path / "x.parquet"
    frame = pl.read_parquet(tables / "r0.parquet")
    match spoil:
        case "not Parquet":
            path.write_text("hello")
        case "other columns":
            frame.drop("value").write_parquet(path)
        case "a value twice":
            pl.concat([frame, frame]).write_parquet(path)
        case _:
            shifted = frame.with_columns(pl.lit("other").alias("run_id"), pl.col("step") + 1)
            pl.concat([frame, shifted]).write_parquet(path)
    answer = runner.invoke(app, ["dynamics", "events", str(path)])
    assert answer.exit_code == 2
    assert "Traceback" not in answer.output


def test_series_with_holes_are_left_out_and_named() -> None:
    rows = [(step, 0, name, 1.0 * step) for step in range(30) for name in ("a", "b")]
    rows[31] = (15, 0, "b", float("nan"))
    panel = panel_of(geometry_frame("r", rows, "x"))
    assert [series.metric for series in panel.series] == ["a"]
    assert panel.left_out == ("layer 0 b: missing in some run or capture",)


def test_the_originals_table_is_read(tmp_path: Path) -> None:
    """Its integers are narrower, and it has columns that we do not ask for."""
    frame = geometry_frame("r", [(0, 1, "effective_rank", 2.0)], "a").with_columns(
        pl.col("layer").cast(pl.Int16), pl.col("value").cast(pl.Float32), pl.lit("x").alias("extra")
    )
    frame.write_parquet(tmp_path / "r.parquet")
    assert read_geometry([tmp_path / "r.parquet"])["value"].to_list() == [2.0]


def test_names_cannot_leave_the_folder(tmp_path: Path) -> None:
    for name in ("../x", "a/b", "", ".hidden", "x" * 200):
        with pytest.raises(InputError):
            Layout(tmp_path).table("geometry_state", name)


def test_per_run_candidates_stand_beside_the_joint_test(smoke: Study) -> None:
    layout = Layout(smoke.folder)
    for run_id in layout.run_ids():
        [path] = (layout.runs / "events_candidates" / run_id).glob("*.parquet")
        found = pl.read_parquet(path)
        summary = pl.read_parquet(layout.analysed("detection_summary", run_id, path.stem))
        parts = summary.select(pl.sum_horizontal("selected", "suppressed", "overflow", "capped"))
        assert parts.to_series().to_list() == summary["candidates"].to_list()
        assert found.filter(pl.col("metric") != "__composite__").height == summary["selected"].sum()
        assert found["score"].is_between(0, 1).all()
        assert set(found["baseline_id"]) <= {file.stem for file in (layout.runs / "scoring_baselines").iterdir()}


def test_alignment_by_another_signal() -> None:
    """Steps at different times share no capture until each run's own milestone is put in one place."""
    generator = np.random.default_rng(2)
    tracks, milestones = [], {}
    for run, at in enumerate((400.0, 700.0, 900.0, 1200.0, 500.0)):
        steps = np.arange(0, 2500, 10.0)
        values = np.where(steps >= at, 2.0, 0.0) + 0.3 * generator.standard_normal(len(steps))
        tracks.append(Track(f"r{run}", steps, values[None]))
        milestones[f"r{run}"] = at
    from ember.dynamics.joint import joint_test

    panel = align(tracks, [Series(0, "rankme")], milestones)
    found = joint_test(panel.values, axis=panel.steps)
    assert found.p[0] <= 0.05
    assert abs(int(panel.steps[found.place[0]]) - 1000) <= 100
    drawn = placebo(tracks, np.random.default_rng(3))
    assert joint_test(align(tracks, [Series(0, "rankme")], drawn).values).p[0] > 0.05
    with pytest.raises(InputError, match="no milestone"):
        align(tracks, [Series(0, "rankme")], {})
    assert crossing([0, 10, 20], [0.1, 0.9, 0.95], 0.9) == 10
    assert crossing([0, 10], [0.1, 0.2], 0.9) is None


@pytest.mark.skipif(not (SHARED / "polypythias").exists(), reason="the shared data are not there")
def test_transitions_that_ten_seeds_share() -> None:
    """Published states of ten pretraining seeds: eight share their transitions, 3 and 4 are the published outliers."""
    with (SHARED / "polypythias" / "training_maps.tsv").open() as handle:
        rows = list(csv.DictReader(handle, delimiter="\t"))
    steps = sorted({int(float(row["step"])) for row in rows})
    places: dict[str, list[int]] = {}
    for seed in sorted({row["seed"] for row in rows}):
        states = [r["state"] for r in sorted((r for r in rows if r["seed"] == seed), key=lambda r: float(r["step"]))]
        places[seed] = [i for i in range(1, len(states)) if states[i] != states[i - 1]]
    assert apart(places, 1) == ["3", "4"]
    eight = {seed: found for seed, found in places.items() if seed not in ("3", "4")}
    common = [group for group in groups_of(eight, 1) if len(group.places) == 8]
    assert [steps[round(group.centre)] for group in common] == [13000, 33000, 73000, 113000]
    assert all(group.low > 0.6 for group in common)
    assert chance(eight, len(steps), 1, draws=99).p <= 0.02
    assert agreement(places["0"], places["1"], 1) == 1.0
