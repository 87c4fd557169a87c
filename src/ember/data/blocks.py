"""A tactic script as a tree of blocks, from its text alone; no Lean is at hand.

A block is one tactic with the scripts that stand inside it: what a bullet or a `case` encloses, the
alternatives of `induction … with`, the body of `have … := by`. Its `skeleton` is the tactic that leaves those
scripts' goals open. Whether the text means what it seems to mean is Lean's to say.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ember.lean.text.source import mask

Kind = Literal["tactic", "bullet", "case", "have", "alternatives", "calc"]

_CASE = re.compile(r"(?:case'?|next)\b(?P<names>[^=\n]*)=>")
_HAVE = re.compile(r"(?:haveI?|obtain)\b")
_BY = re.compile(r":=\s*by\b")
_NAME = re.compile(r"[^\W\d][\w.'!?]*")
_WITH = re.compile(r"(?:induction|cases)\b")
_SWALLOWS = re.compile(
    r"\A(?:[·.]\s|(?:case'?|next|(?:all|any|on)_goals?|try|repeat'?|first|focus|iterate|conv\w*)\b)|\bby\b|\bwith\s*\|"
)
"""A tactic that takes a script takes what stands after its `;`, too."""
_ALTERNATIVE = re.compile(r"\|\s*(?P<label>@?[\w.']+(?:[ \t]+[^\s|=]+)*)\s*=>")
_CONTINUES = ("|", "<;>", ")", "]", "}", "⟩", ":=", "else", "then")
_OPEN, _CLOSE = "([{⟨⟪⦃", ")]}⟩⟫⦄"


@dataclass(frozen=True)
class Inner:
    """A script inside a block. `label` names the goal that it is for, with the names given there."""

    label: tuple[str, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Block:
    """`script[start:end]`; `text` is the same with the block's own indentation taken away."""

    kind: Kind
    text: str
    start: int
    end: int
    skeleton: str = ""
    inner: tuple[Inner, ...] = ()
    inner_last: bool = False
    """The skeleton leaves the goals of the scripts after the others, not before them."""

    @property
    def size(self) -> int:
        """Tactics in it: itself, where it does something, and those inside."""
        within = sum(block.size for inner in self.inner for block in inner.blocks)
        return within + (self.kind not in ("bullet", "case"))


def parse(proof: str) -> tuple[Block, ...]:
    """The blocks of what stands after `:=`. A proof that is a term is one block, `exact` that term."""
    masked = mask(proof)
    start = len(masked) - len(masked.lstrip())
    if not re.match(r"by\b", masked[start:]):
        text = proof.strip()
        return (Block("tactic", f"exact {text}", start, start + len(text)),) if text else ()
    return _Script(proof, masked).sequence(start + len("by"), len(proof))


def walk(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Every block, outer before inner, in the order of the text."""
    for block in blocks:
        yield block
        for inner in block.inner:
            yield from walk(inner.blocks)


class _Script:
    def __init__(self, text: str, masked: str) -> None:
        self._text, self._masked = text, masked

    def sequence(self, start: int, end: int) -> tuple[Block, ...]:
        """The blocks of a range that holds nothing but a script."""
        first = self._first(start, end)
        if first is None:
            return ()
        column = self._column(first)
        starts = [first, *self._starts(first, end, column), end]
        found = (self._block(at, to, column) for at, to in itertools.pairwise(starts))
        return tuple(block for block in found if block is not None)

    def _first(self, start: int, end: int) -> int | None:
        part = self._masked[start:end]
        return start + len(part) - len(part.lstrip()) if part.strip() else None

    def _column(self, position: int) -> int:
        return position - (self._text.rfind("\n", 0, position) + 1)

    def _starts(self, start: int, end: int, column: int) -> Iterator[int]:
        """Where further blocks begin: lines at the column, and what follows a `;`, outside brackets."""
        for position, character in self._outside(start, end):
            if character == "\n":
                line = self._first(position, end)
                if line is None or "\n" in self._masked[position + 1 : line]:
                    continue
                if self._column(line) == column and not self._goes_on(start, position, line):
                    yield line
                    start = line
            elif character == ";" and self._masked[position - 1 : position + 2] != "<;>":
                following = self._first(position + 1, end)
                if following is not None and not _SWALLOWS.search(self._masked[start:position]):
                    yield following
                    start = following

    def _goes_on(self, start: int, end: int, line: int) -> bool:
        """Whether a line belongs to the block before it, by how it begins or by how that ends."""
        return self._masked.startswith(_CONTINUES, line) or self._masked[start:end].rstrip().endswith("<;>")

    def _outside(self, start: int, end: int) -> Iterator[tuple[int, str]]:
        depth = 0
        for position in range(start, end):
            character = self._masked[position]
            if character in _OPEN:
                depth += 1
            elif character in _CLOSE:
                depth = max(0, depth - 1)
            elif depth == 0:
                yield position, character

    def _block(self, start: int, end: int, column: int) -> Block | None:
        end = start + len(self._masked[start:end].rstrip().removesuffix(";").rstrip())
        if end <= start:
            return None
        masked, text = self._masked[start:end], self._dedented(start, end, column)
        if masked[0] in "·." and masked[1:2].isspace():
            return Block("bullet", text, start, end, "", (Inner((), self.sequence(start + 1, end)),))
        if case := _CASE.match(masked):
            label = tuple(case["names"].split()) if masked.startswith("case") else ("_", *case["names"].split())
            return Block("case", text, start, end, "", (Inner(label, self.sequence(start + case.end(), end)),))
        if (have := _HAVE.match(masked)) and (found := self._have(start, end, column, text, have)):
            return found
        if _WITH.match(masked) and (found := self._alternatives(start, end, column, text)):
            return found
        return Block("calc" if re.match(r"calc\b", masked) else "tactic", text, start, end)

    def _dedented(self, start: int, end: int, column: int) -> str:
        first, *rest = self._text[start:end].split("\n")
        return "\n".join([first, *(line[min(column, len(line) - len(line.lstrip())) :] for line in rest)])

    def _have(self, start: int, end: int, column: int, text: str, opening: re.Match[str]) -> Block | None:
        """`have h : T := by …`; the skeleton leaves the goal with `h` and the goal `T`, independent of each other, as
        those of `have h : T := ?_` are not."""
        outside = [(at, c) for at, c in self._outside(start, end) if c == ":"]
        if len(outside) < 2 or (by := _BY.match(self._masked, outside[1][0], end)) is None:
            return None
        blocks = self.sequence(by.end(), end)
        if len(blocks) < 2 and not any(block.inner for block in blocks):
            return None
        colon = outside[0][0]
        pattern, kind = self._text[start + opening.end() : colon].strip(), self._dedented(colon + 1, by.start(), column)
        name = _NAME.match(pattern)
        if opening[0] == "obtain" and not (name and name[0] == pattern):
            return Block("have", text, start, end, f"obtain {pattern} :{kind.rstrip()}", (Inner((), blocks),))
        binders = pattern[name.end() :].strip() if name else pattern
        kind = f" ∀ {binders},{kind}" if binders else kind
        skeleton = f"refine (fun ({name[0] if name else 'this'} :{kind.rstrip()}) => ?_) ?_"
        return Block("have", text, start, end, skeleton, (Inner((), blocks),), inner_last=True)

    def _alternatives(self, start: int, end: int, column: int, text: str) -> Block | None:
        opening = re.compile(r"\bwith\s*(?=\|)").search(self._masked, start, end)
        if opening is None:
            return None
        bars = [
            at for at, c in self._outside(opening.end(), end) if c == "|" and self._first_of_line(at, opening.end())
        ]
        parts: list[Inner] = []
        for at, to in zip(bars, [*bars[1:], end], strict=True):
            found = _ALTERNATIVE.match(self._masked, at, to)
            if found is None:
                return None
            parts.append(Inner(tuple(found["label"].split()), self.sequence(found.end(), to)))
        head = self._dedented(start, opening.end(), column).rstrip()
        skeleton = head + "".join(f" | {' '.join(part.label)} => ?_" for part in parts)
        return Block("alternatives", text, start, end, skeleton, tuple(parts))

    def _first_of_line(self, position: int, opening: int) -> bool:
        """Whether an alternative may begin here: at the start of a line, or right after `with`."""
        line = max(self._masked.rfind("\n", 0, position) + 1, opening)
        return not self._masked[line:position].strip()
