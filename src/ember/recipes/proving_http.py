"""`/v1/prove`: the portfolio's search behind the HTTP server, with progress as it goes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass, replace
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import Response, StreamingResponse

from ember.core.ports import Proposer
from ember.lean.http.api import Desk
from ember.lean.http.wire import ProveAnswer, ProveProgress, ProveRequest, refuse_faults
from ember.recipes.prover import Answer, Prover, default_options
from ember.recipes.search_recipe import portfolio
from ember.search.best_first import SearchResult

TELL_EVERY_S = 1.0
SHOWN = 3
"""Open goals in a report of progress."""
GONE = 499
"""What is answered to nobody: the client went away."""


def add(app: FastAPI, desk: Desk, guard: list[Any]) -> None:
    reading: list[asyncio.Future[Proposer]] = []

    async def read_index() -> None:
        """The index of lemmas, aside: to read it takes a second, or many where it is made first."""
        reading.append(asyncio.ensure_future(asyncio.to_thread(portfolio, desk.toolchain)))
        await asyncio.wait(reading)

    async def prover() -> Prover:
        proposer = await asyncio.shield(reading[0])
        return Prover(desk.toolchain, desk.pool, desk.judge, proposer)

    desk.at_start.append(read_index)

    @app.post("/v1/prove", dependencies=guard, tags=["v1"], response_model=ProveAnswer)
    async def prove(body: ProveRequest, request: Request) -> Response:  # pyright: ignore[reportUnusedFunction]
        """Search for a proof with automation, and certify it. `"stream": true` gives JSON lines."""
        refuse_faults(body.statement, body.header)
        with desk.admitted(1):
            if body.stream:  # admitted again when its lines begin: what is refused is refused before that
                return StreamingResponse(_lines(await prover(), body, desk), media_type="application/x-ndjson")
            task = asyncio.ensure_future(_search(await prover(), body, _Progress()))
            try:
                while not (await asyncio.wait([task], timeout=TELL_EVERY_S))[0]:
                    if await request.is_disconnected():
                        return Response(status_code=GONE)
                return Response((await task).model_dump_json(), media_type="application/json")
            finally:
                await _end(task)


@dataclass
class _Progress:
    """A search as it grows; none before its first wave."""

    of: SearchResult | None = None

    def note(self, progress: SearchResult) -> None:
        self.of = progress


async def _search(prover: Prover, body: ProveRequest, progress: _Progress) -> ProveAnswer:
    options = default_options(body.seconds)
    options = replace(options, budget=replace(options.budget, nodes=body.goals))
    answer = await prover.prove(
        body.statement, header=body.header, options=options, observe=progress.note, refute=body.refute
    )
    return _answer(answer)


async def _lines(prover: Prover, body: ProveRequest, desk: Desk) -> AsyncGenerator[str]:
    progress = _Progress()
    with desk.admitted(1):
        task = asyncio.ensure_future(_search(prover, body, progress))
        try:
            while not (await asyncio.wait([task], timeout=TELL_EVERY_S))[0]:
                if progress.of is not None:
                    yield _progress(progress.of).model_dump_json() + "\n"
            yield (await task).model_dump_json() + "\n"
        finally:
            await _end(task)


async def _end(task: asyncio.Task[ProveAnswer]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


def _progress(result: SearchResult) -> ProveProgress:
    latest = dict.fromkeys(tried.node for tried in reversed(result.tried[-500:]))
    goals = [node.state.goals[0].text for node in list(latest)[:SHOWN]]
    spent = result.spending
    return ProveProgress(seconds=round(spent.seconds, 3), goals=spent.nodes, tactics=spent.tactics, open=goals)


def _answer(answer: Answer) -> ProveAnswer:
    place = answer.position
    return ProveAnswer(
        status=answer.status,
        proof=answer.proof,
        statement=answer.statement.text,
        reason=answer.reason,
        axioms=list(answer.axioms),
        line=place.line if place else None,
        column=place.column if place else None,
        seconds=round(answer.seconds, 3),
        goals=answer.goals,
        tactics=answer.tactics,
    )
