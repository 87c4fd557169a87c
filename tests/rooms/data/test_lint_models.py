"""What is computed of a statement's text, without Lean: counterexamples, moved ranges, scopes of guards, kinds."""

from __future__ import annotations

import pytest

from ember.data.lint import models
from ember.data.lint.opposites import opposites
from ember.data.lint.shape import Shape, shape
from ember.data.lint.text import suspicions


def read(text: str) -> Shape:
    found = shape(f"theorem t {text}")
    assert found
    return found


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("(n : ℕ) : n - 3 + 3 = n", {"n": "0"}),
        ("(x y : ℝ) (h : x + y = 25) (k : x - y = 11) : x * y = 120", {"x": "18", "y": "7"}),
        ("(x : ℚ) (h : 3 * x = 7) : x = 2", {"x": "7/3"}),
        ("(a b : ℤ) : a / b * b = a", {"a": "1", "b": "0"}),
        ("(a : ℤ) (h : a % 4 = 3) : 0 ≤ a", {"a": "-1"}),
        ("(f : ℝ → ℝ) (c : ℝ) (hc : c = 4) (h : ∀ x, f x = c * x - 1) : f 2 = 8",
         {"f": "fun x => (4) * x - 1", "c": "4"}),
        ("(a : ℕ → ℕ) (h : a 0 = 1) (k : ∀ n, a (n + 1) = 2 * a n) : a 3 = 9",
         {"a": "fun k => Nat.rec (1) (fun n seq => 2 * seq) k"}),
        ("(p q : Prop) (h : p ∨ q) : p", {"p": "False", "q": "True"}),
        (": ∀ n > 1, Nat.Prime (n ^ 2 + n + 17) ∨ n < 5", {"n": "16"}),
        (": ∑ k ∈ Finset.Icc 1 4, k ^ 2 + 1 = 33", {}),
        ("(S : ℕ) (h : S = ((Finset.range 20).filter (fun k => k % 3 = 0)).card) : S = 6", {"S": "7"}),
        ("(x : ℝ) : |x| = x ∨ x ^ 2 < 1", {"x": "-1"}),
    ],
)  # fmt: skip
def test_counterexamples(text: str, values: dict[str, str]) -> None:
    assert next(models.counterexamples(read(text))) == values


@pytest.mark.parametrize(
    "text",
    [
        "(a b : ℤ) (h : a < b) : a + 1 ≤ b",
        "(n : ℕ) : 2 * ∑ k ∈ Finset.range (n + 1), k = n * (n + 1)",
        "(x y : ℝ) (h : x + y = 2) (k : x - y = 4) : x = 3",
        "(n : ℕ) (h : n ≡ 3 [MOD 5]) : n % 5 = 3",
        "(S : Finset ℕ) : S.card = 3",
        "(G : Type) [Group G] (a b : G) : a * b = b * a",
        "(x : ℝ) : Real.sin x = 2",
        "(x : ℝ) (h : Real.sqrt x = 1) (g : x = 3) : x = 4",  # Nat.sqrt 3 = 1
        "(n k : ℤ) (h : k = Int.sqrt (n - 5)) : k = 0 ∨ 1 ≤ n",
        ": ∃ u v : ℤ, 216 * u + 232 * v = 8",
        "((((",
        "(n : ℕ) : 9 ^ 9 ^ 9 = n",
        "(n : ℕ) : " + " + ".join(["n"] * 3000) + " = 0 ∨ n < 9",
    ],
)
def test_no_counterexample_where_there_is_none_or_the_text_is_not_read(text: str) -> None:
    found = shape(f"theorem t {text}")
    assert found is None or list(models.counterexamples(found)) == []


def test_models_of_hypotheses() -> None:
    assert models.satisfiable(read("(x y : ℕ) (h : x * y = 91) (k : 1 < x ∧ x < y) : x = 3"))
    assert not models.satisfiable(read("(x : ℤ) (h : 2 * x = 7) : x = 3"))
    assert not models.satisfiable(read("(x : ℕ) (h : ∀ n : ℕ, n < 40) : x = 3")), "true where it was tried"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("(n : ℕ) : ∑ k ∈ Finset.range n, (2 * k + 1) = (n + 1) ^ 2", "it ends one too early"),
        (": ∑ k ∈ Finset.Icc 1 99, k = 5050", "it ends one too early"),
        ("(n : ℕ) (h : 0 < n) : ∑ k ∈ Finset.range n, (1 : ℝ) / k < n", "divides by zero"),
        ("(a : ℕ → ℝ) (n : ℕ) (h : ∀ i, 1 ≤ i ∧ i ≤ n → a i = 1) : ∑ i ∈ Finset.range n, a i = n", "from 1 on"),
        ("(a : ℕ → ℝ) (h : ∀ i < 5, a i = 1) : ∑ i ∈ Finset.Icc 0 5, a i = 6", "the hypothesis before it"),
        ("(n : ℕ) : ∏ i ∈ Finset.range n, i = n.factorial", "makes the product 0"),
        (": ((Finset.range 99).filter (fun k => k % 3 = 0)).card = 34", "it ends one too early"),
        ("(n : ℕ) : ∑ k ∈ Finset.range n, (2 * k + 1) = n ^ 2", ""),
        ("(n : ℕ) (a : ℕ → ℝ) (h : ∀ i < n, a i = 1) : ∑ i ∈ Finset.range n, a i = n", ""),
    ],
)
def test_moved_ranges(text: str, why: str) -> None:
    said = [one.why for one in suspicions(read(text)) if one.kind == "range off by one"]
    assert any(why in one for one in said) if why else not said, said


@pytest.mark.parametrize(
    ("text", "guard"),
    [
        ("(f : ℕ → ℕ) (h : ∀ n, 1 ≤ n → f n = f (n - 1) + 2) : f 0 = 0", "∀ (n : ℕ), (1 ≤ n) → (1 ≤ n)"),
        ("(a : ℕ → ℕ) : ∀ i ∈ Finset.Icc 2 5, a (i - 2) = 0", "∀ (i : ℕ), i ∈ Finset.Icc 2 5 → (2 ≤ i)"),
        (": ∀ m n : ℕ, n < m ∧ (n = 1 ∨ m - n = 3) → n = 4", "∀ m n : ℕ, (n < m) → (n ≤ m)"),
        ("(s : ℕ) : ∑ i ∈ Finset.range s, i = s - 1", "1 ≤ s"),
    ],
)
def test_guards_speak_of_what_is_bound_around_them(text: str, guard: str) -> None:
    assert [one.holds_if for one in suspicions(read(text)) if one.kind == "natural subtraction"] == [guard]


@pytest.mark.parametrize(
    ("text", "context", "kinds"),
    [
        ("(f : ℝ → ℝ) (a b : ℕ) (h : f (a - b) = 1) : a = b", "", []),
        ("(a b : ℕ) : Real.sqrt (a - b) = 1", "", []),
        ("(f : ℕ → ℝ) (a b : ℕ) (h : f (a - b) = 1) : a = b", "", ["natural subtraction"]),
        ("(n : ℕ) : n.pred = 3", "", ["natural subtraction"]),
        ("(x : ℝ) : x⁻¹ = 3", "", ["division by zero"]),
        ("(x : ℝ) : x ^ (-2 : ℤ) = 3", "", ["division by zero"]),
        ("(n : ℕ) : (((n + 1) / 2 : ℕ) : ℝ) = 3", "", ["cast after truncation", "truncating division"]),
        ("(n : ℕ) : f n = 3", "def f (n : ℕ) : ℕ := n - 7", ["natural subtraction"]),
        ("(n : ℕ) : f n = 3", "def f (n : ℕ) : ℤ := n - 7", []),
        ("(n : ℕ) (h : ∃ δ > 0, n = 2) : n = 2", "", ["unused variable"]),
        *((f"(n : ℕ) (x y : ℝ) : x / {part} = y + n", "", ["division by zero"]) for part in ("√y", "|y|", "↑n", "-y")),
        ("(n : ℕ) : n = answer_solution", "abbrev answer_solution : ℕ := sorry", []),
        ("(n : ℕ) : n < 5", "theorem small (n : ℕ) : n < 5 := by native_decide", ["axiom"]),
    ],
)  # fmt: skip
def test_places(text: str, context: str, kinds: list[str]) -> None:
    assert sorted({one.kind for one in suspicions(read(text), context)}) == kinds


def test_two_answers_to_one_question() -> None:
    texts = ["(x : ℝ) (h : 2 * x = 3) : x = 3 / 2", "(y : ℝ) (k : 2 * y = 3) : y = 2 / 3",
             "(y : ℝ) (k : 2 * y = 5) : y = 5 / 2", "(x : ℝ) (h : 2 * x = 3) : 3 / 2 = x"]  # fmt: skip
    rows = [{"id": str(number), "statement": f"theorem t {text}"} for number, text in enumerate(texts)]
    assert opposites(rows) == {"0": ("1", False), "1": ("0", False), "3": ("1", False)}
