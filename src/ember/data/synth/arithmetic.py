"""Remainders, linear systems, squares."""

from __future__ import annotations

from ember.data.synth.family import Dice, Drawn, Family
from ember.data.synth.polynomials import add, at, join, multiply, poly, scale, show


def _remainder(dice: Dice, level: int) -> Drawn:
    """From x % m = r to the remainder of a polynomial in x, through the quotient."""
    m = dice.randint(3, 4 + 3 * level)
    r = dice.randint(1, m - 1)
    p = poly([dice.randint(0, 9) for _ in range(1 + (level > 1))] + [dice.randint(1, 5)])
    rest = at(p, r) % m
    # p (m q + r) = m * quotient + rest, with the quotient as a polynomial in q
    inside = poly(_substituted(p, r, m))
    quotient = poly([(inside[0] - rest) // m, *(c // m for c in inside[1:])])
    return Drawn(
        f"(x : ℕ) (h : x % {m} = {r}) : ({show(p, 'x')}) % {m} = {rest}",
        (
            f"have split : x = {m} * (x / {m}) + {r} := by omega",
            f"generalize x / {m} = q at split",
            f"have value : {show(p, 'x')} = {m} * ({show(quotient, 'q')}) + {rest} := by",
            "  subst split",  # `rw` would close what is true by computation, and leave `ring` nothing
            "  ring",
            "rw [value, Nat.mul_add_mod]",
        ),
        f"x leaves the remainder {r} on division by {m}. What remainder does {show(p, 'x')} leave?",
        str(rest),
        f"print({{({' + '.join(f'{c} * x ** {k}' for k, c in enumerate(p))}) % {m}"
        f" for x in range({r}, 500, {m})}}.pop())\n",
        f"degree {len(p) - 1}",
        f"modulus {m}",
    )


def _substituted(p: tuple[int, ...], r: int, m: int) -> list[int]:
    found, power = (), (1,)
    for coefficient in p:
        found = add(found, scale(power, coefficient))
        power = multiply(power, (r, m))
    return list(found)


def _linear_system(dice: Dice, level: int) -> Drawn:
    """Two equations, solved by elimination in named steps."""
    size = 3 * level
    x, y = dice.randint(-size, size), dice.randint(-size, size)
    while True:
        a, b, c, d = (dice.other(-5, 5, 0) for _ in range(4))
        if a * d != b * c:
            break
    e, f, determinant = a * x + b * y, c * x + d * y, a * d - b * c
    left = join([(a, "x"), (b, "y")])
    right = join([(c, "x"), (d, "y")])
    return Drawn(
        f"(x y : ℤ) (h₁ : {left} = {e}) (h₂ : {right} = {f}) : x = {x} ∧ y = {y}",
        (
            f"have hx : {determinant} * x = {determinant * x} := by linarith",
            f"have hy : {determinant} * y = {determinant * y} := by linarith",
            "constructor",
            "· omega",
            "· omega",
        ),
        f"Integers x and y satisfy {left} = {e} and {right} = {f}. What is x + y?",
        str(x + y),
        f"print(next(x + y for x in range(-99, 100) for y in range(-99, 100)"
        f" if {a} * x + {b} * y == {e} and {c} * x + {d} * y == {f}))\n",
        "two equations",
        f"determinant {'negative' if determinant < 0 else 'positive'}",
    )


def _squares(dice: Dice, level: int) -> Drawn:
    """A quadratic form that is a sum of squares, given expanded."""
    a, b = dice.randint(1, 3 + level), dice.other(-3 - level, 3 + level, 0)
    c, d = dice.randint(1, 3 + level), dice.other(-3 - level, 3 + level, 0)
    k = dice.randint(0, 5)
    first, second = join([(a, "x"), (b, "y")]), join([(c, "y"), (d, "")])
    form = join([(a * a, "x ^ 2"), (2 * a * b, "x * y"), (b * b + c * c, "y ^ 2"), (2 * c * d, "y"), (d * d + k, "")])
    return Drawn(
        f"(x y : ℤ) : {k} ≤ {form}",
        (
            f"have first : 0 ≤ ({first}) ^ 2 := sq_nonneg _",
            f"have second : 0 ≤ ({second}) ^ 2 := sq_nonneg _",
            f"have value : {form} = ({first}) ^ 2 + ({second}) ^ 2 + {k} := by ring",
            "rw [value]",
            "linarith",
        ),
        f"Over real x and y, what is the least value of {form}?",
        str(k),
        f"from fractions import Fraction\ny = Fraction({-d}, {c})\nx = -{b} * y / {a}\n".replace("--", "")
        + f"print({a * a} * x**2 + {2 * a * b} * x * y + {b * b + c * c} * y**2 + {2 * c * d} * y + {d * d + k})\n",
        "two squares",
    )


FAMILIES = (
    Family("remainder", "modular arithmetic", _remainder, version=2),
    Family("linear_system", "arithmetic", _linear_system),
    Family("sum_of_squares", "inequalities", _squares),
)
