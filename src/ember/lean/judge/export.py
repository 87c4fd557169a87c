"""Accepted declarations with all that they rest on, in lean4export's format (NDJSON, version 3.1).

That is what independent kernels read: a second opinion that does not rest on this program. Names, levels
and expressions are numbered when they are first written, declarations come after what they mention.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from ember.core.errors import InputError
from ember.core.version import __version__
from ember.lean.judge.kernel import Constants, Judged
from ember.lean.judge.library import Detail, Library, recursors
from ember.lean.judge.support import children, mentioned
from ember.lean.judge.tables import Constant, Name, Row, Tables

FORMAT = "3.1.0"
_BINDERS = ("default", "implicit", "strictImplicit", "instImplicit")
_QUOTIENTS: tuple[Name, ...] = (("Quot",), ("Quot", "mk"), ("Quot", "lift"), ("Quot", "ind"))
_QUOTIENT_KINDS = ("type", "ctor", "lift", "ind")
_LITERALS: dict[int, tuple[Name, ...]] = {9: (("Nat",),), 10: (("Char", "ofNat"), ("String", "ofList"))}
"""What a kernel needs to know before it meets a literal."""


def export(judged: Judged, names: Iterable[Name], library: Library, lean: str) -> Iterator[str]:
    """The lines of the export; each is a JSON object."""
    yield _json({
        "meta": {
            "exporter": {"name": "ember", "version": __version__},
            "lean": {"githash": "", "version": lean},
            "format": {"version": FORMAT},
        }
    })  # fmt: skip
    yield from _Exporter(judged.constants, library).lines(names)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class _Exporter:
    def __init__(self, own: Constants, library: Library) -> None:
        self._own = own
        self._library = library
        self._written: set[Name] = set()
        self._numbers: dict[str, dict[str, int]] = {"in": {"": 0}, "il": {"": 0}, "ie": {}}
        self._rows: dict[int, dict[str, dict[int, int]]] = {}
        self._lines: list[str] = []

    def lines(self, names: Iterable[Name]) -> Iterator[str]:
        for name in names:
            for each in self._ordered(name):
                self._declare(each)
                yield from self._lines
                self._lines.clear()

    # --- which constants, in which order -------------------------------------------------------

    def _shelf(self, name: Name) -> Constants:
        if self._own.has(name):
            return self._own
        shelf = self._library.find(name)
        if shelf is None:
            raise InputError(f"nothing declares {'.'.join(map(str, name))}")
        return shelf

    def _head(self, name: Name) -> Name:
        """The constant that a name is declared with: constructors and recursors come with their types."""
        if name in _QUOTIENTS:
            return _QUOTIENTS[0]
        shelf = self._shelf(name)
        constant = shelf.constant(name)
        if constant.kind == "constructor":
            name = shelf.tables.name(constant.family[0])
            constant = shelf.constant(name)
        if constant.kind in ("inductive", "recursor") and constant.family:
            return shelf.tables.name(constant.family[0])
        return name

    def _ordered(self, start: Name) -> Iterator[Name]:
        """The heads below a constant that are not written yet, each after what it mentions."""
        first = self._head(start)
        if first in self._written:
            return
        self._written.add(first)
        stack = [(first, iter(self._below(first)))]
        while stack:
            head, below = stack[-1]
            for name in below:
                other = self._head(name)
                if other not in self._written:
                    self._written.add(other)
                    stack.append((other, iter(self._below(other))))
                    break
            else:
                stack.pop()
                yield head

    def _below(self, head: Name) -> list[Name]:
        """The constants that a declaration mentions."""
        if head == _QUOTIENTS[0]:
            return [("Eq",)]
        shelf = self._shelf(head)
        rows: list[int] = []
        for each in self._members(head):
            constant = shelf.constant(each)
            rows.append(constant.type)
            if constant.value is not None:
                rows.append(constant.value)
            rows.extend(rule.value for rule in shelf.detail(each).rules)
        found: dict[Name, None] = {}
        seen: set[int] = set()
        while rows:
            at = rows.pop()
            if at not in seen:
                seen.add(at)
                node = shelf.tables.expressions[at]
                rows.extend(children(node))
                name = mentioned(node)
                if name is not None:
                    found[shelf.tables.name(name)] = None
                for literal in _LITERALS.get(int(node[0]), ()) if isinstance(node[0], int) else ():
                    found[literal] = None
        return list(found)

    def _members(self, head: Name) -> list[Name]:
        """All constants that are declared at once: types, their constructors, their recursors."""
        shelf = self._shelf(head)
        first = shelf.constant(head)
        if first.kind != "inductive":
            return [head]
        family = tuple(shelf.tables.name(each) for each in first.family)
        makers = [shelf.tables.name(each) for name in family for each in shelf.constant(name).constructors]
        return [*family, *makers, *recursors(family, shelf.detail(head).numbers[2])]

    # --- how they are written ------------------------------------------------------------------

    def _declare(self, head: Name) -> None:
        if head == _QUOTIENTS[0]:
            for name in _QUOTIENTS:
                shelf = self._shelf(name)
                base = self._base(shelf, shelf.constant(name))
                self._say({"quot": {**base, "kind": _QUOTIENT_KINDS[shelf.detail(name).numbers[0]]}})
            return
        shelf = self._shelf(head)
        constant = shelf.constant(head)
        base = self._base(shelf, constant)
        if constant.kind == "inductive":
            self._declare_family(shelf, self._members(head))
        elif constant.kind == "axiom":
            self._say({"axiom": {**base, "isUnsafe": False}})
        elif constant.value is not None:
            value = self._expression(shelf.tables, constant.value)
            whole = {**base, "value": value, "all": [base["name"]]}
            if constant.kind == "theorem":
                self._say({"thm": whole})
            elif constant.kind == "opaque":
                self._say({"opaque": {**whole, "isUnsafe": False}})
            else:
                hints = ("opaque", "abbrev")[constant.hints] if constant.hints < 2 else {"regular": constant.hints - 2}
                self._say({"def": {**whole, "hints": hints, "safety": "safe"}})

    def _declare_family(self, shelf: Constants, members: list[Name]) -> None:
        types: list[dict[str, Any]] = []
        makers: list[dict[str, Any]] = []
        eliminators: list[dict[str, Any]] = []
        for name in members:
            constant, detail = shelf.constant(name), shelf.detail(name)
            base = {**self._base(shelf, constant), "isUnsafe": False}
            if constant.kind == "inductive":
                types.append({**base, **self._type_fields(shelf, constant, detail)})
            elif constant.kind == "constructor":
                index, parameters, fields = detail.numbers
                makers.append({
                    **base, "induct": self._name(shelf.tables, constant.family[0]), "cidx": index,
                    "numParams": parameters, "numFields": fields,
                })  # fmt: skip
            else:
                eliminators.append({**base, **self._recursor_fields(shelf, detail)})
        self._say({"inductive": {"types": types, "ctors": makers, "recs": eliminators}})

    def _type_fields(self, shelf: Constants, constant: Constant, detail: Detail) -> dict[str, Any]:
        parameters, indices, nested = detail.numbers
        return {
            "numParams": parameters, "numIndices": indices, "numNested": nested,
            "all": [self._name(shelf.tables, each) for each in constant.family],
            "ctors": [self._name(shelf.tables, each) for each in constant.constructors],
            "isRec": detail.flags[0], "isReflexive": detail.flags[1],
        }  # fmt: skip

    def _recursor_fields(self, shelf: Constants, detail: Detail) -> dict[str, Any]:
        parameters, indices, motives, minors = detail.numbers
        rules = [
            {
                "ctor": self._name(shelf.tables, rule.constructor),
                "nfields": rule.fields,
                "rhs": self._expression(shelf.tables, rule.value),
            }
            for rule in detail.rules
        ]
        return {
            "all": [self._name(shelf.tables, each) for each in detail.names], "numParams": parameters,
            "numIndices": indices, "numMotives": motives, "numMinors": minors, "rules": rules, "k": detail.flags[0],
        }  # fmt: skip

    def _base(self, shelf: Constants, constant: Constant) -> dict[str, Any]:
        name = self._name(shelf.tables, constant.name)
        levels = [self._name(shelf.tables, each) for each in constant.level_params]
        return {"name": name, "levelParams": levels, "type": self._expression(shelf.tables, constant.type)}

    def _say(self, value: dict[str, Any]) -> None:
        self._lines.append(_json(value))

    def _number(self, sort: str, what: str) -> int:
        """The number of a name, level or expression, written when it is new. `what`: the inside of its JSON."""
        numbers = self._numbers[sort]
        number = numbers.get(what)
        if number is None:
            number = numbers[what] = len(numbers)
            self._lines.append(f'{{{what},"{sort}":{number}}}')
        return number

    def _known(self, tables: Tables, sort: str) -> dict[int, int]:
        return self._rows.setdefault(id(tables), {"in": {0: 0}, "il": {0: 0}, "ie": {}})[sort]

    def _name(self, tables: Tables, row: int) -> int:
        known = self._known(tables, "in")
        missing: list[int] = []
        while row not in known:
            missing.append(row)
            row = tables.names[row][0]
        number = known[row]
        for each in reversed(missing):
            part = tables.names[each][1]
            kind, key = ("str", "str") if isinstance(part, str) else ("num", "i")
            number = known[each] = self._number("in", f'"{kind}":{{"pre":{number},"{key}":{_json(part)}}}')
        return number

    def _level(self, tables: Tables, row: int) -> int:
        known = self._known(tables, "il")
        waiting = [row]
        while waiting:
            at = waiting[-1]
            tag, *parts = tables.levels[at]
            below = [] if tag == 4 else [each for each in parts if each not in known]
            if at in known or not below:
                waiting.pop()
                if at not in known:
                    known[at] = self._new_level(tables, tag, parts, known)
            else:
                waiting.extend(below)
        return known[row]

    def _new_level(self, tables: Tables, tag: int, parts: list[int], known: dict[int, int]) -> int:
        if tag == 4:
            return self._number("il", f'"param":{self._name(tables, parts[0])}')
        below = [known[each] for each in parts]
        if tag == 1:
            return self._number("il", f'"succ":{below[0]}')
        return self._number("il", f'"{"max" if tag == 2 else "imax"}":[{below[0]},{below[1]}]')

    def _expression(self, tables: Tables, row: int) -> int:
        known = self._known(tables, "ie")
        needed: set[int] = set()
        stack = [row]
        while stack:
            at = stack.pop()
            if at not in needed and at not in known:
                needed.add(at)
                stack.extend(children(tables.expressions[at]))
        for at in sorted(needed):
            known[at] = self._number("ie", self._written_as(tables, tables.expressions[at], known))
        return known[row]

    def _written_as(self, tables: Tables, row: Row, known: dict[int, int]) -> str:
        match row:
            case (0, int(index)):
                return f'"bvar":{index}'
            case (3, int(level)):
                return f'"sort":{self._level(tables, level)}'
            case (4, int(name), tuple(levels)):
                us = ",".join(str(self._level(tables, each)) for each in levels)
                return f'"const":{{"name":{self._name(tables, name)},"us":[{us}]}}'
            case (5, int(function), int(argument)):
                return f'"app":{{"fn":{known[function]},"arg":{known[argument]}}}'
            case (6 | 7 as tag, int(name), int(domain), int(body), int(binder)):
                inner = f'"name":{self._name(tables, name)},"type":{known[domain]},"body":{known[body]}'
                return f'"{"lam" if tag == 6 else "forallE"}":{{{inner},"binderInfo":"{_BINDERS[binder]}"}}'
            case (8, int(name), int(domain), int(value), int(body), _):
                inner = f'"name":{self._name(tables, name)},"type":{known[domain]},"value":{known[value]}'
                return f'"letE":{{{inner},"body":{known[body]},"nondep":false}}'
            case (9, int(number)):
                return f'"natVal":"{number}"'
            case (10, str(text)):
                return f'"strVal":{_json(text)}'
            case (11, int(name), int(index), int(structure)):
                inner = f'"typeName":{self._name(tables, name)},"idx":{index}'
                return f'"proj":{{{inner},"struct":{known[structure]}}}'
            case _:
                raise AssertionError(f"no expression: {row}")
