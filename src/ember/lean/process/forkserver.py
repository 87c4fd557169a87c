"""A zygote seen from outside: start it, have a child answer a request, survive whatever it does."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import socket
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Literal

from ember.core.errors import ProtocolError, ToolchainError, WorkerDied, WorkerHung
from ember.lean.process.scratch import Scratch, sweep
from ember.lean.process.spare import Child
from ember.lean.toolchain import Toolchain

Role = Literal["elaborate", "judge"]
_MAIN = (
    "import sys; sys.path.insert(0, sys.argv.pop(1)); from ember.lean.process.zygote import main; main(sys.argv[1:])"
)
_PACKAGES = Path(__file__).parents[3]
START_LIMIT_S = 60.0
GRACE_S = 0.5
"""How long after a child's deadline the zygote may take to report its end."""


@dataclass(frozen=True)
class Request:
    payload: bytes
    deadline_s: float
    memory: int = 2 << 30
    hear: Callable[[bytes], None] | None = None
    """Told each piece of the answer when it comes."""
    measured: bool = False
    """Wait until the child has ended, to say what it used."""


@dataclass(frozen=True)
class Used:
    """By one child in its life."""

    cpu_s: float
    memory: int
    """The most that it had in memory, in bytes; what it shares with its zygote is counted in."""


@dataclass(frozen=True)
class Ended:
    """How a child ended. Its answer is what it *says*, its file what it left: evidence only if its code is ours."""

    answer: bytes
    whole: bool = True
    """Whether the answer came with its end mark."""
    file: bytes | None = None
    killed: str = ""
    """Which limit it was killed for: `wall`, `memory`, or none."""
    signal: int = 0
    code: int | None = 0
    used: Used | None = None


class ForkServer:
    """One zygote; started at the first request, and again after it died. `spares` children wait ahead of theirs."""

    def __init__(self, toolchain: Toolchain, role: Role, spares: int = 1) -> None:
        self._toolchain = toolchain
        self._role: Role = role
        self._spares = spares
        self._process: asyncio.subprocess.Process | None = None
        self._control: socket.socket | None = None
        self._scratch: Scratch | None = None
        self._starting = asyncio.Lock()
        self._idle: list[Child] = []
        self._children: dict[int, Child] = {}
        self._asking: list[asyncio.Future[Child]] = []

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process and self._process.returncode is None else None

    async def run(self, request: Request) -> Ended:
        """One child's answer; its fate is a value. A zygote that dies is replaced and asked once more."""
        try:
            return await self._run_once(request)
        except WorkerDied:
            return await self._run_once(request)

    async def ready(self) -> None:
        """The zygote runs; starts it if it does not."""
        async with self._starting:
            if self._control is None:
                await self._start()

    async def _run_once(self, request: Request) -> Ended:
        await self.ready()
        child = self._idle.pop(0) if self._idle else await self._ask()
        return await self._finish(child, request)

    async def _ask(self) -> Child:
        """A child made for this request."""
        made: asyncio.Future[Child] = asyncio.get_running_loop().create_future()
        self._asking.append(made)
        try:
            self._say({"do": "spare"})
            return await asyncio.wait_for(made, START_LIMIT_S)
        except TimeoutError as error:
            await self._stop()
            raise WorkerHung(f"the {self._role} zygote made no child") from error
        finally:
            if made in self._asking:
                self._asking.remove(made)

    async def _finish(self, child: Child, request: Request) -> Ended:
        """The answer; a child that outlives its deadline is given up, whatever the zygote does."""
        try:
            again = len(self._idle) < self._spares
            watch = {"deadline_s": request.deadline_s, "memory": request.memory, "again": again}
            self._say({"do": "use", "id": child.number, **watch})
            child.send(json.dumps({"deadline_s": request.deadline_s}).encode() + b"\n", request.payload)
            async with asyncio.timeout(request.deadline_s + GRACE_S):
                answer, whole = await child.exchange(request.hear)
                if not whole:
                    report = await child.ended
                    return Ended(answer, False, None, report["killed"], report["signal"], report["code"], _used(report))
                file = await self._scratch.read(child.number) if self._scratch is not None else None
                used = _used(await child.ended) if request.measured else None
                return Ended(answer, file=file, used=used)
        except TimeoutError:
            return Ended(b"", False, None, "wall")
        finally:
            self.abandon(child)

    def abandon(self, child: Child) -> None:
        """Nobody waits for this child any more; it may not go on."""
        child.released = True
        child.close()
        if not child.ended.done() and self._control is not None:
            with contextlib.suppress(OSError):
                self._control.send(json.dumps({"do": "dismiss", "id": child.number}).encode())
        self._clear(child)

    def _clear(self, child: Child) -> None:
        """Its folder goes when it has ended (it may write till then) and has been read."""
        ours = self._children.get(child.number) is child  # not one of a zygote that is gone
        if ours and child.released and child.ended.done():
            del self._children[child.number]
            if self._scratch is not None:
                self._scratch.clear(child.number)

    def _say(self, message: dict[str, Any]) -> None:
        try:
            if self._control is None:
                raise WorkerDied(f"the {self._role} zygote is gone")
            self._control.send(json.dumps(message).encode())
        except OSError as error:
            fault = WorkerDied(f"the {self._role} zygote is gone: {error}")
            self._forget(fault)
            raise fault from error

    async def close(self) -> None:
        async with self._starting:  # what is starting is stopped when it has started
            await self._stop()

    async def _start(self) -> None:
        if self._scratch is not None:  # of a zygote that died
            await self._scratch.remove()
            self._scratch = None
        if self._role == "elaborate":
            await asyncio.to_thread(sweep)
            self._scratch = Scratch()
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        ours.setblocking(False)
        try:
            with theirs, tempfile.TemporaryFile() as complaints:
                await self._launch(ours, theirs, complaints)
        except BaseException:
            ours.close()
            raise
        self._control = ours
        asyncio.get_running_loop().add_reader(ours, self._hear)

    async def _launch(self, ours: socket.socket, theirs: socket.socket, complaints: IO[bytes]) -> None:
        arguments = [
            str(self._toolchain.shared_library),
            str(self._toolchain.library),
            self._role,
            str(theirs.fileno()),
            self._scratch.root if self._scratch is not None else "",
        ]
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-I", "-S", "-c", _MAIN, str(_PACKAGES), *arguments,
            stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.DEVNULL, stderr=complaints,
            pass_fds=[theirs.fileno()], env=self._toolchain.environment(), start_new_session=True,
        )  # fmt: skip
        theirs.close()
        try:
            first = await asyncio.wait_for(asyncio.get_running_loop().sock_recv(ours, 1 << 16), START_LIMIT_S)
        except (TimeoutError, OSError) as error:
            await self._stop()
            raise WorkerHung(f"the {self._role} zygote did not start") from error
        if not first:
            await self._stop()
            complaints.seek(0)
            last = " ".join(complaints.read().decode(errors="replace").rpartition("Error: ")[2].split())
            raise ToolchainError(f"the {self._role} zygote ended while starting: {last[:500] or 'no word'}")

    def _hear(self) -> None:
        """A report of the zygote, or its end."""
        if self._control is None:
            return
        try:
            packet, descriptors, _, _ = socket.recv_fds(self._control, 1 << 16, 1)
        except BlockingIOError:
            return
        except OSError:
            packet, descriptors = b"", []
        if not packet:
            self._forget(WorkerDied(f"the {self._role} zygote died"))
            return
        report: dict[str, Any] = json.loads(packet)
        if report["event"] == "spare":
            self._welcome(Child(report["id"], socket.socket(fileno=descriptors[0])))
        elif report["event"] == "fault":
            self._refuse(report)
        else:
            self._bury(report)

    def _welcome(self, child: Child) -> None:
        self._children[child.number] = child
        while self._asking:
            made = self._asking.pop(0)
            if not made.done():
                made.set_result(child)
                return
        self._idle.append(child)

    def _refuse(self, report: dict[str, Any]) -> None:
        while self._asking:
            made = self._asking.pop(0)
            if not made.done():
                made.set_exception(ProtocolError(f"the {self._role} zygote makes no child: {report['fault']}"))
                return

    def _bury(self, report: dict[str, Any]) -> None:
        child = self._children.get(report["id"])
        if child is None:
            return
        child.end(report)
        if child in self._idle:
            self._idle.remove(child)
            self.abandon(child)
        self._clear(child)

    def _forget(self, fault: Exception) -> None:
        if self._control is not None:
            asyncio.get_running_loop().remove_reader(self._control)
            self._control.close()
            self._control = None
        for made in self._asking:
            if not made.done():
                made.set_exception(fault)
        for child in self._children.values():
            child.fail(fault)
        self._children.clear()
        for child in self._idle:
            child.close()
        self._idle.clear()

    async def _stop(self) -> None:
        self._forget(WorkerDied(f"the {self._role} zygote was stopped"))
        process, self._process = self._process, None
        if process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            await process.wait()
        scratch, self._scratch = self._scratch, None
        if scratch is not None:
            await scratch.remove()


def _used(report: dict[str, Any]) -> Used:
    return Used(report["cpu_s"], report["memory"])
