"""One Lean process: start, ask, watch, kill.

A worker answers one request at a time, a line of JSON for a line of JSON. Every read has a deadline,
stderr is drained, memory is watched while a request runs, and whatever happens the process and its
whole group are gone and reaped afterwards.
"""

from __future__ import annotations

import asyncio
import collections
import contextlib
import json
import os
import signal
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from ember.core.errors import ProtocolError, WorkerDied, WorkerError
from ember.lean.toolchain import Toolchain

Answer = dict[str, Any]
CauseOfDeath = Literal["died", "hung", "memory", "depth", "closed"]

START_TIMEOUT_S = 30.0
WATCH_PERIOD_S = 0.05
SETTLE_S = 0.25
PAGE = os.sysconf("SC_PAGE_SIZE")
PIPE_SIZE = 1 << 16
"""What a pipe of Linux holds: one read empties it."""

_encode = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode
_decode = json.JSONDecoder().decode


class WorkerFell(WorkerDied):
    """The process ended or was ended while a request was open; `cause` says why."""

    def __init__(self, cause: CauseOfDeath, message: str) -> None:
        super().__init__(message)
        self.cause: CauseOfDeath = cause


class _Wire(asyncio.SubprocessProtocol):
    """Our end of the process's input and output: lines out, lines in, and its end.

    The pipes are our own: through asyncio's an answer costs one more turn of the event loop, and a buffer so large
    that it is mapped anew for every read.
    """

    def __init__(self, stdin: int, stdout: int) -> None:
        self._loop = asyncio.get_running_loop()
        self._stdin = stdin
        self._stdout = stdout
        self.exited: asyncio.Future[None] = self._loop.create_future()
        self.errors: collections.deque[bytes] = collections.deque(maxlen=64)
        self.heard_at = 0.0
        """When the last output came."""
        self.lines: collections.deque[bytes] = collections.deque()
        self.ended = False
        """Whether no more lines will come."""
        self._parts: list[bytes] = []
        self._unsent = bytearray()
        self._wanted = 1
        self._waiter: asyncio.Future[None] | None = None
        os.set_blocking(stdin, False)
        os.set_blocking(stdout, False)
        self._loop.add_reader(stdout, self._read)

    async def wait(self, lines: int) -> None:
        """Until so many lines are there, or no more will come."""
        while len(self.lines) < lines and not self.ended:
            self._wanted = lines
            self._waiter = self._loop.create_future()
            await self._waiter

    def write(self, data: bytes) -> None:
        """At once what fits, the rest as the process reads. That it will not read any more shows at the answer."""
        if self.ended:
            return  # the number of the pipe may be somebody else's by now
        self._unsent += data
        self._push()
        if self._unsent:
            self._loop.add_writer(self._stdin, self._push_rest)

    def _push(self) -> None:
        try:
            del self._unsent[: os.write(self._stdin, self._unsent)]
        except BlockingIOError:
            pass
        except OSError:
            self._unsent.clear()

    def _push_rest(self) -> None:
        self._push()
        if not self._unsent:
            self._loop.remove_writer(self._stdin)

    def _read(self) -> None:
        try:
            data = os.read(self._stdout, PIPE_SIZE)
        except BlockingIOError:
            return
        if not data:
            self.close()
            return
        *complete, rest = data.split(b"\n")
        if complete:
            complete[0] = b"".join([*self._parts, complete[0]])
            self._parts = []
            self.lines.extend(complete)
            self.heard_at = time.monotonic()
            if len(self.lines) >= self._wanted:
                self._wake()
        if rest:
            self._parts.append(rest)

    def _wake(self) -> None:
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.done():
            waiter.set_result(None)

    def pipe_data_received(self, fd: int, data: bytes) -> None:
        self.errors.append(data)

    def process_exited(self) -> None:
        if not self.ended:
            self._read()  # its last words; whom it started may hold the other end open for ever
        self.close()
        if not self.exited.done():
            self.exited.set_result(None)

    def close(self) -> None:
        """No more of either; again does nothing."""
        if not self.ended:
            self.ended = True
            self._loop.remove_reader(self._stdout)
            self._loop.remove_writer(self._stdin)
            os.close(self._stdout)
            os.close(self._stdin)
            self._wake()

    def stderr_tail(self) -> str:
        return b"".join(self.errors).decode(errors="replace")[-2000:].strip()


def _object(line: bytes) -> Answer:
    try:
        answer = _decode(line.decode())
    except ValueError as error:
        raise ProtocolError(f"Lean answered something that is not JSON: {line[:200]!r}") from error
    if not isinstance(answer, dict):
        raise ProtocolError(f"Lean answered {line[:200]!r}, not an object")
    return answer  # pyright: ignore[reportUnknownVariableType]


def parse(replies: list[bytes]) -> list[Answer]:
    """All at once, which is half the work; one by one where that fails, to say which it was."""
    answers: list[Any] = []
    with contextlib.suppress(ValueError):
        answers = _decode(f"[{b','.join(replies).decode()}]")
    if len(answers) == len(replies) and all(isinstance(answer, dict) for answer in answers):
        return answers
    return [_object(line) for line in replies]


class Worker:
    """A running Lean process that speaks a line protocol. Make one with `Worker.start`."""

    def __init__(self, transport: asyncio.SubprocessTransport, wire: _Wire, memory_cap_mb: int) -> None:
        self._transport = transport
        self._wire = wire
        self._memory_cap_mb = memory_cap_mb
        self._cause: CauseOfDeath | None = None
        self.pid: int = transport.get_pid()
        self.started_at = time.monotonic()
        self.requests = 0
        self._owed = 0
        self._waiting = False
        self._patience_s = 0.0
        self._watch: asyncio.TimerHandle | None = None

    @classmethod
    async def start(
        cls,
        toolchain: Toolchain,
        arguments: list[str],
        *,
        lean_path: Path | None = None,
        ready: bytes = b"ready.",
        memory_cap_mb: int = 2048,
    ) -> Worker:
        """`lean_path`: where the program's own modules are, if not in the library."""
        command, environment = toolchain.command(*arguments), toolchain.environment()
        if lean_path is not None:
            environment["LEAN_PATH"] = str(lean_path)
        stdin, its_input = os.pipe()
        its_output, stdout = os.pipe()
        wire = _Wire(its_input, its_output)
        try:
            transport, _ = await asyncio.get_running_loop().subprocess_exec(
                lambda: wire, *command, stdin=stdin, stdout=stdout, env=environment, start_new_session=True
            )
        except BaseException:
            wire.close()
            raise
        finally:
            os.close(stdin)
            os.close(stdout)
        worker = cls(transport, wire, memory_cap_mb)
        try:
            first = await worker._line(START_TIMEOUT_S)
            if first.strip() != ready:
                raise ProtocolError(f"Lean said {first[:200]!r} at its start, not {ready.decode()!r}")
        except BaseException:
            await worker.kill("closed")
            raise
        return worker

    @property
    def alive(self) -> bool:
        return self._cause is None and self._transport.get_returncode() is None

    async def ask(self, command: str, payload: Mapping[str, Any], deadline_s: float) -> Answer:
        """Send one request and return its answer, or raise `WorkerFell`: the process is dead then."""
        self.send(command, payload)
        return await self.answer(deadline_s)

    def send(self, command: str, payload: Mapping[str, Any], *, answers: int = 1) -> None:
        """Send one request that is answered by so many lines; fetch each with `answer`."""
        if not self.alive or self._owed:
            raise WorkerFell(self._cause or "died", "the worker is busy or gone; this is a fault of the pool")
        if self._wire.lines:  # a tactic that prints would lend its line, and those after it theirs, to the next tactic
            self._signal("died")
            raise WorkerFell("died", f"Lean said something that nobody asked for: {self._wire.lines[0][:200]!r}")
        self._owed = answers
        self.requests += 1
        self._wire.write(_encode({"cmd": command, "payload": payload}).encode() + b"\n")

    async def answer(self, deadline_s: float) -> Answer:
        """The next answer that is owed. An answer `{"error": …}` is the last one of its request."""
        answer = self._parse(await self._line(deadline_s))
        self._owed = 0 if "error" in answer else self._owed - 1
        return answer

    async def replies(self, deadline_s: float) -> tuple[list[bytes], WorkerFell | None]:
        """All that is owed, each answer within the deadline after the one before; with those that came before the
        process fell, if it did. Nobody is woken for each: an error can only be the first. To be given to `parse`, by
        when somebody else may have the worker."""
        came: list[bytes] = []
        try:
            came.append(await self._line(deadline_s))
            self._owed = 0 if "error" in self._parse(came[0]) else self._owed - 1
            if self._owed:
                await self._hear(self._owed, deadline_s)
            while self._owed:
                came.append(await self._line(deadline_s))
                if not came[-1].startswith(b"{"):
                    self._parse(came[-1])  # and say what is wrong with it
                self._owed -= 1
        except WorkerFell as fell:
            return came, fell
        return came, None

    async def settle(self, grace_s: float = SETTLE_S) -> None:
        """Throw away the answers that a cancelled caller left behind; kill the process if they do
        not come soon."""
        try:
            while self._owed and self.alive:
                await self.answer(grace_s)
        except WorkerError:
            self._owed = 0

    @property
    def settled(self) -> bool:
        return self._owed == 0

    def _parse(self, line: bytes) -> Answer:
        try:
            return _object(line)
        except ProtocolError:
            self._signal("died")
            raise

    async def _line(self, deadline_s: float) -> bytes:
        if not self._wire.lines:
            await self._hear(1, deadline_s)
            if not self._wire.lines:
                await self._reap()
                raise self._fell(deadline_s)
        return self._wire.lines.popleft()

    async def _hear(self, lines: int, deadline_s: float) -> None:
        """Wait for output under the eye of the watch, which kills the process when nothing comes for so long."""
        self._patience_s = deadline_s
        self._wire.heard_at = time.monotonic()
        self._waiting = True
        if self._watch is None:
            self._look_later()
        try:
            await self._wire.wait(lines)
        finally:
            self._waiting = False

    def _look_later(self) -> None:
        self._watch = asyncio.get_running_loop().call_later(WATCH_PERIOD_S, self._look)

    def _look(self) -> None:
        """One timer for all requests: setting two for each answer was a third of what an answer cost here."""
        self._watch = None
        if not self._waiting or not self.alive:
            return
        if time.monotonic() - self._wire.heard_at > self._patience_s:
            self._signal("hung")
        elif self.private_mb() > self._memory_cap_mb:
            self._signal("memory")
        else:
            self._look_later()

    def _fell(self, deadline_s: float) -> WorkerFell:
        cause, errors = self._cause, self._wire.stderr_tail()
        if cause in (None, "died"):
            lowered = errors.lower()
            cause = "depth" if "stack overflow" in lowered else "memory" if "out of memory" in lowered else "died"
        self._cause = cause
        code = self._transport.get_returncode()
        text = {
            "hung": f"no answer within {deadline_s:g} s; the process was killed",
            "memory": f"the process grew beyond {self._memory_cap_mb} MB and was killed",
            "depth": "the process overflowed its stack",
            "died": f"the process ended (status {code})",
            "closed": "the worker was closed",
        }[cause]
        return WorkerFell(cause, f"{text}{': ' + errors if errors else ''}")

    def private_mb(self) -> int:
        """Private memory, from the counters that are cheap to read (resident less shared pages)."""
        try:
            with open(f"/proc/{self.pid}/statm", "rb", buffering=0) as handle:
                fields = handle.read().split()
        except OSError:
            return 0
        return (int(fields[1]) - int(fields[2])) * PAGE >> 20 if len(fields) > 2 else 0

    def _signal(self, cause: CauseOfDeath) -> None:
        """Kill the whole process group; asyncio reaps it."""
        if self._cause is None:
            self._cause = cause
        if self._transport.get_returncode() is None:
            try:
                os.killpg(self.pid, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):
                pass

    async def _reap(self) -> None:
        """Wait until the process is gone; at the end of its output it may still be on its way."""
        try:
            await asyncio.wait_for(asyncio.shield(self._wire.exited), timeout=1.0)
        except TimeoutError:
            self._signal("died")
            await self._wire.exited
        self._transport.close()

    async def kill(self, cause: CauseOfDeath = "closed") -> None:
        self._signal(cause)
        await asyncio.shield(self._wire.exited)
        self._transport.close()


__all__ = ["Answer", "CauseOfDeath", "Worker", "WorkerFell", "parse"]
