"""Proofs followed in Lean: each pair, its states and its place."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from ember.core.errors import StateLost
from ember.core.ports import START_LIMIT_S, Session
from ember.core.statement import Statement
from ember.data.trace import Trace, Untraced, replay, trace
from ember.data.tracing import TraceConfig, Tracer
from ember.lean.judge.certify import Certifier
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.toolchain import Toolchain

HEADER = "import Mathlib"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def pool(toolchain: Toolchain) -> AsyncIterator[Pool]:
    async with Pool(toolchain, PoolOptions(size=1)) as pool:
        yield pool


pytestmark = pytest.mark.asyncio(loop_scope="module")


async def traced(pool: Pool, statement: str, proof: str) -> Trace:
    theorem = Statement("t", f"theorem t {statement}", HEADER)
    session = await pool.start(theorem)
    found = await trace(session, proof)
    await session.close()
    again = await pool.start(theorem)
    assert all(await replay(again, found))
    await again.close()
    return found


async def test_an_induction(pool: Pool) -> None:
    found = await traced(
        pool,
        "(n : ℕ) : 2 ∣ n * (n + 1)",
        """by
  induction n with
  | zero => exact ⟨0, rfl⟩
  | succ n ih =>
    obtain ⟨k, hk⟩ := ih
    refine ⟨k + n + 1, ?_⟩
    have h : (n + 1) * (n + 1 + 1) = n * (n + 1) + 2 * (n + 1) := by
      ring_nf
      done
    rw [h, hk]
    ring""",
    )
    steps = found.steps
    assert [step.tactic.split()[0] for step in steps] == "induction exact obtain refine refine ring_nf rw ring".split()
    assert [step.place for step in steps] == ["", "zero", "succ", "succ", "succ", "succ/have", "succ", "succ"]
    assert [step.remaining for step in steps] == [8, 1, 6, 5, 4, 1, 2, 1]
    assert [found.states[step.state].depth for step in steps] == [0, 1, 1, 2, 3, 4, 4, 5]
    assert found.states[0].text == "n : ℕ\n⊢ 2 ∣ n * (n + 1)"
    assert [step.syntax.rpartition(".")[2] for step in steps[:5]] == "induction exact obtain refine refine".split()
    rewritten = next(step for step in steps if step.tactic.startswith("rw"))
    assert {"h", "hk"} <= set(rewritten.hypotheses)
    assert "Eq.mpr" in rewritten.constants
    assert "Nat.recAux" in steps[0].constants
    assert len(found.seconds) == len(steps)


async def test_cases_goals_and_turns(pool: Pool) -> None:
    found = await traced(
        pool,
        "(p q r : Prop) (hp : p) (hq : q) (h : p ∨ r) : (p ∧ q) ∧ (q ∧ p) ∧ (p ∨ r)",
        """by
  refine ⟨⟨?a, ?b⟩, ?_, ?_⟩
  swap
  case a => exact hp
  · exact hq
  rotate_left
  · cases h
    case inl h' => exact Or.inl h'
    case inr h' => exact Or.inr h'
  constructor
  all_goals assumption""",
    )
    assert [step.tactic for step in found.steps if step.place == "·/case inl"] == ["rename_i h'", "exact Or.inl h'"]
    assert [step.tactic for step in found.steps][-2:] == ["assumption", "assumption"]


async def test_a_list_of_terms_is_a_step_each(pool: Pool) -> None:
    found = await traced(
        pool, "(p q : Prop) (hp : p) (hq : q) : (p ∧ q) ∧ p", "by\n  constructor\n  exacts [⟨hp, hq⟩, hp]"
    )
    assert [step.tactic for step in found.steps] == ["constructor", "exact ⟨hp, hq⟩", "exact hp"]


@pytest.mark.parametrize(
    ("proof", "reason"),
    [
        ("by\n  constructor", "2 goals are left"),
        ("by\n  constructor\n  · trivial\n  · trivial\n  trivial", "no goal is left"),
        ("by\n  constructor\n  · skip\n  · trivial", "goals are left at the end of"),
        ("by\n  nonsense", "Lean refuses nonsense"),
        ("by\n  constructor\n  case z => trivial", "no goal is named z"),
    ],
)
async def test_what_does_not_follow_says_why(pool: Pool, proof: str, reason: str) -> None:
    session = await pool.start(Statement("t", "theorem t : True ∧ True", HEADER))
    with pytest.raises(Untraced, match=reason):
        await trace(session, proof)
    await session.close()


class Losing:
    """A pool whose first proofs are lost with their worker."""

    def __init__(self, pool: Pool, times: int) -> None:
        self._pool, self._times = pool, times

    async def start(self, statement: Statement, limit_s: float = START_LIMIT_S) -> Session:
        if self._times:
            self._times -= 1
            raise StateLost("replaying 'intro' on another worker led to another state", 1)
        return await self._pool.start(statement, limit_s)


async def test_a_lost_worker_costs_no_run_and_at_most_a_theorem(pool: Pool, toolchain: Toolchain) -> None:
    row = {"id": "1", "theorem": "t", "header": HEADER, "statement": "theorem t : 1 + 1 = 2", "proof": "by\n  norm_num"}
    async with Certifier(toolchain) as judge:
        for times, status in ((1, "traced"), (2, "infrastructure")):
            chunk = await Tracer(Losing(pool, times), judge, TraceConfig())([row])
            assert [one["status"] for one in chunk.tables["status"]] == [status]
