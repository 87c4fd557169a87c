"""Serve a local model as OpenAI's completions (n and log-probabilities included), so that one process with
the accelerator feeds many searches; `/encode` for who values states, and `/energy` where a
head is loaded beside the model.

Requests that arrive together share a batch; a full queue says 429 before any work begins.
"""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import itertools
import secrets
import socket
import time
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

import uvicorn
from fastapi import Depends, FastAPI, Request, Response
from fastapi.responses import JSONResponse
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, ConfigDict, Field

from ember.core.errors import EmberError, InputError, Overloaded, PromptTooLong
from ember.core.version import __version__
from ember.lean.http.connections import GracefulServer
from ember.models import completion, prompt
from ember.models.backbone import Backbone
from ember.models.completion import Completion, SamplingConfig
from ember.models.config import Pooling
from ember.models.encode import EmbeddingExtractor
from ember.models.energies import Energies
from ember.policy.local import LocalCompleter


@dataclass(frozen=True)
class ServerOptions:
    api_key: str | None = None
    queue: int = 512
    """Completions accepted and not yet answered; beyond this, 429."""
    head: Path | None = None
    """Folder of a head on this model's vectors: then `/energy` answers."""
    updates: Path | None = None
    """Folder out of which clients may have other weights loaded; none: nowhere."""
    batch: int = 8
    """Prompts that go through the model together; 1 makes answers independent of company to the last bit."""


class _Body(BaseModel):
    """Fields that we do not know are let through: clients send what other servers take."""

    model_config = ConfigDict(extra="ignore")


class SamplingBody(_Body):
    model: str | None = None
    n: int = Field(default=1, ge=1, le=256)
    max_tokens: int = Field(default=16, ge=1, le=8192)
    temperature: float = Field(default=1.0, ge=0)
    top_p: float = Field(default=1.0, gt=0, le=1)
    seed: int | None = None
    stop: str | list[str] | None = None
    use_beam_search: bool = False
    stream: Literal[False] = False
    echo: Literal[False] = False

    def sampling(self) -> SamplingConfig:
        return SamplingConfig(
            temperature=self.temperature, top_p=self.top_p, max_tokens=self.max_tokens, beam=self.use_beam_search
        )

    def stops(self) -> list[str]:
        return [self.stop] if isinstance(self.stop, str) else list(self.stop or ())


class CompletionBody(SamplingBody):
    prompt: str | list[str]
    logprobs: int | None = Field(default=None, ge=0, le=1)
    """0 or 1: with the log-probability of each chosen token."""
    return_token_ids: bool = False
    """With the tokens by their numbers, as vLLM gives them."""


class ChatMessage(_Body):
    role: Literal["system", "user", "assistant"]
    content: str


class ChatBody(SamplingBody):
    messages: list[ChatMessage] = Field(min_length=1)
    max_tokens: int = Field(default=256, ge=1, le=8192)
    logprobs: bool = False


class EncodeBody(_Body):
    texts: list[str] = Field(max_length=1024)
    pooling: Pooling = "mean"


class EnergyBody(_Body):
    states: list[str] = Field(max_length=1024)
    goal: str
    """The root goal of the theorem that the states belong to."""


class UpdateBody(_Body):
    model_path: str
    """A folder on this machine."""


class Unauthorized(Exception):
    pass


class _Desk:
    """What the routes share: the model and a count of what was accepted."""

    def __init__(self, backbone: Backbone, options: ServerOptions) -> None:
        self.options = options
        self.energies = Energies(options.head, backbone) if options.head else None
        self.completer = LocalCompleter(backbone, options.batch)
        self._accepted = 0
        self._encoding = asyncio.Lock()

    @property
    def backbone(self) -> Backbone:
        return self.completer.backbone

    async def update(self, folder: Path) -> None:
        if self.options.updates is None:
            raise InputError("no weights are taken here: start the server with --updates FOLDER")
        if not await asyncio.to_thread(_inside, folder, self.options.updates):
            raise InputError("weights are taken out of the folder of --updates alone")
        if self.energies is not None:
            raise InputError("a head is loaded here, which knows the vectors of its own model alone")
        async with self._encoding:
            await self.completer.exchange(folder)

    @contextlib.contextmanager
    def admitted(self, items: int) -> Generator[None]:
        if self._accepted and self._accepted + items > self.options.queue:
            raise Overloaded(f"{self._accepted} completions are waiting; try again later")
        self._accepted += items
        try:
            yield
        finally:
            self._accepted -= items

    async def complete(self, prompts: Sequence[prompt.Prompt], body: SamplingBody) -> list[list[Completion]]:
        if body.model not in {None, "", self.backbone.name, self.completer.name}:
            raise InputError(f"there is no model {body.model!r} here, only {self.backbone.name!r}")
        seed = body.seed if body.seed is not None else secrets.randbelow(1 << 31)
        requests = [completion.Request(one, body.n, seed) for one in prompts]
        with self.admitted(body.n * len(prompts)):
            return await self.completer.complete(requests, body.sampling(), body.stops())

    async def encode(self, body: EncodeBody) -> list[list[float]]:
        with self.admitted(len(body.texts)):
            async with self._encoding:
                extractor = EmbeddingExtractor(self.backbone, body.pooling)
                vectors = await asyncio.to_thread(extractor.encode, body.texts)
        return vectors.tolist()  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]

    async def energy(self, body: EnergyBody) -> list[float]:
        if self.energies is None:
            raise InputError("no head is loaded here: start the server with --head FOLDER")
        with self.admitted(len(body.states)):
            return await asyncio.to_thread(self.energies.of, body.states, body.goal)


def _inside(folder: Path, allowed: Path) -> bool:
    return folder.resolve().is_relative_to(allowed.resolve())


bearer = HTTPBearer(auto_error=False)


def make_app(backbone: Backbone, options: ServerOptions) -> FastAPI:
    desk = _Desk(backbone, options)

    def authorized(credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]) -> None:
        given = credentials.credentials if credentials else ""
        if options.api_key and not hmac.compare_digest(given.encode(), options.api_key.encode()):
            raise Unauthorized

    app = FastAPI(title="Ember model server", version=__version__)
    _add_errors(app)
    _add_completions(app, desk, [Depends(authorized)])
    _add_service(app, desk, [Depends(authorized)])
    return app


def _add_completions(app: FastAPI, desk: _Desk, guard: list[Any]) -> None:
    @app.post("/v1/completions", dependencies=guard)
    async def completions(body: CompletionBody) -> dict[str, Any]:  # pyright: ignore[reportUnusedFunction]
        """Several prompts have their choices one after the other, as OpenAI numbers them."""
        prompts = [body.prompt] if isinstance(body.prompt, str) else body.prompt
        answers = [one for answer in await desk.complete(prompts, body) for one in answer]
        choices = [
            {
                **_choice(index, one),
                "text": one.text,
                "logprobs": _flat(one, body.logprobs),
                **({"token_ids": list(one.tokens)} if body.return_token_ids else {}),
            }
            for index, one in enumerate(answers)
        ]
        return _envelope(desk, "text_completion", choices, answers)

    @app.post("/v1/chat/completions", dependencies=guard)
    async def chat(body: ChatBody) -> dict[str, Any]:  # pyright: ignore[reportUnusedFunction]
        messages = tuple(prompt.Message(message.role, message.content) for message in body.messages)
        (answers,) = await desk.complete([messages], body)
        choices = [
            {
                **_choice(index, one),
                "message": {"role": "assistant", "content": one.text},
                "logprobs": {"content": _listed(one)} if body.logprobs else None,
            }
            for index, one in enumerate(answers)
        ]
        return _envelope(desk, "chat.completion", choices, answers)


def _choice(index: int, one: Completion) -> dict[str, Any]:
    """`generated` is ours: the tokens that the choice cost, the one that ended it included."""
    return {"index": index, "finish_reason": one.finish, "generated": one.generated}


def _pieces(one: Completion) -> list[str]:
    return [one.text[start:end] for start, end in itertools.pairwise([*one.starts, len(one.text)])]


def _flat(one: Completion, wanted: int | None) -> dict[str, Any] | None:
    if wanted is None:
        return None
    return {"tokens": _pieces(one), "token_logprobs": list(one.log_probs), "text_offset": list(one.starts)}


def _listed(one: Completion) -> list[dict[str, Any]]:
    return [
        {"token": piece, "logprob": log_prob, "top_logprobs": []}
        for piece, log_prob in zip(_pieces(one), one.log_probs, strict=True)
    ]


def _envelope(desk: _Desk, kind: str, choices: list[dict[str, Any]], answers: Sequence[Completion]) -> dict[str, Any]:
    return {
        "id": f"cmpl-{secrets.token_hex(12)}",
        "object": kind,
        "created": int(time.time()),
        "model": desk.backbone.name,
        "system_fingerprint": desk.backbone.fingerprint,
        "choices": choices,
        "usage": {"completion_tokens": sum(one.generated for one in answers)},
    }


def _add_service(app: FastAPI, desk: _Desk, guard: list[Any]) -> None:
    @app.get("/v1/models", dependencies=guard)
    async def models() -> dict[str, Any]:  # pyright: ignore[reportUnusedFunction]
        entry = {
            "id": desk.backbone.name,
            "object": "model",
            "owned_by": "ember",
            "fingerprint": desk.backbone.fingerprint,
            "max_model_len": desk.backbone.context,
        }
        return {"object": "list", "data": [entry]}

    @app.get("/health")
    async def health() -> dict[str, str]:  # pyright: ignore[reportUnusedFunction]
        return {"status": "ok", "version": __version__, "model": desk.completer.name}

    @app.post("/encode", dependencies=guard)
    async def encode_(body: EncodeBody) -> dict[str, Any]:  # pyright: ignore[reportUnusedFunction]
        """One vector a text; a zero or NaN vector is an error, never an answer."""
        return {"vectors": await desk.encode(body), "model": desk.completer.name, "pooling": body.pooling}

    @app.post("/energy", dependencies=guard)
    async def energy(body: EnergyBody) -> dict[str, Any]:  # pyright: ignore[reportUnusedFunction]
        """One energy a state, lower = nearer to a proof of the goal's theorem."""
        return {"energies": await desk.energy(body), "model": desk.completer.name}

    @app.post("/update_weights_from_disk", dependencies=guard)
    async def update(body: UpdateBody) -> dict[str, Any]:  # pyright: ignore[reportUnusedFunction]
        """SGLang's route: other weights for this model, between two batches."""
        await desk.update(Path(body.model_path))
        return {"success": True, "message": f"the weights are those of {desk.backbone.fingerprint}"}


def _add_errors(app: FastAPI) -> None:
    def answer(status: int, error: Exception, headers: dict[str, str] | None = None) -> JSONResponse:
        text = str(error)
        return JSONResponse({"error": {"message": text, "type": type(error).__name__}}, status, headers)

    @app.exception_handler(InputError)
    @app.exception_handler(PromptTooLong)
    async def bad_input(_: Request, error: EmberError) -> Response:  # pyright: ignore[reportUnusedFunction]
        return answer(400, error)

    @app.exception_handler(Overloaded)
    async def overloaded(_: Request, error: Overloaded) -> Response:  # pyright: ignore[reportUnusedFunction]
        return answer(429, error, {"Retry-After": f"{max(1, round(error.retry_after_s))}"})

    @app.exception_handler(EmberError)
    async def could_not_ask(_: Request, error: EmberError) -> Response:  # pyright: ignore[reportUnusedFunction]
        return answer(422, error)

    @app.exception_handler(Unauthorized)
    async def unauthorized(_: Request, __: Unauthorized) -> Response:  # pyright: ignore[reportUnusedFunction]
        return JSONResponse({"error": {"message": "missing or wrong API key"}}, 401, {"WWW-Authenticate": "Bearer"})


async def serve(backbone: Backbone, listener: socket.socket, options: ServerOptions) -> None:
    """Serve on a socket that listens, until a signal; what was accepted is answered first."""
    config = uvicorn.Config(make_app(backbone, options), log_level="warning", access_log=False)
    await GracefulServer(config).serve([listener])
