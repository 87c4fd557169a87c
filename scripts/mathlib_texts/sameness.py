"""Whether two statements are the same after renaming of variables, and one text for each to be remembered by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from resolution import is_alone, placed
from statements import Statement
from terms import HOLE, Binder, Term

_PAIRS = {"1": ("fst", "left", "1"), "2": ("snd", "right", "2")}


@dataclass
class _Renaming:
    """Which variable of the left stands for which of the right, both ways."""

    left: Statement
    right: Statement
    to: dict[str, str] = field(default_factory=dict[str, str])
    back: dict[str, str] = field(default_factory=dict[str, str])
    waiting: list[tuple[Term, Term]] = field(default_factory=list[tuple[Term, Term]])

    def _says_its_type(self, one: Term, other: Term) -> bool:
        """`(n : ℕ)` beside `n : ℕ`, where the binder of the first has no type."""
        turned = one.kind == "var"
        ascribed, plain = (other, one) if turned else (one, other)
        there, here = (self.right, self.left) if turned else (self.left, self.right)
        if ascribed.word != ":" or ascribed.parts[0].kind != "var":
            return False
        if type_of(there, ascribed.parts[0].word) != HOLE or type_of(here, plain.word) != ascribed.parts[1]:
            return False
        first, second = (plain, ascribed.parts[0]) if turned else (ascribed.parts[0], plain)
        return self.variables(first.word, second.word)

    def variables(self, one: str, other: str) -> bool:
        if one in self.to or other in self.back:
            return self.to.get(one) == other and self.back.get(other) == one
        if one not in self.left.implicit or other not in self.right.implicit:
            return False
        self.to[one], self.back[other] = other, one
        self.waiting.append((self.left.implicit[one], self.right.implicit[other]))
        return True

    def pair(self, one: str, other: str) -> tuple[str | None, str | None]:
        """Bind two names to each other; what they stood for before, to be put back."""
        before = self.to.get(one), self.back.get(other)
        self.to[one], self.back[other] = other, one
        return before

    def restore(self, one: str, other: str, before: tuple[str | None, str | None]) -> None:
        for names, name, value in ((self.to, one, before[0]), (self.back, other, before[1])):
            names.pop(name, None)
            if value is not None:
                names[name] = value

    def terms(self, one: Term, other: Term) -> bool:
        if one.kind == "hole" or other.kind == "hole":
            return one.kind == other.kind
        if one.kind == other.kind == "var":
            return self.variables(one.word, other.word)
        if one.kind == other.kind == "bind":
            return self._bound(one, other)
        if {one.kind, other.kind} in ({"app", "field"}, {"app"}) and (found := self._applied(one, other)) is not None:
            return found
        if {one.kind, other.kind} == {"op", "var"} and self._says_its_type(one, other):
            return True
        if "↑" in (one.word, other.word) and one.word != other.word and (coerced := _coerced(one, other)):
            return self.terms(*coerced)
        if one.kind != other.kind or len(one.parts) != len(other.parts):
            return False
        if one.word != other.word and not (one.kind == "field" and other.word in _PAIRS.get(one.word, ())):
            return False
        if one.kind == "op" and one.word == ":" and HOLE in (one.parts[1], other.parts[1]):
            return self.terms(one.parts[0], other.parts[0])
        pairs = zip(one.parts, other.parts, strict=True)
        if one.kind == "app":  # Lean finds what `_` stands for
            return all(HOLE in (left, right) or self.terms(left, right) for left, right in pairs)
        return all(self.terms(left, right) for left, right in pairs)

    def _bound(self, one: Term, other: Term) -> bool:
        if one.word != other.word or len(one.parts) != len(other.parts) or not self.types(one.parts[0], other.parts[0]):
            return False
        before = self.pair(one.bound, other.bound)
        same = all(self.terms(left, right) for left, right in zip(one.parts[1:], other.parts[1:], strict=True))
        self.restore(one.bound, other.bound, before)
        return same

    def types(self, one: Term, other: Term) -> bool:
        """The types of variables: one that is left out is found from the rest by Lean."""
        return HOLE in (one, other) or self.terms(one, other)

    def _applied(self, one: Term, other: Term) -> bool | None:
        """`e.choose k` beside `Nat.choose e k`, where the type of `e` could not be told from the text."""
        for first, second, turned in ((one, other, False), (other, one, True)):
            head = first.parts[0] if first.kind == "app" else first
            if head.kind != "field" or second.kind != "app" or second.parts[0].kind != "const":
                continue
            name = second.parts[0].word
            if name.rpartition(".")[2] != head.word or "." not in name:
                return False
            rest = first.parts[1:] if first.kind == "app" else ()
            ours = placed(head.word, head.parts[0], rest)
            theirs = second.parts[1:]
            if len(ours) != len(theirs):
                return False
            pairs = zip(theirs, ours, strict=True) if turned else zip(ours, theirs, strict=True)
            return all(self.terms(left, right) for left, right in pairs)
        return None

    def binders(self, ours: Iterable[Binder], theirs: Iterable[Binder]) -> bool:
        for one, other in zip(ours, theirs, strict=True):
            if one.sign != other.sign or not self.types(one.type, other.type):
                return False
            self.pair(one.name, other.name)
        return True


def type_of(stated: Statement, name: str) -> Term | None:
    listed = {each.name: each.type for each in stated.explicit}
    return listed.get(name, stated.implicit.get(name))


def _coerced(one: Term, other: Term) -> tuple[Term, Term] | None:
    """`↑n` beside `(n : α)` or `n`: what is below, where neither says more. `(a + b : α)` is not `↑(a + b)`."""
    if one.word == "↑" and one.kind == "op":
        if other.kind == "var":
            return (one.parts[0], other) if one.parts[0].kind == "var" else None
        if other.kind != "op" or other.word != ":":
            return None
        below = other.parts[0]
        if below.kind == "op" and below.word == "↑":
            return one, below
        return (one.parts[0], below) if is_alone(below) or (below.kind == "op" and below.word == ":") else None
    turned = _coerced(other, one)
    return (turned[1], turned[0]) if turned else None


def same(left: Statement, right: Statement) -> bool:
    """Whether both take the same in the same order and brackets, and conclude the same."""
    if len(left.explicit) != len(right.explicit) or len(left.unmentioned) != len(right.unmentioned):
        return False
    renaming = _Renaming(left, right)
    if not renaming.binders(left.explicit, right.explicit) or not renaming.binders(left.unmentioned, right.unmentioned):
        return False
    if not renaming.types(left.conclusion, right.conclusion):  # a definition need not state its type
        return False
    while renaming.waiting:
        one, other = renaming.waiting.pop()
        if not renaming.types(one, other):
            return False
    return True


class _Writer:
    """Writes a statement with its variables numbered by where they are first mentioned."""

    def __init__(self, stated: Statement) -> None:
        self._implicit = dict(stated.implicit)
        self._numbers: dict[str, str] = {}
        self._later: list[str] = []
        self._count = 0

    def number(self, name: str) -> str:
        self._count += 1
        self._numbers[name] = f"x{self._count}"
        return self._numbers[name]

    def write(self, found: Term) -> str:
        if found.kind == "var":
            if found.word not in self._numbers:
                self.number(found.word)
                self._later.append(found.word)
            return self._numbers[found.word]
        if found.kind == "bind":
            kind, before = self.write(found.parts[0]), self._numbers.get(found.bound)
            name = self.number(found.bound)
            rest = " ".join(self.write(each) for each in found.parts[1:])
            self._numbers.pop(found.bound)
            if before:
                self._numbers[found.bound] = before
            return f"({found.word} {name} : {kind}. {rest})"
        if not found.parts:
            return found.word or "_"
        kind = "" if found.kind == "op" else found.kind
        return f"({' '.join(filter(None, [kind, found.word, *map(self.write, found.parts)]))})"

    def binder(self, each: Binder) -> str:
        kind = self.write(each.type)
        return f"{each.sign}{self.number(each.name)} : {kind}"

    def whole(self, stated: Statement) -> str:
        lines = [self.binder(each) for each in stated.explicit]
        lines += [self.binder(each) for each in stated.unmentioned]
        lines.append(f"⊢ {self.write(stated.conclusion)}")
        while self._later:
            name = self._later.pop(0)
            lines.append(f"{{{self._numbers[name]} : {self.write(self._implicit.get(name, HOLE))}")
        return "\n".join(lines)


def normal_text(stated: Statement) -> str:
    """A text that two statements share only if they are the same after renaming."""
    return _Writer(stated).whole(stated)
