"""Rules of migration: pure functions on a text's tokens. Strings, comments and declared names are never touched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ember.data.migrate.instances import brackets
from ember.data.migrate.renames import Renames, words_of
from ember.data.tokens import Token, tokens

_DECLARES = frozenset(
    "theorem lemma def abbrev example instance structure class inductive namespace section end".split()
)
_INTRODUCES = frozenset("have obtain intro rintro rcases cases induction set let fun λ ∀ ∃ with generalize".split())


@dataclass(frozen=True)
class Change:
    """A token, or several, written otherwise."""

    rule: str
    start: int
    end: int
    text: str


Find = Callable[[Sequence[Token]], list[Change]]


@dataclass(frozen=True)
class Rule:
    name: str
    category: str
    find: Find


def applied(text: str, rules: Sequence[Rule]) -> tuple[str, list[Change]]:
    """The text with every rule's changes, and the changes; where two overlap, the earlier rule's stands."""
    found = list(tokens(text))
    changes: list[Change] = []
    taken: set[int] = set()
    for rule in rules:
        for change in rule.find(found):
            span = range(change.start, change.end)
            if taken.isdisjoint(span) and text[change.start : change.end] != change.text:
                taken.update(span)
                changes.append(change)
    changes.sort(key=lambda change: change.start)
    parts, position = list[str](), 0
    for change in changes:
        parts += [text[position : change.start], change.text]
        position = change.end
    return "".join([*parts, text[position:]]), changes


def renaming(table: Renames, *, bold: bool = False) -> Rule:
    """Every name that the table knows, unless the text itself declares or binds it. A bold one renames doubtful names,
    too: it is for those who ask Lean afterwards."""

    def find(found: Sequence[Token]) -> list[Change]:
        own = _own_names(found)
        spoken = frozenset(word for token in found if token.kind == "name" for word in words_of(token.text))
        changes: list[Change] = []
        for place, token in enumerate(found):
            if token.kind != "name" or token.text in own or _declared(found, place):
                continue
            if not bold and table.doubtful(token.text, spoken):
                continue
            new = table.new_name(token.text)
            if new is not None:
                changes.append(Change("rename", token.start, token.end, new))
        return changes

    return Rule("rename, doubtful ones too" if bold else "rename", "renamed declarations", find)


def _declared(found: Sequence[Token], place: int) -> bool:
    """Whether the name stands right after `theorem` and the like."""
    before = place - 1
    while before >= 0 and found[before].kind in ("blank", "comment"):
        before -= 1
    return before >= 0 and found[before].text in _DECLARES


def _own_names(found: Sequence[Token]) -> set[str]:
    """Names that the text binds: in brackets before a colon, and on the line after `intro`, `have`, `obtain`, …"""
    own: set[str] = set()
    names: list[str] = []
    introduced = opened = False
    for token in found:
        if token.kind == "name" and token.text not in _INTRODUCES and (introduced or opened):
            names.append(token.text)
        elif token.kind == "blank" and not (introduced and "\n" in token.text):
            continue
        else:
            if introduced or token.text == ":":
                own.update(name for name in names if "." not in name)
            names = []
            introduced = token.text in _INTRODUCES
            opened = token.text in ("(", "{", "⟨", "[", ",", "⦃")
    return own


def big_operators(found: Sequence[Token]) -> list[Change]:
    """`∑ x in s, f x` is `∑ x ∈ s, f x`; an integral keeps its `in`."""
    changes: list[Change] = []
    open_operator = False
    for token in found:
        if token.text in ("∑", "∏"):
            open_operator = True
        elif token.text == "," or token.text in ("∫", "∈"):
            open_operator = False
        elif token.text == "in" and open_operator:
            changes.append(Change("big operators", token.start, token.end, "∈"))
            open_operator = False
    return changes


_OPTIONS = {"decide": "+decide", "arith": "+arith", "contextual": "+contextual", "zeta": "+zeta"}
_TURNS = {"simp_arith": "simp +arith", "simp_all_arith": "simp_all +arith"}


def options(found: Sequence[Token]) -> list[Change]:
    """`simp (config := { decide := true })` is `simp +decide`, `simp_arith` is `simp +arith`."""
    changes = [Change("options", token.start, token.end, _TURNS[token.text]) for token in found if token.text in _TURNS]
    solid = [token for token in found if token.kind not in ("blank", "comment")]
    for place in range(len(solid) - 8):
        part = solid[place : place + 9]
        texts = [token.text for token in part]
        if texts[:4] == ["(", "config", ":=", "{"] and texts[5:] == [":=", "true", "}", ")"] and texts[4] in _OPTIONS:
            changes.append(Change("options", part[0].start, part[-1].end, _OPTIONS[texts[4]]))
    return changes


def instances(found: Sequence[Token]) -> list[Change]:
    """`[LinearOrderedField K]` is `[Field K] [LinearOrder K] [IsStrictOrderedRing K]`, and the like."""
    return [Change("instances", start, end, text) for start, end, text in brackets(found)]


SYNTAX = (
    Rule("instances", "instances", instances),
    Rule("big operators", "syntax", big_operators),
    Rule("options", "tactics", options),
)


def standard(table: Renames, *, bold: bool = False) -> tuple[Rule, ...]:
    """All rules, renames first."""
    return (renaming(table, bold=bold), *SYNTAX)
