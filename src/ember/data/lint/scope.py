"""What may be assumed at a place inside a statement: the binders and premises around it, as the text of a prefix.

`∀ n, 1 ≤ n → f n = f (n - 1) + 2` may assume `1 ≤ n` at its subtraction, so the fault is guarded when Lean proves
`∀ (n : ℕ), 1 ≤ n → 1 ≤ n`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ember.data.lint.words import CLOSE, OPEN
from ember.data.tokens import Token

_BINDERS = {"∀": ",", "∃": ",", "∑": ",", "∏": ",", "fun": "=>", "λ": "=>"}
_ARROWS = ("=>", "↦")
_ENDS_SUM = frozenset("+ - = ≠ < ≤ > ≥ ∣".split())


class Unknown(ValueError):
    """A binder whose type the text does not say: a guard about it could mean another type."""


def prefix(whole: str, found: Sequence[Token], place: int, types: Mapping[str, str]) -> str:
    """Quantifiers and premises over the place; `Unknown` where a name's type is not known."""
    parts: list[str] = []
    limits = [*_opened(found, place), place]
    begun = 0
    for limit in limits:
        parts += _of_level(whole, found, begun, limit, types)
        begun = limit + 1
    return "".join(parts)


def _opened(found: Sequence[Token], place: int) -> list[int]:
    """The brackets that are open at a place, outermost first."""
    opened: list[int] = []
    for at in range(place):
        if found[at].text in OPEN:
            opened.append(at)
        elif found[at].text in CLOSE and opened:
            opened.pop()
    return opened


def _of_level(whole: str, found: Sequence[Token], begun: int, limit: int, types: Mapping[str, str]) -> list[str]:
    parts: list[str] = []
    at, start, either, sums = begun, begun, False, 0
    while at < limit:
        text = found[at].text
        if text in OPEN:
            at = _closing(found, at, limit)
        elif text in _BINDERS:
            end = _separator(found, at + 1, limit, _BINDERS[text])
            if end < 0:
                return parts
            parts.append(f"∀ {_typed(whole, found, at + 1, end, types)}")
            sums = sums + 1 if text in ("∑", "∏") else 0
            at, start = end, end + 1
        elif sums and text in _ENDS_SUM:
            parts, sums = parts[:-sums], 0
        elif text in (":", "↔", ",", ";"):
            parts = [] if text == ":" else parts
            start, either = at + 1, False
        elif text == "∨":
            start, either = at + 1, True
        elif text in ("→", "∧"):
            if not either and at > start:
                parts.append(f"({whole[found[start].start : found[at - 1].end]}) → ")
            start, either = at + 1, either and text == "∧"
        at += 1
    return parts


def _closing(found: Sequence[Token], at: int, limit: int) -> int:
    depth = 0
    while at < limit:
        depth += (found[at].text in OPEN) - (found[at].text in CLOSE)
        if depth == 0:
            return at
        at += 1
    return at


def _separator(found: Sequence[Token], at: int, limit: int, wanted: str) -> int:
    while at < limit:
        text = found[at].text
        if text == wanted or (wanted == "=>" and text in _ARROWS):
            return at
        at = _closing(found, at, limit) + 1 if text in OPEN else at + 1
    return -1


def _typed(whole: str, found: Sequence[Token], begun: int, end: int, types: Mapping[str, str]) -> str:
    """A binder's text, with the type of a name that has none, and what it says of the name as a premise."""
    names = list[str]()
    at = begun
    while at < end and found[at].kind == "name" and found[at].text != "in":
        names.append(found[at].text)
        at += 1
    text = whole[found[begun].start : found[end - 1].end] if end > begun else ""
    sign = found[at].text if at < end else ""
    if not names or sign == ":":
        return f"{text}, "
    if any(name not in types for name in names):
        raise Unknown(" ".join(names))
    bound = f"({' '.join(names)} : {types[names[0]]})"
    condition = text.replace(" in ", " ∈ ", 1) if sign == "in" else text
    return f"{bound}, {condition} → " if sign else f"{bound}, "
