"""Nobody fools the certifier: no attack accepted, none outlives its deadline, honest work goes on after each."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from attacks.candidates import ATTACKS, CANARIES
from ember.core.outcomes import Advanced, Tier
from ember.core.ports import StepLimits
from ember.core.statement import Statement
from ember.lean.judge.certify import Certifier
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.text.source import parse_statement, theorems
from ember.lean.toolchain import Toolchain
from ember.policy.portfolio import Portfolio
from ember.search.best_first import SearchOptions
from ember.search.budget import Budget
from ember.search.prove import prove

pytestmark = pytest.mark.asyncio(loop_scope="module")

FALSE = Statement("bad", "theorem bad : (1 : ℕ) = 2", header="import Mathlib")
HONEST = Statement("less", "theorem less (a b : ℕ) (h : a < b) : a + 1 ≤ b", header="import Mathlib")
DEADLINE_S = 10.0
ENDLESS = {"self: exact?", "self: apply?", *(name for name in ATTACKS if name.startswith("resources"))}
SOON_S = 2.0
"""The deadline of what only ends there: the processor works as long on each of them."""
MARGIN_S = 20.0
"""Starting, reading and killing on a busy machine; far below for ever."""
CORPUS = sorted((Path(__file__).parents[1] / "lean" / "theorems").glob("*.lean"))


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def certifier(toolchain: Toolchain) -> AsyncIterator[Certifier]:
    async with Certifier(toolchain) as certifier:
        yield certifier


async def test_there_are_enough_and_all_differ() -> None:
    assert len(ATTACKS) >= 120
    assert len(set(ATTACKS.values())) == len(ATTACKS)


@pytest.mark.parametrize("name", ATTACKS)
async def test_attack_is_not_accepted(certifier: Certifier, name: str) -> None:
    deadline_s = SOON_S if name in ENDLESS else DEADLINE_S
    verdict = await asyncio.wait_for(
        certifier.certify(FALSE, ATTACKS[name], deadline_s=deadline_s), deadline_s + MARGIN_S
    )
    assert not verdict.accepted, verdict
    assert verdict.tier < Tier.REPLAYED
    assert verdict.reason


async def test_honest_proofs_pass_after_all_that(certifier: Certifier) -> None:
    assert (await certifier.certify(HONEST, "by omega")).accepted
    assert not (await certifier.certify(FALSE, "by omega")).accepted


@pytest.mark.parametrize("name", [name for name in ATTACKS if not name.startswith("resources")])
async def test_attack_gains_nothing_on_a_worker(shared_pool: Pool, name: str) -> None:
    """The same texts as tactics: the step server never says `proved`."""
    text = ATTACKS[name]
    if "\ud800" in text or not text.startswith("by"):
        text = f"exact {text}" if "\ud800" not in text else "exact rfl"
    tactic = text.removeprefix("by").strip("\n ") or "skip"
    async with await shared_pool.start(FALSE) as proof:
        outcome = await proof.step(proof.root, tactic)
        assert not hasattr(outcome, "state") or isinstance(outcome, Advanced), outcome


async def test_an_unchecked_helper_is_remembered_over_steps(shared_pool: Pool) -> None:
    """One step smuggles a helper past the kernel, a harmless one uses it: still not proved."""
    async with await shared_pool.start(FALSE) as proof:
        smuggle = "have h : (1 : ℕ) = 2 := by set_option debug.skipKernelTC true in decide +kernel"
        first = await proof.step(proof.root, smuggle)
        if isinstance(first, Advanced):
            second = await proof.step(first.state, "exact h")
            assert not hasattr(second, "state"), second


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared_pool(toolchain: Toolchain) -> AsyncIterator[Pool]:
    async with Pool(toolchain, PoolOptions(size=1)) as pool:
        yield pool


async def test_two_hundred_honest_proofs_are_accepted(certifier: Certifier) -> None:
    honest = [entry for path in CORPUS for entry in theorems(path.read_text())]
    chosen = random.Random(5).sample(honest, 200)
    verdicts = await asyncio.gather(*(certifier.certify(statement, proof) for statement, proof in chosen))
    refused = [(s.name, v.reason) for (s, _), v in zip(chosen, verdicts, strict=True) if not v.accepted]
    assert refused == []


async def test_no_canary_is_proved(certifier: Certifier, shared_pool: Pool) -> None:
    portfolio = Portfolio()
    options = SearchOptions(candidates=100, wave=1, budget=Budget(nodes=1), limits=StepLimits(20_000, 2.0))
    for text in CANARIES:
        found = await prove(shared_pool, certifier, parse_statement(text, "import Mathlib"), portfolio, options)
        assert found.proof is None, (text, found.proof)


async def test_same_answer_in_any_order_on_any_worker(certifier: Certifier) -> None:
    """The seed's isolation test: a theorem, its corrupted proof and its correct one, shuffled."""
    dice = random.Random(3)
    honest = [entry for path in CORPUS for entry in theorems(path.read_text())]
    work = [
        (statement, text, expected)
        for statement, proof in dice.sample(honest, 12)
        for text, expected in [(proof, True), (corrupted(proof, dice), False)]
    ]
    for _ in range(2):
        dice.shuffle(work)
        verdicts = await asyncio.gather(*(certifier.certify(statement, text) for statement, text, _ in work))
        for (statement, text, expected), verdict in zip(work, verdicts, strict=True):
            assert verdict.accepted is expected, (statement.name, text, verdict.reason)


def corrupted(proof: str, dice: random.Random) -> str:
    """The proof with something in it that no longer holds."""
    fault = dice.choice(["exact Nat.zero_ne_one", "exact (by decide : (1 : ℕ) = 2).elim", "exact no_such_lemma"])
    return f"by\n  {fault}" if dice.random() < 0.5 else proof + "\n  " + fault
