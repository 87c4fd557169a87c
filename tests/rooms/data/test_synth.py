"""Problems of the own corpus: decided by their names, certified by Lean, answered twice."""

from __future__ import annotations

import asyncio
import contextlib
import io
import random
import re
from collections import Counter
from pathlib import Path

import pytest

from ember.core.errors import InputError
from ember.core.statement import Statement
from ember.data.synth.assembled import _sense  # pyright: ignore[reportPrivateUsage]
from ember.data.synth.corpus import FAMILIES, named, problems
from ember.data.synth.family import Family, problem
from ember.lean.judge.certify import Certifier
from ember.lean.toolchain import Toolchain
from ember.train.rewording import renumbered

WITNESSES = {
    "recurrence_witness": 30,
    "linear_recurrence_witness": 28,
    "quotient_witness": 40,
    "polynomial_quotient_witness": 24,
    "list_witness": 25,
    "composed_inverse_witness": 100,
    "function_equation_witness": 100,
    "arranged_list_witness": 100,
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


def test_the_hard_examples_are_of_the_corpus() -> None:
    """What `recipes/small/hard.toml` searches: three of each of twelve families, as they are drawn."""
    text = (Path(__file__).resolve().parents[3] / "examples" / "hard.lean").read_text()
    names = re.findall(r"^theorem (\w+)_hard_\d+ ", text, re.MULTILINE)
    assert Counter(Counter(names).values()) == {3: 12}
    for one in problems(named(list(dict.fromkeys(names))), "hard", 36):
        assert f"{one.proof.statement.text} := {one.proof.text}\n" in text


async def test_each_family_is_certified(toolchain: Toolchain) -> None:
    drawn = list(problems(FAMILIES, "held-out", len(FAMILIES)))  # no identifier
    async with Certifier(toolchain) as judge:
        proofs = [one.proof for one in drawn]
        verdicts = await asyncio.gather(*(judge.certify(proof.statement, proof.text) for proof in proofs))
    failed = [(proof, verdict.reason) for proof, verdict in zip(proofs, verdicts, strict=True) if not verdict.accepted]
    assert not failed


async def test_numbers_that_are_free_may_be_any_others(toolchain: Toolchain) -> None:
    """The policy learns from rows whose numbers were exchanged; nobody asks Lean about those again."""
    families = [family for family in FAMILIES if problem(family, "train", 0).drawn.free]
    assert len(families) == 3
    dice, asked = random.Random(1), list[tuple[Statement, str]]()
    for one in problems(families, "train", 12):
        numbers = {str(old): str(dice.choice(span)) for old, span in one.drawn.free.items()}
        lines = [renumbered(line, numbers) for line in (one.drawn.statement, *one.drawn.proof)]
        assert lines[0] != one.drawn.statement
        asked.append(
            (Statement("again", f"theorem again {lines[0]}", "import Mathlib"), "by\n  " + "\n  ".join(lines[1:]))
        )
    async with Certifier(toolchain) as judge:
        verdicts = await asyncio.gather(*(judge.certify(*one) for one in asked))
    assert all(verdict.accepted for verdict in verdicts), verdicts


def test_chains_that_do_the_same_are_one_combination() -> None:
    def sense(*kinds: str) -> str:
        return _sense([(kind, 7) for kind in kinds])

    assert sense("subtract", "add") == sense("add", "subtract") == "x +-"
    assert sense("add", "from") == sense("from", "subtract"), "n - (x + m) = (n - x) - m"
    assert sense("from", "times", "add") == sense("subtract", "times", "from"), "k * (n - x) + m = m - k * (x - n)"
    assert sense("times", "over") == sense("over", "times") != sense("times")
    different = [("add", "times"), ("times", "add"), ("subtract", "times"), ("from", "times"), ("times", "from")]
    assert len({sense(*kinds) for kinds in different}) == len(different)


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
