"""Ranges that begin or end one too early or too late, as far as text and calculation say.

- The range begins at 0, where the term divides by zero, takes 1 off a natural number, or makes a product zero.
- A hypothesis describes the terms from 1 on, or up to another bound than the range's.
- The statement is false at small values, and true at all of them once the range is moved by one.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ember.data.lint import models
from ember.data.lint.propositions import Prop, proposition
from ember.data.lint.shape import Shape, shape
from ember.data.lint.words import Unreadable, Words
from ember.data.tokens import Token

_OPEN, _CLOSE = frozenset("([{⟨⌊⌈"), frozenset(")]}⟩⌋⌉")
_RELATIONS = frozenset("= ≠ < > ≤ ≥ ∣ ∧ ∨ → ↔ ) ] } ,".split())
_LEAST = 3
"""Values at which a moved range must make the statement true."""


@dataclass(frozen=True)
class Range:
    """`∑ index ∈ name bounds, term`; without a sign it is the range alone."""

    sign: str
    index: str
    name: str
    bounds: tuple[Words, ...]
    term: Words
    begun: int
    end: int
    """In characters: what stands between `∈` and the comma."""
    where: str

    @property
    def from_zero(self) -> bool:
        return self.name in ("range", "Fin") or (self.name in ("Icc", "Ico") and self.bounds[0] == ("0",))


def faults(given: Shape, whole: str, found: Sequence[Token], kinds: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Place and reason."""
    known = _described(given)
    for one in _ranges(whole, found):
        if not one.sign:
            if why := _moved(given, whole, one):
                yield one.where, why
        elif one.from_zero and (why := _at_zero(one, kinds) or _from_one(one, known)):
            yield one.where, why
        elif why := _other_end(one, known):
            yield one.where, why
        elif why := _moved(given, whole, one):
            yield one.where, why


def _ranges(whole: str, found: Sequence[Token]) -> Iterator[Range]:
    """Those of sums and products, then all others, whose terms are not looked at."""
    sums = list(_sums(whole, found))
    yield from sums
    for place, token in enumerate(found):
        name = token.text.removeprefix("Finset.")
        if name in _KNOWN and name != "Fin" and token.start not in {one.begun for one in sums}:
            bounds = tuple(itertools.islice(_atoms(found[place + 1 :]), _KNOWN[name]))
            if len(bounds) == _KNOWN[name]:
                end = found[place + sum(map(len, bounds))].end
                yield Range("", "", name, bounds, (), token.start, end, whole[token.start : end])


def _sums(whole: str, found: Sequence[Token]) -> Iterator[Range]:
    for place, token in enumerate(found[:-3]):
        sign, over = token.text, found[place + 2].text
        if sign not in ("∑", "∏") or over not in ("∈", "in", ":"):
            continue
        comma = _ends(found, place + 3, (",",))
        end = _ends(found, comma + 1, _RELATIONS)
        domain = found[place + 3 : comma]
        while len(domain) > 2 and domain[0].text == "(" and domain[-1].text == ")":
            domain = domain[1:-1]
        if comma < len(found) and domain and (name := domain[0].text.rpartition(".")[2]) in _KNOWN:
            bounds = tuple(_atoms(domain[1:]))
            if len(bounds) == _KNOWN[name]:
                term = tuple(one.text for one in found[comma + 1 : end])
                where = whole[token.start : found[end - 1].end]
                index = found[place + 1].text
                yield Range(sign, index, name, bounds, term, domain[0].start, domain[-1].end, where)


_KNOWN = {"range": 1, "Icc": 2, "Ico": 2, "Ioc": 2, "Fin": 1}


def _ends(found: Sequence[Token], at: int, signs: Sequence[str] | frozenset[str]) -> int:
    depth = 0
    while at < len(found):
        text = found[at].text
        if depth == 0 and text in signs:
            return at
        depth += (text in _OPEN) - (text in _CLOSE)
        at += 1
    return at


def _atoms(found: Sequence[Token]) -> Iterator[Words]:
    at = 0
    while at < len(found):
        end = _ends(found, at + 1, (")",)) if found[at].text == "(" else at
        yield tuple(one.text for one in found[at : end + 1])
        at = end + 1


def _at_zero(one: Range, kinds: Mapping[str, str]) -> str:
    """Why the term makes no sense at the index 0; nothing where it does."""
    term, index = " ".join(one.term), re.escape(one.index)
    if re.search(rf"(?:[/%] (?:\( )?(?:↑ )?|↑ ){index}(?! \+)(?= \)| \*| \^|$| [-+/=])", term) and "/" in term:
        return "the range begins at 0, where the term divides by zero"
    if re.search(rf"/ \( [^()+]*\* (?:↑ )?{index} \)|(?<![\w.]){index} ⁻ ¹|/ \( (?:\( )?(?:↑ )?{index} : ", term):
        return "the range begins at 0, where the term divides by zero"
    if re.search(rf"(?<![\w.]){index} - (?:\d+|[^\W\d]\w*)", term) and kinds.get(one.index, "ℕ") == "ℕ":
        return "the range begins at 0, where the difference is cut"
    if one.sign == "∏" and re.fullmatch(rf"(?:\( )?(?:↑ )?{index}(?: : \S \))?(?: [*^] .*)?", term):
        return "the range begins at 0, which makes the product 0"
    return ""


def _described(shape: Shape) -> list[tuple[str, str, str]]:
    """Functions that hypotheses describe on a part of ℕ only: name, first argument, bound as text (may be empty)."""
    found: list[tuple[str, str, str]] = []
    for binder in shape.binders:
        try:
            prop = proposition(binder.type)
        except Unreadable:
            continue
        names, premises = list[str](), list[Words]()
        while prop.sign in ("∀", "→"):
            if prop.sign == "∀":
                names.append(prop.name)
                prop = prop.parts[0]
            else:
                premises += _conjuncts(prop.parts[0])
                prop = prop.parts[1]
        for name in names:
            first, last = _interval(name, premises)
            if first or last:
                text = " ".join(_words(prop))
                for function in re.findall(rf"(?<![\w.])([^\W\d]\w*) {re.escape(name)}(?![\w.])", text):
                    found.append((function, first, last))
    return found


def _interval(name: str, premises: Sequence[Words]) -> tuple[str, str]:
    """What premises say of a name: "1" where it is positive; "<n" or "≤n" for its bound."""
    first = last = ""
    for words in premises:
        text = " ".join(words)
        if text in (f"{name} ≥ 1", f"1 ≤ {name}", f"{name} > 0", f"0 < {name}", f"{name} ≠ 0") or re.fullmatch(
            rf"1 ≤ {name} .*|{name} ∈ (?:Finset\.|Set\.)?Ic[ci] 1 .*", text
        ):
            first = "1"
        if bound := re.fullmatch(rf"{name} ([<≤]) (.+)", text):
            last = bound[1] + bound[2]
        elif bound := re.fullmatch(rf"{name} ∈ (?:Finset\.|Set\.)?(?:range|Ico 1) (\w+|\( .* \))", text):
            last = "<" + bound[1]
        elif bound := re.fullmatch(rf"{name} ∈ (?:Finset\.|Set\.)?Icc \w+ (\w+|\( .* \))", text):
            last = "≤" + bound[1]
    return first, last


def _from_one(one: Range, known: Sequence[tuple[str, str, str]]) -> str:
    for function, first, _ in known:
        if first and _applied(function, one):
            return "the range begins at 0, and the hypothesis speaks from 1 on"
    return ""


def _other_end(one: Range, known: Sequence[tuple[str, str, str]]) -> str:
    """The last index against what hypotheses describe."""
    bound = " ".join(one.bounds[-1])
    for function, _, last in known:
        if not last or not _applied(function, one):
            continue
        below = one.name in ("range", "Ico", "Fin")
        if last == f"≤{bound}" and below:
            return "the range ends before its bound, the hypothesis does not"
        if last == f"<{bound}" and not below:
            return "the range ends at its bound, the hypothesis before it"
        if below and last[0] == "<" and bound == f"( {last[1:]} + 1 )":
            return "the range ends at a bound that the hypothesis does not reach"
    return ""


def _applied(function: str, one: Range) -> bool:
    return (
        re.search(rf"(?<![\w.]){re.escape(function)} {re.escape(one.index)}(?![\w.])", " ".join(one.term)) is not None
    )


def _moved(given: Shape, whole: str, one: Range) -> str:
    """Whether the statement is false somewhere as it stands, and true everywhere with the range moved by one."""
    right, wrong = models.always(given)
    if not wrong:
        return ""
    for text, why in _neighbours(one):
        other = shape(f"theorem t {whole[: one.begun]}{text}{whole[one.end :]}")
        if other is None:
            continue
        yes, no = models.always(other)
        if no == 0 and yes >= min(_LEAST, right + wrong):
            return f"false as it stands, and right over {text}: {why}"
    return ""


def _neighbours(one: Range) -> Iterator[tuple[str, str]]:
    bounds = [" ".join(bound) for bound in one.bounds]
    if one.name == "range":
        yield f"Finset.range ({bounds[0]} + 1)", "it ends one too early"
        yield f"Finset.Icc 1 {bounds[0]}", "it begins and ends one too early"
        yield f"Finset.Ico 1 {bounds[0]}", "it begins one too early"
        yield f"Finset.range ({bounds[0]} - 1)", "it ends one too late"
    elif one.name in ("Icc", "Ico", "Ioc"):
        first, last = bounds
        yield f"Finset.{one.name} {first} ({last} + 1)", "it ends one too early"
        yield f"Finset.{one.name} {first} ({last} - 1)", "it ends one too late"
        yield f"Finset.{one.name} ({first} + 1) {last}", "it begins one too early"
        yield f"Finset.{one.name} ({first} - 1) {last}", "it begins one too late"


def _conjuncts(prop: Prop) -> Iterator[Words]:
    if prop.sign == "∧":
        for part in prop.parts:
            yield from _conjuncts(part)
    elif not prop.sign:
        yield prop.words


def _words(prop: Prop) -> Iterator[str]:
    yield from prop.words
    for part in prop.parts:
        yield from _words(part)
