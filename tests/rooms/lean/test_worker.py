"""One worker and its pipes, on scripted processes: long lines, many lines, ends of all kinds, no descriptor left."""

from __future__ import annotations

import asyncio
import gc
import os
import sys
import tracemalloc
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from ember.core.errors import ProtocolError
from ember.lean.steps import pipes
from ember.lean.steps.pool import Pool, PoolOptions, Slot
from ember.lean.steps.rehearsal import Rehearsal
from ember.lean.steps.worker import Worker, WorkerFell, parse
from ember.lean.toolchain import Toolchain

SILENT = "import sys; print('ready.', flush=True); sys.stdin.read()"
KEYED = "import sys; key = sys.stdin.readline().strip(); print(key + 'ready.', flush=True); sys.stdin.read()"
ECHO = """
import json, sys
print('ready.', flush=True)
for line in sys.stdin:
    print(json.dumps(json.loads(line)['payload']), flush=True)
"""


@dataclass(frozen=True)
class Scripted(Toolchain):
    """Runs a program of the test's in Lean's place."""

    program: str = ""

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-I", "-S", "-c", self.program]

    def walled(self, *arguments: str, readable: Sequence[Path], writable: Path | None = None) -> list[str]:
        return self.command(*arguments)


def scripted(program: str) -> Scripted:
    return Scripted(Path(), Path(), program=program)


async def started(program: str) -> Worker:
    return await Worker.start(scripted(program), [])


async def descriptors() -> set[str]:
    for _ in range(3):  # asyncio closes its pipe for the errors in a later turn of the loop
        await asyncio.sleep(0)
    return set(os.listdir("/proc/self/fd"))


async def test_lines_of_megabytes_both_ways() -> None:
    worker = await started(ECHO)
    try:
        for text in ("x" * 5_000_000, "∀ ε > 0" * 300_000, "short"):
            assert await worker.ask("echo", {"text": text}, 60.0) == {"text": text}
    finally:
        await worker.kill()


async def test_a_line_too_many_is_nobodys_answer() -> None:
    worker = await started(ECHO + "    print('{}', flush=True)")
    try:
        assert await worker.ask("echo", {"n": 1}, 60.0) == {"n": 1}
        await asyncio.sleep(0.2)
        with pytest.raises(WorkerFell, match="nobody asked for"):
            await worker.ask("echo", {"n": 2}, 60.0)
        assert not worker.alive
    finally:
        await worker.kill()


async def test_many_answers_at_once_and_in_small_pieces() -> None:
    program = """
import os, sys
print('ready.', flush=True)
for line in sys.stdin:
    whole = b''.join(b'{"n": %d}\\n' % n for n in range(3000))
    for at in range(0, len(whole), 7 if 'pieces' in line else len(whole)):
        os.write(1, whole[at : at + (7 if 'pieces' in line else len(whole))])
"""
    worker = await started(program)
    try:
        for command in ("pieces", "whole"):
            worker.send(command, {}, answers=3000)
            replies, fell = await worker.replies(60.0)
            assert (await parse(replies), fell) == ([{"n": n} for n in range(3000)], None)
    finally:
        await worker.kill()


async def test_what_came_before_a_fall_is_kept() -> None:
    program = """
import os, sys
print('ready.', flush=True)
sys.stdin.readline()
os.write(1, b'{"n": 0}\\n' * 2000 + b'{"n"')
os.write(2, b'Stack overflow detected. Aborting.')
os.abort()
"""
    for _ in range(5):
        worker = await started(program)
        worker.send("fall", {}, answers=2001)
        replies, fell = await worker.replies(60.0)
        assert len(await parse(replies)) == 2000
        assert fell is not None
        assert fell.cause == "depth"
        assert not worker.alive


async def test_a_process_that_reads_no_more_falls_at_the_answer() -> None:
    deaf = "import os, sys; os.close(0); print('ready.', flush=True); os.read(os.pipe()[0], 1)"
    full = "import os, sys; print('ready.', flush=True); os.read(os.pipe()[0], 1)"
    for program in (deaf, full):
        worker = await started(program)
        with pytest.raises(WorkerFell) as fallen:
            await worker.ask("hello", {"text": "x" * 1_000_000}, 0.2)
        assert fallen.value.cause == "hung"
        assert not worker.alive


async def test_a_process_that_says_no_more_falls_at_once() -> None:
    mute = "import os, sys; print('ready.', flush=True); sys.stdin.readline(); os.close(1); os.read(os.pipe()[0], 1)"
    worker = await started(mute)
    with pytest.raises(WorkerFell):
        await worker.ask("hello", {}, 600.0)
    assert not worker.alive


async def test_what_is_not_an_answer_ends_the_process() -> None:
    for line in (r"b'\xff\n'", r"b'[1]\n'", r"b'oops\n'"):
        worker = await started(
            f"import os, sys; print('ready.', flush=True); sys.stdin.readline(); os.write(1, {line})"
        )
        with pytest.raises(WorkerFell) as fallen:
            await worker.ask("hello", {}, 60.0)
        assert fallen.value.cause == "forged"
        await worker.kill()


async def test_nor_is_it_among_many_answers() -> None:
    for line in (r"b'\xff\n'", r"b'[1]\n'", r"b'oops\n'"):
        worker = await started(
            f"import os, sys; print('ready.', flush=True); sys.stdin.readline(); os.write(1, b'{{}}\\n' + {line})"
        )
        worker.send("hello", {}, answers=2)
        replies, fell = await worker.replies(60.0)
        assert replies == [{}]
        assert fell is not None
        assert fell.cause == "forged"
        assert not worker.alive
        await worker.kill()


async def test_a_line_without_end_does_not_fill_our_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipes, "MAX_LINE", 1 << 20)
    endless = "import os, sys; print('ready.', flush=True); sys.stdin.readline()\nwhile True: os.write(1, b'x' * 65536)"
    worker = await started(endless)
    with pytest.raises(WorkerFell) as fallen:
        await worker.ask("hello", {}, 60.0)
    assert fallen.value.cause == "forged"
    await worker.kill()


NEARING = """
import os, sys, time
key = sys.stdin.readline().strip().encode()
os.write(1, key + b'ready.\\n')
for line in sys.stdin:
    wait, hints = (float(word) for word in line.split('"')[-2].split())
    os.write(1, (key + b'\\n') * int(hints))
    time.sleep(wait)
    os.write(1, key + b'{"n": 1}\\n')
"""


async def test_a_hint_that_the_answer_is_near_is_no_answer() -> None:
    worker = await Worker.start(scripted(NEARING), [], key=b"secret")
    try:
        for told in ("0 1", "0.0001 1", "0.1 1", "0 0", "0.05 5000"):
            assert await worker.ask("step", {"wait, hints": told}, 60.0) == {"n": 1}
        assert worker.clean
    finally:
        await worker.kill()


async def test_nobody_is_looked_at_closely_while_others_wait() -> None:
    one, other = [await Worker.start(scripted(NEARING), [], key=b"secret") for _ in range(2)]
    try:
        assert one.alone
        asked = asyncio.ensure_future(one.ask("step", {"wait, hints": "0.2 1"}, 60.0))
        await asyncio.sleep(0.05)
        assert not other.alone
        assert await other.ask("step", {"wait, hints": "0.01 1"}, 60.0) == {"n": 1}
        assert await asked == {"n": 1}
        assert one.alone
    finally:
        await one.kill()
        await other.kill()


async def test_who_is_told_that_an_answer_is_near_goes_through_a_step_once() -> None:
    worker = await Worker.start(scripted(NEARING), [], key=b"secret")
    rehearsal, taken = Rehearsal(), list[str]()

    def rehearse() -> None:
        rehearsal()
        taken.append("a step")

    worker.when_near(rehearse)
    try:
        for hints, steps in (("0", 0), ("1", 1), ("40", 1)):
            taken.clear()
            assert await worker.ask("step", {"wait, hints": f"0.05 {hints}"}, 60.0) == {"n": 1}
            assert len(taken) == steps
    finally:
        await worker.kill()


async def test_rehearsals_leave_nothing_behind() -> None:
    rehearsal = Rehearsal()
    rehearsal()
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    for _ in range(500):
        rehearsal()
    gc.collect()
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert after - before < 10_000


async def test_a_hint_without_the_key_is_forged() -> None:
    forging = NEARING.replace("(key + b", "(b")
    worker = await Worker.start(scripted(forging), [], key=b"secret")
    with pytest.raises(WorkerFell) as fallen:
        await worker.ask("step", {"wait, hints": "0.1 1"}, 60.0)
    assert fallen.value.cause == "forged"
    await worker.kill()


async def test_no_descriptor_is_left_behind() -> None:
    await (await started(SILENT)).kill()
    before = await descriptors()
    for _ in range(20):
        await (await started(SILENT)).kill()
        with pytest.raises(WorkerFell):
            await started("raise SystemExit(1)")
        with pytest.raises(ProtocolError):
            await started("print('hello')")
        with pytest.raises(FileNotFoundError):
            await Worker.start(_Missing(Path(), Path()), [])
    assert await descriptors() == before


class _Missing(Toolchain):
    def command(self, *arguments: str) -> list[str]:
        return ["/nonexistent/lean"]


async def test_a_caller_that_gives_up_while_another_s_answer_is_awaited_harms_nobody() -> None:
    async with Pool(scripted(KEYED), PoolOptions(size=1)) as pool:
        slot = Slot(pool)
        sent = asyncio.Event()

        async def ask() -> None:
            async with slot.hold() as worker:
                worker.send("hello", {})
                sent.set()
                await worker.answer(60.0)

        first = asyncio.create_task(ask())
        await sent.wait()
        first.cancel()
        await asyncio.gather(first, return_exceptions=True)
        second = asyncio.create_task(ask())
        await asyncio.sleep(0)
        second.cancel()
        await asyncio.gather(second, return_exceptions=True)
        assert first.cancelled()
        assert second.cancelled()
        async with slot.hold() as worker:
            assert worker.alive
        await slot.close()
