"""Pictures of vectors and energies: a map by label and by depth, distances between siblings with the collision
threshold, the variance spectrum, separation by depth, energies against the steps that remain."""

from __future__ import annotations

import base64
import importlib
import io
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from ember.evaluation.embeddings import Embedded, EmbeddingConfig
from ember.evaluation.energies import EnergyMetricsConfig, calibration_bins
from ember.evaluation.vectors import VectorTable

ON, OFF = "#0072b2", "#d55e00"


def pictures(
    table: VectorTable,
    embedded: Embedded | None,
    embedding: EmbeddingConfig,
    energy: EnergyMetricsConfig,
    mapped: pl.DataFrame | None,
) -> dict[str, str]:
    """By title, each as a data URI of a PNG. `mapped`: states with their places in the plane."""
    found: dict[str, str] = {}
    if embedded is not None:
        distances, variances = embedded.pictures["sibling_distances"], embedded.pictures["variances"]
        if len(distances):
            found["Distances between siblings"] = _drawn(lambda axes: _siblings(axes, distances, embedding.collision))
        if variances.sum() > 0:
            found["Variance along the main axes"] = _drawn(lambda axes: _spectrum(axes, variances))
        separation = [band for band in embedded.pictures["separation"] if band["value"] is not None]
        if separation:
            found["Separation by depth"] = _drawn(lambda axes: _separation(axes, separation))
        if mapped is not None:
            plane = mapped.select("tsne_x", "tsne_y").to_numpy()
            labels, depth = mapped["positive"].to_numpy(), mapped["depth"].to_numpy()
            found[f"Map of {len(mapped)} states by label"] = _drawn(lambda axes: _by_label(axes, plane, labels))
            found[f"Map of {len(mapped)} states by depth"] = _drawn(lambda axes: _by_depth(axes, plane, depth))
    if table.rows["energy"].null_count() < len(table):
        found["Energies by label"] = _drawn(lambda axes: _energies(axes, table.rows, energy.margin))
        bins = calibration_bins(table.rows)
        if len(bins) > 1:
            found["Energy and the steps that remain"] = _drawn(lambda axes: _calibration(axes, bins))
    return found


def _drawn(draw: Callable[[Any], None]) -> str:
    figures: Any = importlib.import_module("matplotlib.figure")
    figure = figures.Figure(figsize=(6, 4), layout="constrained")
    draw(figure.subplots())
    out = io.BytesIO()
    figure.savefig(out, format="png", dpi=110, metadata={"Software": None})
    return "data:image/png;base64," + base64.b64encode(out.getvalue()).decode()


def _siblings(axes: Any, distances: NDArray[np.float64], collision: float) -> None:
    axes.hist(distances, bins=60, color=ON)
    axes.axvline(collision, color=OFF, linestyle="--", label=f"collision below {collision:g}")
    axes.set(xlabel="distance", ylabel="pairs")
    axes.legend()


def _spectrum(axes: Any, variances: NDArray[np.float64]) -> None:
    positive = variances[variances > 0]
    axes.plot(np.arange(1, len(positive) + 1), positive / positive.sum(), color=ON)
    axes.set(xlabel="axis", ylabel="share of the variance", yscale="log")


def _separation(axes: Any, bands: Sequence[dict[str, Any]]) -> None:
    heights = [band["value"] for band in bands]
    down = [band["value"] - band["low"] if band["low"] is not None else 0 for band in bands]
    up = [band["high"] - band["value"] if band["high"] is not None else 0 for band in bands]
    axes.errorbar([band["band"] for band in bands], heights, yerr=[down, up], fmt="o", color=ON, capsize=4)
    axes.set(ylabel="distance of the centroids", ylim=(0, None))


def _by_label(axes: Any, plane: NDArray[np.float32], labels: NDArray[np.bool_]) -> None:
    for chosen, colour, name in ((~labels, OFF, "off proofs"), (labels, ON, "on proofs")):
        axes.scatter(plane[chosen, 0], plane[chosen, 1], s=4, color=colour, label=name, alpha=0.6, linewidths=0)
    axes.legend(markerscale=3)
    axes.set_axis_off()


def _by_depth(axes: Any, plane: NDArray[np.float32], depth: NDArray[np.int32]) -> None:
    dots = axes.scatter(plane[:, 0], plane[:, 1], s=4, c=depth, cmap="viridis", linewidths=0)
    axes.figure.colorbar(dots, label="depth")
    axes.set_axis_off()


def _energies(axes: Any, rows: pl.DataFrame, margin: float) -> None:
    scored = rows.filter(pl.col("energy").is_not_null())
    for positive, colour, name in ((False, OFF, "off proofs"), (True, ON, "on proofs")):
        axes.hist(scored.filter(pl.col("positive") == positive)["energy"], bins=50, color=colour, alpha=0.6, label=name)
    axes.set(xlabel=f"energy (pairs within {margin:g} are active)", ylabel="states")
    axes.legend()


def _calibration(axes: Any, bins: Sequence[dict[str, Any]]) -> None:
    axes.plot([one["energy"] for one in bins], [one["remaining"] for one in bins], marker="o", color=ON)
    axes.set(xlabel="mean energy", ylabel="mean steps that remain")
