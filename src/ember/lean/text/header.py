"""Map the header of a Mathlib problem onto the embedded library, or say what it asks for in vain.

A header is what stands before a statement: `import`, `set_option` and `open` lines. The embedded
library has ℕ, ℤ and what Mathlib says of them, so `import Mathlib` becomes `import Ember`; nothing
may be lost on the way that could change what the statement means:

- an import, option, namespace or command that is not known here raises HeaderError;
- a namespace that Mathlib has and the library lacks is dropped and recorded. Then a name that it
  would have given is unknown to Lean, and `check_statement` refuses those names that would be
  found elsewhere (`sqrt` under `open Nat Real`) and the reals by name;
- `autoImplicit` is off, or an unknown name would quietly become a variable.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ember.core.errors import HeaderError
from ember.core.statement import Statement
from ember.lean.text.source import without_trailing_comments

IMPORT = "import Ember"
AUTO_IMPLICIT = "set_option autoImplicit false"


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


KEPT_NAMESPACES = _names("BigOperators Classical Finset Function Int List Nat Option Set")
"""Namespaces of the embedded library that a header may open."""

DROPPED_NAMESPACES: Mapping[str, frozenset[str]] = {
    "Real": _names(
        "sqrt nnsqrt exp log logb rpow pi π sin cos tan cot arcsin arccos arctan sinh cosh tanh arsinh "
        "sSup sInf nnabs toNNReal toEReal Gamma goldenRatio fract floor ceil cauchy mk ofCauchy sign"
    ),
    "Rat": _names("num den mk divInt mkRat normalize floor ceil sqrt cast ofInt ofNat inv numDen"),
    "NNReal": _names("sqrt coe toReal rpow"),
    "ENNReal": _names("ofReal toReal toNNReal ofNNReal rpow"),
    "Complex": _names("I re im abs arg exp log sin cos tan conj normSq cpow ofReal mk"),
    "Topology": frozenset(),
    "Filter": _names("atTop atBot Tendsto map comap principal sets Eventually Frequently"),
    "Polynomial": _names("X C eval degree natDegree coeff leadingCoeff roots aeval map monomial"),
    "MeasureTheory": _names("volume Measure"),
    "Matrix": _names("det trace transpose of mul vecMul mulVec"),
    "ComplexConjugate": _names("conj"),
    "Pointwise": frozenset(),
}
"""Namespaces of Mathlib that the library lacks, each with the names that a statement may take from it."""

_IMPORTS = re.compile(r"(Mathlib|Aesop|Batteries|Std|Init|Ember)(\.[\w.]+)?$")
_IMPORT_LINE = re.compile(r"(?:public\s+)?import\s+(\S+)$")
_KEPT_OPTIONS = {
    "maxHeartbeats", "maxRecDepth", "synthInstance.maxHeartbeats", "synthInstance.maxSize",
    "exponentiation.threshold", "tactic.hygienic", "autoImplicit", "relaxedAutoImplicit",
}  # fmt: skip
_COSMETIC_OPTIONS = re.compile(r"(linter|pp|weak\.linter)\.[\w.]+$")
_ABSENT_TYPES: Mapping[str, str] = {
    "ℝ": "real numbers", "ℝ≥0": "real numbers", "ℝ≥0∞": "real numbers", "ℂ": "complex numbers", "ℚ": "rational numbers",
    "Real": "real numbers", "NNReal": "real numbers", "ENNReal": "real numbers", "EReal": "real numbers",
    "Complex": "complex numbers", "Rat": "rational numbers", "Polynomial": "polynomials", "Matrix": "matrices",
}  # fmt: skip
_WORD = re.compile(r"ℝ≥0∞|ℝ≥0|[^\W\d][\w'!?₀-₉]*(?:\.[^\W\d][\w'!?₀-₉]*)*")


@dataclass(frozen=True)
class MappedHeader:
    """`text` is what Lean is given; `dropped` names what Mathlib would have opened or set beside it."""

    text: str
    dropped: tuple[str, ...]
    max_heartbeats: int | None
    """What the header asks for (0: no limit); the caller's own limits stand beside it."""


def map_header(header: str) -> MappedHeader:
    """The header for the embedded library; HeaderError names what it cannot give."""
    lines: list[str] = [IMPORT, AUTO_IMPLICIT]
    dropped: list[str] = []
    heartbeats: int | None = None
    for command in _commands(header):
        keyword = command.split()[0]
        if keyword in ("import", "public"):
            _check_import(command)
        elif keyword == "set_option":
            option, value = _option(command)
            if option == "maxHeartbeats":
                heartbeats = int(value)
            kept = _map_option(option, value)
            lines.extend(kept)
            dropped.extend([] if kept else [command])
        elif keyword == "open":
            line, lost = _map_open(command)
            lines.extend(line)
            dropped.extend(lost)
        elif command != "noncomputable section":
            raise HeaderError(f"the embedded library cannot map the header line: {command}")
        else:
            lines.append(command)
    return MappedHeader("\n".join(lines) + "\n", tuple(dropped), heartbeats)


def check_statement(statement: str, header: MappedHeader) -> None:
    """Refuse a statement about numbers that are not here, or with a name that a dropped namespace would give."""
    for match in _WORD.finditer(_without_comments(statement)):
        word = match.group()
        first = word.split(".")[0]
        absent = _ABSENT_TYPES.get(first)
        if absent:
            raise HeaderError(f"the embedded library has no {absent}: the statement mentions {word}")
        for namespace in header.dropped:
            if first in DROPPED_NAMESPACES.get(namespace, frozenset[str]()):
                raise HeaderError(
                    f"the statement mentions {word}, which `open {namespace}` may give; "
                    f"the embedded library has no {_ABSENT_TYPES.get(namespace, namespace)}"
                )


def _check_import(command: str) -> None:
    match = _IMPORT_LINE.match(command)
    if not match or not _IMPORTS.match(match.group(1)):
        raise HeaderError(f"the embedded library stands in for Mathlib only; it has nothing for: {command}")


def _option(command: str) -> tuple[str, str]:
    parts = command.split()
    if len(parts) != 3:
        raise HeaderError(f"not an option that can be mapped: {command}")
    if parts[1] == "maxHeartbeats" and not parts[2].isdecimal():
        raise HeaderError(f"maxHeartbeats wants a number: {command}")
    return parts[1], parts[2]


def _map_option(option: str, value: str) -> list[str]:
    """The lines for an option: none if it changes no more than what is shown."""
    if option in ("autoImplicit", "relaxedAutoImplicit") and value != "false":
        raise HeaderError(f"{option} {value} would let an unknown name become a variable")
    if _COSMETIC_OPTIONS.match(option):
        return []
    if option not in _KEPT_OPTIONS:
        raise HeaderError(f"unknown option: {option}")
    return [f"set_option {option} {value}"]


def _map_open(command: str) -> tuple[list[str], list[str]]:
    """The `open` that is left, and the namespaces that Mathlib has and the library lacks."""
    words = command.split()[1:]
    scoped = words[:1] == ["scoped"]
    names = words[1:] if scoped else words
    selective = {"(", "hiding", "renaming", "in"} & set(names) or any("(" in name for name in names)
    if selective:
        if names[0] not in KEPT_NAMESPACES or "in" in names:
            raise HeaderError(f"the embedded library cannot map: {command}")
        return [command], []
    unknown = [name for name in names if name not in KEPT_NAMESPACES and name not in DROPPED_NAMESPACES]
    if unknown or not names:
        raise HeaderError(f"unknown namespace {', '.join(unknown) or '(none)'} in: {command}")
    kept = [name for name in names if name in KEPT_NAMESPACES]
    prefix = "open scoped " if scoped else "open "
    return ([prefix + " ".join(kept)] if kept else []), [name for name in names if name not in kept]


def _commands(header: str) -> Iterator[str]:
    """The header's commands, one a piece, white space made single; a continued line belongs to its command."""
    command: list[str] = []
    for line in _without_comments(header).splitlines():
        if not line.strip():
            continue
        if command and not line[0].isspace():
            yield " ".join(command)
            command = []
        command.extend(line.split())
    if command:
        yield " ".join(command)


def _without_comments(text: str) -> str:
    """Comments become a space; block comments nest."""
    kept: list[str] = []
    depth = position = 0
    while position < len(text):
        pair = text[position : position + 2]
        if pair == "/-":
            depth, position = depth + 1, position + 2
        elif pair == "-/" and depth:
            depth, position = depth - 1, position + 2
            kept.append(" ")
        elif depth:
            position += 1
        elif pair == "--":
            end = text.find("\n", position)
            position = len(text) if end < 0 else end
            kept.append(" ")
        else:
            kept.append(text[position])
            position += 1
    if depth:
        raise HeaderError("a comment is not closed")
    return "".join(kept)


def embed(statement: Statement) -> Statement:
    """The statement as the embedded library is asked for it; HeaderError when it lacks something."""
    mapped = map_header(statement.header)
    check_statement(statement.text, mapped)
    # A comment at the end would be taken to document the statement, or to be a text without commands.
    context = without_trailing_comments(statement.context)
    return dataclasses.replace(statement, header=mapped.text, context=context)
