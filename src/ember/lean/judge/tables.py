"""The constants of a compiled module as plain data: rows of numbers and strings that refer to earlier rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["axiom", "def", "theorem", "opaque", "quot", "inductive", "constructor", "recursor"]
KINDS: tuple[Kind, ...] = ("axiom", "def", "theorem", "opaque", "quot", "inductive", "constructor", "recursor")
Name = tuple[str | int, ...]
"""A hierarchical name by its components: `Nat.add` is ("Nat", "add"), `«Nat.add»` is ("Nat.add",)."""


@dataclass(frozen=True)
class Constant:
    """One constant. Types, values and names are row numbers in the tables of its module."""

    kind: Kind
    name: int
    level_params: tuple[int, ...]
    type: int
    value: int | None = None
    safety: Literal["unsafe", "safe", "partial"] = "safe"
    hints: int = 0
    """0 opaque, 1 abbreviation, 2 + height for a regular definition."""
    family: tuple[int, ...] = ()
    """Of an inductive type or a recursor: the types that were declared together."""
    parameters: int = 0
    constructors: tuple[int, ...] = ()


Row = tuple[int | str | tuple[int, ...], ...]


@dataclass(frozen=True)
class Tables:
    """Rows in an order in which every reference points backwards. Row 0 of names is the anonymous
    name, row 0 of levels is zero. Equal names are one row, also where several modules share tables."""

    names: list[tuple[int, str | int]] = field(default_factory=lambda: [(0, "")])
    levels: list[tuple[int, ...]] = field(default_factory=lambda: [(0,)])
    expressions: list[Row] = field(default_factory=list[Row])
    depths: list[int] = field(default_factory=lambda: [0])
    """How many parts each name has."""
    rows: dict[tuple[int, str | int], int] = field(default_factory=dict[tuple[int, str | int], int])

    def copy(self) -> Tables:
        """The same rows, to which others can be added."""
        return Tables(self.names[:], self.levels[:], self.expressions[:], self.depths[:], self.rows.copy())

    def find(self, name: Name) -> int | None:
        """The row of a name, if it has one."""
        row: int | None = 0
        for part in name:
            row = None if row is None else self.rows.get((row, part))
        return row

    def add(self, parent: int, part: str | int) -> int:
        row = self.rows.setdefault((parent, part), len(self.names))
        if row == len(self.names):
            self.names.append((parent, part))
            self.depths.append(self.depths[parent] + 1)
        return row

    def name(self, row: int) -> Name:
        parts: list[str | int] = []
        while row:
            row, part = self.names[row]
            parts.append(part)
        return tuple(reversed(parts))


@dataclass(frozen=True)
class Module:
    imports: tuple[Name, ...]
    constants: tuple[Constant, ...]
    tables: Tables

    def name(self, constant: Constant) -> Name:
        return self.tables.name(constant.name)
