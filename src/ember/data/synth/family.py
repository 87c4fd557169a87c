"""What a problem family is, and the draw of one problem.

A problem is decided by sha256(family | version | split | index) alone, so splits share no draw, and a problem
can be made again from its name. Its proof is built with it; Lean certifies it afterwards like anybody's.
"""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ember.core.statement import Proof, Statement
from ember.data.declaration import Declaration, theorem_row

HEADER = "import Mathlib"
INDENT = "  "
_NO_WORD = re.compile(r"\W")


class Dice(random.Random):
    """All chance of one problem."""

    def other(self, low: int, high: int, *unwanted: int) -> int:
        """A number of the range that is none of these."""
        return self.choice([number for number in range(low, high + 1) if number not in unwanted])


@dataclass(frozen=True)
class Drawn:
    """One problem of a family."""

    statement: str
    """Binders and goal, as they stand after the theorem's name: `(n : ℕ) : n + 0 = n`."""
    proof: Sequence[str]
    """The lines after `by`; deeper lines are indented."""
    problem: str
    """The same in words, with one final answer."""
    answer: str
    program: str
    """A Python program that prints the answer, found another way than by the family."""
    template: str = ""
    """The shape of the statement, where a family has several."""
    combination: str = ""
    """Which of the shape's features come together: what a split by combination holds out."""
    free: Mapping[int, tuple[int, int]] = field(default_factory=dict[int, tuple[int, int]])
    """Numbers, each with the least and the largest that it may be everywhere in statement and proof instead: the proof
    holds for whatever they are."""


@dataclass(frozen=True)
class Family:
    name: str
    area: str
    draw: Callable[[Dice, int], Drawn]
    """A problem at a level of difficulty, 1 to `levels`."""
    version: int = 1
    levels: int = 3


@dataclass(frozen=True)
class Problem:
    family: Family
    split: str
    index: int
    level: int
    drawn: Drawn

    @property
    def name(self) -> str:
        """An identifier, whatever the split is called."""
        return f"{self.family.name}_{_NO_WORD.sub('_', self.split)}_{self.index}"

    @property
    def proof(self) -> Proof:
        statement = Statement(self.name, f"theorem {self.name} {self.drawn.statement}", HEADER)
        return Proof(statement, "by\n" + "\n".join(INDENT + line for line in self.drawn.proof))

    def row(self) -> dict[str, Any]:
        proof, drawn = self.proof, self.drawn
        declaration = Declaration(self.name, proof.statement.header, "", proof.statement.text, proof.text, ())
        return theorem_row(
            "synth",
            declaration,
            family=self.family.name,
            area=self.family.area,
            version=self.family.version,
            level=self.level,
            template=drawn.template or self.family.name,
            combination=f"{self.family.name}:{drawn.template}:{drawn.combination}",
            problem=drawn.problem,
            answer=drawn.answer,
            program=drawn.program,
            free=[[number, *span] for number, span in sorted(drawn.free.items())],
        )


def problem(family: Family, split: str, index: int) -> Problem:
    """The problem of that name; the same on every machine."""
    seed = hashlib.sha256(f"{family.name}|{family.version}|{split}|{index}".encode()).digest()
    dice = Dice(int.from_bytes(seed, "big"))
    level = 1 + dice.randrange(family.levels)
    return Problem(family, split, index, level, family.draw(dice, level))
