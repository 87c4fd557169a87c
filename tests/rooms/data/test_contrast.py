"""What runs teach beside their rows: negatives by difficulty, repairs, a pool to search, the gate of depth."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from ember.cli.main import app
from ember.core.errors import InputError
from ember.data import repairs
from ember.data.depths import trajectory_stats
from ember.data.forks import Fork
from ember.data.formats import FORMATS
from ember.data.negatives import NegativesConfig, negatives
from ember.data.pool import PoolConfig, pool
from ember.data.sources import read_statements
from ember.data.stage import read_rows
from ember.lean.toolchain import Toolchain
from ember.recipes.data import DataRun
from ember.recipes.data_recipe import DataRecipe
from ember.trajectories.writer import RunWriter
from search_rows import made_up, theorem


def fork(number: int, siblings: int = 40, others: int = 40, **changes: Any) -> Fork:
    hard = tuple(f"hard {number} {n}" for n in range(siblings))
    depths = tuple(3 + 4 * (n % 2) for n in range(others))
    off = tuple(f"{'far' if depth > 5 else 'near'} {number} {n}" for n, depth in enumerate(depths))
    shared: dict[str, Any] = {"tactics": tuple(f"t{n}" for n in range(siblings)), "depths": depths, "steps": 5}
    return Fork(f"id{number}", "⊢ g", "⊢ p", 3, f"⊢ good {number}", 2, hard, off, **(shared | changes))


def test_kinds_come_as_often_as_asked() -> None:
    rows = list(negatives([fork(n) for n in range(200)], NegativesConfig(per_positive=5)))
    kinds = Counter(row["kind"] for row in rows)
    assert len(rows) == 1000
    assert 0.55 < kinds["hard"] / 1000 < 0.65
    assert 0.25 < kinds["medium"] / 1000 < 0.35
    assert len({(row["theorem_id"], row["negative"]) for row in rows}) == len(rows), "none comes twice"
    for row in rows:
        assert row["negative"].split()[0] == {"hard": "hard", "medium": "near", "easy": "far"}[row["kind"]]
        assert (row["negative_tactic"] is None) == (row["kind"] != "hard")
    assert set(rows[0]) == set(FORMATS["negatives"][1])


def test_what_is_missing_is_taken_elsewhere_and_never_called_harder() -> None:
    poor = [fork(n, siblings=1, others=0) for n in range(6)]
    rows = list(negatives(poor, NegativesConfig(hard_ratio=1.0, medium_ratio=0.0)))
    for row in rows:
        assert row["kind"] == ("hard" if row["negative"].startswith("hard") else "easy")
    assert Counter(row["kind"] for row in rows) == {"hard": 6, "easy": 12}
    assert list(negatives([fork(0, 0, 1, steps=2)], NegativesConfig(min_steps=3))) == []
    (only,) = negatives([fork(0, 0, 1)], NegativesConfig())
    assert only["negative"] == "near 0 0", "there is nothing else"


def searched(folder: Path, deep: int) -> Path:
    """A run with one refused sibling of a proof's step, and so many deep states of ten."""
    rows = made_up(1, 3)[:2]
    path = {**rows[0], "outcome": "proved", "child_hashes": [], "on_proof_path": True, "tactic": "right"}
    wrong = {**rows[1], "outcome": "refused", "child_hashes": None, "message": "unknown identifier", "tactic": "wrong"}
    states = [
        {"run": "r", "theorem_id": "id", "node": n, "state_hash": f"h{n}", "state": f"⊢ {n}",
         "depth": 4 if n < deep else 1, "energy": None, "expanded": False, "remaining_steps": None}
        for n in range(10)
    ]  # fmt: skip
    RunWriter(folder).add(theorem(proved=True, ended="proved"), [path, wrong], states)
    return folder


def test_the_gate_of_depth(tmp_path: Path) -> None:
    open_, shut = searched(tmp_path / "a", 2), searched(tmp_path / "b", 1)
    stats = trajectory_stats([open_])
    assert (stats["gate"]["value"], stats["gate"]["passes"], stats["depths"]) == (0.2, True, {"1": 8, "4": 2})
    out = tmp_path / "stats.json"
    ended = CliRunner().invoke(app, ["data", "trajectories", str(shut), "--out", str(out)])
    assert ended.exit_code == 1, ended.output
    assert "ABORT" in ended.output
    assert json.loads(out.read_text())["gate"]["value"] == 0.1


def test_repairs_of_a_search(tmp_path: Path) -> None:
    (row,) = repairs.of_search(searched(tmp_path, 1))
    assert (row["failed"], row["error"], row["repaired"]) == ("wrong", "unknown identifier", "right")
    assert set(row) == set(FORMATS["repairs"][1])


SCRIPT = "import Mathlib\n\ntheorem {} (n : ℕ) : n + 0 = n := by\n  {}\n"


def reply(name: str, *errors: str, error: str | None = None, severity: str = "error") -> dict[str, Any]:
    messages = [{"severity": severity, "data": text} for text in errors]
    return {"results": [{"custom_id": name, "error": error, "response": None if error else {"messages": messages}}]}


def test_repairs_of_published_verdicts(tmp_path: Path) -> None:
    scripts = [("a", "omgea"), ("b", "simp"), ("c", "rw [Nat.add_zero]"), ("d", "slow"), ("e", "sorry"), ("f", "lost")]
    proofs, verdicts = tmp_path / "proofs.jsonl", tmp_path / "verdicts.jsonl"
    rows = [{"problem_id": name, "full_proof": SCRIPT.format(f"t_{name}", tactic)} for name, tactic in scripts]
    rows.append({"problem_id": "g", "full_proof": "not Lean"})
    replies = [
        reply("a", "unknown tactic"),
        reply("b", "unused variable", severity="warning"),
        reply("c"),
        reply("d", "(deterministic) timeout at `whnf`"),
        reply("e", "declaration uses 'sorry'", severity="warning"),
        reply("f", error="Lean process timed out"),
        reply("g"),
    ]
    for path, lines in ((proofs, rows), (verdicts, replies)):
        path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    found = list(repairs.of_verdicts(proofs, verdicts, "checker"))
    assert [(row["theorem"], row["error"], row["repaired"]) for row in found] == [
        ("t_a", "unknown tactic", "by\n  simp")
    ]
    inline = [{"code": row["full_proof"], "compilation_result": {"errors": one["results"][0]["response"]["messages"]}}
              for row, one in zip(rows[:2], replies[:2], strict=True)]  # fmt: skip
    proofs.write_text("".join(json.dumps(line) + "\n" for line in inline))
    assert [row["theorem"] for row in repairs.of_verdicts(proofs, None, "checker")] == ["t_a"]


def traced(name: str, source: str, depth: int, context: str = "") -> dict[str, Any]:
    states = [{"text": "⊢ s", "depth": at} for at in range(depth)]
    return {"theorem": name, "statement_id": name, "source": source, "header": "import Mathlib", "context": context,
            "statement": f"theorem {name} : 1 = 1", "states": states, "steps": [{}] * depth}  # fmt: skip


def test_the_pool_takes_harder_sources_first(tmp_path: Path) -> None:
    rows = [traced(f"easy{n}", "easy", 3) for n in range(4)] + [traced(f"hard{n}", "hard", n) for n in range(2, 7)]
    rows += [traced("again", "hard", 9), {**traced("again", "hard", 4)}]
    rows.append(traced("lemmas", "hard", 5, context="lemma l : 1 = 1 := rfl"))
    found = pool(rows, PoolConfig(count=7))
    assert [entry["steps"] for entry in found.selected] == [6, 5, 4, 4, 3, 3, 3]
    assert [entry["source"] for entry in found.selected] == ["hard"] * 5 + ["easy"] * 2
    assert found.stats["with_lemmas"] == 1
    assert found.stats["sources"] == {"hard": 5, "easy": 2}
    preferred = pool(rows, PoolConfig(count=2, prefer=("easy",)))
    assert {entry["source"] for entry in preferred.selected} == {"easy"}
    assert len(pool(rows, PoolConfig(fewer_below=100)).entries) == len(found.entries) + 1


def test_negatives_and_pool_of_a_data_run(toolchain: Toolchain, tmp_path: Path) -> None:
    """Traced pairs are replayed in Lean; what the portfolio's tactics lead to is beside the proof. As stages of the run
    they are the same rows."""
    synth = {"count": 4, "families": ["case_analysis", "implication_chain"]}
    asked = {"negatives": {"min_steps": 3}, "pool": {}, "chunk": 3, "holes": {"each": 2, "checked": 0.6}}
    recipe = DataRecipe.resolve({"name": "contrast", "synth": synth, "split": {"val": 0.0}, **asked})
    run, out = tmp_path / "run", tmp_path / "negatives.jsonl"
    asyncio.run(DataRun(recipe, run, toolchain)())
    ended = CliRunner().invoke(app, ["search", "generate-negatives", str(run), "--out", str(out), "--min-steps", "3"])
    assert ended.exit_code == 0, ended.output
    rows = list(read_rows(out))
    assert rows == list(read_rows(run / "negatives" / "negatives.jsonl"))
    on_path = {
        (row["statement_id"], s["text"]) for row in read_rows(run / "trace" / "traces.jsonl") for s in row["states"]
    }
    assert sum(row["kind"] == "hard" for row in rows) > 3
    for row in rows:
        assert (row["theorem_id"], row["positive"]) in on_path
        assert (row["theorem_id"], row["negative"]) not in on_path
    check_corruptions(run)
    ended = CliRunner().invoke(app, ["data", "pool", str(run), "--out", str(tmp_path / "pool"), "--json"])
    assert ended.exit_code == 0, ended.output
    for name in ("pool.jsonl", "contrastive_pool.json", "stats.json"):
        assert (tmp_path / "pool" / name).read_text() == (run / "pool" / name).read_text()
    statements = read_statements(tmp_path / "pool" / "pool.jsonl")
    assert len(statements) == json.loads(ended.output)["selected"] > 1
    with pytest.raises(InputError, match="no complete data run"):
        list(repairs.of_migration(run))


def check_corruptions(run: Path) -> None:
    """What stood in the hole passes; an excuse never does."""
    asked = list(read_rows(run / "corruptions" / "corruptions.jsonl"))
    groups = {row["group"] for row in read_rows(run / "holes" / "holes.jsonl")}
    assert {row["group"] for row in asked} <= groups
    assert 0 < len(asked) < len(groups)
    assert all("original" in row["passes"] and "sorry" not in row["passes"] for row in asked)
    assert set(asked[0]) == set(FORMATS["corruptions"][1])


def test_repairs_need_something_that_heals() -> None:
    with pytest.raises(InputError, match=r"needs a section \[migrate\]"):
        DataRecipe.resolve({"name": "x", "synth": {}, "repairs": {}})
