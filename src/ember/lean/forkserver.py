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
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from ember.core.errors import InputError, ProtocolError, ToolchainError, WorkerDied, WorkerHung
from ember.lean.toolchain import Toolchain

Role = Literal["elaborate", "judge"]
_MAIN = "import sys; sys.path.insert(0, sys.argv.pop(1)); from ember.lean.zygote import main; main(sys.argv[1:])"
_PACKAGES = Path(__file__).parents[2]
START_LIMIT_S = 60.0
GRACE_S = 5.0
"""How long after a child's deadline the zygote may take to report its end."""


@dataclass(frozen=True)
class Request:
    modules: tuple[str, ...]
    header: str
    """Commands that run nobody's code; the zygote elaborates them once for all who share them."""
    payload: bytes
    deadline_s: float
    scratch: str | None = None
    memory: int = 2 << 30
    answer_limit: int = 8 << 20


@dataclass(frozen=True)
class Ended:
    """How a child ended. Its answer is what it *says*: evidence only if its code is ours."""

    answer: bytes
    killed: str
    """Which limit it was killed for: `wall`, `memory`, or none."""
    signal: int
    code: int | None
    cpu_s: float


class ForkServer:
    """One zygote; started at the first request, and again after it died."""

    def __init__(self, toolchain: Toolchain, role: Role) -> None:
        self._toolchain = toolchain
        self._role: Role = role
        self._process: asyncio.subprocess.Process | None = None
        self._control: socket.socket | None = None
        self._starting = asyncio.Lock()
        self._next = 0
        self._waiting: dict[int, asyncio.Future[dict[str, Any]]] = {}

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process and self._process.returncode is None else None

    async def run(self, request: Request) -> Ended:
        """One child's answer; its fate is a value. A zygote that dies is replaced and asked once more."""
        try:
            return await self._run_once(request)
        except WorkerDied:
            return await self._run_once(request)

    async def _run_once(self, request: Request) -> Ended:
        async with self._starting:
            if self._control is None:
                await self._start()
        control = self._control
        if control is None:
            raise WorkerDied("the zygote ended before it could be asked")
        self._next += 1
        number = self._next
        ended = asyncio.get_running_loop().create_future()
        self._waiting[number] = ended
        ours, theirs = socket.socketpair()
        try:
            ours.setblocking(False)
            packet = {
                "id": number, "modules": request.modules, "header": request.header, "deadline_s": request.deadline_s,
                "memory": request.memory, "scratch": request.scratch,
            }  # fmt: skip
            with theirs:
                socket.send_fds(control, [json.dumps(packet).encode()], [theirs.fileno()])
            answering = asyncio.create_task(_exchange(ours, request.payload, request.answer_limit))
            try:
                report = await asyncio.wait_for(ended, request.deadline_s + GRACE_S)
                answer = await asyncio.wait_for(answering, GRACE_S)
            except asyncio.CancelledError:
                with contextlib.suppress(OSError):
                    control.send(json.dumps({"cancel": number}).encode())
                raise
            finally:
                answering.cancel()
        except TimeoutError as error:
            await self._stop()
            raise WorkerHung(f"the {self._role} zygote did not report a child's end") from error
        except OSError as error:
            await self._stop()
            raise WorkerDied(f"the {self._role} zygote is gone: {error}") from error
        finally:
            self._waiting.pop(number, None)
            ours.close()
        if fault := report.get("header"):
            raise InputError(f"the header does not elaborate: {fault}")
        if fault := report.get("fault"):
            raise ProtocolError(f"the {self._role} zygote cannot serve this: {fault}")
        return Ended(answer, report["killed"], report["signal"], report["code"], report["cpu_s"])

    async def close(self) -> None:
        await self._stop()

    async def _start(self) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        ours.setblocking(False)
        with theirs, tempfile.TemporaryFile() as complaints:
            arguments = [
                str(self._toolchain.shared_library),
                str(self._toolchain.library),
                self._role,
                str(theirs.fileno()),
            ]
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-I", "-S", "-c", _MAIN, str(_PACKAGES), *arguments,
                stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.DEVNULL, stderr=complaints,
                pass_fds=[theirs.fileno()], env=self._toolchain.environment(), start_new_session=True,
            )  # fmt: skip
            theirs.close()
            loop = asyncio.get_running_loop()
            try:
                first = await asyncio.wait_for(loop.sock_recv(ours, 1 << 16), START_LIMIT_S)
            except (TimeoutError, OSError) as error:
                ours.close()
                await self._stop()
                raise WorkerHung(f"the {self._role} zygote did not start") from error
            if not first:
                ours.close()
                await self._stop()
                complaints.seek(0)
                last = complaints.read().decode(errors="replace").strip().splitlines()[-1:]
                raise ToolchainError(f"the {self._role} zygote ended while starting: {' '.join(last) or 'no word'}")
        self._control = ours
        loop.add_reader(ours, self._hear)

    def _hear(self) -> None:
        """A report of the zygote, or its end."""
        if self._control is None:
            return
        try:
            packet = self._control.recv(1 << 16)
        except BlockingIOError:
            return
        except OSError:
            packet = b""
        if not packet:
            self._forget(WorkerDied(f"the {self._role} zygote died"))
            return
        report: dict[str, Any] = json.loads(packet)
        waiting = self._waiting.get(report.get("id", 0))
        if report["event"] == "ended" and waiting is not None and not waiting.done():
            waiting.set_result(report)

    def _forget(self, fault: Exception) -> None:
        if self._control is not None:
            asyncio.get_running_loop().remove_reader(self._control)
            self._control.close()
            self._control = None
        for waiting in self._waiting.values():
            if not waiting.done():
                waiting.set_exception(fault)

    async def _stop(self) -> None:
        self._forget(WorkerDied(f"the {self._role} zygote was stopped"))
        process, self._process = self._process, None
        if process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.wait()


async def _exchange(channel: socket.socket, payload: bytes, limit: int) -> bytes:
    """Send the payload, then read the answer up to its end or the limit; a child that dies is no error here."""
    loop = asyncio.get_running_loop()
    chunks: list[bytes] = []
    size = 0
    try:
        await loop.sock_sendall(channel, payload)
        channel.shutdown(socket.SHUT_WR)
        while size < limit and (chunk := await loop.sock_recv(channel, 1 << 16)):
            chunks.append(chunk)
            size += len(chunk)
    except (ConnectionError, BrokenPipeError):
        pass
    if size >= limit:
        channel.shutdown(socket.SHUT_RDWR)
    return b"".join(chunks)
