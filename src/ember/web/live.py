"""The page *Live*: a statement is typed, its search is watched while it grows, stopped, and its proof taken away.

The only part of the window that does something. It asks for the token that the command printed, so that no other
user of this machine and no other page in the browser can make Lean work; and it runs one search at a time.
"""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import secrets
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import Annotated, Any

from fastapi import Depends, FastAPI, HTTPException, Query, Request, Response
from pydantic import Field

from ember.core.errors import InputError
from ember.core.statement import Statement
from ember.core.status import Status
from ember.search.best_first import SearchResult
from ember.search.prove import Finished
from ember.search.record import edge_rows, theorem_row
from ember.trajectories.graph import SearchGraph
from ember.web.export import as_bytes
from ember.web.story import story
from ember.web.theorems import describe
from ember.web.wire import Began, LiveView, Wire

LONGEST_STATEMENT = 20_000
MOST_SECONDS = 600.0
TOKEN = "x-ember-token"
STOPPED = Status.COULD_NOT_RUN.value


@dataclass(frozen=True)
class Ended:
    """What became of a statement: a word of `core/status.py`, why, and the theorem with its certified proof."""

    status: str
    reason: str
    text: str | None = None
    proof: str | None = None
    tier: str | None = None
    axioms: tuple[str, ...] = ()


Observe = Callable[[SearchResult], None]
Prove = Callable[[str, float, Observe], Awaitable[Ended]]
"""Searches for a proof of a statement within so many seconds and certifies it, with a Lean that is open."""


class Question(Wire):
    statement: Annotated[str, Field(min_length=1, max_length=LONGEST_STATEMENT)]
    seconds: Annotated[float, Field(gt=0, le=MOST_SECONDS)] = 60.0


@dataclass
class Job:
    """One search: how far it is, and what became of it."""

    question: Question
    id: str = field(default_factory=lambda: secrets.token_hex(8))
    start: float = field(default_factory=time.monotonic)
    progress: SearchResult | None = None
    ended: Ended | None = None
    seconds: float | None = None
    task: asyncio.Task[None] | None = None

    async def run(self, prove: Prove) -> None:
        try:
            self.ended = await prove(self.question.statement, self.question.seconds, self._observe)
        except asyncio.CancelledError:
            self.ended = Ended(STOPPED, "stopped by you")
        except Exception as error:  # whatever it is, the page must not wait for ever
            self.ended = Ended(STOPPED, f"{type(error).__name__}: {error}")
        finally:
            self.seconds = time.monotonic() - self.start

    def _observe(self, progress: SearchResult) -> None:
        self.progress = progress

    def view(self, since: int) -> dict[str, Any]:
        """In the shape of `wire.LiveView`; no tree where nothing was expanded `since`."""
        ended, turns = self.ended, self.progress.spending.nodes if self.progress else 0
        return {
            "state": "ended" if ended else "running",
            "seconds": self.seconds if self.seconds is not None else time.monotonic() - self.start,
            "turns": turns,
            "tree": self._tree() if self.progress and (ended or turns != since) else None,
            "status": ended.status if ended else None,
            "reason": ended.reason if ended else None,
            "text": ended.text if ended else None,
        }

    def _tree(self) -> dict[str, Any]:
        assert self.progress is not None
        progress = self.progress
        if self.ended is None or self.ended.status == STOPPED:  # a goal that Lean is still busy with is left out
            progress = replace(progress, tried=[tried for tried in progress.tried if tried.node.expanded])
        statement = Statement("live", self.question.statement)
        finished = Finished(statement, progress, self.ended.proof if self.ended else None, None, 0.0)
        row = describe(theorem_row("live", 0, finished), {"seconds": self.question.seconds})
        if self.ended is None:
            row |= {"status": "running", "why": "the search goes on"}
        else:
            row |= {"status": self.ended.status, "why": self.ended.reason or "proved and certified"}
            row |= {"certified": self.ended.tier, "axioms": list(self.ended.axioms)}
        return story("live", row, SearchGraph.from_rows(edge_rows("live", finished)))


class Live:
    """The one search that is running, and who may ask for one."""

    def __init__(self, prove: Prove) -> None:
        self.token = secrets.token_urlsafe(24)
        self._prove = prove
        self._job: Job | None = None

    def begin(self, question: Question) -> Job:
        if self._job is not None and self._job.ended is None:
            raise HTTPException(409, "a search is running: stop it first")
        self._job = Job(question)
        self._job.task = asyncio.create_task(self._job.run(self._prove))
        return self._job

    def job(self, identity: str) -> Job:
        if self._job is None or self._job.id != identity:
            raise InputError("there is no such search any more: another one was begun")
        return self._job

    async def close(self) -> None:
        if self._job is not None and self._job.task is not None:
            self._job.task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._job.task

    def allow(self, request: Request) -> None:
        """This very page, opened with the command's own link."""
        given = request.headers.get(TOKEN, "")
        if not hmac.compare_digest(given.encode(), self.token.encode()):
            raise HTTPException(403, "open the page with the link that the command printed: it holds a token")
        origin = request.headers.get("origin")
        if origin is not None and origin != f"http://{request.headers.get('host')}":
            raise HTTPException(403, f"{origin} may not ask")
        if origin is None and request.method != "GET":
            raise HTTPException(403, "a request that changes something must say where it comes from")


def add_live(app: FastAPI, live: Live) -> None:
    guard = [Depends(live.allow)]

    @app.post("/api/live", dependencies=guard)
    async def begin(body: Question) -> Began:  # pyright: ignore[reportUnusedFunction]
        """Search for a proof of a statement."""
        return Began(id=live.begin(body).id)

    @app.get("/api/live", dependencies=guard, response_model=LiveView)
    async def look(  # pyright: ignore[reportUnusedFunction]
        identity: Annotated[str, Query(alias="id", max_length=100)], since: int = -1
    ) -> Response:
        """How far the search is; with its tree, where it grew."""
        return Response(as_bytes(live.job(identity).view(since)), media_type="application/json")

    @app.delete("/api/live", dependencies=guard)
    async def stop(identity: Annotated[str, Query(alias="id", max_length=100)]) -> Began:  # pyright: ignore[reportUnusedFunction]
        """Stop the search; what it found so far stays."""
        job = live.job(identity)
        if job.task is not None:
            job.task.cancel()
        return Began(id=job.id)
