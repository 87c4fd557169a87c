"""Pictures of a study, as PNG bytes: geometry with its events, probe curves, what a table holds."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import numpy as np
import polars as pl

from ember.dynamics.findings import ESCAPE, Tested

INK, FAINT, EVENT = "#1f2933", "#7b8794", "#c2410c"


def _figure(rows: int, columns: int, width: float, height: float) -> tuple[Any, Any]:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width * columns, height * rows), layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.subplots(rows, columns, squeeze=False)
    return figure, axes


def _bytes(figure: Any) -> bytes:
    held = io.BytesIO()
    figure.savefig(held, format="png", dpi=110, metadata={"Software": None})
    return held.getvalue()


def _plain(axis: Any, title: str) -> None:
    axis.set_title(title, fontsize=9, color=INK, loc="left")
    axis.tick_params(labelsize=7, colors=FAINT)
    axis.spines[["top", "right"]].set_visible(False)


def geometry_picture(tested: Tested, chosen: Sequence[int], columns: int = 3) -> bytes:
    """One panel a series: every run thin, their mean dark; a band where a step was found, in colour if structural; the
    first tenth is grey."""
    rows = -(-len(chosen) // columns)
    figure, axes = _figure(rows, columns, 3.4, 2.2)
    steps = tested.panel.steps
    for axis in axes.flat[len(chosen) :]:
        axis.set_visible(False)
    for axis, index in zip(axes.flat, chosen, strict=False):
        values = tested.panel.values[index]
        axis.plot(steps, values.T, color=FAINT, linewidth=0.6, alpha=0.8)
        axis.plot(steps, values.mean(axis=0), color=INK, linewidth=1.3)
        axis.axvspan(steps[0], steps[int(ESCAPE * len(steps))], color="#e4e7eb", alpha=0.6, linewidth=0)
        _plain(axis, f"{tested.panel.series[index]}: {said_of(tested, index)}")
        axis.set_xlabel(tested.panel.unit, fontsize=7, color=FAINT)
        if tested.verdict(index) == "event":
            place, half = int(tested.answer.place[index]), int(tested.answer.width[index]) // 2
            first, last = steps[max(0, place - 1 - half)], steps[min(len(steps) - 1, place + half)]
            colour = EVENT if tested.kind(index) == "structural" else FAINT
            axis.axvspan(first, last, color=colour, alpha=0.3, linewidth=0)
    return _bytes(figure)


def said_of(tested: Tested, index: int) -> str:
    """A series' verdict in a few words; a q by itself is told only where it decides."""
    verdict = tested.verdict(index)
    if verdict == "cannot tell":
        return "cannot tell"
    if verdict == "none":
        small = tested.answer.q[index] <= tested.config.rate
        return "no event (small beside the curve)" if small else "no event"
    return f"{tested.kind(index).replace('_', ' ')}, q {tested.answer.q[index]:.2g}"


def probe_picture(scalars: pl.DataFrame, metrics: Sequence[str], columns: int = 3) -> bytes:
    """Every run of the arm, one panel a metric."""
    figure, axes = _figure(-(-len(metrics) // columns), columns, 3.4, 2.2)
    for axis in axes.flat[len(metrics) :]:
        axis.set_visible(False)
    for axis, metric in zip(axes.flat, metrics, strict=False):
        rows = scalars.filter(pl.col("metric") == metric)
        for (_,), run in rows.group_by("run_id", maintain_order=True):
            ordered = run.sort("step")
            few = "." if ordered.height < 12 else None
            axis.plot(ordered["step"].to_numpy(), ordered["value"].to_numpy(), linewidth=0.9, marker=few)
        if metric.endswith("_loss") and bool((rows["value"] > 0).all()):  # a loss of rewards has either sign
            axis.set_yscale("log")
        _plain(axis, metric.replace("_", " "))
        axis.set_xlabel("step", fontsize=7, color=FAINT)
    return _bytes(figure)


def timeline_picture(tests: Sequence[tuple[str, Tested]]) -> bytes:
    """When events were found, by arm and group of metrics."""
    figure, axes = _figure(1, 1, 7.5, 1.0 + 0.35 * len(tests))
    axis = axes[0, 0]
    for row, (_, tested) in enumerate(tests):
        found = tested.found
        x = [tested.panel.steps[int(tested.answer.place[index])] for index in found]
        kinds = [tested.kind(index) == "structural" for index in found]
        offset = np.linspace(-0.25, 0.25, max(len(found), 1))[: len(found)]
        colours = [EVENT if real else FAINT for real in kinds]
        axis.scatter(x, row + offset, s=12, c=colours or None)
    axis.set_yticks(range(len(tests)), [f"{arm} ({len(tested.found)})" for arm, tested in tests])
    axis.set_ylim(len(tests) - 0.5, -0.5)
    last = max(int(tested.panel.steps[-1]) for _, tested in tests)
    axis.set_xlim(0, last)
    _plain(axis, "events by arm; grey: escape from initialisation, a point of the schedule, a spike of the loss")
    axis.set_xlabel("step", fontsize=8, color=FAINT)
    return _bytes(figure)
