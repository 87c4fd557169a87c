"""What the constants of a candidate's file may be, and how they are put to the judge.

Pure functions over plain data (see `olean`). What a proof may add to the library is narrow: its own
theorem, safe definitions and theorems below its own name, and the equation and matcher lemmas that
Lean derives for definitions which exist already. The judge decides the rest, with an environment.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from ember.lean.judge.olean import Constant, Module, Name
from ember.lean.process.native import MODULE

MAX_CONSTANTS = 1000
_KIND_CODES = {"def": 0, "theorem": 1, "opaque": 2}

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
class Brief:
    """What the judge is told about a candidate, besides the statement."""

    constants: list[Constant]
    """In an order in which each mentions only earlier ones."""
    anchors: list[Name]
    """Names that must exist before the candidate: owners of what it derives."""


class AuditError(Exception):
    """The candidate's file holds what no proof of the statement needs."""


def split_name(dotted: str) -> Name:
    """The components of a name as Lean writes it: `«a.b».c` has two; universe parameters are no part of it."""
    return tuple(quoted or plain for quoted, plain in re.findall(r"«([^»]*)»|([^.«»]+)", dotted.partition(".{")[0]))


def public(name: Name) -> Name:
    """The name without the mark of a private declaration (`_private.Module.0.name`)."""
    if name[:1] == ("_private",) and 0 in name[1:]:
        return name[name.index(0, 1) + 1 :]
    return name


def show(name: Name) -> str:
    return ".".join(f"«{part}»" if isinstance(part, str) and not _plain(part) else str(part) for part in name)


def _plain(part: str) -> bool:
    return bool(part) and not any(each in part for each in ".«» \n\t")


def examine(module: Module, theorem: Name, above: frozenset[Name] = frozenset()) -> Brief:
    """Check kinds and names; AuditError says what is wrong.

    `above` names what the statement's context declares: the judge has its own version of that.
    """
    if theorem not in (module.name(each) for each in module.constants if each.kind == "theorem"):
        raise AuditError(f"the file holds no theorem {show(theorem)}")
    root = public(theorem)
    kept: list[Constant] = []
    anchors: set[Name] = set()
    for constant in module.constants:
        name = module.name(constant)
        if name in above:
            continue
        if public(name) in KERNEL_NAMES or name in KERNEL_NAMES:
            raise AuditError(f"it declares {show(name)}, which the kernel treats by name")
        if constant.kind not in _KIND_CODES:
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
    return Brief(_ordered(module, kept), sorted(anchors, key=show))


def _anchor(name: Name) -> Name | None:
    """The definition that owns a name which Lean may derive for it, or None if the name is no such."""
    for end in range(len(name) - 1, 0, -1):
        part, owner = name[end], name[:end]
        if owner[:2] == ("_private", MODULE):
            owner = public(owner)  # derived here, of a definition that is not private
        stem = public(owner)
        if stem and isinstance(part, str) and _DERIVED.fullmatch(part) and not any(_is_derived(each) for each in stem):
            return owner
    return None


def _is_derived(part: str | int) -> bool:
    return isinstance(part, int) or bool(_DERIVED.fullmatch(part))


def _ordered(module: Module, constants: list[Constant]) -> list[Constant]:
    """Dependencies first. Which constants each expression mentions is a bit set, folded up the rows."""
    bits = {constant.name: 1 << index for index, constant in enumerate(constants)}
    mentions: list[int] = []
    for row in module.tables.expressions:
        match row:
            case (4, int(name), _):
                mentions.append(bits.get(name, 0))
            case (5, int(function), int(argument)):
                mentions.append(mentions[function] | mentions[argument])
            case (6 | 7, _, int(domain), int(body), _):
                mentions.append(mentions[domain] | mentions[body])
            case (8, _, int(domain), int(value), int(body), _):
                mentions.append(mentions[domain] | mentions[value] | mentions[body])
            case (11, _, _, int(structure)):
                mentions.append(mentions[structure])
            case _:
                mentions.append(0)
    needs = [mentions[each.type] | (mentions[each.value] if each.value is not None else 0) for each in constants]
    ordered: list[Constant] = []
    placed = 0
    waiting = list(range(len(constants)))
    while waiting:
        ready = {index for index in waiting if not needs[index] & ~placed}
        if not ready:
            raise AuditError("its constants define each other in a circle")
        ordered.extend(constants[index] for index in waiting if index in ready)
        placed |= sum(1 << index for index in ready)
        waiting = [index for index in waiting if index not in ready]
    return ordered


def tables(module: Module, brief: Brief) -> dict[str, Any]:
    """The candidate's constants as the flat tables that `Judge/Decode.lean` reads."""
    expressions: list[int | str] = []
    for row in module.tables.expressions:
        for cell in row:
            if isinstance(cell, tuple):
                expressions.append(len(cell))
                expressions.extend(cell)
            else:
                expressions.append(cell)
    return {
        "names": [cell for row in module.tables.names[1:] for cell in row],
        "levels": [cell for row in module.tables.levels[1:] for cell in row],
        "expressions": expressions,
        "constants": [
            [_KIND_CODES[each.kind], each.name, each.type, each.value, each.hints, *each.level_params]
            for each in brief.constants
        ],
        "anchors": brief.anchors,
    }
