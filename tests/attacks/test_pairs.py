"""Nobody passes another theorem off as the one that was asked for: `ember check SOLUTION --against CHALLENGE`."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from attacks.pairs import ACCEPTED, REFUSED
from ember.lean.judge.against import Comparison, Difference, compare
from ember.lean.judge.file import FileJudge
from ember.lean.toolchain import Toolchain

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def judge(toolchain: Toolchain) -> AsyncIterator[FileJudge]:
    async with FileJudge(toolchain) as judge:
        yield judge


async def differences(judge: FileJudge, challenge: str, solution: str) -> tuple[list[Difference], list[str]]:
    """What keeps the solution from being one, and what is wrong in its file beside a `sorry`."""
    asked = [judge.check(f"import Mathlib\n{text}", 60) for text in (challenge, solution)]
    stated, claimed = await asyncio.gather(*asked)
    assert all(fault.sorry for fault in stated.faults), stated.faults
    assert stated.judged is not None
    assert claimed.judged is not None
    names = tuple(each.name for each in stated.theorems if each.name)
    faults = [fault.text for fault in claimed.faults if not fault.sorry]
    return compare(stated.judged, claimed.judged, Comparison(theorem_names=names)), faults


async def test_no_other_theorem_passes(judge: FileJudge) -> None:
    found = await asyncio.gather(*(differences(judge, *pair) for pair in REFUSED.values()))
    assert [name for name, (differ, faults) in zip(REFUSED, found, strict=True) if not differ and not faults] == []


async def test_what_is_proved_passes(judge: FileJudge) -> None:
    found = await asyncio.gather(*(differences(judge, *pair) for pair in ACCEPTED.values()))
    assert dict(zip(ACCEPTED, found, strict=True)) == {name: ([], []) for name in ACCEPTED}
