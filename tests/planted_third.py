"""A third set of planted faults, five of each class, written and committed before the detector saw any of them. About
half are statements of miniF2F and other benchmarks with a fault put in (a hypothesis dropped, a type or a number
changed, a range moved), as audits of those benchmarks describe them."""

from __future__ import annotations

THIRD: dict[str, tuple[str, ...]] = {
    "natural subtraction": (
        "(m x : ℕ) (h₀ : 10 ≤ m) (h₁ : m ≤ 99) (h₂ : 6 * x % m = 1) (h₃ : (x - 6 ^ 2) % m = 0) : m = 43",
        "(seq : ℕ → ℕ) (h : ∀ k, seq k = (k - 4) ^ 2) : seq 1 = 9",
        "(x : ℕ → ℕ) (h₀ : x 1 = 211) (h₂ : x 2 = 375) (h₃ : x 3 = 420) (h₄ : x 4 = 523) (h₆ : ∀ n ≥ 5, x n ="
        " x (n - 1) - x (n - 2) + x (n - 3) - x (n - 4)) : x 531 + x 753 + x 975 = 898",
        "(n : ℕ) : ∑ i ∈ Finset.Icc 1 n, (n - 2 * i) = 0",
        "(a b : ℕ) : Nat.gcd (a - b) b = Nat.gcd a b",
    ),
    "division by zero": (
        "(x y : ℝ) (h₁ : y ≠ 0) (h₂ : x + y = 4 * (x * y)) : 1 / x + 1 / y = 4",
        "(a r s : ℝ) (h : s = a * (1 - r ^ 5) / (1 - r)) : s * (1 - r) = a * (1 - r ^ 5)",
        "(q : ℚ) (hq : 0 ≤ q) : q⁻¹ * q = 1",
        "(p q : ℝ → ℝ) (h₀ : ∀ x, p x = 2 - x ^ 2) (h₁ : ∀ x, q x = 6 / x) : p (q 2) = -7",
        "(d n : ℕ) (h : ∀ k, k < n → k % d < d) : n ≤ 1 ∨ d ≠ 0",
    ),
    "truncating division": (
        ": 1 + 1 / (1 + 1 / (1 + 1)) = (5 / 3 : ℕ)",
        "(t : ℕ) (h : t = 60 * 5 / 7) : 7 * t = 300",
        "(x : ℤ) (h₀ : x * (1 / 2 + 2 / 3) = 1) : x = 6 / 7",
        "(x : ℝ) (hx : x = (2 : ℝ) ^ (3 / 2)) : x ^ 2 = 8",
        "(f : ℤ → ℤ) (hf : ∀ k, f k = k * (k + 1) / 3) : f 4 = 7",
    ),
    "cast after truncation": (
        "(n m : ℕ) (h : n < m) : ((n - m : ℕ) : ℝ) = (n : ℝ) - m",
        "(rows seats : ℕ) (h₀ : rows * seats = 450)"
        " (h₁ : ((rows + 5 : ℕ) : ℝ) * ((seats - 3 : ℕ) : ℝ) = 450) : rows = 25",
        "(total people : ℕ) (avg : ℚ) (h : avg = (total / people : ℕ)) (ht : total = 17) (hp : people = 5) :"
        " avg = 17 / 5",
        "(k : ℕ) (hk : 2 * k = 7 * 3 + 1) (y : ℝ) (hy : y = Nat.cast (k / 2)) : 2 * y = k",
        "(a : ℤ) (x : ℝ) (h : x = ↑(a / 3)) (ha : a = 7) : 3 * x = 7",
    ),
    "toNat": (
        "(x y : ℤ) (hxy : x < y) : (x - y).toNat = (y - x).toNat",
        "(u : ℕ → ℤ) (hu : ∀ n, u n = 5 - n) : ∑ i ∈ Finset.range 8, (u i).toNat = 12",
        "(n : ℤ) (h₀ : (n - 1) * n * (n + 1) = 720) : n.toNat + 1 = 10",
        "(z : ℤ) (f : ℤ → ℕ) (hf : ∀ w, f w = Int.toNat (2 * w + 1)) : f z % 2 = 1",
        "(a b : ℤ) (h : a.toNat = b.toNat) : a = b",
    ),
    "range off by one": (
        "(n : ℕ) : ∏ k ∈ Finset.range n, (k + 2) = Nat.factorial (n + 2)",
        "(n : ℕ) (h₀ : n = Finset.card (Finset.filter (fun x => Nat.gcd x 8 = 1) (Finset.range 7))) : 3 ^ n % 8 = 1",
        "(S : ℕ) (hS : S = ∑ i ∈ Finset.range 100, i) : S = 5050",
        "(a : ℕ → ℝ) (ha : ∀ i ∈ Finset.Icc 1 5, a i = i ^ 2) : ∑ i ∈ Finset.range 5, a i = 55",
        "(n : ℕ) (h₁ : 0 < n) : ∑ k ∈ Finset.Icc 0 n, (1 : ℝ) / (k * (k + 1)) = n / (n + 1)",
    ),
    "contradictory hypotheses": (
        "(x y : ℝ) (h₀ : 0 < x) (h₁ : 0 < y) (h₂ : x * y = -2) : x = y",
        "(a b : ℝ) (f : ℝ → ℝ) (h₀ : ∀ x, f x = x ^ 2 + a * x + b) (h₁ : f 0 = 3) (h₂ : b = 5) : a + b = -1",
        "(n : ℕ) (h₀ : Even n) (h₁ : Odd (n + 2)) : n = 0",
        "(s : Finset ℕ) (h : ∀ k, k ∈ s ↔ k < 4) (h' : 7 ∈ s) : s.card = 5",
        "(f : ℝ → ℝ) (h₀ : ∀ x, f x = 2 - x ^ 2) (h₁ : ∀ x, 3 ≤ f x) : f 0 = 2",
    ),
    "unused variable": (
        "(x z : ℝ) (h₀ : x ^ 3 - (x + 1) * (x - 1) * x = 5) : x ^ 3 = 125",
        "(n : ℕ) (i : Fin n) (h : n ^ 2 = 16) : n = 4",
        ": ∀ a b c : ℤ, a ∣ b → a ∣ b * 5",
        "(G : Type) (p q : Prop) (h : p ∨ q) : q ∨ p",
        "(a : ℕ → ℚ) (k : ℕ) (h₀ : a 1 = 1) (h₁ : a 2 = 3 / 7)"
        " (h₂ : ∀ n, a (n + 2) = a n * a (n + 1) / (2 * a n - a (n + 1))) : a 3 = 3 / 11",
    ),
    "unused hypothesis": (
        "(z a : ℝ) (hz : z ≠ 1) : 36 * (a * z) - 9 * a ^ 2 ≤ 36 * z ^ 2",
        "(a b : ℕ) (ha : 0 ≤ a) (h : a * b = 21) (hb : b = 3) : a = 7",
        "(x y z : ℝ) (hx : x = 3) (hyz : y < z) : x ^ 2 = 9",
        "(n m : ℕ) (h₀ : n ≠ 0) (hm : m % 5 = 2) : 2 ∣ 4 ^ n",
        "(p : ℕ) (hp : Nat.Prime p) (h2 : 2 < p) (h : p % 4 = 3) : p % 2 = 1",
    ),
    "counterexample": (
        "(x y : ℕ) (h₀ : 2 ^ x * 3 ^ y = 1296) : x + y = 9",
        "(x y : ℝ) (h₀ : x + y = 13) (h₁ : x * y = 40) : x ^ 2 + y ^ 2 = 90",
        "(a b c : ℕ) (h : a ∣ c) (k : b ∣ c) : a * b ∣ c",
        "(f : ℝ → ℝ) (h : ∀ x, f x = 3 * x - 4) : f (f 2) = 3",
        "(n : ℕ) (h₀ : 2 ≤ n) : n ^ 2 ≤ Nat.factorial n",
    ),
    "conclusion is a hypothesis": (
        "(x y : ℤ) (h₀ : x * y = 6 ∧ x + y = 5) : x + y = 5",
        "(n : ℕ) (a : ℕ → ℝ) (h₀ : ∀ n, abs (a n) < 1) (h₁ : 20 ≤ n) : n ≥ 20",
        "(s : ℕ → ℕ) (hs : ∀ n, s (n + 1) = 2 * s n + 1) : s 5 = 2 * s 4 + 1",
        "(x y : ℝ) (h₀ : 0 < x ∧ 0 < y) (h₁ : y ^ 3 = 1) (h₂ : x ^ 3 = 2 * Real.sqrt 2) : x ^ 3 = 2 * Real.sqrt 2",
        "(p q : Prop) (h : ¬(p ∧ q)) : p → ¬q",
    ),
    "one closer proves it": (
        ": (33818 ^ 2 + 33819 ^ 2 + 33820 ^ 2 + 33821 ^ 2 + 33822 ^ 2) % 17 = 0",
        "(x : ℝ) (h₀ : 2 + 1 / 3 * x = 6) : x = 12",
        "(s t : Set ℕ) (x : ℕ) (h : x ∈ s ∩ t) : x ∈ s",
        "(a b c d : ℤ) (h₀ : a < b) (h₁ : c ≤ d) : a + c < b + d",
        ": Nat.gcd 180 168 = 12",
    ),
}
THIRD_AXIOMS = (
    ("(n : ℕ) : f n = n", "axiom f : ℕ → ℕ\naxiom f_id (n : ℕ) : f n = n"),
    ("(x : ℝ) (h : x ^ 2 = 4) : x = 2", "theorem pos_of_sq (x : ℝ) : 0 < x := sorry"),
    ("(a : ℤ) : a ≤ 10", "section\nvariable (b : ℤ)\naxiom le_ten : b ≤ 10\nend"),
    ("(S : Set ℕ) : S = ∅", "@[simp] axiom all_empty (S : Set ℕ) : S = ∅"),
    ("(x y : ℕ) (h₀ : 2 ^ x * 3 ^ y = 1296) : x + y = 8",
     "open Nat\n\nlemma helper (x y : ℕ) (h : 2 ^ x * 3 ^ y = 1296) : x = 4 := by\n  admit"),
)  # fmt: skip
"""Statement and context."""
THIRD_OPPOSITES = (
    ("(x : ℝ) (hx : x > 2) : x ^ 2 > 4", "(y : ℝ) (h : 2 < y) : y ^ 2 ≤ 4"),
    ("(n : ℕ) (h : n % 4 = 2) : Even n", "(k : ℕ) (hk : k % 4 = 2) : Odd k"),
    ("(x : ℝ) (h₀ : x * (1 / 2 + 2 / 3) = 1) : x = 6 / 7", "(x : ℝ) (h₀ : x * (1 / 2 + 2 / 3) = 1) : x = 7 / 6"),
    (": ∃ a b : ℕ, 0 < b ∧ a ^ 2 = 2 * b ^ 2", "(a b : ℕ) (hb : 0 < b) : a ^ 2 ≠ 2 * b ^ 2"),
    ("(a b : ℝ) (h₀ : ∃ x, x ^ 4 + a * x ^ 3 + b * x ^ 2 + a * x + 1 = 0) : 4 / 5 ≤ a ^ 2 + b ^ 2",
     "(p q : ℝ) (h : ∃ t, t ^ 4 + p * t ^ 3 + q * t ^ 2 + p * t + 1 = 0) : p ^ 2 + q ^ 2 < 4 / 5"),
)  # fmt: skip
"""Pairs of statements of which only one can be right."""
