"""Is a statement false? Small counterexamples are tried on its negation, and certified like any proof.

The variables of the statement get small values, its hypotheses are left to decision procedures; what closes the
negation is a proof of it, and names its values. What is not refuted may still be false.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ember.core.errors import InputError
from ember.core.outcomes import Proved, Verdict
from ember.core.ports import Judge, Kernel, StepLimits
from ember.core.statement import Statement
from ember.lean.text.source import mask

_WHOLE = (0, 1, -1, 2, -2, 3, -3, 5, -7, 10)
_FRACTIONS = (0, 1, -1, 2, "1/2", -3)
VALUES: dict[str, tuple[object, ...]] = {
    **dict.fromkeys(("ℕ", "Nat"), (0, 1, 2, 3, 4, 5, 7, 10, 12)),
    **dict.fromkeys(("ℤ", "Int"), _WHOLE),
    **dict.fromkeys(("ℚ", "ℝ"), _FRACTIONS),
    "Bool": ("true", "false"),
    "Prop": ("False", "True"),
}
MOST = 160
"""Values tried; those with the smallest values come first."""
CLOSERS = ("(by decide)", "(by first | decide | omega | norm_num | simp)")
"""What hypotheses and the conclusion are left to: the plain one first, for a readable proof."""
PORTION = 16
LIMITS = StepLimits(heartbeats=20_000, wall_s=2.0)
_HYPOTHESIS = re.compile(r"^(?P<names>[^\s:⊢][^:⊢\n]*?) : (?P<type>[^\n]+(?:\n  [^\n]+)*)", re.MULTILINE)
_BRACKETS = {"(": 1, "[": 1, "{": 1, "⦃": 1, "⟨": 1, ")": -1, "]": -1, "}": -1, "⦄": -1, "⟩": -1}
_DECLARED = re.compile(r"(?:theorem|lemma)\s+(?:«[^»]*»|[^\s:({\[⦃])+")


@dataclass(frozen=True)
class Refutation:
    """A certified proof of the negation."""

    negation: Statement
    proof: str
    verdict: Verdict
    values: dict[str, str]
    """The counterexample, by the names of the statement's variables."""

    @property
    def text(self) -> str:
        shown = ", ".join(f"{name} = {value}" for name, value in self.values.items())
        return f"false for {shown}" if shown else "its negation is proved"


async def refute(kernel: Kernel, judge: Judge, statement: Statement) -> Refutation | None:
    """A counterexample, or None; `InputError` when the statement does not elaborate."""
    negation = negated(statement)
    session = await kernel.start(statement)
    try:
        introduced = (await session.batch(session.root, ["intros"], LIMITS))[0]
        shown = getattr(introduced, "state", session.root).text
    finally:
        await session.close()
    session = await kernel.start(negation)
    try:
        attempts = _attempts(list(_variables(shown)))
        while portion := list(itertools.islice(attempts, PORTION)):
            outcomes = await session.batch(session.root, [f"exact {proof}" for proof, _ in portion], LIMITS)
            for (proof, values), outcome in zip(portion, outcomes, strict=False):
                if isinstance(outcome, Proved):
                    verdict = await judge.certify(negation, proof)
                    if verdict.accepted:
                        return Refutation(negation, proof, verdict, values)
    finally:
        await session.close()
    return None


def negated(statement: Statement) -> Statement:
    """`theorem t (n : ℕ) (h : n < 3) : n = 1` becomes `theorem t_is_false : ¬ ∀ (n : ℕ) (h : n < 3), n = 1`."""
    declared = _DECLARED.match(statement.text)
    if declared is None:
        raise InputError("only a theorem can be refuted")
    rest, colon = statement.text[declared.end() :], None
    depth = 0
    for position, character in enumerate(mask(rest)):
        depth += _BRACKETS.get(character, 0)
        if character == ":" and depth == 0:
            colon = position
            break
    if colon is None:
        raise InputError("the statement has no type")
    binders, target = rest[:colon].strip(), rest[colon + 1 :].strip()
    closed = f"∀ {binders}, ({target})" if binders else f"({target})"
    return replace(statement, name=f"{statement.name}_is_false", text=f"theorem {statement.name}_is_false : ¬ {closed}")


def _variables(goal: str) -> Iterator[tuple[str, str]]:
    """Name and type of what stands above the goal, in order."""
    above = goal.partition("⊢")[0]
    for match in _HYPOTHESIS.finditer(above):
        for name in match["names"].split():
            yield name.rstrip("✝"), " ".join(match["type"].split())


def _attempts(variables: Sequence[tuple[str, str]]) -> Iterator[tuple[str, dict[str, str]]]:
    """Proofs of the negation, small values first, each with what it says."""
    choices = [VALUES.get(kind, ("",)) for _, kind in variables]
    sizes = [range(len(choice)) for choice in choices]
    total = sum(len(size) - 1 for size in sizes)
    found = (places for rank in range(total + 1) for places in _of_rank(sizes, rank))
    for places in itertools.islice(found, MOST):
        values = [str(choice[place]) for choice, place in zip(choices, places, strict=True)]
        named = {name: value for (name, _), value in zip(variables, values, strict=True) if value}
        for closer in CLOSERS:
            given = [closer if not value else value if value.isalnum() else f"({value})" for value in values]
            applied = f"(@h {' '.join(given)})" if given else "h"
            yield f"fun h => absurd {applied} {closer}", named


def _of_rank(sizes: Sequence[range], rank: int) -> Iterator[tuple[int, ...]]:
    """Places, one of each size, that add up to the rank."""
    if not sizes:
        if rank == 0:
            yield ()
        return
    for place in sizes[0]:
        if place <= rank:
            for rest in _of_rank(sizes[1:], rank - place):
                yield (place, *rest)
