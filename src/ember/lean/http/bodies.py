"""The bodies of requests and answers: neither keeps the event loop, and with it everybody else, for long.

Python reads and writes JSON in one call, in which nothing else runs, not even another thread. So a body of a
request is only read if it holds few enough values (eight megabytes of empty lists take most of a second),
and an answer is written item by item.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import Any

from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute
from pydantic import BaseModel

MAX_BODY = 8 << 20
MAX_VALUES = 300_000
"""Commas in a body: those of texts count, too."""
MAX_CONTAINERS = 100_000
"""Opening brackets in a body, likewise."""
SOON_WRITTEN = 1 << 16
"""Characters of an answer that are written at once."""


class _Asked(Request):
    async def json(self) -> Any:
        body = await self.body()
        if body.count(b",") > MAX_VALUES or body.count(b"[") + body.count(b"{") > MAX_CONTAINERS:
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


async def results(items: Sequence[BaseModel | dict[str, Any]], size: int) -> Response:
    """`{"results": […]}`; `size`: about how many characters all of them have."""
    body = _written(items) if size <= SOON_WRITTEN else await asyncio.to_thread(_written, items)
    return Response(body, media_type="application/json")


def _written(items: Sequence[BaseModel | dict[str, Any]]) -> bytes:
    return b'{"results":[%b]}' % b",".join(map(_json, items))


def _json(item: BaseModel | dict[str, Any]) -> bytes:
    if isinstance(item, BaseModel):
        return item.model_dump_json().encode()
    return json.dumps(item, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()
