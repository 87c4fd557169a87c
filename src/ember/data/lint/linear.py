"""Linear equations among a statement's hypotheses, solved for some variables in terms of the others."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from ember.data.lint.arithmetic import Reader, World
from ember.data.lint.operations import FRACTION, Spent
from ember.data.lint.propositions import Prop
from ember.data.lint.words import Unreadable, Words, first_outside


class Solved:
    """Variables that the linear equations among the hypotheses determine, given the others."""

    def __init__(self, reader: Reader, equations: Sequence[Prop], numbers: dict[str, int], defined: set[str]) -> None:
        self._order = [name for name in numbers if name not in defined]
        rows = [row for prop in equations if (row := self._row(reader, prop)) is not None]
        self._pivots = _eliminated(rows)
        self.names = {self._order[column] for column in self._pivots}

    def _row(self, reader: Reader, prop: Prop) -> list[Fraction] | None:
        """The coefficients of an equation, its constant last; None where it is not linear."""
        left_words, right_words = sides(prop)
        if not right_words:
            return None
        try:
            left, right = reader.term(left_words), reader.term(right_words)

            def at(*values: Fraction | int) -> Fraction:
                world = World(dict(zip(self._order, values, strict=True)), 20_000)
                return Fraction(left.at(world, FRACTION)) - Fraction(right.at(world, FRACTION))

            size = len(self._order)
            constant = at(*[0] * size)
            slopes = [at(*[int(i == j) for j in range(size)]) - constant for i in range(size)]
            probe = [Fraction(3 + 2 * i, 2) for i in range(size)]
            if at(*probe) != constant + sum(a * b for a, b in zip(slopes, probe, strict=True)) or not any(slopes):
                return None
            return [*slopes, constant]
        except (Unreadable, Spent, ZeroDivisionError):
            return None

    def values(self, world: World) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for column, row in self._pivots.items():
            known = (row[i] * Fraction(world.values[name]) for i, name in enumerate(self._order)
                     if i != column and row[i])  # fmt: skip
            value = -(row[-1] + sum(known)) / row[column]
            found[self._order[column]] = int(value) if value.denominator == 1 else value
        return found


def _eliminated(rows: list[list[Fraction]]) -> dict[int, list[Fraction]]:
    """Rows in reduced form, by the column that each determines."""
    pivots: dict[int, list[Fraction]] = {}
    for row in rows:
        for column, known in pivots.items():
            if row[column]:
                factor = row[column] / known[column]
                row = [a - factor * b for a, b in zip(row, known, strict=True)]
        column = next((i for i in reversed(range(len(row) - 1)) if row[i]), None)
        if column is None:
            continue
        for other, known in pivots.items():
            if known[column]:
                factor = known[column] / row[column]
                pivots[other] = [a - factor * b for a, b in zip(known, row, strict=True)]
        pivots[column] = row
    return pivots


def sides(prop: Prop) -> tuple[Words, Words]:
    place = first_outside(prop.words, "=") if not prop.sign else -1
    return (prop.words[:place], prop.words[place + 1 :]) if place > 0 else ((), ())
