"""What Lean's operations on numbers give, by kind: ℕ, ℤ, or ℚ for all fractions."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any

from ember.data.lint.words import Unreadable

KINDS = {"ℕ": 0, "Nat": 0, "ℤ": 1, "Int": 1, "ℚ": 2, "ℝ": 2, "Rat": 2, "Real": 2}
NATURAL, INTEGER, FRACTION = 0, 1, 2
_LARGEST = 10**60
Value = Any


class Spent(Exception):
    """Too much was computed."""


def whole(value: Value) -> int:
    if value != int(value):
        raise Unreadable("no whole number")
    return int(value)


def minus(a: Value, b: Value, kind: int) -> Value:
    return max(a - b, 0) if kind == NATURAL else a - b


def negated(a: Value, kind: int) -> Value:
    if kind == NATURAL:
        raise Unreadable("a negative natural number")
    return -a


def divided(a: Value, b: Value, kind: int) -> Value:
    if b == 0:
        return 0
    if kind == FRACTION:
        return Fraction(a) / Fraction(b)
    return a // b if b > 0 else -(a // -b)


def modulo(a: Value, b: Value, kind: int) -> Value:
    if kind == FRACTION:
        raise Unreadable("a remainder of fractions")
    return a if b == 0 else a % abs(b)


def power(base: Value, exponent: Value, kind: int) -> Value:
    if exponent != int(exponent) or abs(exponent) > 400 or (exponent < 0 and kind != FRACTION):
        raise Unreadable("another power")
    if exponent < 0:
        return Fraction(0) if base == 0 else Fraction(base) ** int(exponent)
    if abs(base) > _LARGEST:
        raise Spent
    return base ** int(exponent)


def factorial(n: Value) -> int:
    if n > 60:
        raise Spent
    return math.factorial(whole(n))


def prime(n: int) -> bool:
    if n > 10**6:
        raise Spent
    return n > 1 and all(n % d for d in range(2, math.isqrt(n) + 1))


def congruent(a: Value, b: Value, n: Value) -> bool:
    return a == b if n == 0 else (a - b) % n == 0


def choose(n: Value, k: Value) -> int:
    if n > 400:
        raise Spent
    return math.comb(whole(n), whole(k))


OPERATIONS: dict[str, Callable[[Value, Value, int], Value]] = {
    "+": lambda a, b, _: a + b,
    "-": minus,
    "*": lambda a, b, _: a * b,
    "/": divided,
    "%": modulo,
}
RELATED: dict[str, Callable[[Value, Value], bool]] = {
    "=": lambda a, b: a == b,
    "≠": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "≤": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    "≥": lambda a, b: a >= b,
    "∣": lambda a, b: b == 0 if a == 0 else b % a == 0,
    "∤": lambda a, b: b != 0 if a == 0 else b % a != 0,
}
PREDICATES: dict[str, tuple[int, Callable[..., bool]]] = {
    "Even": (1, lambda n: n % 2 == 0),
    "Odd": (1, lambda n: n % 2 == 1),
    "Prime": (1, prime),
    "Coprime": (2, lambda a, b: math.gcd(a, b) == 1),
    "IsSquare": (1, lambda n: n >= 0 and math.isqrt(n) ** 2 == n),
}
FUNCTIONS: dict[str, tuple[int, int | None, Callable[..., Value]]] = {
    "gcd": (2, NATURAL, lambda a, b: math.gcd(whole(a), whole(b))),
    "lcm": (2, NATURAL, lambda a, b: math.lcm(whole(a), whole(b))),
    "factorial": (1, NATURAL, factorial),
    "choose": (2, NATURAL, choose),
    "sqrt": (1, NATURAL, lambda n: math.isqrt(whole(n))),
    "natAbs": (1, NATURAL, abs),
    "toNat": (1, NATURAL, lambda n: max(n, 0)),
    "succ": (1, NATURAL, lambda n: n + 1),
    "pred": (1, NATURAL, lambda n: max(n - 1, 0)),
    "min": (2, None, min),
    "max": (2, None, max),
    "abs": (1, None, abs),
    "num": (1, INTEGER, lambda q: Fraction(q).numerator),
    "den": (1, NATURAL, lambda q: Fraction(q).denominator),
}
"""Number of arguments, kind of the result (none: that of the arguments), and what it computes."""
RANGES: dict[str, tuple[int, Callable[..., Sequence[int]]]] = {
    "range": (1, lambda n: range(min(n, 4000))),
    "Icc": (2, lambda a, b: range(a, min(b, 4000) + 1)),
    "Ico": (2, lambda a, b: range(a, min(b, 4000))),
    "Ioc": (2, lambda a, b: range(a + 1, min(b, 4000) + 1)),
    "Ioo": (2, lambda a, b: range(a + 1, min(b, 4000))),
}
TRIED: dict[int, Sequence[Any]] = {
    NATURAL: range(14),
    INTEGER: sorted(range(-7, 8), key=abs),
    FRACTION: (0, 1, -1, 2, -2, Fraction(1, 2), Fraction(-1, 2), 3, 5, -4, Fraction(7, 3)),
}
"""Values that stand for all of a kind where something is said of all or of some."""
