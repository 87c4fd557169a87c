"""A client of the HTTP server: typed answers, batches of any size, and patience when the server is busy.

    async with Client("http://127.0.0.1:8000") as client:
        results = await client.certify([CertifyItem(statement="theorem two : 1 + 1 = 2", proof="by decide")])

For plain scripts there is the façade, `import ember`, which needs no server.
"""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Iterable
from types import TracebackType
from typing import Any, Self

import httpx
from pydantic import TypeAdapter

from ember.core.errors import InputError, Overloaded, WorkerError
from ember.lean.http.wire import (
    MAX_BATCH,
    CertifyItem,
    CertifyRequest,
    CertifyResponse,
    CertifyResult,
    ProveAnswer,
    ProveProgress,
    ProveRequest,
    StepRequest,
    StepResponse,
    TierName,
)

_LINE: TypeAdapter[ProveProgress | ProveAnswer] = TypeAdapter(ProveProgress | ProveAnswer)
_BUSY = (429, 503)


class Client:
    """`attempts`: how often a request is made while the server is full; it says how long to wait."""

    def __init__(self, url: str, api_key: str | None = None, *, attempts: int = 20, parallel: int = 4) -> None:
        headers = {"Authorization": f"Bearer {api_key}"} if api_key else {}
        self._http = httpx.AsyncClient(base_url=url, headers=headers, timeout=None)
        self._attempts = attempts
        self._gate = asyncio.Semaphore(parallel)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._http.aclose()

    async def certify(
        self, items: Iterable[CertifyItem], *, tier: TierName = "replayed", timeout: float = 60.0
    ) -> list[CertifyResult]:
        """A verdict for each item, in order, however many there are."""
        left = iter(items)
        batches = iter(lambda: list(itertools.islice(left, MAX_BATCH)), list[CertifyItem]())

        async def one(batch: list[CertifyItem]) -> list[CertifyResult]:
            async with self._gate:
                body = CertifyRequest(items=batch, tier=tier, timeout=timeout)
                return CertifyResponse.model_validate(await self._post("/v1/certify", body.model_dump())).results

        return [result for results in await asyncio.gather(*map(one, batches)) for result in results]

    async def step(
        self,
        statement: str,
        tactics: list[str],
        *,
        path: list[str] | None = None,
        header: str = "",
        timeout: float = 10.0,
    ) -> StepResponse:
        """What each tactic does to the state at the end of `path`."""
        body = StepRequest(statement=statement, header=header, path=path or [], tactics=tactics, timeout=timeout)
        return StepResponse.model_validate(await self._post("/v1/step", body.model_dump()))

    async def prove(
        self,
        statement: str,
        *,
        header: str = "",
        seconds: float = 30.0,
        refute: bool = True,
        observe: Callable[[ProveProgress], None] = lambda progress: None,
    ) -> ProveAnswer:
        """Search for a proof; whoever cancels this ends the search on the server."""
        body = ProveRequest(statement=statement, header=header, seconds=seconds, refute=refute, stream=True)
        for attempt in range(self._attempts):
            async with self._http.stream("POST", "/v1/prove", json=body.model_dump()) as response:
                if response.status_code in _BUSY:
                    await asyncio.sleep(_patience(response, attempt))
                    continue
                if response.is_error:
                    await response.aread()
                    raise _refused(response)
                async for line in response.aiter_lines():
                    told = _LINE.validate_json(line)
                    if isinstance(told, ProveAnswer):
                        return told
                    observe(told)
                raise WorkerError("the server ended before its answer did")
        raise Overloaded(f"the server is full, after {self._attempts} attempts")

    async def _post(self, path: str, body: dict[str, Any]) -> Any:
        for attempt in range(self._attempts):
            response = await self._http.post(path, json=body)
            if response.status_code not in _BUSY:
                if response.is_error:
                    raise _refused(response)
                return response.json()
            await asyncio.sleep(_patience(response, attempt))
        raise Overloaded(f"the server is full, after {self._attempts} attempts")


def _patience(response: httpx.Response, attempt: int) -> float:
    """As long as the server says, and longer each time."""
    try:
        asked = float(response.headers.get("Retry-After", 1))
    except ValueError:
        asked = 1.0
    return min(asked * (1 + attempt / 2), 30.0)


def _refused(response: httpx.Response) -> InputError | WorkerError:
    try:
        detail = response.json()["detail"]
    except (ValueError, KeyError, TypeError):
        detail = response.text[:200]
    text = f"{response.request.url} answered {response.status_code}: {detail}"
    return InputError(text) if response.status_code < 500 else WorkerError(text)
