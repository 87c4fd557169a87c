"""Arithmetic as Lean means it, computed from a statement's text: to find values at which a statement is false.

Nothing is believed: what is found here is certified by Lean, and what cannot be read is `Unreadable`. All operands of
one arithmetic expression have the largest kind that occurs at its leaves, relation included: ℕ, ℤ, or ℚ for all
fractions; a difference on ℕ is never negative, a quotient of integers is cut, and x / 0 = 0.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from ember.data.lint.operations import (
    FRACTION,
    FUNCTIONS,
    INTEGER,
    KINDS,
    NATURAL,
    OPERATIONS,
    PREDICATES,
    RANGES,
    REAL,
    RELATED,
    TRIED,
    Spent,
    Value,
    congruent,
    divided,
    factorial,
    negated,
    power,
    whole,
)
from ember.data.lint.propositions import Prop, proposition, related
from ember.data.lint.words import Unreadable, Words, atoms, closed, first_outside, last_outside, split


@dataclass(frozen=True)
class Function:
    """A value of a function: what it gives, the kind of that, and how Lean writes it."""

    of: Callable[..., Any]
    kind: int
    text: str


Term = Callable[["World", int], Value]
"""Gives its value at a kind."""


@dataclass
class World:
    """What the names stand for, and how much may still be computed."""

    values: dict[str, Any]
    fuel: int = 200_000
    strict: bool = False
    """Whether what holds at all values tried does not yet hold for all."""

    def burn(self, amount: int = 1) -> None:
        self.fuel -= amount
        if self.fuel < 0:
            raise Spent


@dataclass(frozen=True)
class Read:
    """A term: how to compute it, and the least kind that it has by itself (none for what takes any)."""

    at: Term
    kind: int | None


def _larger(*kinds: int | None) -> int | None:
    return max((kind for kind in kinds if kind is not None), default=None)


class Reader:
    """Reads the terms of one statement; `kinds` are those of its names, results of functions included, `arguments`
    those that its functions take."""

    def __init__(self, kinds: Mapping[str, int], arguments: Mapping[str, Sequence[int]] | None = None) -> None:
        self._kinds, self._arguments = dict(kinds), arguments or {}

    def holds(self, prop: Prop) -> Callable[[World], bool]:
        """Whether a proposition is true. Quantifiers are tried on small values: what holds for all of them is taken to
        hold, unless the world is strict; that nothing exists is never known."""
        if prop.sign in ("∀", "∃"):
            return self._quantifier(prop)
        if prop.sign:
            parts = [self.holds(part) for part in prop.parts]
            return _CONNECTED[prop.sign](parts)
        return self.relation(prop.words)

    def _quantifier(self, prop: Prop) -> Callable[[World], bool]:
        kind = KINDS.get(prop.type[0] if len(prop.type) == 1 else "") if prop.type else self._taken(prop)
        if kind is None:
            raise Unreadable("a quantifier over no numbers")
        inner = self._with(prop.name, kind).holds(prop.parts[0])
        values = TRIED[kind]

        def holds(world: World) -> bool:
            outer = world.values
            try:
                for value in values:
                    world.burn()
                    world.values = outer | {prop.name: value}
                    if inner(world) == (prop.sign == "∃"):
                        return prop.sign == "∃"
                if prop.sign == "∃" or world.strict:
                    raise Unreadable("more values than were tried")
                return True
            finally:
                world.values = outer

        return holds

    def _with(self, name: str, kind: int) -> Reader:
        return Reader(self._kinds | {name: kind}, self._arguments)

    def _taken(self, prop: Prop) -> int:
        """The kind of a name that is bound without a type: what a function takes that it is given to, else ℕ."""
        for words in _all_words(prop):
            for function, name in itertools.pairwise(words):
                if name == prop.name and self._arguments.get(function):
                    return self._arguments[function][0]
        return NATURAL

    def relation(self, words: Words) -> Callable[[World], bool]:
        if words in (("True",), ("False",)):
            return lambda _: words == ("True",)
        left_words, sign, right_words = related(words)
        if not sign:
            return self._predicate(words)
        if sign in ("∈", "∉"):
            return self._member(left_words, right_words, sign == "∈")
        modulus = None
        if sign == "≡":
            begun = first_outside(right_words, "[")
            if begun < 0 or right_words[begun + 1] not in ("MOD", "ZMOD"):
                raise Unreadable("a congruence of something else")
            modulus, right_words = self.term(right_words[begun + 2 : -1]), right_words[:begun]
        left, right = self.term(left_words), self.term(right_words)
        kind = _larger(left.kind, right.kind, modulus and modulus.kind) or NATURAL
        if modulus is not None:
            return lambda world: congruent(left.at(world, kind), right.at(world, kind), modulus.at(world, kind))
        decide = RELATED[sign]
        return lambda world: decide(left.at(world, kind), right.at(world, kind))

    def _predicate(self, words: Words) -> Callable[[World], bool]:
        name, arguments = words[0].rpartition(".")[2], words[1:]
        if name in PREDICATES and words[0].partition(".")[0] not in self._kinds:
            read = [self.term(part) for part in atoms(arguments)]
        elif name in PREDICATES:
            read = [self.term((words[0].rpartition(".")[0],)), *(self.term(part) for part in atoms(arguments))]
        elif len(words) == 1 and words[0] in self._kinds:
            return lambda world: world.values[words[0]] is True
        else:
            raise Unreadable(f"{' '.join(words)} is no relation")
        arity, decide = PREDICATES[name]
        if len(read) != arity:
            raise Unreadable("another number of arguments")
        kind = _larger(*(one.kind for one in read)) or NATURAL
        return lambda world: decide([whole(one.at(world, kind)) for one in read])

    def _member(self, element: Words, collection: Words, positive: bool) -> Callable[[World], bool]:
        one, all_ = self.term(element), self.collection(collection)
        kind = one.kind or NATURAL
        return lambda world: (one.at(world, kind) in all_(world)) == positive

    def collection(self, words: Words) -> Callable[[World], Sequence[Any]]:
        """A finite range of numbers."""
        while words[0] == "(" and closed(words, 0) == len(words) - 1:
            words = words[1:-1]
        if words[-1] == ")" and (filtered := self._filtered(words)):
            return filtered
        name = words[0].rpartition(".")[2]
        if name in RANGES:
            arity, members = RANGES[name]
            parts = [self.term(part) for part in atoms(words[1:])]
            if len(parts) != arity:
                raise Unreadable("another number of bounds")

            def all_(world: World) -> Sequence[Any]:
                found = members([whole(part.at(world, part.kind or NATURAL)) for part in parts])
                world.burn(len(found))
                return found

            return all_
        if words[0] == "{" and words[-1] == "}" and "|" not in words and "∣" not in words:
            terms = [self.term(part) for part in split(words[1:-1], ",")]
            return lambda world: [term.at(world, term.kind or NATURAL) for term in terms]
        raise Unreadable("no finite range")

    def _filtered(self, words: Words) -> Callable[[World], Sequence[Any]] | None:
        """`Finset.filter (fun x => p) s` or `s.filter (fun x => p)`."""
        if words[0] == "Finset.filter" and words[1] == "(":
            end = closed(words, 1)
            rule, rest = words[2:end], words[end + 1 :]
        elif words[0] == "(" and words[(end := closed(words, 0)) + 1 :][:3] == (".", "filter", "("):
            rule, rest = words[end + 4 : -1], words[: end + 1]
        else:
            return None
        if len(rule) < 4 or rule[0] not in ("fun", "λ") or rule[2] not in ("=>", "↦"):
            raise Unreadable("another rule")
        members, name = self.collection(rest), rule[1]
        holds = self._with(name, NATURAL).holds(proposition(rule[3:]))

        def chosen(world: World) -> Sequence[Any]:
            outer, kept = world.values, list[Any]()
            try:
                for value in members(world):
                    world.burn()
                    world.values = outer | {name: value}
                    if holds(world):
                        kept.append(value)
            finally:
                world.values = outer
            return kept

        return chosen

    def term(self, words: Words, depth: int = 0) -> Read:
        """A term of sums, products, powers, applications."""
        if not words or depth > 40:
            raise Unreadable("no term")
        for signs in (("+", "-"), ("*", "/", "%")):
            if signs[0] == "*" and words[0] in ("∑", "∏"):
                return self._big(words, depth)
            place = last_outside(words, signs)
            if place > 0:
                left, right = self.term(words[:place], depth + 1), self.term(words[place + 1 :], depth + 1)
                return _combined(OPERATIONS[words[place]], left, right)
        if words[0] == "-":
            inner = self.term(words[1:], depth + 1)
            return Read(lambda w, k: negated(inner.at(w, k), k), inner.kind)
        place = first_outside(words, "^")
        if place > 0:
            base, exponent = self.term(words[:place], depth + 1), self.term(words[place + 1 :], depth + 1)
            return Read(lambda w, k: power(base.at(w, k), exponent.at(w, exponent.kind or NATURAL), k), base.kind)
        return self._application(words, depth)

    def _big(self, words: Words, depth: int) -> Read:
        comma = first_outside(words, ",")
        if comma < 4 or words[2] not in ("∈", "in"):
            raise Unreadable("a sum over something else")
        name, members = words[1], self.collection(words[3:comma])
        body = self._with(name, NATURAL).term(words[comma + 1 :], depth + 1)
        own = body.kind if body.kind is not None else NATURAL
        start, together = (0, sum) if words[0] == "∑" else (1, math.prod)

        def at(world: World, kind: int) -> Value:
            outer = world.values
            kind = max(kind, own)
            try:
                parts: list[Any] = []
                for value in members(world):
                    world.burn()
                    world.values = outer | {name: value}
                    parts.append(body.at(world, kind))
                return together(parts, start=start)
            finally:
                world.values = outer

        return Read(at, own)

    def _application(self, words: Words, depth: int) -> Read:
        if words[-1] == "!":
            inner = self.term(words[:-1], depth + 1)
            return _fixed(NATURAL, lambda w: factorial(inner.at(w, NATURAL)))
        if words[-2:] == (".", "card") or words[0] in ("Finset.card", "#"):
            members = self.collection(words[:-2] if words[-1] == "card" else words[1:])
            return _fixed(NATURAL, lambda w: len(set(members(w))))
        if len(words) > 2 and words[-2] == ".":
            return self._known(words[-1], [self.term(words[:-2], depth + 1)])
        if words[:1] == ("↑",):
            inner = self.term(words[1:], depth + 1)
            own = inner.kind or NATURAL
            return Read(lambda w, k: inner.at(w, own), INTEGER)
        if words[-1:] == ("⁻¹",):
            inner = self.term(words[:-1], depth + 1)
            return Read(lambda w, k: divided(1, inner.at(w, k), k), inner.kind)
        parts = atoms(words)
        if len(parts) == 1:
            return self._atom(parts[0], depth)
        return self._called(parts[0], [self.term(part, depth + 1) for part in parts[1:]])

    def _called(self, head: Words, arguments: list[Read]) -> Read:
        name = head[0]
        if len(head) > 1:
            raise Unreadable("what is applied is no name")
        if name in self._kinds:
            kind = self._kinds[name]

            def call(world: World) -> Value:
                world.burn()
                function = world.values.get(name)
                if not isinstance(function, Function):
                    raise Unreadable(f"{name} has no value")
                return function.of(world, *(one.at(world, one.kind or NATURAL) for one in arguments))

            return _fixed(kind, call)
        owner, _, last = name.rpartition(".")
        if owner in REAL:
            raise Unreadable(f"{name} is no function on whole numbers")
        return self._known(last, [self.term((owner,)), *arguments] if owner in self._kinds else arguments)

    @staticmethod
    def _known(name: str, arguments: list[Read]) -> Read:
        if name not in FUNCTIONS or len(arguments) != FUNCTIONS[name][0]:
            raise Unreadable(f"{name} is unknown")
        _, given, compute = FUNCTIONS[name]
        inner = _larger(*(one.kind for one in arguments)) or NATURAL
        if given == NATURAL and inner == FRACTION and name != "den":
            raise Unreadable(f"{name} of a fraction")
        kind = inner if given is None else given
        return _fixed(kind, lambda w: compute([one.at(w, inner) for one in arguments]))

    def _atom(self, words: Words, depth: int) -> Read:
        word = words[0]
        if len(words) > 1:
            return self._bracket(words, depth)
        if word[0].isdigit():
            number = Fraction(word)
            whole = int(number) if number.denominator == 1 else number
            return Read(lambda _, k: whole, None if number.denominator == 1 else FRACTION)
        if word in self._kinds:
            return _fixed(self._kinds[word], lambda world: _named(world, word))
        if "." in word:
            return self._called((word,), [])
        raise Unreadable(f"{word} is unknown")

    def _bracket(self, words: Words, depth: int) -> Read:
        inside = words[1:-1]
        if words[0] == "(":
            colon = first_outside(inside, ":")
            if colon > 0:
                kind = KINDS.get(inside[-1] if colon == len(inside) - 2 else "")
                inner = self.term(inside[:colon], depth + 1)
                if kind is None or (inner.kind or 0) > kind:
                    raise Unreadable("ascribed another type")
                return _fixed(kind, lambda w: inner.at(w, kind))
            return self.term(inside, depth + 1)
        inner = self.term(inside, depth + 1)
        own = inner.kind or INTEGER
        if words[0] == "|":
            return Read(lambda w, k: abs(inner.at(w, max(k, own))), inner.kind)
        if words[0] in ("⌊", "⌈"):
            rounded = math.floor if words[0] == "⌊" else math.ceil
            return _fixed(INTEGER, lambda w: rounded(inner.at(w, FRACTION)))
        raise Unreadable("another bracket")


def _combined(operate: Callable[[Value, Value, int], Value], left: Read, right: Read) -> Read:
    return Read(lambda w, k: operate(left.at(w, k), right.at(w, k), k), _larger(left.kind, right.kind))


def _fixed(own: int, value: Callable[[World], Value]) -> Read:
    """A term with a kind of its own, cast where a larger one is wanted."""

    def at(world: World, kind: int) -> Value:
        if kind < own:
            raise Unreadable("a larger kind where a smaller one is wanted")
        return value(world)

    return Read(at, own)


def _named(world: World, name: str) -> Value:
    value = world.values.get(name)
    if value is None or isinstance(value, (Function, bool)):
        raise Unreadable(f"{name} is no number")
    return value


_CONNECTED: dict[str, Callable[[list[Callable[[World], bool]]], Callable[[World], bool]]] = {
    "∧": lambda parts: lambda world: parts[0](world) and parts[1](world),
    "∨": lambda parts: lambda world: parts[0](world) or parts[1](world),
    "→": lambda parts: lambda world: not parts[0](world) or parts[1](world),
    "↔": lambda parts: lambda world: parts[0](world) == parts[1](world),
    "¬": lambda parts: lambda world: not parts[0](world),
}


def _all_words(prop: Prop) -> Iterator[Words]:
    yield prop.words
    for part in prop.parts:
        yield from _all_words(part)
