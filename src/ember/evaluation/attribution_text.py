"""The reports of an attribution, written from its claims alone: iteration 0 by itself (`baseline_report.md`), and all
ways beside each other (`comparison_report.md`, and the same as one page).

Every number carries the name of its claim; `attribution.json` says which rows each claim was computed from.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import polars as pl

from ember.core import provenance
from ember.evaluation import attribution
from ember.evaluation.attribution import PAIRS, VALUED, Claim
from ember.evaluation.page import STYLE

FACTS, BASELINE, COMPARISON, PAGE = (
    "attribution.json",
    "baseline_report.md",
    "comparison_report.md",
    "comparison_report.html",
)
WAYS = (
    "A: policy by SFT, value on its frozen vectors. A-prime: SFT alone at the joint run's rank, data and steps. "
    "B: joint policy, value on its frozen vectors. C: joint policy with the value that learned with it."
)
EFFECTS = {
    ("A", "B"): "joint training on the vectors",
    ("B", "C"): "learning with living vectors on the value",
    ("A", "C"): "both",
    ("A", "A-prime"): "rank, data and steps without joint training",
    ("A-prime", "B"): "joint training at equal rank, data and steps",
}
COLUMNS = ("centroid_l2", "linear_probe_acc", "rank1_accuracy", "rank1_d4+", "sibling_discrimination")


def facts_of(run: Path, table: pl.DataFrame, manifest: dict[str, Any], solved: Sequence[Claim]) -> dict[str, Any]:
    """All that the reports say. `solved`: the claims on attempts, which every evaluation has."""
    values = attribution.value_claims(run, manifest)
    about = {key: manifest[key] for key in ("name", "recipe_hash", "rows_hash", "library", "git")}
    return {
        **about,
        "seeds": manifest["attribution"]["seeds"],
        "solved": list(solved),
        "values": values,
        "decided": attribution.decided(table, manifest, values),
    }


def write(run: Path, out: Path, table: pl.DataFrame, manifest: dict[str, Any], solved: Sequence[Claim]) -> None:
    facts = facts_of(run, table, manifest, solved)
    provenance.write_atomically(out / FACTS, json.dumps(facts, indent=1, ensure_ascii=False) + "\n")
    for name, text in written(facts).items():
        provenance.write_atomically(out / name, text)


def written(facts: dict[str, Any]) -> dict[str, str]:
    """The files by name; the same facts give the same texts."""
    return {BASELINE: baseline(facts), COMPARISON: comparison(facts), PAGE: page(facts)}


def baseline(facts: dict[str, Any]) -> str:
    """Iteration 0: the numbers before any joint training."""
    rules = [rule for rule in facts["decided"]["rules"] if rule["iteration"] == 0]
    lines = [f"# Baseline of {facts['name']}", "", _origin(facts), "", "## Solve rates", ""]
    lines += _table(_solve_head(), _solve_rows(facts, ("policy-0", "A")))
    lines += ["", "## Vectors and energies", ""]
    lines += _table(("figure", "value", "95 % interval", "chance", "claim"), _measures(facts, "A"))
    lines += ["", "## Targets and red lines", "", *_table(_rule_head(), _rule_rows(rules))]
    return "\n".join(lines) + "\n"


def comparison(facts: dict[str, Any]) -> str:
    """All ways, their differences, and what follows."""
    decided = facts["decided"]
    lines = [f"# Comparison of {facts['name']}", "", _origin(facts), "", WAYS, "", "## Ways", ""]
    lines += _table(("way", "proved at pass@1", *COLUMNS), _ways(facts))
    lines += ["", "## Differences", ""]
    lines += _table(("step", "effect of", "figure", "difference", "95 % interval", "claim"), _differences(facts))
    lines += ["", "Paired: by theorem, and every figure on the same states.", "", "## Questions", ""]
    lines += [
        f"- {one['question']} {one['answer']} ({one['by']}: {shown(one['value'])}{_between(one)})"
        for one in decided["questions"]
    ]
    lines += ["", "## Older iterations", ""]
    lines += _table(("iteration", "proved", "iteration 0 against it", "95 % interval"), _past_rows(decided["past"]))
    lines += [
        "",
        f"## Targets and red lines ({decided['scale']})",
        "",
        *_table(_rule_head(), _rule_rows(decided["rules"])),
    ]
    lines += ["", "## Decision", "", *_table(("branch", "applies", "then"), _tree_rows(decided["tree"]))]
    lines += ["", "## Where each number comes from", ""]
    lines += [f"- `{one['id']}` = {shown(one['value'])}: {one['rows']}" for one in (*facts["solved"], *facts["values"])]
    return "\n".join(lines) + "\n"


def _origin(facts: dict[str, Any]) -> str:
    seeds = ", ".join(map(str, facts["seeds"]))
    made = f"Recipe {facts['recipe_hash']}, library {facts['library']}, revision {facts['git']}, seeds {seeds}."
    return f"{made} `ember eval verify` computes every number again."


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    found = [f"| {' | '.join(row)} |" for row in rows]
    return [f"| {' | '.join(head)} |", "|---" * len(head) + "|", *found] if found else ["None."]


def _solve_head() -> tuple[str, ...]:
    return "way", "proved by some seed", "95 % interval", "pass@1", "claim"


def _solve_rows(facts: dict[str, Any], arms: Sequence[str]) -> list[tuple[str, ...]]:
    by_id = {claim["id"]: claim for claim in facts["solved"]}
    rows: list[tuple[str, ...]] = []
    for arm in arms:
        proved, once = by_id[f"{arm}-proved"], by_id[f"{arm}-pass-1"]
        count = f"{proved['count']} of {proved['of']}"
        rows.append((arm, count, _between(proved).strip(" []"), shown(once["value"]), f"`{proved['id']}`"))
    return rows


def _measures(facts: dict[str, Any], arm: str) -> list[tuple[str, ...]]:
    return [
        (one["measure"], shown(one["value"]), _between(one).strip(" []"), shown(one["baseline"]), f"`{one['id']}`")
        for one in facts["values"]
        if one["kind"] == "measure" and one["arm"] == arm
    ]


def _ways(facts: dict[str, Any]) -> list[tuple[str, ...]]:
    by_id = {claim["id"]: claim for claim in (*facts["solved"], *facts["values"])}
    rows: list[tuple[str, ...]] = []
    for arm in ("policy-0", "policy-1", *VALUED):
        figures = [by_id.get(f"{arm}-{name}", {"value": None}) for name in COLUMNS]
        cells = [shown(one["value"]) + _between(one) for one in figures]
        rows.append((arm, shown(by_id[f"{arm}-pass-1"]["value"]), *cells))
    return rows


def _differences(facts: dict[str, Any]) -> list[tuple[str, ...]]:
    by_id = {claim["id"]: claim for claim in (*facts["solved"], *facts["values"])}
    rows: list[tuple[str, ...]] = []
    for base, new in PAIRS:
        ids = [f"{new}-minus-{base}", *(f"{new}-minus-{base}-{name}" for name in COLUMNS)]
        for name, key in zip(("proved", *COLUMNS), ids, strict=True):
            one = by_id.get(key)
            if one is not None:
                between = _between(one).strip(" []")
                rows.append(
                    (f"{base} → {new}", EFFECTS[base, new], name, shown(one["value"], "+"), between, f"`{key}`")
                )
    return rows


def _past_rows(past: Sequence[dict[str, Any]]) -> list[tuple[str, ...]]:
    return [
        (
            one["name"],
            f"{one['proved']} of {one['theorems']}",
            shown(one["difference"], "+"),
            _between(one).strip(" []"),
        )
        for one in past
    ]


def _rule_head() -> tuple[str, ...]:
    return "figure", "iteration", "value", "target", "met", "red line", "crossed"


def _rule_rows(rules: Sequence[dict[str, Any]]) -> list[tuple[str, ...]]:
    return [
        (one["metric"], str(one["iteration"]), shown(one["value"]), shown(one["target"]), one["met"],
         shown(one["red_line"]), one["crossed"])
        for one in rules
    ]  # fmt: skip


def _tree_rows(tree: Sequence[dict[str, str]]) -> list[tuple[str, ...]]:
    return [(one["branch"], one["applies"], one["then"]) for one in tree]


def _between(claim: Claim) -> str:
    low, high = claim.get("low"), claim.get("high")
    return "" if low is None or high is None else f" [{shown(low)}, {shown(high)}]"


def shown(value: float | None, sign: str = "") -> str:
    return "–" if value is None else f"{value:{sign}.4g}"


def page(facts: dict[str, Any]) -> str:
    """The comparison as one page; pointing at a row shows what it was computed from."""
    jinja: Any = importlib.import_module("jinja2")
    decided, by_id = facts["decided"], {one["id"]: one for one in (*facts["solved"], *facts["values"])}
    tables: list[dict[str, Any]] = [
        {"title": "Ways", "head": ("way", "proved at pass@1", *COLUMNS), "rows": _ways(facts)},
        {
            "title": "Differences",
            "head": ("step", "effect of", "figure", "difference", "95 % interval", "claim"),
            "rows": _differences(facts),
        },
        {"title": "Targets and red lines", "head": _rule_head(), "rows": _rule_rows(decided["rules"])},
        {"title": "Decision", "head": ("branch", "applies", "then"), "rows": _tree_rows(decided["tree"])},
        {"title": "Vectors and energies of A", "head": ("figure", "value", "95 % interval", "chance", "claim"),
         "rows": _measures(facts, "A")},
    ]  # fmt: skip
    template = jinja.Environment(autoescape=True).from_string(_TEMPLATE)
    origin = {f"`{key}`": f"{one['rows']}" for key, one in by_id.items()}
    return template.render(
        facts=facts, tables=tables, origin=origin, style=STYLE, ways=WAYS, said=_origin(facts), shown=shown
    )


_TEMPLATE = """<!doctype html><html lang="en"><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Comparison of {{ facts.name }}</title><style>{{ style | safe }}</style>
<h1>Comparison of {{ facts.name }}</h1><p>{{ said }}</p><p>{{ ways }}</p>
<h2>Questions</h2><ul>{% for q in facts.decided.questions %}<li>{{ q.question }} <b>{{ q.answer }}</b>
({{ q.by }}: {{ shown(q.value) }})</li>{% endfor %}</ul>
{% for t in tables %}<h2>{{ t.title }}</h2><table><tr>{% for cell in t.head %}<th>{{ cell }}{% endfor %}</tr>
{% for row in t.rows %}<tr title="{{ origin.get(row[-1], '') }}">{% for cell in row %}<td>{{ cell }}{% endfor %}</tr>
{% endfor %}</table>{% endfor %}</html>
"""
