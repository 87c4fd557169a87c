"""Ask an HTTP server that runs a model: deadline, retries with back-off, one clear error per failure."""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

import httpx

from ember.core.errors import ModelError, PromptTooLong

RETRIED = frozenset({408, 409, 425, 429, 500, 502, 503, 504})
"""Answers that may be different the next time."""


@dataclass(frozen=True)
class EndpointOptions:
    url: str
    """Base address, without /v1."""
    api_key: str | None = None
    concurrency: int = 8
    """Requests open at the same time."""
    deadline_s: float = 120.0
    """Of one request, its retries included."""
    attempts: int = 5
    first_wait_s: float = 0.25
    """Before the second attempt; doubles from there, with jitter, or as long as the server asks for."""
    longest_wait_s: float = 30.0
    """To which it doubles."""


class Endpoint:
    def __init__(
        self,
        options: EndpointOptions,
        transport: httpx.AsyncBaseTransport | None = None,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        headers = {"Authorization": f"Bearer {options.api_key}"} if options.api_key else {}
        limits = httpx.Limits(max_connections=options.concurrency)
        self.options = options
        self._gate = asyncio.Semaphore(options.concurrency)
        self._client = httpx.AsyncClient(base_url=options.url, headers=headers, limits=limits, transport=transport)
        self._pause = pause

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        await self._client.aclose()

    async def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        return await self._ask("POST", path, body)

    async def get(self, path: str) -> dict[str, Any]:
        return await self._ask("GET", path, None)

    async def _ask(self, method: str, path: str, body: dict[str, Any] | None) -> dict[str, Any]:
        """`ModelError` says which server, what it answered and how often it was asked."""
        where = f"{self.options.url}{path}"
        ends = time.monotonic() + self.options.deadline_s
        fault = "no attempt was made"
        async with self._gate:
            for attempt in range(1, self.options.attempts + 1):
                left = ends - time.monotonic()
                if left <= 0:
                    raise ModelError(f"{where} missed its deadline of {self.options.deadline_s:g} s: {fault}")
                doubled = self.options.first_wait_s * 2 ** min(attempt - 1, 30)
                wait = min(doubled, self.options.longest_wait_s) * random.uniform(0.5, 1.5)
                try:
                    answer = await self._client.request(method, path, json=body, timeout=left)
                except httpx.TimeoutException as error:
                    raise ModelError(f"{where} missed its deadline of {self.options.deadline_s:g} s") from error
                except httpx.TransportError as error:
                    fault = f"{type(error).__name__}: {error}"
                else:
                    if answer.status_code not in RETRIED:
                        return _content(where, answer)
                    fault = f"{answer.status_code} {_detail(answer)}"
                    wait = _asked_wait(answer, wait)
                if attempt < self.options.attempts:
                    await self._pause(min(wait, max(0.0, ends - time.monotonic())))
        raise ModelError(f"{where} failed {self.options.attempts} times; the last time: {fault}")


def _content(where: str, answer: httpx.Response) -> dict[str, Any]:
    if answer.status_code >= 400:
        detail = _detail(answer)
        if _says_too_long(detail):
            raise PromptTooLong(f"{where}: {detail}")
        hint = " (is the API key right?)" if answer.status_code in {401, 403} else ""
        raise ModelError(f"{where} refused: {answer.status_code} {detail}{hint}")
    try:
        content: Any = answer.json()
    except json.JSONDecodeError as error:
        raise ModelError(f"{where} answered something that is not JSON: {answer.text[:200]!r}") from error
    if not isinstance(content, dict):
        raise ModelError(f"{where} answered JSON that is not an object: {answer.text[:200]!r}")
    return content  # pyright: ignore[reportUnknownVariableType]


def _says_too_long(detail: str) -> bool:
    """How vLLM, SGLang, llama.cpp and our own server say it."""
    text = detail.lower()
    return "context" in text and any(word in text for word in ("maximum", "exceed", "longer", "too long", "fit"))


def _detail(answer: httpx.Response) -> str:
    return " ".join(answer.text[:500].split())


def _asked_wait(answer: httpx.Response, otherwise: float) -> float:
    """What Retry-After says, in seconds; dates are not read."""
    asked = answer.headers.get("retry-after", "")
    return float(asked) if asked.replace(".", "", 1).isdigit() else otherwise
