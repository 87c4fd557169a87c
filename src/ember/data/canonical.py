"""Statements in a form that hides what does not matter: names, layout, brackets, and, for templates, numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ember.core.provenance import content_hash
from ember.data.tokens import Token, tokens

_SAME = {"Nat": "ℕ", "Int": "ℤ", "Real": "ℝ", "Rat": "ℚ", "λ": "fun", "↦": "=>", "in": "∈", "->": "→", "<-": "←"}
_DROPPED = frozenset("( ) { } [ ] ⦃ ⦄ ⟨ ⟩ : , ∀ theorem lemma example def".split())
_BINDERS = frozenset("∀ ∃ ∃! fun ∑ ∏ ⋃ ⋂ Σ Π ∫ ∀ᶠ".split())
_OPEN, _CLOSE = frozenset("({[⦃"), frozenset(")}]⦄")
_NUMBERED = re.compile(r"\Av\d+")
_END = re.compile(r":=\s*(?:by\b)?\s*(?:sorry)?\s*\Z")


@dataclass(frozen=True)
class Canonical:
    words: tuple[str, ...]
    """The statement's tokens; bound names are numbered in the order in which they come."""
    numbers: tuple[str, ...]

    @property
    def key(self) -> str:
        return content_hash(list(self.words))

    @property
    def nameless(self) -> tuple[str, ...]:
        """The words with every bound name alike: what is left when hypotheses or variables come in another order."""
        return tuple(_NUMBERED.sub("v", word) if word[0] == "v" else word for word in self.words)

    @property
    def template(self) -> str:
        """The same for statements that differ in numerals alone."""
        return content_hash(["#" if word[0].isdigit() else word for word in self.words])


def canonical(declaration: str, name: str = "") -> Canonical:
    """Of a declaration without its proof; `theorem name` in front does not count."""
    found = [token for token in tokens(_END.sub("", declaration)) if token.kind not in ("blank", "comment")]
    bound = _bound(found)
    numbered: dict[str, str] = {}
    words: list[str] = []
    for place, token in enumerate(found):
        text = _SAME.get(token.text, token.text)
        named = place > 0 and found[place - 1].text in ("theorem", "lemma", "def", "example")
        if text in _DROPPED or named or (name and token.text == name):
            continue
        head, dot, rest = text.partition(".")
        if token.kind == "name" and head in bound:
            text = numbered.setdefault(head, f"v{len(numbered)}") + dot + rest
        words.append(text)
    numbers = tuple(token.text for token in found if token.kind == "number")
    return Canonical(tuple(words), numbers)


def bound_names(text: str) -> set[str]:
    """Names that a statement binds."""
    return _bound([token for token in tokens(text) if token.kind not in ("blank", "comment")])


def _bound(found: list[Token]) -> set[str]:
    """Names that a binder introduces: those before the `:` of a bracket, and those after ∀, ∃, fun, ∑."""
    bound: set[str] = set()
    for place, token in enumerate(found):
        if token.text in _BINDERS or token.text in _OPEN:
            following = place + 1
            names: list[str] = []
            while following < len(found) and (found[following].kind == "name" or found[following].text in "_⟨⟩"):
                names.append(found[following].text)
                following += 1
            ends = found[following].text if following < len(found) else ""
            if ends == ":" or (token.text in _BINDERS and ends in (",", "=>", "↦", "∈", "in", "<", ">", "≤", "≥", "≠")):
                bound.update(name for name in names if "." not in name and name not in ("in",))
            elif token.text in _BINDERS and names and "in" in names:
                bound.update(names[: names.index("in")])
    return bound
