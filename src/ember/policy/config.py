"""Which policy a recipe wants, and how it is opened. Heavy packages are loaded only when they are asked for."""

from __future__ import annotations

import contextlib
import os
from collections.abc import AsyncGenerator, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from pydantic import Field, model_validator

from ember.core.config import Config
from ember.core.extras import missing
from ember.core.ports import Proposer
from ember.models.completion import SamplingConfig
from ember.models.config import BackboneConfig
from ember.models.prompt import PromptConfig
from ember.policy.elementary import Elementary
from ember.policy.enumeration import Enumeration
from ember.policy.retrieval import Retrieval
from ember.policy.without import Without

if TYPE_CHECKING:
    from ember.models.endpoint import Endpoint


class ServerConfig(Config):
    url: str
    """Base address of an OpenAI-compatible server, without /v1."""
    model: str | None = None
    """Its name there; default: the first that the server lists."""
    key_from: str = "EMBER_API_KEY"
    """Environment variable that holds the key, so that no recipe does."""
    many: bool = True
    """Whether the server understands `n`."""
    concurrency: int = Field(default=8, ge=1)
    """Requests open at the same time."""
    deadline_s: float = Field(default=120.0, gt=0)
    """Of one request, its retries included."""
    attempts: int = Field(default=5, ge=1)


class ProposerConfig(Config):
    kind: Literal["portfolio", "elementary", "retrieval", "enumeration", "local", "openai"] = "portfolio"
    """Who suggests tactics: no model, no model and no automation either, the nearest rows of a corpus, every small
    witness in turn, a model in this process, a server."""
    rows: Path | None = None
    """Of `retrieval`: JSON lines with `state` and `tactic`."""
    model: BackboneConfig | None = None
    """Of `local`."""
    batch: int = Field(default=1, ge=1)
    """Of `local`: prompts that go through the model together; 1 is equal to the last bit in any company."""
    server: ServerConfig | None = None
    """Of `openai`."""
    prompt: PromptConfig = PromptConfig()
    sampling: SamplingConfig = SamplingConfig()
    without: tuple[str, ...] = ()
    """Tactics that are not proposed, nor any that uses them."""

    @model_validator(mode="after")
    def _has_what_it_needs(self) -> ProposerConfig:
        if self.kind == "local" and self.model is None:
            raise ValueError('kind = "local" needs a table [proposer.model] with a path')
        if self.kind == "retrieval" and self.rows is None:
            raise ValueError('kind = "retrieval" needs rows = "FILE.jsonl"')
        if self.kind == "openai" and self.server is None:
            raise ValueError('kind = "openai" needs a table [proposer.server] with a url')
        return self


@contextlib.asynccontextmanager
async def open_proposer(config: ProposerConfig, portfolio: Callable[[], Proposer]) -> AsyncGenerator[Proposer]:
    """The proposer, ready to be asked; what it holds is given back in the end. `portfolio` makes the one
    without a model, which needs a Lean's library."""
    async with _whole(config, portfolio) as proposer:
        yield Without(proposer, config.without) if config.without else proposer


@contextlib.asynccontextmanager
async def _whole(config: ProposerConfig, portfolio: Callable[[], Proposer]) -> AsyncGenerator[Proposer]:
    try:
        if config.kind == "local" and config.model is not None:
            yield _local(config, config.model)
        elif config.kind == "openai" and config.server is not None:
            async with _remote(config, config.server) as proposer:
                yield proposer
        elif config.kind == "elementary":
            yield Elementary()
        elif config.kind == "enumeration":
            yield Enumeration()
        elif config.kind == "retrieval" and config.rows is not None:
            yield Retrieval(config.rows)
        else:
            yield portfolio()
    except ImportError as error:
        raise missing(error) from error


def _local(config: ProposerConfig, model: BackboneConfig) -> Proposer:
    from ember.models.backbone import shared
    from ember.policy.local import LocalCompleter
    from ember.policy.proposer import ModelProposer

    return ModelProposer(LocalCompleter(shared(model), config.batch), config.prompt, config.sampling)


@contextlib.asynccontextmanager
async def _remote(config: ProposerConfig, server: ServerConfig) -> AsyncGenerator[Proposer]:
    from ember.policy.openai import OpenAICompleter, listed
    from ember.policy.proposer import ModelProposer

    async with open_endpoint(server) as endpoint:
        model = str((await listed(endpoint, server.model))[0]["id"])
        yield ModelProposer(OpenAICompleter(endpoint, model, server.many), config.prompt, config.sampling)


def open_endpoint(server: ServerConfig) -> Endpoint:
    """The server, ready to be asked; `InputError` when there is nothing here to ask with."""
    try:
        from ember.models.endpoint import Endpoint, EndpointOptions
    except ImportError as error:
        raise missing(error) from error
    key = os.environ.get(server.key_from) or None
    return Endpoint(EndpointOptions(server.url, key, server.concurrency, server.deadline_s, server.attempts))
