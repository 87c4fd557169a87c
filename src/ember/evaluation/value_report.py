"""The figures of the value side in a folder: `metrics.json`, `metrics.parquet` and one page, `metrics.html`."""

from __future__ import annotations

import importlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import polars as pl

from ember.core import provenance
from ember.evaluation import embeddings, energies, maps
from ember.evaluation.embeddings import EmbeddingConfig
from ember.evaluation.energies import EnergyMetricsConfig
from ember.evaluation.grouped import Measure
from ember.evaluation.page import STYLE
from ember.evaluation.vectors import VectorTable

JSON, PARQUET, PAGE = "metrics.json", "metrics.parquet", "metrics.html"
MEASURES = pl.Schema(
    {
        "name": pl.String(),
        "value": pl.Float64(),
        "low": pl.Float64(),
        "high": pl.Float64(),
        "baseline": pl.Float64(),
        "of": pl.Int64(),
        "note": pl.String(),
    }
)


def write(
    table: VectorTable,
    out: Path,
    about: dict[str, Any],
    embedding: EmbeddingConfig | None = None,
    energy: EnergyMetricsConfig | None = None,
    mapped: int = 20_000,
    searched: Sequence[Path] = (),
) -> list[Measure]:
    """All figures that these rows allow. `mapped`: states on the map, 0 for none; `searched`: the runs they lie in."""
    from ember.evaluation.value_plots import pictures

    embedding, energy = embedding or EmbeddingConfig(), energy or EnergyMetricsConfig()
    embedded = embeddings.measure(table, embedding) if table.vectors is not None else None
    found = [*(embedded.measures if embedded else []), *energies.of_table(table, energy)]
    facts = {
        **about,
        "states": len(table),
        "on_proofs": int(table.positive.sum()),
        "theorems": table.rows["theorem_id"].n_unique(),
        "width": table.width,
        "constants": {"embedding": embedding.dump(), "energy": energy.dump()},
        "measures": [one.dump() for one in found],
        "separation": embedded.pictures["separation"] if embedded else [],
        "calibration": energies.calibration_bins(table.rows),
    }
    out.mkdir(parents=True, exist_ok=True)
    provenance.write_atomically(out / JSON, json.dumps(facts, indent=1, ensure_ascii=False) + "\n")
    pl.DataFrame([one.dump() for one in found], schema=MEASURES).write_parquet(out / PARQUET)
    drawn = pictures(
        table, embedded, embedding, energy, maps.write(table, out, mapped, embedding.seed, searched=searched)
    )
    provenance.write_atomically(out / PAGE, page(facts, drawn))
    return found


def page(facts: dict[str, Any], drawn: dict[str, str]) -> str:
    jinja: Any = importlib.import_module("jinja2")
    template = jinja.Environment(autoescape=True).from_string(_TEMPLATE)
    return template.render(facts=facts, drawn=drawn, style=STYLE, shown=shown)


def shown(value: float | None) -> str:
    return "–" if value is None else f"{value:.4g}"


_TEMPLATE = """<!doctype html><html lang="en"><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>Value: {{ facts.source }}</title><style>{{ style | safe }} img{max-width:100%}</style>
<h1>Vectors and energies of {{ facts.source }}</h1>
<p>{{ facts.states }} states of {{ facts.theorems }} theorems, {{ facts.on_proofs }} of them on proofs;
width {{ facts.width }}. Intervals are 95 %, by leaving out groups of theorems. <em>Chance</em>: labels dealt out anew,
or noise of the same size. {% set c = facts.constants %}Siblings nearer than {{ c.embedding.collision }} collide; pairs
within {{ c.energy.margin }} are active; silhouettes are computed on {{ c.embedding.silhouette }} states.</p>
<table><tr><th>figure<th>value<th>95 % interval<th>chance<th>of<th></tr>
{% for m in facts.measures %}<tr><th>{{ m.name }}<td>{{ shown(m.value) }}
<td>{% if m.low is not none %}{{ shown(m.low) }} to {{ shown(m.high) }}{% else %}–{% endif %}<td>{{ shown(m.baseline) }}
<td>{{ m.of }}<td>{{ m.note }}</tr>{% endfor %}</table>
{% for title, picture in drawn.items() %}<figure><figcaption>{{ title }}</figcaption>
<img alt="{{ title }}" src="{{ picture }}"></figure>{% endfor %}</html>
"""
