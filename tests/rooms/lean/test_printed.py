"""What was printed before must not show: a server that has seen much prints as one that has seen nothing."""

from __future__ import annotations

import re
from typing import Any

import pytest

from ember.lean.toolchain import Toolchain
from step_server import StepServer

STATEMENTS = {
    "arrows": "∀ (p q : Prop), p ∧ q → q ∧ p",
    "sums": "∀ (a b c : Nat), a ≤ b → a * c ≤ b * c",
    "witness": "∃ (x : Nat), x + 0 = x",
    "classes": "∀ (p : Prop) [Decidable p] (a b : Nat), (if p then a else b) ≤ max a b",
}
TACTICS = [
    "intros", "intro x", "intro x y", "intro x y z", "intro Or y z", "intro And Nat LE", "intro p p p", "apply Or.inl",
    "intros; apply Or.inl", "intros; apply Nat.le_trans", "intros; apply Nat.le_trans; apply Nat.le_trans",
    "intros; refine Nat.le_trans ?m ?_", "intros; constructor", "intros; apply absurd", "intros; exfalso",
    "set_option pp.all true in intro x; apply Or.inl", "intros; rw [Nat.mul_comm]", "intros; exact foo", "simp",
    "refine ⟨?a, ?b⟩",
]  # fmt: skip
NEXT = [
    "apply Or.inl",
    "omega",
    "exact Nat.zero",
    "apply Nat.le_trans",
    "constructor",
    "by_contra hc",
    "apply And.intro",
]


def numbered(answer: Any) -> str:
    """An answer without what is numbered as it comes, and without its time."""
    kept = {key: value for key, value in answer.items() if key not in ("us", "nextStateId", "foldedInto")}
    for goal in kept.get("goals", ()):
        goal["name"] = ""
    return re.sub(r"\?(m|u)\.\d+", "?#", str(kept))


def answers(server: StepServer, statement: str, tactics: list[str], after: list[str]) -> dict[str, str]:
    """What each tactic leads to, and what each of the next ones says there."""
    told: dict[str, str] = {}
    root = server.start(statement)
    for tactic in tactics:
        answer = server.ask("goal.step", stateId=root, tactic=tactic, hash=True)
        told[tactic] = numbered(answer)
        if answer["status"] == "advanced":
            for last in after:
                told[f"{tactic} then {last}"] = numbered(
                    server.ask("goal.step", stateId=answer["nextStateId"], tactic=last, hash=True)
                )
    return told


@pytest.mark.parametrize("name", STATEMENTS)
def test_what_was_printed_before_does_not_show(name: str, toolchain: Toolchain) -> None:
    with StepServer(toolchain, "Ember") as server:
        for other in STATEMENTS.values():
            answers(server, other, TACTICS[::-1], NEXT[::-1])
        seen_much = answers(server, STATEMENTS[name], TACTICS[::-1], NEXT[::-1])
    for tactic in TACTICS:
        with StepServer(toolchain, "Ember") as server:
            for said, told in answers(server, STATEMENTS[name], [tactic], NEXT).items():
                assert seen_much[said] == told


def test_a_goal_shows_what_this_state_has_filled_in(toolchain: Toolchain) -> None:
    """The goal `b` is the same in all three states; what stands for `?a` is not."""
    with StepServer(toolchain, "Ember") as server:
        state = server.after(server.start("∃ (x : Nat), x + 0 = x"), "refine ⟨?a, ?b⟩")
        zero, one = (server.step(state, f"exact {n}") for n in (0, 1))
        assert [goal["pp"] for goal in (*zero["goals"], *one["goals"])] == [
            "case b\n⊢ 0 + 0 = 0",
            "case b\n⊢ 1 + 0 = 1",
        ]
        said = [server.step(answer["nextStateId"], "apply Or.inl")["message"] for answer in (zero, one)]
        assert "⊢ 0 + 0 = 0" in said[0]
        assert "⊢ 1 + 0 = 1" in said[1]
