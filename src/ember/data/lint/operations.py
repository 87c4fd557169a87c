"""What Lean's operations on numbers give, by kind: ℕ, ℤ, or ℚ for all fractions."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any

from ember.data.lint.words import Unreadable

KINDS = {"ℕ": 0, "Nat": 0, "ℤ": 1, "Int": 1, "ℚ": 2, "ℝ": 2, "Rat": 2, "Real": 2}
NATURAL, INTEGER, FRACTION = 0, 1, 2
REAL = ("Real", "NNReal", "Complex")
"""Whose functions have the names of others on whole numbers: `Real.sqrt`."""
_LARGEST = 10**60
Value = Any


class Spent(Exception):
    """Too much was computed."""


def whole(value: Value) -> int:
    if value != int(value):
        raise Unreadable("no whole number")
    return int(value)


def natural(value: Value) -> int:
    found = whole(value)
    if found < 0:
        raise Unreadable("a negative natural number")
    return found


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
        whole_ones = isinstance(a, int) and isinstance(b, int) and a % b == 0  # which are ten times as fast
        return a // b if whole_ones else Fraction(a) / Fraction(b)
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
    return math.factorial(natural(n))


def prime(n: int) -> bool:
    if n > 10**6:
        raise Spent
    return n > 1 and all(n % d for d in range(2, math.isqrt(n) + 1))


def congruent(a: Value, b: Value, n: Value) -> bool:
    return a == b if n == 0 else (a - b) % n == 0


def choose(n: Value, k: Value) -> int:
    if n > 400:
        raise Spent
    return math.comb(natural(n), natural(k))


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
Values = Sequence[Value]
PREDICATES: dict[str, tuple[int, Callable[[Values], bool]]] = {
    "Even": (1, lambda v: v[0] % 2 == 0),
    "Odd": (1, lambda v: v[0] % 2 == 1),
    "Prime": (1, lambda v: prime(v[0])),
    "Coprime": (2, lambda v: math.gcd(v[0], v[1]) == 1),
    "IsSquare": (1, lambda v: v[0] >= 0 and math.isqrt(v[0]) ** 2 == v[0]),
}
FUNCTIONS: dict[str, tuple[int, int | None, Callable[[Values], Value]]] = {
    "gcd": (2, NATURAL, lambda v: math.gcd(whole(v[0]), whole(v[1]))),
    "lcm": (2, NATURAL, lambda v: math.lcm(whole(v[0]), whole(v[1]))),
    "factorial": (1, NATURAL, lambda v: factorial(v[0])),
    "choose": (2, NATURAL, lambda v: choose(v[0], v[1])),
    "sqrt": (1, NATURAL, lambda v: math.isqrt(natural(v[0]))),
    "natAbs": (1, NATURAL, lambda v: abs(v[0])),
    "toNat": (1, NATURAL, lambda v: max(v[0], 0)),
    "succ": (1, NATURAL, lambda v: v[0] + 1),
    "pred": (1, NATURAL, lambda v: max(v[0] - 1, 0)),
    "min": (2, None, min),
    "max": (2, None, max),
    "abs": (1, None, lambda v: abs(v[0])),
    "num": (1, INTEGER, lambda v: Fraction(v[0]).numerator),
    "den": (1, NATURAL, lambda v: Fraction(v[0]).denominator),
}
"""Number of arguments, kind of the result (none: that of the arguments), and what it computes."""
_MOST = 4000
RANGES: dict[str, tuple[int, Callable[[Sequence[int]], Sequence[int]]]] = {
    "range": (1, lambda v: range(min(v[0], _MOST))),
    "Icc": (2, lambda v: range(v[0], min(v[1], _MOST) + 1)),
    "Ico": (2, lambda v: range(v[0], min(v[1], _MOST))),
    "Ioc": (2, lambda v: range(v[0] + 1, min(v[1], _MOST) + 1)),
    "Ioo": (2, lambda v: range(v[0] + 1, min(v[1], _MOST))),
}
TRIED: dict[int, Sequence[Any]] = {
    NATURAL: range(14),
    INTEGER: sorted(range(-7, 8), key=abs),
    FRACTION: (0, 1, -1, 2, -2, Fraction(1, 2), Fraction(-1, 2), 3, 5, -4, Fraction(7, 3)),
}
"""Values that stand for all of a kind where something is said of all or of some."""
