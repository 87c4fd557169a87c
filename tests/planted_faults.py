"""Statements with faults planted into them, ten of each class: five written by hand, five made out of other people's
statements. Written before the detector's misses were looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ember.data.lint.shape import Shape


@dataclass(frozen=True)
class Planted:
    kind: str
    text: str
    """Binders and conclusion."""
    context: str = ""


OWN: dict[str, tuple[str, ...]] = {
    "natural subtraction": (
        "(a b : ℕ) (h : a + b = 10) : a - b + b = a",
        "(n : ℕ) : (n - 1) * (n + 1) + 1 = n ^ 2",
        "(x y z : ℕ) (h : x * y = z) (hz : z = 24) : (x - y) ^ 2 + 4 * z = (x + y) ^ 2",
        "(f : ℕ → ℕ) (h : ∀ n, f (n + 1) = f n - 3) : f 2 = f 0 - 6",
        "(n k : ℕ) (hk : 0 < k) (hn : n = 7 * k) : n - 8 * k + k = 0",
    ),
    "division by zero": (
        "(x y : ℝ) (h : x / y = 3) (hy : x = 6) : y = 2",
        "(a b c : ℤ) (h : a = b * c) (hc : a > 5) : a / b = c",
        "(x : ℝ) (h : 1 / (x - 1) = 1 / (x - 1)) : x ^ 2 ≥ 0",
        "(n m : ℕ) (h : n = 3 * m) (hn : n < 30) : n % m = 0",
        "(a b : ℚ) (h : a * b = 1) (k : ℚ) : a / k * k = a",
    ),
    "truncating division": (
        "(n : ℕ) (h : n ^ 2 = 9) : 2 * (n / 2) = 3",
        "(x : ℤ) (h : 3 * x = 7) : x = 7 / 3",
        "(a b : ℕ) (h : a + b = 9) : (a + b) / 2 * 2 = a + b",
        "(n : ℕ) : ∑ i ∈ Finset.range (n + 1), i ^ 2 = n * (n + 1) * (2 * n + 1) / 6",
        "(k : ℕ) (hk : k = 1 / 2 * 8) : k = 4",
    ),
    "cast after truncation": (
        "(a b : ℕ) (h : a + 1 = b) : ((a - b : ℕ) : ℤ) = (a : ℤ) - b",
        "(n : ℕ) (h : n ^ 2 = 49) : ((n / 2 : ℕ) : ℝ) = 7 / 2",
        "(m n : ℕ) (h : m * n = 15) (k : m < n) : (↑(m - n) : ℤ) < 0",
        "(x : ℕ) (hx : x ^ 3 = 27) : ((x / 4 : ℕ) : ℚ) = 3 / 4",
        "(p q : ℕ) (h : p * q = 35) : (↑(p / q) : ℝ) * q = p",
    ),
    "toNat": (
        "(a : ℤ) (h : a ^ 2 = 16) : (a.toNat : ℤ) = a",
        "(x y : ℤ) (h : x + y = 0) : (x.toNat : ℤ) + y.toNat = 0",
        "(z : ℤ) (h : z < 0) : Int.toNat z + 1 = 1 - z",
        "(f : ℤ → ℕ) (h : ∀ x, f x = (x - 1).toNat) : f 0 + 1 = 0",
        "(n : ℤ) (hn : n ^ 3 = -8) : n.toNat = 2",
    ),
    "range off by one": (
        "(n : ℕ) (h : 0 < n) : ∑ i ∈ Finset.range n, 1 / (i : ℝ) ≤ n",
        "(n : ℕ) (hn : 2 ≤ n) : ∏ k ∈ Finset.range n, (1 - 1 / (k : ℝ)) = 1 / n",
        "(n : ℕ) : ∑ i ∈ Finset.range n, (i - 1) = n * (n - 1) / 2",
        "(n : ℕ) (h : 3 < n) : ∑ j ∈ Finset.range n, (n / j) > n",
        "(f : ℕ → ℝ) (h : ∑ k ∈ Finset.range 10, f (k - 1) = 4) : ∑ k ∈ Finset.range 10, f (k - 1) > 3",
    ),
    "contradictory hypotheses": (
        "(x : ℕ) (h₁ : x < 3) (h₂ : 5 < x) : x ^ 2 = 7",
        "(a b : ℤ) (h : a + b = 4) (k : 2 * a + 2 * b = 9) : a = b",
        "(x y : ℝ) (h : x ^ 2 + y ^ 2 = -1) : x = y",
        "(n : ℕ) (h : n % 4 = 3) (k : n % 2 = 0) : n = 17",
        "(p q : Prop) (hp : p) (hq : p → q) (hn : ¬q) (n : ℕ) : n = 3",
    ),
    "unused variable": (
        "(x y z : ℕ) (h : x * y = 12) : x ∣ 12",
        "(n m : ℕ) (hn : n % 3 = 1) : n ^ 2 % 3 = 1",
        "(a b c d : ℝ) (h : a + b = c) : b + a = c",
        "(x : ℤ) (f : ℕ → ℕ) (h : x ^ 2 = 1) : x = 1 ∨ x = -1",
        "(r s : ℚ) (h : r * 2 = 3) : r = 3 / 2",
    ),
    "counterexample": (
        "(x : ℤ) (h : x ^ 2 = 4) : x = 2",
        "(x y : ℕ) : (x + y) ^ 2 = x ^ 2 + y ^ 2",
        "(a b : ℤ) (h : a < b) : a * a < b * b",
        "(n : ℕ) : n ^ 2 + n + 1 > 2 * n + 1",
        "(a b c : ℕ) (h : a ∣ b * c) : a ∣ b ∨ a ∣ c",
    ),
    "conclusion is a hypothesis": (
        "(p q : Prop) (hp : p) (hq : q) : p",
        "(x y : ℝ) (h : x ^ 2 + y = 3) (k : y < 1) : x ^ 2 + y = 3",
        "(a b : ℕ) (h : Nat.gcd a b = 1) (ha : 2 < a) : Nat.gcd a b = 1",
        "(f : ℤ → ℤ) (hf : ∀ x, f (f x) = x + 1) : ∀ y, f (f y) = y + 1",
        "(n : ℕ) (h : n % 7 = 4) (k : n ^ 2 % 7 = 2) : n ^ 2 % 7 = 2",
    ),
    "one closer proves it": (
        "(x y : ℕ) : x + y = y + x",
        ": (17 : ℕ) ^ 2 = 289",
        "(a b : ℤ) (h : a < b) : a + 3 < b + 4",
        "(x : ℝ) : 0 ≤ x ^ 2",
        "(a b c : ℤ) : (a + b) * c = a * c + b * c",
    ),
}
AXIOMS = (
    Planted("axiom", "(n : ℕ) (h : P n) : P (n + n)", "axiom P : ℕ → Prop"),
    Planted("axiom", "(n : ℕ) : small n", "def small (n : ℕ) : Prop := n < 10\naxiom all_small : ∀ n, small n"),
    Planted("axiom", "(x : ℤ) : x = 0", "-- all integers are equal\naxiom collapse : ∀ x y : ℤ, x = y"),
    Planted("axiom", ": c = 3", "axiom c : ℕ\n\naxiom c_is : c = 3"),
    Planted("axiom", "(p : Prop) : p ∨ ¬p ∧ True", "namespace A\naxiom choice : ∀ p : Prop, p\nend A"),
)

Plant = Callable[[Shape, int], Planted]


def _hypothesis(kind: str, *hypotheses: str) -> Plant:
    """A hypothesis more, in variables of its own, so that it fits everywhere."""
    return lambda shape, n: Planted(kind, f"{shape.binder_text} {hypotheses[n % len(hypotheses)]} : {shape.conclusion}")


def _denied(shape: Shape, n: int) -> Planted:
    """False wherever the given statement is true and speaks of something."""
    return Planted("counterexample", f"{shape.binder_text} : ¬({shape.conclusion})")


def _assumed(shape: Shape, n: int) -> Planted:
    return Planted(
        "conclusion is a hypothesis", f"{shape.binder_text} (planted : {shape.conclusion}) : {shape.conclusion}"
    )


def _easy(shape: Shape, n: int) -> Planted:
    weak = ("(3 : ℕ) ∣ 12", "(7 : ℤ) ≤ 9", "(2 : ℕ) + 2 = 4", "True", "(10 : ℤ) % 3 = 1")[n % 5]
    return Planted("one closer proves it", f"{shape.binder_text} : {weak}")


def _own_axiom(shape: Shape, n: int) -> Planted:
    context = f"axiom planted{n} : ∀ n : ℕ, n < {n + 1}"
    return Planted("axiom", f"{shape.binder_text} : {shape.conclusion}", context)


INTO: dict[str, Plant] = {
    "natural subtraction": _hypothesis(
        "natural subtraction",
        "(planted : ∀ s₉ t₉ : ℕ, s₉ - t₉ + t₉ = s₉ → s₉ < 100)",
        "(s₉ t₉ : ℕ) (planted : s₉ - t₉ = 4 * t₉)",
        "(s₉ : ℕ) (planted : (s₉ - 5) ^ 2 = 4 * s₉)",
    ),
    "division by zero": _hypothesis(
        "division by zero",
        "(s₉ t₉ : ℤ) (planted : s₉ / t₉ = 4 * t₉)",
        "(s₉ : ℝ) (planted : 1 / s₉ = 2)",
        "(s₉ t₉ : ℕ) (planted : s₉ % t₉ = 3 * t₉)",
    ),
    "truncating division": _hypothesis(
        "truncating division",
        "(s₉ : ℕ) (planted : s₉ / 2 = 7)",
        "(s₉ : ℤ) (planted : s₉ = 5 / 2)",
        "(s₉ t₉ : ℕ) (planted : (s₉ + t₉) / 3 = 2 * t₉)",
    ),
    "cast after truncation": _hypothesis(
        "cast after truncation",
        "(s₉ t₉ : ℕ) (planted : ((s₉ - t₉ : ℕ) : ℤ) = s₉ + t₉)",
        "(s₉ : ℕ) (planted : ((s₉ / 2 : ℕ) : ℝ) = 2)",
        "(s₉ t₉ : ℕ) (planted : (↑(s₉ - t₉) : ℝ) = 3)",
    ),
    "toNat": _hypothesis("toNat", "(s₉ : ℤ) (planted : s₉.toNat = 3)", "(s₉ : ℤ) (planted : Int.toNat (s₉ - 2) = 0)"),
    "range off by one": _hypothesis(
        "range off by one",
        "(s₉ : ℕ) (planted : ∑ i ∈ Finset.range s₉, (1 / i) = 2)",
        "(s₉ : ℕ) (planted : ∑ i ∈ Finset.range s₉, (i - 1) = 2 * s₉)",
    ),
    "contradictory hypotheses": _hypothesis(
        "contradictory hypotheses",
        "(s₉ : ℕ) (planted : s₉ + 1 < s₉)",
        "(s₉ t₉ : ℤ) (planted : s₉ < t₉) (planted' : t₉ < s₉ - 2)",
        "(s₉ : ℕ) (planted : s₉ % 6 = 5) (planted' : s₉ % 3 = 0)",
    ),
    "unused variable": _hypothesis("unused variable", "(planted : ℕ)", "(planted other : ℝ)", "(planted : ℕ → ℕ)"),
    "counterexample": _denied,
    "conclusion is a hypothesis": _assumed,
    "one closer proves it": _easy,
    "axiom": _own_axiom,
}
"""How each class is planted into somebody's statement."""
