"""Exports: inspect's log by the fields that its published models require; lean-eval's workspace, which Lean accepts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from ember.core.statement import Statement
from ember.evaluation import exports, log
from ember.lean.judge.certify import Certifier
from ember.lean.toolchain import Toolchain

AND = Statement("swap", "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p", "import Mathlib\n")
SAME = Statement("swap", "theorem swap (n : ℕ) : n + 0 = n", "import Mathlib\nopen Nat\n")
STATUSES = ("proved", "not_found", "out_of_time", "could_not_run")


@pytest.fixture
def run(tmp_path: Path) -> Path:
    rows: list[dict[str, Any]] = []
    for seed, status in enumerate(STATUSES):
        row: dict[str, Any] = dict.fromkeys(log.SCHEMA) | {"arm": "a b", "seed": seed, "status": status}
        row |= {"theorem_id": AND.key, "theorem": "swap", "proved": status == "proved", "seconds": 1.5, "tactics": 3}
        rows.append(row | {"proof": "by exact ⟨h.2, h.1⟩" if status == "proved" else None})
    manifest = {
        "name": "n",
        "arms": ["a b"],
        "recipe_hash": "r",
        "theorems": [AND.key, SAME.key],
        "packages": {"x": "1"},
    }
    (tmp_path / "run").mkdir()
    log.write(tmp_path / "run", [pl.DataFrame(rows, schema=log.SCHEMA)], manifest)
    return tmp_path / "run"


def test_a_log_for_inspect(run: Path, tmp_path: Path) -> None:
    """Required fields of inspect 0.3.285's EvalLog, EvalSpec, EvalSample and Score."""
    (path,) = exports.inspect_logs(run, tmp_path / "logs")
    assert path.name == "a_b.json"
    found = json.loads(path.read_text())
    assert (found["version"], found["status"]) == (2, "success")
    assert {"created", "task", "dataset", "model", "config"} <= set(found["eval"])
    assert found["eval"]["created"].endswith("+00:00")
    samples = found["samples"]
    assert [sample["epoch"] for sample in samples] == [1, 2, 3, 4]
    assert all({"id", "epoch", "input", "target"} <= set(sample) for sample in samples)
    assert [sample.get("scores", {}).get("certified", {}).get("value") for sample in samples] == ["C", "I", None, None]
    assert found["results"]["scores"][0]["metrics"]["accuracy"]["value"] == 0.25
    inspect: Any = pytest.importorskip("inspect_ai.log", reason="inspect_ai is not installed: its schema stands above")
    read = inspect.read_eval_log(str(path))
    assert len(read.samples) == 4


async def test_a_workspace_for_lean_eval(run: Path, tmp_path: Path, toolchain: Toolchain) -> None:
    (folder,) = exports.lean_eval(run, [SAME, AND], tmp_path / "out")
    assert folder.name == f"swap-{AND.key}", "names are not keys"
    config = json.loads((folder / "config.json").read_text())
    assert config["theorem_names"] == ["swap"]
    assert (folder / "Challenge.lean").read_text().endswith("q ∧ p := by\n  sorry\n")
    assert (folder / "Solution.lean").read_text().startswith("import Mathlib\nimport Submission\n")
    submission = (folder / "Submission.lean").read_text().removeprefix("import Mathlib\n")
    bridged = Statement("swap", AND.text, "import Mathlib\n", submission)
    async with Certifier(toolchain) as judge:
        verdict = await judge.certify(bridged, f"by\n  {exports.bridge(AND)}")
        assert verdict.accepted, verdict.reason


def test_a_theorem_without_names_for_its_binders_is_bridged_by_its_hypotheses() -> None:
    assert exports.bridge(Statement("t", "theorem t (_ : 1 = 1) : 2 = 2")) == "apply Submission.t <;> assumption"
    assert exports.bridge(Statement("t", "theorem t {n : ℕ} (a b : ℕ) : a + b = b + a")) == "exact Submission.t a b"
    assert exports._name("../x") == "_x"  # pyright: ignore[reportPrivateUsage]
