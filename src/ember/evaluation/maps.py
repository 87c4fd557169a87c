"""States in the plane, kept in a folder: `map.parquet`, and in `map.json` the search runs in which they lie.

Two layouts: `pca_x`, `pca_y` along the two directions in which the vectors differ most; `tsne_x`, `tsne_y` with near
ones near each other, null where that was not made. The other columns are those of the table of vectors.
"""

from __future__ import annotations

import importlib
import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from ember.core import provenance
from ember.evaluation.embeddings import sample
from ember.evaluation.vectors import Block, VectorTable

MAP, ABOUT = "map.parquet", "map.json"
LAYOUTS = ("pca", "tsne")
FEWEST = 10
"""States of which a map is made."""
FIRST_AXES = 50
"""Main axes that neighbours are looked for in."""
Plane = NDArray[np.float64]


def write(
    table: VectorTable, out: Path, most: int, seed: int = 0, *, neighbours: bool = True, searched: Sequence[Path] = ()
) -> pl.DataFrame | None:
    """Map at most so many of the states; None, and no file, where there are too few. `searched`: their search runs."""
    if table.vectors is None or not most or len(table) < FEWEST:
        return None
    places = sample(len(table), most, seed)
    vectors = table.at(places)
    flat = main_axes(vectors, 2, seed)
    planes = {"pca": flat, "tsne": neighbour_map(vectors, seed) if neighbours else np.full_like(flat, np.nan)}
    coordinates = [
        pl.Series(f"{name}_{axis}", planes[name][:, number], pl.Float32()).fill_nan(None)
        for name in LAYOUTS
        for number, axis in enumerate("xy")
    ]
    rows = table.rows[places.tolist()].with_columns(coordinates)
    out.mkdir(parents=True, exist_ok=True)
    about = {"searched": [os.path.relpath(run, out) for run in searched]}
    provenance.write_atomically(out / ABOUT, json.dumps(about) + "\n")
    partial = out / f".{MAP}.partial"
    rows.write_parquet(partial, compression="zstd")
    partial.replace(out / MAP)
    return rows


def main_axes(vectors: Block, count: int, seed: int = 0) -> Plane:
    """Places along the directions of the largest variance; zeros where the vectors have fewer."""
    decomposition: Any = importlib.import_module("sklearn.decomposition")
    axes = min(count, *vectors.shape)
    found = decomposition.PCA(axes, svd_solver="randomized", random_state=seed).fit_transform(vectors)
    return np.pad(np.asarray(found, dtype=np.float64), ((0, 0), (0, count - axes)))


def neighbour_map(vectors: Block, seed: int = 0) -> Plane:
    """Near ones near each other (t-SNE); always the same."""
    opentsne: Any = importlib.import_module("openTSNE")
    wide = vectors.shape[1] > FIRST_AXES and len(vectors) > FIRST_AXES
    given = main_axes(vectors, FIRST_AXES, seed) if wide else np.asarray(vectors, dtype=np.float64)
    perplexity = max(2.0, min(30.0, (len(vectors) - 1) / 3))
    made = opentsne.TSNE(perplexity=perplexity, random_state=seed, n_jobs=1, n_iter=400, initialization="pca")
    return np.asarray(made.fit(given), dtype=np.float64)


def searched_by(folder: Path) -> list[Path]:
    """The search runs in which the states of a folder's map lie."""
    try:
        told = json.loads((folder / ABOUT).read_text())["searched"]
        return [Path(os.path.normpath(folder / run)) for run in told]
    except (OSError, ValueError, KeyError, TypeError):
        return []
