"""Map the header of a Mathlib problem onto the embedded library, or say what it asks for in vain.

A header is what stands before a statement: `import`, `set_option` and `open` commands. It comes from
strangers, so it is read by a strict grammar (names are plain identifiers, options have values of a
known type, lengths are bounded), and what Lean is given is printed anew from what was read. The
embedded library has ℕ, ℤ, ℚ, ℝ, ℂ and what Mathlib says of them, so `import Mathlib` becomes `import Ember`;
nothing may be lost on the way that could change what the statement means:

- an import, option, namespace or command that is not known here raises HeaderError;
- a namespace that Mathlib has and the library lacks is dropped and recorded. Then a name that it
  would have given is unknown to Lean, and `check_statement` refuses those names that would be
  found elsewhere (`ofReal` under `open Complex ENNReal`) and absent types by name;
- `autoImplicit` is off, or an unknown name would quietly become a variable; `implicit.py` says where it cannot.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass

from ember.core.errors import HeaderError
from ember.core.statement import Statement
from ember.lean.text import AUTO_IMPLICIT
from ember.lean.text.comments import comment_end, without_comments
from ember.lean.text.implicit import binds_variables, with_variables
from ember.lean.text.source import without_trailing_comments

IMPORT = "import Ember"
MAX_HEADER = 64_000
"""Characters, comments included; the headers of public data sets have a few hundred."""
MAX_COMMANDS = 200
MAX_MAPPED = 8_000
"""Characters that Lean is given in the end."""


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


KEPT_NAMESPACES = _names(
    "BigOperators Classical Complex ComplexConjugate Equiv Filter Fin Finset Finsupp Fintype Function Int List Metric "
    "NNReal Nat Option PNat Polynomial Rat Real RingHom Set Topology TopologicalSpace"
)
"""Namespaces of the embedded library that a header may open."""

DROPPED_NAMESPACES: Mapping[str, frozenset[str]] = {
    "Real": _names("nnsqrt arsinh sSup sInf nnabs toEReal Gamma goldenRatio sign"),
    "Rat": _names("floor ceil sqrt numDen"),
    "Finsupp": _names("erase update mapRange mapDomain comapDomain toMultiset degree weight linearCombination"),
    "ENNReal": _names("ofReal toReal toNNReal ofNNReal rpow"),
    "Complex": _names("abs conj"),
    "Filter": _names("limsup liminf cofinite cocompact bind join lift ker HasBasis Germ"),
    "Polynomial": _names("div mod erase update reverse aeval roots"),
    "MeasureTheory": _names("volume Measure"),
    "Matrix": _names("J det trace transpose of mul vecMul mulVec"),
    "Pointwise": frozenset(),
    "Fintype": _names("bijInv equivFin ofFinite piFinset"),
    "Ideal": _names("Quotient IsMaximal IsPrime IsRadical comap map span"),
    "Subgroup": _names("center centralizer closure comap index map normalizer zpowers"),
    "Submodule": _names("Quotient comap map span"),
    "Module": _names("Dual End Finite finrank rank"),
    "Module.End": _names("HasEigenvalue HasEigenvector eigenspace"),
    "LinearMap": _names("comp det id ker range toMatrix trace"),
    "FiniteDimensional": _names("finrank"),
    "InnerProductSpace": frozenset(),
    "TopologicalSpace": _names("Opens generateFrom induced coinduced SecondCountableTopology SeparableSpace"),
    "Metric": _names("infDist infEDist hausdorffDist thickening cthickening"),
    "Zsqrtd": _names("conj norm sqrtd re im"),
    "MvPolynomial": _names("C X aeval coeff eval map monomial"),
    "RingHom": _names("ker range"),
}
"""Namespaces of Mathlib that the library lacks, or has in part: each with the names that a statement may miss."""

_IMPORTS = re.compile(r"(Mathlib|Aesop|Batteries|Std|Init|Ember)(\.[\w.]+)?")
_KEPT_OPTIONS: Mapping[str, int | bool | None] = {
    "maxHeartbeats": 2_000_000_000, "maxRecDepth": 1_000_000, "synthInstance.maxHeartbeats": 2_000_000_000,
    "synthInstance.maxSize": 1_000_000, "exponentiation.threshold": 1_000_000,
    "tactic.hygienic": None, "autoImplicit": False, "relaxedAutoImplicit": False,
}  # fmt: skip
"""Of a number the largest that is taken; None for any truth value; a truth value for only that one."""
_COSMETIC_OPTIONS = re.compile(r"(linter|pp|weak\.linter)\.[\w.]+")
_ABSENT_TYPES: Mapping[str, str] = {
    "ℝ≥0∞": "extended real numbers", "ENNReal": "extended real numbers", "EReal": "extended real numbers",
    "Matrix": "matrices",
}  # fmt: skip
_WORD = re.compile(r"ℝ≥0∞|ℝ≥0|[^\W\d][\w'!?₀-₉]*(?:\.[^\W\d][\w'!?₀-₉]*)*")

_COMPONENT = r"[A-Za-z_α-κμ-ωΑ-ΟΡΤ-Ω℀-⅏][A-Za-z0-9_'!?α-κμ-ωΑ-ΟΡΤ-Ω℀-⅏₀-₉]{0,99}"
_TOKEN = re.compile(
    rf"(?P<name>{_COMPONENT}(?:\.{_COMPONENT}){{0,9}}(?![\w'!?.«]))|(?P<number>[0-9]{{1,10}}(?![\w'.«]))"
    r'|(?P<text>"[^"\\\n]{0,200}")|(?P<symbol>[(),→]|->)'
)
_BLANK = re.compile(r"[ \t\r\n]+|--[^\n]*")
_RESERVED = _names(
    "abbrev attribute axiom builtin_initialize by class declare_syntax_cat def deriving do elab elab_rules else end "
    "example export extends from fun have if import in include inductive infix infixl infixr initialize instance lemma "
    "let local macro macro_rules match meta mutual namespace noncomputable nonrec notation omit opaque open partial "
    "postfix prefix prelude private protected public run_cmd run_elab run_meta scoped section set_option show "
    "structure syntax then theorem universe unsafe variable where with"
)
"""Words that are no names to Lean; most of them begin a command."""


@dataclass(frozen=True)
class MappedHeader:
    """`text` is what Lean is given; `dropped` names what Mathlib would have opened or set beside it."""

    text: str
    dropped: tuple[str, ...]
    max_heartbeats: int | None
    """What the header asks for (0: no limit); the caller's own limits stand beside it."""

    def above(self, text: str) -> str:
        """The header where this text stands below it: may it leave variables unbound?"""
        missed = {name for namespace in self.dropped for name in DROPPED_NAMESPACES.get(namespace, ())}
        return with_variables(self.text) if binds_variables(text, missed) else self.text


@dataclass(frozen=True)
class _Import:
    module: str


@dataclass(frozen=True)
class _Option:
    name: str
    value: str


@dataclass(frozen=True)
class _Open:
    scoped: bool
    namespaces: tuple[str, ...]
    selection: str = ""
    """`(`, `hiding` or `renaming`, where only some names are meant; `names` says which."""
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Section:
    """`noncomputable section`"""


_Command = _Import | _Option | _Open | _Section


class _Unread(Exception):
    """Here stands something that is no command of a header."""


class _Reader:
    """Reads commands of a header from the start of a text; never looks at a character twice."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._passed = 0
        self.commands: list[_Command] = []
        self.end = 0
        """Where the last command ends that was read."""

    def read(self) -> None:
        """As many commands as there are; `_Unread` says why the next is none."""
        while True:
            token = self._next()
            if token is None:
                return
            if len(self.commands) == MAX_COMMANDS:
                raise _Unread(f"more than {MAX_COMMANDS} commands")
            command = self._command(token)
            if self._peek() == "in":
                raise _Unread("a command that ends with `in` belongs to the statement after it")
            self.commands.append(command)
            self.end = self._passed

    def _command(self, token: str) -> _Command:
        modifiers: list[str] = []
        while token in ("public", "meta", "noncomputable"):
            modifiers.append(token)
            token = self._need("a command")
        if modifiers == ["noncomputable"] and token == "section":
            return _Section()
        if token == "import" and modifiers in ([], ["public"], ["meta"], ["public", "meta"]):
            return _Import(self._name(after_all=True))
        if modifiers:
            raise _Unread(f"{' '.join(modifiers)} {token}")
        if token == "set_option":
            return _Option(self._name(), self._need("a value"))
        if token == "open":
            return self._open()
        raise _Unread(token)

    def _open(self) -> _Open:
        scoped = self._peek() == "scoped"
        if scoped:
            self._next()
        namespaces: list[str] = []
        while self._is_name(word := self._peek()) and word not in ("hiding", "renaming") and not self._at_margin():
            namespaces.append(self._name())
        if not namespaces:
            raise _Unread("an `open` without a namespace")
        selection = self._peek()
        if scoped or selection not in ("(", "hiding", "renaming") or (selection != "(" and self._at_margin()):
            return _Open(scoped, tuple(namespaces))
        self._next()
        if len(namespaces) > 1:
            raise _Unread("an `open` of several namespaces that picks names")
        return _Open(scoped, tuple(namespaces), selection or "", tuple(self._selected(selection or "")))

    def _selected(self, selection: str) -> list[str]:
        names: list[str] = []
        while True:
            if selection == "renaming":
                old = self._name()
                if self._need("an arrow") not in ("→", "->"):
                    raise _Unread("an arrow is missing")
                names.append(f"{old} → {self._name()}")
                if self._peek() != ",":
                    return names
                self._next()
            else:
                names.append(self._name())
                if selection == "(" and self._peek() == ")":
                    self._next()
                    return names
                if selection == "hiding" and (not self._is_name(self._peek()) or self._at_margin()):
                    return names

    def _name(self, *, after_all: bool = False) -> str:
        word = self._need("a name")
        if after_all and word == "all":
            word = self._need("a name")
        if not self._is_name(word):
            raise _Unread(f"{word!r} where a name should be")
        return word

    @staticmethod
    def _is_name(word: str | None) -> bool:
        return word is not None and word[0] not in '(),→-"0123456789' and word not in _RESERVED

    def _need(self, what: str) -> str:
        token = self._next()
        if token is None:
            raise _Unread(f"{what} is missing at the end")
        return token

    def _at_margin(self) -> bool:
        """Whether the next token begins a line: then it belongs to no command above."""
        return self._at == 0 or self._text[self._at - 1] == "\n"

    def _peek(self) -> str | None:
        """The next token, which stays; blanks and comments before it are passed."""
        self._skip()
        if self._at == len(self._text):
            return None
        match = _TOKEN.match(self._text, self._at)
        return match.group() if match else self._text[self._at : self._at + 20].split("\n")[0] or "?"

    def _next(self) -> str | None:
        token = self._peek()
        if token is not None:
            if _TOKEN.match(self._text, self._at) is None:
                raise _Unread(token)
            self._at += len(token)
            self._passed = self._at
        return token

    def _skip(self) -> None:
        while True:
            if blank := _BLANK.match(self._text, self._at):
                self._at = blank.end()
            elif self._text.startswith("/-", self._at):
                self._at = comment_end(self._text, self._at)
            else:
                return


def take_header(text: str) -> tuple[str, str]:
    """The header at the start of a file, as far as it is one, and what stands after it."""
    reader = _Reader(text)
    try:
        reader.read()
    except (_Unread, HeaderError):
        pass  # it begins what stands after the header: Lean will say what that is
    return text[: reader.end], text[reader.end :]


def map_header(header: str) -> MappedHeader:
    """The header for the embedded library; HeaderError names what it cannot give."""
    if len(header) > MAX_HEADER:
        raise HeaderError(f"the header has {len(header)} characters; at most {MAX_HEADER} are read")
    reader = _Reader(header)
    try:
        reader.read()
    except _Unread as error:
        rest = " ".join(header[reader.end : reader.end + 200].split())
        raise HeaderError(f"the embedded library cannot map this part of the header: {rest} ({error})") from None
    lines: list[str] = [IMPORT, AUTO_IMPLICIT]
    dropped: list[str] = []
    heartbeats: int | None = None
    for command in reader.commands:
        kept, lost = _map(command)
        lines.extend(kept)
        dropped.extend(lost)
        if isinstance(command, _Option) and command.name == "maxHeartbeats":
            heartbeats = int(command.value)
    mapped = "\n".join(lines) + "\n"
    if len(mapped) > MAX_MAPPED:
        raise HeaderError(
            f"the header opens and sets too much: {len(mapped)} characters; at most {MAX_MAPPED} are taken"
        )
    return MappedHeader(mapped, tuple(dropped), heartbeats)


def _map(command: _Command) -> tuple[list[str], list[str]]:
    """The lines for a command, and what is lost of it."""
    match command:
        case _Import(module):
            if not _IMPORTS.fullmatch(module):
                raise HeaderError(f"the embedded library stands in for Mathlib only; it has nothing for: {module}")
            return [], []
        case _Option(name, value):
            return _map_option(name, value)
        case _Open():
            return _map_open(command)
        case _Section():
            return ["noncomputable section"], []


def _map_option(option: str, value: str) -> tuple[list[str], list[str]]:
    """No line if the option changes no more than what is shown."""
    line = f"set_option {option} {value}"
    if _COSMETIC_OPTIONS.fullmatch(option):
        return [], [line]
    if option not in _KEPT_OPTIONS:
        raise HeaderError(f"unknown option: {option}")
    allowed = _KEPT_OPTIONS[option]
    if allowed is False and value != "false":
        raise HeaderError(f"{option} {value} would let an unknown name become a variable")
    if allowed is None and value not in ("true", "false"):
        raise HeaderError(f"{option} wants true or false: {line}")
    if isinstance(allowed, int) and not isinstance(allowed, bool) and not (value.isdecimal() and int(value) <= allowed):
        raise HeaderError(f"{option} wants a number of at most {allowed}: {line}")
    return [line], []


def _map_open(command: _Open) -> tuple[list[str], list[str]]:
    """The `open` that is left, and the namespaces that the library lacks, be it in part."""
    if command.selection:
        (namespace,) = command.namespaces
        names = " ".join(command.names) if command.selection != "renaming" else ", ".join(command.names)
        shown = f"({names})" if command.selection == "(" else f"{command.selection} {names}"
        if namespace not in KEPT_NAMESPACES:
            raise HeaderError(f"the embedded library cannot map: open {namespace} {shown}")
        lacking = namespace in DROPPED_NAMESPACES and command.selection != "("
        return [f"open {namespace} {shown}"], [namespace] if lacking else []
    unknown = [name for name in command.namespaces if name not in KEPT_NAMESPACES and name not in DROPPED_NAMESPACES]
    if unknown:
        raise HeaderError(f"unknown namespace {', '.join(unknown)} in: open {' '.join(command.namespaces)}")
    kept = [name for name in command.namespaces if name in KEPT_NAMESPACES]
    prefix = "open scoped " if command.scoped else "open "
    return ([prefix + " ".join(kept)] if kept else []), [
        name for name in command.namespaces if name in DROPPED_NAMESPACES
    ]


def check_statement(statement: str, header: MappedHeader) -> None:
    """Refuse a statement about numbers that are not here, or with a name that a dropped namespace would give."""
    for match in _WORD.finditer(without_comments(statement)):
        word = match.group()
        first = word.split(".", 1)[0]
        absent = _ABSENT_TYPES.get(first)
        if absent:
            raise HeaderError(f"the embedded library has no {absent}: the statement mentions {word[:100]}")
        for namespace in header.dropped:
            if first in DROPPED_NAMESPACES.get(namespace, frozenset[str]()):
                raise HeaderError(
                    f"the statement mentions {word[:100]}, which `open {namespace}` may give; "
                    f"the embedded library has no {namespace}.{first}"
                )


def embed(statement: Statement) -> Statement:
    """The statement as the embedded library is asked for it; HeaderError when it lacks something."""
    mapped = map_header(statement.header)
    check_statement(statement.text, mapped)
    header = mapped.above(f"{statement.context}\n{statement.text}")
    # A comment at the end would be taken to document the statement, or to be a text without commands.
    context = without_trailing_comments(statement.context)
    return dataclasses.replace(statement, header=header, context=context)
