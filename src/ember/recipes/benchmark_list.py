"""The registry's benchmarks as they are here: how many statements, which of them this Lean can state, what lint finds,
how many items a training set holds, and the licence.

What Lean said of an item is kept in the cache, under the item's hash and that of the library, so that it is asked once.
"""

from __future__ import annotations

import asyncio
import json
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ember.core import provenance
from ember.core.errors import EmberError, InputError
from ember.data import benchmarks
from ember.data.benchmarks import Benchmark, BenchmarkRow
from ember.data.contamination import Index
from ember.data.lint.examine import Examiner
from ember.data.stage import read_rows
from ember.lean.judge.certify import Certifier
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.text.source import theorems
from ember.lean.toolchain import Toolchain, cache_root

CONCURRENCY = 4
LINT_S = 60.0
SAVE_EVERY = 25
TOO_EASY = "one closer proves it"
"""A finding that says how much a benchmark measures, not that a statement is wrong."""
Say = Callable[[str], None]
Answers = dict[str, dict[str, Any]]
"""By item: `stated`, with `why` not, and `findings` where lint was asked."""


@dataclass(frozen=True)
class Asked:
    """What is to be found out now; what the cache holds is shown in any case."""

    names: tuple[str, ...] = ()
    """Of benchmarks; default: all."""
    train: tuple[Path, ...] = ()
    """Training sets: Lean files, tables with a statement column, folders of data runs."""
    state: bool = False
    lint: bool = False
    limit: int | None = None
    """Only the first so many items of each."""


async def listed(
    root: Path | None, asked: Asked, toolchain: Toolchain, say: Say = lambda text: None
) -> list[dict[str, Any]]:
    """A row for each benchmark, in the registry's order."""
    unknown = [name for name in asked.names if name not in benchmarks.REGISTRY]
    if unknown:
        raise InputError(f"no benchmark is named {', '.join(unknown)}; there are {', '.join(benchmarks.REGISTRY)}")
    here = set(benchmarks.present(root)) if root is not None else set[str]()
    found: list[dict[str, Any]] = []
    for name in asked.names or benchmarks.REGISTRY:
        benchmark = benchmarks.REGISTRY[name]
        row: dict[str, Any] = {"benchmark": name, "licence": benchmark.licence, "source": benchmark.source}
        if root is None or name not in here:
            found.append({**row, "present": False})
            continue
        reading = benchmarks.survey(name, root)
        rows = reading.rows[: asked.limit]
        path = cache_root(os.environ) / "benchmarks" / toolchain.library_key / f"{name}.json"
        answers: Answers = json.loads(path.read_text()) if path.exists() else {}
        if asked.state or asked.lint:
            say(f"ask Lean about {len(rows)} statements of {name}")
            await _ask(rows, answers, asked, toolchain, path)
        summary = reading.summary(benchmark)
        kept = {key: summary[key] for key in ("identity", "faults", "open_answers", "aside")}
        found.append({**row, "present": True, **kept, **_counted(rows, answers), **_changed(benchmark, reading)})
    if asked.train:
        _overlaps(found, root, asked)
    return found


def _counted(rows: Sequence[BenchmarkRow], answers: Answers) -> dict[str, Any]:
    """What Lean said, of these items."""
    known = [answers[row.id] for row in rows if row.id in answers]
    examined = [answer["findings"] for answer in known if answer.get("findings") is not None]
    return {
        "statements": len(rows),
        "asked": len(known),
        "stated": sum(answer["stated"] for answer in known),
        "examined": len(examined),
        "findings": dict(Counter(f"{one['kind']}, {one['status']}" for each in examined for one in each)),
        "with_proved_fault": sum(any(_fault(one) for one in each) for each in examined),
        "one_closer": sum(any(one["kind"] == TOO_EASY for one in each) for each in examined),
    }


def _fault(finding: dict[str, Any]) -> bool:
    return finding["status"] == "proved" and finding["kind"] != TOO_EASY


def _changed(benchmark: Benchmark, reading: benchmarks.Reading) -> dict[str, Any]:
    """Files that are not those that the registry knows by their hash."""
    wrong = [name for name, digest in reading.files.items() if benchmark.sha256.get(name, digest) != digest]
    return {"changed_files": wrong}


async def _ask(rows: Sequence[BenchmarkRow], answers: Answers, asked: Asked, toolchain: Toolchain, path: Path) -> None:
    """Ask Lean about the items that the cache does not know; a fault of the machine is no answer."""
    places, lock = asyncio.Semaphore(CONCURRENCY), asyncio.Lock()
    path.parent.mkdir(parents=True, exist_ok=True)

    async def one(row: BenchmarkRow, number: int) -> None:
        async with places:
            answer = answers.get(row.id) or await _stated(pool, row)
            if answer is None:
                return
            if asked.lint and answer["stated"] and answer.get("findings") is None:
                answer = {**answer, "findings": await _findings(examiner, row)}
            answers[row.id] = answer
        if number % SAVE_EVERY == 0:
            async with lock:
                provenance.write_atomically(path, json.dumps(answers, ensure_ascii=False))

    async with Pool(toolchain, PoolOptions(context_code=True)) as pool, Certifier(toolchain) as judge:
        examiner = Examiner(pool, judge)
        await asyncio.gather(*(one(row, number) for number, row in enumerate(rows, 1)))
    provenance.write_atomically(path, json.dumps(answers, ensure_ascii=False))


async def _stated(pool: Pool, row: BenchmarkRow) -> dict[str, Any] | None:
    try:
        await (await pool.start(row.statement)).close()
    except InputError as error:
        return {"stated": False, "why": str(error)}
    except EmberError:
        return None
    return {"stated": True, "why": ""}


async def _findings(examiner: Examiner, row: BenchmarkRow) -> list[dict[str, Any]] | None:
    try:
        async with asyncio.timeout(LINT_S):
            return [finding.dump() for finding in await examiner(row.statement)]
    except (EmberError, TimeoutError):
        return None


def _overlaps(found: list[dict[str, Any]], root: Path | None, asked: Asked) -> None:
    """How many items of each benchmark the training sets hold."""
    present = [row["benchmark"] for row in found if row["present"]]
    assert root is not None or not present
    index = Index(row for name in present for row in benchmarks.read(name, root or Path())[: asked.limit])
    held: dict[str, set[str]] = {name: set() for name in present}
    for path in asked.train:
        for statement, name, words in training_statements(path):
            for match in index.matches(statement, name, words):
                if match.found:
                    held[match.benchmark].add(match.item)
    for row in found:
        if row["present"]:
            row["contaminated"] = sorted(held[row["benchmark"]])


def training_statements(path: Path) -> Iterator[tuple[str, str, str]]:
    """Statement, name and words of each theorem of a training set."""
    if path.is_dir():
        files = sorted(path.rglob("traces.jsonl"))
        if not files:
            raise InputError(f"{path} is no data run with traces; name a file of statements instead")
    else:
        files = [path]
    for file in files:
        if file.suffix == ".lean":
            yield from ((statement.text, statement.name, "") for statement, _ in theorems(file.read_text()))
            continue
        for number, row in enumerate(read_rows(file), 1):
            text = row.get("statement") or row.get("formal_statement")
            if not isinstance(text, str):
                raise InputError(f"{file}, row {number}: no column statement or formal_statement to compare")
            yield text, str(row.get("theorem") or row.get("name") or ""), str(row.get("problem") or "")
