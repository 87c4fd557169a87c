"""An application on a real socket of this machine, in the event loop of the test."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncGenerator

import uvicorn
from fastapi import FastAPI

from ember.lean.http.connections import GracefulServer


@contextlib.asynccontextmanager
async def served(app: FastAPI) -> AsyncGenerator[str]:
    """Its base address."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    server = GracefulServer(uvicorn.Config(app, log_level="warning", access_log=False))
    task = asyncio.create_task(server.serve([listener]))
    try:
        while not server.started:
            assert not task.done(), "the server ended while starting"
            await asyncio.sleep(0.01)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        await task
        listener.close()
