"""From a search run and a model to vectors and energies of its states, and from those to figures."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import polars as pl

from ember.core import provenance
from ember.core.config import Config
from ember.core.errors import InputError
from ember.energy.config import HeadScorerConfig, ScorerConfig, identify
from ember.evaluation import maps, value_report
from ember.evaluation.embeddings import EmbeddingConfig
from ember.evaluation.energies import EnergyMetricsConfig
from ember.evaluation.grouped import Measure
from ember.evaluation.vectors import SCHEMA, STATES, VECTORS, VectorTable, checked, open_table
from ember.models.config import BackboneConfig, Pooling
from ember.trajectories import reader

if TYPE_CHECKING:
    from ember.models.encode import EmbeddingExtractor
    from ember.models.energy_head import Head
    from ember.train.vectors import Vectors

KIND = "vectors"
ABOUT = "vectors.json"
ENCODED = 512
"""States that go to the model at a time."""


class MetricsConfig(Config):
    model: BackboneConfig | None = None
    """Whose vectors are measured; not needed where the folder holds vectors, or for energies alone."""
    head: Path | None = None
    """A value to measure: energies are computed with it."""
    pooling: Pooling = "last"
    """Of vectors without a head; a head knows its own."""
    max_tokens: int | None = None
    proved_only: bool = True
    """Leave out theorems that were not proved: none of their states has a label that means something."""
    map: int = 20_000
    """States on the map; 0: none."""
    embedding: EmbeddingConfig = EmbeddingConfig()
    energy: EnergyMetricsConfig = EnergyMetricsConfig()


def measure(source: Path, out: Path, config: MetricsConfig) -> list[Measure]:
    """Of a folder of vectors, or of a search run whose states were kept."""
    taken = provenance.read_manifest(out)
    if taken is not None and taken.get("kind") != KIND:
        raise InputError(f"{out} is a run of its own; name another folder with --out")
    searched = [source]
    if (source / VECTORS).exists():
        table, about, searched = open_table(source), _about(source), maps.searched_by(source)
    elif config.model is None and config.head is None:
        table, about = VectorTable(labelled(source, config.proved_only), None), {}
        if table.rows["energy"].null_count() == len(table):
            raise InputError(f"{source} holds no vectors and no energies: name the model, with --model FOLDER")
    else:
        encode(source, out / "vectors", config)
        table, about = open_table(out / "vectors"), _about(out / "vectors")
    facts = {"source": source.name, **about}
    found = value_report.write(table, out, facts, config.embedding, config.energy, config.map, searched)
    recipe = {"name": f"{source.name}: vectors and energies", **config.dump()}
    provenance.finish(out, {"kind": KIND, "recipe": recipe, **facts, **provenance.surroundings()})
    return found


def labelled(run: Path, proved_only: bool = True) -> pl.DataFrame:
    """The states of a search run: what each came from, whether a proof of it was found, its energy."""
    states = reader.read(run, "states")
    if proved_only:
        proved = reader.read(run, "theorems").filter("proved")["theorem_id"]
        states = states.filter(pl.col("theorem_id").is_in(proved.to_list()))
    if not len(states):
        raise InputError(f"{run} proved no theorem, so that none of its states has a label: search what can be proved")
    edges = reader.read(run, "edges").filter(pl.col("child_hashes").is_not_null()).sort("theorem_id", "order")
    parents = (
        edges.select("theorem_id", pl.col("state_hash").alias("parent"), pl.col("child_hashes").alias("state_hash"))
        .explode("state_hash")
        .drop_nulls("state_hash")
        .unique(["theorem_id", "state_hash"], keep="first", maintain_order=True)
    )
    rows = states.join(parents, on=["theorem_id", "state_hash"], how="left", maintain_order="left").with_columns(
        positive=pl.col("remaining_steps").is_not_null(),
        remaining=pl.col("remaining_steps"),
        parent=pl.when(pl.col("depth") > 0).then("parent"),
    )
    return rows.select(pl.col(name).cast(kind) for name, kind in SCHEMA.items())


def with_goals(rows: pl.DataFrame) -> pl.DataFrame:
    """With the root goal of each state's theorem, where that is among the states."""
    roots = rows.filter(depth=0).select("theorem_id", goal="state").unique("theorem_id", keep="first")
    return rows.join(roots, on="theorem_id", how="left", maintain_order="left")


def encode(run: Path, out: Path, config: MetricsConfig) -> None:
    """Write the vectors of a run's states, and their energies where a head is given; what is there already stays."""
    import numpy as np

    from ember.models.backbone import shared
    from ember.models.checkpoint import load_head
    from ember.models.encode import EmbeddingExtractor

    if config.model is None:
        raise InputError("a head reads the vectors of a model: name it, with --model FOLDER")
    backbone = shared(config.model)
    head, extractor = None, EmbeddingExtractor(backbone, config.pooling, config.max_tokens)
    if config.head is not None:
        head, extractor = load_head(config.head, backbone)
    manifest = provenance.read_manifest(run)
    about = {
        "run": provenance.content_hash(manifest) if manifest else None,
        "encoder": backbone.fingerprint,
        "pooling": extractor.pooling,
        "max_tokens": extractor.max_tokens,
        "head": identify(ScorerConfig(kind="head", head=HeadScorerConfig(path=config.head, model=config.model)))["hash"]
        if config.head
        else None,
        "proved_only": config.proved_only,
    }
    if (out / STATES).exists() and _about(out) == about:
        return
    rows = labelled(run, config.proved_only)
    out.mkdir(parents=True, exist_ok=True)
    (out / STATES).unlink(missing_ok=True)
    shape = (len(rows), extractor.width)
    vectors: Any = np.lib.format.open_memmap(out / VECTORS, mode="w+", dtype=np.float32, shape=shape)
    known = with_goals(rows).select("state", "goal")
    texts = [state if goal is None else extractor.asked(state, goal) for state, goal in known.iter_rows()]
    for start in range(0, len(texts), ENCODED):
        vectors[start : start + ENCODED] = extractor.encode(texts[start : start + ENCODED]).numpy()
    vectors.flush()
    if head is not None:
        rows = rows.with_columns(energy=pl.Series(_energies(head, extractor, known["goal"].to_list(), vectors)))
    checked(out, rows, vectors)
    provenance.write_atomically(out / ABOUT, json.dumps(about) + "\n")
    partial = out / f".{STATES}.partial"
    rows.write_parquet(partial)
    partial.replace(out / STATES)


def map_learned(out: Path, runs: Sequence[Path], vectors: Vectors, head: Head, most: int, seed: int = 0) -> None:
    """The states that a value was trained on, in the plane, with its energies: by the main axes, which cost little."""
    import torch

    parts: list[pl.DataFrame] = []
    for run in runs:
        with contextlib.suppress(InputError):  # a run that proved nothing taught nothing
            parts.append(labelled(run))
    rows = with_goals(pl.concat(parts)).drop_nulls("goal")
    known = set(vectors.texts)
    asked = [vectors.extractor.asked(*pair) in known for pair in rows.select("state", "goal").iter_rows()]
    rows = rows.filter(pl.Series(asked, dtype=pl.Boolean))
    rows = rows[maps.sample(len(rows), most, seed).tolist()]
    if not len(rows):
        return
    states, goals = (rows[name].to_list() for name in ("state", "goal"))
    found = vectors.under(states, goals)
    head.eval()
    with torch.inference_mode():
        energies = head(found, vectors.of(goals))
    rows = rows.drop("goal")
    rows = rows.with_columns(energy=pl.Series(energies.tolist(), dtype=pl.Float64()))
    maps.write(VectorTable(rows, found.numpy()), out, most, seed, neighbours=False, searched=runs)


def _energies(
    head: Head, extractor: EmbeddingExtractor, goals: Sequence[str | None], vectors: Any
) -> list[float | None]:
    """Of each state under its theorem's goal, where that is known."""
    import numpy as np
    import torch

    found: list[float | None] = [None] * len(goals)
    places: dict[str, list[int]] = {}
    for place, goal in enumerate(goals):
        if goal is not None:
            places.setdefault(goal, []).append(place)
    encoded = extractor.encode(list(places))
    with torch.inference_mode():
        for vector, mine in zip(encoded, places.values(), strict=True):
            states = torch.tensor(np.array(vectors[mine]))
            energies = head(states, vector.expand_as(states))
            for place, energy in zip(mine, energies, strict=True):
                found[place] = float(energy)
    return found


def _about(folder: Path) -> dict[str, Any]:
    try:
        return json.loads((folder / ABOUT).read_text())
    except (OSError, ValueError):
        return {}
