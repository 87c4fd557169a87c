"""On which axioms the constants of a file rest, and on which of its own constants a statement rests.

Pure functions over plain data. Time is linear in the tables: a row that many constants share is looked
at once; of what a statement rests on, only so much is told as anybody reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ember.lean.judge.audit import show
from ember.lean.judge.olean import in_time
from ember.lean.judge.order import Unit, Units
from ember.lean.judge.tables import Row

MOST_STEPS = 20_000
"""Rows that are looked at for what one statement rests on."""
MOST_NAMES = 50
MOST_AXIOMS = 256
"""That are told apart in a file: sets of them are kept for every row of its tables."""
_FURTHER = "(a further axiom)"


def children(row: Row) -> tuple[int, ...]:
    """The rows that an expression is made of."""
    match row:
        case (5, int(function), int(argument)):
            return (function, argument)
        case (6 | 7, _, int(domain), int(body), _):
            return (domain, body)
        case (8, _, int(domain), int(value), int(body), _):
            return (domain, value, body)
        case (11, _, _, int(structure)):
            return (structure,)
        case _:
            return ()


def mentioned(row: Row) -> int | None:
    """The name of the constant that an expression mentions at its top."""
    match row:
        case (4, int(name), _) | (11, int(name), _, _):
            return name
        case _:
            return None


def outside(units: Units) -> list[int]:
    """Names that the constants mention and do not declare."""
    names = (mentioned(row) for row in units.tables.expressions)
    return sorted({name for name in names if name is not None and name not in units.by_name})


def roots(unit: Unit) -> list[int]:
    """The expressions that a unit is made of."""
    makers = [maker for group in unit.constructors for maker in group]
    values = [each.value for each in unit.members if each.value is not None]
    return [*(each.type for each in (*unit.members, *makers)), *values]


class Support:
    """Sets of axioms as bits of a number; the highest bit stands for what is in no state to be rested on."""

    def __init__(
        self, units: Units, ordered: Sequence[Unit], library: dict[int, tuple[str, ...] | None], deadline: float
    ) -> None:
        self._units = units
        self._bits: dict[str, int] = {}
        self._library = {name: self._of_library(axioms) for name, axioms in library.items()}
        self._rows: dict[int, int] = {}
        self._of_unit: dict[int, int] = {}
        for unit in ordered:
            in_time(deadline)
            self._add(unit)

    def axioms(self, unit: Unit) -> tuple[str, ...]:
        mask = self._of_unit[self._units.by_name[unit.members[0].name]]
        return tuple(sorted(name for name, bit in self._bits.items() if mask & bit))

    def _bit(self, name: str) -> int:
        if name not in self._bits and len(self._bits) >= MOST_AXIOMS:
            name = _FURTHER
        return self._bits.setdefault(name, 1 << len(self._bits))

    def _of_library(self, axioms: tuple[str, ...] | None) -> int:
        if axioms is None:
            return self._bit("(something unsafe or unknown)")
        mask = 0
        for each in axioms:
            mask |= self._bit(each)
        return mask

    def _add(self, unit: Unit) -> None:
        current = self._units.by_name[unit.members[0].name]
        needed = self._needed(roots(unit))
        here: dict[int, int] = {}
        own: set[int] = set()  # rows that mention the unit itself, whose axioms are not known yet
        for at in needed:
            row = self._units.tables.expressions[at]
            mask = 0
            for child in children(row):
                mask |= here[child] if child in here else self._rows[child]
                if child in own:
                    own.add(at)
            name = mentioned(row)
            if name is not None:
                declarer = self._units.by_name.get(name)
                if declarer == current:
                    own.add(at)
                elif declarer is not None:
                    mask |= self._of_unit.get(declarer, 0)
                else:
                    mask |= self._library.get(name, 0)
            here[at] = mask
        total = self._bit(show(self._units.tables.name(unit.members[0].name))) if unit.members[0].kind == "axiom" else 0
        for root in roots(unit):
            total |= here[root] if root in here else self._rows[root]
        self._of_unit[current] = total
        self._rows.update((at, mask) for at, mask in here.items() if at not in own)

    def _needed(self, starts: Iterable[int]) -> list[int]:
        """Rows below these that are not known yet, each after its children."""
        found: set[int] = set()
        stack = list(starts)
        while stack:
            at = stack.pop()
            if at not in found and at not in self._rows:
                found.add(at)
                stack.extend(children(self._units.tables.expressions[at]))
        return sorted(found)


def rests_on(units: Units, row: int) -> tuple[list[int], bool]:
    """The file's own constants that an expression rests on, through their types and values; nearest first.
    And whether there are more than are told."""
    seen: set[int] = set()
    units_seen: set[int] = set()
    found: list[int] = []
    queue = [row]
    for at in queue:
        if at in seen:
            continue
        if len(seen) == MOST_STEPS or len(found) == MOST_NAMES:
            return found, True
        seen.add(at)
        node = units.tables.expressions[at]
        queue.extend(children(node))
        name = mentioned(node)
        declarer = None if name is None else units.by_name.get(name)
        if declarer is not None and declarer not in units_seen:
            units_seen.add(declarer)
            unit = units.all[declarer]
            found.append(unit.members[0].name)
            if unit.members[0].kind != "theorem":
                queue.extend(roots(unit))
            else:
                queue.append(unit.members[0].type)
    return found, False


def mentions(units: Units, unit: Unit, name: int | None, known: dict[int, bool]) -> bool:
    """Whether a unit itself mentions a constant; `known` keeps what was found of its rows."""
    if name is None:
        return False
    found: set[int] = set()
    stack = roots(unit)
    while stack:
        at = stack.pop()
        if at not in found and at not in known:
            found.add(at)
            stack.extend(children(units.tables.expressions[at]))
    for at in sorted(found):
        row = units.tables.expressions[at]
        known[at] = mentioned(row) == name or any(known[child] for child in children(row))
    return any(known[root] for root in roots(unit))
