"""What is to be proved, and a script that claims to prove it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


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
