"""Read an export (lean4export's NDJSON, version 3.1) as plain data, without trusting a byte of it.

Whoever wrote it may be a stranger: each line is one JSON object of a known shape, numbers refer to
earlier lines only, sizes are bounded. What comes of it is what comes of a compiled module: tables and
constants, for the same judge.
"""

from __future__ import annotations

import json
import time
from typing import Any

from ember.lean.judge.library import Detail, Rule
from ember.lean.judge.olean import MAX_LITERAL_BITS, MAX_NAME_PARTS, OleanError, ReadTimeout
from ember.lean.judge.tables import Constant, Kind, Module, Name, Row, Tables

MAX_BYTES = 1 << 30
_STRIDE = 4096
_BINDERS = {"default": 0, "implicit": 1, "strictImplicit": 2, "instImplicit": 3}
_QUOTIENTS = {"type": 0, "ctor": 1, "lift": 2, "ind": 3}
_HINTS = {"opaque": 0, "abbrev": 1}


class ExportError(OleanError):
    """The file is no export that could be judged."""


class Export:
    """The constants of an export, by name."""

    def __init__(self, data: bytes, deadline: float) -> None:
        if len(data) > MAX_BYTES:
            raise ExportError(f"{len(data)} bytes: too large an export")
        self._tables = Tables()
        self._names = {0: 0}
        self._levels = {0: 0}
        self._expressions: dict[int, int] = {}
        self._constants: dict[Name, Constant] = {}
        self._details: dict[Name, Detail] = {}
        for number, line in enumerate(data.split(b"\n"), 1):
            if number % _STRIDE == 0 and time.monotonic() > deadline:
                raise ReadTimeout("the export could not be read in time")
            if line.strip():
                self._read(line, number)

    @property
    def tables(self) -> Tables:
        return self._tables

    def module(self) -> Module:
        return Module((), tuple(self._constants.values()), self._tables)

    def has(self, name: Name) -> bool:
        return name in self._constants

    def constant(self, name: Name) -> Constant:
        return self._constants[name]

    def detail(self, name: Name) -> Detail:
        return self._details.get(name, Detail((0, 0, 0)))

    def _read(self, line: bytes, number: int) -> None:
        try:
            value: dict[str, Any] = json.loads(line)
            if "in" in value:
                self._names[_number(value["in"])] = self._name(value)
            elif "il" in value:
                self._levels[_number(value["il"])] = self._level(value)
            elif "ie" in value:
                at = _number(value["ie"])
                if "mdata" in value:
                    self._expressions[at] = self._expressions[value["mdata"]["expr"]]
                else:
                    row = self._expression(value)
                    self._expressions[at] = len(self._tables.expressions)
                    self._tables.expressions.append(row)
            elif "meta" in value:
                self._check_format(value["meta"])
            else:
                self._declare(value)
        except (KeyError, TypeError, ValueError, AttributeError, IndexError, RecursionError, OverflowError) as error:
            raise ExportError(f"line {number} is no line of an export in format 3.1 ({error!r:.100})") from error

    @staticmethod
    def _check_format(meta: dict[str, Any]) -> None:
        version = str(meta["format"]["version"])
        if not version.startswith("3."):
            raise ExportError(f"the export has format {version[:20]}; version 3 is read")

    # --- names, levels, expressions ------------------------------------------------------------

    def _name(self, value: dict[str, Any]) -> int:
        part: str | int
        if "str" in value:
            parent, part = self._names[value["str"]["pre"]], value["str"]["str"]
            if not isinstance(part, str):
                raise ExportError("a part of a name is no text")
        else:
            parent, part = self._names[value["num"]["pre"]], _number(value["num"]["i"])
        if self._tables.depths[parent] >= MAX_NAME_PARTS:
            raise ExportError("a name has too many parts")
        return self._tables.add(parent, part)

    def _level(self, value: dict[str, Any]) -> int:
        if "succ" in value:
            row = (1, self._levels[value["succ"]])
        elif "param" in value:
            row = (4, self._names[value["param"]])
        else:
            tag = "max" if "max" in value else "imax"
            left, right = value[tag]
            row = (2 if tag == "max" else 3, self._levels[left], self._levels[right])
        self._tables.levels.append(row)
        return len(self._tables.levels) - 1

    def _expression(self, value: dict[str, Any]) -> Row:
        known = self._expressions
        match value:
            case {"bvar": index}:
                return (0, _number(index))
            case {"sort": level}:
                return (3, self._levels[level])
            case {"const": inner}:
                return (4, self._names[inner["name"]], tuple(self._levels[each] for each in inner["us"]))
            case {"app": inner}:
                return (5, known[inner["fn"]], known[inner["arg"]])
            case {"lam": inner} | {"forallE": inner}:
                binder = _BINDERS[inner["binderInfo"]]
                tag = 6 if "lam" in value else 7
                return (tag, self._names[inner["name"]], known[inner["type"]], known[inner["body"]], binder)
            case {"letE": inner}:
                parts = (known[inner["type"]], known[inner["value"]], known[inner["body"]])
                return (8, self._names[inner["name"]], *parts, int(bool(inner["nondep"])))
            case {"natVal": str(text)}:
                if len(text) * 3 > MAX_LITERAL_BITS or not (text.isascii() and text.isdecimal()):
                    raise ExportError("a number is too large, or none")
                return (9, int(text))
            case {"strVal": str(text)}:
                return (10, text)
            case {"proj": inner}:
                return (11, self._names[inner["typeName"]], _number(inner["idx"]), known[inner["struct"]])
            case _:
                raise ExportError("an expression of no known kind")

    # --- declarations --------------------------------------------------------------------------

    def _declare(self, value: dict[str, Any]) -> None:
        match value:
            case {"axiom": each}:
                self._add("axiom", each)
            case {"def": each}:
                hints = each["hints"]
                height = _HINTS[hints] if isinstance(hints, str) else 2 + _number(hints["regular"])
                self._add("def", each, hints=height)
            case {"thm": each}:
                self._add("theorem", each)
            case {"opaque": each}:
                self._add("opaque", each)
            case {"quot": each}:
                self._add("quot", each, detail=Detail((_QUOTIENTS[each["kind"]],)))
            case {"inductive": group}:
                self._declare_family(group)
            case _:
                raise ExportError("a declaration of no known kind")

    def _declare_family(self, group: dict[str, Any]) -> None:
        for each in group["types"]:
            numbers = tuple(_number(each[key]) for key in ("numParams", "numIndices", "numNested"))
            flags = (bool(each["isRec"]), bool(each["isReflexive"]))
            family, makers = self._names_of(each["all"]), self._names_of(each["ctors"])
            detail = Detail(numbers, flags, family)
            self._add("inductive", each, family=family, parameters=numbers[0], makers=makers, detail=detail)
        for each in group["ctors"]:
            detail = Detail(tuple(_number(each[key]) for key in ("cidx", "numParams", "numFields")))
            self._add("constructor", each, family=(self._names[each["induct"]],), detail=detail)
        for each in group["recs"]:
            numbers = tuple(_number(each[key]) for key in ("numParams", "numIndices", "numMotives", "numMinors"))
            rules = tuple(
                Rule(self._names[rule["ctor"]], _number(rule["nfields"]), self._expressions[rule["rhs"]])
                for rule in each["rules"]
            )
            family = self._names_of(each["all"])
            self._add("recursor", each, family=family, detail=Detail(numbers, (bool(each["k"]),), family, rules))

    def _add(
        self, kind: Kind, each: dict[str, Any], *, hints: int = 0, family: tuple[int, ...] = (), parameters: int = 0,
        makers: tuple[int, ...] = (), detail: Detail | None = None,
    ) -> None:  # fmt: skip
        row = self._names[each["name"]]
        name = self._tables.name(row)
        if name in self._constants or not name:
            raise ExportError("a constant is declared twice, or has no name")
        value = self._expressions[each["value"]] if "value" in each else None
        safe = not each.get("isUnsafe", False) and each.get("safety", "safe") == "safe"
        self._constants[name] = Constant(
            kind, row, self._names_of(each["levelParams"]), self._expressions[each["type"]], value,
            "safe" if safe else "unsafe", hints, family, parameters, makers,
        )  # fmt: skip
        if detail is not None:
            self._details[name] = detail

    def _names_of(self, numbers: list[int]) -> tuple[int, ...]:
        return tuple(self._names[each] for each in numbers)


def _number(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 1 << 32:
        raise ExportError("a number is out of range")
    return value
