"""Nobody harms a step worker: nothing false proved, nothing written, and the neighbour's next step is right."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from attacks.steps import (
    ALONE,
    CANARY,
    CONTEXT,
    HONEST,
    HONEST_CODE,
    HONEST_CONTEXTS,
    HOSTILE_CONTEXTS,
    WITH_CODE,
)
from ember.core.errors import EmberError, InputError
from ember.core.outcomes import Advanced, Outcome, Proved, Refused, TimedOut
from ember.core.ports import StepLimits
from ember.core.statement import Statement
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.steps.session import ProofHandle
from ember.lean.toolchain import Toolchain

pytestmark = pytest.mark.asyncio(loop_scope="module")

MATHLIB = "import Mathlib"
FALSE = Statement("bad", "theorem bad : (1 : ℕ) = 2", header=MATHLIB)
NEIGHBOUR = Statement("less", "theorem less (a b : ℕ) (h : a < b) : a + 1 ≤ b", header=MATHLIB)
LIMITS = StepLimits(heartbeats=20_000, wall_s=1.0)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def pool(toolchain: Toolchain) -> AsyncIterator[Pool]:
    async with Pool(toolchain, PoolOptions(size=1, memory_cap_mb=400, context_code=True)) as pool:
        yield pool


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def neighbour(pool: Pool) -> AsyncIterator[ProofHandle]:
    async with await pool.start(NEIGHBOUR) as proof:
        yield proof


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def with_code(toolchain: Toolchain) -> AsyncIterator[ProofHandle]:
    """A proof that keeps its pool's only place for code."""
    statement = Statement("bad", "theorem bad : (1 : ℕ) = 2", header=MATHLIB, context=CONTEXT)
    options = PoolOptions(size=1, memory_cap_mb=400, context_code=True)
    async with Pool(toolchain, options) as pool, await pool.start(statement) as proof:
        yield proof


@pytest.fixture(autouse=True)
def canary() -> Iterator[None]:
    """A file that anybody may change is as it was, and no other is in its folder, where anybody may write."""
    kept = Path(f"{CANARY}.kept")
    kept.parent.mkdir()
    kept.parent.chmod(0o777)
    kept.write_text("kept")
    kept.chmod(0o666)
    yield
    assert kept.read_text() == "kept"
    kept.unlink()
    kept.parent.rmdir()
    assert not Path("/dev/shm/ember-attack-canary").exists()


async def assert_unharmed(neighbour: ProofHandle) -> None:
    honest = await neighbour.batch(neighbour.root, ["omega", "skip", "exact absurd h (lt_irrefl a)"])
    assert [type(outcome) for outcome in honest] == [Proved, Advanced, Refused], honest


def assert_nothing_gained(outcome: Outcome) -> None:
    assert not isinstance(outcome, Proved), outcome
    if isinstance(outcome, Refused | TimedOut):
        assert "root:" not in outcome.message


async def test_there_are_enough() -> None:
    assert len(ALONE) + len(WITH_CODE) + len(HOSTILE_CONTEXTS) >= 80
    assert sum(map(len, HONEST.values())) >= 40


@pytest.mark.parametrize("name", ALONE)
async def test_a_tactic_gains_nothing(pool: Pool, neighbour: ProofHandle, name: str) -> None:
    async with await pool.start(FALSE) as proof:
        outcome = await proof.step(proof.root, ALONE[name], LIMITS)
        assert_nothing_gained(outcome)
        if isinstance(outcome, Advanced):
            assert outcome.state.goals, outcome
        await assert_unharmed(neighbour)


@pytest.mark.parametrize("name", WITH_CODE)
async def test_code_gains_nothing(with_code: ProofHandle, neighbour: ProofHandle, name: str) -> None:
    """It does run, in a process of its own: what it writes to is walled off, and what it says is nobody's answer."""
    assert with_code.ran_code
    outcomes = await with_code.batch(with_code.root, [WITH_CODE[name], "mine"], LIMITS)
    assert_nothing_gained(outcomes[0])
    assert isinstance(outcomes[1], Advanced), outcomes
    await assert_unharmed(neighbour)


@pytest.mark.parametrize("name", HOSTILE_CONTEXTS)
async def test_a_context_gains_nothing(pool: Pool, neighbour: ProofHandle, name: str) -> None:
    statement = Statement("bad", "theorem bad : (1 : ℕ) = 2", header=MATHLIB, context=HOSTILE_CONTEXTS[name])
    try:
        async with await pool.start(statement) as proof:
            for tactic in (
                "simp",
                "skip; rfl",
                "exact (Classical.choice (inferInstance : Nonempty (PLift False))).down.elim",
            ):
                assert_nothing_gained(await proof.step(proof.root, tactic, LIMITS))
    except EmberError:
        pass  # it does not even open
    await assert_unharmed(neighbour)


async def test_who_does_not_ask_for_code_gets_none(toolchain: Toolchain) -> None:
    statement = Statement("bad", "theorem bad : (1 : ℕ) = 2", header=MATHLIB, context=CONTEXT)
    async with Pool(toolchain, PoolOptions(size=1)) as pool:
        with pytest.raises(InputError, match="context_code"):
            await pool.start(statement)


@pytest.mark.parametrize("binders", HONEST)
async def test_honest_tactics_are_accepted(pool: Pool, binders: str) -> None:
    statement = Statement("fine", f"theorem fine {binders}", header=MATHLIB)
    async with await pool.start(statement) as proof:
        outcomes = await proof.batch(proof.root, HONEST[binders], StepLimits(wall_s=20.0))
        refused = [(t, o) for t, o in zip(HONEST[binders], outcomes, strict=True) if not isinstance(o, Proved)]
        assert refused == []


@pytest.mark.parametrize(("context", "text", "tactic"), [*HONEST_CONTEXTS, *HONEST_CODE])
async def test_honest_contexts_are_opened(pool: Pool, context: str, text: str, tactic: str) -> None:
    async with await pool.start(Statement("t", text, header=MATHLIB, context=context)) as proof:
        assert proof.ran_code is ((context, text, tactic) in HONEST_CODE)
        assert isinstance(await proof.step(proof.root, tactic), Proved)
