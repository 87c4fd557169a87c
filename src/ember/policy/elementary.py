"""A proposer of single small steps, without any automation: long proofs, on which search has something to do.

Introductions, the connectives' own rules, hypotheses applied or rewritten with, induction, and a few laws of
arithmetic and lists to rewrite by.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from ember.core.goals import ProofState
from ember.core.ports import Proposal
from ember.policy import shape
from ember.policy.shape import Hypothesis, Shape

COUNTS = {
    "close": 69, "apply": 51, "law": 43, "take-apart": 36, "intro": 33, "side": 31, "split": 21, "witness": 6,
    "induction": 4, "rewrite": 4, "absurd": 3, "excluded-middle": 2, "instance": 2, "contradict": 1, "subst": 1,
    "rewrite-back": 1, "law-back": 1,
}  # fmt: skip
"""How often each kind of step occurs in 35 proofs, those of `examples/deep.lean` among them, and 1 for kinds that
never do; among the moves of one kind nothing is known."""

LAWS = {
    "+": ("Nat.add_comm", "Nat.add_assoc", "Nat.add_zero", "Nat.zero_add", "Nat.add_left_comm", "Nat.add_right_comm"),
    "*": ("Nat.mul_comm", "Nat.mul_assoc", "Nat.mul_zero", "Nat.zero_mul", "Nat.mul_one", "Nat.one_mul",
          "Nat.mul_add", "Nat.add_mul"),
    "^": ("Nat.pow_zero", "Nat.pow_succ"),
    "++": ("List.nil_append", "List.cons_append", "List.append_nil", "List.append_assoc"),
    "length": ("List.length_nil", "List.length_cons"),
    "reverse": ("List.reverse_nil", "List.reverse_cons", "List.reverse_append"),
    "map": ("List.map_nil", "List.map_cons"),
}  # fmt: skip
"""By the symbol without which a law rewrites nothing."""

Move = tuple[str, str]
"""Kind and tactic."""


class Elementary:
    """The Proposer port. A move's probability is its kind's share, divided among the moves of its kind."""

    name = "elementary"

    async def propose(self, states: Sequence[ProofState], count: int, seed: int) -> list[list[Proposal]]:
        return [proposals(state)[:count] for state in states]


def proposals(state: ProofState) -> list[Proposal]:
    found = {tactic: kind for kind, tactic in moves(shape.read(state.goals[0].text))}
    kinds = list(found.values())
    weights = {tactic: COUNTS[kind] / kinds.count(kind) for tactic, kind in found.items()}
    total = sum(COUNTS[kind] for kind in set(kinds))
    order = sorted(weights, key=lambda tactic: -weights[tactic])
    return [Proposal(tactic, math.log(weights[tactic] / total)) for tactic in order]


def moves(goal: Shape) -> Iterator[Move]:
    yield "close", "assumption"
    if goal.head in ("eq", "iff", "le"):
        yield "close", "rfl"
    yield from _on_target(goal)
    for fact in goal.facts:
        yield from _on_fact(goal, fact)
    for symbol, laws in LAWS.items():
        if symbol in goal.target:
            for law in laws:
                yield "law", f"rw [{law}]"
                if law.endswith(("assoc", "append", "mul_add", "add_mul")):
                    yield "law-back", f"rw [← {law}]"
    for name in goal.of_type("ℕ"):
        for symbol, word in (("+", "add"), ("*", "mul")):
            if symbol in goal.target:
                yield "law", f"rw [Nat.{word}_comm {name}]"
                yield "law", f"rw [Nat.{word}_left_comm {name}]"
        yield "induction", f"induction' {name} with {' '.join(goal.fresh('k', 'ih'))}"
    for each in goal.hypotheses:
        if each.type.startswith("List "):
            yield "induction", f"induction' {each.name} with {' '.join(goal.fresh('x', 'xs', 'ih'))}"


def _on_target(goal: Shape) -> Iterator[Move]:
    if goal.head in ("forall", "implies", "not"):
        yield "intro", f"intro {goal.fresh('x' if goal.head == 'forall' else 'h')[0]}"
    elif goal.head in ("and", "iff"):
        yield "split", "constructor"
    elif goal.head == "or":
        yield "side", "left"
        yield "side", "right"
    elif goal.head == "exists":
        facts = {fact.name for fact in goal.facts}
        terms = [each.name for each in goal.hypotheses if each.name not in facts and each.type not in ("Prop", "Type")]
        for term in terms:
            yield "witness", f"refine ⟨{term}, ?_⟩"
    if goal.head != "false":
        yield "absurd", "exfalso"
        yield "contradict", f"by_contra {goal.fresh('h')[0]}"
    for name in goal.of_type("Prop"):
        yield "excluded-middle", f"by_cases {goal.fresh('h')[0]} : {name}"


def _on_fact(goal: Shape, fact: Hypothesis) -> Iterator[Move]:
    name = fact.name
    if fact.shape in ("and", "iff"):
        yield "take-apart", f"obtain ⟨{', '.join(goal.fresh('h', 'h'))}⟩ := {name}"
    elif fact.shape == "or":
        yield "take-apart", f"rcases {name} with {name} | {name}"
    elif fact.shape == "exists":
        yield "take-apart", f"obtain ⟨{', '.join(goal.fresh('x', 'h'))}⟩ := {name}"
    elif fact.shape == "not":
        if goal.head == "false":
            yield "apply", f"apply {name}"
    elif fact.shape in ("implies", "forall"):
        yield "apply", f"apply {name}"
    if fact.shape == "forall":
        facts = {each.name for each in goal.facts}
        for each in goal.hypotheses:
            if each.name not in facts and each.type not in ("Prop", "Type"):
                yield "instance", f"have {goal.fresh('h')[0]} := {name} {each.name}"
    if fact.shape in ("eq", "iff", "forall"):
        yield "rewrite", f"rw [{name}]"
        yield "rewrite-back", f"rw [← {name}]"
    if fact.shape == "eq":
        yield "subst", f"subst {name}"
