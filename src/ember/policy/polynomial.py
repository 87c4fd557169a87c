"""Polynomials read from the text of a term and written back, and equations solved for an unknown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from ember.policy.shape import matching

TOKEN = re.compile(r"\s*(↑?\(|\d+|↑?[^\W\d][\w'.!?]*|[-+*/%^])")
MAX_POWER = 4
LONGEST = 300
"""Characters of a term that is read: it also bounds how deep brackets lie in one another."""
MAX_TERMS = 40
"""A longer polynomial is nothing that a proof is likely to need."""

Monomial = tuple[str, ...]
"""Atoms in order; an atom that stands twice is squared."""


@dataclass(frozen=True)
class Polynomial:
    terms: Mapping[Monomial, Fraction]
    """None of the coefficients is zero."""

    @staticmethod
    def number(value: int) -> Polynomial:
        return Polynomial({(): Fraction(value)} if value else {})

    def __add__(self, other: Polynomial) -> Polynomial:
        found = dict(self.terms)
        for monomial, coefficient in other.terms.items():
            found[monomial] = found.get(monomial, Fraction(0)) + coefficient
        return Polynomial({monomial: value for monomial, value in found.items() if value})

    def __sub__(self, other: Polynomial) -> Polynomial:
        return self + other.scaled(Fraction(-1))

    def __mul__(self, other: Polynomial) -> Polynomial:
        found = dict[Monomial, Fraction]()
        for left, a in self.terms.items():
            for right, b in other.terms.items():
                both = tuple(sorted(left + right))
                found[both] = found.get(both, Fraction(0)) + a * b
        return Polynomial({monomial: value for monomial, value in found.items() if value})

    def scaled(self, factor: Fraction) -> Polynomial:
        return Polynomial({monomial: value * factor for monomial, value in self.terms.items()} if factor else {})

    def without(self, atom: str, value: Polynomial) -> Polynomial:
        """With a value in place of an atom."""
        found = Polynomial({})
        for monomial, coefficient in self.terms.items():
            product = Polynomial({tuple(each for each in monomial if each != atom): coefficient})
            for _ in range(monomial.count(atom)):
                product *= value
            found += product
        return found

    def mentions(self, atom: str) -> bool:
        return any(atom in monomial for monomial in self.terms)

    def split(self, unknown: str) -> tuple[Polynomial, Polynomial] | None:
        """Its factor and the rest, where the unknown stands alone in every term that has it."""
        factor, rest = dict[Monomial, Fraction](), dict[Monomial, Fraction]()
        for monomial, value in self.terms.items():
            if monomial.count(unknown) > 1:
                return None
            if unknown in monomial:
                factor[tuple(each for each in monomial if each != unknown)] = value
            else:
                rest[monomial] = value
        return (Polynomial(factor), Polynomial(rest)) if factor else None

    def root(self, unknown: str) -> Polynomial | None:
        """The value of the unknown for which this is zero, where its factor is one term that divides the rest."""
        found = self.split(unknown)
        if found is None or len(found[0].terms) != 1:
            return None
        ((divisor, coefficient),) = found[0].terms.items()
        value = dict[Monomial, Fraction]()
        for monomial, each in found[1].terms.items():
            quotient = _quotient(monomial, divisor)
            if quotient is None:
                return None
            value[quotient] = -each / coefficient
        return Polynomial(value)

    @property
    def denominator(self) -> int:
        return lcm(*(value.denominator for value in self.terms.values()))

    def __str__(self) -> str:
        """What is added first, what is taken away after it; a fraction is one quotient."""
        below = self.denominator
        plus = [_product(m, v * below) for m, v in self.terms.items() if v > 0]
        minus = [_product(m, -v * below) for m, v in self.terms.items() if v < 0]
        text = " + ".join(plus) or ("0" if not minus else "")
        text += "".join(f" - {term}" if text or index else f"-{term}" for index, term in enumerate(minus))
        return text if below == 1 else f"{_bracketed(text)} / {below}"

    @property
    def operand(self) -> str:
        """As it stands beside `*`, `/` or `%`."""
        return _bracketed(str(self))


def _bracketed(text: str) -> str:
    return f"({text})" if " " in text or text.startswith("-") else text


def _quotient(monomial: Monomial, divisor: Monomial) -> Monomial | None:
    left = list(monomial)
    for atom in divisor:
        if atom not in left:
            return None
        left.remove(atom)
    return tuple(left)


def _product(monomial: Monomial, coefficient: Fraction) -> str:
    factors = [str(coefficient)] if coefficient != 1 or not monomial else []
    return " * ".join([*factors, *monomial])


def read(text: str) -> Polynomial | None:
    """The polynomial that a term is, in atoms: names, applied functions, quotients. None where it is none."""
    if len(text) > LONGEST:
        return None
    found = _Reader(text).sum()
    return found[0] if found is not None and not text[found[1] :].strip() else None


class _Reader:
    """Descends through sums, products, powers and atoms; each step gives what was read and where it ends."""

    def __init__(self, text: str) -> None:
        self._text = text

    def _token(self, start: int) -> tuple[str, int]:
        found = TOKEN.match(self._text, start)
        return (found[1], found.end()) if found else ("", start)

    def sum(self, start: int = 0) -> tuple[Polynomial, int] | None:
        sign, after = self._token(start)
        found = self._product(after if sign == "-" else start)
        if found is None:
            return None
        whole, end = found[0].scaled(Fraction(-1)) if sign == "-" else found[0], found[1]
        while (sign := self._token(end))[0] in ("+", "-"):
            found = self._product(sign[1])
            if found is None:
                return None
            whole, end = whole + found[0] if sign[0] == "+" else whole - found[0], found[1]
        return whole, end

    def _product(self, start: int) -> tuple[Polynomial, int] | None:
        found = self._power(start)
        while found is not None and (sign := self._token(found[1]))[0] in ("*", "/", "%"):
            other = self._power(sign[1])
            if other is None:
                return None
            if sign[0] == "*":
                found = found[0] * other[0], other[1]
                if len(found[0].terms) > MAX_TERMS:
                    return None
            else:  # a quotient or a remainder is an atom
                found = self._atom(start, other[1]), other[1]
        return found

    def _power(self, start: int) -> tuple[Polynomial, int] | None:
        found = self._applied(start)
        if found is None or (sign := self._token(found[1]))[0] != "^":
            return found
        exponent, end = self._token(sign[1])
        if exponent.isdigit() and int(exponent) <= MAX_POWER and len(found[0].terms) <= MAX_POWER:
            whole = Polynomial.number(1)
            for _ in range(int(exponent)):
                whole *= found[0]
            return whole, end
        found = self._applied(sign[1])
        return None if found is None else (self._atom(start, found[1]), found[1])

    def _applied(self, start: int) -> tuple[Polynomial, int] | None:
        """A number, a sum in brackets, a name, or a function with its arguments (an atom)."""
        token, end = self._token(start)
        if token.isdigit():
            return Polynomial.number(int(token)), end
        end = self._argument(start)
        if end is None:
            return None
        first = self._text[start:end].strip()
        while not first.startswith("(") and (after := self._argument(end)) is not None:
            end = after
        whole = self._text[start:end].strip()
        if whole == first and whole.startswith("("):
            inside = whole[1:-1].strip()
            while inside.startswith("(") and matching(inside) == len(inside) - 1:
                inside = inside[1:-1].strip()
            inner = read(inside)
            return None if inner is None else (inner, end)
        return self._atom(start, end), end

    def _atom(self, start: int, end: int) -> Polynomial:
        return Polynomial({(_bracketed(self._text[start:end].strip()),): Fraction(1)})

    def _argument(self, start: int) -> int | None:
        """Where a number, a name or something in brackets ends that begins here."""
        token, end = self._token(start)
        if token.endswith("("):
            opening = end - 1
            closing = matching(self._text[opening:])
            return None if closing < 0 else opening + closing + 1
        return end if token and token not in "-+*/%^" else None
