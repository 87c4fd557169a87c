"""The HTTP verifier: our own `/v1/certify` and `/v1/step`, and the routes that Kimina's clients speak.

What is accepted is answered: a full queue says 429 with Retry-After before any work begins, a stop
waits for what was accepted, and one bad item of a batch costs only itself.
"""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import hmac
import json
import sys
import time
from collections.abc import AsyncGenerator, Callable, Coroutine, Generator, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

import uvicorn
from fastapi import Depends, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from ember.core.errors import EmberError, InputError, Overloaded, StatementError
from ember.core.outcomes import Advanced, Outcome, Proved, Refused
from ember.core.ports import StepLimits
from ember.core.statement import Statement
from ember.core.version import __version__
from ember.lean.http import bodies, kimina, pages, wire
from ember.lean.http.connections import GracefulServer, most_connections
from ember.lean.http.listen import listening
from ember.lean.http.metrics import Metrics
from ember.lean.judge.certify import Certifier
from ember.lean.judge.course import aside
from ember.lean.judge.file import FileJudge
from ember.lean.judge.report import shown
from ember.lean.steps.pool import Pool, PoolOptions, default_size
from ember.lean.text.source import parse_statement
from ember.lean.toolchain import Toolchain

_SWITCH_S = 0.001
"""How long a thread that reads a large module may keep the event loop waiting for the interpreter; Python's default is
five times as long, and the loop waits at each of its system calls."""
MOST_FAULTS = 20
"""Of one request that does not have the right shape."""


@dataclass(frozen=True)
class ServerOptions:
    workers: int | None = None
    api_key: str | None = None
    queue: int = 512
    """Items accepted and not yet answered; beyond this, 429."""
    weak_sandbox: bool = False
    """Serve where a wall is missing, too."""
    verbose: bool = False
    """Log a line for each request."""


class Desk:
    """What the routes share: the pool, the certifier, and a count of what was accepted."""

    def __init__(self, toolchain: Toolchain, options: ServerOptions) -> None:
        self.options = options
        size = options.workers or default_size()
        self.toolchain = toolchain
        weak = options.weak_sandbox
        self.pool = Pool(toolchain, PoolOptions(size=size, context_code=True), weak_sandbox=weak)
        self.judge = Certifier(toolchain, weak_sandbox=weak)
        self.files = FileJudge(toolchain)
        self.metrics = Metrics()
        self.accepted = 0
        self.at_start: list[Callable[[], Coroutine[Any, Any, None]]] = [self.files.warm]
        """What is begun when the server starts, so that nobody's request has to wait for all of it."""

    @contextlib.contextmanager
    def admitted(self, items: int) -> Generator[None]:
        """Count the items in, or raise `Overloaded` before any work begins."""
        if self.accepted and self.accepted + items > self.options.queue:
            self.metrics.refused.inc(items)
            raise Overloaded(f"{self.accepted} items are waiting; try again later", retry_after_s=1.0)
        self.accepted += items
        self.metrics.waiting.set(self.accepted)
        try:
            yield
        finally:
            self.accepted -= items
            self.metrics.waiting.set(self.accepted)

    async def certify(self, item: wire.CertifyItem, request: wire.CertifyRequest) -> wire.CertifyResult:
        start = time.perf_counter()
        try:
            wire.refuse_faults(item.statement, item.proof, item.header, item.context)
            statement = await aside(
                len(item.statement) + len(item.header), parse_statement, item.statement, item.header
            )
            above = "\n".join(part for part in (item.context, statement.context) if part)
            statement = dataclasses.replace(statement, context=above)
            verdict = await self.judge.certify(
                statement, item.proof, tier=wire.tier_of(request.tier), deadline_s=request.timeout
            )
            result = wire.CertifyResult.of(item.id, verdict)
        except EmberError as error:
            result = wire.CertifyResult.failed(item.id, error)
        self.metrics.observe("certify", result.status, time.perf_counter() - start)
        return result

    async def step(self, request: wire.StepRequest) -> Response:
        start = time.perf_counter()
        wire.refuse_faults(request.statement, request.header, *request.path)
        limits = StepLimits(wall_s=request.timeout)
        faults = [wire.fault_of(tactic) for tactic in request.tactics]
        tactics = [tactic for tactic, fault in zip(request.tactics, faults, strict=True) if not fault]
        statement: Statement = parse_statement(request.statement, request.header)
        async with await self.pool.start(statement, request.timeout) as proof:
            state = proof.root
            for number, tactic in enumerate(request.path, 1):
                outcome = await proof.step(state, tactic, limits)
                if not isinstance(outcome, Advanced):
                    raise InputError(f"step {number} of the path does not leave goals: {wire.told(tactic, outcome)}")
                state = outcome.state
            outcomes = await proof.batch(state, tactics, limits)
        if proof.ran_code:
            scripts = [[*request.path, tactic] for tactic in tactics]
            judged = zip(scripts, outcomes, strict=True)
            outcomes = [await self._confirmed(statement, script, one, request.timeout) for script, one in judged]
        self.metrics.observe("step", "answered", time.perf_counter() - start)
        answered = iter(zip(tactics, outcomes, strict=True))
        results = [
            wire.StepResult.unread(tactic, fault) if fault else wire.StepResult.of(*next(answered))
            for tactic, fault in zip(request.tactics, faults, strict=True)
        ]
        goals = [goal.text for goal in state.goals]
        size = sum(map(len, goals)) + sum(len(one.message) + sum(map(len, one.goals)) for one in results)
        return await bodies.results(results, size, goals=goals, walls=self.pool.walls.names)

    async def _confirmed(self, statement: Statement, script: list[str], outcome: Outcome, timeout: float) -> Outcome:
        """Code of the context's ran where this was proved, and may have said so itself: the certifier decides."""
        if not isinstance(outcome, Proved):
            return outcome
        proof = "by\n" + "\n".join(script)
        verdict = await self.judge.certify(statement, proof, deadline_s=timeout)
        return outcome if verdict.accepted else Refused(f"not certified: {verdict.reason}", None, outcome.seconds)


bearer = HTTPBearer(auto_error=False)


Routes = Callable[[FastAPI, Desk, list[Any]], None]
"""Adds routes to an application; the list is what guards them."""


def make_app(toolchain: Toolchain, options: ServerOptions, further: Sequence[Routes] = ()) -> FastAPI:
    """The application; its workers start with it and end with it."""
    desk = Desk(toolchain, options)

    @contextlib.asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncGenerator[None]:
        async with desk.pool, desk.judge, desk.files:
            await desk.pool.warm()
            starting = asyncio.gather(*(begin() for begin in desk.at_start), return_exceptions=True)
            yield
            starting.cancel()
            await asyncio.wait([starting])

    def authorized(credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]) -> None:
        given = credentials.credentials if credentials else ""
        if options.api_key and not hmac.compare_digest(given.encode(), options.api_key.encode()):
            raise Unauthorized

    app = FastAPI(title="Ember verifier", version=__version__, lifespan=lifespan, docs_url=None, redoc_url=None)
    bodies.add_limits(app)
    _add_errors(app)
    guard = [Depends(authorized)]
    for add in (_add_our_routes, *further):
        add(app, desk, guard)
    kimina.add(app, kimina.Checker(desk.files, desk.pool, desk.metrics), desk.admitted, guard)
    pages.add(app)
    return app


class Unauthorized(Exception):
    pass


def _add_our_routes(app: FastAPI, desk: Desk, guard: list[Any]) -> None:
    @app.post("/v1/certify", dependencies=guard, tags=["v1"], response_model=wire.CertifyResponse)
    async def certify(body: wire.CertifyRequest) -> Response:  # pyright: ignore[reportUnusedFunction]
        """Tiered verdicts; one result per item, in order."""
        with desk.admitted(len(body.items)):
            results = await asyncio.gather(*(desk.certify(item, body) for item in body.items))
        return await bodies.results(results, sum(len(each.text) for one in results for each in one.messages))

    @app.post("/v1/step", dependencies=guard, tags=["v1"], response_model=wire.StepResponse)
    async def step(body: wire.StepRequest) -> Response:  # pyright: ignore[reportUnusedFunction]
        """Try tactics in a proof state that is named by its path."""
        with desk.admitted(1):
            return await desk.step(body)

    @app.get("/health", tags=["service"])
    async def health() -> dict[str, str]:  # pyright: ignore[reportUnusedFunction]
        return {"status": "ok", "version": __version__}

    @app.get("/metrics", tags=["service"], response_class=Response)
    async def metrics() -> Response:  # pyright: ignore[reportUnusedFunction]
        """Prometheus text format."""
        return Response(desk.metrics.render(desk.pool.statistics), media_type="text/plain; version=0.0.4")


def _add_errors(app: FastAPI) -> None:
    def answer(status: int, error: EmberError, headers: dict[str, str] | None = None) -> JSONResponse:
        content: dict[str, Any] = {"detail": shown(str(error)), "outcome": error.word}
        if isinstance(error, StatementError) and error.position is not None:
            content |= {"line": error.position.line, "column": error.position.column}
        return JSONResponse(content, status_code=status, headers=headers)

    @app.exception_handler(RequestValidationError)
    async def not_understood(_: Request, error: RequestValidationError) -> Response:  # pyright: ignore[reportUnusedFunction]
        """Which field is wrong, and why; what was sent is not sent back, since it may be no text at all."""
        said = [{"loc": each["loc"], "msg": each["msg"], "type": each["type"]} for each in error.errors()[:MOST_FAULTS]]
        return Response(json.dumps({"detail": said}), 422, media_type="application/json")

    @app.exception_handler(InputError)
    async def bad_input(_: Request, error: InputError) -> JSONResponse:  # pyright: ignore[reportUnusedFunction]
        return answer(422, error)

    @app.exception_handler(Overloaded)
    async def overloaded(_: Request, error: Overloaded) -> JSONResponse:  # pyright: ignore[reportUnusedFunction]
        return answer(429, error, {"Retry-After": f"{max(1, round(error.retry_after_s))}"})

    @app.exception_handler(EmberError)
    async def could_not_ask(_: Request, error: EmberError) -> JSONResponse:  # pyright: ignore[reportUnusedFunction]
        return answer(503, error, {"Retry-After": "1"})

    @app.exception_handler(Unauthorized)
    async def unauthorized(_: Request, __: Unauthorized) -> JSONResponse:  # pyright: ignore[reportUnusedFunction]
        return JSONResponse({"detail": "missing or wrong API key"}, 401, {"WWW-Authenticate": "Bearer"})


async def _try_out(app: FastAPI) -> None:
    """Ask it once, by itself: what a first request loads and makes would keep others waiting later."""
    app.openapi()
    scope: dict[str, Any] = {
        "type": "http", "http_version": "1.1", "method": "GET", "scheme": "http", "path": "/health",
        "raw_path": b"/health", "query_string": b"", "root_path": "", "headers": [], "client": None, "server": None,
    }  # fmt: skip

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        pass

    await app(scope, receive, send)


async def serve(
    toolchain: Toolchain,
    host: str,
    port: int,
    options: ServerOptions,
    tell: Callable[[str], None] = lambda url: None,
    further: Sequence[Routes] = (),
) -> None:
    """Serve until a signal; what was accepted is answered first."""
    sys.setswitchinterval(_SWITCH_S)
    with listening(host, port, options.api_key) as listener:
        app = make_app(toolchain, options, further)
        config = uvicorn.Config(app, log_level="info" if options.verbose else "warning", access_log=options.verbose)
        await _try_out(app)
        address = f"http://{host}:{listener.getsockname()[1]}"
        await GracefulServer(config, most_connections(), ready=lambda: tell(address)).serve([listener])
