"""From probed families to a set of problems: the first clusters, and new problems of their families."""

from __future__ import annotations

import itertools
import json
from collections import Counter
from pathlib import Path
from typing import Any

import polars as pl

from ember.core import provenance
from ember.core.errors import InputError
from ember.data.synth import corpus
from ember.data.synth.family import Family, problem
from ember.dynamics.adapters import Example
from ember.dynamics.clusters import Cluster, clusters_of
from ember.recipes.dynamics_probes import ProbeRecipe, example_of, examples_of

SPLIT = "expanded"
"""Of the draws: other ones than the probes' and the holdout's."""
TRIES = 20
"""Draws in vain, one after the other, after which a family has no more problems."""


def expand(probes: Path, out: Path, problems: int, clusters: int, neighbours: int) -> dict[str, Any]:
    """`problems` new ones from the families of the first clusters, in turn: each centre and so many families that
    move the model as it does. None is in the probes' training or holdout. Rows and manifest are in `out`."""
    manifest = provenance.read_manifest(probes)
    if manifest is None or manifest.get("kind") != "probes":
        raise InputError(f"{probes} is no complete probe experiment")
    recipe = ProbeRecipe.resolve(manifest["recipe"], origin=str(probes))
    if recipe.families.rows is not None:
        raise InputError(f"{probes} probed rows of {recipe.families.rows}: only own families can draw more problems")
    summaries = pl.read_parquet(probes / "aggregated" / "probe_summaries.parquet")
    chosen = clusters_of(summaries)[:clusters]
    families = corpus.named([name for one in chosen for name in (one.centre, *one.neighbours[:neighbours])])
    train, holdout = examples_of(recipe.families)
    drawn = _drawn(families, {one.prompt for one in (*train, *holdout)}, problems)
    return _written(out, drawn, holdout, chosen, provenance.content_hash(manifest))


def _drawn(families: tuple[Family, ...], taken: set[str], count: int) -> list[Example]:
    """In turn; a family that has nothing new drops out."""
    draws = {family.name: itertools.count() for family in families}
    made: list[Example] = []
    while draws and len(made) < count:
        for family in [one for one in families if one.name in draws][: count - len(made)]:
            tried = (example_of(problem(family, SPLIT, next(draws[family.name]))) for _ in range(TRIES))
            one = next((one for one in tried if one.prompt not in taken), None)
            if one is None:
                del draws[family.name]
            else:
                taken.add(one.prompt)
                made.append(one)
    return made


def _written(
    out: Path, drawn: list[Example], holdout: list[Example], chosen: list[Cluster], source: str
) -> dict[str, Any]:
    if provenance.read_manifest(out) is not None:
        raise InputError(f"{out} is complete; name another folder with --out")
    sides = {"train": drawn, "holdout": holdout}
    rows = [
        {"family": one.family, "prompt": one.prompt, "completion": one.completion, "split": side}
        for side, many in sides.items()
        for one in many
    ]
    out.mkdir(parents=True, exist_ok=True)
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    provenance.write_atomically(out / "problems.jsonl", text)
    made = {
        "kind": "expanded",
        "probes": source,
        "clusters": [one.dump() for one in chosen],
        "problems": len(drawn),
        "holdout": len(holdout),
        "families": dict(sorted(Counter(one.family for one in drawn).items())),
        "sha256": provenance.file_hash(out / "problems.jsonl"),
    }
    provenance.finish(out, made)
    return made
