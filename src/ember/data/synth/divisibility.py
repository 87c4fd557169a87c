"""Divisibility: sums and multiples of divisors, consecutive numbers, coprime moduli, orders of powers."""

from __future__ import annotations

from math import gcd

from ember.data.synth.family import Dice, Drawn, Family
from ember.data.synth.polynomials import join


def _combination(dice: Dice, level: int) -> Drawn:
    """d divides a x + b y when it divides x and y."""
    d = dice.randint(3, 9 + 5 * level)
    a, b = dice.randint(2, 5 * level), dice.other(-5 * level, 5 * level, 0)
    x, y = d * dice.randint(2, 20), d * dice.randint(2, 20)
    goal, witness = join([(a, "x"), (b, "y")]), join([(a, "k"), (b, "l")])
    return Drawn(
        f"(x y : ℤ) (hx : {d} ∣ x) (hy : {d} ∣ y) : {d} ∣ {goal}",
        ("obtain ⟨k, hk⟩ := hx", "obtain ⟨l, hl⟩ := hy", f"refine ⟨{witness}, ?_⟩", "rw [hk, hl]", "ring"),
        f"x = {x} and y = {y} are multiples of {d}. What is ({goal}) / {d}?",
        str((a * x + b * y) // d),
        f"print(sum([{a} * {x // d}, {b} * {y // d}]))\n",
    )


def _square_minus(dice: Dice, level: int) -> Drawn:
    """(m k + r)² - r² is a multiple of m."""
    m, r = dice.randint(3, 6 + 4 * level), dice.randint(1, 9)
    k = dice.randint(2, 9)
    return Drawn(
        f"(k x : ℤ) (h : x = {m} * k + {r}) : {m} ∣ x ^ 2 - {r * r}",
        (f"refine ⟨k * ({m} * k + {2 * r}), ?_⟩", "subst h", "ring"),
        f"For x = {m}·{k} + {r}, what is (x² - {r * r}) / {m}?",
        str(((m * k + r) ** 2 - r * r) // m),
        f"x = {m} * {k} + {r}\nprint((x - {r}) * (x + {r}) // {m})\n",
    )


def _consecutive(dice: Dice, level: int) -> Drawn:
    """A product of consecutive numbers times a constant, by induction."""
    c = dice.randint(1, 3 + 4 * level)
    shift = dice.randint(0, 3 * level)
    n = dice.randint(3, 30)
    first = "n" if shift == 0 else f"(n + {shift})"
    return Drawn(
        f"(n : ℕ) : {2 * c} ∣ {c} * ({first} * (n + {shift + 1}))",
        (
            "induction n with",
            f"| zero => exact ⟨{shift * (shift + 1) // 2}, by norm_num⟩",
            "| succ n ih =>",
            "  obtain ⟨k, hk⟩ := ih",
            f"  refine ⟨k + n + {shift + 1}, ?_⟩",
            f"  have step : {c} * ((n + 1 + {shift}) * (n + 1 + {shift + 1})) = {c} * ({first} * (n + {shift + 1}))"
            f" + {2 * c} * (n + {shift + 1}) := by ring",
            f"  have same : {c} * ({'(n + 1)' if shift == 0 else f'(n + 1 + {shift})'} * (n + 1 + {shift + 1}))"
            f" = {c} * ((n + 1 + {shift}) * (n + 1 + {shift + 1})) := by ring",
            "  rw [same, step, hk]",
            "  ring",
        ),
        f"What is {c}·{n + shift}·{n + shift + 1} divided by {2 * c}?",
        str((n + shift) * (n + shift + 1) // 2),
        f"print(sum(range({n + shift + 1})))\n",
    )


def _two_moduli(dice: Dice, level: int) -> Drawn:
    """A number is known modulo two coprime moduli: it is known modulo their product."""
    a = dice.randint(3, 5 + 2 * level)
    b = next(candidate for candidate in range(a + 1, a + 20) if gcd(a, candidate) == 1)
    x = dice.randint(0, a * b - 1)
    return Drawn(
        f"(x : ℕ) (h₁ : x % {a} = {x % a}) (h₂ : x % {b} = {x % b}) : x % {a * b} = {x}",
        (
            f"have low : x % {a * b} < {a * b} := Nat.mod_lt x (by norm_num)",
            f"have one : x % {a * b} % {a} = {x % a} := by omega",
            f"have two : x % {a * b} % {b} = {x % b} := by omega",
            f"generalize x % {a * b} = r at low one two ⊢",
            "omega",
        ),
        f"A number leaves {x % a} modulo {a} and {x % b} modulo {b}. What does it leave modulo {a * b}?",
        str(x),
        f"print(next(n for n in range({a * b}) if n % {a} == {x % a} and n % {b} == {x % b}))\n",
        f"coprime pair {b - a} apart",
    )


def _power_cycle(dice: Dice, level: int) -> Drawn:
    """g has the order k modulo p, so g ^ (k n + r) is g ^ r modulo p: the exponent counts modulo the order."""
    p = dice.choice([5, 7, 11, 13, 17][: 2 + level])
    g = dice.randint(2, p - 1)
    order = next(k for k in range(1, p) if pow(g, k, p) == 1)
    r = dice.randint(0, max(1, order - 1))
    value = g**r % p
    n = dice.randint(2, 9)
    return Drawn(
        f"(n : ℕ) : {g} ^ ({order} * n + {r}) % {p} = {value}",
        (
            "induction n with",
            "| zero => norm_num",
            "| succ n ih =>",
            f"  have split : {g} ^ ({order} * (n + 1) + {r}) = {g**order} * {g} ^ ({order} * n + {r}) := by ring",
            "  rw [split]",
            "  omega",
        ),
        f"What is {g}^{order * n + r} modulo {p}?",
        str(value),
        f"x = 1\nfor _ in range({order * n + r}):\n    x = x * {g} % {p}\nprint(x)\n",
        f"order {order} modulo {p}",
    )


def _discrete_logarithm(dice: Dice, level: int) -> Drawn:
    """An exponent that gives a power modulo p, and its value."""
    p = dice.choice([11, 13, 17, 19, 23, 29, 31])
    g = dice.randint(2, p - 2)
    exponent = dice.randint(2, 6 + 2 * level)
    value = pow(g, exponent, p)
    least = next(k for k in range(p) if pow(g, k, p) == value)
    return Drawn(
        f": ∃ k : ℕ, 1 < k ∧ {g} ^ k % {p} = {value}",
        (f"refine ⟨{exponent}, ?_, ?_⟩", "· norm_num", "· norm_num"),
        f"What is the least k ≥ 0 with {g}^k ≡ {value} modulo {p}?",
        str(least),
        f"x, k = 1, 0\nwhile x != {value}:\n    x, k = x * {g} % {p}, k + 1\nprint(k)\n",
        "discrete logarithm",
        f"modulus {p}",
    )


def _gcd_chain(dice: Dice, level: int) -> Drawn:
    """Euclid's algorithm, a step a line; a common divisor divides the last remainder."""
    d = dice.randint(2, 9 * level)
    x, y = d * dice.randint(5, 20), d * dice.randint(21, 50)
    steps: list[str] = []
    names = {x: "hx", y: "hy"}
    a, b = y, x
    while a % b:
        r = a % b
        steps.append(f"have h{len(steps)} : c ∣ {r} := by")
        known_a, known_b = names[a], names[b]
        names[r] = f"h{len(steps) - 1}"
        steps.append(f"  obtain ⟨k, hk⟩ := {known_a}")
        steps.append(f"  obtain ⟨l, hl⟩ := {known_b}")
        steps.append(f"  refine ⟨k - {a // b} * l, ?_⟩")
        steps.append("  linarith")
        a, b = b, r
    return Drawn(
        f"(c : ℤ) (hx : c ∣ {x}) (hy : c ∣ {y}) : c ∣ {b}",
        (*steps, f"exact {names[b]}"),
        f"What is the greatest common divisor of {x} and {y}?",
        str(b),
        f"print(max(c for c in range(1, {x} + 1) if {x} % c == 0 and {y} % c == 0))\n",
        f"{len(steps) // 5} steps of Euclid",
    )


FAMILIES = (
    Family("divisor_combination", "divisibility", _combination),
    Family("square_minus_square", "divisibility", _square_minus),
    Family("consecutive_product", "divisibility", _consecutive),
    Family("two_moduli", "modular arithmetic", _two_moduli),
    Family("power_cycle", "cyclic groups", _power_cycle),
    Family("discrete_logarithm", "cyclic groups", _discrete_logarithm),
    Family("euclid", "divisibility", _gcd_chain),
)
