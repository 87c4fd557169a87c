"""What an attribution says, as claims: solve rates, figures of vectors and energies of each way, differences between
ways, and the decisions that follow.

A → B is what joint training does to the vectors, B → C what learning with them does to the value, A → C both;
A → A-prime is what rank, data and steps do without joint training. All ways are measured on the same states. With
several seeds an interval is Student's over seeds; with one it is over theorems, each group left out of both ways at
once.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import polars as pl

from ember.evaluation import decisions, embeddings, energies
from ember.evaluation.decisions import ABSOLUTE, RELATIVE, Rule
from ember.evaluation.embeddings import EmbeddingConfig
from ember.evaluation.energies import EnergyMetricsConfig
from ember.evaluation.grouped import Measure, difference
from ember.evaluation.intervals import mean_over_seeds, paired_difference, wilson
from ember.evaluation.vectors import STATES, VECTORS, open_table

Claim = dict[str, Any]
ARMS: dict[str, tuple[str, str | None]] = {
    "policy-0": ("iteration-0", None),
    "A": ("iteration-0", "energy-A"),
    "A-prime": ("control", "energy-A-prime"),
    "policy-1": ("iteration-1", None),
    "B": ("iteration-1", "energy-B"),
    "C": ("iteration-1", "iteration-1"),
}
"""Policy and value of each way that is searched."""
PAIRS = (("A", "B"), ("B", "C"), ("A", "C"), ("A", "A-prime"), ("A-prime", "B"))
VALUED = tuple(arm for arm, (_, value) in ARMS.items() if value is not None)
Measured = dict[tuple[str, int], dict[str, Measure]]
"""By way and seed: each figure by its name."""


def filed(run: Path, arm: str, seed: int, folder: Path) -> dict[str, Any]:
    """Where the vectors of a way lie, with the hashes of the files."""
    hashes = {name: _digest(folder / name) for name in (VECTORS, STATES)}
    return {"arm": arm, "seed": seed, "folder": str(folder.relative_to(run)), **hashes}


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def changed_files(run: Path, manifest: dict[str, Any]) -> list[str]:
    """Files of vectors that are gone, or not those that were measured."""
    faults: list[str] = []
    for entry in manifest["attribution"]["files"]:
        for name in (VECTORS, STATES):
            path = run / entry["folder"] / name
            if not path.exists():
                faults.append(f"{entry['folder']}/{name} is missing")
            elif _digest(path) != entry[name]:
                faults.append(f"{entry['folder']}/{name} is not the file that the evaluation wrote")
    return faults


def measured(run: Path, manifest: dict[str, Any]) -> Measured:
    """All figures of all ways, from the files."""
    asked = manifest["recipe"]
    embedding = EmbeddingConfig.resolve(asked["embedding"], origin="the manifest")
    energy = EnergyMetricsConfig.resolve(asked["energy_metrics"], origin="the manifest")
    found: Measured = {}
    for entry in manifest["attribution"]["files"]:
        table = open_table(run / entry["folder"])
        every = [*embeddings.measure(table, embedding).measures, *energies.of_table(table, energy)]
        found[entry["arm"], entry["seed"]] = {one.name: one for one in every}
    return found


def value_claims(run: Path, manifest: dict[str, Any]) -> list[Claim]:
    """Each figure of each way, and its differences."""
    found, seeds = measured(run, manifest), manifest["attribution"]["seeds"]
    folders: defaultdict[str, list[str]] = defaultdict(list)
    for entry in manifest["attribution"]["files"]:
        folders[entry["arm"]].append(entry["folder"])
    claims: list[Claim] = []
    names = list(dict.fromkeys(name for figures in found.values() for name in figures))
    for arm in VALUED:
        for name in names:
            parts = [_figure(found, arm, seed, name) for seed in seeds]
            about = {"id": f"{arm}-{name}", "kind": "measure", "arm": arm, "measure": name}
            claims.append({**about, **_over_seeds(parts), "rows": _rows(folders[arm])})
    for base, new in PAIRS:
        for name in names:
            parts = [
                difference(name, _figure(found, base, seed, name), _figure(found, new, seed, name)) for seed in seeds
            ]
            about = {"id": f"{new}-minus-{base}-{name}", "kind": "measure_difference", "base": base, "arm": new}
            rows = _rows([*folders[base], *folders[new]])
            claims.append({**about, "measure": name, **_over_seeds(parts), "rows": rows})
    losses = pl.DataFrame(manifest["attribution"]["losses"], infer_schema_length=None)
    for policy in losses["policy"].unique(maintain_order=True):
        each = losses.filter(pl.col("policy") == policy)["sft_val_loss"].drop_nulls().to_list()
        about = {"id": f"{policy}-sft_val_loss", "kind": "loss", "policy": policy, "of": len(each)}
        rows = f"manifest.json: attribution.losses where policy = '{policy}'"
        mean = mean_over_seeds(each) if each else (None, None, None)
        claims.append({**about, "arm": policy, "value": mean[0], **_ends(*mean[1:]), "baseline": None, "rows": rows})
    return claims


def _figure(found: Measured, arm: str, seed: int, name: str) -> Measure:
    """Not every seed's states allow every figure."""
    return found[arm, seed].get(name, Measure(name, None, note="not for every seed"))


def _rows(folders: Sequence[str]) -> str:
    return f"{STATES} and {VECTORS} of {', '.join(folders)}"


def _over_seeds(parts: Sequence[Measure]) -> dict[str, Any]:
    known = [one for one in parts if one.value is not None]
    note = next((one.note for one in parts if one.value is None), "")
    if len(known) < len(parts) or not known:
        return {"value": None, "low": None, "high": None, "baseline": None, "of": 0, "note": note}
    chance = [one.baseline for one in known if one.baseline is not None]
    baseline = sum(chance) / len(chance) if chance else None
    count = sum(one.of for one in known)
    if len(known) == 1:
        (one,) = known
        ends = {"low": one.low, "high": one.high}
        return {"value": one.value, **ends, "baseline": baseline, "of": count, "note": "interval over theorems"}
    mean, low, high = mean_over_seeds([one.value for one in known if one.value is not None])
    return {"value": mean, **_ends(low, high), "baseline": baseline, "of": count, "note": "interval over seeds"}


def _ends(low: float | None, high: float | None) -> dict[str, float | None]:
    """JSON has no infinity: an interval of one seed has no ends."""
    finite = low is not None and high is not None and abs(low) != float("inf")
    return {"low": low if finite else None, "high": high if finite else None}


def solved(table: pl.DataFrame, base: str, new: str) -> Claim:
    """The difference of two ways' solve rates, paired by theorem."""
    found = paired_difference(_by_theorem(table, base), _by_theorem(table, new))
    return {"value": found.difference, "low": found.low, "high": found.high, "base": found.base, "new": found.new}


def _by_theorem(table: pl.DataFrame, arm: str) -> list[list[bool]]:
    rows = table.filter(pl.col("arm") == arm).sort("theorem_id", "seed")
    return [part["proved"].to_list() for part in rows.partition_by("theorem_id", maintain_order=True)]


def decided(table: pl.DataFrame, manifest: dict[str, Any], values: Sequence[Claim]) -> dict[str, Any]:
    """Success metrics, red lines, the plan's four questions and its decision, from the claims."""
    by_id = {claim["id"]: claim for claim in values}
    given = manifest["recipe"].get("rules")
    relative = given is None
    if relative:
        rules = RELATIVE
    else:
        rules = ABSOLUTE if given == "plan" else tuple(Rule.model_validate(rule) for rule in given)
    rates = {arm: _rate(table, arm) for arm in ARMS}
    first, second = (_figures(rates, by_id, *names) for names in (("policy-0", "A", 0), ("policy-1", "C", 1)))
    chance = {
        claim["measure"]: claim["baseline"] for claim in values if claim["kind"] == "measure" and claim["arm"] == "A"
    }
    chance |= {"policy_rate": 0.0, "energy_rate": 0.0}
    judged = [
        *decisions.judge(rules, relative, 0, first, first, chance),
        *decisions.judge(rules, relative, 1, second, first, chance),
    ]
    best = max(("policy-1", "B", "C"), key=lambda arm: rates[arm])
    before = max(("policy-0", "A"), key=lambda arm: rates[arm])
    overall = solved(table, before, best)
    past = [_past(table, one) for one in manifest["recipe"].get("past", ())]
    collapsed = next(row["crossed"] for row in judged if row["metric"] == "centroid_l2" and row["iteration"] == 1)
    held = next(row["met"] for row in judged if row["metric"] == "centroid_l2" and row["iteration"] == 1)
    against = decisions.sign(past[-1]["low"], past[-1]["high"]) if past else None
    return {
        "scale": "relative" if relative else "absolute",
        "rules": judged,
        "best": {"iteration_0": before, "iteration_1": best, **overall},
        "past": past,
        "tree": decisions.decide(decisions.sign(overall["low"], overall["high"]), against, held, collapsed),
        "questions": _questions(by_id, past, overall, before, best),
    }


def _rate(table: pl.DataFrame, arm: str) -> float:
    hits = _by_theorem(table, arm)
    return sum(sum(row) / len(row) for row in hits) / len(hits) if hits else 0.0


def _figures(
    rates: dict[str, float], by_id: dict[str, Claim], policy: str, value: str, iteration: int
) -> dict[str, float | None]:
    found: dict[str, float | None] = {
        claim["measure"]: claim["value"]
        for claim in by_id.values()
        if claim["kind"] == "measure" and claim["arm"] == value
    }
    loss = by_id.get(f"iteration-{iteration}-sft_val_loss")
    return {
        **found,
        "policy_rate": rates[policy],
        "energy_rate": rates[value],
        "sft_val_loss": loss["value"] if loss else None,
    }


def _past(table: pl.DataFrame, past: dict[str, Any]) -> dict[str, Any]:
    """Iteration 0's policy against an older iteration: two rates on unlike runs (Newcombe's interval)."""
    hits = _by_theorem(table, "policy-0")
    proved, count = sum(any(row) for row in hits), len(hits)
    now, then = proved / count, past["proved"] / past["theorems"]
    (low, high), (low_then, high_then) = wilson(proved, count), wilson(past["proved"], past["theorems"])
    down = ((now - low) ** 2 + (high_then - then) ** 2) ** 0.5
    up = ((high - now) ** 2 + (then - low_then) ** 2) ** 0.5
    return {
        **past,
        "rate": then,
        "now": now,
        "difference": now - then,
        "low": now - then - down,
        "high": now - then + up,
    }


def _questions(
    by_id: dict[str, Claim], past: Sequence[dict[str, Any]], overall: Claim, before: str, best: str
) -> list[dict[str, Any]]:
    """The plan's four, each with the numbers that answer it."""
    last: tuple[float | None, float | None, float | None] = (None, None, None)
    if past:
        last = (past[-1]["difference"], past[-1]["low"], past[-1]["high"])
    centroid, ranks = by_id.get("C-minus-A-centroid_l2"), by_id.get("C-minus-B-rank1_accuracy")
    return [
        _answer("Did competition data help?", "policy-0 against the last older iteration", *last),
        _answer("Did joint training protect embeddings?", "centroid_l2, C − A", *_of(centroid)),
        _answer("Did goal conditioning help the EBM?",
                "rank-1 of the value that learned jointly against the one on frozen vectors, C − B (all values are "
                "conditioned on the goal)", *_of(ranks)),
        _answer("End-to-end: did the benchmark improve?", f"{best} − {before}", overall["value"], overall["low"],
                overall["high"]),
    ]  # fmt: skip


def _of(claim: Claim | None) -> tuple[float | None, float | None, float | None]:
    return (claim["value"], claim["low"], claim["high"]) if claim else (None, None, None)


def _answer(question: str, by: str, value: float | None, low: float | None, high: float | None) -> dict[str, Any]:
    said = {"above": "yes", "below": "no, the opposite", "open": "cannot be told: 0 lies in the interval"}
    answer = "not measured" if value is None else said[decisions.sign(low, high)]
    return {"question": question, "by": by, "value": value, "low": low, "high": high, "answer": answer}
