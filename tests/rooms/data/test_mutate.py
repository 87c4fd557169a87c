"""Mutated statements: decided by their seed, and what promises the same truth is proved to have it."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ember.cli.main import app
from ember.core.statement import Statement
from ember.data.mutate import KINDS, Kind, equivalence, mutated
from ember.data.sources import read_statements
from ember.data.synth.corpus import FAMILIES, problems
from ember.lean.judge.certify import Certifier
from ember.lean.toolchain import Toolchain

HAND = [
    "(a b : ℕ) (h : a * b = 1) : a = 1 ∧ b = 1",
    "(x y : ℤ) (hx : 0 < x) (hy : x < y) : x * 2 ≤ y * 2",
    "{n : ℕ} (f : ℕ → ℕ) (k : n = f 2) (h : ∀ n, f n = n) : f n = n",
    ": ∃ x : ℕ, x * 3 = 6",
    "(p q : Prop) (h : p ∧ q) : p ∧ q ∧ p",
    "(s : Finset ℕ) (hs : s = Finset.range 3) (n : ℕ) (hn : n = 4) : ∑ i ∈ s, i + n = 7",
    "(a : ℕ) (b : ℕ) : a + b = b + a",
]


def stated(text: str) -> Statement:
    return Statement("t", f"theorem t {text}", "import Mathlib")


def text(given: str, kind: Kind, seed: int = 0) -> str | None:
    found = mutated(stated(given), kind, seed)
    return None if found is None else found.statement.text


def test_it_is_decided_by_the_seed() -> None:
    for kind in KINDS:
        assert text(HAND[1], kind) == text(HAND[1], kind)
    assert len({text(HAND[0], "numbers", seed) for seed in range(30)}) > 4


def test_what_each_kind_changes() -> None:
    assert text("(a b : ℤ) : a * 2 ≤ b", "sides") == "theorem t_sides (a b : ℤ) : b ≥ a * 2"
    assert text("(a : ℕ) (h : a = 2) : a ∣ 4", "converse") == "theorem t_converse (a : ℕ) (h : a ∣ 4) : a = 2"
    assert text("(a : ℕ) (hb : a < 3) : a < 4", "order") is None, "the hypothesis speaks of the variable"
    swapped = "theorem t_order (b : ℤ) (a : ℕ) : b = b ∧ a = a"
    assert text("(a : ℕ) (b : ℤ) : b = b ∧ a = a", "order") == swapped
    renamed = text("(n : ℕ) (h : n = 1 ∧ True) (f : n.succ = 2) : h.1 = h.1", "names")
    assert renamed
    assert ".succ" in renamed
    assert "n.succ" not in renamed
    assert renamed.count(".1") == 2


@pytest.mark.parametrize("given", [": ∀ x : ℕ, x = x", "(a b : ℕ) : a = b ∨ b = a", "(s : Finset ℕ) : ∑ i ∈ s, i = 3"])
def test_sides_that_are_not_plain_to_see_are_left_alone(given: str) -> None:
    assert text(given, "sides") is None


def test_projections_are_no_numerals() -> None:
    assert text("(h : True ∧ True) : h.1 = h.1", "numbers") is None
    assert text("((", "names") is None


@pytest.mark.parametrize("kind", ["names", "order", "sides"])
def test_the_same_truth_is_certified(kind: Kind, toolchain: Toolchain) -> None:
    """Of statements by hand and of the own corpus: every promise is kept."""
    given = [*map(stated, HAND), *(problem.proof.statement for problem in problems(FAMILIES, "twins", 30))]
    found = [(statement, made) for statement in given if (made := mutated(statement, kind))]
    assert len(found) > {"names": 30, "order": 10, "sides": 8}[kind]

    async def verdicts() -> list[str]:
        async with Certifier(toolchain) as judge:
            same = [pair for one in found if (pair := equivalence(*one))]
            answers = await asyncio.gather(*(judge.certify(*pair) for pair in same))
            return [f"{pair[0].text}: {a.reason}" for pair, a in zip(same, answers, strict=True) if not a.accepted]

    assert asyncio.run(verdicts()) == []


def test_twins_of_a_file_are_statements_again(toolchain: Toolchain, tmp_path: Path) -> None:
    source, out = tmp_path / "given.lean", tmp_path / "twins.jsonl"
    source.write_text(
        "import Mathlib\n\n" + "".join(f"theorem t{n} {text} := by sorry\n\n" for n, text in enumerate(HAND))
    )
    arguments = ["data", "mutate", str(source), "--out", str(out), "--kind", "names", "--kind", "numbers", "--verify"]
    ended = CliRunner().invoke(app, arguments)
    assert ended.exit_code == 0, ended.output
    rows = [json.loads(line) for line in out.read_text().splitlines()]
    assert {row["lean"] for row in rows if row["kind"] == "names"} == {"equivalent"}
    assert {row["lean"] for row in rows if row["kind"] == "numbers"} == {"stated"}
    assert len(read_statements(out)) == len(rows)
    ended = CliRunner().invoke(app, ["data", "mutate", str(source), "--out", str(out), "--kind", "nonsense"])
    assert ended.exit_code == 2
    ended = CliRunner().invoke(app, ["data", "mutate", "minif2f", "--out", str(out)], env={"EMBER_DATA_ROOT": ""})
    assert ended.exit_code == 2
