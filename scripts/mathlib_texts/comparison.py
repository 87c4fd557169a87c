"""Two sets of declarations held against each other, name by name."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from declarations import DEFINITIONS, Declaration, files, read
from printing import printed
from resolution import Names, every_name
from sameness import normal_text, same
from statements import Statement, statement
from terms import Binder, NotUnderstood
from translations import generated, translated

_TYPE_OF = re.compile(r"\s*:\s*type_of%\s+@?(\S+)\s*$")


class NotStated(Exception):
    """The statement is not in the texts at hand: an alias of what is declared elsewhere."""


@dataclass(frozen=True)
class Side:
    """How one text states a name."""

    place: str
    text: str
    normal: str
    stated: Statement | None
    note: str = ""


@dataclass(frozen=True)
class Outcome:
    name: str
    kind: str
    """`same`, `different` or `definition`."""
    ours: Side
    theirs: Side
    agrees: bool
    """Whether the statements, or the signatures of definitions, are the same by text."""

    @property
    def filled_in(self) -> bool:
        """Are they the same only because Lean finds what one text leaves out, such as the type of a variable?"""
        return self.kind == "same" and self.ours.normal != self.theirs.normal

    @property
    def unread(self) -> bool:
        return self.ours.stated is None or self.theirs.stated is None

    @property
    def hash(self) -> str:
        return hashlib.sha256(f"{self.ours.normal}\0{self.theirs.normal}".encode()).hexdigest()[:16]


@dataclass
class Texts:
    """The declarations of some folders, by full name."""

    by_name: dict[str, list[Declaration]] = field(default_factory=dict[str, list[Declaration]])

    def every(self) -> Iterable[Declaration]:
        return (each for listed in self.by_name.values() for each in listed)


def texts(folders: Iterable[Path]) -> Texts:
    """What the files declare and what their attributes make of it; private names are nobody else's."""
    listed: list[Declaration] = []
    for folder in folders:
        for file in files(folder):
            listed += (replace(each, file=file.relative_to(folder) if folder.is_dir() else file) for each in read(file))
    found = Texts()
    for each in listed:
        if each.keyword != "attribute" and not each.private:
            found.by_name.setdefault(each.name, []).append(each)
    for each in generated(listed):
        if each.name not in found.by_name or found.by_name[each.name][0].original is not None:
            found.by_name.setdefault(each.name, []).append(each)
    return found


@dataclass
class Reader:
    """Reads the statements of one side."""

    texts: Texts
    names: Names

    def state(self, declared: Declaration, depth: int = 0) -> Statement:
        if declared.original is not None:
            return translated(self.state(declared.original, depth + 1), declared.side, self.names.known)
        named = declared.of or ((match := _TYPE_OF.match(declared.text)) and match[1]) or ""
        if not named:
            return statement(declared, self.names)
        target = self.names.resolve(named, declared.scope) or named
        listed = [each for each in self.texts.by_name.get(target, ()) if each is not declared]
        if not listed or depth > 8:
            raise NotStated(f"an alias of {target}, which these texts do not state")
        return _half(self.state(listed[0], depth + 1), declared.side)

    def keyword(self, declared: Declaration) -> str:
        if declared.of:
            target = self.names.resolve(declared.of, declared.scope) or declared.of
            listed = self.texts.by_name.get(target, [])
            return listed[0].keyword if listed else "theorem"
        return declared.keyword

    def side(self, declared: Declaration) -> Side:
        place = f"{declared.file}:{declared.line}"
        note = _note(declared)
        try:
            stated = self.state(declared)
        except (NotUnderstood, NotStated, RecursionError) as error:
            words = " ".join(declared.text.split())
            return Side(place, words, words, None, str(error) or "binders that were not understood")
        return Side(place, printed(stated), normal_text(stated), stated, note)


def _note(declared: Declaration) -> str:
    if declared.original is not None:
        return (
            f"made from {declared.original.name} by {'to_dual' if declared.side.startswith('dual') else 'to_additive'}"
        )
    return f"alias of {declared.of}" if declared.of else ""


def _half(stated: Statement, side: str) -> Statement:
    """One direction of an equivalence."""
    if side not in ("mp", "mpr"):
        return stated
    if stated.conclusion.kind != "op" or stated.conclusion.word != "↔":
        raise NotStated("one half of what is no equivalence in the text")
    left, right = stated.conclusion.parts
    left, right = (left, right) if side == "mp" else (right, left)
    explicit = [*stated.explicit, Binder("(", "_half", left)]
    while right.kind == "bind" and right.word in ("∀(", "∀⦃"):
        explicit.append(
            Binder(right.word[1:], right.bound if right.bound != "_" else f"_{len(explicit)}h", right.parts[0])
        )
        right = right.parts[1]
    return replace(stated, explicit=tuple(explicit), conclusion=right)


def compare(ours: Texts, theirs: Texts, wanted: Iterable[str]) -> list[Outcome]:
    """An outcome for each wanted name that both state."""
    names = every_name([*ours.every(), *theirs.every()])
    left, right = Reader(ours, names), Reader(theirs, names)
    return [_outcome(name, left, right) for name in wanted]


def _outcome(name: str, left: Reader, right: Reader) -> Outcome:
    """Mathlib may state a name more than once, as where a file has it for itself: one that is ours is enough."""
    best: Outcome | None = None
    for one in left.texts.by_name[name]:
        ours = left.side(one)
        for other in right.texts.by_name[name]:
            theirs = right.side(other)
            agrees = bool(ours.stated and theirs.stated and same(ours.stated, theirs.stated))
            defined = {left.keyword(one), right.keyword(other)} & DEFINITIONS
            kind = "definition" if defined else "same" if agrees else "different"
            found = Outcome(name, kind, ours, theirs, agrees)
            if agrees:
                return found
            best = best or found
    assert best
    return best
