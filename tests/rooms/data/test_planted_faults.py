"""Planted faults by class, and false alarms on sound statements. `EMBER_PLANTED=all` measures the whole table:
ten of each class, half of them in other people's statements, and 200 sound ones; by default a few of each.
"""

from __future__ import annotations

import asyncio
import itertools
import os
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from pathlib import Path

import pytest
import pytest_asyncio

from ember.core.errors import InputError
from ember.core.statement import Statement
from ember.data import benchmarks
from ember.data.lint.examine import Examiner, Finding
from ember.data.lint.opposites import opposites
from ember.data.lint.shape import shape
from ember.data.synth.corpus import FAMILIES, problems
from ember.lean.judge.certify import Certifier
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.toolchain import Toolchain
from planted_faults import AXIOMS, INTO, OWN, Planted
from planted_fresh import FRESH, FRESH_AXIOMS, FRESH_OPPOSITES
from planted_third import THIRD, THIRD_AXIOMS, THIRD_OPPOSITES

pytestmark = pytest.mark.asyncio(loop_scope="module")
WHOLE = os.environ.get("EMBER_PLANTED") == "all"
SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"
DRAW = os.environ.get("EMBER_SOUND", "sound")
"""Which draw of sound statements; another name gives others."""
PROPERTIES = ("one closer proves it",)
"""What lint says of sound statements, too, and is no alarm."""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def examiner(toolchain: Toolchain) -> AsyncIterator[Examiner]:
    async with Pool(toolchain, PoolOptions(size=2)) as pool, Certifier(toolchain) as judge:
        yield Examiner(pool, judge)


def stated(planted: Planted) -> Statement:
    return Statement("t", f"theorem t {planted.text}", "import Mathlib", planted.context)


def own(each: int) -> Iterator[Planted]:
    for kind, texts in OWN.items():
        yield from (Planted(kind, text) for text in texts[:each])
    yield from AXIOMS[:each]


def outside(each: int) -> Iterator[tuple[str, Statement]]:
    """Items of miniF2F with a fault planted into each; different items for different classes."""
    items = iter(item for item in benchmarks.read("minif2f-lean4", SHARED) if not item.context)
    for kind, plant in INTO.items():
        for number in range(each):
            for item in items:
                found = shape(item.text)
                whole_numbers = "ℝ" not in item.text and "ℂ" not in item.text
                if found is not None and (whole_numbers if kind == "counterexample" else number % 2 or whole_numbers):
                    planted = plant(found, number)
                    yield (
                        kind,
                        Statement(item.name, f"theorem {item.name} {planted.text}", item.header, planted.context),
                    )
                    break


async def examined(examiner: Examiner, statements: Sequence[Statement]) -> list[list[Finding] | None]:
    """The findings of each; None where this Lean does not state it."""
    places = asyncio.Semaphore(4)

    async def one(statement: Statement) -> list[Finding] | None:
        async with places:
            try:
                return await examiner(statement)
            except InputError:
                return None

    return list(await asyncio.gather(*map(one, statements)))


async def table(examiner: Examiner, planted: Iterable[tuple[str, Statement]]) -> dict[str, tuple[int, int, list[str]]]:
    """By class: how many were stated, how many found, and the texts of the others."""
    rows = list(planted)
    stated_, hit, missed = Counter[str](), Counter[str](), dict[str, list[str]]()
    for (kind, statement), findings in zip(rows, await examined(examiner, [one for _, one in rows]), strict=True):
        if findings is None:
            continue
        stated_[kind] += 1
        if any(finding.kind == kind and finding.status != "guarded" for finding in findings):
            hit[kind] += 1
        else:
            missed.setdefault(kind, []).append(f"{statement.text} — {[(f.kind, f.status) for f in findings]}")
    return {kind: (stated_[kind], hit[kind], missed.get(kind, [])) for kind in stated_}


async def test_planted_faults_are_found(examiner: Examiner) -> None:
    planted = [(one.kind, stated(one)) for one in own(5 if WHOLE else 1)]
    found = await table(examiner, planted)
    _show("own", found)
    assert set(found) == set(INTO)
    assert sum(hit for _, hit, _ in found.values()) >= 0.9 * sum(total for total, _, _ in found.values()), found


SETS = {
    "fresh": (FRESH, FRESH_AXIOMS, FRESH_OPPOSITES),
    "third": (THIRD, THIRD_AXIOMS, THIRD_OPPOSITES),
}
"""Each was committed before the detector was first run on it."""


@pytest.mark.skipif(not WHOLE, reason="only for the whole table")
@pytest.mark.parametrize("name", SETS)
async def test_faults_that_nothing_was_tuned_on_are_found(examiner: Examiner, name: str) -> None:
    texts, axioms, pairs = SETS[name]
    planted = [Planted(kind, text) for kind, several in texts.items() for text in several]
    planted += [Planted("axiom", text, context) for text, context in axioms]
    found = await table(examiner, [(one.kind, stated(one)) for one in planted])
    missed = [pair for pair in pairs if not _opposite(pair)]
    found["opposite in the set"] = (len(pairs), len(pairs) - len(missed), list(map(str, missed)))
    _show(name, found)
    assert sum(hit for _, hit, _ in found.values()) >= 0.9 * sum(total for total, _, _ in found.values()), found


def _opposite(pair: tuple[str, str]) -> bool:
    return bool(opposites({"id": text, "statement": f"theorem t {text}"} for text in pair))


@pytest.mark.skipif(not (WHOLE and SHARED.exists()), reason="only for the whole table, where the statements are")
async def test_faults_planted_into_outside_statements_are_found(examiner: Examiner) -> None:
    found = await table(examiner, outside(5))
    _show("outside", found)
    assert sum(hit for _, hit, _ in found.values()) >= 0.9 * sum(total for total, _, _ in found.values()), found


async def test_sound_statements_raise_few_alarms(examiner: Examiner) -> None:
    """Of the own corpus, whose proofs are certified: no fault can be proved of them, and few are suspected."""
    drawn = list(itertools.islice(problems(FAMILIES, DRAW, 4 * len(FAMILIES)), 200 if WHOLE else 8))
    answers = await examined(examiner, [problem.proof.statement for problem in drawn])
    alarms = [
        (problem.proof.statement.text, [(f.kind, f.where) for f in said])
        for problem, findings in zip(drawn, answers, strict=True)
        if (said := [f for f in findings or [] if f.status != "guarded" and f.kind not in PROPERTIES])
    ]
    if WHOLE:
        print(f"\nalarms on {len(drawn)} sound statements: {len(alarms)}", *alarms, sep="\n  ")
    assert None not in answers
    assert len(alarms) <= 0.05 * len(drawn) + (not WHOLE), alarms


def _show(name: str, found: dict[str, tuple[int, int, list[str]]]) -> None:
    if WHOLE:
        for kind, (total, hit, missed) in found.items():
            print(f"\n{name:8} {kind:28} {hit} of {total}", *missed, sep="\n    ", end="")
