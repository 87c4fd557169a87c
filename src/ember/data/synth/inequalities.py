"""Inequalities from squares, products of bounds, residues of squares, geometric and constant sums."""

from __future__ import annotations

from ember.data.synth.family import Dice, Drawn, Family
from ember.data.synth.polynomials import join


def _two_means(dice: Dice, level: int) -> Drawn:
    k = dice.randint(1, 9 * level)
    p, q = dice.randint(1, 4), dice.randint(1, 4)
    left, right = join([(p, "a")]), join([(q, "b")])
    a, b = dice.randint(1, 9), dice.randint(1, 9)
    return Drawn(
        f"(a b : ℤ) : {4 * k * p * q} * (a * b) ≤ {k} * ({left} + {right}) ^ 2",
        (
            f"have square : 0 ≤ {k} * ({left} - {right}) ^ 2 := by positivity",
            f"have value : {k} * ({left} + {right}) ^ 2 - {4 * k * p * q} * (a * b) = {k} * ({left} - {right}) ^ 2"
            " := by ring",
            "linarith",
        ),
        f"By how much does {k}·({p}a + {q}b)² exceed {4 * k * p * q}ab at a = {a}, b = {b}?",
        str(k * (p * a - q * b) ** 2),
        f"a, b = {a}, {b}\nprint({k} * ({p} * a + {q} * b) ** 2 - {4 * k * p * q} * a * b)\n",
    )


def _three_squares(dice: Dice, level: int) -> Drawn:
    k = dice.randint(1, 9 * level)
    c = dice.randint(0, 5 * level)
    values = [dice.randint(-5, 5) for _ in range(3)]
    return Drawn(
        f"(a b c : ℤ) : {k} * (a * b + b * c + c * a) ≤ {k} * (a ^ 2 + b ^ 2 + c ^ 2) + {c}",
        (
            "have one : 0 ≤ (a - b) ^ 2 := sq_nonneg _",
            "have two : 0 ≤ (b - c) ^ 2 := sq_nonneg _",
            "have three : 0 ≤ (c - a) ^ 2 := sq_nonneg _",
            "nlinarith",
        ),
        f"What is a² + b² + c² - ab - bc - ca for (a, b, c) = {tuple(values)}, doubled?",
        str(sum((values[i] - values[i - 1]) ** 2 for i in range(3))),
        f"a, b, c = {values}\nprint(2 * (a * a + b * b + c * c - a * b - b * c - c * a))\n",
    )


def _product_bound(dice: Dice, level: int) -> Drawn:
    p, q = dice.randint(2, 20 * level), dice.randint(2, 20 * level)
    return Drawn(
        f"(a b : ℤ) (ha : 0 ≤ a) (hb : 0 ≤ b) (hp : a ≤ {p}) (hq : b ≤ {q}) : a * b ≤ {p * q}",
        (
            f"have first : 0 ≤ ({p} - a) * b := by",
            f"  have gap : 0 ≤ {p} - a := by linarith",
            "  positivity",
            f"have second : ({p} - a) * b = {p} * b - a * b := by ring",
            "linarith",
        ),
        f"0 ≤ a ≤ {p} and 0 ≤ b ≤ {q}. What is the largest ab?",
        str(p * q),
        f"print(max(a * b for a in range({p} + 1) for b in (0, {q})))\n",
    )


def _residues(dice: Dice, level: int) -> Drawn:
    """Squares modulo m, plus a constant, leave few remainders."""
    m = dice.choice([3, 4, 5, 6, 7, 8][: 2 + 2 * level])
    c = dice.randint(0, 99)
    rests = sorted({(x * x + c) % m for x in range(m)})
    cases = " ∨ ".join(f"x % {m} = {r}" for r in range(m))
    goal = " ∨ ".join(f"(x ^ 2 + {c}) % {m} = {r}" for r in rests)
    return Drawn(
        f"(x : ℕ) : {goal}",
        (
            f"have cases : {cases} := by omega",
            f"rcases cases with {' | '.join(['h'] * m)}",
            *(["· simp [pow_two, Nat.add_mod, Nat.mul_mod, h]"] * m),
        ),
        f"How many remainders can x² + {c} leave on division by {m}?",
        str(len(rests)),
        f"print(len({{(x ** 2 + {c}) % {m} for x in range(1000)}}))\n",
        "residues of squares",
        f"modulus {m}",
    )


def _geometric(dice: Dice, level: int) -> Drawn:
    q, c = dice.randint(2, 6 + 8 * level), dice.randint(1, 9 * level)
    n = dice.randint(3, 6)
    return Drawn(
        f"(n : ℕ) : {c * (q - 1)} * ∑ i ∈ Finset.range n, ({q} : ℤ) ^ i = {c} * {q} ^ n - {c}",
        (
            "induction n with",
            "| zero => norm_num",
            "| succ n ih =>",
            "  rw [Finset.sum_range_succ]",
            "  rw [mul_add]",
            "  rw [ih]",
            "  ring",
        ),
        f"What is {q - 1} times the sum of {q}^i over i < {n}?",
        str(q**n - 1),
        f"print({q - 1} * sum({q} ** i for i in range({n})))\n",
    )


FAMILIES = (
    Family("two_means", "inequalities", _two_means),
    Family("three_squares", "inequalities", _three_squares),
    Family("product_bound", "inequalities", _product_bound),
    Family("square_residues", "modular arithmetic", _residues, version=2),
    Family("geometric_sum", "sums", _geometric, version=2),
)
