"""What names and notations stand for: one form for all that says the same.

Names are resolved as Lean resolves them: local variables first, then the namespaces that are open, from the inside out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from declarations import Declaration, Scope
from terms import HOLE, Term, apply, names_in, operator

_SAME_NAME = {
    "ℕ": "Nat", "ℤ": "Int", "ℝ": "Real", "ℚ": "Rat", "ℂ": "Complex", "ℝ≥0": "NNReal", "ℕ+": "PNat", "π": "Real.pi",
    "ℝ≥0∞": "ENNReal",
}  # fmt: skip
_SPELLED_OUT = {
    "Not": ("¬", 1), "Ne": ("≠", 2), "Eq": ("=", 2), "Iff": ("↔", 2), "And": ("∧", 2), "Or": ("∨", 2),
    "LE.le": ("≤", 2),
    "LT.lt": ("<", 2), "Dvd.dvd": ("∣", 2), "Real.sqrt": ("√", 1), "ite": ("if", 3), "HEq": ("≍", 2),
    "abs": ("||", 1), "mabs": ("||ₘ", 1), "Int.floor": ("⌊⌋", 1), "Int.ceil": ("⌈⌉", 1), "Norm.norm": ("‖‖", 1),
    "Function.comp": ("∘", 2), "Prod": ("×", 2), "Sum": ("⊕", 2),
    "Set.image": ("''", 2), "Set.preimage": ("⁻¹'", 2), "Nat.ModEq": ("≡MOD", 3), "Int.ModEq": ("≡ZMOD", 3),
    "Nat.iterate": ("^[", 2), "Equiv": ("≃", 2), "Nat.cast": ("↑", 1), "Int.cast": ("↑", 1), "Rat.cast": ("↑", 1),
    "Complex.ofReal": ("↑", 1), "NNReal.toReal": ("↑", 1), "Compl.compl": ("ᶜ", 1), "HasCompl.compl": ("ᶜ", 1),
}  # fmt: skip
"""Functions with a notation, and after how many arguments it applies."""
_MODULUS_FIRST = frozenset({"≡MOD", "≡ZMOD"})
_NAMED = {
    "#": "Finset.card", "!": "Nat.factorial", "⌊⌋₊": "Nat.floor", "⌈⌉₊": "Nat.ceil",
}  # fmt: skip
"""Notations that stand for a function that is as often written out."""
_TURNED = {"≥": "≤", ">": "<", "⊇": "⊆", "⊃": "⊂"}
_NEGATED = {"=": "≠", "∈": "∉", "≡MOD": "≢MOD"}
_NUMBERS = frozenset({"Nat", "Int", "Rat", "Real", "Complex", "NNReal", "PNat"})
_ARITHMETIC = frozenset({"+", "-", "*", "/", "%"})
_FROM = {"Complex.ofReal": "Real", "NNReal.toReal": "NNReal"}
_FIELDS = {"num": "Int", "den": "Nat"}
_BUILT_IN = frozenset("Nat.succ Nat.zero Int.negSucc Int.ofNat sSup sInf iSup iInf singleton".split())
"""Constructors and fields, which no declaration of the text names."""
_ALIKE = _ARITHMETIC | {"=", "≠", "≤", "<", "∣"}
"""Operators whose operands have one type, to which Lean coerces them."""
_PLACES = {
    **dict.fromkeys("filter map image filterMap foldl foldr preimage".split(), -1),
    **dict.fromkeys("InjOn SurjOn MapsTo BijOn".split(), 1),
    "EqOn": 2,
}
"""Functions that do not take first what stands before the dot: `s.filter p` is `Finset.filter p s`."""


def placed(name: str, base: Term, rest: tuple[Term, ...]) -> tuple[Term, ...]:
    """The arguments of `base.name rest` in their order."""
    place = _PLACES.get(name, 0)
    place = len(rest) if place < 0 else min(place, len(rest))
    return (*rest[:place], base, *rest[place:])


@dataclass(frozen=True)
class Names:
    """What is declared, so that a short name can be told from a variable."""

    known: frozenset[str]
    protected: frozenset[str]
    but: str = ""
    """What is being declared, and so cannot be meant."""

    def resolve(self, name: str, scope: Scope) -> str | None:
        """The full name that a name stands for."""
        if name.startswith("_root_."):
            return name.removeprefix("_root_.")
        namespace = scope.namespace
        while namespace:
            whole = f"{namespace}.{name}"
            if whole in self.known and whole != self.but and not ("." not in name and whole in self.protected):
                return whole
            namespace = namespace.rpartition(".")[0]
        if name in self.known and name != self.but:
            return name
        for opened in reversed(scope.opened):
            for prefix in (opened, *(f"{outer}.{opened}" for outer in _outer(scope.namespace))):
                whole = f"{prefix}.{name}"
                if whole in self.known and not ("." not in name and whole in self.protected):
                    return whole
        return None


def _outer(namespace: str) -> list[str]:
    parts = namespace.split(".") if namespace else []
    return [".".join(parts[:count]) for count in range(len(parts), 0, -1)]


def every_name(declared: Iterable[Declaration]) -> Names:
    listed = list(declared)
    protected = {each.name for each in listed if each.protected}
    return Names(
        frozenset(each.name for each in listed) | _BUILT_IN,
        frozenset(protected - {each.name for each in listed if not each.protected}),
    )


class Resolver:
    """Names become variables or constants, and one of several notations stands for all."""

    def __init__(self, names: Names, scope: Scope, known: Mapping[str, Term]) -> None:
        self.names, self.scope, self.locals = names, scope, dict(known)

    def term(self, found: Term) -> Term:
        if found.kind == "name":
            return self._name(found.word)
        if found.kind == "bind":
            return self._bound(found)
        if found.kind == "raw":
            return replace(found, parts=tuple(self.term(each) for each in found.parts))
        parts = tuple(self.term(each) for each in found.parts)
        if found.kind == "op" and found.word == ":" and _is_coercion(found.parts[0]):
            return self._twice(found.parts[0], *parts)
        if found.kind == "app":
            return self._applied(parts[0], parts[1:])
        if found.kind == "field":
            return self._notation(self._field(parts[0], found.word))
        if found.kind == "op":
            return self._operator(found.word, parts)
        return replace(found, parts=parts)

    def _name(self, word: str) -> Term:
        marked = word.startswith("@")
        word = word.removeprefix("@")
        first, _, fields = word.partition(".")
        if word in self.locals:
            return Term("var", word)
        if first in self.locals:
            found = Term("var", first)
            for each in fields.split("."):
                found = self._field(found, each)
            return found
        if word == "conj" and not self.names.resolve(word, self.scope):
            return apply(Term("const", "starRingEnd"), HOLE)
        whole = self._constant(word)
        return replace(whole, word=f"@{whole.word}") if marked and whole.kind == "const" else whole

    def _constant(self, word: str) -> Term:
        if word in _SAME_NAME:
            return Term("const", _SAME_NAME[word])
        first, dot, rest = word.partition(".")
        if first in _SAME_NAME and dot:
            word = f"{_SAME_NAME[first]}.{rest}"
        parts = word.split(".")
        for count in range(len(parts), 0, -1):
            if whole := self.names.resolve(".".join(parts[:count]), self.scope):
                if count < len(parts) and parts[count - 1][:1].isupper():  # a field or constructor of a type
                    return Term("const", ".".join([whole, *parts[count:]]))
                found = Term("const", whole)
                for each in parts[count:]:
                    found = self._field(found, each)
                return found
        if len(word.rstrip("'₀₁₂₃₄₅₆₇₈₉0123456789")) == 1 and word not in ("∅", "⊤", "⊥", "∞", "_"):
            return Term("var", f"?{word}")  # Lean binds it by itself
        return Term("const", word)

    def _bound(self, found: Term) -> Term:
        kind = self.term(found.parts[0])
        before = dict(self.locals)
        if found.bound not in ("_", ""):
            self.locals[found.bound] = kind
        rest = tuple(self.term(each) for each in found.parts[1:])
        self.locals = before
        if found.word == "∀[" or found.word == "∃[":
            return rest[-1]
        return _eta(replace(found, parts=(kind, *rest)))

    def _field(self, base: Term, name: str) -> Term:
        """`p.Prime` is `Nat.Prime p` where `p : ℕ`."""
        head = self.head_of(base)
        if head and f"{head}.{name}" in self.names.known and not name.isdigit() and name not in _PLACES:
            return apply(Term("const", f"{head}.{name}"), base)
        return Term("field", name, (base,))

    def head_of(self, found: Term) -> str | None:
        """The name that the type of a term begins with, where it is plain."""
        if found.kind == "op" and found.word in (
            "+",
            "-",
            "*",
            "/",
            "%",
            "^",
            "∪",
            "∩",
            "\\",
            "⊔",
            "⊓",
            "neg",
            "⁻¹",
            "||",
        ):
            return self.head_of(found.parts[0])
        if found.kind == "op" and found.word == ":":
            return _head(found.parts[1])
        if found.kind == "field" and found.word in _FIELDS:
            return _FIELDS[found.word]
        if found.kind == "bind" and found.word[0] in "∑∏":
            return self.head_of(found.parts[-1])
        if found.kind == "app":
            return self._result(found)
        return _head(self.locals[found.word]) if found.kind == "var" and found.word in self.locals else None

    def _applied(self, head: Term, arguments: tuple[Term, ...]) -> Term:
        if head == Term("const", "no_index") and len(arguments) == 1:
            return arguments[0]
        if head.kind == "field" and head.word in _PLACES:
            kind = self.head_of(head.parts[0])
            if head.word == "filter" and kind in ("Finset", None) and len(arguments) == 1:
                return operator("sep", head.parts[0], arguments[0])
            if kind and f"{kind}.{head.word}" in self.names.known:
                head, arguments = Term("const", f"{kind}.{head.word}"), placed(head.word, head.parts[0], arguments)
        if head == Term("const", "Finset.filter") and len(arguments) == 2:
            return operator("sep", arguments[1], arguments[0])
        return self._notation(apply(head, *arguments))

    def _result(self, found: Term) -> str | None:
        """The head of the type of `f x` where `f : α → β` is a variable; `max a b` is what `a` is."""
        head = found.parts[0]
        if head.kind == "const" and head.word in ("max", "min") and len(found.parts) == 3:
            return self.head_of(found.parts[1])
        kind = self.locals.get(head.word, HOLE) if head.kind == "var" else HOLE
        for _ in found.parts[1:]:
            if kind.kind != "bind" or kind.word != "∀(":
                return None
            kind = kind.parts[1]
        return _head(kind)

    def _operator(self, word: str, parts: tuple[Term, ...]) -> Term:
        if word in _TURNED:
            return operator(_TURNED[word], parts[1], parts[0])
        if word == "¬" and parts[0].kind == "op" and parts[0].word in _NEGATED:
            return operator(_NEGATED[parts[0].word], *parts[0].parts)
        if word == ":":
            return self._ascribed(*parts)
        if word in _NAMED:
            return apply(Term("const", _NAMED[word]), *parts)
        if word == "√" or word == "≡ZMOD":
            wanted = Term("const", "Real" if word == "√" else "Int")
            return operator(word, *(self._coerced(each, wanted) for each in parts))
        return operator(word, *(self._alike(parts) if word in _ALIKE else parts))

    def _alike(self, parts: tuple[Term, ...]) -> tuple[Term, ...]:
        """Operands of one type: where one is coerced to it, so are the others, and a number need not say it."""
        kinds = [each.parts[1] for each in parts if _is_ascribed(each) and each.parts[1] != HOLE]
        if not kinds:
            return parts
        coerced = tuple(self._coerced(each, kinds[0]) for each in parts)
        bare = tuple(each.parts[0] if _is_number(each) else each for each in coerced)
        if any(map(_says_type, coerced)):
            return bare
        return (self._ascribed(bare[0], kinds[0]), *bare[1:])

    def _coerced(self, found: Term, kind: Term) -> Term:
        own = self.head_of(found)
        if own in _NUMBERS and not _is_ascribed(found) and kind != Term("const", own) and found.kind in ("var", "op"):
            return self._ascribed(found, kind)
        return found

    def _ascribed(self, value: Term, kind: Term) -> Term:
        """`(x : α)` says nothing where `x : α`; `(↑x : α)` is `(x : α)`."""
        if kind != HOLE and value.kind == "var" and self.locals.get(value.word) == kind:
            return value
        if kind.kind == "const" and kind.word == self.head_of(value) and not is_alone(value):
            return value
        return self._operator_ascribed(value, kind) if value.kind == "op" else operator(":", value, kind)

    def _twice(self, outer: Term, value: Term, kind: Term) -> Term:
        """`((a + b : ℕ) : α)` and `(↑(a + b) : α)`: what is inside is found before it is coerced."""
        if outer.word == "↑":
            value = value.parts[0] if value.kind == "op" and value.word == "↑" else value
        if value.kind == "op" and value.word == ":":
            return operator(":", value, kind)
        return operator(":", value if is_alone(value) else operator("↑", value), kind)

    def _operator_ascribed(self, value: Term, kind: Term) -> Term:
        """`(a + b : α)` is `(a : α) + (b : α)`."""
        if value.word in _ARITHMETIC or value.word in ("neg", "⁻¹"):
            return self._operator(value.word, tuple(self._ascribed(each, kind) for each in value.parts))
        if value.word == "^":
            return operator("^", self._ascribed(value.parts[0], kind), value.parts[1])
        return operator(":", value, kind)

    def _notation(self, found: Term) -> Term:
        head = found.parts[0] if found.kind == "app" else found
        if head.kind != "const" or head.word not in _SPELLED_OUT or found.kind != "app":
            return found
        word, count = _SPELLED_OUT[head.word]
        arguments = found.parts[1:]
        if len(arguments) < count or any(each.kind == "named" for each in arguments):
            return found
        first = list(arguments[:count])
        if word == "↑" and head.word in _FROM:
            first = [self._coerced(first[0], Term("const", _FROM[head.word]))]
        if word in _MODULUS_FIRST:
            first = [*first[1:], first[0]]
        return apply(self._operator(word, tuple(first)), *arguments[count:])


def _is_ascribed(found: Term) -> bool:
    return found.kind == "op" and found.word == ":"


def _is_coercion(found: Term) -> bool:
    return found.kind == "op" and found.word in ("↑", ":")


def _says_type(found: Term) -> bool:
    """Does it have a type without its surroundings, as a variable has and a number has not?"""
    if found.kind == "op" and found.word in _ARITHMETIC | {"neg", "^"}:
        return any(map(_says_type, found.parts[:1] if found.word == "^" else found.parts))
    return not _is_numeral(found) and not _is_number(found)


def is_alone(found: Term) -> bool:
    """Does it mean the same wherever it stands? `a + b` and `max a b` are another sum and maximum in another type."""
    if found.kind in ("var", "field", "const"):
        return True
    head = found.parts[0] if found.kind == "app" else found
    return head.kind in ("var", "field") or (head.kind == "const" and head.word.partition(".")[0] in _NUMBERS)


def _is_number(found: Term) -> bool:
    """`(2 : α)`"""
    return _is_ascribed(found) and _is_numeral(found.parts[0])


def _is_numeral(found: Term) -> bool:
    return found.kind == "number" or found.parts[:1] == (Term("const", "OfNat.ofNat"),)


def _head(kind: Term) -> str | None:
    if kind.kind == "bind" and kind.word.startswith("∀"):
        return "Function"
    if kind.kind == "op":
        return {
            "=": "Eq",
            "↔": "Iff",
            "∧": "And",
            "∨": "Or",
            "×": "Prod",
            "≃": "Equiv",
            "≤": "LE.le",
            "<": "LT.lt",
        }.get(kind.word)
    head = kind.parts[0] if kind.kind == "app" else kind
    return head.word if head.kind == "const" else None


def _eta(found: Term) -> Term:
    """`fun x => f x` is `f`."""
    if found.word != "fun(" or found.bound in ("_", "") or len(found.parts) != 2:
        return found
    body = found.parts[1]
    if body.kind == "app" and body.parts[-1] == Term("var", found.bound):
        rest = body.parts[1:-1]
        if found.bound not in set[str]().union(*(names_in(each) for each in body.parts[:-1])):
            return apply(body.parts[0], *rest)
    return found
