"""One Lean process: start, ask, watch, kill.

A worker answers one request at a time, a line of JSON for a line of JSON. Every read has a deadline,
stderr is drained, memory and threads are watched while a request runs, and whatever happens the process
and its whole group are gone and reaped afterwards.

A process that was given a key begins each line with it. Whatever else comes is not the server's: it ends the
process, and costs the request that was open.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

from ember.core.errors import ProtocolError, WorkerDied, WorkerError
from ember.lean.process.usage import most_threads, usage
from ember.lean.steps.pipes import Wire
from ember.lean.toolchain import Toolchain

Answer = dict[str, Any]
CauseOfDeath = Literal["died", "crashed", "hung", "memory", "threads", "depth", "forged", "closed"]

START_TIMEOUT_S = 30.0
WATCH_PERIOD_S = 0.05
SETTLE_S = 0.25
_LARGE = 1 << 18
"""Bytes of JSON that are read aside."""

_ENDED_BY_OTHERS = {-signal.SIGKILL, -signal.SIGTERM, -signal.SIGINT, -signal.SIGHUP}

_encode = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode
_decode = json.JSONDecoder().decode


class WorkerFell(WorkerDied):
    """The process ended or was ended while a request was open; `cause` says why."""

    def __init__(self, cause: CauseOfDeath, message: str) -> None:
        super().__init__(message)
        self.cause: CauseOfDeath = cause


def _object(line: bytes) -> Answer:
    try:
        answer = _decode(line.decode())
    except ValueError as error:
        raise ProtocolError(f"Lean answered something that is not JSON: {line[:200]!r}") from error
    if not isinstance(answer, dict):
        raise ProtocolError(f"Lean answered {line[:200]!r}, not an object")
    return answer  # pyright: ignore[reportUnknownVariableType]


async def parse(replies: Sequence[bytes | Answer]) -> list[Answer]:
    """Those that are not read yet are read all at once, which is half the work."""
    lines = [reply for reply in replies if isinstance(reply, bytes)]
    read = iter(await _objects(lines) if lines else [])
    return [next(read) if isinstance(reply, bytes) else reply for reply in replies]


async def _objects(lines: list[bytes]) -> list[Answer]:
    """One by one where that fails, to say which it was, or where they are long."""
    if sum(map(len, lines)) > _LARGE:
        return await asyncio.to_thread(lambda: [_object(line) for line in lines])
    answers: list[Any] = []
    with contextlib.suppress(ValueError):
        answers = _decode(f"[{b','.join(lines).decode()}]")
    if len(answers) == len(lines) and all(isinstance(answer, dict) for answer in answers):
        return answers
    return [_object(line) for line in lines]


class Worker:
    """A running Lean process that speaks a line protocol. Make one with `Worker.start`."""

    def __init__(self, transport: asyncio.SubprocessTransport, wire: Wire, memory_cap_mb: int) -> None:
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
        readable: Sequence[Path] | None = None,
        key: bytes = b"",
        ready: bytes = b"ready.",
        memory_cap_mb: int = 2048,
    ) -> Worker:
        """`lean_path`: where the program's own modules are, if not in the library. `readable`: put it behind walls,
        where it can read these and write nothing."""
        walled = readable is not None
        command = toolchain.walled(*arguments, readable=readable) if walled else toolchain.command(*arguments)
        environment = toolchain.environment()
        if lean_path is not None:
            environment["LEAN_PATH"] = str(lean_path)
        stdin, its_input = os.pipe()
        its_output, stdout = os.pipe()
        wire = Wire(its_input, its_output, key)
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
            if key:
                wire.write(key + b"\n")
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
        if not self.clean:
            self._signal("forged")
            raise WorkerFell("forged", f"Lean said something that nobody asked for: {self._wire.lines[0][:200]!r}")
        self._owed = answers
        self.requests += 1
        self._wire.write(_encode({"cmd": command, "payload": payload}).encode() + b"\n")

    async def answer(self, deadline_s: float) -> Answer:
        """The next answer that is owed. An answer `{"error": …}` is the last one of its request."""
        answer = await self._parse(await self._line(deadline_s))
        self._owed = 0 if "error" in answer else self._owed - 1
        return answer

    async def replies(self, deadline_s: float) -> tuple[list[bytes | Answer], WorkerFell | None]:
        """All that is owed, each answer within the deadline after the one before; with those that came before the
        process fell, if it did. Nobody is woken for each: an error can only be the first, which is read here. The
        others are to be given to `parse`, by when somebody else may have the worker."""
        came: list[bytes | Answer] = []
        try:
            first = await self._parse(await self._line(deadline_s))
            self._owed = 0 if "error" in first else self._owed - 1
            came.append(first)
            if self._owed:
                await self._hear(self._owed, deadline_s)
            while self._owed:
                line = await self._line(deadline_s)
                if not line.startswith(b"{"):
                    await self._parse(line)  # and say what is wrong with it
                came.append(line)
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
    def alone(self) -> bool:
        """Whether nobody waits for another process: then it pays to be told that an answer is near."""
        return not Wire.awaited

    def when_near(self, do: Callable[[], None]) -> None:
        """What to do when it says that an answer is near; it has half a millisecond."""
        self._wire.when_near = do

    @property
    def clean(self) -> bool:
        """Whether it said no more than it was asked for: a line too many would be taken for the next answer."""
        return self._owed > 0 or not self._wire.lines

    @property
    def settled(self) -> bool:
        return self._owed == 0

    async def _parse(self, line: bytes) -> Answer:
        try:
            return _object(line) if len(line) <= _LARGE else await asyncio.to_thread(_object, line)
        except ProtocolError as error:
            self._signal("forged")
            raise WorkerFell("forged", f"{error}; the process was killed") from error

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
            return
        used = usage(self.pid)
        if used.memory > self._memory_cap_mb << 20:
            self._signal("memory")
        elif used.threads > most_threads():
            self._signal("threads")
        else:
            self._look_later()

    def _fell(self, deadline_s: float) -> WorkerFell:
        cause, errors = self._cause, self._wire.stderr_tail()
        if cause in (None, "died"):
            lowered = errors.lower()
            cause = "depth" if "stack overflow" in lowered else "memory" if "out of memory" in lowered else cause
        code = self._transport.get_returncode()
        if cause is None:
            cause = "died" if code in _ENDED_BY_OTHERS else "crashed"
        self._cause = cause
        text = {
            "hung": f"no answer within {deadline_s:g} s; the process was killed",
            "memory": f"the process grew beyond {self._memory_cap_mb} MB and was killed",
            "threads": f"the process started more than {most_threads()} threads and was killed",
            "depth": "the process overflowed its stack",
            "forged": "the process said something that is no answer",
            "died": f"the process ended (status {code})",
            "crashed": f"the process ended itself (status {code})",
            "closed": "the worker was closed",
        }[cause]
        return WorkerFell(cause, f"{text}{': ' + errors if errors else ''}")

    def private_mb(self) -> int:
        return usage(self.pid).memory >> 20

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
