"""The bodies of requests and answers: neither keeps the event loop, and with it everybody else, for long.

Python reads and writes JSON in one call, in which nothing else runs, not even another thread. So a large body is
weighed before it is read: what is quick to read is text in few values. An answer is written and sent piece by piece.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine, Iterator, Sequence
from typing import Any

from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse, StreamingResponse
from fastapi.routing import APIRoute
from pydantic import BaseModel

MAX_BODY = 4 << 20
SOON_READ = 1 << 16
"""Bytes of a body that are read as they are."""
MAX_VALUES = 20_000
"""Commas and opening brackets outside of texts; a request of ours has some thousands at most."""
MAX_BARE = 200_000
"""Bytes outside of texts: a number of thousands of digits takes its time, too."""
MAX_QUOTES = 200_000
SOON_WRITTEN = 1 << 16
"""Characters of an answer that are written at once."""


def is_quickly_read(body: bytes) -> bool:
    """Whether a body has few enough values; takes time linear in its length, in short calls."""
    if body.count(b'"') > MAX_QUOTES:
        return False
    values = bare = at = 0
    while at < len(body):
        end = _find(body, at)
        values += sum(body.count(mark, at, end) for mark in (b",", b"[", b"{"))
        bare += end - at
        if values > MAX_VALUES or bare > MAX_BARE:
            return False
        at = _text_end(body, end + 1)
    return True


def _find(body: bytes, start: int) -> int:
    """The next quotation mark, or the end."""
    found = body.find(b'"', start)
    return len(body) if found < 0 else found


def _text_end(body: bytes, start: int) -> int:
    """Behind the text that begins here."""
    while start < len(body):
        end = _find(body, start)
        inner = body[start:end]
        start = end + 1
        if (len(inner) - len(inner.rstrip(b"\\"))) % 2 == 0:  # else the mark is a part of the text
            break
    return start


class _Asked(Request):
    async def json(self) -> Any:
        body = await self.body()
        if len(body) > SOON_READ and not await asyncio.to_thread(is_quickly_read, body):
            raise HTTPException(413, "the body has too many values: send it in parts")
        return await super().json()


class Route(APIRoute):
    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()

        async def asked(request: Request) -> Response:
            return await handle(_Asked(request.scope, request.receive))

        return asked


def add_limits(app: FastAPI) -> None:
    """For the routes that are added afterwards."""
    app.router.route_class = Route

    @app.middleware("http")
    async def limit_body(  # pyright: ignore[reportUnusedFunction]
        request: Request, call_next: Callable[[Request], Awaitable[Response]]
    ) -> Response:
        """A body must say its length and keep below the limit; chunked bodies are refused."""
        length = request.headers.get("content-length")
        if request.method == "POST" and (length is None or not length.isdecimal()):
            return JSONResponse({"detail": "Content-Length is required"}, 411)
        if length is not None and int(length) > MAX_BODY:
            return JSONResponse({"detail": f"the body is larger than {MAX_BODY >> 20} MiB"}, 413)
        return await call_next(request)


async def results(items: Sequence[BaseModel | dict[str, Any]], size: int, **beside: Any) -> Response:
    """`{"results": […]}`, and what stands `beside` them; `size`: about how many characters all of them have."""
    if size <= SOON_WRITTEN:
        return Response(b"".join(_written(items, beside)), media_type="application/json")
    pieces = await asyncio.to_thread(lambda: list(_written(items, beside)))
    length = {"content-length": str(sum(map(len, pieces)))}
    return StreamingResponse(_one_by_one(pieces), headers=length, media_type="application/json")


def _written(items: Sequence[BaseModel | dict[str, Any]], beside: dict[str, Any]) -> Iterator[bytes]:
    yield b"{"
    for key, value in beside.items():
        yield b"%b:%b," % (_json(key), _json(value))
    yield b'"results":['
    for place, item in enumerate(items):
        yield b"," * (place > 0) + _json(item)
    yield b"]}"


async def _one_by_one(pieces: Sequence[bytes]) -> AsyncGenerator[bytes]:
    for piece in pieces:
        yield piece


def _json(value: Any) -> bytes:
    if isinstance(value, BaseModel):
        return value.model_dump_json().encode()
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()
