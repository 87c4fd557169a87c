"""Recurrences and invariants: bounds, parity, conserved quantities, two sequences at once, paths."""

from __future__ import annotations

from ember.data.synth.family import Dice, Drawn, Family
from ember.data.synth.polynomials import join


def _bound(dice: Dice, level: int) -> Drawn:
    """a (n + 1) ≤ q a n + s, so a n stays below a line of powers."""
    q, s = dice.randint(2, 2 + level), dice.randint(1, 5 * level)
    start = dice.randint(1, 9)
    top = start + s
    n = dice.randint(2, 5)
    return Drawn(
        f"(a : ℕ → ℤ) (h0 : a 0 = {start}) (h : ∀ n, a (n + 1) ≤ {q} * a n + {s}) (n : ℕ) :"
        f" a n + {s} ≤ {top} * {q} ^ n",
        (
            "induction n with",
            "| zero =>",
            "  rw [h0]",
            "  norm_num",
            "| succ n ih =>",
            "  have step := h n",
            f"  have power : ({q} : ℤ) ^ (n + 1) = {q} * {q} ^ n := by ring",
            "  rw [power]",
            "  nlinarith",
        ),
        f"a(0) = {start} and a(n+1) = {q} a(n) + {s}. What is a({n})?",
        str(_iterate(start, q, s, n)),
        f"a = {start}\nfor _ in range({n}):\n    a = {q} * a + {s}\nprint(a)\n",
        f"factor {q}",
    )


def _iterate(start: int, q: int, s: int, n: int) -> int:
    return start * q**n + s * (q**n - 1) // (q - 1)


def _parity(dice: Dice, level: int) -> Drawn:
    """a (n + 1) = a n + 2 c keeps the remainder modulo a divisor of the step."""
    m = dice.randint(2, 3 + 2 * level)
    c = dice.randint(1, 4)
    start = dice.randint(1, 40)
    n = dice.randint(3, 12)
    return Drawn(
        f"(a : ℕ → ℕ) (h0 : a 0 = {start}) (h : ∀ n, a (n + 1) = a n + {m * c}) (n : ℕ) : a n % {m} = {start % m}",
        (
            "induction n with",
            "| zero => rw [h0]",
            "| succ n ih =>",
            "  rw [h]",
            "  omega",
        ),
        f"a(0) = {start} and each term is {m * c} more than the last. What is a({n}) modulo {m}?",
        str(start % m),
        f"print(list(range({start}, {start} + {m * c} * {n} + 1, {m * c}))[-1] % {m})\n",
        "invariant remainder",
    )


def _conserved(dice: Dice, level: int) -> Drawn:
    """Two counters move by fixed amounts; a linear form of them never changes."""
    p, q = dice.randint(1, 3 * level), dice.randint(1, 3 * level)
    x0, y0 = dice.randint(0, 20), dice.randint(0, 20)
    form = join([(q, "x n"), (-p, "y n")])
    value = q * x0 - p * y0
    n = dice.randint(3, 15)
    return Drawn(
        f"(x y : ℕ → ℤ) (hx : x 0 = {x0}) (hy : y 0 = {y0}) (h₁ : ∀ n, x (n + 1) = x n + {p})"
        f" (h₂ : ∀ n, y (n + 1) = y n + {q}) (n : ℕ) : {form} = {value}",
        (
            "induction n with",
            "| zero =>",
            "  rw [hx, hy]",
            "  norm_num",
            "| succ n ih =>",
            "  rw [h₁, h₂]",
            "  linarith",
        ),
        f"x starts at {x0} and grows by {p}, y starts at {y0} and grows by {q}. What is {q}x - {p}y after {n} steps?",
        str(value),
        f"x, y = {x0}, {y0}\nfor _ in range({n}):\n    x, y = x + {p}, y + {q}\nprint({q} * x - {p} * y)\n",
        "invariant",
    )


def _monovariant(dice: Dice, level: int) -> Drawn:
    """A quantity that drops by at least c each step bounds the number of steps."""
    c = dice.randint(1, 2 + level)
    start = dice.randint(10, 40 * level)
    return Drawn(
        f"(a : ℕ → ℕ) (h0 : a 0 = {start}) (h : ∀ n, a (n + 1) + {c} ≤ a n) (n : ℕ) : a n + {c} * n ≤ {start}",
        (
            "induction n with",
            "| zero => rw [h0]",
            "| succ n ih =>",
            "  have step := h n",
            f"  have line : {c} * (n + 1) = {c} * n + {c} := by ring",
            "  rw [line]",
            "  omega",
        ),
        f"A pile of {start} loses {c} each step while it can. How many steps are there at most?",
        str(start // c),
        f"pile, steps = {start}, 0\nwhile pile >= {c}:\n    pile, steps = pile - {c}, steps + 1\nprint(steps)\n",
        "monovariant",
    )


def _coupled(dice: Dice, level: int) -> Drawn:
    """Two sequences that feed each other: their sum and difference are powers."""
    u, v = dice.randint(1, 1 + level), dice.randint(1, 1 + level)
    a, b = dice.randint(0, 9), dice.randint(1, 9)
    n = dice.randint(2, 5)
    total = u + v
    return Drawn(
        f"(x y : ℕ → ℤ) (hx : x 0 = {a}) (hy : y 0 = {b}) (h₁ : ∀ n, x (n + 1) = {join([(u, 'x n'), (v, 'y n')])})"
        f" (h₂ : ∀ n, y (n + 1) = {join([(v, 'x n'), (u, 'y n')])}) (n : ℕ) : x n + y n = {a + b} * {total} ^ n",
        (
            "induction n with",
            "| zero =>",
            "  rw [hx, hy]",
            "  norm_num",
            "| succ n ih =>",
            "  rw [h₁, h₂]",
            f"  have grouped : {join([(u, 'x n'), (v, 'y n')])} + ({join([(v, 'x n'), (u, 'y n')])})"
            f" = {total} * (x n + y n) := by ring",
            "  rw [grouped, ih]",
            "  ring",
        ),
        f"x starts at {a}, y at {b}; each step they become {u}x + {v}y and {v}x + {u}y. What is x + y after {n}?",
        str((a + b) * total**n),
        f"x, y = {a}, {b}\nfor _ in range({n}):\n    x, y = {u} * x + {v} * y, {v} * x + {u} * y\nprint(x + y)\n",
        "coupled",
    )


def _paths(dice: Dice, level: int) -> Drawn:
    """Walks in a graph with loops, counted by a recurrence that has a closed form."""
    loops = dice.randint(1, 4 + 4 * level)
    n = dice.randint(3, 5)
    total = loops + 1
    start = dice.randint(1, 5 + 5 * level)
    return Drawn(
        f"(walks : ℕ → ℕ) (h0 : walks 0 = {start}) (h : ∀ n, walks (n + 1) = walks n + {loops} * walks n) (n : ℕ) :"
        f" walks n = {start} * {total} ^ n",
        (
            "induction n with",
            "| zero =>",
            "  rw [h0]",
            "  norm_num",
            "| succ n ih =>",
            "  rw [h]",
            "  rw [ih]",
            "  ring",
        ),
        f"Every vertex of a graph has {total} edges out. How many walks of length {n} start at {start} vertices?",
        str(start * total**n),
        f"import itertools\nprint({start} * sum(1 for _ in itertools.product(range({total}), repeat={n})))\n",
        "walks",
    )


def _telescoping_product(dice: Dice, level: int) -> Drawn:
    """A sequence given by ratios is a factorial times a power."""
    c, start = dice.randint(2, 5 + 5 * level), dice.randint(2, 4 + 8 * level)
    n = dice.randint(3, 6)
    factor, closed = f"{c} * (n + 1)", f"{start} * {c} ^ n * Nat.factorial n"
    product = start
    for k in range(1, n + 1):
        product *= c * k
    return Drawn(
        f"(a : ℕ → ℕ) (h0 : a 0 = {start}) (h : ∀ n, a (n + 1) = {factor} * a n) (n : ℕ) : a n = {closed}",
        (
            "induction n with",
            "| zero =>",
            "  rw [h0]",
            "  norm_num",
            "| succ n ih =>",
            "  rw [h]",
            "  rw [ih]",
            "  rw [Nat.factorial_succ]",
            "  ring",
        ),
        f"a(0) = {start} and a(n+1) = {c}(n+1) a(n). What is a({n})?",
        str(product),
        f"import math\nprint({start} * {c} ** {n} * math.factorial({n}))\n",
        "factorial",
    )


FAMILIES = (
    Family("recurrence_bound", "recurrences", _bound),
    Family("invariant_remainder", "invariants", _parity),
    Family("conserved_form", "invariants", _conserved),
    Family("monovariant", "invariants", _monovariant),
    Family("coupled_recurrence", "recurrences", _coupled),
    Family("walks", "graphs", _paths, version=2),
    Family("factorial_ratio", "recurrences", _telescoping_product, version=2),
)
