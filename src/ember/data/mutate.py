"""Statements rewritten: twins of a benchmark's items that nobody can have learned by heart.

    names      bound variables and hypotheses are called otherwise                 the same truth
    order      binders that do not depend on each other come in another order      the same truth
    sides      `a = b` is `b = a`, `a ≤ b` is `b ≥ a`, `p ↔ q` is `q ↔ p`           the same truth
    numbers    one numeral is another                                              unknown
    converse   the last hypothesis and the conclusion change places                unknown

A mutation is decided by seed, kind and statement alone. Where it would change nothing there is none. What has
the same truth can be proved to: `equivalence` is the statement that says so, with its proof.
"""

from __future__ import annotations

import hashlib
import itertools
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Literal, get_args

from ember.core.errors import InputError
from ember.core.statement import Statement
from ember.data.canonical import bound_names
from ember.data.lint.shape import Shape, shape
from ember.data.tokens import Token, tokens

Kind = Literal["names", "order", "sides", "numbers", "converse"]
Promise = Literal["same truth", "unknown"]
KINDS: tuple[Kind, ...] = get_args(Kind)
_LETTERS = "abcdfgkmnpqrstuvwxyz"
_FLIPPED = {"=": "=", "≠": "≠", "↔": "↔", "≤": "≥", "≥": "≤", "<": ">", ">": "<"}
_LOOSER = frozenset("∧ ∨ → ¬ ∀ ∃ ∃! ∑ ∏ fun λ , ∣ ∈ ∉ ⊆ ≡ ≈ if let := ; <| |> $ ∣ ∫ :".split())
"""Where one of these stands outside of brackets, the sides of a relation are not plain to see."""


@dataclass(frozen=True)
class Mutation:
    kind: Kind
    promise: Promise
    statement: Statement


def mutated(statement: Statement, kind: Kind, seed: int = 0) -> Mutation | None:
    """The statement rewritten in one way; None where that way does not apply to it."""
    found = shape(statement.text)
    if found is None or not statement.text.lstrip().startswith(("theorem", "lemma")):
        return None
    digest = hashlib.sha256(f"{seed}|{kind}|{statement.text}".encode()).digest()
    change, promise = _CHANGES[kind]
    name = f"{statement.name}_{kind}"
    made = change(found, random.Random(digest))
    if made is None:
        return None
    return Mutation(kind, promise, Statement(name, f"theorem {name} {made}", statement.header, statement.context))


def named(kinds: Sequence[str]) -> tuple[Kind, ...]:
    """The kinds of these names; all where none are named."""
    if unknown := set(kinds) - set(KINDS):
        raise InputError(f"no mutation is named {', '.join(sorted(unknown))}; there are {', '.join(KINDS)}")
    wanted = {str(kind) for kind in kinds}
    return tuple(kind for kind in KINDS if not wanted or str(kind) in wanted)


def equivalence(statement: Statement, mutation: Mutation) -> tuple[Statement, str] | None:
    """For the kinds that promise the same truth: a statement that says so, and a proof of it."""
    before, after = shape(statement.text), shape(mutation.statement.text)
    if mutation.promise != "same truth" or before is None or after is None:
        return None
    name = f"{mutation.statement.name}_same"
    text = f"theorem {name} : ({before.closed}) ↔ ({after.closed})"
    if mutation.kind == "order":
        proof = f"by\n  constructor\n  · {_reordered(before, after)}\n  · {_reordered(after, before)}"
    else:
        one_way = (
            "first | exact given | (intros; apply given <;> assumption) | (intros; symm; apply given <;> assumption)"
            " | (intros; apply Eq.symm; apply given) | (intros; apply Iff.symm; apply given <;> assumption)"
        )
        proof = f"by\n  constructor <;> intro given <;> ({one_way})"
    return Statement(name, text, statement.header, statement.context), proof


def _reordered(given: Shape, wanted: Shape) -> str:
    """A script that proves the statement in one order from that in another."""
    known, asked = (" ".join(name for b in one.binders for name in b.names or ("_",)) for one in (given, wanted))
    return f"intro given {asked}; exact @given {known}"


def _joined(binders: str, conclusion: str) -> str:
    return f"{binders} : {conclusion}" if binders else f": {conclusion}"


def _names(found: Shape, dice: random.Random) -> str | None:
    """Every bound name gets another one that stands nowhere in the statement; `h.1` goes with `h`."""
    whole = _joined(found.binder_text, found.conclusion)
    parts = list(tokens(whole))
    bound = sorted(bound_names(whole))
    if not bound:
        return None
    used = {token.text.partition(".")[0] for token in parts if token.kind == "name"}
    letters = [letter for letter in _LETTERS if letter not in used]
    dice.shuffle(letters)
    numbered = (f"{letter}{number or ''}" for number in count() for letter in letters or ["t"])
    fresh = (name for name in numbered if name not in used)
    renamed = dict(zip(bound, fresh, strict=False))
    return "".join(_renamed(token, following, renamed) for token, following in _with_next(parts))


def _renamed(token: Token, following: str, renamed: dict[str, str]) -> str:
    head, dot, rest = token.text.partition(".")
    argument = following == ":="  # a named argument of somebody else's function
    return token.text if token.kind != "name" or argument or head not in renamed else renamed[head] + dot + rest


def _with_next(parts: Sequence[Token]) -> list[tuple[Token, str]]:
    """Each token with the text of the next one that means something."""
    found: list[tuple[Token, str]] = []
    following = ""
    for token in reversed(parts):
        found.append((token, following))
        if token.kind not in ("blank", "comment"):
            following = token.text
    return found[::-1]


def _order(found: Shape, dice: random.Random) -> str | None:
    """A random order in which everything still comes after what it speaks of."""
    texts = [binder.text for binder in found.binders]
    words = [{token.text.partition(".")[0] for token in tokens(text)} for text in texts]
    instances = {place for place, binder in enumerate(found.binders) if binder.bracket == "["}
    needs = [
        {
            other
            for other in range(place)
            if other in instances or place in instances or words[place] & set(found.binders[other].names)
        }
        for place in range(len(texts))
    ]
    if found.binder_text.replace(" ", "") != "".join(texts).replace(" ", ""):
        return None  # binders without brackets, or comments among them
    for _ in range(20):
        order: list[int] = []
        while len(order) < len(texts):
            ready = [place for place in range(len(texts)) if place not in order and needs[place] <= set(order)]
            order.append(dice.choice(ready))
        if order != sorted(order):
            return _joined(" ".join(texts[place] for place in order), found.conclusion)
    return None


def _sides(found: Shape, dice: random.Random) -> str | None:
    """The conclusion's one relation, read from the other side."""
    relation = _relation(found.conclusion)
    if relation is None:
        return None
    left, right = found.conclusion[: relation.start].strip(), found.conclusion[relation.end :].strip()
    if not left or not right:
        return None
    return _joined(found.binder_text, f"{right} {_FLIPPED[relation.text]} {left}")


def _relation(conclusion: str) -> Token | None:
    depth = 0
    relations: list[Token] = []
    for token in tokens(conclusion):
        depth += (token.text in "([{⟨⌊⌈") - (token.text in ")]}⟩⌋⌉")
        if (depth == 0 and token.text in _LOOSER) or token.kind == "comment":
            return None
        if depth == 0 and token.text in _FLIPPED:
            relations.append(token)
    return relations[0] if len(relations) == 1 else None


def _numbers(found: Shape, dice: random.Random) -> str | None:
    """One numeral becomes another that is near."""
    whole = _joined(found.binder_text, found.conclusion)
    parts = list(tokens(whole))
    numerals = [
        token
        for before, token in itertools.pairwise([Token("blank", "", 0), *parts])
        if token.kind == "number" and token.text.isdigit() and before.text != "."  # `h.1` is no numeral
    ]
    if not numerals:
        return None
    chosen = dice.choice(numerals)
    value = int(chosen.text)
    near = [other for other in range(max(0, value - 3), value + 4) if other != value and (other > 0 or value == 1)]
    return f"{whole[: chosen.start]}{dice.choice(near)}{whole[chosen.end :]}"


def _converse(found: Shape, dice: random.Random) -> str | None:
    """`(h : P) : Q` becomes `(h : Q) : P`, where the last binder is a hypothesis that nothing else speaks of."""
    if not found.binders or found.binders[-1].bracket != "(" or len(found.binders[-1].names) != 1:
        return None
    last = found.binders[-1]
    if not any(token.text in _PROPOSITIONAL for token in tokens(last.type)) or last.type == found.conclusion:
        return None
    if any(token.text.partition(".")[0] == last.names[0] for token in tokens(found.conclusion)):
        return None
    start = found.binder_text.rindex(last.bracket + last.names[0])
    return _joined(f"{found.binder_text[:start]}({last.names[0]} : {found.conclusion})", last.type)


_PROPOSITIONAL = frozenset("= ≠ ≤ ≥ < > ∣ ∈ ∉ ∧ ∨ ¬ ↔ ∀ ∃ ≡".split())

Change = Callable[[Shape, random.Random], str | None]
_CHANGES: dict[Kind, tuple[Change, Promise]] = {
    "names": (_names, "same truth"),
    "order": (_order, "same truth"),
    "sides": (_sides, "same truth"),
    "numbers": (_numbers, "unknown"),
    "converse": (_converse, "unknown"),
}
