"""A second set of planted faults, five of each class, written before the detector's answers to them were seen: by hand,
as benchmarks and translated problems have them. Nothing was tuned on them before their first measurement."""

from __future__ import annotations

FRESH: dict[str, tuple[str, ...]] = {
    "natural subtraction": (
        "(m k : ℕ) (hm : m ^ 2 = 25) : 3 * (k - m) + 3 * m = 3 * k",
        "(u : ℕ → ℕ) (h : ∀ n, u (n + 2) = u (n + 1) - u n) (h0 : u 0 = 3) (h1 : u 1 = 5) : u 4 + u 1 = 0",
        "(n : ℕ) : 2 ^ n - 5 + 5 = 2 ^ n",
        "(x y : ℕ) (h₀ : x + y = 14) (h₁ : x * y = 45) : (x - y) ^ 2 = 16",
        "(S : Finset ℕ) (h : ∀ n, n ∈ S ↔ n - 2 ∣ 12) : ∑ k ∈ S, (k - 2) = 28",
    ),
    "division by zero": (
        "(v t s : ℝ) (h : v = s / t) : v * t = s",
        "(a n : ℤ) (h : a % n = 2) : (a + n) % n = 2",
        "(x : ℚ) (h : x ^ 3 > 1) : (x ^ 2 - 9) / (x - 3) = x + 3",
        "(f : ℝ → ℝ) (h₀ : ∀ x, f x = 1 / (x - 4)) : f 5 = 1 ∧ f (f 5) = -1 / 3",
        "(p q : ℕ) (h : p = q * q) : p / q = q",
    ),
    "truncating division": (
        "(n : ℕ) (h : n % 2 = 1) : 4 * (n * n / 4) + 1 = n * n",
        "(s : ℤ) (h : 5 * s = 12) : s = 12 / 5",
        "(x : ℝ) (n : ℕ) (h : n = 7 / 2) (k : x = n) : 2 * x = 7",
        "(n : ℕ) (h₀ : n = 2 ^ (1 / 2) * 8) : n = 8",
        "(a b : ℤ) (h : a = (3 * b + 1) / 4) : 4 * a = 3 * b + 1",
    ),
    "cast after truncation": (
        "(k n : ℕ) (h : k + n = 8) : ((k - n : ℕ) : ℚ) = k - n",
        "(n : ℕ) (x : ℝ) (h : x = ((n / 3 : ℕ) : ℝ)) : 3 * x = n",
        "(a : ℕ) (h : a < 3) : ((a - 3 : ℕ) : ℤ) < 0",
        "(m : ℕ) (h : m ^ 2 = 81) : (↑(m / 6) : ℚ) = 3 / 2",
        "(a b : ℕ) (h : b ≠ 0) (r : ℝ) (hr : r = ↑(a / b) + 1) : r * b = a + b",
    ),
    "toNat": (
        "(c : ℤ) (h : c + 5 = 2) : c.toNat + 5 = 2",
        "(w : ℤ → ℤ) (h : ∀ i, w i = ((i - 3).toNat : ℤ)) : w 0 = -3",
        "(p q : ℤ) (h : p * q = 6) : (p * q).toNat = p.toNat * q.toNat",
        "(x : ℤ) (n : ℕ) (h₀ : n = Int.toNat x) (h₁ : x ^ 2 = 9) : n = 3",
        "(S : Finset ℤ) (h : ∀ x, x ∈ S ↔ x ^ 2 = 4) : ∑ x ∈ S, x.toNat = 4",
    ),
    "range off by one": (
        "(n : ℕ) (h : 1 ≤ n) : ∑ k ∈ Finset.range n, (1 : ℝ) / (k * (k + 1)) ≤ n",
        "(n : ℕ) : ∑ k ∈ Finset.range n, k = n * (n + 1) / 2",
        "(n : ℕ) (h : 0 < n) : ∏ i ∈ Finset.range n, (i + 1) / i = n",
        "(S : ℝ) (h : S = ∑ k ∈ Finset.range 1320, (-1) ^ (k + 1) * ((1 : ℝ) / k)) : S > 0",
        "(a : ℕ → ℝ) (h : ∀ n, 1 ≤ n → a n = 2 * n) : ∑ i ∈ Finset.range 5, a i = 30",
    ),
    "contradictory hypotheses": (
        "(a b c : ℕ) (h : a < b) (k : b < c) (l : c ≤ a) : a + b = c",
        "(x : ℝ) (h : |x| < 0) : x = 5",
        "(n : ℕ) (h : n ^ 2 = 7) : n = 3",
        "(f : ℕ → ℤ) (h : ∀ n, f n = n + 1) (k : f 3 = 5) : f 2 = 3",
        "(p : ℕ) (h₀ : Nat.Prime p) (h₁ : p % 6 = 4) (h₂ : 5 < p) : p = 7",
    ),
    "unused variable": (
        "(a b n : ℕ) (h : a = 3 * b) : 3 ∣ a",
        "(z : ℂ) (x : ℝ) (h : x ^ 3 = 8) : x = 2",
        "(f g : ℝ → ℝ) (h : ∀ x, f x = 2 * x) : f 4 = 8",
        "(a b r : ℝ) (u : ℕ → ℝ) (h₀ : ∀ k, u k = a * r ^ k) (h₁ : u 1 = 2) : u 0 * r = 2",
        "(S T : Finset ℕ) (h : ∀ n, n ∈ S ↔ n ∣ 12) : S.card = 6",
    ),
    "unused hypothesis": (
        "(a b c : ℕ) (h : a = 2 * b) (k : c ^ 2 = 49) : 2 ∣ a",
        "(x y : ℝ) (hy : 0 < y) (h : x ^ 2 = 2 * x - 1) : x = 1",
        "(n m k : ℕ) (hn : n % 2 = 1) (hm : m < k) (hk : k < 10) : n ^ 2 % 2 = 1",
        "(p : ℕ) (h : Nat.Prime p) (h2 : p = 2) (q : ℤ) (hq : 3 ∣ q) : p + 5 = 7",
        "(x y : ℤ) (h : x + y = 7) (k : 0 < x * y) : x = 7 - y",
    ),
    "counterexample": (
        "(m n : ℤ) (h : m * n = 12) : m + n = 7",
        "(n : ℕ) : n < 2 ^ n ∧ n ^ 2 < 2 ^ n",
        "(a b : ℕ) (h : a * a < b * b + 3) : a ≤ b",
        "(x y : ℝ) (h : x * y = 0) : x = 0",
        "(a b c : ℤ) (h₀ : a + b + c = 6) (h₁ : a ^ 2 + b ^ 2 + c ^ 2 = 14) : a = 1 ∧ b = 2 ∧ c = 3",
    ),
    "conclusion is a hypothesis": (
        "(a b c : ℤ) (h : a ∣ b ∧ b ∣ c) (k : a ∣ c) : a ∣ c",
        "(x : ℝ) (h : x > 3) : 3 < x",
        "(n : ℕ) (h : ¬Even n) : Even n → False",
        "(f : ℕ → ℕ) (h : ∀ x y, f (x + y) = f x + f y) (k : f 1 = 2) : ∀ a b, f (a + b) = f a + f b",
        "(x y : ℝ) (h₀ : 0 < x ∧ 0 < y) (h₁ : y ≤ x) (h₃ : 4 ≤ x + y) : x + y ≥ 4",
    ),
    "one closer proves it": (
        "(a b : ℝ) (h : a = b + 2) : 3 * a = 3 * b + 6",
        ": (91145 + 91146 + 91147 + 91148) % 4 = 2",
        "(p q : Prop) (h : p ∧ q) : q ∧ p",
        "(n : ℕ) (h : 4 ∣ n) : 2 ∣ n",
        "(x y : ℤ) : (x - y) ^ 2 = x ^ 2 - 2 * x * y + y ^ 2",
    ),
}
FRESH_AXIOMS = (
    ("(x : ℝ) : x ≤ 1", "axiom bounded : ∀ x : ℝ, x ≤ 1"),
    ("(n : ℕ) (h : n < 2) : n = q", "@[irreducible] axiom q : ℕ"),
    ("(a b : ℤ) : a = b", "private axiom helper (a b : ℤ) : a + b = b + a → a = b"),
    (": 0 < t", "namespace Deep\nnamespace Deeper\naxiom zero : (0 : ℝ) = 1\nend Deeper\nend Deep\ndef t : ℕ := 3"),
    ("(p : Prop) : p", "theorem fine : 1 = 1 := rfl\n\n/-- Trust me. -/\naxiom cheat : False"),
)
"""Statement and context."""
FRESH_OPPOSITES = (
    ("(x : ℤ) : x ^ 2 ≠ 3", "(y : ℤ) : y ^ 2 = 3"),
    ("(a b : ℕ) (h : a < b) : a ∣ b", "(u v : ℕ) (k : u < v) : ¬u ∣ v"),
    (": ∀ n : ℕ, n < 5 → n ^ 2 < 20", ": ¬∀ m : ℕ, m < 5 → m ^ 2 < 20"),
    (": ∃ n : ℕ, n ^ 2 = 2", ": ∀ n : ℕ, n ^ 2 ≠ 2"),
    ("(n : ℕ) : n < 10", ": ¬∀ n : ℕ, n < 10"),
)
"""Pairs of statements of which only one can be right."""
