"""The report as one HTML file: the table, solved theorems by cost, and every theorem with what each arm made of it."""

from __future__ import annotations

import importlib
import io
from typing import Any

import polars as pl

STYLE = """
:root{color-scheme:light dark;--line:#8884}
body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;margin:1rem 0;font-variant-numeric:tabular-nums}
td,th{border-bottom:1px solid var(--line);padding:.25rem .75rem;text-align:left}
.proved{color:#0072b2;font-weight:600} .refused{color:#d55e00}
figure{margin:1rem 0;background:#fff;display:inline-block}
code{font-size:.85em} details{margin:1rem 0}
"""
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")


def page(facts: dict[str, Any], table: pl.DataFrame) -> str:
    jinja: Any = importlib.import_module("jinja2")
    environment = jinja.Environment(autoescape=True)
    found = {claim["id"]: claim for claim in facts["claims"]}
    arms = list(dict.fromkeys(claim["arm"] for claim in facts["claims"] if claim["kind"] == "theorems"))
    template = environment.from_string(_TEMPLATE)
    return template.render(
        facts=facts, found=found, arms=arms, style=STYLE, picture=_curves(table, arms), theorems=_theorems(table, arms)
    )


def _theorems(table: pl.DataFrame, arms: list[str]) -> list[dict[str, Any]]:
    """A row for every theorem: its best attempt in each arm."""
    best = table.sort("proved", "seconds", descending=[True, False], nulls_last=True)
    rows: dict[str, dict[str, Any]] = {}
    for row in best.unique(["arm", "theorem_id"], keep="first", maintain_order=True).iter_rows(named=True):
        rows.setdefault(row["theorem_id"], {"theorem": row["theorem"], "arms": {}})["arms"][row["arm"]] = row
    return sorted(rows.values(), key=lambda each: each["theorem"])


def _curves(table: pl.DataFrame, arms: list[str]) -> str:
    """Theorems proved by the seconds of search spent on each, as SVG."""
    figures: Any = importlib.import_module("matplotlib.figure")
    figure = figures.Figure(figsize=(7, 4), layout="constrained")
    axes = figure.subplots()
    for place, arm in enumerate(arms):
        rows = table.filter((pl.col("arm") == arm) & pl.col("proved"))
        times = rows.group_by("theorem_id").agg(pl.col("seconds").min())["seconds"].sort().to_list()
        counts = list(range(1, len(times) + 1))
        colour = COLOURS[place % len(COLOURS)]
        axes.step([0.0, *times], [0, *counts], where="post", label=arm, color=colour, linewidth=2)
    axes.set(xlabel="seconds of search on a theorem", ylabel="theorems proved")
    axes.set_xlim(left=0)
    axes.yaxis.get_major_locator().set_params(integer=True)
    axes.grid(alpha=0.3)
    axes.legend()
    out = io.StringIO()
    figure.savefig(out, format="svg", metadata={"Date": None})
    return out.getvalue()[out.getvalue().index("<svg") :]


_TEMPLATE = """<!doctype html><html lang="en"><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Evaluation {{ facts.name }}</title><style>{{ style | safe }}</style>
<h1>Evaluation {{ facts.name }}</h1>
<p>Recipe {{ facts.recipe_hash }}, library {{ facts.library }}, revision {{ facts.git }}. Point at a number to see
the rows that it comes from; <code>ember eval verify</code> computes them all again.</p>
<table><tr><th>arm<th>theorems<th>proved<th>95 % interval<th>pass@1<th>one step</tr>
{% for arm in arms %}{% set p = found[arm ~ "-proved"] %}
<tr><th>{{ arm }}<td>{{ p.of }}<td title="{{ p.rows }}">{{ p.count }} ({{ "%.1f" % (100 * p.value) }} %)
<td>{{ "%.1f to %.1f" % (100 * p.low, 100 * p.high) }} %
<td title="{{ p.rows }}">{{ "%.1f" % (100 * found[arm ~ "-pass-1"].value) }} %
<td title="{{ p.rows }}">{{ "%.1f" % (100 * found[arm ~ "-one-step"].value) }} %</tr>{% endfor %}</table>
{% for claim in facts.claims if claim.kind == "difference" %}
<p title="{{ claim.rows }}">{{ claim.arm }} − {{ claim.base }}: {{ "%+.1f" % (100 * claim.value) }} %
({{ "%+.1f to %+.1f" % (100 * claim.low, 100 * claim.high) }} %, {{ claim.of }} theorems, paired)</p>{% endfor %}
{% for claim in facts.claims if claim.kind == "twins" %}{% if loop.first %}<h2>Twins</h2>
<p>Rewritten statement minus statement, paired by theorem, where both are known to say the same or to be true.</p>
<table><tr><th>arm<th>rewritten<th>difference<th>95 % interval<th>theorems</tr>{% endif %}
<tr title="{{ claim.rows }}"><th>{{ claim.base }}<td>{{ claim.twin_kind }}<td>{{ "%+.1f" % (100 * claim.value) }} %
<td>{{ "%+.1f to %+.1f" % (100 * claim.low, 100 * claim.high) }} %<td>{{ claim.of }}</tr>
{% if loop.last %}</table>{% endif %}{% endfor %}
<figure role="img" aria-label="Theorems proved by seconds of search">{{ picture | safe }}</figure>
<h2>Theorems</h2>
<table><tr><th>theorem{% for arm in arms %}<th>{{ arm }}{% endfor %}</tr>
{% for row in theorems %}<tr><td><code>{{ row.theorem }}</code>
{% for arm in arms %}{% set a = row.arms.get(arm) %}<td class="{{ a.status if a else '' }}">
{% if a %}{{ a.status.replace("_", " ") }}, {{ "%.1f" % (a.seconds or 0) }} s
{% if a.proof %}<details><summary>proof</summary><pre>{{ a.proof }}</pre></details>{% elif a.reason %}
<details><summary>why</summary>{{ a.reason }}</details>{% endif %}{% endif %}{% endfor %}</tr>{% endfor %}</table>
</html>
"""
