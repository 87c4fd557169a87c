"""What `exact?` and its like have found stands in the script, and only where it proves as much."""

from __future__ import annotations

import pytest

from ember.core.outcomes import Message, Position, Tier, Verdict
from ember.core.scripted import Rules, ScriptedSession
from ember.core.statement import Statement
from ember.lean.judge.certify import Certifier
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.text.source import parse_statement
from ember.lean.toolchain import Toolchain
from ember.search import replay
from ember.search.suggestions import candidates, places, spell_out, suggested


def test_the_place_of_a_question_ends_with_its_arguments() -> None:
    lines = ["constructor <;> exact? using h, g <;> simp? [h, (f; g)] at h", "· have := by exact?", "simpa using h"]
    assert [lines[place.line][place.start : place.end] for place in places(lines)] == [
        "exact? using h, g",
        "simp? [h, (f; g)] at h",
        "exact?",
    ]


@pytest.mark.parametrize(
    ("text", "offers"),
    [
        ("Try this:\n  [apply] exact Nat.le_of_lt h", ["exact Nat.le_of_lt h"]),
        ("Try this:\n  [apply] rw [h]\n  -- b = b + 0", ["rw [h]"]),
        ("Try this: exact foo\n  (bar h)", ["exact foo (bar h)"]),
        ("Try these:\n  [apply] simp\n  [apply] omega", ["simp", "omega"]),
        ("unused variable `h`", []),
    ],
)
def test_a_message_offers_tactics(text: str, offers: list[str]) -> None:
    assert suggested(Message("information", text)) == offers


def test_a_tactic_that_ran_on_several_goals_may_need_all_that_it_said() -> None:
    assert list(candidates(["exact a", "exact b", "exact a"])) == ["exact a", "exact b", "first | exact a | exact b"]


class Saying:
    """A judge that accepts, and says one thing about the first column of the proof."""

    def __init__(self, text: str) -> None:
        self._text = text

    async def certify(
        self, statement: Statement, proof: str, tier: Tier = Tier.REPLAYED, deadline_s: float = 1
    ) -> Verdict:
        where = Position(1, len(statement.text) + len(" := by "))
        return Verdict("accepted", tier, messages=(Message("information", self._text, where),))


@pytest.mark.parametrize(("said", "script"), [("exact good", "exact good"), ("exact forged", "exact?")])
async def test_a_suggestion_that_does_not_prove_is_not_taken(said: str, script: str) -> None:
    rules: Rules = {"g": {"exact?": (), "exact good": ()}}
    session, statement = ScriptedSession(rules, "g"), Statement("t", "g")
    assert await spell_out(session, Saying(f"Try this:\n  [apply] {said}"), statement, ["exact?"]) == [script]


async def test_real_suggestions_prove_without_searching(toolchain: Toolchain) -> None:
    given = [
        ("theorem t (a b : ℕ) (h : a < b) : a ≤ b", ["exact?"], ["exact Nat.le_of_lt h"]),
        (
            "theorem t (a b c : ℕ)\n    (h : a < b) (g : b < c) : a ≤ b ∧ b ≤ c",
            ["constructor", "· exact?", "· apply?"],
            ["constructor", "· exact Nat.le_of_lt h", "· exact Nat.le_of_lt g"],
        ),
        (
            "theorem t (a b c : ℕ) (h : a < b) (g : b < c) : a ≤ b ∧ b ≤ c",
            ["constructor <;> exact?"],
            ["constructor <;> first | exact Nat.le_of_lt h | exact Nat.le_of_lt g"],
        ),
        ("theorem t (a : ℕ) : a + 0 = a", ["simp? <;> omega"], ["simp only [add_zero] <;> omega"]),
    ]
    async with Certifier(toolchain) as judge, Pool(toolchain, PoolOptions(size=1)) as pool:
        for text, script, spelled in given:
            statement = parse_statement(text, "import Mathlib")
            async with await pool.start(statement) as session:
                found = await spell_out(session, judge, statement, script)
                assert found == spelled
            assert (await judge.certify(statement, replay.as_proof(found))).accepted
