"""The figures of vectors and energies once more, by other means than those that made them: SQL on the rows, plain sums
and full decompositions on the vectors. Slower, and without blocks; `verify` compares both.
"""

from __future__ import annotations

import importlib
import math
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
from numpy.typing import NDArray

from ember.evaluation.embeddings import SIBLINGS, sample
from ember.evaluation.grouped import groups_of
from ember.evaluation.vectors import STATES, VECTORS

Wide = NDArray[np.float64]


def tolerance(name: str, of: int) -> float:
    """How far a second count may lie from the first: vectors have seven digits, and two optimisers may differ on a
    state that lies on the probe's line."""
    return 0.002 + 2 / max(1, of) if name == "linear_probe_acc" else 1e-5


def recount(folder: Path, embedding: dict[str, Any], energy: dict[str, Any]) -> dict[str, float]:
    """Each figure by its name; those that cannot be said of these rows are missing."""
    vectors = np.load(folder / VECTORS, allow_pickle=False).astype(np.float64)
    with duckdb.connect() as connection:
        path = str(folder / STATES).replace("'", "''")
        numbered = f"read_parquet('{path}', file_row_number = true)"
        connection.execute(f"CREATE TABLE rows AS SELECT *, file_row_number AS place FROM {numbered}")
        found = {**_energies(connection, energy), **_dual(connection)}
        found |= _clouds(connection, vectors) | _siblings(connection, vectors, embedding) | _spectrum(vectors)
        found |= _probe(connection, vectors, embedding) | _silhouettes(connection, vectors, embedding)
    return {name: value for name, value in found.items() if math.isfinite(value)}


def _one(connection: duckdb.DuckDBPyConnection, sql: str) -> float:
    found = connection.execute(sql).fetchone()
    return float(found[0]) if found and found[0] is not None else math.nan


def _column(connection: duckdb.DuckDBPyConnection, name: str) -> list[Any]:
    return [row[0] for row in connection.execute(f"SELECT {name} FROM rows ORDER BY place").fetchall()]


_CONTESTS = """
WITH scored AS (SELECT * FROM rows WHERE parent IS NOT NULL AND energy IS NOT NULL),
contest AS (
  SELECT theorem_id, parent, any_value(depth) AS depth, min(energy) AS lowest,
         max(energy) FILTER (positive) AS worst_on, min(energy) FILTER (NOT positive) AS best_off
  FROM scored GROUP BY theorem_id, parent HAVING bool_or(positive) AND NOT bool_and(positive)),
first AS (
  SELECT c.theorem_id, c.parent, c.depth, avg(CAST(s.positive AS DOUBLE)) AS hit,
         any_value(c.worst_on < c.best_off) AS apart
  FROM contest c JOIN scored s USING (theorem_id, parent) WHERE s.energy = c.lowest GROUP BY ALL)
"""


_RANKS = """
WITH known AS (SELECT energy, remaining FROM rows WHERE energy IS NOT NULL AND remaining IS NOT NULL),
ranked AS (
  SELECT rank() OVER (ORDER BY energy) + (count(*) OVER (PARTITION BY energy) - 1) / 2.0 AS one,
         rank() OVER (ORDER BY remaining) + (count(*) OVER (PARTITION BY remaining) - 1) / 2.0 AS other
  FROM known)
SELECT CASE WHEN count(*) >= 3 AND stddev_pop(one) > 0 AND stddev_pop(other) > 0 THEN corr(one, other) END FROM ranked
"""


def _energies(connection: duckdb.DuckDBPyConnection, asked: dict[str, Any]) -> dict[str, float]:
    if _one(connection, "SELECT count(energy) FROM rows") == 0:
        return {}
    found = {
        "rank1_accuracy": _one(connection, f"{_CONTESTS} SELECT avg(hit) FROM first"),
        "sibling_discrimination": _one(connection, f"{_CONTESTS} SELECT avg(CAST(apart AS DOUBLE)) FROM first"),
    }
    for name, low, high in asked["bands"]:
        found[f"rank1_{name}"] = _one(
            connection, f"{_CONTESTS} SELECT avg(hit) FROM first WHERE depth BETWEEN {int(low)} AND {int(high)}"
        )
    sides = "avg(energy) FILTER (NOT positive) - avg(energy) FILTER (positive)"
    found["energy_gap"] = _one(connection, f"SELECT {sides} FROM rows")
    if math.isfinite(found["energy_gap"]):
        found["energy_std_pos"] = _one(connection, "SELECT stddev_pop(energy) FROM rows WHERE positive")
        found["energy_std_neg"] = _one(connection, "SELECT stddev_pop(energy) FROM rows WHERE NOT positive")
    margin = float(asked["margin"])
    pairs = """SELECT avg(CAST(b.energy < a.energy + {margin} AS DOUBLE)) FROM rows a JOIN rows b USING ({keys})
    WHERE a.positive AND NOT b.positive"""
    hard = _one(connection, pairs.format(margin=margin, keys="theorem_id, parent"))
    easy = _one(connection, pairs.format(margin=margin, keys="theorem_id"))
    found |= {"active_ratio_siblings": hard}
    found["active_ratio"] = asked["hard_ratio"] * hard + (1 - asked["hard_ratio"]) * easy
    found["remaining_spearman"] = _one(connection, _RANKS)
    return found


def _dual(connection: duckdb.DuckDBPyConnection) -> dict[str, float]:
    labels = "SELECT state, count(DISTINCT positive) AS labels FROM rows GROUP BY state"
    return {"dual_label_rate": _one(connection, f"SELECT avg(CAST(labels > 1 AS DOUBLE)) FROM ({labels})")}


def _clouds(connection: duckdb.DuckDBPyConnection, vectors: Wide) -> dict[str, float]:
    on = np.array(_column(connection, "positive"), dtype=bool)
    if on.all() or not on.any():
        return {}
    one, other = vectors[on], vectors[~on]
    norms = [math.fsum(math.sqrt(float(row @ row)) for row in part) / len(part) for part in (one, other)]
    centroids = [part.sum(axis=0) / len(part) for part in (one, other)]
    return {
        "centroid_l2": math.dist(centroids[0].tolist(), centroids[1].tolist()),
        "norm_gap": norms[0] - norms[1],
    }


def _siblings(connection: duckdb.DuckDBPyConnection, vectors: Wide, asked: dict[str, Any]) -> dict[str, float]:
    rows = connection.execute(
        f"""WITH numbered AS (
          SELECT *, row_number() OVER (PARTITION BY theorem_id, parent ORDER BY place) AS nth FROM rows
          WHERE parent IS NOT NULL)
        SELECT a.place, b.place FROM numbered a JOIN numbered b USING (theorem_id, parent)
        WHERE a.place < b.place AND a.nth <= {SIBLINGS} AND b.nth <= {SIBLINGS}"""
    ).fetchall()
    if not rows:
        return {}
    found = [math.sqrt(float(((vectors[one] - vectors[other]) ** 2).sum())) for one, other in rows]
    ordered = sorted(found)
    middle = (ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2
    return {
        "sibling_l2_mean": math.fsum(found) / len(found),
        "sibling_l2_median": middle,
        "sibling_collision_rate": sum(each < asked["collision"] for each in found) / len(found),
    }


def _spectrum(vectors: Wide) -> dict[str, float]:
    """By singular values, of the centred vectors and of the vectors as they are."""
    variances = np.linalg.svd(vectors - vectors.mean(axis=0), compute_uv=False) ** 2
    whole = float(variances.sum())
    if whole == 0:
        return {}
    singular = np.linalg.svd(vectors, compute_uv=False)
    shares = np.zeros(vectors.shape[1])
    shares[: len(singular)] = singular / singular.sum()
    shares += 1e-7
    return {
        "top1_variance_ratio": float(variances[0]) / whole,
        "top10_variance_ratio": float(variances[:10].sum()) / whole,
        "effective_dimension": whole**2 / float((variances**2).sum()),
        "rankme": math.exp(-math.fsum(float(share) * math.log(share) for share in shares)),
    }


def _probe(connection: duckdb.DuckDBPyConnection, vectors: Wide, asked: dict[str, Any]) -> dict[str, float]:
    """A logistic regression by scipy's optimiser on the written-out loss."""
    places = sample(len(vectors), asked["probe"], asked["seed"])
    labels = np.array(_column(connection, "positive"), dtype=bool)[places]
    groups = groups_of(_column(connection, "theorem_id"))[places]
    known = np.unique(groups)
    count = min(int(asked["folds"]), len(known))
    if count < 2 or labels.all() or not labels.any():
        return {}
    fold_of = {int(group): number % count for number, group in enumerate(sorted(known))}
    folds = np.array([fold_of[int(group)] for group in groups])
    hits, tried = 0, 0
    for fold in range(count):
        learned = folds != fold
        if labels[learned].all() or not labels[learned].any():
            continue
        hits += int((_told(vectors[places], labels, learned) == labels[~learned]).sum())
        tried += int((~learned).sum())
    return {"linear_probe_acc": hits / tried} if tried else {}


def _told(vectors: Wide, labels: NDArray[np.bool_], learned: NDArray[np.bool_]) -> NDArray[np.bool_]:
    optimize: Any = importlib.import_module("scipy.optimize")
    mean, spread = vectors[learned].mean(axis=0), vectors[learned].std(axis=0)
    spread[spread == 0] = 1.0
    scaled = np.hstack([(vectors - mean) / spread, np.ones((len(vectors), 1))])
    inputs, signs = scaled[learned], np.where(labels[learned], 1.0, -1.0)
    penalty = np.append(np.ones(vectors.shape[1]), 0.0)

    def loss(weights: Wide) -> tuple[float, Wide]:
        margins = signs * (inputs @ weights)
        value = np.logaddexp(0, -margins).sum() + 0.5 * (penalty * weights**2).sum()
        slope = -(signs / (1 + np.exp(np.clip(margins, -500, 500)))) @ inputs + penalty * weights
        return float(value), slope

    found = optimize.minimize(loss, np.zeros(inputs.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 2000})
    return scaled[~learned] @ found.x > 0


def _silhouettes(connection: duckdb.DuckDBPyConnection, vectors: Wide, asked: dict[str, Any]) -> dict[str, float]:
    """By the definition: (b - a) / max(a, b) for each state of a sample."""
    labels = np.array(_column(connection, "positive"), dtype=bool)
    depths = np.array(_column(connection, "depth"))
    found: dict[str, float] = {}
    for band, low, high in asked["bands"]:
        places = np.flatnonzero((depths >= low) & (depths <= high))
        if len(places) <= asked["fewest"]:
            continue
        chosen = places[sample(len(places), asked["silhouette"], asked["seed"])]
        mine, cloud = labels[chosen], vectors[chosen]
        if mine.all() or not mine.any():
            continue
        values: list[float] = []
        for place, label in enumerate(mine):
            apart = np.sqrt(((cloud - cloud[place]) ** 2).sum(axis=1))
            own, others = int((mine == label).sum()) - 1, apart[mine != label]
            if own == 0:
                values.append(0.0)
                continue
            near, far = float(apart[mine == label].sum()) / own, float(others.mean())
            values.append((far - near) / max(far, near))
        found[f"silhouette_{band}"] = math.fsum(values) / len(values)
    return found
