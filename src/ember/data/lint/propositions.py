"""Propositions from their text: connectives and quantifiers, down to atoms, whose words stay as they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ember.data.lint.words import CLOSE, OPEN, Unreadable, Words, depth_at, first_outside, is_name, words_of

_CONNECTIVES = ("↔", "→", "∨", "∧")
"""Loosest first; each reaches as far to the right as it can."""
RELATIONS = frozenset("= ≠ < ≤ > ≥ ∣ ∤ ∈ ∉ ⊆ ≡".split())
DEEPEST = 60


@dataclass(frozen=True)
class Prop:
    """`sign` is a connective, a quantifier, `¬`, or empty for an atom."""

    sign: str
    parts: tuple[Prop, ...] = ()
    name: str = ""
    type: Words = ()
    """Of a quantifier: the name that it binds, and its type where it is written."""
    words: Words = ()
    """Of an atom."""


def proposition(text: str | Words, depth: int = 0) -> Prop:
    """The structure of a proposition; `Unreadable` where brackets do not match or it is too deep."""
    words = words_of(text) if isinstance(text, str) else text
    if depth > DEEPEST or not words:
        raise Unreadable("nothing, or too deep")
    if inner := _inside(words):
        return proposition(inner, depth + 1)
    if words[0] in ("∀", "∃"):
        return _quantified(words, depth)
    top = _top(words)
    for sign in _CONNECTIVES:
        if sign in top:
            place = top[sign]
            left, right = words[:place], words[place + 1 :]
            return Prop(sign, (proposition(left, depth + 1), proposition(right, depth + 1)))
    if words[0] == "¬":
        return Prop("¬", (proposition(words[1:], depth + 1),))
    return Prop("", words=words)


def related(words: Words) -> tuple[Words, str, Words]:
    """The sides of an atom and the relation between them; no relation where there is none, or more than one."""
    places = [
        at
        for at, word in enumerate(words)
        if word in RELATIONS and depth_at(words, at) == 0 and words[max(0, at - 2)] not in ("∑", "∏")
    ]
    if len(places) != 1:
        return words, "", ()
    return words[: places[0]], words[places[0]], words[places[0] + 1 :]


def _inside(words: Words) -> Words:
    """What one pair of brackets around everything holds; nothing for an ascription or a tuple."""
    if words[0] != "(" or words[-1] != ")":
        return ()
    depth = 0
    for place, word in enumerate(words):
        depth += (word in OPEN) - (word in CLOSE)
        if depth == 0 and place < len(words) - 1:
            return ()
        if depth == 1 and word in (":", ",") and not _binder_before(words[1:place]):
            return ()
    return words[1:-1] if depth == 0 else ()


def _binder_before(words: Words) -> bool:
    return any(word in ("∀", "∃", "fun", "λ", "∑", "∏") for word in words)


def _top(words: Words) -> dict[str, int]:
    """The first place of each connective outside of brackets and before the first quantifier."""
    places: dict[str, int] = {}
    depth = 0
    for place, word in enumerate(words):
        if depth == 0 and word in ("∀", "∃", "fun", "λ"):
            break
        depth += (word in OPEN) - (word in CLOSE)
        if depth < 0:
            raise Unreadable("brackets do not match")
        if depth == 0 and word in _CONNECTIVES:
            places.setdefault(word, place)
    return places


def _quantified(words: Words, depth: int) -> Prop:
    comma = first_outside(words, ",")
    if comma < 0:
        raise Unreadable("a quantifier without its body")
    sign, binders = words[0], words[1:comma]
    if binders[:1] == ("!",):
        raise Unreadable("∃!")
    body = proposition(words[comma + 1 :], depth + 1)
    for names, kind, condition in reversed(list(_binders(binders))):
        if condition:
            body = Prop("→" if sign == "∀" else "∧", (proposition(condition, depth + 1), body))
        for name in reversed(names):
            body = Prop(sign, (body,), name, kind)
    return body


def _binders(words: Words) -> Iterator[tuple[Words, Words, Words]]:
    """Names, type and condition of each part between a quantifier and its comma."""
    if words and words[0] in ("(", "{", "⦃"):
        depth, begun = 0, 0
        for place, word in enumerate(words):
            depth += (word in OPEN) - (word in CLOSE)
            if depth == 0:
                yield from _binders(words[begun + 1 : place])
                begun = place + 1
        return
    end = next((i for i, w in enumerate(words) if w == ":" or w in RELATIONS), len(words))
    names, sign = words[:end], words[end] if end < len(words) else ""
    if not names or not all(is_name(name) for name in names):
        raise Unreadable("a binder that is no name")
    if sign == ":":
        kind = words[end + 1 :]
        if len(names) == 1 and says_something(kind):
            yield (), (), kind
        else:
            yield names, kind, ()
    elif sign:
        if len(names) > 1:
            raise Unreadable("one condition on several names")
        yield names, (), (*names, *words[end:])
    else:
        yield names, (), ()


def says_something(kind: Words) -> bool:
    """Whether a binder's type is a proposition, as far as its words tell."""
    depth = 0
    for word in kind:
        depth += (word in OPEN) - (word in CLOSE)
        if depth == 0 and (word in RELATIONS or word in ("¬", "∃", "∧", "∨", "↔")):
            return True
    last = kind[0].rpartition(".")[2] if kind else ""
    return last in _PREDICATES


_PREDICATES = frozenset("Even Odd Prime Coprime IsSquare Injective Surjective Bijective Monotone StrictMono Nonempty "
                        "Irrational IsCoprime Irreducible False True".split())  # fmt: skip
