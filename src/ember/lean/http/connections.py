"""A server over its connections: it stops at a signal, and none of them keeps a place for nothing."""

from __future__ import annotations

import asyncio
import contextlib
import resource
import signal
import socket
import time
from collections.abc import Callable, Generator
from typing import Any

import uvicorn

PATIENCE_S = 60.0
"""For a request to come, from its first byte to its last."""


MANY = 1 << 16
"""Connections; a place for each is there on every machine that may open more files."""


def most_connections() -> int:
    """Half of the files that this process may open, once it may open as many as it can."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    if most == resource.RLIM_INFINITY:
        return MANY
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    return min(most // 2, MANY)


class GracefulServer(uvicorn.Server):
    """Stops at a signal and returns, where uvicorn would raise the signal again in the end.

    Connections whose request does not come are closed after a while, and sooner, the oldest first, when there are
    more than `most`: else who opens thousands of them would leave no descriptor to anybody.
    """

    def __init__(
        self,
        config: uvicorn.Config,
        most: int = MANY,
        patience_s: float = PATIENCE_S,
        ready: Callable[[], None] = lambda: None,
    ) -> None:
        """`ready` is called when requests are answered and signals are heard: who is told earlier may stop the server
        where it cannot stop in order."""
        super().__init__(config)
        self._ready = ready
        self._most = most
        self._patience_s = patience_s
        self._waiting: dict[Any, tuple[Any, float]] = {}
        """Connections from which a request is to come: the one before it, and since when."""

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None]:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, self.handle_exit, number, None)
        try:
            yield
        finally:
            for number in (signal.SIGINT, signal.SIGTERM):
                loop.remove_signal_handler(number)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        if self.started:
            self._ready()

    async def on_tick(self, counter: int) -> bool:
        if counter % 10 == 0 or len(self.server_state.connections) > self._most:
            self._close_silent(time.monotonic())
        return await super().on_tick(counter)

    def _close_silent(self, now: float) -> None:
        waiting: dict[Any, tuple[Any, float]] = {}
        for connection in self.server_state.connections:
            cycle: Any = getattr(connection, "cycle", None)
            if cycle is None or cycle.more_body or cycle.response_complete:
                before, since = self._waiting.get(connection, (cycle, now))
                waiting[connection] = (cycle, since if before is cycle else now)
        too_many = len(self.server_state.connections) - self._most
        for place, (connection, (_, since)) in enumerate(sorted(waiting.items(), key=lambda each: each[1][1])):
            if place < too_many or now - since > self._patience_s:
                connection.transport.abort()
                del waiting[connection]
        self._waiting = waiting
