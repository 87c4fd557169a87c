"""A declaration as a telescope: what it takes, in order and with its brackets, and what it concludes.

`(h : p) : q` and `: p → q` are the same telescope, and so are binders that come from a `variable` line.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from declarations import Declaration, Scope
from grammar import binders, term
from resolution import Names, Resolver
from terms import HOLE, Binder, NotUnderstood, Term, Token, find_outside, names_in, renamed, tokens


@dataclass(frozen=True)
class Statement:
    explicit: tuple[Binder, ...]
    """In order; a strict-implicit binder is among them, with its bracket."""
    implicit: Mapping[str, Term]
    """Types by name; they count where they are mentioned."""
    unmentioned: tuple[Binder, ...]
    """Implicit ones that nothing mentions, as a hypothesis in braces."""
    conclusion: Term


@dataclass
class _Telescope:
    names: Names
    scope: Scope
    locals: dict[str, Term] = field(default_factory=dict[str, Term])
    taken: list[Binder] = field(default_factory=list[Binder])

    def take(self, binder: Binder) -> None:
        name = binder.name or f"_{len(self.taken)}"
        name = name if name != "_" else f"_{len(self.taken)}"
        if name in self.locals:  # what had the name before is hidden
            self._hide(name)
        self.taken.append(replace(binder, name=name))
        self.locals[name] = binder.type

    def _hide(self, name: str) -> None:
        fresh = f"{name}†{len(self.taken)}"
        self.taken = [
            replace(each, name=fresh if each.name == name else each.name, type=renamed(each.type, name, fresh))
            for each in self.taken
        ]
        self.locals = {each.name: each.type for each in self.taken}

    def understood(self, found: Term) -> Term:
        return Resolver(self.names, self.scope, self.locals).term(found)


def statement(declared: Declaration, names: Names) -> Statement:
    """What a declaration states; raises `NotUnderstood` where its binders cannot be told apart."""
    scope = declared.scope
    short = declared.name.rpartition(".")[0]
    if short != scope.namespace and declared.name.startswith(scope.namespace):
        scope = replace(scope, namespace=short)
    elif short != scope.namespace:
        scope = replace(scope, namespace=scope.namespace, opened=(*scope.opened, short))
    words = tokens(declared.text)
    colon = find_outside(words, ":")
    own, type_words = (words, []) if colon < 0 else (words[:colon], words[colon + 1 :])
    telescope = _Telescope(replace(names, but=declared.name), scope)
    outer, included = _variables(scope, telescope)
    for binder in binders(own):
        telescope.take(replace(binder, type=telescope.understood(binder.type)))
    conclusion = telescope.understood(term(type_words)) if type_words else HOLE
    before = telescope.taken[: len(outer)]
    conclusion = _flattened(telescope, conclusion)
    return _gathered(telescope, before, included, conclusion)


def _variables(scope: Scope, telescope: _Telescope) -> tuple[list[Binder], set[str]]:
    """The variables of the scopes, later lines changing the brackets of earlier ones."""
    found: list[Binder] = []
    included: set[str] = set()
    for keyword, text in scope.variables:
        if keyword == "include":
            included |= set(text.split())
        elif keyword == "omit":
            included -= set(text.split())
        else:
            for binder in _variable_line(tokens(text)):
                _put(found, replace(binder, type=telescope.understood(binder.type)))
                telescope.locals = {each.name: each.type for each in found if each.name}
    for binder in found:
        telescope.take(binder)
    return found, included


def _variable_line(words: list[Token]) -> list[Binder]:
    try:
        return binders(words)
    except NotUnderstood:
        return []


def _put(found: list[Binder], binder: Binder) -> None:
    for at, each in enumerate(found):
        if each.name == binder.name and each.name not in ("", "_"):
            if binder.type == HOLE:
                found[at] = replace(each, sign=binder.sign)
                return
            found[at] = replace(each, name=f"{each.name}†{at}")
    found.append(binder)


def _flattened(telescope: _Telescope, conclusion: Term) -> Term:
    """What `∀` and `→` introduce joins the binders."""
    while conclusion.kind == "bind" and conclusion.word.startswith("∀"):
        kind, body = conclusion.parts
        telescope.take(Binder(conclusion.word[1:], conclusion.bound, kind))
        conclusion = body
    return conclusion


def _gathered(telescope: _Telescope, before: list[Binder], included: set[str], conclusion: Term) -> Statement:
    own = [each for each in telescope.taken[len(before) :] if each.sign != "["]
    mentioned = names_in(conclusion).union(included, *(names_in(each.type) for each in own))
    for each in reversed(before):
        if each.name in mentioned:
            mentioned |= names_in(each.type)
    kept = [each for each in before if each.name in mentioned and each.sign != "["]
    every = kept + own
    free = {each: HOLE for each in mentioned if each.startswith("?")}
    implicit = free | {each.name: each.type for each in every if each.sign == "{"}
    used = names_in(conclusion).union(*(names_in(each.type) for each in every))
    explicit = tuple(replace(each, sign="?" if each.default else each.sign) for each in every if each.sign != "{")
    alone = tuple(each for each in own if each.sign == "{" and each.name not in used)
    return Statement(explicit, implicit, alone, conclusion)
