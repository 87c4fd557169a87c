"""Statements that Mathlib writes once and has others made from: sums from products, duals, aliases.

The names that `to_additive` and `to_dual` guess, and the statements, are worked out only roughly: where the outcome
differs from ours, a person looks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from declarations import Declaration, joined
from statements import Statement
from terms import Binder, Term, apply, operator

_ADDITIVE = {
    "mul": "add", "one": "zero", "inv": "neg", "div": "sub", "prod": "sum", "pow": "nsmul", "zpow": "zsmul",
    "npow": "nsmul", "monoid": "addMonoid", "group": "addGroup", "semigroup": "addSemigroup", "comm": "addComm",
    "units": "addUnits", "unit": "addUnit", "mabs": "abs", "square": "even", "hmul": "hadd", "hdiv": "hsub",
    "finprod": "finsum", "commute": "addCommute", "semiconj": "addSemiconj", "conj": "addConj",
    "submonoid": "addSubmonoid", "subgroup": "addSubgroup", "subsemigroup": "addSubsemigroup", "tprod": "tsum",
    "multipliable": "summable", "multiplicative": "additive", "smul": "vadd", "magma": "addMagma",
    "orderof": "addOrderOf",
}  # fmt: skip
_ADDITIVE_WHOLE = (
    ("add_comm_", "comm_"), ("one_le", "nonneg"), ("zero_le_", "nonneg_"), ("zero_lt", "pos"), ("le_zero", "nonpos"),
    ("lt_zero", "neg"), ("zero_le", "nonneg"), ("is_even", "even"), ("isEven", "even"),
)  # fmt: skip
"""Parts of names that have a name of their own once they are additive."""
_DUAL_PAIRS = (
    "top bot,inf sup,inf₂ sup₂,sinf ssup,min max,untop unbot,minimal maximal,lower upper,below above,least greatest,"
    "glb lub,cofinal coinitial,succ pred,disjoint codisjoint,atom coatom,ioi iio,ici iic,ioc ico,lfp gfp"
    ",heyting coheyting"
)
_DUAL = {
    **{pair.split()[0]: pair.split()[1] for pair in _DUAL_PAIRS.split(",")},
    **{pair.split()[1]: pair.split()[0] for pair in _DUAL_PAIRS.split(",")},
}
_SPELLED = {"ssup": "sSup", "sinf": "sInf", "glb": "GLB", "lub": "LUB"}
_PIECES = re.compile(r"[A-Z]+(?![a-z])[₂]?|[A-Z]?[a-z]+[₂]?|[^A-Za-z]+")
_MARK = re.compile(r"\b(to_additive|to_dual)\b(.*)", re.DOTALL)
_OPTION = re.compile(r"\((?P<key>\w+)\s*:=(?P<value>[^()]*(?:\([^()]*\)[^()]*)*)\)|\((?P<other>[^)]*)\)")
_ALWAYS = frozenset("sSup sInf iSup iInf".split())
"""Fields, which no declaration of the text names."""
_TURNED_INTERVALS = frozenset("Icc Ioo Ico Ioc".split())
_NO_NEW = frozenset({"self", "none", "existing"})


def generated(declared: Iterable[Declaration]) -> Iterator[Declaration]:
    """What attributes make from declarations; `attribute […] name` is looked up by its name."""
    listed = list(declared)
    by_name = {each.name: each for each in listed}
    for each in listed:
        if each.keyword != "attribute":
            yield from _from_attributes(each, each.attributes)
            continue
        inside, _, names = each.text.strip().removeprefix("[").rpartition("]")
        for name in names.split():
            found = by_name.get(joined(each.scope.namespace, name)) or by_name.get(name)
            if found:
                yield from _from_attributes(found, inside)


def _from_attributes(declared: Declaration, attributes: str) -> Iterator[Declaration]:
    for part in _outside_commas(attributes):
        match = _MARK.match(part.strip().removeprefix("local ").strip())
        if match is None:
            continue
        dual = match[1] == "to_dual"
        options = {each["key"]: each["value"].strip() for each in _OPTION.finditer(match[2]) if each["key"]}
        words = _OPTION.sub(" ", match[2]).split()
        if words[:1] and words[0] in _NO_NEW:
            continue
        name = _target(declared.name, words[0] if words else "", dual)
        if name != declared.name:
            side = f"dual {options.get('reorder', '')}".strip() if dual else f"+ {options.get('reorder', '')}".strip()
            yield replace(declared, name=name, side=side, original=declared, text="", of="")


def _outside_commas(text: str) -> list[str]:
    parts, depth, start = list[str](), 0, 0
    for at, char in enumerate(text):
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(char, 0)
        if char == "," and depth == 0:
            parts.append(text[start:at])
            start = at + 1
    return [*parts, text[start:]]


def _target(source: str, given: str, dual: bool) -> str:
    namespace, _, last = source.rpartition(".")
    if "." in given:
        return given.removeprefix("_root_.")
    return joined(translated_name(namespace, dual) if namespace else "", given or translated_name(last, dual))


def translated_name(name: str, dual: bool) -> str:
    """The name that is guessed where none is given."""
    return ".".join(_part(part, dual) for part in name.split("."))


def _part(part: str, dual: bool) -> str:
    found = "".join(_piece(piece, dual) for piece in _PIECES.findall(part))
    if dual:
        return found
    if found.startswith("addComm_"):
        found = "comm_" + found.removeprefix("addComm_")
    found = found.replace("_addComm", "_comm")
    for wrong, right in _ADDITIVE_WHOLE:
        found = found.replace(wrong, right)
    return found


def _piece(piece: str, dual: bool) -> str:
    other = (_DUAL if dual else _ADDITIVE).get(piece.lower())
    if other is None:
        return piece
    other = _SPELLED.get(other, other)
    if piece[:1].isupper():
        return other[:1].upper() + other[1:]
    return other[:1].lower() + other[1:] if other not in ("GLB", "LUB") else other


def translated(stated: Statement, side: str, known: frozenset[str]) -> Statement:
    """The statement that `to_additive` or `to_dual` makes."""
    kind, _, reorder = side.partition(" ")
    change: Callable[[Term], Term] = (
        (lambda found: _dual(found, known)) if kind == "dual" else (lambda found: _sum(found, known))
    )
    explicit = tuple(replace(each, type=change(each.type)) for each in stated.explicit)
    return replace(
        stated,
        explicit=_reordered(explicit, reorder),
        implicit={name: change(each) for name, each in stated.implicit.items()},
        unmentioned=tuple(replace(each, type=change(each.type)) for each in stated.unmentioned),
        conclusion=change(stated.conclusion),
    )


def _reordered(explicit: tuple[Binder, ...], cycles: str) -> tuple[Binder, ...]:
    """Binders moved along cycles of names; numbers count implicit ones too, and are left to a person."""
    names = [each.name for each in explicit]
    found = list(explicit)
    for cycle in cycles.split(","):
        places = [names.index(name) for name in cycle.split() if name in names]
        if len(places) > 1:
            moved = [found[place] for place in places]
            for place, binder in zip(places, [moved[-1], *moved[:-1]], strict=True):
                found[place] = binder
    return tuple(found)


def _constant(found: Term, dual: bool, known: frozenset[str]) -> Term:
    other = translated_name(found.word, dual)
    return replace(found, word=other) if other in known or found.word in _ALWAYS else found


def _dual(found: Term, known: frozenset[str]) -> Term:
    parts = tuple(_dual(each, known) for each in found.parts)
    if found.kind == "app" and parts[0].word.rpartition(".")[2] in _TURNED_INTERVALS and len(parts) == 3:
        return apply(parts[0], parts[2], parts[1])
    if found.kind == "op" and found.word in ("≤", "<", "⋖", "⩿"):
        return operator(found.word, parts[1], parts[0])
    if found.kind == "op" and found.word in ("⊔", "⊓"):
        return operator("⊓" if found.word == "⊔" else "⊔", *parts)
    if found.kind == "bind" and found.word[0] in "⨆⨅":
        return replace(found, word=("⨅" if found.word[0] == "⨆" else "⨆") + found.word[1:], parts=parts)
    if found.kind == "const":
        swapped = {"⊤": "⊥", "⊥": "⊤", "max": "min", "min": "max"}.get(found.word)
        return replace(found, word=swapped) if swapped else _constant(found, True, known)
    if found.kind == "field":
        return replace(found, word=translated_name(found.word, True), parts=parts)
    return replace(found, parts=parts)


def _sum(found: Term, known: frozenset[str]) -> Term:
    if found.kind == "op" and found.word in ("+", "-"):
        return found  # numbers that count, not what is multiplied
    if found.kind == "op" and found.word == "^":
        return operator("•", found.parts[1], _sum(found.parts[0], known))
    if found.kind == "number":
        return replace(found, word="0") if found.word == "1" else found
    if found.kind == "app":  # the number in `range 1` counts
        return apply(*(each if each.kind == "number" else _sum(each, known) for each in found.parts))
    parts = tuple(_sum(each, known) for each in found.parts)
    if found.kind == "op":
        return operator({"*": "+", "/": "-", "⁻¹": "neg", "||ₘ": "||"}.get(found.word, found.word), *parts)
    if found.kind == "bind" and found.word.startswith("∏"):
        return replace(found, word=found.word.replace("∏", "∑"), parts=parts)
    if found.kind == "const":
        return _constant(found, False, known)
    if found.kind == "field":
        return replace(found, word=translated_name(found.word, False), parts=parts)
    return replace(found, parts=parts)
