"""Nobody gets a file past `ember check`: no hostile file accepted, none late, honest ones accepted in between."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from attacks.files import BENT, ENDLESS, HONEST, REFUSED
from ember.lean.judge.file import FileJudge
from ember.lean.judge.report import FileReport
from ember.lean.toolchain import Toolchain

pytestmark = pytest.mark.asyncio(loop_scope="module")

DEADLINE_S = 2.0
MARGIN_S = 10.0
"""Forking and killing on a busy machine."""
PATIENCE_S = 60.0
"""For an honest file on a busy machine."""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def judge(toolchain: Toolchain) -> AsyncIterator[FileJudge]:
    async with FileJudge(toolchain) as judge:
        await judge.check("theorem warm : 1 = 1 := rfl")
        yield judge


async def test_there_are_enough_and_all_differ() -> None:
    hostile = [*REFUSED.values(), *ENDLESS.values(), *(text for text, _, _ in BENT.values())]
    assert len(set(hostile)) == len(hostile) >= 60
    assert len(set(HONEST.values())) == len(HONEST) >= len(hostile) - len(BENT)


async def reports(judge: FileJudge, texts: dict[str, str], deadline_s: float = PATIENCE_S) -> dict[str, FileReport]:
    found = await asyncio.gather(*(judge.check(text, deadline_s) for text in texts.values()))
    return dict(zip(texts, found, strict=True))


async def test_no_hostile_file_is_accepted(judge: FileJudge) -> None:
    """Each is refused for a reason that has a place in the file."""
    found = await reports(judge, REFUSED, DEADLINE_S)
    late = {name: REFUSED[name] for name, report in found.items() if report.status == "timed_out"}
    for name, report in {**found, **await reports(judge, late)}.items():  # a machine may be busy
        assert report.status == "rejected", (name, report)
        reasons = [each.position for each in report.faults]
        reasons += [each.position for each in report.theorems if not each.accepted]
        assert any(reasons), (name, report)


@pytest.mark.parametrize("name", ENDLESS)
async def test_none_is_late(judge: FileJudge, name: str) -> None:
    start = time.monotonic()
    report = await asyncio.wait_for(judge.check(ENDLESS[name], DEADLINE_S), DEADLINE_S + MARGIN_S)
    assert not report.accepted, report
    assert time.monotonic() - start < DEADLINE_S + MARGIN_S


async def test_a_bent_statement_says_what_it_is(judge: FileJudge) -> None:
    found = await reports(judge, {name: f"import Mathlib\n{text}\n" for name, (text, _, _) in BENT.items()})
    for name, report in found.items():
        _, printed, what = BENT[name]
        assert report.accepted, (name, report)
        theorem = next(each for each in report.theorems if each.name.endswith("t"))
        assert theorem.type == printed, (name, theorem)
        bends = {each.what: each.position for each in theorem.depends}
        assert bends.get(what), (name, theorem)


async def test_honest_files_are_accepted(judge: FileJudge) -> None:
    found = await reports(judge, {name: f"import Mathlib\n{text}\n" for name, text in HONEST.items()})
    wrong = {name: (report.faults, report.theorems) for name, report in found.items() if not report.accepted}
    assert wrong == {}
