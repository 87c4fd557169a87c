"""A proposer that guesses blindly: for `∃ x, …` every small term of a kind that fits, smallest first, and whatever
automation closes the rest. What a trained policy must beat before a witness counts as found by understanding."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from ember.core.goals import ProofState
from ember.core.ports import Proposal

CLOSE = (
    "(repeat' apply And.intro) <;> first | decide | (norm_num; done) | omega | (intros; push_cast; ring; done) "
    "| (intros; simp_all; done)"
)
EXISTS = re.compile(r"⊢ ∃ ([^\s,]+)(?: : [^,]*)?, (.*)", re.DOTALL)
LARGEST = 12
"""Numbers that are tried besides those of the statement."""


class Enumeration:
    """The Proposer port; it proposes for existence goals only, and what closes any other."""

    name = "enumeration"

    async def propose(self, states: Sequence[ProofState], count: int, seed: int) -> list[list[Proposal]]:
        return [list(itertools.islice(_proposals(state.text), count)) for state in states]


def _proposals(text: str) -> Iterator[Proposal]:
    found = EXISTS.search(text)
    if found is None:
        yield Proposal(CLOSE, 0.0)
        return
    name, body = found[1], found[2]
    for place, term in enumerate(_terms(name, body, text)):
        yield Proposal(f"refine ⟨{term}, ?_⟩\n{CLOSE}", -0.001 * (place + 1))


def _terms(name: str, body: str, text: str) -> Iterator[str]:
    numbers = list(dict.fromkeys([*re.findall(r"\d+", text), *map(str, range(LARGEST + 1))]))
    if re.search(rf"(?<![\w.']){re.escape(name)}\.(?:length|sum|head|getLast|map|foldr|Pairwise)", body):
        for size in range(5):
            yield from (f"[{', '.join(chosen)}]" for chosen in itertools.product(numbers[:20], repeat=size))
    elif re.search(rf"(?<![\w.']){re.escape(name)} (?:\(|\d|[a-z])", body):
        yield from (f"fun n => {term}" for term in _sums(("n",), numbers))
    else:
        yield from _sums(tuple(_variables(text)), numbers)


def _variables(text: str) -> list[str]:
    heads = [line.partition(" : ") for line in text.split("\n") if not line.startswith("⊢")]
    return [name for head, _, kind in heads if kind in ("ℕ", "ℤ", "ℚ", "ℝ", "Nat", "Int") for name in head.split()]


def _sums(variables: Sequence[str], numbers: Sequence[str]) -> Iterator[str]:
    """Sums of monomials and powers, by how many parts they have."""
    signed = [*numbers, *(f"(-{number})" for number in numbers if number != "0")]
    parts = [
        *variables,
        *(f"{variable} / {number}" for variable in variables for number in numbers if number != "0"),
        *(f"{variable} ^ {power}" for variable in variables for power in "23"),
        *(f"{number} ^ {variable}" for variable in variables for number in signed),
    ]
    atoms = [*signed, *parts, *(f"{number} * {part}" for part in parts for number in signed)]
    yield from atoms
    for size in (2, 3):
        for chosen in itertools.combinations(atoms, size):
            yield " + ".join(chosen)
