"""Lemmas whose arguments changed: one that was explicit is found by Lean now, one was dropped or added, what was a
function is an equivalence.

No table knows them all, and none is needed: Lean's message names the application that does not fit, and few
applications are near to it. Each is tried, and Lean decides. Proofs alone change, never a statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ember.data.tokens import Token, tokens

NAME = "signatures"
_NO_FUNCTION = re.compile(r"^Function expected at\n\s+(\S+)([^\n]*)\nbut this term has type\n((?:\s+[^\n]*\n)+)")
_NO_FIT = re.compile(r"^Application type mismatch: .*\bin the application\n\s+(\S+) ([^\n]*)", re.DOTALL)
_NOT_ENOUGH = re.compile(r"^Type mismatch\n\s+(\S+)([^\n]*)\nhas type\n\s+(?:∀|[^\n]*→)")
_OPEN, _CLOSE = "(⟨[{‹", ")⟩]}›"
_KEYWORDS = frozenset("at with using by fun from then else do in only have show exact if match calc λ".split())


def fitted(proof: str, message: str) -> Iterator[str]:
    """The proof with the application that Lean's message names written otherwise, the likeliest first."""
    if found := _NO_FUNCTION.match(message):
        head, count = found[1], len(_atoms(found[2])) + 1
        if "↔" in found[3]:
            yield from _renamed(proof, head, (".mp", ".mpr"))
        yield from _each(proof, head, count, [(place, "") for place in range(count)])
    elif found := _NO_FIT.match(message):
        head, count = found[1], len(_atoms(found[2]))
        last = count - 1
        yield from _each(proof, head, count, [(last, ""), (last, "_ "), *((place, "") for place in range(last))])
    elif found := _NOT_ENOUGH.match(message):
        head, count = found[1], len(_atoms(found[2]))
        yield from _each(proof, head, count, [(count, " _"), (0, "_ ")])


def _each(proof: str, head: str, count: int, edits: Sequence[tuple[int, str]]) -> Iterator[str]:
    """Each edit at each application of the head to so many arguments. An edit is the place of an argument and what is
    put before it; nothing: the argument goes."""
    for start, arguments in _applications(proof, head):
        if len(arguments) < count:
            continue
        for place, put in edits:
            if place == len(arguments):
                end = arguments[-1][1] if arguments else start
                yield proof[:end] + put + proof[end:]
            elif place < len(arguments):
                first, end = arguments[place]
                before = arguments[place - 1][1] if place else start
                yield proof[:first] + put + proof[first:] if put else proof[:before] + proof[end:]


def _renamed(proof: str, head: str, ends: Sequence[str]) -> Iterator[str]:
    for start, _ in _applications(proof, head):
        yield from (proof[:start] + end + proof[start:] for end in ends)


def _applications(text: str, head: str) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """Where the name ends, and the places of what it is applied to."""
    found = list(tokens(text))
    for place, token in enumerate(found):
        if token.kind == "name" and (token.text == head or head.endswith(f".{token.text}")):
            yield token.end, _atoms_of(found[place + 1 :])


def _atoms(text: str) -> list[tuple[int, int]]:
    return _atoms_of(list(tokens(text)))


def _atoms_of(found: Sequence[Token]) -> list[tuple[int, int]]:
    """Start and end of names, numerals and groups in brackets, until something else stands there."""
    atoms: list[tuple[int, int]] = []
    opened, start = 0, 0
    for token in found:
        if token.kind in ("blank", "comment"):
            if not opened and "\n" in token.text:
                break
        elif token.text in _OPEN:
            start = start if opened else token.start
            opened += 1
        elif token.text in _CLOSE:
            opened -= 1
            if opened < 0:
                break
            if not opened:
                atoms.append((start, token.end))
        elif not opened:
            if token.text in _KEYWORDS or not (token.kind in ("name", "number") or token.text in ("?", "?_", ".")):
                break
            if atoms and atoms[-1][1] == token.start:  # `?m.22`, `h.1`
                atoms[-1] = (atoms[-1][0], token.end)
            else:
                atoms.append((token.start, token.end))
    return atoms
