"""The Kernel port: one suite for every kernel, the real one and the scripted one."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest

from ember.core.errors import InputError
from ember.core.outcomes import Advanced, Proved, Refused
from ember.core.ports import Candidates, Kernel
from ember.core.scripted import ScriptedKernel
from ember.core.statement import Statement
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.toolchain import Toolchain


@dataclass(frozen=True)
class Case:
    """One kernel, with a statement whose proof is: split, then left and right."""

    kernel: Kernel
    statement: Statement
    unknown: Statement
    split: str
    left: str
    right: str


@pytest.fixture(params=["scripted", "lean"])
async def case(request: pytest.FixtureRequest) -> AsyncIterator[Case]:
    if request.param == "scripted":
        rules = {"both": {"split": ("a", "b")}, "a": {"left": ()}, "b": {"right": ()}}
        kernel = ScriptedKernel(rules)
        yield Case(kernel, Statement("t", "both"), Statement("t", "nothing"), "split", "left", "right")
        return
    lean: Toolchain = request.getfixturevalue("toolchain")
    async with contextlib.AsyncExitStack() as stack:
        pool = await stack.enter_async_context(Pool(lean, PoolOptions(size=1)))
        text = "theorem t (p q : Prop) (a : p) (b : q) : p ∧ q"
        yield Case(
            pool, Statement("t", text), Statement("t", "theorem t : nothing"), "constructor", "exact a", "exact b"
        )


async def test_a_bad_statement_is_an_input_error(case: Case) -> None:
    with pytest.raises(InputError):
        await case.kernel.start(case.unknown)


async def test_a_proof_from_start_to_end(case: Case) -> None:
    session = await case.kernel.start(case.statement)
    split = await session.step(session.root, case.split)
    assert isinstance(split, Advanced)
    assert len(split.state.goals) == 2
    left = await session.step(split.state, case.left)
    assert isinstance(left, Advanced)
    assert len(left.state.goals) == 1
    assert isinstance(await session.step(left.state, case.right), Proved)
    await session.close()


async def test_refusal_is_a_value_and_costs_nothing(case: Case) -> None:
    session = await case.kernel.start(case.statement)
    assert isinstance(await session.step(session.root, "no such tactic"), Refused)
    assert isinstance(await session.step(session.root, case.split), Advanced)
    await session.close()


async def test_a_batch_answers_in_order(case: Case) -> None:
    session = await case.kernel.start(case.statement)
    answers = await session.batch(session.root, ["no such tactic", case.split, "nor this"])
    assert [type(answer) for answer in answers] == [Refused, Advanced, Refused]
    assert await session.batch(session.root, []) == []
    await session.close()


async def test_equal_states_have_equal_hashes(case: Case) -> None:
    session = await case.kernel.start(case.statement)
    first = await session.step(session.root, case.split)
    second = await session.step(session.root, case.split)
    assert isinstance(first, Advanced)
    assert isinstance(second, Advanced)
    assert first.state.hash == second.state.hash != session.root.hash
    await session.close()


async def test_independent_goals_stand_alone(case: Case) -> None:
    session = await case.kernel.start(case.statement)
    split = await session.step(session.root, case.split)
    assert isinstance(split, Advanced)
    assert len({goal.component for goal in split.state.goals}) == 2
    second = await session.focus(split.state, 1)
    assert [goal.target for goal in second.goals] == [split.state.goals[1].target]
    after_left = await session.step(split.state, case.left)
    assert isinstance(after_left, Advanced)
    assert after_left.state.hash == second.hash, "the same goal, however it was reached"
    assert isinstance(await session.step(second, case.right), Proved)
    await session.close()


async def test_an_expansion_leaves_goals_apart(case: Case) -> None:
    session = await case.kernel.start(case.statement)
    ((refused, split),) = await session.expand([Candidates(session.root, ["no such tactic", case.split])])
    assert isinstance(refused, Refused)
    assert isinstance(split, Advanced)
    left, right = await session.show(split.parts)
    assert left.printed
    assert [len(part.goals) for part in (left, right)] == [1, 1]
    whole = await session.step(session.root, case.split)
    assert isinstance(whole, Advanced)
    assert [right.hash, right.text] == [(alone := await session.focus(whole.state, 1)).hash, alone.text]
    outcomes = await session.expand([Candidates(left, [case.left]), Candidates(right, [case.left, case.right])])
    assert [[type(outcome) for outcome in batch] for batch in outcomes] == [[Proved], [Refused, Proved]]
    await session.close()


async def test_a_single_goal_is_its_own_part(case: Case) -> None:
    session = await case.kernel.start(case.statement)
    left = (await session.expand([Candidates(session.root, [case.split])]))[0][0]
    assert isinstance(left, Advanced)
    ((one,),) = await session.expand([Candidates(left.parts[0], [case.left])])
    assert isinstance(one, Proved)
    assert await session.expand([]) == []
    await session.close()


async def test_closing_twice_is_harmless(case: Case) -> None:
    session = await case.kernel.start(case.statement)
    await session.close()
    await session.close()
