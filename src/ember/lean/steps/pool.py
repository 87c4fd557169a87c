"""A fixed number of Lean workers that many proofs share.

A proof is *homed* on one worker, chosen before anything is awaited (so that the size is never
exceeded), and holds it only while it asks. States are re-made on another process when theirs is gone
(`session.py`), so that the pool may replace a process whenever no request is open on it.

No text of a stranger's runs as code in a process that proofs share: declarations are not compiled there
(`StepServer/Guard.lean`), and what has no code is not run by anybody's tactic. A statement whose context cannot
do without (`notation`, `macro`, …) gets a process of its own, if the options allow that.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import secrets
import time
from collections.abc import AsyncGenerator, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from pathlib import Path

from ember.core.errors import InputError, PoolClosed
from ember.core.ports import START_LIMIT_S
from ember.core.statement import Statement
from ember.lean import sandbox
from ember.lean.steps.rehearsal import Rehearsal
from ember.lean.steps.session import CodeNeeded, ProofHandle
from ember.lean.steps.worker import Worker, WorkerFell
from ember.lean.toolchain import Toolchain

SERVER_MAIN = Path(__file__).parents[1] / "server" / "Main.lean"
MEMORY_CHECK_EVERY = 64


def step_server(lean: Toolchain, words: Sequence[str], further: str | None = None) -> list[str]:
    """What Lean is told, to be the step server with these modules and options; its own modules are `server_modules`.
    `further`: folders with modules besides the library."""
    library = os.pathsep.join(filter(None, [str(lean.library), further]))
    return ["--run", str(SERVER_MAIN), f"--library={library}", *words]


def default_size() -> int:
    """`min(16, 0.75 × cores)`: leaves room for the model and the caller, and is at least one."""
    return max(1, min(16, int(0.75 * (os.cpu_count() or 1))))


@dataclass(frozen=True)
class PoolOptions:
    size: int = field(default_factory=default_size)
    threads: int | None = None
    """How many candidates of one batch a worker tries at the same time; None: its share of the cores."""
    modules: tuple[str, ...] = ("Ember",)
    recycle_requests: int = 1_000
    """A process that answered so many is replaced as soon as no proof lives on it."""
    recycle_s: float = 1_800.0
    soft_memory_mb: int = 600
    """Between requests: a process that holds more is replaced; its proofs are replayed when next asked."""
    memory_cap_mb: int = 2_048
    """During a request: a process that grows beyond this is killed."""
    context_code: bool = False
    """Open statements whose context brings code, each on a process of its own. What that process calls proved, the
    context may have made it say: certify it before it counts."""

    @property
    def threads_of_a_worker(self) -> int:
        return self.threads or max(1, (os.cpu_count() or 1) // self.size)


@dataclass
class PoolStatistics:
    started: int = 0
    recycled: int = 0
    fell: dict[str, int] = field(default_factory=dict[str, int])


class Slot:
    """A place for one worker, lent to one caller at a time; the process in it changes (`Home`)."""

    def __init__(self, pool: Pool, *, for_one: bool = False) -> None:
        self._pool = pool
        self._for_one = for_one
        """Of one proof alone, whose context may run code; the process ends with the proof."""
        self._lock = asyncio.Lock()
        self._settling: asyncio.Task[None] | None = None
        self._waiting = 0
        self.worker: Worker | None = None
        self.proofs = 0

    def hold(self) -> AbstractAsyncContextManager[Worker]:
        """The worker, started or replaced if need be.

        A caller that is cancelled leaves at once; the answer that it leaves behind is awaited in the
        background, and the next caller waits for that.
        """
        return self

    @property
    def wanted(self) -> bool:
        return self._waiting > 0

    async def __aenter__(self) -> Worker:
        self._waiting += 1
        try:
            await self._lock.acquire()
        finally:
            self._waiting -= 1
        try:
            if self._settling is not None:
                await asyncio.shield(self._settling)
                self._settling = None
            worker = self.worker
            if worker is None or not worker.alive or not worker.clean or self._due(worker):
                worker = await self._renew()
            return worker
        except BaseException:
            self._lock.release()
            raise

    async def __aexit__(self, _type: object, error: BaseException | None, _traceback: object) -> None:
        try:
            if self.worker is not None and not self.worker.settled:
                self._settling = asyncio.ensure_future(self.worker.settle())
            if isinstance(error, WorkerFell):
                self._pool.note_fall(error)
        finally:
            self._lock.release()

    async def release(self) -> None:
        """Called once by a proof that closes."""
        self.proofs -= 1
        if self._for_one:
            await self._pool.leave(self)

    async def _renew(self) -> Worker:
        """Another process; the one that is there has ended, or is due."""
        if self.worker is not None:
            self._pool.statistics.recycled += self.worker.alive
            await self.worker.kill()
        self.worker = None
        self.worker = await self._pool.spawn(guarded=not self._for_one)
        return self.worker

    def _due(self, worker: Worker) -> bool:
        """Whether the process should be replaced before its next request."""
        options = self._pool.options
        if worker.requests % MEMORY_CHECK_EVERY == 0 and worker.private_mb() > options.soft_memory_mb:
            return True
        old = time.monotonic() - worker.started_at > options.recycle_s
        return (old or worker.requests >= options.recycle_requests) and self.proofs <= 1

    async def close(self) -> None:
        if self.worker is not None:
            await self.worker.kill()
        if self._settling is not None:
            await self._settling


class Pool:
    """Use as `async with Pool(toolchain) as pool: proof = await pool.start(statement)` (the Kernel port)."""

    def __init__(
        self,
        toolchain: Toolchain,
        options: PoolOptions | None = None,
        *,
        weak_sandbox: bool = False,
        walls: sandbox.Level | None = None,
    ) -> None:
        """`weak_sandbox`: go on where a wall is missing, as is right for one's own statements and tactics. `walls`:
        those that stand, if not those that this machine gives."""
        self.walls = sandbox.demand(weak_sandbox, walls)
        self.toolchain = toolchain
        self.options = options or PoolOptions()
        if self.options.size < 1:
            raise InputError("a pool needs at least one worker")
        if self.options.threads is not None and self.options.threads < 1:
            raise InputError("a worker needs at least one thread")
        self.statistics = PoolStatistics()
        self._slots = [Slot(self) for _ in range(self.options.size)]
        self._for_one: set[Slot] = set()
        self._may_run_code = asyncio.Semaphore(self.options.size)
        self._rehearsal = Rehearsal()
        self._closed = False

    async def __aenter__(self) -> Pool:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def warm(self) -> None:
        """Start every worker now instead of when first needed."""

        async def touch(slot: Slot) -> None:
            async with slot.hold():
                pass

        await asyncio.gather(*(touch(slot) for slot in self._slots))

    async def start(self, statement: Statement, limit_s: float = START_LIMIT_S) -> ProofHandle:
        """Open a proof of the statement; `InputError` when it does not elaborate within its limits."""
        if self._closed:
            raise PoolClosed("the pool is closed")
        slot = min(self._slots, key=lambda slot: slot.proofs)
        try:
            return await self._open(slot, statement, limit_s)
        except CodeNeeded as needed:
            if not self.options.context_code:
                advice = (
                    "What stands above it may not bring code of its own, such as a macro's; "
                    "PoolOptions(context_code=True) gives such statements a process each"
                )
                raise needed.with_advice(advice) from needed
        return await self._open(await self._slot_for_one(), statement, limit_s, ran_code=True)

    async def _slot_for_one(self) -> Slot:
        await self._may_run_code.acquire()
        slot = Slot(self, for_one=True)
        self._for_one.add(slot)
        return slot

    @contextlib.asynccontextmanager
    async def alone(self) -> AsyncGenerator[Worker]:
        """A process for one text, whose code may run; it ends with the block. What it says, the text may have made it
        say."""
        if self._closed:
            raise PoolClosed("the pool is closed")
        slot = await self._slot_for_one()
        slot.proofs += 1
        try:
            async with slot.hold() as worker:
                yield worker
        finally:
            await slot.release()

    async def _open(self, slot: Slot, statement: Statement, limit_s: float, *, ran_code: bool = False) -> ProofHandle:
        slot.proofs += 1
        proof = ProofHandle(slot, statement, self.options.threads_of_a_worker, ran_code=ran_code)
        try:
            await proof.open(limit_s)
        except BaseException:
            await slot.release()
            raise
        return proof

    async def leave(self, slot: Slot) -> None:
        """A process of one proof ends with it; for slots."""
        self._for_one.discard(slot)
        self._may_run_code.release()
        await slot.close()

    async def spawn(self, *, guarded: bool = True) -> Worker:
        """A new process; for slots."""
        if self._closed:
            raise PoolClosed("the pool is closed")
        lean, options = self.toolchain, self.options
        arguments = step_server(lean, [*options.modules, "--keyed", *(["--guarded"] if guarded else [])])
        worker = await Worker.start(
            lean,
            arguments,
            lean_path=lean.server_modules,
            readable=[lean.library, lean.server_modules, SERVER_MAIN],
            key=secrets.token_hex(8).encode(),
            memory_cap_mb=options.memory_cap_mb,
        )
        worker.when_near(self._rehearsal)
        self.statistics.started += 1
        if self._closed:
            await worker.kill()
            raise PoolClosed("the pool was closed while Lean was starting")
        return worker

    def note_fall(self, fell: WorkerFell) -> None:
        """Count a process that fell under a request; for slots."""
        if self._closed:
            raise PoolClosed("the pool was closed while Lean was working") from fell
        self.statistics.fell[fell.cause] = self.statistics.fell.get(fell.cause, 0) + 1

    @property
    def pids(self) -> list[int]:
        """The live processes, for monitoring."""
        workers = [slot.worker for slot in (*self._slots, *self._for_one)]
        return [worker.pid for worker in workers if worker is not None and worker.alive]

    async def close(self) -> None:
        """Kill every worker, also under open requests, and wait until all are reaped."""
        self._closed = True
        await asyncio.gather(*(slot.close() for slot in (*self._slots, *self._for_one)))
