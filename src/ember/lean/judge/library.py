"""The constants of the core library, read one by one out of its compiled modules; and what a kernel adds to a family.

The library is ours, so its files are trusted; they are read by the reader for strangers' files because
that gives the same plain tables. A constant is only decoded when it is asked for.
"""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass
from pathlib import Path

from ember.lean.judge.olean import Reader
from ember.lean.judge.tables import Constant, Module, Name, Tables

MAX_OBJECTS = 100_000_000


@dataclass(frozen=True)
class Rule:
    """How a recursor computes on one constructor."""

    constructor: int
    fields: int
    value: int


@dataclass(frozen=True)
class Detail:
    """What an inductive type, a constructor, a recursor or a quotient constant has beside its type."""

    numbers: tuple[int, ...] = ()
    """Of a type: parameters, indices, nested types. Of a constructor: index, parameters, fields. Of a
    recursor: parameters, indices, motives, minor premises. Of a quotient constant: which of the four."""
    flags: tuple[bool, ...] = ()
    """Of a type: recursive, reflexive. Of a recursor: whether it computes as K does."""
    names: tuple[int, ...] = ()
    """The types that are declared together."""
    rules: tuple[Rule, ...] = ()


class Shelf:
    """The constants of one compiled module."""

    def __init__(self, data: bytes, max_objects: int = MAX_OBJECTS, deadline: float = math.inf) -> None:
        self._reader = Reader(data, max_objects, deadline, Tables())
        self._offsets = self._reader.offsets()
        self._decoded: dict[Name, Constant] = {}

    @property
    def tables(self) -> Tables:
        return self._reader.tables

    def module(self) -> Module:
        """All of them; the tables are those of this shelf."""
        return self._reader.module()

    @property
    def names(self) -> tuple[Name, ...]:
        return tuple(self._offsets)

    def has(self, name: Name) -> bool:
        return name in self._offsets

    def constant(self, name: Name) -> Constant:
        if name not in self._decoded:
            self._decoded[name] = self._reader.constant(self._offsets[name])
        return self._decoded[name]

    def detail(self, name: Name) -> Detail:
        """What `constant` leaves out; the module's word, which is a stranger's if the module is one's."""
        reader, kind = self._reader, self.constant(name).kind
        value = reader.child(self._offsets[name], 0)
        if kind == "inductive":
            numbers = tuple(reader.natural(reader.child(value, index)) for index in (1, 2, 5))
            flags = reader.scalars(value, 6, 3)
            return Detail(numbers, (bool(flags[0]), bool(flags[2])), self.constant(name).family)
        if kind == "constructor":
            return Detail(tuple(reader.natural(reader.child(value, index)) for index in (2, 3, 4)))
        if kind == "recursor":
            numbers = tuple(reader.natural(reader.child(value, index)) for index in (2, 3, 4, 5))
            rules = tuple(map(self._rule, reader.list(reader.child(value, 6))))
            return Detail(numbers, (bool(reader.scalars(value, 7, 2)[0]),), self.constant(name).family, rules)
        if kind == "quot":
            return Detail((reader.scalars(value, 1, 1)[0],))
        return Detail()

    def _rule(self, offset: int) -> Rule:
        reader = self._reader
        reader.expect(offset, "a rule of a recursor", 0, 3)
        fields = reader.natural(reader.child(offset, 1))
        return Rule(reader.name(reader.child(offset, 0)), fields, reader.expression(reader.child(offset, 2)))


def recursors(family: tuple[Name, ...], nested: int) -> list[Name]:
    """The recursors that a kernel makes for types that are declared together."""
    return [*((*name, "rec") for name in family), *((*family[0], f"rec_{index + 1}") for index in range(nested))]


class Library:
    """All modules of the core library; which one has a constant is found out once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @functools.cached_property
    def _shelves(self) -> dict[Name, Shelf]:
        found: dict[Name, Shelf] = {}
        for path in sorted(self._folder.rglob("*.olean")):
            shelf = Shelf(path.read_bytes())
            found.update(dict.fromkeys(shelf.names, shelf))
        return found

    def find(self, name: Name) -> Shelf | None:
        return self._shelves.get(name)
