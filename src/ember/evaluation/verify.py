"""Compute a report's numbers again, from the raw rows, with other means than those that made it: SQL and plain Python.

It finds a changed or deleted row, a changed number, and a report that does not say what its claims say.
"""

from __future__ import annotations

import json
import math
from collections import defaultdict
from fractions import Fraction
from pathlib import Path
from typing import Any

import duckdb

from ember.core.errors import InputError
from ember.evaluation import log, report
from ember.evaluation.verify_values import verify_values

TOLERANCE = 1e-9


def verify(run: Path, folder: Path) -> list[str]:
    """What is wrong, a line each; nothing when every number holds."""
    try:
        facts: dict[str, Any] = json.loads((folder / report.CLAIMS).read_text())
        written = (folder / report.MARKDOWN).read_text()
    except (OSError, ValueError) as error:
        raise InputError(f"{folder} holds no report: {error}") from error
    table, manifest = log.read(run)
    faults: list[str] = []
    if log.rows_hash(table) != manifest["rows_hash"]:
        faults.append("the rows are not those that the evaluation wrote")
    if facts["rows_hash"] != manifest["rows_hash"]:
        faults.append("the report was made of other rows")
    with duckdb.connect() as connection:
        connection.read_parquet(str(run / "attempts.parquet")).create_view("attempts")
        present = {row[0] for row in connection.sql("SELECT DISTINCT theorem_id FROM attempts").fetchall()}
        wanted = [*manifest["theorems"], *manifest.get("twins", {})]
        faults += [f"theorem {each} has no row" for each in wanted if each not in present]
        for claim in facts["claims"]:
            faults += _check(connection, claim)
    try:
        made = report.claims(table, manifest)
    except InputError as error:  # rows that were changed may leave nothing to compare
        return [*faults, f"no report can be made of these rows: {error}"]
    faults += _against_the_rows(facts["claims"], made)
    if _text(facts) != written:
        faults.append(f"{report.MARKDOWN} does not say what its claims say")
    if "attribution" in manifest:
        faults += verify_values(run, folder, table, manifest, facts["claims"])
    return faults


def _text(facts: dict[str, Any]) -> str | None:
    """What the report should say; None where its claims are too broken for one."""
    try:
        return report.markdown(facts)
    except (KeyError, TypeError, ValueError):
        return None


def _against_the_rows(said: list[dict[str, Any]], made: list[dict[str, Any]]) -> list[str]:
    """What the report should hold: no claim less, and the ends of intervals that come from a seeded bootstrap."""
    by_id = {claim["id"]: claim for claim in said}
    faults = [f"the claim {claim['id']} is missing" for claim in made if claim["id"] not in by_id]
    for claim in made:
        for end in ("low", "high"):
            if end in claim and claim["id"] in by_id and not _same(by_id[claim["id"]].get(end), claim[end]):
                faults.append(f"{claim['id']}: its interval does not follow from the rows")
    return faults


def _check(connection: duckdb.DuckDBPyConnection, claim: dict[str, Any]) -> list[str]:
    found = _recompute(connection, claim)
    return [
        f"{claim['id']}: {key} is {claim.get(key)!r} in the report, {value!r} in the rows"
        for key, value in found.items()
        if not _same(claim.get(key), value)
    ]


def _same(said: Any, found: Any) -> bool:
    if isinstance(said, bool) or not isinstance(said, int | float):
        return said == found
    return math.isclose(said, found, rel_tol=TOLERANCE, abs_tol=TOLERANCE) or said == found


def _recompute(connection: duckdb.DuckDBPyConnection, claim: dict[str, Any]) -> dict[str, Any]:
    kind, arm = claim["kind"], claim["arm"]
    if kind == "status":
        where = [arm, claim["status"]]
        counted = connection.execute("SELECT count(*) FROM attempts WHERE arm = ? AND status = ?", where).fetchone()
        return {"value": counted[0] if counted else 0}
    if kind == "cost":
        if claim["cost"] not in log.COSTS:
            return {"cost": f"one of {', '.join(log.COSTS)}"}
        summed = connection.execute(f"SELECT sum({claim['cost']}) FROM attempts WHERE arm = ?", [arm]).fetchone()
        return {"value": float(summed[0] or 0) if summed else 0.0}
    tried = _tried(connection, arm)
    if not tried:
        return {"arm": "an arm that has rows"}
    if kind in ("difference", "twins"):
        tried, base = _paired(connection, claim)
        shared = sorted(set(tried) & set(base))
        if not shared:
            return {"base": "an arm that shares a theorem"}
        means = [_mean(tried[each]) - _mean(base[each]) for each in shared]
        return {"value": float(sum(means) / len(means)), "of": len(shared)}
    proved = sum(any(hits) for hits in tried.values())
    if kind == "theorems":
        return {"value": len(tried)}
    if kind == "proved":
        low, high = _wilson(proved, len(tried))
        return {"value": proved / len(tried), "count": proved, "of": len(tried), "low": low, "high": high}
    if kind == "pass":
        shares = [_pass_at_k(len(hits), sum(hits), claim["k"]) for hits in tried.values()]
        return {"value": float(sum(shares) / len(shares))}
    if kind == "rate":
        seeds = connection.execute(
            "SELECT avg(CAST(proved AS DOUBLE)) FROM attempts WHERE arm = ? GROUP BY seed", [arm]
        ).fetchall()
        return {"value": sum(row[0] for row in seeds) / len(seeds), "of": len(seeds)}
    if kind == "one_step":
        single = connection.execute(
            "SELECT count(DISTINCT theorem_id) FROM attempts WHERE arm = ? AND proved AND proof_steps = 1", [arm]
        ).fetchone()
        return {"value": (single[0] if single else 0) / len(tried)}
    return {"kind": "a kind of claim that is known here"}


def _tried(connection: duckdb.DuckDBPyConnection, arm: str) -> dict[str, list[bool]]:
    """Per theorem, whether each attempt proved it."""
    found: defaultdict[str, list[bool]] = defaultdict(list)
    rows = connection.execute("SELECT theorem_id, proved FROM attempts WHERE arm = ? ORDER BY seed", [arm]).fetchall()
    for theorem, proved in rows:
        found[theorem].append(proved)
    return dict(found)


def _paired(
    connection: duckdb.DuckDBPyConnection, claim: dict[str, Any]
) -> tuple[dict[str, list[bool]], dict[str, list[bool]]]:
    """What both arms made of each theorem, its twins being counted with it: new, base."""
    query = """
        WITH other AS (SELECT theorem_id FROM attempts WHERE proved AND arm NOT IN ($new, $base))
        SELECT coalesce(twin_of, theorem_id), proved FROM attempts
        WHERE arm = $arm AND ($kind IS NULL OR twin_of IS NULL OR (twin_kind = $kind AND (same_truth OR (
            theorem_id IN (SELECT theorem_id FROM other) AND twin_of IN (SELECT theorem_id FROM other)))))"""
    both: list[dict[str, list[bool]]] = []
    for arm in (claim["arm"], claim["base"]):
        asked = {"arm": arm, "new": claim["arm"], "base": claim["base"], "kind": claim.get("twin_kind")}
        found: defaultdict[str, list[bool]] = defaultdict(list)
        for theorem, proved in connection.execute(query, asked).fetchall():
            found[theorem].append(proved)
        both.append(dict(found))
    return both[0], both[1]


def _mean(hits: list[bool]) -> Fraction:
    return Fraction(sum(hits), len(hits))


def _pass_at_k(attempts: int, successes: int, k: int) -> Fraction:
    """As a product: no attempt of k, drawn one after the other, succeeds."""
    missed = Fraction(1)
    for place in range(k):
        missed *= Fraction(max(0, attempts - successes - place), attempts - place)
    return 1 - missed


def _wilson(successes: int, trials: int) -> tuple[float, float]:
    """Both roots of the score equation (rate - p)^2 = z^2 p (1 - p) / n."""
    z2 = 1.959963984540054**2
    a, b, c = 1 + z2 / trials, -(2 * successes + z2) / trials, (successes / trials) ** 2
    root = math.sqrt(max(0.0, b * b - 4 * a * c))
    low, high = (-b - root) / (2 * a), (-b + root) / (2 * a)
    return (0.0 if successes == 0 else low, 1.0 if successes == trials else high)
