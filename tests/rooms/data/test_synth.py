"""Problems of the own corpus: decided by their names, certified by Lean, answered twice."""

from __future__ import annotations

import asyncio
import contextlib
import io

import pytest

from ember.core.errors import InputError
from ember.data.synth.corpus import FAMILIES, named, problems
from ember.data.synth.family import Family, problem
from ember.lean.judge.certify import Certifier
from ember.lean.toolchain import Toolchain

WITNESSES = {
    "recurrence_witness": 30,
    "linear_recurrence_witness": 28,
    "quotient_witness": 40,
    "polynomial_quotient_witness": 24,
    "list_witness": 25,
}
"""Families whose theorems need a term, and how many combinations of features each has."""


def test_a_problem_is_decided_by_its_name() -> None:
    one, two = (problem(FAMILIES[0], "train", 7).row() for _ in range(2))
    assert one == two
    assert problem(FAMILIES[0], "test", 7).row()["statement"] != one["statement"]


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_answers_agree_with_their_programs(family: Family) -> None:
    """The program finds the answer another way than the family did."""
    for index in range(12):
        drawn = problem(family, "test", index).drawn
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(drawn.program, {})
        assert printed.getvalue().strip() == drawn.answer, drawn


@pytest.mark.parametrize("family", WITNESSES)
def test_combinations_of_the_witnesses(family: str) -> None:
    drawn = [problem(named([family])[0], "train", index).drawn for index in range(400)]
    assert len({one.combination for one in drawn}) >= WITNESSES[family] > 23
    assert all("∃" in one.statement for one in drawn)


async def test_each_family_is_certified(toolchain: Toolchain) -> None:
    drawn = list(problems(FAMILIES, "held-out", len(FAMILIES)))  # no identifier
    async with Certifier(toolchain) as judge:
        proofs = [one.proof for one in drawn]
        verdicts = await asyncio.gather(*(judge.certify(proof.statement, proof.text) for proof in proofs))
    failed = [(proof, verdict.reason) for proof, verdict in zip(proofs, verdicts, strict=True) if not verdict.accepted]
    assert not failed


def test_problems_of_one_level_are_those_among_all() -> None:
    everything = [one.name for one in problems(FAMILIES[:2], "train", 60) if one.level == 3]
    hard = list(problems(FAMILIES[:2], "train", 8, 3))
    assert {one.level for one in hard} == {3}
    assert [one.name for one in hard if one.family is FAMILIES[0]] == [
        name for name in everything if name.startswith(f"{FAMILIES[0].name}_train")
    ][:4]
    with pytest.raises(InputError, match="no problem of level 9"):
        next(problems(FAMILIES, "train", 1, 9))


def test_unknown_families_are_named() -> None:
    with pytest.raises(InputError, match=r"no family is named nonsense; there are recurrence_witness"):
        named(["nonsense"])
