"""Prompt formats to the letter, cutting of long states, reading of completions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ember.core.goals import Goal, ProofState
from ember.models.prompt import CHAT_SYSTEM, Format, Message, PromptConfig, parse, render, truncate

STATE = ProofState(0, (Goal("p q : Prop\nh : p ∧ q\n⊢ q ∧ p"),), "x")
BODY = "p q : Prop\nh : p ∧ q\n⊢ q ∧ p"


@pytest.mark.parametrize(
    ("format_", "expected"),
    [
        ("deepseek", f"Complete the following Lean 4 code:\n\n```lean4\n/- tactic state:\n{BODY}\n-/\n```\n"),
        ("proofstep", f"[GOAL]{BODY}[PROOFSTEP]"),
        ("bfs", f"{BODY}:::"),
        (
            "chat",
            (Message("system", CHAT_SYSTEM), Message("user", f"```lean4\n/- tactic state:\n{BODY}\n-/\n```")),
        ),
    ],
)
def test_formats_to_the_letter(format_: Format, expected: object) -> None:
    config = PromptConfig(format=format_)
    assert render(STATE, config) == expected
    assert config.name == f"{format_}/1"


@pytest.mark.parametrize(
    ("format_", "completion", "tactic"),
    [
        ("deepseek", "exact ⟨h.2, h.1⟩\nsimp", "exact ⟨h.2, h.1⟩"),
        ("deepseek", "```lean4\nintro h\n```", "intro h"),
        ("deepseek", "omega\n```", "omega"),
        ("proofstep", "  simp [h]  ", "simp [h]"),
        ("bfs", "\n\nrfl", "rfl"),
        ("bfs", "", None),
        ("bfs", "-- a remark", None),
        ("chat", "Here it is:\n```lean4\nhave : p := by\n  exact h.1\nexact this\n```", "have : p := by\n  exact h.1"),
        ("chat", "omega", "omega"),
        ("chat", "First I would look at the hypothesis.\nThen I would use it.", None),
    ],
)
def test_reads_one_tactic(format_: Format, completion: str, tactic: str | None) -> None:
    found = parse(completion, PromptConfig(format=format_))
    assert (found.text if found else None) == tactic
    if found:
        assert completion[found.start : found.end] == found.text


def test_reads_a_block_when_asked() -> None:
    block = "have : p := by\n  simp\n  exact h"
    for config, expected in ((PromptConfig(multiline=True), block), (PromptConfig(), "have : p := by")):
        found = parse(f"{block}\nexact this", config)
        assert found is not None
        assert found.text == expected


GOAL = "\n".join([*(f"x{n} : Fact {n}\n  with a line of its own {n}" for n in range(20)), "⊢ target\n    and its rest"])


def test_keeps_the_goal_and_the_nearest_hypotheses() -> None:
    cut = truncate([GOAL, "⊢ other"], 200)
    assert len(cut) <= 200
    assert "⊢ target\n    and its rest" in cut
    assert "x19 : Fact 19\n  with a line of its own 19" in cut
    assert "x0 : Fact 0" not in cut
    numbers = [int(line.split()[-1]) for line in cut.split("\n") if line.startswith("x")]
    assert numbers == list(range(20 - len(numbers), 20)), "a hypothesis is missing between the goal and the cut"


@given(st.lists(st.text(alphabet="xyz :\n⊢ ", max_size=80), min_size=1, max_size=4), st.integers(10, 100))
def test_never_longer_than_the_limit(goals: list[str], limit: int) -> None:
    assert len(truncate(goals, limit)) <= limit


def test_short_states_are_whole() -> None:
    assert truncate([GOAL, "⊢ other"], 10_000) == f"{GOAL}\n\n⊢ other"
