"""How long a large study takes to be read, tested and reported: simulated runs on disk, as real ones lie there."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import numpy as np

from ember.core import provenance
from ember.dynamics.claims import observations, rule
from ember.dynamics.joint import JointConfig
from ember.dynamics.layout import Layout
from ember.dynamics.report import Findings, write_report
from ember.dynamics.simulate import simulate
from ember.dynamics.study import arms_of, examine_arms
from ember.dynamics.tables import geometry_frame, scalar_frame, write_table

RUNS, CAPTURES, LAYERS, APART = 5, 200, 20, 10


def bench(rows: int, folder: Path, config: JointConfig) -> dict[str, Any]:
    """Seconds and processor time, of one core, for about so many rows; each twentieth series has a step."""
    layout, series = Layout(folder), max(1, rows // (RUNS * CAPTURES))
    _simulated(layout, series)
    wall, used = time.perf_counter(), time.process_time()
    arms = arms_of(layout)
    tests = examine_arms(layout, config, arms)
    tested = time.process_time()
    claims = observations(tests)
    rulings = [rule(claim, tests) for claim in claims]
    write_report(folder, layout, Findings("bench", arms, tests, claims, rulings, (), {}))
    ended = time.process_time()
    return {
        "rows": series * RUNS * CAPTURES,
        "draws": config.draws,
        "events": len(tests["main"].found),
        "tested_cpu_s": tested - used,
        "reported_cpu_s": ended - tested,
        "cpu_s": ended - used,
        "wall_s": time.perf_counter() - wall,
    }


def _simulated(layout: Layout, series: int) -> None:
    made = simulate(
        np.random.default_rng(0), series=series, runs=RUNS, captures=CAPTURES, trend="mild", steps=max(1, series // 20)
    )
    for run in range(RUNS):
        name = f"bench.main-i{run}"
        rows = [
            (APART * capture, index % LAYERS, f"metric_{index // LAYERS}", float(made.values[index, run, capture]))
            for index in range(series)
            for capture in range(CAPTURES)
        ]
        losses = [
            (APART * capture, "train_loss", 0.01 + 3 * float(np.exp(-capture / 60))) for capture in range(CAPTURES)
        ]
        write_table(geometry_frame(name, rows, "capture"), layout.table("geometry_state", name))
        write_table(scalar_frame(name, losses), layout.table("metrics_scalar", name))
        layout.meta(name).parent.mkdir(parents=True)
        provenance.write_atomically(layout.meta(name), json.dumps({"arm": "main", "seeds": {"init": run}}) + "\n")
