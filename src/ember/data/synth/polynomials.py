"""Integer polynomials in one variable: arithmetic, and how Lean and people write them."""

from __future__ import annotations

from collections.abc import Sequence
from math import comb

Poly = tuple[int, ...]
"""Coefficients, constant first; no trailing zero."""


def poly(coefficients: Sequence[int]) -> Poly:
    found = list(coefficients)
    while found and found[-1] == 0:
        found.pop()
    return tuple(found)


def add(p: Poly, q: Poly) -> Poly:
    longer, shorter = (p, q) if len(p) >= len(q) else (q, p)
    return poly([c + (shorter[i] if i < len(shorter) else 0) for i, c in enumerate(longer)])


def scale(p: Poly, by: int) -> Poly:
    return poly([by * c for c in p])


def multiply(p: Poly, q: Poly) -> Poly:
    product = [0] * (len(p) + len(q))
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            product[i + j] += a * b
    return poly(product)


def shift(p: Poly, by: int = 1) -> Poly:
    """p(x + by)."""
    found = [0] * len(p)
    for power, c in enumerate(p):
        for k in range(power + 1):
            found[k] += c * comb(power, k) * by ** (power - k)
    return poly(found)


def at(p: Poly, x: int) -> int:
    return sum(c * x**power for power, c in enumerate(p))


def show(p: Poly, variable: str) -> str:
    """`3 * n ^ 2 - n + 1`, highest power first; `0` for nothing."""
    return join(
        [(c, "" if k == 0 else variable if k == 1 else f"{variable} ^ {k}") for k, c in reversed(list(enumerate(p)))]
    )


def join(terms: Sequence[tuple[int, str]]) -> str:
    """A sum of coefficients times factors (an empty factor is 1); what is zero is left out."""
    text = ""
    for c, factor in terms:
        if c == 0:
            continue
        size = abs(c)
        body = str(size) if not factor else factor if size == 1 else f"{size} * {factor}"
        text += f"-{body}" if not text and c < 0 else body if not text else f" {'-' if c < 0 else '+'} {body}"
    return text or "0"
