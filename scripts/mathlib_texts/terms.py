"""Words of Lean text, and trees of them. Nothing is resolved here: names are as they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace


class NotUnderstood(Exception):
    """This grammar has no rule for the text."""


@dataclass(frozen=True)
class Term:
    """`kind` says which rule made it, `word` is its operator or name, `bound` the variable that a binder introduces."""

    kind: str
    word: str = ""
    parts: tuple[Term, ...] = ()
    bound: str = ""


HOLE = Term("hole")
"""What the text leaves out."""


@dataclass(frozen=True)
class Binder:
    """`sign` is the bracket: `(`, `{`, `⦃`, `[`; `?` stands for an explicit one with a default."""

    sign: str
    name: str
    type: Term
    default: bool = False


@dataclass(frozen=True)
class Token:
    text: str
    kind: str
    spaced: bool


_START = (
    r"A-Za-z_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f\u0391-\u039f\u03a1\u03a2\u03a4-\u03a9\u03b1-\u03ba\u03bc-\u03fb"
    r"\u1f00-\u1ffe\u2100-\u214f\U0001d49c-\U0001d59f"
)
_PART = rf"(?:«[^»\n]*»|[{_START}][{_START}0-9'!?\u2080-\u2089\u2090-\u209c\u1d62-\u1d6a\u2c7c]*)"
_SYMBOLS = (
    "|ₘ ‖₊ ‖ₑ ℝ≥0∞ ℝ≥0 ℕ+ ℕ∞ ⁻¹' ⁻¹ ⌋₊ ⌉₊ ^[ ×ˢ →+* →*₀ →₀ →+ →* →ₗ →o ≃+* ≃+ ≃* ≃o ↪o ×' |>. |> <| <$> >>= <|>"
    " && || &&& ||| ^^^ <<< >>>"
    " <+~ <+: <:+ <+ ~ ++ := => ↦ == != :: '' ∃! /- ![ #[ #v[ !! .. // ←"
).split()
_TOKEN = re.compile(
    r"(?P<space>\s+)"
    rf"|(?P<symbol>{'|'.join(re.escape(each) for each in sorted(_SYMBOLS, key=len, reverse=True))})"
    rf"|(?P<id>{_PART}(?:\.{_PART})*)"
    r"|(?P<num>0[xb][0-9a-fA-F]+|\d+(?:\.\d+)?)"
    r"|(?P<str>\"(?:\\.|[^\"\\])*\"|'(?:\\[^\n]{1,6}?|[^\\'\n])')"
    r"|(?P<any>.)",
    re.DOTALL,
)
_DIGITS = re.compile(r"\d+")
_UNIVERSES = re.compile(r"\.\{[^{}]*\}")
ALL_CLOSE = {"(": ")", "{": "}", "⦃": "⦄", "[": "]", "⟨": "⟩", "⟦": "⟧", "![": "]", "#[": "]", "#v[": "]", "^[": "]"}
CLOSERS = frozenset(ALL_CLOSE.values())


def tokens(text: str) -> list[Token]:
    """The words of a text; universe levels are left out."""
    text = _UNIVERSES.sub("", text)
    found: list[Token] = []
    spaced, at = True, 0
    while match := _TOKEN.match(text, at):
        kind, at = match.lastgroup or "any", match.end()
        if kind == "space":
            spaced = True
            continue
        if kind == "num" and found and found[-1].text == "." and not spaced:  # the 1 and the 2 of `x.1.2`
            digits = _DIGITS.match(text, match.start())
            at = digits.end() if digits else at
        found.append(Token(text[match.start() : at], kind if kind in ("id", "num", "str") else "symbol", spaced))
        spaced = False
    return found


def arrow(left: Term, right: Term) -> Term:
    return Term("bind", "∀(", (left, right), "_")


def apply(head: Term, *arguments: Term) -> Term:
    if not arguments:
        return head
    if head.kind == "app":
        return Term("app", "", head.parts + arguments)
    return Term("app", "", (head, *arguments))


def operator(word: str, *parts: Term) -> Term:
    return Term("op", word, parts)


def raw(words: list[Token]) -> Term:
    """Words that no rule takes."""
    kinds = {"id": "name", "num": "number"}
    return Term("raw", "", tuple(Term(kinds.get(each.kind, "token"), each.text) for each in words))


def closing(words: list[Token], start: int) -> int:
    """Where the bracket that opens here is closed."""
    depth = 0
    for at in range(start, len(words)):
        if words[at].text in ALL_CLOSE:
            depth += 1
        elif words[at].text in CLOSERS:
            depth -= 1
            if depth == 0:
                return at
    raise NotUnderstood


def find_outside(words: list[Token], *wanted: str) -> int:
    """Where one of these words first stands outside brackets, or -1."""
    depth = 0
    for at, each in enumerate(words):
        if each.text in ALL_CLOSE:
            depth += 1
        elif each.text in CLOSERS:
            depth -= 1
        elif each.text in wanted and depth == 0:
            return at
    return -1


def names_in(found: Term) -> set[str]:
    """The names that stand in a term and that no binder in it introduces."""
    if found.kind in ("name", "var"):
        return {found.word}
    if found.kind == "bind":
        below = set[str]().union(*(names_in(each) for each in found.parts[1:]))
        return names_in(found.parts[0]) | (below - {found.bound})
    return set[str]().union(*(names_in(each) for each in found.parts))


def renamed(found: Term, old: str, new: str) -> Term:
    """A variable under another name, where no inner binder hides it."""
    if found.kind in ("name", "var") and found.word == old:
        return replace(found, word=new)
    if found.kind == "bind" and found.bound == old:
        return replace(found, parts=(renamed(found.parts[0], old, new), *found.parts[1:]))
    return replace(found, parts=tuple(renamed(each, old, new) for each in found.parts))
