"""Instance arguments whose class was taken apart or got a name of its own.

Ordered algebra was unbundled: what was one class is algebra, order and a proposition that joins them. Monotone
operations, once `CovariantClass` with the operation and the relation, have names. Only arguments in square brackets
change, and only where they are written as plainly as here.
"""

from __future__ import annotations

from collections.abc import Sequence

from ember.data.tokens import Token

_JOINED = {"Ordered": "PartialOrder", "LinearOrdered": "LinearOrder", "StrictOrdered": "PartialOrder"}
_RINGS = ("Semiring", "CommSemiring", "Ring", "CommRing", "Semifield", "Field")
_MONOIDS = {
    "CommMonoid": "IsOrderedMonoid",
    "AddCommMonoid": "IsOrderedAddMonoid",
    "CancelCommMonoid": "IsOrderedCancelMonoid",
    "CancelAddCommMonoid": "IsOrderedCancelAddMonoid",
    "CommGroup": "IsOrderedMonoid",
    "AddCommGroup": "IsOrderedAddMonoid",
}
_NO_SUCH = frozenset("OrderedSemifield OrderedField StrictOrderedSemifield StrictOrderedField".split())
_OPERATIONS, _RELATIONS = {"*": "Mul", "+": "Add"}, {"≤": "Mono", "<": "StrictMono"}
_REFLECTED = {"≤": "ReflectLE", "<": "ReflectLT"}


def _unbundled() -> dict[str, tuple[str, ...]]:
    """Old class → the classes that it is now, in the order in which they are written."""
    found: dict[str, tuple[str, ...]] = {}
    for kind, order in _JOINED.items():
        for ring in _RINGS:
            found[kind + ring] = (ring, order, "IsOrderedRing" if kind == "Ordered" else "IsStrictOrderedRing")
        for monoid, joins in _MONOIDS.items():
            if kind != "StrictOrdered":
                found[kind + monoid] = (monoid.removeprefix("Cancel"), order, joins)
    return {old: new for old, new in found.items() if old not in _NO_SUCH}


UNBUNDLED = _unbundled()


def rewritten(inside: Sequence[str]) -> str | None:
    """What stands for an instance argument with these tokens between its brackets; None where it stays."""
    match list(inside):
        case [name, of] if name in UNBUNDLED:
            return " ".join(f"[{part} {of}]" for part in UNBUNDLED[name])
        case [("CovariantClass" | "ContravariantClass") as name, of, again, *rest] if of == again:
            found = _monotone("".join(rest))
            names = _RELATIONS if name == "CovariantClass" else _REFLECTED
            return f"[{found[0]}{names[found[1]]} {of}]" if found else None
        case _:
            return None


def _monotone(written: str) -> tuple[str, str] | None:
    """`MulLeft` and `≤` for `(·*·)(·≤·)`; the other side for a swapped operation."""
    for sign, operation in _OPERATIONS.items():
        for relation in _RELATIONS:
            ends = f"(·{relation}·)"
            if written == f"(·{sign}·){ends}":
                return f"{operation}Left", relation
            if written in (f"(swap(·{sign}·)){ends}", f"(Function.swap(·{sign}·)){ends}"):
                return f"{operation}Right", relation
    return None


def brackets(found: Sequence[Token]) -> list[tuple[int, int, str]]:
    """Start, end and new text of each instance argument that is written otherwise now."""
    changes: list[tuple[int, int, str]] = []
    opened: Token | None = None
    inside: list[str] = []
    for token in found:
        if token.text == "[":
            opened, inside = token, []
        elif token.text == "]" and opened is not None:
            if (text := rewritten(inside)) is not None:
                changes.append((opened.start, token.end, text))
            opened = None
        elif token.kind not in ("blank", "comment"):
            inside.append(token.text)
    return changes
