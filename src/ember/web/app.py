"""The window: a read-only view of run folders for one browser on this machine.

Loopback only, one origin, no request to anybody else: names that point here are refused (DNS rebinding), answers
carry a policy that runs this very script and nothing else, and texts of models and of Lean travel as JSON.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import json
from collections import OrderedDict
from collections.abc import AsyncGenerator, Awaitable, Callable
from pathlib import Path
from typing import Annotated, Any

from fastapi import FastAPI, Query, Request, Response
from fastapi.responses import FileResponse, JSONResponse
from pydantic import ValidationError
from starlette.middleware.trustedhost import TrustedHostMiddleware

from ember.core.errors import EmberError, InputError
from ember.core.version import __version__
from ember.evaluation.maps import searched_by
from ember.web import comparing, evaluations, export, reports, rows, story, theorems, training, vectors, wire
from ember.web.live import Live, add_live
from ember.web.runs import Run, Shelf, identity_of
from ember.web.theorems import Asked, TheoremTables, find

STATIC = Path(__file__).with_name("static")
HOSTS = ["127.0.0.1", "localhost", "[::1]"]
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-cache",
}
LARGEST_BODY = 200_000
TREES_KEPT = 4
PREPARED = 4
"""Runs of a kind whose files are read before anybody asks."""
ASSETS = {"window.js": "text/javascript", "window.css": "text/css", "icon.svg": "image/svg+xml"}

RunId = Annotated[str, Query(description="A run's id: its path below the folder.", max_length=1000)]

Text = Annotated[str, Query(max_length=500)]
Name = Annotated[str, Query(max_length=100)]
MapName = Annotated[str, Query(description="A folder in the run, as `/api/maps` says it.", max_length=1000)]
Offset = Annotated[int, Query(ge=0)]
Limit = Annotated[int, Query(ge=1, le=theorems.LONGEST_PAGE)]


class Window:
    """What the routes share."""

    def __init__(self, root: Path) -> None:
        self.shelf = Shelf(root)
        self.tables = TheoremTables()
        self.reports = evaluations.Reports()
        self.closing = False
        self._trees: OrderedDict[tuple[Path, str, int], bytes] = OrderedDict()

    def prepare(self) -> None:
        """What first answers would have to wait for: headlines, tables of the newest searches, and intervals of the
        newest evaluations, with the statistics that they need."""
        cards = [card for card in self.shelf.cards() if card.state == "complete"]
        for kind, read in (("search", self.tables.of), ("evaluation", self.reports.of)):
            for card in [card for card in cards if card.kind == kind][:PREPARED]:
                if self.closing:
                    return
                with contextlib.suppress(EmberError):  # a damaged run is told of when it is looked at
                    read(self.shelf.get(card.id))

    def run(self, identity: str, kind: wire.Kind) -> Run:
        run = self.shelf.get(identity)
        if run.kind != kind:
            raise InputError(f"{identity} is a run of {run.kind}, not of {kind}")
        return run

    def search(self, identity: str) -> Run:
        return self.run(identity, "search")

    def tree(self, identity: str, theorem: str) -> dict[str, Any]:
        run = self.search(identity)
        return story.load(run, find(self.tables.of(run), theorem))

    def tree_text(self, identity: str, theorem: str) -> bytes:
        """The same as JSON; the last few are kept, because a large one takes a while to make."""
        run = self.search(identity)
        row = find(self.tables.of(run), theorem)
        key = (run.folder, row["theorem_id"], story.changed(run, row["theorem_id"]))
        text = self._trees.get(key)
        if text is None:
            text = self._trees[key] = export.as_bytes(story.load(run, row))
            while len(self._trees) > TREES_KEPT:
                self._trees.popitem(last=False)
        return text

    def mapped(self, identity: str, name: str, place: int) -> wire.Mapped:
        """A state of a map; its search is looked for only now, since a map may have many thousand states."""
        run = self.shelf.get(identity)
        row = vectors.state(run, name, place)
        told = {key: row[key] for key in vectors.COLUMNS if key != "state"}
        found: dict[str, Any] = {"theorem": row["theorem_id"], "run": None, "goal": None}
        for folder in searched_by(run.folder / name):
            if found["goal"] is None and folder.is_relative_to(self.shelf.root):
                found |= self._goal(identity_of(self.shelf.root, folder), row)
        return wire.Mapped(place=place, text=row["state"], **told, **found)

    def _goal(self, identity: str, row: dict[str, Any]) -> dict[str, Any]:
        """Which goal of a search has a state's text; nothing where that cannot be said."""
        try:
            tree = self.tree(identity, row["theorem_id"])
        except InputError:
            return {}
        texts = [goal["text"] for goal in tree["goals"]]
        if row["state"] not in texts:
            return {}
        return {"theorem": tree["theorem"]["name"], "run": identity, "goal": texts.index(row["state"])}


def make_app(root: Path, live: Live | None = None) -> FastAPI:
    """The application over the runs below a folder; with the page *Live* where a Lean is open for it."""
    window = Window(root)

    @contextlib.asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncGenerator[None]:
        preparing = asyncio.create_task(asyncio.to_thread(window.prepare))
        yield
        window.closing = True
        await preparing

    app = FastAPI(title="Ember's window", version=__version__, docs_url=None, redoc_url=None, lifespan=lifespan)
    _add_walls(app)
    _add_page(app)
    _add_runs(app, window, live is not None)
    _add_search(app, window)
    _add_vectors(app, window)
    _add_other_kinds(app, window)
    if live is not None:
        add_live(app, live)
    return app


def _add_walls(app: FastAPI) -> None:
    @app.middleware("http")
    async def say_headers(  # pyright: ignore[reportUnusedFunction]
        request: Request, call_next: Callable[[Request], Awaitable[Response]]
    ) -> Response:
        length = request.headers.get("content-length", "0")
        if "transfer-encoding" in request.headers or not length.isdecimal() or int(length) > LARGEST_BODY:
            # Before anybody's token is asked for, since it is read before that.
            response: Response = JSONResponse(
                {"detail": f"a body has at most {LARGEST_BODY} bytes, and says how many"}, 413
            )
        else:
            response = await call_next(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    @app.exception_handler(EmberError)
    async def told(_: Request, error: EmberError) -> JSONResponse:  # pyright: ignore[reportUnusedFunction]
        return JSONResponse({"detail": str(error)}, 404 if isinstance(error, InputError) else 503)

    @app.exception_handler(ValidationError)
    async def damaged(_: Request, error: ValidationError) -> JSONResponse:  # pyright: ignore[reportUnusedFunction]
        place = ".".join(map(str, error.errors()[0]["loc"]))
        return JSONResponse({"detail": f"the run's files do not say what they should: {place}"}, 404)

    app.add_middleware(TrustedHostMiddleware, allowed_hosts=HOSTS)


def _add_page(app: FastAPI) -> None:
    @app.get("/", include_in_schema=False)
    async def page() -> FileResponse:  # pyright: ignore[reportUnusedFunction]
        return FileResponse(STATIC / "index.html", media_type="text/html")

    @app.get("/static/{name}", include_in_schema=False)
    async def asset(name: str) -> Response:  # pyright: ignore[reportUnusedFunction]
        if name not in ASSETS:
            return JSONResponse({"detail": f"there is no {name}"}, 404)
        return FileResponse(STATIC / name, media_type=ASSETS[name])


def _add_runs(app: FastAPI, window: Window, live: bool) -> None:
    @app.get("/api/runs")
    def runs() -> wire.Shelf:  # pyright: ignore[reportUnusedFunction]
        """Every run below the folder, newest first."""
        return wire.Shelf(folder=str(window.shelf.root), runs=window.shelf.cards(), live=live)

    @app.get("/api/run")
    def run(run: RunId) -> wire.RunDetails:  # pyright: ignore[reportUnusedFunction]
        """One run: what it was made of, and the runs that are parts of it."""
        found = window.shelf.get(run)
        parts = window.shelf.parts(found)
        keys = ("recipe_hash", "policy", "scorer", "toolchain", "library", "git", "python", "platform", "cores")
        facts = {key: _short(found.about[key]) for key in keys if found.about.get(key) is not None}
        recipe = json.dumps(found.recipe, indent=2, ensure_ascii=False)
        return wire.RunDetails(card=window.shelf.card(found), facts=facts, parts=parts, recipe=recipe)


def _short(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)[:300]


def _add_search(app: FastAPI, window: Window) -> None:
    @app.get("/api/theorems")
    def table(  # pyright: ignore[reportUnusedFunction]
        run: RunId,
        text: Text = "",
        status: Annotated[str, Query(max_length=50)] = "",
        sort: Annotated[str, Query(max_length=50)] = "position",
        descending: bool = False,
        offset: Offset = 0,
        limit: Limit = 100,
    ) -> wire.Theorems:
        """Theorems of a search run: filtered, sorted, a page of them."""
        asked = Asked(text, status, sort, descending, offset, limit)
        return theorems.page(window.tables.of(window.search(run)), asked)

    @app.get("/api/compare")
    def compare(  # pyright: ignore[reportUnusedFunction]
        base: RunId, new: RunId, show: comparing.Show = "all", offset: Offset = 0, limit: Limit = 100
    ) -> wire.Comparison:
        """Two searches, paired by theorem."""
        first, second = (window.tables.of(window.search(run)) for run in (base, new))
        return comparing.compare(first, second, show, offset, limit)

    @app.get("/api/tree", response_model=wire.Tree)
    def tree(run: RunId, theorem: Annotated[str, Query(max_length=1000)], request: Request) -> Response:  # pyright: ignore[reportUnusedFunction]
        """The search of one theorem, whole. An unchanged one is answered with 304."""
        body = window.tree_text(run, theorem)
        tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers={"ETag": tag})
        return Response(body, media_type="application/json", headers={"ETag": tag})

    @app.get("/api/export", response_class=Response)
    def export_page(run: RunId, theorem: Annotated[str, Query(max_length=1000)]) -> Response:  # pyright: ignore[reportUnusedFunction]
        """The explorer with one search in it, as one HTML file to keep."""
        found = window.tree(run, theorem)
        name = "".join(c if c.isascii() and c.isalnum() else "_" for c in found["theorem"]["name"])[:80] or "search"
        # A download, never shown from here: the file has a policy and an origin of its own.
        headers = {"Content-Disposition": f'attachment; filename="{name}.html"'}
        return Response(export.page(found).encode(), media_type="application/octet-stream", headers=headers)


def _add_vectors(app: FastAPI, window: Window) -> None:
    @app.get("/api/measured")
    def measured(run: RunId) -> wire.Measured:  # pyright: ignore[reportUnusedFunction]
        """Figures of vectors and energies."""
        return vectors.figures(window.run(run, "vectors"))

    @app.get("/api/maps")
    def names(run: RunId) -> wire.MapNames:  # pyright: ignore[reportUnusedFunction]
        """Maps of states that lie in a run."""
        return wire.MapNames(names=vectors.names(window.shelf.get(run)))

    @app.get("/api/map")
    def points(run: RunId, name: MapName) -> wire.Map:  # pyright: ignore[reportUnusedFunction]
        """The points of a map."""
        return vectors.points(window.shelf.get(run), name)

    @app.get("/api/mapped")
    def mapped(run: RunId, name: MapName, place: Offset) -> wire.Mapped:  # pyright: ignore[reportUnusedFunction]
        """One state of a map."""
        return window.mapped(run, name, place)


def _add_other_kinds(app: FastAPI, window: Window) -> None:
    @app.get("/api/training")
    def curves(run: RunId) -> wire.Training:  # pyright: ignore[reportUnusedFunction]
        """The figures of a training run, and the limits that its monitors watch."""
        return training.training(window.run(run, "training"))

    @app.get("/api/samples")
    def samples(run: RunId, step: Annotated[int | None, Query(ge=0)] = None) -> wire.SampleRows:  # pyright: ignore[reportUnusedFunction]
        """What the model of a training run wrote at a step, and what came of it."""
        return training.samples(window.run(run, "training"), step)

    @app.get("/api/data")
    def data(run: RunId) -> wire.DataStages:  # pyright: ignore[reportUnusedFunction]
        """The stages of a data run."""
        return rows.stages(window.run(run, "data"))

    @app.get("/api/rows")
    def stage_rows(  # pyright: ignore[reportUnusedFunction]
        run: RunId, stage: Name, table: Name, why: Name = "", text: Text = "", offset: Offset = 0, limit: Limit = 20
    ) -> wire.Table:
        """Rows of a stage's table."""
        return rows.stage_rows(window.run(run, "data"), stage, table, why, text, offset, limit)

    @app.get("/api/evaluation")
    def evaluation(run: RunId) -> wire.Report:  # pyright: ignore[reportUnusedFunction]
        """The claims of an evaluation, with curves over cost."""
        return window.reports.of(window.run(run, "evaluation"))

    @app.get("/api/report")
    def report(run: RunId) -> wire.Written:  # pyright: ignore[reportUnusedFunction]
        """The report that a study or a pipeline wrote, as text, and the names of its pictures."""
        return reports.written(window.shelf.get(run))

    @app.get("/api/picture", response_class=Response)
    def picture(run: RunId, name: Name) -> Response:  # pyright: ignore[reportUnusedFunction]
        """A picture of a report."""
        return Response(reports.picture(window.shelf.get(run), name), media_type="image/png")
