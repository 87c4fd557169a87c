"""Statements in one line, to be read by people: with the variables that they take, in one notation."""

from __future__ import annotations

from notation import INFIX
from statements import Statement
from terms import Binder, Term

_AROUND = {"⌊⌋": "⌊⌋", "⌈⌉": "⌈⌉", "||": "||", "‖‖": "‖‖"}


def printed(stated: Statement) -> str:
    explicit = " ".join(map(_binder, stated.explicit))
    implicit = " ".join(_binder(Binder("{", name, kind)) for name, kind in _used(stated))
    alone = " ".join(map(_binder, stated.unmentioned))
    where = " ".join(filter(None, [implicit, alone]))
    return f"{explicit} ⊢ {shown(stated.conclusion)}".strip() + (f"   where {where}" if where else "")


def _used(stated: Statement) -> list[tuple[str, Term]]:
    return [
        (name, kind) for name, kind in stated.implicit.items() if all(each.name != name for each in stated.unmentioned)
    ]


def _binder(each: Binder) -> str:
    sign = {"(": "()", "{": "{}", "⦃": "⦃⦄", "?": "()"}.get(each.sign, "[]")
    default = " := …" if each.sign == "?" else ""
    return f"{sign[0]}{each.name.replace('†', '')} : {shown(each.type)}{default}{sign[1]}"


def shown(found: Term) -> str:
    """A term; parentheses around all that has parts."""
    if found.kind == "hole":
        return "_"
    if not found.parts:
        return found.word
    if found.kind == "app":
        return " ".join(map(_inner, found.parts))
    if found.kind == "field":
        return f"{_inner(found.parts[0])}.{found.word}"
    if found.kind == "bind":
        return _bound(found)
    if found.kind == "raw":
        return " ".join(each.word for each in found.parts)
    if found.word in INFIX and len(found.parts) == 2:
        return f"{_inner(found.parts[0])} {found.word} {_inner(found.parts[1])}"
    if found.word == ":":
        return f"({shown(found.parts[0])} : {shown(found.parts[1])})"
    if found.word in _AROUND:
        return f"{found.word[0]}{shown(found.parts[0])}{found.word[1]}"
    return f"{found.word} {' '.join(map(_inner, found.parts))}".strip()


def _bound(found: Term) -> str:
    kind, *rest = found.parts
    if found.bound == "_" and found.word == "∀(":
        return f"{_inner(kind)} → {shown(rest[-1])}"
    sign, bracket = found.word[:-1], found.word[-1]
    name = found.bound if kind.kind == "hole" else f"{found.bound} : {shown(kind)}"
    name = f"{{{name}}}" if bracket == "{" else f"⦃{name}⦄" if bracket == "⦃" else name
    domain = "".join(f" ∈ {shown(each)}" for each in rest[:-1] if each.kind != "hole")
    return f"{sign} {name}{domain}, {shown(rest[-1])}"


def _inner(found: Term) -> str:
    simple = not found.parts or found.kind == "field" or (found.kind == "op" and found.word in (":", *_AROUND))
    return shown(found) if simple else f"({shown(found)})"
