"""A text's words, and where their brackets open and close."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ember.data.tokens import Token, tokens

OPEN, CLOSE = frozenset("([{⟨⌊⌈⦃"), frozenset(")]}⟩⌋⌉⦄")
_CLOSING = frozenset("(|⌊⌈{")
_BEFORE_SIGN = frozenset("+ - * / % ^ ( = ,".split())
_JOINED = {"->": "→", "<->": "↔", "/\\": "∧", "\\/": "∨", "!=": "≠", "<=": "≤", ">=": "≥", "⁻¹": "⁻¹"}
Words = tuple[str, ...]


class Unreadable(ValueError):
    """A text that this reader does not know; nothing is said of it."""


def words_of(text: str) -> Words:
    return tuple(_joined([token for token in tokens(text) if token.kind not in ("blank", "comment")]))


def _joined(found: Sequence[Token]) -> Iterator[str]:
    """The words, with relations of two signs as one (`tokens` splits them), in their own signs."""
    at = 0
    while at < len(found):
        for size in (3, 2):
            text = "".join(token.text for token in found[at : at + size])
            if text in _JOINED:
                yield _JOINED[text]
                at += size
                break
        else:
            yield _JOINED.get(found[at].text, found[at].text)
            at += 1


def first_outside(words: Words, wanted: str) -> int:
    """The first place of a word outside of brackets; -1 for none."""
    depth = 0
    for place, word in enumerate(words):
        if depth == 0 and word == wanted:
            return place
        depth += (word in OPEN) - (word in CLOSE)
    return -1


def depth_at(words: Words, place: int) -> int:
    return sum((word in OPEN) - (word in CLOSE) for word in words[:place])


def last_outside(words: Words, signs: Sequence[str]) -> int:
    """The last place of an operator outside of brackets, bars and sums that has something to work on."""
    depth, bars, place = 0, False, -1
    for at, word in enumerate(words):
        if word == "|":
            bars = not bars
        depth += (word in OPEN) - (word in CLOSE)
        if depth == 0 and word in ("∑", "∏") and "*" in signs:
            break  # a sum takes products, but no sums
        if depth == 0 and not bars and word in signs and at > 0 and words[at - 1] not in _BEFORE_SIGN:
            place = at
    return place


def closed(words: Words, begun: int) -> int:
    """Where a bracket or a bar that opens here closes."""
    if words[begun] == "|":
        end = next((i for i in range(begun + 1, len(words)) if words[i] == "|"), -1)
    else:
        depth, end = 0, -1
        for place in range(begun, len(words)):
            depth += (words[place] in OPEN) - (words[place] in CLOSE)
            if depth == 0:
                end = place
                break
    if end < 0:
        raise Unreadable("a bracket is left open")
    return end


def atoms(words: Words) -> list[Words]:
    """Names, numerals and brackets that stand beside each other."""
    parts, at = list[Words](), 0
    while at < len(words):
        end = closed(words, at) if words[at] in _CLOSING else at
        if end == at and not (words[at][0].isdigit() or is_name(words[at])):
            raise Unreadable(f"{words[at]} is unknown")
        parts.append(words[at : end + 1])
        at = end + 1
    return parts


def split(words: Words, sign: str) -> list[Words]:
    parts, rest = list[Words](), words
    while (place := first_outside(rest, sign)) >= 0:
        parts.append(rest[:place])
        rest = rest[place + 1 :]
    return [*parts, rest]


def is_name(word: str) -> bool:
    return word[0].isalpha() or word[0] in "_«"
