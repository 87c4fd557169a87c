"""What a Lean file says, read by the parser of the clean library; nothing of the file runs for that.

The commands of the file in their places, the declarations written in them, and which commands can bend
what a statement below them means. `Judge/Outline.lean` parses; here its answer becomes plain values.
"""

from __future__ import annotations

import bisect
import json
import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ember.core.errors import HeaderError, InputError
from ember.core.outcomes import Position
from ember.lean.judge.olean import in_time
from ember.lean.judge.tables import Name
from ember.lean.process.native import MODULE
from ember.lean.text import AUTO_IMPLICIT
from ember.lean.text.header import MappedHeader, map_header, take_header
from ember.lean.text.source import commands, has_half_character

MAX_FILE = 4 << 20
"""Characters of a file that is judged."""
_STRIDE = 4096
_CONTINUED = bytes(range(0x80, 0xC0))
"""Bytes of UTF-8 that begin no character."""
_SHORT = {"theorem": "theorem", "definition": "def", "classInductive": "inductive"}
_PRIVATE: Name = ("_private", MODULE, 0)

_HARMLESS = frozenset(
    "declaration namespace section end open universe mutual in eoi exit moduleDoc check print printAxioms reduce "
    "include omit lemma deriving export".split()
)
"""Commands that bend nothing: what a declaration does to another is seen in the compiled constants."""
_HARMLESS_ATTRIBUTES = frozenset(
    "simp ext reducible irreducible inline specialize noinline always_inline elab_as_elim refl symm trans congr "
    "induction_eliminator cases_eliminator norm_cast push_cast norm_num aesop grind instance rfl".split()
)
_SCOPED = ("variable", "set_option")
_MATHLIB = re.compile(r"\bimport\s+Mathlib\b")
_SYNTAX = frozenset("notation mixfix syntax syntaxAbbrev syntaxCat macro macro_rules elab elab_rules".split())
_HARMLESS_OPTIONS = (
    "pp.", "linter.", "weak.linter.", "trace.", "profiler", "maxHeartbeats", "maxRecDepth", "maxSynthPendingDepth",
    "synthInstance.max", "exponentiation.threshold",
)  # fmt: skip


@dataclass(frozen=True)
class Bend:
    """A command that can change what stands below it."""

    what: str
    """notation, macro, instance, variable, set_option, attribute, code …"""
    name: str
    position: Position | None


@dataclass(frozen=True)
class Written:
    """A declaration as the file has it."""

    kind: str
    name: Name
    """Its full name; empty if it has none (an instance)."""
    position: Position
    bends: tuple[Bend, ...]
    """What stands above it and can bend it, the last ones first."""


@dataclass(frozen=True)
class Outline:
    written: tuple[Written, ...]
    faults: tuple[tuple[Position, str], ...]
    """What the clean library's parser could not read."""
    adds_syntax: bool
    ends: Position | None
    """Where the file tells Lean to stop reading, if it does."""


NOTHING_WRITTEN = Outline((), (), False, None)
"""Of what is no text: an export."""


class Source:
    """The text of a file, and where things stand in it."""

    def __init__(self, text: str) -> None:
        if len(text) > MAX_FILE:
            raise InputError(f"it has {len(text)} characters; at most {MAX_FILE} are read")
        if text.startswith("\ufeff"):
            raise InputError("it begins with a byte-order mark: save it as UTF-8 without one")
        if "\0" in text or has_half_character(text):
            raise InputError("it is no text: it holds zero bytes or half characters")
        text = text.replace("\r\n", "\n")
        above, rest, self.mapped = _header(text)
        mapped = self.mapped.above(rest)
        if not _MATHLIB.search(above):
            mapped = self.mapped.text.replace(f"{AUTO_IMPLICIT}\n", "", 1)  # nothing of Mathlib's is meant
        lines = [line for line in mapped.splitlines(keepends=True) if not line.startswith("import ")]
        self.header = "".join(lines)
        self.body = "".join(each if each == "\n" else " " for each in above) + rest
        """The file without its header; blanks stand for that, so that all positions are the file's own."""
        self._bytes = self.body.encode()
        self._lines = [0]
        for line in self._bytes.split(b"\n"):
            self._lines.append(self._lines[-1] + len(line) + 1)
        self._counts = [0]
        """Characters before each `_STRIDE` bytes: a line may be as long as the file."""
        for start in range(0, len(self._bytes), _STRIDE):
            self._counts.append(self._counts[-1] + _characters(self._bytes[start : start + _STRIDE]))

    def position(self, offset: int) -> Position:
        """Of an offset in bytes of the body."""
        offset = min(max(0, offset), len(self._bytes))
        line = min(bisect.bisect_right(self._lines, offset), len(self._lines) - 1) - 1
        return Position(line + 1, self._before(offset) - self._before(self._lines[line]))

    def _before(self, offset: int) -> int:
        """How many characters stand before an offset."""
        block = offset // _STRIDE
        return self._counts[block] + _characters(self._bytes[block * _STRIDE : offset])

    def slice(self, start: int, stop: int) -> str:
        return self._bytes[start:stop].decode(errors="replace")

    def judged(self, examples: dict[int, str]) -> str:
        """The body with each example as a definition of a name of its own, as long as the word that it replaces."""
        if not examples:
            return self.body
        parts: list[bytes] = []
        at = 0
        for offset, letter in sorted(examples.items()):
            parts += [self._bytes[at:offset], f"def «{letter}»".encode()]
            at = offset + len(b"example")
        return b"".join([*parts, self._bytes[at:]]).decode()

    def is_example(self, offset: int) -> bool:
        return self._bytes[offset : offset + 7] == b"example"

    @property
    def size(self) -> int:
        return len(self._bytes)


def _characters(text: bytes) -> int:
    return len(text.translate(None, _CONTINUED))


def _header(text: str) -> tuple[str, str, MappedHeader]:
    """The header, what stands below it, and the header for the embedded library. Where that lacks what the header
    opens or sets, only the imports are the header, and Lean says what is wrong with the rest."""
    above, rest = take_header(text)
    try:
        return above, rest, map_header(above)
    except HeaderError:
        end = max((each.end for each in commands(above) if each.keyword == "import"), default=0)
        return above[:end], above[end:] + rest, map_header(above[:end])


def letters() -> Iterator[str]:
    """Characters for private use: no file has them in its names."""
    for first, last in ((0xE000, 0xF8FF), (0xF0000, 0xFFFFD)):
        yield from map(chr, range(first, last + 1))


def stands_for_example(name: Name) -> bool:
    last = name[-1] if name else ""
    return isinstance(last, str) and len(last) == 1 and unicodedata.category(last) == "Co"


class _Scopes:
    """Sections and namespaces that are open, with what was bent in each: variables end with their section."""

    def __init__(self) -> None:
        self._lasting: list[Bend] = []
        self._in_scope: list[Bend] = []
        self._starts: list[int] = []
        """Where each open section begins among those."""

    def enter(self) -> None:
        self._starts.append(len(self._in_scope))

    def leave(self) -> None:
        if self._starts:
            del self._in_scope[self._starts.pop() :]

    def add(self, bend: Bend) -> None:
        (self._in_scope if bend.what in _SCOPED else self._lasting).append(bend)

    def above(self, most: int) -> tuple[Bend, ...]:
        """The last ones, those in scope before those that last."""
        return (*reversed(self._in_scope[-most:]), *reversed(self._lasting[-most:]))[:most]


MOST_BENDS = 50


def read_outline(said: bytes, source: Source, deadline: float = math.inf) -> tuple[Outline, dict[int, str]]:
    """The outline, and under which letter each example is judged, by its offset in the body. `said`: a line for each
    command."""
    written: list[Written] = []
    faults: list[tuple[Position, str]] = []
    examples: dict[int, str] = {}
    scopes = _Scopes()
    free = letters()
    ends: Position | None = None
    for command in map(json.loads, said.splitlines()):
        in_time(deadline)
        start = int(command.get("start", command["from"]))
        kinds = [str(kind) for kind in command["kinds"]]
        outer = _short(kinds[0])
        own = list(_bends(command, kinds, source.slice(start, int(command["to"])), source.position(start)))
        if fault := command.get("fault"):
            faults.append((source.position(start), str(fault)))
        for each in command["declarations"]:
            offset = int(each.get("start", start))
            kind = _short(str(each["kind"]))
            name: Name = tuple(each["name"] or ())
            if kind == "example" and source.is_example(offset):
                examples[offset] = next(free, "")
                if not examples[offset]:
                    raise InputError(f"it has more than {len(examples) - 1} examples")
                name = (*each["inside"], examples[offset])
            name = (*_PRIVATE, *name) if each["private"] and name else name
            bends = (*(own if outer == "in" else ()), *scopes.above(MOST_BENDS))
            written.append(Written(kind, name, source.position(offset), bends))
        for bend in own:
            if outer != "in" or bend.what not in _SCOPED:  # those are for this command alone
                scopes.add(bend)
        if outer in ("section", "namespace"):
            scopes.enter()
        elif outer == "end":
            scopes.leave()
        elif outer == "exit" and source.slice(int(command.get("stop", start)), source.size).strip():
            ends = source.position(start)
    adds_syntax = any(bend.what in (*_SYNTAX, "code") for bend in scopes.above(1 << 30))
    return Outline(tuple(written), tuple(faults), adds_syntax, ends), examples


def _short(kind: str) -> str:
    last = kind.rpartition(".")[2].strip("«»")
    return _SHORT.get(last, last)


def _bends(command: dict[str, Any], kinds: list[str], text: str, position: Position) -> Iterator[Bend]:
    """What of a command can bend what stands below it."""
    line = " ".join(text[:200].split())[:80]
    for kind in map(_short, kinds):
        if kind == "set_option":
            if not text.partition("set_option")[2].strip().startswith(_HARMLESS_OPTIONS):
                yield Bend("set_option", line.removeprefix("set_option ").partition(" in ")[0], position)
        elif kind == "attribute":
            yield Bend("attribute", line, position)
        elif kind in ("variable", *_SYNTAX):
            yield Bend(kind, line, position)
        elif kind not in _HARMLESS:
            yield Bend("code", line, position)
    for each in command["declarations"]:
        odd = [name for name in map(_short, each["attributes"]) if name not in _HARMLESS_ATTRIBUTES]
        if odd:
            yield Bend(
                "attribute", f"{', '.join(odd)} on {'.'.join(map(str, each['name'] or ['(unnamed)']))}", position
            )
