"""Ask Lean about rows: elaborate each file in a fresh process, certify what has a proof."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass

from reasons import reason, reasons
from rows import Row

from ember.core.errors import EmberError
from ember.lean import toolchain
from ember.lean.judge.certify import Certifier
from ember.lean.judge.file import FileJudge
from ember.lean.text.source import theorems


@dataclass(frozen=True)
class Result:
    row: Row
    ok: bool
    reasons: list[str]
    messages: list[str]
    seconds: float


async def measure(rows: list[Row], deadline: float, jobs: int, keep: Callable[[Result], None]) -> list[Result]:
    """The results, in the order of the rows; each is given to `keep` when it is known."""
    if not rows:
        return []
    places = asyncio.Semaphore(jobs)
    done = 0
    lean = toolchain.setup(toolchain.cache_root(os.environ))
    async with FileJudge(lean, parallel=jobs) as judge, Certifier(lean, parallel=jobs) as certifier:

        async def one(row: Row) -> Result:
            nonlocal done
            async with places:
                result = await _ask(judge, certifier, row, deadline)
            keep(result)
            done += 1
            print(f"\r{done} of {len(rows)}", end="", file=sys.stderr)
            return result

        return list(await asyncio.gather(*(one(row) for row in rows)))


async def _ask(judge: FileJudge, certifier: Certifier, row: Row, deadline: float) -> Result:
    try:
        heard = await judge.tell(row.text, deadline)
    except EmberError as error:  # the header asks for what the library lacks
        return Result(row, False, [f"header: {reason(str(error))}"], [str(error)], 0.0)
    errors = [message.text for message in heard.messages if message.severity == "error"]
    if heard.status != "ok" and not errors:
        return Result(row, False, [f"{heard.status}"], [f"{heard.status} after {deadline:.0f} s"], heard.seconds)
    if errors or not row.is_proof:
        return Result(row, not errors, reasons(errors), errors, heard.seconds)
    return await _certify(certifier, row, deadline, heard.seconds)


async def _certify(certifier: Certifier, row: Row, deadline: float, seconds: float) -> Result:
    found = list(theorems(row.text))
    if not found:
        return Result(row, False, ["no theorem"], ["no theorem in this file"], seconds)
    statement, proof = found[-1]
    try:
        verdict = await certifier.certify(statement, proof, deadline_s=deadline)
    except EmberError as error:
        return Result(row, False, [f"certifier: {reason(str(error))}"], [str(error)], seconds)
    why = [] if verdict.status == "accepted" else [f"certifier: {verdict.reason.splitlines()[0][:60]}"]
    return Result(row, verdict.status == "accepted", why, why, seconds)
