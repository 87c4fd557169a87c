"""What is to be proved, and a script that claims to prove it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from ember.core.outcomes import Position


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a declaration begins in the text that it was read from. The column is negative where words were put
    before it that its author left out."""

    line: int = 1
    column: int = 0


@dataclass(frozen=True)
class Statement:
    """A Lean theorem without its proof, as its author wrote it.

    `text` is the declaration up to, and without, the `:=` of its proof: `theorem two : 1 + 1 = 2`.
    `header` is what stands above it in its file: imports, `open`, options. `context` is Lean text
    between the two (definitions, earlier lemmas). Both belong to what is stated; neither is trusted.
    """

    name: str
    text: str
    header: str = ""
    context: str = ""
    origin: Origin = field(default=Origin(), compare=False, repr=False)

    def written_at(self, place: Position) -> Position:
        """A position in `text`, as one in the text that the statement was read from."""
        column = place.column + (self.origin.column if place.line == 1 else 0)
        return Position(place.line + self.origin.line - 1, max(column, 0))

    @property
    def key(self) -> str:
        """Content address: equal for equal statements, whatever run or machine they come from."""
        parts = "\0".join([self.header, self.context, self.text])
        return hashlib.sha256(parts.encode()).hexdigest()[:16]

    def with_proof(self, proof: str) -> str:
        """The whole Lean file that claims `proof` for this statement."""
        above = "\n".join(part for part in (self.header, self.context) if part)
        return f"{above}\n{self.text} := {proof}\n" if above else f"{self.text} := {proof}\n"


@dataclass(frozen=True)
class Proof:
    """A script offered for a statement: what stands after `:=`, usually `by …`."""

    statement: Statement
    text: str
    tactics: tuple[str, ...] = ()
