"""False statements are refuted by small values, and the refutation is a certified proof."""

from __future__ import annotations

from collections.abc import AsyncGenerator

import pytest
import pytest_asyncio

from ember import Status
from ember.lean.text.source import parse_statement
from ember.lean.toolchain import Toolchain
from ember.recipes.prover import Prover, open_prover
from ember.recipes.refuter import negated

FALSE = {
    "theorem f (n : ℕ) : n = n + 1": "n = 0",
    "1 = 2": "its negation",
    "∀ p q : Prop, p ∨ q → p": "p = False, q = True",
    "theorem g (a b : ℤ) (h : a < b) : a * a < b * b": "a = -1, b = 0",
    "theorem s (a b : ℕ) (h₀ : 0 < a) (h₁ : a ∣ b) : b ≤ a": "a = 1, b = 2",
    "∃ n : ℕ, n < 0": "its negation",
    "theorem v {x : ℕ} (h: x > 3) : x > 5": "x = 4",
}
TRUE = ["theorem ok (a b : ℕ) : a + b = b + a", "theorem t (n : ℕ) (h : n % 2 = 1) : n ^ 2 % 8 = 1"]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def prover(toolchain: Toolchain) -> AsyncGenerator[Prover]:
    async with open_prover(1) as opened:
        yield opened


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("statement", FALSE)
async def test_what_is_false_is_refuted_by_its_values(prover: Prover, statement: str) -> None:
    answer = await prover.refute(statement)
    assert answer.status is Status.REFUTED, answer
    assert FALSE[statement] in answer.reason
    assert answer.proof is not None
    assert (await prover.certify(answer.statement, answer.proof)).accepted


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("statement", TRUE)
async def test_what_is_true_is_not(prover: Prover, statement: str) -> None:
    assert (await prover.refute(statement)).status is Status.NOT_FOUND


@pytest.mark.asyncio(loop_scope="module")
async def test_what_is_no_statement_is_invalid(prover: Prover) -> None:
    assert (await prover.refute("1 + = 2")).status is Status.INVALID


def test_the_negation_keeps_binders_as_they_are() -> None:
    found = negated(parse_statement("theorem t {x : ℕ} (h : ∀ y : ℕ, x = y) : x = 1"))
    assert found.text == "theorem t_is_false : ¬ ∀ {x : ℕ} (h : ∀ y : ℕ, x = y), (x = 1)"


def test_a_colon_in_a_string_is_not_the_statements() -> None:
    assert negated(parse_statement('theorem t (h : ":(" = "") : 1 = 1')).text.endswith('¬ ∀ (h : ":(" = ""), (1 = 1)')
