"""Which constants of a module rest on which, and an order in which each mentions only earlier ones.

One walk over the tables, in time linear in their size, whatever a stranger put into them. A row of
the expressions may be shared by an inductive type, whose constructors mention the type itself, and by
others: so the walk looks for strongly connected components (Tarjan's algorithm).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ember.lean.judge.olean import in_time
from ember.lean.judge.tables import Constant, Module, Tables

_STRIDE = 4096


class CircleError(Exception):
    """Constants define each other."""


class IncompleteError(Exception):
    """An inductive type lacks one of its constructors, or a type that was declared with it."""


@dataclass(frozen=True)
class Unit:
    """What is declared at once: one constant, or a family of inductive types."""

    members: tuple[Constant, ...]
    constructors: tuple[tuple[Constant, ...], ...] = ()
    """Of each member of a family, in order."""


class Units:
    """The units of some constants of a module, and who declares which name."""

    def __init__(self, module: Module, constants: Sequence[Constant]) -> None:
        self.tables: Tables = module.tables
        self.all: list[Unit] = []
        self.by_name: dict[int, int] = {}
        inductive = {each.name: each for each in constants if each.kind == "inductive"}
        makers = {each.name: each for each in constants if each.kind == "constructor"}
        for each in constants:
            if each.kind == "inductive":
                if each.name not in self.by_name:
                    self._add_family([_of(inductive, name) for name in each.family or (each.name,)], makers)
            elif each.kind not in ("constructor", "recursor"):
                self.by_name[each.name] = len(self.all)
                self.all.append(Unit((each,)))
        for each in constants:
            if each.kind == "recursor" and each.family and each.family[0] in self.by_name:
                self.by_name[each.name] = self.by_name[each.family[0]]

    def _add_family(self, members: list[Constant], makers: dict[int, Constant]) -> None:
        constructors = tuple(tuple(_of(makers, name) for name in each.constructors) for each in members)
        for each in [*members, *(maker for group in constructors for maker in group)]:
            if self.by_name.setdefault(each.name, len(self.all)) != len(self.all):
                raise IncompleteError
        self.all.append(Unit(tuple(members), constructors))

    def ordered(self, deadline: float) -> list[Unit]:
        """All of them, each after what it mentions; CircleError if there is no such order."""
        if len(self.all) == 1:
            return self.all  # the kernel refuses what mentions itself
        first = len(self.tables.expressions)
        return self._walk(range(first, first + len(self.all)), deadline)

    def below(self, row: int, deadline: float) -> list[Unit]:
        """Those that an expression rests on."""
        return self._walk([row], deadline) if self.all else []

    def _walk(self, roots: Iterable[int], deadline: float) -> list[Unit]:
        """Nodes are the rows of the expressions, and after them the units; children come first."""
        first = len(self.tables.expressions)
        reached = [0] * (first + len(self.all))
        lowest = reached[:]
        waiting = bytearray(len(reached))
        component: list[int] = []
        found: list[Unit] = []
        path: list[tuple[int, Iterator[int]]] = []
        count = 0

        def enter(node: int) -> None:
            nonlocal count
            count += 1
            if count % _STRIDE == 0:
                in_time(deadline)
            reached[node] = lowest[node] = count
            waiting[node] = 1
            component.append(node)
            path.append((node, iter(self._children(node))))

        for root in roots:
            if not reached[root]:
                enter(root)
            while path:
                node, children = path[-1]
                for child in children:
                    if not reached[child]:
                        enter(child)
                        break
                    if waiting[child]:
                        lowest[node] = min(lowest[node], reached[child])
                else:
                    path.pop()
                    if path:
                        above = path[-1][0]
                        lowest[above] = min(lowest[above], lowest[node])
                    if lowest[node] == reached[node]:
                        found.extend(self._leave(component, node, waiting))
        return found

    def _leave(self, component: list[int], last: int, waiting: bytearray) -> list[Unit]:
        """The unit of a component that is complete, if there is one."""
        first = len(self.tables.expressions)
        units: list[Unit] = []
        node = -1
        while node != last:
            node = component.pop()
            waiting[node] = 0
            if node >= first:
                units.append(self.all[node - first])
        if len(units) > 1:
            raise CircleError
        return units

    def _children(self, node: int) -> Iterable[int]:
        first = len(self.tables.expressions)
        if node >= first:
            unit = self.all[node - first]
            makers = [maker for group in unit.constructors for maker in group]
            values = [each.value for each in unit.members if each.value is not None]
            return [*(each.type for each in (*unit.members, *makers)), *values]
        match self.tables.expressions[node]:
            case (4, int(name), _):
                return self._declarer(name)
            case (5, int(function), int(argument)):
                return (function, argument)
            case (6 | 7, _, int(domain), int(body), _):
                return (domain, body)
            case (8, _, int(domain), int(value), int(body), _):
                return (domain, value, body)
            case (11, int(name), _, int(structure)):
                return (structure, *self._declarer(name))
            case _:
                return ()

    def _declarer(self, name: int) -> tuple[int, ...]:
        index = self.by_name.get(name)
        return () if index is None else (len(self.tables.expressions) + index,)


def _of(constants: dict[int, Constant], name: int) -> Constant:
    if name not in constants:
        raise IncompleteError
    return constants[name]
