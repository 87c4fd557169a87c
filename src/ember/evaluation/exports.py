"""An evaluation for other tools: inspect's log format (JSON, version 2), and lean-eval's submission workspaces."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import polars as pl

from ember.core import provenance
from ember.core.errors import InputError
from ember.core.statement import Statement
from ember.data.lint.shape import shape
from ember.evaluation import log
from ember.evaluation.intervals import mean_over_seeds

AXIOMS = ("propext", "Quot.sound", "Classical.choice")
"""What lean-eval permits."""
UNFINISHED = ("out_of_time", "could_not_run")


def inspect_logs(run: Path, out: Path) -> list[Path]:
    """One log for each arm: a sample for each theorem, an epoch for each seed."""
    table, manifest = log.read(run)
    statements = _statements(run, manifest)
    when = datetime.fromtimestamp((run / provenance.MANIFEST).stat().st_mtime, UTC).isoformat()
    out.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for arm in manifest["arms"]:
        rows = table.filter(pl.col("arm") == arm)
        path = out / f"{_name(arm)}.json"
        found = _inspect_log(arm, rows, manifest, statements, when)
        provenance.write_atomically(path, json.dumps(found, indent=1, ensure_ascii=False) + "\n")
        written.append(path)
    return written


def _inspect_log(
    arm: str, rows: pl.DataFrame, manifest: dict[str, Any], statements: dict[str, str], when: str
) -> dict[str, Any]:
    ids = rows["theorem_id"].unique(maintain_order=True).to_list()
    rates = rows.group_by("seed").agg(pl.col("proved").mean()).sort("seed")["proved"].to_list()
    mean, _, high = mean_over_seeds(rates)
    metrics: dict[str, Any] = {"accuracy": {"name": "accuracy", "value": mean}}
    if len(rates) > 1:
        metrics["interval_over_seeds"] = {"name": "interval_over_seeds", "value": high - mean}
    seeds = sorted(rows["seed"].unique())
    spec = {
        "eval_id": f"{manifest['recipe_hash']}-{arm}",
        "run_id": manifest["recipe_hash"],
        "created": when,
        "task": manifest["name"],
        "task_id": f"{manifest['name']}-{arm}",
        "dataset": {"name": manifest["name"], "samples": len(ids), "sample_ids": ids, "shuffled": False},
        "model": f"ember/{arm}",
        "config": {"epochs": len(seeds)},
        "packages": manifest["packages"],
        "metadata": {
            key: manifest.get(key) for key in ("budgets", "models", "toolchain", "library", "git", "rows_hash")
        },
    }
    score = {"name": "certified", "scorer": "certified", "scored_samples": len(rows), "metrics": metrics}
    return {
        "version": 2,
        "status": "success",
        "eval": spec,
        "plan": {"name": "search", "steps": [], "config": {}},
        "results": {"total_samples": len(rows), "completed_samples": len(rows), "scores": [score]},
        "stats": {"started_at": when, "completed_at": when},
        "samples": [_sample(row, seeds.index(row["seed"]) + 1, statements) for row in rows.iter_rows(named=True)],
    }


def _sample(row: dict[str, Any], epoch: int, statements: dict[str, str]) -> dict[str, Any]:
    """What came of one attempt. A deadline or a fault of the machine is no wrong answer: it has no score."""
    proof = row["proof"] or ""
    costs = {name: row[name] for name in log.COSTS if row[name] is not None}
    found: dict[str, Any] = {
        "id": row["theorem_id"],
        "epoch": epoch,
        "input": statements.get(row["theorem_id"], row["theorem"]),
        "target": "a proof that the kernel accepts",
        "output": {"model": "ember", "choices": [], "completion": proof},
        "metadata": {"theorem": row["theorem"], "status": row["status"], "seed": row["seed"], **costs},
        "total_time": row["seconds"],
    }
    if row["status"] not in UNFINISHED:
        value = "C" if row["proved"] else "I"
        explanation = "certified" if row["proved"] else row["reason"] or row["status"]
        found["scores"] = {"certified": {"value": value, "answer": proof, "explanation": explanation}}
    return found


def _statements(run: Path, manifest: dict[str, Any]) -> dict[str, str]:
    """Texts of the statements by their ids, from the runs of the arms."""
    found: dict[str, str] = {}
    for path in sorted(run.glob("**/theorems.parquet")):
        found |= dict(pl.read_parquet(path, columns=["theorem_id", "statement"]).iter_rows())
    return {key: found[key] for key in manifest["theorems"] if key in found}


def lean_eval(run: Path, statements: list[Statement], out: Path, arm: str | None = None) -> list[Path]:
    """A workspace for each certified theorem: `Challenge.lean`, `Submission.lean`, the bridge `Solution.lean` and
    `config.json`. lean-eval's own workspace adds its lakefile and toolchain; for one of its problems, only
    `Submission.lean` is to be copied there."""
    table, manifest = log.read(run)
    if arm is not None and arm not in manifest["arms"]:
        raise InputError(f"no arm is called {arm}; there are {', '.join(manifest['arms'])}")
    proved = table.filter(pl.col("proved") & ((pl.col("arm") == arm) if arm else pl.lit(True))).sort(
        "theorem_id", "seed"
    )
    proofs = dict(
        proved.unique("theorem_id", keep="first", maintain_order=True).select("theorem_id", "proof").iter_rows()
    )
    written: list[Path] = []
    for statement, folder in _folders(statements, out):
        if statement.key in proofs:
            folder.mkdir(parents=True, exist_ok=True)
            for name, text in workspace(statement, proofs[statement.key]).items():
                provenance.write_atomically(folder / name, text)
            written.append(folder)
    return written


def _folders(statements: list[Statement], out: Path) -> Iterator[tuple[Statement, Path]]:
    """Names are not keys: a second theorem of one name has its hash added."""
    seen: set[str] = set()
    for statement in statements:
        name = _name(statement.name)
        yield statement, out / (name if name not in seen else f"{name}-{statement.key}")
        seen.add(name)


def workspace(statement: Statement, proof: str) -> dict[str, str]:
    """The files of one theorem."""
    above = "\n".join(
        part for part in (statement.header.strip() or "import Mathlib", statement.context.strip()) if part
    )
    config = {
        "challenge_module": "Challenge",
        "solution_module": "Solution",
        "theorem_names": [statement.name],
        "permitted_axioms": list(AXIOMS),
        "enable_nanoda": False,
    }
    inside = f"namespace Submission\n\n{statement.text} := {proof}\n\nend Submission\n"
    imports, rest = _imports(above)
    return {
        "Challenge.lean": f"{above}\n\n{statement.text} := by\n  sorry\n",
        "Submission.lean": f"{above}\n\n{inside}",
        "Solution.lean": f"{imports}\nimport Submission\n{rest}\n{statement.text} := by\n  {bridge(statement)}\n",
        "config.json": json.dumps(config, indent=2) + "\n",
    }


def bridge(statement: Statement) -> str:
    """The tactic that takes the theorem of the namespace: by the names of its explicit binders, where all have one."""
    found = shape(statement.text)
    names = [name for one in found.binders if one.bracket == "(" for name in one.names] if found else ["_"]
    if any(name == "_" for name in names):
        return f"apply Submission.{statement.name} <;> assumption"
    return " ".join([f"exact Submission.{statement.name}", *names])


def _imports(above: str) -> tuple[str, str]:
    lines = above.splitlines()
    last = max((number for number, line in enumerate(lines) if line.startswith("import ")), default=-1)
    return "\n".join(lines[: last + 1]), "\n".join(lines[last + 1 :])


def _name(text: str) -> str:
    """A name that is safe as a folder's."""
    return re.sub(r"[^\w.-]", "_", text).strip(".") or "_"
