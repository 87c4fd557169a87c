"""Does a solution prove what a challenge states? Judged as leanprover's comparator does.

The same theorems by name; every constant that their statements rest on is the same in both files, by
structure, values of definitions included; and the proofs rest on permitted axioms only. A definition
that the challenge leaves open (a *hole*) must have the same type, and may have any value: whether its
value is an answer is for a person to say.

Both files come from strangers, so what is compared are the constants that the judge's kernel took.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from pydantic import Field

from ember.core.config import Config
from ember.core.errors import InputError
from ember.lean.judge.audit import show, split_name
from ember.lean.judge.kernel import Judged
from ember.lean.judge.order import Unit
from ember.lean.judge.support import children, mentioned
from ember.lean.judge.tables import Constant, Name, Row

STANDARD_AXIOMS = ("propext", "Quot.sound", "Classical.choice")


class Comparison(Config):
    """What to compare, in comparator's own fields."""

    challenge_module: str = ""
    """The module that states the theorems; `A.B` is the file `A/B.lean`."""
    solution_module: str = ""
    """The module that claims to prove them."""
    theorem_names: tuple[str, ...] = ()
    """The theorems that count."""
    definition_names: tuple[str, ...] = ()
    """Definitions that the challenge leaves open."""
    permitted_axioms: tuple[str, ...] = STANDARD_AXIOMS
    enable_nanoda: bool = False
    """Ask the program `nanoda_bin`, too."""
    external_kernels: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Other kernels to ask, each with its command; it is given the export of the solution."""

    @classmethod
    def read(cls, path: Path) -> Comparison:
        try:
            raw: Any = json.loads(path.read_bytes())
        except OSError as error:
            raise InputError(f"cannot read {path}: {error.strerror}") from error
        except ValueError as error:
            raise InputError(f"{path} is not JSON: {error}") from error
        if not isinstance(raw, dict):
            raise InputError(f"{path} holds no object with comparator's fields")
        return cls.resolve(cast(dict[str, Any], raw), (), str(path))

    def kernels(self) -> dict[str, tuple[str, ...]]:
        return {**({"nanoda": ("nanoda_bin",)} if self.enable_nanoda else {}), **self.external_kernels}


def module_file(module: str) -> Path:
    """The file of a module, below its project's folder."""
    parts = split_name(module)
    if not parts or any(str(part) in ("", ".", "..") or "/" in str(part) for part in parts):
        raise InputError(f"{module!r} names no module")
    return Path(*map(str, parts)).with_name(f"{parts[-1]}.lean")


@dataclass(frozen=True)
class Difference:
    """Why a theorem or a definition of the challenge is not proved or given."""

    name: str
    reason: str


def compare(challenge: Judged, solution: Judged, asked: Comparison) -> list[Difference]:
    """What keeps the solution from being one; nothing if it is one."""
    return _Comparator(challenge, solution, map(split_name, asked.theorem_names), asked).differences()


class _Comparator:
    def __init__(self, challenge: Judged, solution: Judged, theorems: Iterable[Name], asked: Comparison) -> None:
        self._challenge = _Side(challenge)
        self._solution = _Side(solution)
        self._theorems = tuple(theorems)
        self._holes = tuple(map(split_name, asked.definition_names))
        self._axioms = tuple(map(split_name, asked.permitted_axioms))
        self._permitted = frozenset(map(show, self._axioms))
        self._shapes: dict[tuple[Any, ...], int] = {}
        self._challenge.number(self._shapes)
        self._solution.number(self._shapes)

    def differences(self) -> list[Difference]:
        found: list[Difference] = []
        for name in (*self._theorems, *self._holes):
            if reason := self._target(name) or self._proved(name):
                found.append(Difference(show(name), reason))
        return found

    def _target(self, name: Name) -> str:
        """Why a theorem does not state the same, or a hole has not the same type."""
        theirs, ours = self._challenge.constants.get(name), self._solution.constants.get(name)
        if theirs is None or ours is None:
            return f"the {'challenge' if theirs is None else 'solution'} has no {show(name)}"
        wanted = "def" if name in self._holes else "theorem"
        for side, constant in (("challenge", theirs), ("solution", ours)):
            if constant.kind != wanted:
                return f"in the {side} it is of kind {constant.kind}, not {wanted}"
        if self._challenge.signature(theirs) != self._solution.signature(ours):
            return "the statement is another" if wanted == "theorem" else "the type is another"
        if other := self._closure([theirs.type]):
            return f"it rests on {show(other)}, which is not the same in both"
        return ""

    def _closure(self, start: list[int]) -> Name | None:
        """The first constant below these expressions of the challenge that is another in the solution."""
        rows, seen, looked_at = list(start), set[int](), set[Name]()
        rows.extend(row for axiom in self._axioms if (row := self._axiom(axiom)) is not None)
        while rows:
            at = rows.pop()
            if at in seen:
                continue
            seen.add(at)
            node = self._challenge.judged.module.tables.expressions[at]
            rows.extend(children(node))
            row = mentioned(node)
            if row is None:
                continue
            for name in self._challenge.family(self._challenge.judged.module.tables.name(row)):
                if name not in looked_at:
                    looked_at.add(name)
                    theirs, ours = self._challenge.constants.get(name), self._solution.constants.get(name)
                    if theirs is None and ours is None:
                        continue  # of the library, the same for both
                    if theirs is None or ours is None or not self._same(name, theirs, ours):
                        return name
                    rows.append(theirs.type)
                    if theirs.value is not None and name not in self._theorems and name not in self._holes:
                        rows.append(theirs.value)
        return None

    def _axiom(self, name: Name) -> int | None:
        """The type of a permitted axiom that the challenge itself declares."""
        constant = self._challenge.constants.get(name)
        return constant.type if constant is not None else None

    def _same(self, name: Name, theirs: Constant, ours: Constant) -> bool:
        if name in self._theorems or name in self._holes:
            return self._challenge.signature(theirs) == self._solution.signature(ours)
        return self._challenge.whole(theirs) == self._solution.whole(ours)

    def _proved(self, name: Name) -> str:
        """Why the kernel or the axioms are against it."""
        constant = self._solution.constants[name]
        judged = self._solution.judged
        refusal, unit = judged.refusal(constant), judged.unit(constant)
        if refusal is not None or unit is None:
            return f"the kernel does not take it: {refusal}"
        foreign = [axiom for axiom in judged.support.axioms(unit) if axiom not in self._permitted]
        if foreign:
            return f"it rests on {'sorry' if foreign[0] == 'sorryAx' else 'the axiom ' + foreign[0]}"
        for axiom in self._axioms:
            theirs, ours = self._challenge.constants.get(axiom), self._solution.constants.get(axiom)
            if (theirs is None) != (ours is None) and show(axiom) in judged.support.axioms(unit):
                return f"the permitted axiom {show(axiom)} is not the same in both"
            if theirs is not None and ours is not None and not self._same(axiom, theirs, ours):
                return f"the permitted axiom {show(axiom)} is not the same in both"
        return ""


class _Side:
    """One of the two files, its expressions by shape: equal numbers are equal expressions, in both files."""

    def __init__(self, judged: Judged) -> None:
        self.judged = judged
        self.constants = {judged.module.name(each): each for each in judged.module.constants}
        self._shapes: list[int] = []
        self._names: list[int] = []
        self._levels: list[int] = []

    def family(self, name: Name) -> tuple[Name, ...]:
        """The constants that are declared with this one: all of them count when one is mentioned."""
        index = self.judged.units.by_name.get(self._row(name))
        if index is None:
            return (name,)
        unit: Unit = self.judged.units.all[index]
        makers = (maker for group in unit.constructors for maker in group)
        return tuple(self.judged.module.name(each) for each in (*unit.members, *makers))

    def _row(self, name: Name) -> int:
        row = self.judged.module.tables.find(name)
        return -1 if row is None else row

    def number(self, known: dict[tuple[Any, ...], int]) -> None:
        tables = self.judged.module.tables

        def shape(*parts: Any) -> int:
            return known.setdefault(parts, len(known))

        self._names = [shape("name")]
        for parent, part in tables.names[1:]:
            self._names.append(shape("name", self._names[parent], part))
        self._levels = [shape("level")]
        for tag, *parts in tables.levels[1:]:
            inner = self._names if tag == 4 else self._levels
            self._levels.append(shape("level", tag, *(inner[part] for part in parts)))
        for row in tables.expressions:
            self._shapes.append(shape("expression", *self._parts(row)))

    def _parts(self, row: Row) -> tuple[Any, ...]:
        """What an expression is made of, without the names and the kinds of its binders."""
        below = tuple(self._shapes[child] for child in children(row))
        match row:
            case (3, int(level)):
                return (3, self._levels[level])
            case (4, int(name), tuple(levels)):
                return (4, self._names[name], *(self._levels[level] for level in levels))
            case (11, int(name), int(index), _):
                return (11, self._names[name], index, *below)
            case (tag, *_) if below:
                return (tag, *below)
            case _:
                return row

    def signature(self, constant: Constant) -> tuple[Any, ...]:
        levels = tuple(self._names[each] for each in constant.level_params)
        return (constant.kind, levels, self._shapes[constant.type], constant.safety)

    def whole(self, constant: Constant) -> tuple[Any, ...]:
        value = None if constant.value is None else self._shapes[constant.value]
        family = tuple(self._names[each] for each in constant.family)
        makers = tuple(self._names[each] for each in constant.constructors)
        return (*self.signature(constant), value, constant.hints, constant.parameters, family, makers)
