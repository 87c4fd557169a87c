"""The pipes to a worker and from it: lines out, lines in, each with the key that says it is the server's."""

from __future__ import annotations

import asyncio
import collections
import os
import time
from collections.abc import Callable
from typing import ClassVar

PIPE_SIZE = 1 << 16
"""What a pipe of Linux holds: one read empties it."""

MAX_LINE = 1 << 24
"""Bytes of an answer: an info tree has some millions at most. A process that says more would fill our memory."""

NEAR = b""
"""An empty line: the answer is near. While Lean worked for milliseconds this process slept, and so did its core; waking
both takes longer than all that is left to do for a step."""

NEAR_S = 0.001
"""So long the answer is looked for without a break once it is near. Most proofs are checked in half of it."""

FORGED = b"a line that is not the server's"
"""In the place of a line that does not begin with the key; no JSON."""


class Wire(asyncio.SubprocessProtocol):
    """Our end of the process's input and output: lines out, lines in, and its end.

    The pipes are our own: through asyncio's an answer costs one more turn of the event loop, and a buffer so large
    that it is mapped anew for every read.
    """

    awaited: ClassVar[set[Wire]] = set()
    """Those of this process whose lines somebody waits for."""

    def __init__(self, stdin: int, stdout: int, key: bytes) -> None:
        self._key = key
        self._loop = asyncio.get_running_loop()
        self._stdin = stdin
        self._stdout = stdout
        self.exited: asyncio.Future[None] = self._loop.create_future()
        self.errors: collections.deque[bytes] = collections.deque(maxlen=64)
        self.heard_at = 0.0
        """When the last output came."""
        self.lines: collections.deque[bytes] = collections.deque()
        self.when_near: Callable[[], None] | None = None
        """What is done, by whoever waits, when the answer is near."""
        self.ended = False
        """Whether no more lines will come."""
        self._parts: list[bytes] = []
        self._held = 0
        self._unsent = bytearray()
        self._wanted = 1
        self._near = False
        self._waiter: asyncio.Future[None] | None = None
        os.set_blocking(stdin, False)
        os.set_blocking(stdout, False)
        self._loop.add_reader(stdout, self._read)

    async def wait(self, lines: int) -> None:
        """Until so many lines are there, or no more will come."""
        Wire.awaited.add(self)
        try:
            while len(self.lines) < lines and not self.ended:
                self._wanted = lines
                self._waiter = self._loop.create_future()
                await self._waiter
                if self._near:
                    self._look_closely()
        finally:
            Wire.awaited.discard(self)

    def _look_closely(self) -> None:
        """Unless others wait, too, whose lines would wait for this one's."""
        self._near = False
        if len(Wire.awaited) > 1:
            return
        end = time.perf_counter() + NEAR_S
        if self.when_near:
            self.when_near()
        while not self.lines and not self.ended and time.perf_counter() < end:
            self._read()

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
            self._parts, self._held = [], 0
            if self._key:
                complete = [self._said(line) for line in complete]
                if NEAR in complete:
                    complete = [line for line in complete if line != NEAR]
                    self._near = True
            self.lines.extend(complete)
            self.heard_at = time.monotonic()
            if self._near or len(self.lines) >= self._wanted:
                self._wake()
        if rest:
            self._parts.append(rest)
            self._held += len(rest)
            if self._held > MAX_LINE:
                self._parts = []
                self.lines.append(FORGED)
                self.close()

    def _said(self, line: bytes) -> bytes:
        """Without the key; a line without one is not the server's, and not an answer to anything."""
        return line[len(self._key) :] if line.startswith(self._key) else FORGED

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
