"""The oracle: known proofs are followed in Lean, their states recognised by whatever way they are reached."""

from __future__ import annotations

import asyncio

import pytest

from ember.core.errors import InputError
from ember.core.outcomes import Advanced
from ember.core.scripted import ScriptedKernel
from ember.core.statement import Proof, Statement
from ember.energy.known import KnownProofs, Step, read_script
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.toolchain import Toolchain

SCRIPT = """by
  constructor
  · intro h
    cases h with
    | inl a => exact a
    | inr b => exact b
  · left
    assumption"""


def test_a_script_is_read_as_a_tree() -> None:
    cases = Step("cases h with\n| inl a => exact a\n| inr b => exact b", ())
    tree = Step("constructor", (Step("intro h", (cases,)), Step("left", (Step("assumption", ()),))))
    assert read_script(SCRIPT) == tree
    assert tree.size == 5
    assert read_script("by rfl") == Step("rfl", ())
    assert read_script("by\n\n  intro\n\n  rfl") == Step("intro", (Step("rfl", ()),))


@pytest.mark.parametrize("text", ["rfl", "by", "by intro\n  rfl", "by\n  · rfl", "by\n  split\n  · a\n  b"])
def test_what_is_no_such_script_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        read_script(text)


async def test_states_know_what_remains(toolchain: Toolchain) -> None:
    statement = Statement("t", "theorem t (p q : Prop) (h : p ∧ q) : q ∧ (p ∨ q)")
    proof = "by\n  obtain ⟨hp, hq⟩ := h\n  constructor\n  · assumption\n  · right\n    assumption"
    known = KnownProofs()
    async with Pool(toolchain, PoolOptions(size=1)) as pool:
        await known.learn(pool, [Proof(statement, proof)])
        async with await pool.start(statement) as session:
            other_way = await session.step(session.root, "cases h with | intro a b => ?_\nrefine ⟨?_, ?_⟩")
            astray = await session.step(session.root, "exfalso")
            named = await session.step(session.root, "obtain ⟨x, y⟩ := h")
            assert isinstance(other_way, Advanced)
            assert isinstance(astray, Advanced)
            assert isinstance(named, Advanced)
            parts = [await session.focus(other_way.state, goal) for goal in range(2)]
            states = [session.root, named.state, *parts, astray.state]
            assert await known.score(states, session.root) == [5, 4, 1, 2, 6], (
                "other names and other tactics, the same states"
            )


def test_the_shorter_of_two_proofs_counts() -> None:
    rules = {"a": {"long": ("b",), "short": ()}, "b": {"end": ()}}
    known = KnownProofs()
    proofs = [Proof(Statement("a", "a"), text) for text in ("by\n  long\n  end", "by short")]
    asyncio.run(known.learn(ScriptedKernel(rules), proofs))
    assert known.remaining == {"a": 1, "b": 1}


@pytest.mark.parametrize(
    ("script", "fault"),
    [("by nonsense", "Lean refuses 'nonsense'"), ("by long", "leaves 1 goals, but 0"), ("by\n  short\n  end", "but 1")],
)
def test_a_proof_that_proves_nothing_is_named(script: str, fault: str) -> None:
    rules = {"a": {"long": ("b",), "short": ()}, "b": {"end": ()}}
    with pytest.raises(InputError, match=f"the known proof of a: .*{fault}"):
        asyncio.run(KnownProofs().learn(ScriptedKernel(rules), [Proof(Statement("a", "a"), script)]))
