"""What is said of a file: its theorems with their verdicts, and what is wrong in it, each with its place."""

from __future__ import annotations

import bisect
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from ember.core.errors import HeaderError
from ember.core.outcomes import Position
from ember.lean.judge.audit import public, show
from ember.lean.judge.kernel import Judged
from ember.lean.judge.library import Library
from ember.lean.judge.olean import in_time
from ember.lean.judge.outline import Bend, Outline, Source, Written
from ember.lean.judge.support import mentions, rests_on
from ember.lean.judge.tables import Constant, Module, Name
from ember.lean.text.header import check_statement
from ember.lean.text.source import DECLARATIONS, commands

MAX_FAULTS = 1_000
MAX_TEXT = 4_000
THEOREMS = ("theorem", "lemma", "example")
Status = Literal["accepted", "rejected", "timed_out", "crashed"]
_KINDS = {"inductive": "inductive type", "def": "definition"}


@dataclass(frozen=True)
class Fault:
    """What is wrong in a file, and where."""

    text: str
    position: Position | None = None
    sorry: bool = False
    """It is that something is not proved yet."""


@dataclass(frozen=True)
class Said:
    """What Lean said of a file, if that is what the file's own code let through."""

    errors: tuple[Fault, ...] = ()
    sorry: tuple[Position, ...] = ()
    """Where it warns of `sorry`."""


@dataclass(frozen=True)
class Checked:
    """A theorem or an example of a file, and the verdict on it."""

    kind: str
    name: str
    position: Position | None
    type: str
    """As the clean library prints it; the file's own notation is not known to it."""
    axioms: tuple[str, ...]
    depends: tuple[Bend, ...]
    """What bends its meaning: syntax, options and variables above it, and what of the file its statement rests on."""
    fault: str = ""
    """Why it is not accepted, if it is not."""

    @property
    def accepted(self) -> bool:
        return not self.fault


@dataclass(frozen=True)
class FileReport:
    """The verdict on a file: accepted if nothing in it is wrong."""

    status: Status
    theorems: tuple[Checked, ...] = ()
    faults: tuple[Fault, ...] = ()
    reason: str = ""
    """Why there is no verdict, if the file timed out or crashed."""
    walls: str = ""
    library: str = ""
    seconds: dict[str, float] = field(default_factory=dict[str, float])
    judged: Judged | None = field(default=None, repr=False, compare=False)

    @property
    def accepted(self) -> bool:
        return self.status == "accepted"


def shown(text: str) -> str:
    """Printable, and not longer than anybody reads; line breaks stay."""
    kept = "".join(each if each.isprintable() or each == "\n" else "\ufffd" for each in text[:MAX_TEXT])
    return kept + " …" if len(text) > MAX_TEXT else kept


class Owners:
    """Of which declaration that is written a constant is a part: the nearest one along the parts of its name."""

    def __init__(self, module: Module, written: Mapping[Name, Written | None]) -> None:
        self._tables = module.tables
        rows = ((self._tables.find(name), each) for name, each in written.items())
        self._written = {row: each for row, each in rows if row is not None}

    def has(self, name: Name) -> bool:
        return self._row(name) is not None

    def of(self, name: Name) -> Written | None:
        row = self._row(name)
        return None if row is None else self._written[row]

    def _row(self, name: Name) -> int | None:
        for parts in (name, public(name)):
            row: int | None = 0
            found: int | None = None
            for part in parts:
                row = self._tables.rows.get((row, part))
                if row is None:
                    break
                found = row if row in self._written else found
            if found is not None:
                return found
        return None


def listed(
    module: Module, outline: Outline, library: Library | None = None, deadline: float = math.inf
) -> list[tuple[Constant, Written | None]]:
    """The constants that are listed: theorems and examples that are written in the file, and theorems
    that its own code made beside what it wrote. Of an export, those that are not the library's."""
    written: dict[Name, Written | None] = {each.name: each for each in outline.written if each.name}
    if library is not None:
        names = map(module.name, module.constants)
        written = dict.fromkeys(name for name in names if library.find(name) is None)
    owners = Owners(module, written)
    found: list[tuple[Constant, Written | None]] = []
    for constant in module.constants:
        in_time(deadline)
        name = module.name(constant)
        place = written.get(name)
        if place is not None and place.kind in THEOREMS:
            found.append((constant, place))
        elif place is None and constant.kind == "theorem":
            theirs = library is not None and name not in written
            inner = name if library is None else name[:-1]  # an export says nothing of where a name was written
            if not theirs and not _is_made(name) and not owners.has(inner):
                found.append((constant, None))
    return found


def _is_made(name: Name) -> bool:
    """Whether Lean made it, for its own use."""
    return any(isinstance(part, int) or part.startswith("_") for part in public(name))


def _where(each: Checked | Fault) -> tuple[int, int]:
    return (each.position.line, each.position.column) if each.position else (1 << 60, 0)


class Report:
    """Made out of what the judge took and what the file has written."""

    def __init__(
        self, source: Source, outline: Outline, judged: Judged, named: list[tuple[Constant, Written | None]],
        permitted: frozenset[str], library: Library | None = None,
    ) -> None:  # fmt: skip
        self._source, self._outline, self._judged, self._named = source, outline, judged, named
        self._permitted = permitted
        self._library = library
        self._module = judged.module
        self._owners = Owners(judged.module, {each.name: each for each in outline.written if each.name})
        self._there = {judged.module.name(each): each for each in judged.module.constants}

    def make(self, said: Said, deadline: float = math.inf) -> tuple[tuple[Checked, ...], tuple[Fault, ...]]:
        theorems: list[Checked] = []
        for constant, place in self._named:
            in_time(deadline)
            theorems.append(self._checked(constant, place))
        theorems.extend(self._not_there())
        faults = [*said.errors, *self._unread(), *self._absent(), *self._refused(), *self._sorry(said)]
        unique = {(each.position, each.text): each for each in faults}
        return tuple(sorted(theorems, key=_where)), tuple(sorted(unique.values(), key=_where)[:MAX_FAULTS])

    # --- theorems ------------------------------------------------------------------------------

    def _checked(self, constant: Constant, place: Written | None) -> Checked:
        kind = place.kind if place else constant.kind
        unit = self._judged.unit(constant)
        refusal = self._judged.refusal(constant)
        axioms = self._judged.support.axioms(unit) if unit is not None and refusal is None else ()
        foreign = [each for each in axioms if each not in self._permitted]
        fault = ""
        if refusal is not None:
            fault = f"the kernel does not take it: {shown(refusal)}"
        elif kind != "example" and constant.kind != "theorem":
            fault = f"what Lean compiled under this name is {_article(constant.kind)}"
        elif foreign:
            fault = f"it rests on {'sorry' if foreign[0] == 'sorryAx' else 'the axiom ' + foreign[0]}"
        name = "" if kind == "example" else show(public(self._module.name(constant)))
        return Checked(
            kind, name, place.position if place else None, shown(self._judged.types.get(constant.name, "")), axioms,
            (*self._used(constant), *(place.bends if place else ())), fault,
        )  # fmt: skip

    def _used(self, constant: Constant) -> Iterator[Bend]:
        """What of the file the statement rests on."""
        if self._judged.unit(constant) is None:
            return
        rows, more = rests_on(self._judged.units, constant.type)
        told: set[Name] = set()
        for name in map(self._module.tables.name, rows):
            if self._library is not None and self._library.find(name) is not None:
                continue
            place = self._owners.of(name)
            kind = place.kind if place else self._there[name].kind
            whole = place.name if place else name
            if whole not in told and self._there.get(whole) is not constant:
                told.add(whole)
                yield Bend(_KINDS.get(kind, kind), show(public(whole)), place.position if place else None)
        if more and self._library is None:
            yield Bend("definition", "and more", None)

    def _not_there(self) -> Iterator[Checked]:
        """Theorems and examples that are written, and of which Lean compiled nothing."""
        for each in self._outline.written:
            if each.kind in THEOREMS and each.name and each.name not in self._there:
                name = "" if each.kind == "example" else show(public(each.name))
                yield Checked(each.kind, name, each.position, "", (), each.bends, "Lean compiled nothing of it")

    # --- what is wrong -------------------------------------------------------------------------

    def _unread(self) -> Iterator[Fault]:
        """What no reader of the file sees, or sees otherwise."""
        if not self._outline.adds_syntax:
            yield from (Fault(shown(text), position) for position, text in self._outline.faults)
        if self._outline.ends is not None:
            yield Fault("Lean stops reading here; what stands below is not judged", self._outline.ends)
        body, at, offset = self._source.body, 0, 0
        for command in commands(body):
            offset += len(body[at : command.start].encode())
            at = command.start
            if command.keyword in DECLARATIONS:
                try:
                    check_statement(body[command.start : command.body or command.end], self._source.mapped)
                except HeaderError as error:
                    yield Fault(str(error), self._source.position(offset))

    def _absent(self) -> Iterator[Fault]:
        for each in self._outline.written:
            if each.kind not in THEOREMS and each.name and each.name not in self._there:
                yield Fault(f"Lean compiled nothing of the {each.kind} {show(public(each.name))}", each.position)

    def _refused(self) -> Iterator[Fault]:
        known = {constant.name for constant, _ in self._named}
        for index, word in self._judged.refused.items():
            first = self._judged.units.all[index].members[0]
            if first.name not in known:
                name = self._module.name(first)
                yield Fault(f"the kernel does not take {show(public(name))}: {shown(word)}", self._position(name))

    def _sorry(self, said: Said) -> Iterator[Fault]:
        """Declarations that use `sorry`, but for those in which Lean has an error, which explains it."""
        sorry = self._module.tables.find(("sorryAx",))
        places = sorted({_where(Fault("", each.position)) for each in self._outline.written if each.name})
        explained = {bisect.bisect_right(places, _where(each)) for each in said.errors if each.position}
        known: dict[int, bool] = {}
        unplaced = sorted({_where(Fault("", each)) for each in said.sorry} - set(places))
        for unit in self._judged.ordered:
            if mentions(self._judged.units, unit, sorry, known):
                name = self._module.name(unit.members[0])
                place = self._owners.of(name)
                if place is not None and bisect.bisect_right(places, _where(Fault("", place.position))) in explained:
                    continue
                what = (
                    "this example" if place and place.kind == "example" else show(public(place.name if place else name))
                )
                where = place.position if place else Position(*unplaced.pop(0)) if unplaced else None
                yield Fault(f"{what} uses sorry", where, sorry=True)

    def _position(self, name: Name) -> Position | None:
        place = self._owners.of(name)
        return place.position if place else None


def _article(kind: str) -> str:
    word = _KINDS.get(kind, kind)
    return f"an {word}" if word[0] in "aeio" else f"a {word}"
