"""What the constants of a stranger's file may be, and how they are put to the judge.

Pure functions over plain data (see `tables`), in time linear in its size. What a proof may add to the
library and its context is narrow: its own theorem, safe definitions and theorems below its own name,
and the equation and matcher lemmas that Lean derives for definitions which exist already. A context
may add what it likes; the judge's kernel takes each constant of it, or the context is refused.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ember.lean.judge.olean import in_time
from ember.lean.judge.order import CircleError, IncompleteError, Unit, Units
from ember.lean.judge.tables import Constant, Module, Name, Row, Tables
from ember.lean.process.native import MODULE

MAX_CONSTANTS = 1000
MAX_ABOVE = 20_000
_KIND_CODES = {"def": 0, "theorem": 1, "opaque": 2, "axiom": 3}
_INDUCTIVE = 4
_STRIDE = 4096

_COMPUTED = "add sub mul div mod gcd pow beq ble land lor xor shiftLeft shiftRight log2 succ zero"
KERNEL_NAMES: frozenset[Name] = frozenset(
    {("Nat", operation) for operation in _COMPUTED.split()}
    | {("Lean", name) for name in ("reduceBool", "reduceNat", "ofReduceBool", "ofReduceNat", "trustCompiler")}
    | {(name,) for name in ("Nat", "Bool", "String", "Char", "List", "Quot", "Eq", "sorryAx", "propext")}
    | {("Quot", name) for name in ("mk", "lift", "ind", "sound")}
    | {("String", name) for name in ("mk", "ofList", "ofByteArray")}
    | {
        ("Char", "ofNat"),
        ("Classical", "choice"),
        ("Bool", "true"),
        ("Bool", "false"),
        ("List", "nil"),
        ("List", "cons"),
    }
)
"""Names that the kernel computes with or treats by themselves: never a candidate's to declare."""

_DERIVED = re.compile(
    r"_.*|eq_\d+|eq_def|eq_unfold|congr_simp|hcongr_\d+|match_\d+.*|splitter|induct\w*|fun_cases\w*|mutual_induct\w*"
    r"|injEq|inj|sizeOf_spec|noConfusion\w*|ctorIdx|ctorElim\w*|elim"
)
"""First components of the names that Lean derives for an existing definition when a proof asks for them."""


@dataclass(frozen=True)
class Outline:
    """What a context and a statement elaborate to."""

    module: Module
    theorem: Constant
    names: frozenset[int]
    """Of all that they declare, but for the theorem."""
    context: list[Unit]
    """What the judge's kernel is to take before the proof."""
    depends: tuple[str, ...]
    """What the context declares and the statement's type rests on."""

    @property
    def name(self) -> Name:
        return self.module.name(self.theorem)


@dataclass(frozen=True)
class Brief:
    """What the judge is told about a candidate, besides the statement."""

    constants: list[Unit]
    """In an order in which each mentions only earlier ones."""
    anchors: list[Name]
    """Names that must exist before the candidate: owners of what it derives."""


class AuditError(Exception):
    """The candidate's file holds what no proof of the statement needs."""


class ContextError(Exception):
    """What stands above the statement, or the statement itself, is nothing that a judge can take."""


def split_name(dotted: str) -> Name:
    """The components of a name as Lean writes it: `«a.b».c` has two; universe parameters are no part of it."""
    return tuple(quoted or plain for quoted, plain in re.findall(r"«([^«»]*)»|([^.«»]+)", dotted.partition(".{")[0]))


def public(name: Name) -> Name:
    """The name without the mark of a private declaration (`_private.Module.0.name`)."""
    return name[_start(name) :]


def _start(name: Name) -> int:
    return name.index(0, 1) + 1 if name[:1] == ("_private",) and 0 in name[1:] else 0


def show(name: Name) -> str:
    return ".".join(f"«{part}»" if isinstance(part, str) and not _plain(part) else str(part) for part in name)


def _plain(part: str) -> bool:
    return bool(part) and not any(each in part for each in ".«» \n\t")


def outline(module: Module, above: frozenset[int], stated: Name, deadline: float = math.inf) -> Outline:
    """`above`: the names that the context declares; `stated`: the theorem's name as the statement has it."""
    theorem = _declared(module, above, stated)
    others = [each for each in module.constants if each is not theorem]
    kept = _declarable(module, others)
    try:
        units = Units(module, kept)
        depends = tuple(
            sorted({show(module.name(each)) for unit in units.below(theorem.type, deadline) for each in unit.members})
        )
        return Outline(module, theorem, frozenset(each.name for each in others), units.ordered(deadline), depends)
    except CircleError:
        raise ContextError("what stands above the statement defines itself in a circle") from None
    except IncompleteError:
        raise ContextError("what stands above the statement has an inductive type without its constructors") from None


def _declared(module: Module, above: frozenset[int], stated: Name) -> Constant:
    """The theorem that the statement declares, perhaps inside a namespace that the context opened."""
    new = [each for each in module.constants if each.kind == "theorem" and each.name not in above]
    found = [each for each in new if module.name(each)[-len(stated) :] == stated]
    exact = [each for each in found if module.name(each) == stated]
    if len(found) != 1 and len(exact) != 1:
        raise ContextError("the statement does not declare the theorem that it names")
    return exact[0] if exact else found[0]


def _declarable(module: Module, constants: Iterable[Constant]) -> list[Constant]:
    """Those that mean something to a kernel: without what is unsafe, partial, or only there to be compiled."""
    kept: list[Constant] = []
    for each in constants:
        name = module.name(each)
        if name in KERNEL_NAMES or public(name) in KERNEL_NAMES or each.kind == "quot":
            raise ContextError(f"it declares {show(name)}, which the kernel treats by name")
        if each.safety == "safe":
            kept.append(each)
    if len(kept) > MAX_ABOVE:
        raise ContextError(f"{len(kept)} constants stand above the statement; at most {MAX_ABOVE} are taken")
    return kept


def examine(module: Module, outlined: Outline, deadline: float = math.inf) -> Brief:
    """Check kinds and names of a candidate's constants; AuditError says what is wrong.

    What the context and the statement declare by themselves is passed over: the judge has its own version of that.
    """
    theorem = outlined.name
    if theorem not in (module.name(each) for each in module.constants if each.kind == "theorem"):
        raise AuditError(f"the file holds no theorem {show(theorem)}")
    root = public(theorem)
    kept: list[Constant] = []
    anchors: set[Name] = set()
    for constant in module.constants:
        name = module.name(constant)
        if constant.name in outlined.names:
            continue
        if public(name) in KERNEL_NAMES or name in KERNEL_NAMES:
            raise AuditError(f"it declares {show(name)}, which the kernel treats by name")
        if constant.kind not in ("def", "theorem", "opaque"):
            raise AuditError(f"it adds the {constant.kind} {show(name)}")
        own = public(name)[: len(root)] == root
        anchor = None if own else _anchor(name)
        if not own and anchor is None:
            raise AuditError(f"it declares {show(name)}, outside the names of the theorem")
        if constant.safety == "safe":
            kept.append(constant)
            anchors |= set() if anchor is None else {anchor}
    if len(kept) > MAX_CONSTANTS:
        raise AuditError(f"{len(kept)} constants: too many for a proof")
    in_time(deadline)
    try:
        return Brief(Units(module, kept).ordered(deadline), sorted(anchors, key=show))
    except CircleError:
        raise AuditError("its constants define each other in a circle") from None


def uses_sorry(module: Module, besides: frozenset[int] = frozenset(), deadline: float = math.inf) -> bool:
    """Whether one of the module's constants mentions `sorryAx`; those named in `besides` are not looked at."""
    sorry = module.tables.find(("sorryAx",))
    if sorry is None:
        return False
    mentions = bytearray(len(module.tables.expressions))
    for index, row in enumerate(module.tables.expressions):
        if index % _STRIDE == 0:
            in_time(deadline)
        match row:
            case (4, int(name), _):
                mentions[index] = name == sorry
            case (5, int(function), int(argument)):
                mentions[index] = mentions[function] | mentions[argument]
            case (6 | 7, _, int(domain), int(body), _):
                mentions[index] = mentions[domain] | mentions[body]
            case (8, _, int(domain), int(value), int(body), _):
                mentions[index] = mentions[domain] | mentions[value] | mentions[body]
            case (11, _, _, int(structure)):
                mentions[index] = mentions[structure]
            case _:
                pass
    looked_at = (each for each in module.constants if each.name not in besides)
    return any(mentions[each.type] or (each.value is not None and mentions[each.value]) for each in looked_at)


def _anchor(name: Name) -> Name | None:
    """The definition that owns a name which Lean may derive for it, or None if the name is no such."""
    start = _start(name)
    end = next((at for at in range(start, len(name)) if _is_derived(name[at])), start)
    if end == start or isinstance(name[end], int):
        return None
    return name[start:end] if name[:2] == ("_private", MODULE) else name[:end]


def _is_derived(part: str | int) -> bool:
    return isinstance(part, int) or bool(_DERIVED.fullmatch(part))


def cells(rows: Iterable[Row]) -> list[Any]:
    """Rows of a table as one flat list; a tuple within a row is preceded by its length."""
    flat: list[Any] = []
    for row in rows:
        for cell in row:
            if isinstance(cell, tuple):
                flat.append(len(cell))
                flat.extend(cell)
            else:
                flat.append(cell)
    return flat


def tables(tables: Tables) -> dict[str, Any]:
    """The tables as `Judge/Decode.lean` reads them."""
    return {
        "names": cells(tables.names[1:]),
        "levels": cells(tables.levels[1:]),
        "expressions": cells(tables.expressions),
    }


def declaration(unit: Unit) -> list[Any]:
    """A declaration as `Judge/Decode.lean` reads it."""
    first = unit.members[0]
    if first.kind != "inductive":
        return [_KIND_CODES[first.kind], first.name, first.type, first.value, first.hints, *first.level_params]
    types = [
        [each.name, each.type, [[maker.name, maker.type] for maker in makers]]
        for each, makers in zip(unit.members, unit.constructors, strict=True)
    ]
    return [_INDUCTIVE, min(first.parameters, MAX_ABOVE), types, list(first.level_params)]
