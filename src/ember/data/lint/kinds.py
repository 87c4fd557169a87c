"""Which kind of number an operator works on, as far as the text says.

Lean gives all operands of one arithmetic expression the largest kind that occurs at its leaves, relation included:
`n - 3 = x` is a subtraction of integers where `x` is one. Exponents, arguments of functions and what is ascribed a
type are expressions of their own. Numerals alone are natural numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ember.data.tokens import Token

ORDER = ("ℕ", "ℤ", "ℚ", "ℝ", "ℂ")
REALS = frozenset("ℚ ℝ ℂ".split())
"""Kinds in which a quotient is no cut value."""
_IN_TYPES = frozenset(("→", "×", *ORDER))
_LONG_NAMES = {"Nat": "ℕ", "Int": "ℤ", "Real": "ℝ", "Rat": "ℚ", "Complex": "ℂ"}
_RESULTS = {"toNat": "ℕ", "natAbs": "ℕ", "card": "ℕ", "num": "ℤ", "den": "ℕ"}
"""What a projection gives, whatever it is taken of."""
_OF_NATURALS = frozenset("choose factorial gcd lcm succ pred mod div sub sqrt log totient fib".split())
_OPEN, _CLOSE = frozenset("([{⟨⌊⌈⦃"), frozenset(")]}⟩⌋⌉⦄")
_BORDERS = frozenset(", : := ∧ ∨ → ↔ ¬ => ↦ | ∃ ∀ fun ; in ∈".split())
_UNKNOWN = "?"


class Kinds(dict[str, str]):
    """The kind of number of each name; `takes`: of the arguments of those that are functions."""

    def __init__(self, kinds: Mapping[str, str], takes: Mapping[str, Sequence[str]]) -> None:
        super().__init__(kinds)
        self.takes = takes


def bound_kinds(found: Sequence[Token], known: Kinds | None = None) -> Kinds:
    """The kind of number that each bound name is where it is bound first; of a function, that it gives; of a set, of
    its members. `known`: of names whose type the text does not say."""
    kinds: dict[str, str] = {}
    takes: dict[str, Sequence[str]] = dict(known.takes) if known else {}
    for place, token in enumerate(found):
        member = token.text in ("∈", "in") and place + 1 < len(found)
        if token.text != ":" and not member:
            continue
        names: list[str] = []
        before = place - 1
        while before >= 0 and found[before].kind == "name" and "." not in found[before].text:
            names.append(found[before].text)
            before -= 1
        if member:
            of = "ℕ" if found[place + 1].text.endswith("range") else _members(found, place + 1, kinds)
            kinds = (dict.fromkeys(names[:1], of) if of else {}) | kinds
            continue
        end = place + 1
        while end < len(found) and (found[end].kind == "name" or found[end].text in _IN_TYPES):
            end += 1
        if names and end > place + 1 and (end == len(found) or found[end].text in (")", "}", ",", "⦄")):
            last = found[end - 1].text
            kinds = dict.fromkeys(names, _LONG_NAMES.get(last, last)) | kinds  # `(n : ℤ)` later on only ascribes
            taken = [_LONG_NAMES.get(one.text, one.text) for one in found[place + 1 : end - 1] if one.text != "→"]
            takes |= dict.fromkeys(names, taken)
    untyped = {name: kind for name, kind in (known or Kinds({}, {})).items() if name not in kinds}
    return Kinds(_of_arguments(found, takes, kinds | untyped) | kinds | untyped, takes)


def _members(found: Sequence[Token], place: int, kinds: dict[str, str]) -> str | None:
    """The kind of the members of a set or an interval, by its name or by its bounds."""
    if not found[place].text.rpartition(".")[2].startswith(("Icc", "Ico", "Ioc", "Ioo")):
        return kinds.get(found[place].text)
    end = place + 1
    while end < len(found) and found[end].text not in (",", ")", "→", "∧", "="):
        end += 1
    said = [kind for kind in ORDER if kind in set(_leaves(found[place + 1 : end], kinds))]
    return said[-1] if said else "ℕ" if found[place].text.startswith("Finset.") else None


def _of_arguments(found: Sequence[Token], takes: Mapping[str, Sequence[str]], kinds: dict[str, str]) -> dict[str, str]:
    """Kinds of names that are bound without a type, and given to a function that says which it takes."""
    given: dict[str, str] = {}
    for place, token in enumerate(found):
        for offset, kind in enumerate(takes.get(token.text, ()), 1):
            name = found[place + offset] if place + offset < len(found) else None
            if name is None or name.kind != "name":
                break
            if name.text not in kinds and kind in ORDER:
                given.setdefault(name.text, kind)
    return given


def kind_at(found: Sequence[Token], place: int, kinds: Kinds) -> str:
    """The kind of what the operator at this place works on; "" where the text does not say."""
    return _of_scope(found, _scope(found, place, place + 1), kinds)


def enclosed(found: Sequence[Token], place: int, kinds: Kinds, casts: Sequence[str]) -> tuple[str, str]:
    """The kind at a place, and the larger kind that its whole expression is made; "" where it is made none."""
    here = _scope(found, place, place + 1)
    own = _of_scope(found, here, kinds)
    first, end, ascribed, _ = here
    if _text(found, first - 1) != "(":
        return own, ""
    if _text(found, first - 2) == "↑" or _text(found, first - 2) in casts:
        return own, "a larger kind"
    if not ascribed:
        return own, ""
    outside = _of_scope(found, _scope(found, first - 1, end + 3), kinds)
    return own, outside if outside in ORDER and ORDER.index(outside) > ORDER.index(ascribed) else ""


_Scope = tuple[int, int, str, bool]


def _of_scope(found: Sequence[Token], scope: _Scope, kinds: Kinds) -> str:
    first, end, ascribed, argument = scope
    ascribed = ascribed or (_taken(found, first - 1, kinds) if argument else "")
    said = {ascribed, *_leaves(found[first:end], kinds)}
    known = [kind for kind in ORDER if kind in said]
    if known:
        return known[-1]
    return "" if argument or _UNKNOWN in said else "ℕ"


_ARGUMENTS = {"Real": "ℝ", "Nat": "ℕ", "Int": "ℤ", "Finset.range": "ℕ"}
"""What functions take, by their own name or by that of their namespace."""


def _taken(found: Sequence[Token], bracket: int, kinds: Kinds) -> str:
    """The kind that a function takes where this bracket stands; "" where it is not known."""
    for offset in (0, 1):
        name = _text(found, bracket - 1 - offset)
        if len(taken := kinds.takes.get(name, ())) > offset:
            return taken[offset] if taken[offset] in ORDER else ""
        if offset == 0 and name == "√":
            return "ℝ"
        known = _ARGUMENTS.get(name) or _ARGUMENTS.get(name.partition(".")[0] if "." in name else "")
        if known and not name.endswith((".cast", ".ofNat")):
            return known
    return ""


def _scope(found: Sequence[Token], first: int, end: int) -> _Scope:
    """The whole expression around a part: where it begins and ends, the type that it is ascribed, and whether it is
    an argument, whose kind a function decides."""
    while True:
        first, end = _edge(found, first - 1, -1) + 1, _edge(found, end, +1)
        before, after = _text(found, first - 1), _text(found, end)
        if before == "(" and after == ":" and _text(found, end + 1) in ORDER and _text(found, end + 2) == ")":
            return first, end, _text(found, end + 1), False
        if before not in _OPEN or after not in _CLOSE:
            return first, end, "", False
        outside = found[first - 2] if first >= 2 else None
        if before != "(":
            return first, end, "", True
        if outside is not None and (outside.text in ("^", "↑") or outside.kind == "name" or outside.text in _CLOSE):
            return first, end, "", outside.text != "^"
        first, end = first - 1, end + 1


def _edge(found: Sequence[Token], at: int, step: int) -> int:
    """The next place on the way that ends an expression: a border, or a bracket that was not opened on the way."""
    opens, closes = (_OPEN, _CLOSE) if step > 0 else (_CLOSE, _OPEN)
    depth = 0
    while 0 <= at < len(found):
        text = found[at].text
        if depth == 0 and (text in closes or text in _BORDERS):
            return at
        depth += (text in opens) - (text in closes)
        at += step
    return at


def _leaves(part: Sequence[Token], kinds: dict[str, str]) -> Iterator[str]:
    """The kinds of the leaves of an expression; `?` for one that nothing says the kind of."""
    at = 0
    while at < len(part):
        token = part[at]
        if token.text in ("^", "↑"):
            at = _past(part, at + 1)
        elif token.kind == "name":
            yield _kind_of(token.text, kinds)
            at += 1
            while at < len(part) and (part[at].kind in ("name", "number") or part[at].text in ("(", "⟨", "↑")):
                at = _past(part, at)
        elif token.text in _OPEN:
            end = _past(part, at)
            inner = part[at + 1 : end - 1]
            if len(inner) > 2 and inner[-2].text == ":" and inner[-1].text in ORDER:
                yield inner[-1].text
            else:
                yield from _leaves(inner, kinds) if token.text == "(" else (_UNKNOWN,)
            at = end
        else:
            at += 1


def _kind_of(name: str, kinds: dict[str, str]) -> str:
    head, dot, rest = name.partition(".")
    if not dot:
        return kinds.get(name, _UNKNOWN)
    if (last := rest.rpartition(".")[2]) in _RESULTS:
        return _RESULTS[last]
    if kinds.get(head) == "ℕ" and last in _OF_NATURALS:
        return "ℕ"
    return "ℝ" if name == "Real.pi" else _UNKNOWN if last == "cast" else _LONG_NAMES.get(head, _UNKNOWN)


def _past(part: Sequence[Token], at: int) -> int:
    """The place after the atom or the bracket that begins here, with a sign or an arrow in front."""
    while at < len(part) and part[at].text in ("-", "↑"):
        at += 1
    if at >= len(part) or part[at].text not in _OPEN:
        return at + 1
    end = _edge_of_bracket(part, at)
    return end + 1


def _edge_of_bracket(part: Sequence[Token], at: int) -> int:
    depth = 0
    for place in range(at, len(part)):
        depth += (part[place].text in _OPEN) - (part[place].text in _CLOSE)
        if depth == 0:
            return place
    return len(part)


def _text(found: Sequence[Token], place: int) -> str:
    return found[place].text if 0 <= place < len(found) else ""
