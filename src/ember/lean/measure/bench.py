"""Figures of this machine: each a ratio against a named floor or peer, taken in one run.

The floors: for a step, Lean's own time for the tactic, which the server reports with every answer; for
a certification, a fresh Lean process for the same file.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from ember.core.figure import Figure
from ember.core.outcomes import Advanced, Tier
from ember.core.statement import Statement
from ember.lean.judge.certify import Certifier
from ember.lean.measure.peer import language_server
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.steps.worker import Worker
from ember.lean.text.header import embed
from ember.lean.text.source import parse_statement
from ember.lean.toolchain import Toolchain

TURNS = 3
SWAP = parse_statement("theorem swap (p q : Prop) : p ∧ q → q ∧ p")
LINEAR = parse_statement("theorem linear (a b c : Nat) (h : a < b) (g : b + c ≤ 2 * c) : a + 1 ≤ c")
PROOFS: list[tuple[str, str]] = [
    ("theorem t{} (p q : Prop) : p ∧ q → q ∧ p", "by\n  intro h\n  exact ⟨h.2, h.1⟩"),
    ("theorem t{} (a b : Nat) (h : a < b) : a + 1 ≤ b", "by omega"),
    ("theorem t{} (n : Nat) : n + 0 = n", "by simp"),
    ("theorem t{} : 2 ^ 10 % 7 = 2", "by decide"),
    ("theorem t{} (n : Nat) : 0 + n = n", "by\n  induction n with\n  | zero => rfl\n  | succ k ih => omega"),
]


def percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


async def steps(lean: Toolchain, count: int) -> list[Figure]:
    """Light and heavy steps on one worker, asked one after the other and in batches of sixteen."""
    figures: list[Figure] = []
    async with Pool(lean, PoolOptions(size=1, recycle_requests=10**9), weak_sandbox=True) as pool:
        for label, statement, tactic, times in (
            ("intro", SWAP, "intro h", count),
            ("omega", LINEAR, "omega", count // 10),
        ):
            async with await pool.start(statement) as proof:
                single, own = await _single_steps(proof, tactic, times)
                gain = await _gain_of_batches(proof, tactic, times // 16)
            overhead = [taken - inside for taken, inside in zip(single, own, strict=True)]
            figures += [
                Figure(
                    f"{label}: steps/s, one worker", times / sum(single), "/s", "≥ 2000" if label == "intro" else ""
                ),
                Figure(f"{label}: p50", 1e3 * percentile(single, 0.5), "ms"),
                Figure(f"{label}: p99", 1e3 * percentile(single, 0.99), "ms"),
                Figure(f"{label}: Lean's own time, p50", 1e3 * percentile(own, 0.5), "ms", note="floor"),
                Figure(f"{label}: overhead over Lean's own time, p50", 1e3 * percentile(overhead, 0.5), "ms", "≤ 0.3"),
                Figure(f"{label}: batch of 16 against single steps", gain, "×", "≥ 2", f"{os.cpu_count()} cores"),
            ]
    return figures


async def unseen_steps(lean: Toolchain, count: int) -> list[Figure]:
    """`intro` on goals whose terms this worker has never printed; it remembers what it has."""
    taken: list[float] = []
    async with Pool(lean, PoolOptions(size=1, recycle_requests=10**9), weak_sandbox=True) as pool:
        for number in range(count):
            text = f"theorem unseen (n : Nat) : n < {number} → {number} ≤ n + 1"
            async with await pool.start(parse_statement(text)) as proof:
                taken += (await _single_steps(proof, "intro h", 1))[0]
    return [Figure("intro on goals never seen: p50", 1e3 * percentile(taken, 0.5), "ms")]


MIXED = (
    "intro h", "rintro ⟨hp, hq⟩", "simp", "omega", "constructor", "rfl", "exact id", "trivial", "intros",
    "exact fun h => ⟨h.2, h.1⟩", "refine fun h => ⟨?_, ?_⟩", "intro ⟨_, _⟩", "assumption", "decide", "exact And.symm",
    "contradiction",
)  # fmt: skip


async def mixed_batch(lean: Toolchain, count: int) -> list[Figure]:
    """Sixteen different candidates, most of them refused, as a proposer sends them."""
    async with (
        Pool(lean, PoolOptions(size=1, recycle_requests=10**9), weak_sandbox=True) as pool,
        await pool.start(SWAP) as proof,
    ):

        async def single() -> None:
            for _ in range(count):
                for tactic in MIXED:
                    await proof.step(proof.root, tactic)

        async def batched() -> None:
            for _ in range(count):
                await proof.batch(proof.root, MIXED)

        await batched()
        alone, together = await _timed(single), await _timed(batched)
    return [Figure("16 different tactics: batch against single steps", alone / together, "×", "≥ 2")]


async def _single_steps(proof: Any, tactic: str, count: int) -> tuple[list[float], list[float]]:
    taken: list[float] = []
    own: list[float] = []
    for _ in range(count):
        start = time.perf_counter()
        outcome = await proof.step(proof.root, tactic)
        taken.append(time.perf_counter() - start)
        own.append(outcome.seconds)
        if isinstance(outcome, Advanced):
            await proof.drop([outcome.state])
    return taken, own


async def _gain_of_batches(proof: Any, tactic: str, turns: int) -> float:
    """Sixteen steps one by one, then in one batch, in turns: the machine's pace changes from second to second."""
    single = batched = 0.0
    for _ in range(max(1, turns)):
        single += sum((await _single_steps(proof, tactic, 16))[0])
        batched += await _batch(proof, tactic)
    return single / batched


async def _batch(proof: Any, tactic: str) -> float:
    # Different names: else the answers would be folded into one.
    tactics = [f"{tactic}{number}" if tactic.startswith("intro") else tactic for number in range(16)]
    start = time.perf_counter()
    outcomes = await proof.batch(proof.root, tactics)
    spent = time.perf_counter() - start
    await proof.drop([out.state for out in outcomes if isinstance(out, Advanced) and out.folded_into is None])
    return spent


async def scaling(lean: Toolchain, count: int) -> list[Figure]:
    """The same work on one worker and on two, in turns; the best turn of each, because what else the machine does can
    only slow one down."""

    async def rate(size: int) -> float:
        async with Pool(lean, PoolOptions(size=size, recycle_requests=10**9), weak_sandbox=True) as pool:
            await pool.warm()

            async def client() -> None:
                async with await pool.start(LINEAR) as proof:
                    for _ in range(count):
                        await proof.step(proof.root, "omega")

            start = time.perf_counter()
            await asyncio.gather(*(client() for _ in range(4)))
            return 4 * count / (time.perf_counter() - start)

    one = two = 0.0
    for _ in range(TURNS):
        one, two = max(one, await rate(1)), max(two, await rate(2))
    return [
        Figure("omega: steps/s, pool of 2", two, "/s"),
        Figure("pool scaling, 1 → 2 workers", two / one, "×", "≥ 1.8", f"{os.cpu_count()} cores"),
    ]


async def startup(lean: Toolchain, count: int) -> list[Figure]:
    """Spawn to `ready.`, and private memory of a fresh worker."""
    seconds: list[float] = []
    memory: list[int] = []
    for _ in range(count):
        async with Pool(lean, PoolOptions(size=1), weak_sandbox=True) as pool:
            start = time.perf_counter()
            worker: Worker = await pool.spawn()
            seconds.append(time.perf_counter() - start)
            memory.append(worker.private_mb())
            await worker.kill()
    return [
        Figure("worker start, median", statistics.median(seconds), "s", "≤ 0.25"),
        Figure("memory of a fresh worker", statistics.median(memory), "MB", "≤ 180"),
    ]


async def soak(lean: Toolchain, count: int) -> list[Figure]:
    """Many steps on one worker, states dropped: memory must stay flat."""
    async with Pool(lean, PoolOptions(size=1, recycle_requests=10**9, soft_memory_mb=10**6), weak_sandbox=True) as pool:
        async with await pool.start(SWAP) as proof:
            base = 0
            for number in range(0, count, 16):
                outcomes = await proof.batch(proof.root, [f"intro h{number + index}" for index in range(16)])
                await proof.drop([out.state for out in outcomes if isinstance(out, Advanced)])
                if number <= count // 10:
                    base = _memory(pool)
            growth = _memory(pool) / base - 1
        return [
            Figure(f"memory growth over {count} steps", 100 * growth, "%", "≤ 10", "after the first tenth"),
            Figure("processes lost on the way", pool.statistics.started - 1, "", "0"),
        ]


def _memory(pool: Pool) -> int:
    return sum(int(Path(f"/proc/{pid}/statm").read_text().split()[1]) for pid in pool.pids)


async def certification(lean: Toolchain, count: int) -> list[Figure]:
    """Proofs a second per tier, against one fresh Lean process a file."""
    work = [
        (parse_statement(text.format(number)), proof)
        for number in range(count)
        for text, proof in [PROOFS[number % len(PROOFS)]]
    ]
    fresh = await _timed(lambda: asyncio.to_thread(_fresh_processes, lean, work[: max(10, count // 5)]))
    fresh_rate = max(10, count // 5) / fresh
    figures = [Figure("one fresh process a file, one after the other", fresh_rate, "proofs/s", note="floor")]
    async with Certifier(lean, remember=0, weak_sandbox=True) as judge:
        for tier, bar in ((Tier.ELABORATED, "aim 100"), (Tier.REPLAYED, "aim 20")):
            await judge.certify(*work[0], tier=tier)

            async def one_by_one(tier: Tier = tier) -> None:
                for statement, proof in work[: max(10, count // 5)]:
                    verdict = await judge.certify(statement, proof, tier=tier)
                    assert verdict.accepted, verdict

            async def all_at_once(tier: Tier = tier) -> None:
                verdicts = await asyncio.gather(*(judge.certify(one, proof, tier=tier) for one, proof in work))
                assert all(verdict.accepted for verdict in verdicts)

            rate = count / await _timed(all_at_once)  # first: by then what is made ahead is there
            serial = max(10, count // 5) / await _timed(one_by_one)
            name = tier.name.lower()
            figures.append(Figure(f"certified to {name}", rate, "proofs/s", bar, "all cores"))
            target = "≥ 8" if tier is Tier.ELABORATED else ""
            figures.append(
                Figure(f"{name}, one at a time, against the fresh process", serial / fresh_rate, "×", target)
            )
    return figures


def _fresh_processes(lean: Toolchain, work: list[tuple[Statement, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for statement, proof in work:
            path = Path(folder, "One.lean")
            path.write_text(embed(statement).with_proof(proof))
            subprocess.run(lean.command(str(path)), env=lean.environment(), check=True, capture_output=True)


async def _timed(work: Callable[[], Awaitable[None]]) -> float:
    start = time.perf_counter()
    await work()
    return time.perf_counter() - start


async def measure(lean: Toolchain, *, quick: bool, report: Callable[[Figure], None]) -> list[Figure]:
    """All figures, each reported as soon as it is there."""
    scale = 1 if quick else 5
    figures: list[Figure] = []
    for part in (
        lambda: steps(lean, 400 * scale),
        lambda: unseen_steps(lean, 40 * scale),
        lambda: mixed_batch(lean, 20 * scale),
        lambda: scaling(lean, 40 * scale),
        lambda: startup(lean, 2 * scale),
        lambda: certification(lean, 20 * scale),
        lambda: language_server(lean, 4 * scale),
        lambda: soak(lean, 20_000 * scale),
    ):
        for figure in await part():
            figures.append(figure)
            report(figure)
    return figures
