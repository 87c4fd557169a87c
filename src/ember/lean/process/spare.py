"""The near end of a zygote's child: what is said to it, what it says, how it ended."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Callable
from typing import Any

from ember.lean.process.child import END

ANSWER_LIMIT = 16 << 20


class Child:
    """A child that waits, or works. What it is sent is kept until it takes it; `exchange` sends the rest."""

    def __init__(self, number: int, channel: socket.socket) -> None:
        self.number = number
        self.released = False
        """Whoever used it is done with it, and with its folder."""
        self.ended: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        self._channel = channel
        self._unsent = memoryview(b"")
        channel.setblocking(False)

    def send(self, settings: bytes, request: bytes) -> None:
        self._unsent = memoryview(request)
        with contextlib.suppress(OSError):  # full, or gone: `exchange` will see
            self._channel.send(settings)  # a line, for which there is room
            while self._unsent:
                self._unsent = self._unsent[self._channel.send(self._unsent) :]

    async def exchange(self, hear: Callable[[bytes], None] | None = None) -> tuple[bytes, bool]:
        """Its answer, and whether that is whole; a child that dies is no error here. `hear` is told each piece."""
        loop = asyncio.get_running_loop()
        answer = bytearray()
        try:
            await loop.sock_sendall(self._channel, self._unsent)
            self._channel.shutdown(socket.SHUT_WR)
            while len(answer) < ANSWER_LIMIT and (chunk := await loop.sock_recv(self._channel, 1 << 16)):
                answer += chunk
                if hear is not None:
                    hear(chunk)
                if answer.endswith(END):
                    return bytes(answer[: -len(END)]), True
        except OSError:
            pass
        self._hang_up()  # should it still talk
        return bytes(answer), False

    def end(self, report: dict[str, Any]) -> None:
        if not self.ended.done():
            self.ended.set_result(report)

    def fail(self, fault: Exception) -> None:
        """The zygote is gone, and this child with it."""
        if not self.ended.done():
            self.ended.set_exception(fault)
            self.ended.exception()  # nobody has to ask
        self._hang_up()

    def _hang_up(self) -> None:
        """Whoever reads from the channel sees its end."""
        with contextlib.suppress(OSError):
            self._channel.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        self._channel.close()
