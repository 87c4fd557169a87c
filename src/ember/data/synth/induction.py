"""Proofs by induction: divisibility of powers, sums in closed form, recurrences, inequalities of growth."""

from __future__ import annotations

from ember.data.synth.family import Dice, Drawn, Family
from ember.data.synth.polynomials import add, at, join, poly, scale, shift, show


def _power_divisibility(dice: Dice, level: int) -> Drawn:
    """(a - b) divides c * a ^ n - c * b ^ n."""
    b = dice.randint(2, 3 + level)
    d = dice.randint(2, 4 + 3 * level)
    a, c = b + d, dice.randint(1, level + 1)
    left, right = join([(c, f"{a} ^ n")]), join([(c, f"{b} ^ n")])
    n = dice.randint(3, 6)
    return Drawn(
        f"(n : ℕ) : ({d} : ℤ) ∣ {left} - {right}",
        (
            "induction n with",
            "| zero => norm_num",
            "| succ n ih =>",
            "  obtain ⟨k, hk⟩ := ih",
            f"  refine ⟨{a} * k + {join([(c, f'{b} ^ n')])}, ?_⟩",
            f"  have h : {left} = {d} * k + {right} := by linarith",
            f"  have step : ({c} * {a} ^ (n + 1) - {c} * {b} ^ (n + 1) : ℤ)"
            f" = {a} * ({left}) - {b} * ({right}) := by ring",
            f"  have same : ({join([(c, f'{a} ^ (n + 1)')])} - {join([(c, f'{b} ^ (n + 1)')])} : ℤ)"
            f" = {c} * {a} ^ (n + 1) - {c} * {b} ^ (n + 1) := by ring",
            "  rw [same, step, h]",
            "  ring",
        ),
        f"What is the remainder of {c}·{a}^{n} - {c}·{b}^{n} on division by {d}?",
        "0",
        f"print(({c} * {a} ** {n} - {c} * {b} ** {n}) % {d})\n",
        "power-difference",
        f"coefficient {c}",
    )


def _sum(dice: Dice, level: int) -> Drawn:
    """The sum of p (i + 1) - p i, given expanded, is p n - p 0."""
    degree = 1 + level
    p = poly([0] + [dice.randint(0, 4) for _ in range(degree - 1)] + [dice.randint(1, 3)])
    term = add(shift(p), scale(p, -1))
    n = dice.randint(8, 20)
    return Drawn(
        f"(n : ℕ) : ∑ i ∈ Finset.range n, ({show(term, 'i')}) = {show(p, 'n')}",
        (
            "induction n with",
            "| zero => rfl",
            "| succ n ih =>",
            "  rw [Finset.sum_range_succ]",
            "  rw [ih]",
            "  ring",
        ),
        f"What is the sum of {show(term, 'i')} over i = 0, …, {n - 1}?",
        str(at(p, n)),
        f"print(sum({' + '.join(f'{c} * i ** {k}' for k, c in enumerate(term))} for i in range({n})))\n",
        f"degree {degree}",
    )


def _closed_form(dice: Dice, level: int) -> Drawn:
    """A function given by f 0 and f (n + 1) has its closed form."""
    m = dice.randint(2, 3 + level)
    p = poly([dice.randint(0, 5) for _ in range(level)] + [dice.randint(1, 4)])
    a = dice.randint(1, 9)
    rest = add(shift(p), scale(p, -m))
    step = join([(m, "f n"), *[(c, _factor(k)) for k, c in reversed(list(enumerate(rest)))]])
    closed = join([(a, f"{m} ^ n"), *[(c, _factor(k)) for k, c in reversed(list(enumerate(p)))]])
    n = dice.randint(5, 9)
    return Drawn(
        f"(f : ℕ → ℤ) (h0 : f 0 = {a + at(p, 0)}) (h : ∀ n, f (n + 1) = {step}) (n : ℕ) : f n = {closed}",
        (
            "induction n with",
            "| zero =>",
            "  rw [h0]",
            "  norm_num",
            "| succ n ih =>",
            "  rw [h]",
            "  rw [ih]",
            "  push_cast",
            "  ring",
        ),
        f"Let f(0) = {a + at(p, 0)} and f(n+1) = {step.replace('(n : ℤ)', 'n')}. What is f({n})?",
        str(a * m**n + at(p, n)),
        f"f = {a + at(p, 0)}\nfor n in range({n}):\n"
        f"    f = {m} * f + {' + '.join(f'({c}) * n ** {k}' for k, c in enumerate(rest)) or 0}\nprint(f)\n",
        f"degree {level}",
        f"growth {m}",
    )


def _factor(power: int) -> str:
    return "" if power == 0 else "(n : ℤ)" if power == 1 else f"(n : ℤ) ^ {power}"


def _growth(dice: Dice, level: int) -> Drawn:
    """b ^ n exceeds a line: c * n + 1 ≤ (c + 1) ^ n, times a constant."""
    c, k = dice.randint(1, 5 + 10 * level), dice.randint(1, 5 + 10 * level)
    base = c + 1
    left = join([(c * k, "n"), (k, "")])
    n = dice.randint(2, 5)
    return Drawn(
        f"(n : ℕ) : {left} ≤ {join([(k, f'{base} ^ n')])}",
        (
            "induction n with",
            "| zero => norm_num",
            "| succ n ih =>",
            f"  have one : 0 < {base} ^ n := by positivity",
            f"  have power : {base} ^ (n + 1) = {base} * {base} ^ n := by ring",
            "  rw [power]",
            "  omega",
        ),
        f"By how much does {k}·{base}^{n} exceed {k * c}·{n} + {k}?",
        str(k * base**n - c * k * n - k),
        f"power = 1\nfor _ in range({n}):\n    power *= {base}\nprint({k} * power - ({c * k} * {n} + {k}))\n",
        "bernoulli",
        f"base {base}",
    )


FAMILIES = (
    Family("power_divisibility", "divisibility", _power_divisibility),
    Family("telescoping_sum", "sums", _sum),
    Family("closed_form", "recurrences", _closed_form),
    Family("growth", "inequalities", _growth, version=2),
)
