"""Planted faults of each class are found, each with what Lean says of it; sound statements pass."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from ember.core.errors import InputError
from ember.core.statement import Statement
from ember.data.lint import models
from ember.data.lint.examine import Examiner
from ember.data.lint.opposites import finding as opposite
from ember.data.lint.opposites import opposites
from ember.data.lint.shape import Shape, shape
from ember.data.lint.stage import Lint, LintConfig
from ember.data.lint.text import suspicions
from ember.lean.judge.certify import Certifier
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.toolchain import Toolchain

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def examiner(toolchain: Toolchain) -> AsyncIterator[Examiner]:
    async with Pool(toolchain, PoolOptions(size=1)) as pool, Certifier(toolchain) as judge:
        yield Examiner(pool, judge)


def statement(text: str, context: str = "") -> Statement:
    return Statement("t", f"theorem t {text}", "import Mathlib", context)


FAULTS = [
    ("(a b : ℕ) (h : a * b = 12) : a - b + b = a", "natural subtraction", "suspected"),
    ("(a b : ℕ) (hb : b ≤ a) (h : a * b = 12) : a - b + b = a", "natural subtraction", "guarded"),
    ("(a b : ℤ) (h : a = 2 * b) : a / b = 2", "division by zero", "suspected"),
    ("(a b : ℤ) (hb : 0 < b) (h : a = 2 * b) : a / b = 2", "division by zero", "guarded"),
    ("(a : ℤ) (h : a ^ 2 = 9) : a % 0 = 3", "division by zero", "proved"),
    ("(n : ℕ) : ∑ i ∈ Finset.range (n + 1), i = n * (n + 1) / 2", "truncating division", "suspected"),
    ("(n : ℕ) (h : n ^ 2 = 49) : n * (1 / 2) = 0", "truncating division", "proved"),
    ("(a : ℤ) (h : a ^ 3 = a) : (a.toNat : ℤ) = a", "toNat", "suspected"),
    ("(n : ℕ) (h : 0 < n) : ∑ i ∈ Finset.range n, (n / i) ≤ n ^ 2", "range off by one", "suspected"),
    ("(a b : ℕ) (h : a ^ 2 = b) : ((a - b : ℕ) : ℤ) = a - b", "cast after truncation", "suspected"),
    ("(x : ℕ) (h₁ : x < 3) (h₂ : 5 < x) : x ^ 2 = 7", "contradictory hypotheses", "proved"),
    ("(x y z : ℕ) (h : x * y = 12) : x ∣ 12", "unused variable", "proved"),
    ("(x : ℤ) (h : x ^ 2 = 4) : x = 2", "counterexample", "proved"),
    ("(x y : ℕ) : (x + y) ^ 2 = x ^ 2 + y ^ 2", "counterexample", "proved"),
    ("(p q : Prop) (hp : p) (hq : q) : p", "conclusion is a hypothesis", "proved"),
    ("(x y : ℕ) : x + y = y + x", "one closer proves it", "proved"),
    ("(a b c : ℕ) (h : a ^ 3 = 2 * b) (k : c ^ 2 = 49) : 2 ∣ a", "unused hypothesis", "suspected"),
    ("(x y : ℤ) (h : x + y = 7) (k : 0 < x * y) : x = 7 - y", "unused hypothesis", "proved"),
]


@pytest.mark.parametrize(("text", "kind", "status"), FAULTS)
async def test_planted_faults(examiner: Examiner, text: str, kind: str, status: str) -> None:
    found = await examiner(statement(text))
    assert (kind, status) in {(finding.kind, finding.status) for finding in found}, found
    assert all(finding.witness for finding in found if finding.status != "suspected")


async def test_hypotheses_that_the_given_proof_does_without(examiner: Examiner) -> None:
    text = "(p q : Prop) (a b : ℕ) (hp : p) (hq : q) (h : a ^ 3 = 2 * b) : p ∧ ∃ n, n ^ 3 = 2 * b"
    found = await examiner(statement(text), proof="by\n  constructor\n  · exact hp\n  · exact ⟨a, h⟩")
    unused = {finding.where: finding.status for finding in found if finding.kind == "unused hypothesis"}
    assert unused == {"(hq : q)": "proved"}


@pytest.mark.parametrize(
    ("text", "natural"),
    [
        ("(n : ℕ) : (7 : ℤ) ∣ 12 * 21 ^ n - 12", False),
        ("(n : ℕ) : 7 ∣ 12 * 21 ^ n - 12", True),
        ("(n : ℕ) (x : ℤ) : n - 3 = x", False),
        ("(n : ℕ) (x : ℤ) : (n : ℤ) - 3 < x ∧ n - 3 < 4", True),
        ("(x : ℝ) (n : ℕ) : x ^ (n - 1) = 2", True),
        ("(f : ℕ → ℤ) (n : ℕ) : f n - 3 = f 0", False),
        ("(n : ℕ) : ∑ i ∈ Finset.range n, (i - 3) = n", True),
        ("(a b : ℕ) : (a - b : ℝ) = 2", False),
    ],
)
async def test_the_kind_of_a_subtraction(text: str, natural: bool) -> None:
    found = shape(f"theorem t {text}")
    assert found
    assert any(one.kind == "natural subtraction" for one in suspicions(found)) == natural


async def test_an_axiom_of_its_own(examiner: Examiner) -> None:
    (found,) = await examiner(statement("(n : ℕ) (h : P n) : P (n + n)", "axiom P : ℕ → Prop"))
    assert (found.kind, found.status, found.where) == ("axiom", "proved", "P")


SOUND = [
    "(n : ℕ) : 2 ∣ n * (n + 1)",
    "(a b : ℤ) (h : 3 ∣ a) (k : 3 ∣ b) : 9 ∣ a * b",
    "(f : ℕ → ℤ) (h0 : f 0 = 1) (h : ∀ n, f (n + 1) = 2 * f n) (n : ℕ) : f n = 2 ^ n",
    ": ∃ f : ℕ → ℤ, f 0 = 3 ∧ ∀ n, f (n + 1) = 2 * f n + 1",
    "(x y : ℤ) (h : x ^ 2 + y ^ 2 = 0) : x = 0 ∧ y = 0",
]


@pytest.mark.parametrize("text", SOUND)
async def test_sound_statements_pass(examiner: Examiner, text: str) -> None:
    assert [finding for finding in await examiner(statement(text)) if finding.kind != "one closer proves it"] == []


async def test_the_stage_keeps_faulty_statements_aside(examiner: Examiner) -> None:
    rows = [
        {"id": str(n), "theorem": "t", "source": "s", "statement": f"theorem t {text}", "header": "import Mathlib"}
        for n, text in enumerate([SOUND[0], FAULTS[12][0], "(x : Nonsense) : x = x"])
    ]
    chunk = await Lint(examiner, LintConfig())(rows)
    assert [row["id"] for row in chunk.tables["theorems"]] == ["0"]
    assert [row["why"] for row in chunk.tables["aside"]] == ["counterexample", "not examined"]


async def test_a_fault_of_the_lint_costs_one_statement(examiner: Examiner, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: Any) -> bool:
        raise ZeroDivisionError("in our own code")

    monkeypatch.setattr(models, "satisfiable", fails)
    row = {"id": "1", "theorem": "t", "source": "s", "header": "import Mathlib",
           "statement": "theorem t (n : ℕ) (h : n = 1) : n + 0 = 1"}  # fmt: skip
    chunk = await Lint(examiner, LintConfig())([row])
    assert chunk.tables["aside"][0]["why"] == "not examined"
    assert "ZeroDivisionError" in chunk.tables["aside"][0]["reason"]


@pytest.mark.parametrize("text", ["(" * 600 + "a - b" + ")" * 600, " - ".join("a" for _ in range(600)), "^" * 5000])
async def test_statements_that_nobody_wrote(text: str) -> None:
    with pytest.raises(InputError, match="is not read"):
        list(suspicions(Shape((), "", text)))
    assert list(suspicions(Shape((), "", "(" * 40 + "a - b)) ⟩ - c : ) - " + "^" * 30))) == []


async def test_opposites_in_a_set() -> None:
    """Names, brackets and an even number of denials do not count."""
    texts = ["(a b : ℕ) (h : a < b) : a = b", "(x y : ℕ) (k : x < y) : ¬(x = y)", "(a : ℕ) : ¬a = 1 ∧ a = 1",
             "(a : ℕ) : a = 1 ∧ a = 1", "(a b : ℕ) (h : a < b) : ¬¬(a = b)", "(p : Prop) : ¬(p ∨ ¬p)"]  # fmt: skip
    rows = [{"id": f"r{n}", "statement": f"theorem t{n} {text}", "proof": "by simp" if n < 2 else None}
            for n, text in enumerate(texts)]  # fmt: skip
    assert opposites(rows) == {"r0": ("r1", True), "r1": ("r0", True), "r4": ("r1", False)}
    (found,) = opposite(rows[0], opposites(rows))
    assert (found.status, found.where) == ("suspected", "row r1")
    assert opposite(rows[2], opposites(rows)) == []


async def test_opposites_of_quantified_statements() -> None:
    """All and not all, some and none, equal and unequal; but some and some not are no opposites."""
    pairs = [("(n : ℕ) : n < 10", ": ¬∀ n : ℕ, n < 10"), (": ∃ n : ℕ, n ^ 2 = 2", ": ∀ m : ℕ, m ^ 2 ≠ 2"),
             (": ∀ n m : ℕ, n ≤ m", "(a b : ℕ) : ¬a ≤ b"), (": ¬∃ k : ℤ, 2 * k = 1", ": ∃ k : ℤ, 2 * k = 1"),
             ("(x : ℤ) : ¬∀ y : ℤ, x < y", "(x : ℤ) : ∀ y : ℤ, x < y")]  # fmt: skip
    fine = [(": ∃ n : ℕ, n < 2", ": ∃ n : ℕ, ¬n < 2"), (": ∃ n : ℕ, n < 2", ": ¬∀ n : ℕ, n < 2"),
            ("(n : ℕ) : n < 10", ": ¬∀ n : ℕ, n < 11"), ("(p q : Prop) : p ∧ q", "(p q : Prop) : ¬p ∧ q")]  # fmt: skip
    for wanted, given in ((2, pairs), (0, fine)):
        for pair in given:
            rows = [{"id": text, "statement": f"theorem t {text}"} for text in pair]
            assert len(opposites(rows)) == wanted, pair


async def test_shapes() -> None:
    found = shape("theorem t (x y : ℕ) {z : ℤ} [inst : Foo] (h : x < y) : x = 1 ∧ (2 : ℤ) = z")
    assert found
    assert (found.conclusion, found.variables("ℕ"), found.variables("ℤ")) == ("x = 1 ∧ (2 : ℤ) = z", ["x", "y"], ["z"])
    assert shape("theorem t") is None
    assert shape("((") is None
