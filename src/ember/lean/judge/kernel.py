"""What the judge's kernel is asked about the constants of a file, and what its answer means."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Protocol

from ember.lean.judge.audit import KERNEL_NAMES, declaration, show, tables
from ember.lean.judge.judging import KERNEL_DEPTH, KERNEL_HEARTBEATS
from ember.lean.judge.library import Detail, recursors
from ember.lean.judge.order import IncompleteError, Unit, Units
from ember.lean.judge.support import Support, outside
from ember.lean.judge.tables import Constant, Module, Name, Tables

_DERIVED = ("inductive", "constructor", "recursor")


class Constants(Protocol):
    """The constants of a file by name; a compiled module and an export give them."""

    @property
    def tables(self) -> Tables: ...
    def module(self) -> Module: ...
    def has(self, name: Name) -> bool: ...
    def constant(self, name: Name) -> Constant: ...
    def detail(self, name: Name) -> Detail: ...


@dataclass(frozen=True)
class Read:
    """A file's constants as plain data, in an order in which the kernel can take them."""

    constants: Constants
    module: Module
    units: Units
    ordered: tuple[Unit, ...]
    derived: tuple[Name, ...]
    """Those of whom the file says what a kernel finds out by itself."""


@dataclass(frozen=True)
class Judged:
    """What a file declares, as the judge's kernel took it."""

    constants: Constants
    module: Module
    units: Units
    ordered: tuple[Unit, ...]
    refused: dict[int, str]
    """By unit, why the kernel did not take it."""
    types: dict[int, str]
    """As the clean library prints them, by name."""
    support: Support

    def unit(self, constant: Constant) -> Unit | None:
        index = self.units.by_name.get(constant.name)
        return None if index is None else self.units.all[index]

    def refusal(self, constant: Constant) -> str | None:
        index = self.units.by_name.get(constant.name)
        return "it is unsafe or partial" if index is None else self.refused.get(index)


def read(constants: Constants, deadline: float) -> Read:
    """OleanError, CircleError or IncompleteError if they are no constants that a kernel could take."""
    module = constants.module()
    kept = [each for each in module.constants if each.safety == "safe" and each.kind != "quot"]
    units = Units(module, kept)
    ordered = tuple(units.ordered(deadline))
    derived: list[Name] = []
    left = len(module.constants)
    for unit in ordered:
        if unit.members[0].kind == "inductive":
            family = tuple(module.name(each) for each in unit.members)
            makers = (module.name(maker) for group in unit.constructors for maker in group)
            nested = constants.detail(family[0]).numbers[2]
            left -= nested
            if left < 0:  # each nested type has a recursor of its own
                raise IncompleteError
            derived += [*family, *makers, *(name for name in recursors(family, nested) if constants.has(name))]
    return Read(constants, module, units, ordered, tuple(derived))


def question(read: Read, shown: list[int], *, exported: bool = False) -> dict[str, Any]:
    """`shown`: names of constants whose types are to be printed. `exported`: the file declares the library, too."""
    start = {"heartbeats": KERNEL_HEARTBEATS, "depth": KERNEL_DEPTH, "exported": exported}
    claims = [_claim(read, name) for name in read.derived]  # this adds rows to the tables
    return {
        **start, **tables(read.module.tables), "units": [declaration(unit) for unit in read.ordered],
        "shown": shown, "library": outside(read.units), "derived": claims,
    }  # fmt: skip


def _claim(read: Read, name: Name) -> list[Any]:
    constant, detail = read.constants.constant(name), read.constants.detail(name)
    rules = [[rule.constructor, rule.fields, rule.value] for rule in detail.rules]
    return [constant.name, constant.type, list(detail.numbers), list(map(int, detail.flags)), list(detail.names), rules]


def judged(
    read: Read, shown: list[int], asked: dict[str, Any], answer: dict[str, Any], deadline: float = math.inf
) -> Judged:
    refused: dict[int, str] = {}
    for unit, word in zip(read.ordered, answer["units"], strict=True):
        name = read.module.name(unit.members[0])
        if word is not None or (name in KERNEL_NAMES and not asked["exported"]):
            refused[read.units.by_name[unit.members[0].name]] = str(word or "the kernel treats this name by itself")
    for name, same in zip(read.derived, answer["derived"], strict=True):
        index = read.units.by_name.get(read.constants.constant(name).name)
        if not same and index is not None:
            refused.setdefault(index, f"{show(name)} is not as the kernel makes it")
    known: dict[int, tuple[str, ...] | None] = {
        name: None if axioms is None else tuple(show(tuple(each)) for each in axioms)
        for name, axioms in zip(asked["library"], answer["library"], strict=True)
    }
    types = {name: str(text) for name, text in zip(shown, answer["types"], strict=True) if text is not None}
    support = Support(read.units, read.ordered, known, deadline)
    return Judged(read.constants, read.module, read.units, read.ordered, refused, types, support)
