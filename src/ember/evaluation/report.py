"""What an evaluation says, as claims: each a number with its interval, and the question to the rows that it answers.

The report is written from the claims alone, so that `verify` can compute them again and write it again.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polars as pl

from ember.core import provenance
from ember.evaluation import log
from ember.evaluation.compare import compare, counting
from ember.evaluation.intervals import mean_over_seeds, pass_at_k, wilson

CLAIMS, MARKDOWN, PAGE = "claims.json", "report.md", "report.html"
LEGEND = """*Proved* counts theorems that some seed proved; the interval is Wilson's. *One step* is the share that a
single tactic proves. *Out of time* and *could not run* are no failures: they say nothing of the theorem."""
PAIRED = "Paired by theorem; the bootstrap draws theorems. An interval with 0 in it shows no difference."
TWINS = """Rewritten statement minus statement, paired by theorem. Lean certified that both say the same; where numerals
or the direction were changed, only pairs count of which another arm proved both."""
PASS_AT = (1, 2, 4, 8, 16, 32)

Claim = dict[str, Any]
"""`id`, `kind`, what it is of (`arm`, `k`, …), `value`, `low` and `high` where there is an interval, `rows`: SQL."""


def claims(table: pl.DataFrame, manifest: dict[str, Any]) -> list[Claim]:
    """Every number of the report, in its order."""
    found: list[Claim] = []
    present = set(table["arm"])
    arms = [arm for arm in manifest["arms"] if arm in present]
    for arm in arms:
        found += _of_arm(arm, table.filter(pl.col("arm") == arm))
    for base, new in itertools.combinations(arms, 2):
        alike = base.endswith(log.TWINS) == new.endswith(log.TWINS)
        if alike and manifest["budgets"][base] == manifest["budgets"][new]:
            found.append(_difference(table, manifest, base, new))
    for arm in arms:
        if f"{arm}{log.TWINS}" in arms:
            found += _of_twins(table, manifest, arm)
    return found


def _difference(table: pl.DataFrame, manifest: dict[str, Any], base: str, new: str) -> Claim:
    whole = compare(table, manifest["budgets"], base, new)["whole"]
    return {
        "id": f"{new}-minus-{base}",
        "kind": "difference",
        "base": base,
        "arm": new,
        "value": whole["difference"],
        "low": whole["low"],
        "high": whole["high"],
        "of": whole["theorems"],
        "rows": f"SELECT * FROM attempts WHERE arm IN ('{base}', '{new}')",
    }


def _of_twins(table: pl.DataFrame, manifest: dict[str, Any], arm: str) -> Iterator[Claim]:
    """What an arm makes of rewritten statements, less what it makes of the statements, for each way of rewriting."""
    twins = f"{arm}{log.TWINS}"
    for kind in table.filter(pl.col("arm") == twins)["twin_kind"].unique().sort():
        chosen = table.filter(pl.col("twin_kind").is_null() | (pl.col("twin_kind") == kind))
        both = counting(chosen, arm, twins)
        if not set(both[arm]["unit"]) & set(both[twins]["unit"]):
            continue  # nobody else proved both, so that nothing is known of the truth of any twin
        claim = _difference(chosen, manifest, arm, twins)
        where = f"{claim['rows']} AND coalesce(twin_kind, '{kind}') = '{kind}'"
        yield {**claim, "id": f"{claim['id']}-{kind}", "kind": "twins", "twin_kind": kind, "rows": where}


def _of_arm(arm: str, rows: pl.DataFrame) -> Iterator[Claim]:
    where = f"SELECT * FROM attempts WHERE arm = '{arm}'"
    by_theorem = rows.group_by("theorem_id").agg(tried=pl.len(), proved=pl.col("proved").sum()).sort("theorem_id")
    theorems, seeds = len(by_theorem), rows["seed"].n_unique()
    any_proved = int((by_theorem["proved"] > 0).sum())
    low, high = wilson(any_proved, theorems)
    about: Claim = {"arm": arm, "rows": where}
    yield {**about, "id": f"{arm}-theorems", "kind": "theorems", "value": theorems}
    yield {
        **about,
        "id": f"{arm}-proved",
        "kind": "proved",
        "value": any_proved / theorems,
        "count": any_proved,
        "of": theorems,
        "low": low,
        "high": high,
    }
    for k in (k for k in PASS_AT if k <= seeds):
        pairs = by_theorem.select("tried", "proved").rows()
        value = sum(pass_at_k(tried, proved, k) for tried, proved in pairs) / theorems
        yield {**about, "id": f"{arm}-pass-{k}", "kind": "pass", "k": k, "value": value}
    if seeds > 1:
        rates = rows.group_by("seed").agg(rate=pl.col("proved").mean()).sort("seed")["rate"].to_list()
        value, low, high = mean_over_seeds(rates)
        yield {**about, "id": f"{arm}-rate", "kind": "rate", "value": value, "low": low, "high": high, "of": seeds}
    one_step = rows.filter(pl.col("proved") & (pl.col("proof_steps") == 1))["theorem_id"].n_unique()
    yield {**about, "id": f"{arm}-one-step", "kind": "one_step", "value": one_step / theorems}
    for status, count in sorted(rows.group_by("status").len().rows()):
        picked = f"{where} AND status = '{status}'"
        yield {
            **about,
            "id": f"{arm}-status-{status}",
            "kind": "status",
            "status": status,
            "value": count,
            "rows": picked,
        }
    for cost in log.COSTS:
        total = float(rows[cost].fill_null(0).sum())
        yield {**about, "id": f"{arm}-{cost}", "kind": "cost", "cost": cost, "value": total}


def write(run: Path, out: Path) -> list[Claim]:
    """Claims, Markdown and one page of HTML, into a folder."""
    table, manifest = log.read(run)
    found = claims(table, manifest)
    out.mkdir(parents=True, exist_ok=True)
    about = {key: manifest[key] for key in ("name", "recipe_hash", "rows_hash", "library", "git")}
    facts = {**about, "theorems": manifest["theorems"], "claims": found}
    provenance.write_atomically(out / CLAIMS, json.dumps(facts, indent=1, ensure_ascii=False) + "\n")
    provenance.write_atomically(out / MARKDOWN, markdown(facts))
    from ember.evaluation.page import page

    provenance.write_atomically(out / PAGE, page(facts, table))
    if "attribution" in manifest:
        from ember.evaluation import attribution_text

        attribution_text.write(run, out, table, manifest, found)
    return found


def markdown(facts: dict[str, Any]) -> str:
    """The report as text; the same facts give the same text."""
    found: list[Claim] = facts["claims"]
    arms = list(dict.fromkeys(claim["arm"] for claim in found if claim["kind"] == "theorems"))
    lines = [f"# Evaluation {facts['name']}", ""]
    lines += [f"Recipe {facts['recipe_hash']}, library {facts['library']}, revision {facts['git']}.", ""]
    lines += ["| arm | theorems | proved | 95 % interval | pass@1 | one step | out of time | could not run |"]
    lines += ["|---|---|---|---|---|---|---|---|"]
    lines += [_row(arm, {claim["id"]: claim for claim in found}) for arm in arms]
    lines += ["", LEGEND, ""]
    differences = [claim for claim in found if claim["kind"] == "difference"]
    if differences:
        lines += ["## Differences at equal budgets", ""]
        lines += ["| | difference | 95 % interval | theorems |", "|---|---|---|---|"]
        lines += [
            f"| {claim['arm']} − {claim['base']} | {_percent(claim['value'], sign=True)} "
            f"| {_percent(claim['low'], sign=True)} to {_percent(claim['high'], sign=True)} | {claim['of']} |"
            for claim in differences
        ]
        lines += ["", PAIRED, ""]
    lines += _twin_lines([claim for claim in found if claim["kind"] == "twins"])
    lines += ["## Cost", "", "| arm | " + " | ".join(log.COSTS) + " |", "|---" * (len(log.COSTS) + 1) + "|"]
    for arm in arms:
        costs = [claim["value"] for claim in found if claim["kind"] == "cost" and claim["arm"] == arm]
        lines.append(f"| {arm} | " + " | ".join(f"{cost:,.1f}" for cost in costs) + " |")
    lines += ["", "Seconds, counts and tokens over all attempts.", "", "## Where each number comes from", ""]
    lines += [f"- `{claim['id']}` = {claim['value']:.6g}: `{claim['rows']}`" for claim in found]
    return "\n".join(lines) + "\n"


def _twin_lines(found: list[Claim]) -> list[str]:
    if not found:
        return []
    lines = ["## Twins", "", "| arm | rewritten | difference | 95 % interval | theorems |", "|---|---|---|---|---|"]
    lines += [
        f"| {claim['base']} | {claim['twin_kind']} | {_percent(claim['value'], sign=True)} "
        f"| {_percent(claim['low'], sign=True)} to {_percent(claim['high'], sign=True)} | {claim['of']} |"
        for claim in found
    ]
    return [*lines, "", TWINS, ""]


def _row(arm: str, found: dict[str, Claim]) -> str:
    proved = found[f"{arm}-proved"]
    missing: Claim = {"value": 0}
    cells = [
        arm,
        str(found[f"{arm}-theorems"]["value"]),
        f"{proved['count']} ({_percent(proved['value'])})",
        f"{_percent(proved['low'])} to {_percent(proved['high'])}",
        _percent(found[f"{arm}-pass-1"]["value"]),
        _percent(found[f"{arm}-one-step"]["value"]),
        str(found.get(f"{arm}-status-out_of_time", missing)["value"]),
        str(found.get(f"{arm}-status-could_not_run", missing)["value"]),
    ]
    return "| " + " | ".join(cells) + " |"


def _percent(share: float, *, sign: bool = False) -> str:
    return f"{100 * share:{'+' if sign else ''}.1f} %"
