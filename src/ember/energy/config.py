"""Which scorer a recipe wants, and how it is opened."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import AsyncGenerator, Sequence
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, model_validator

from ember.core.config import Config
from ember.core.extras import missing
from ember.core.ports import Kernel, Scorer
from ember.core.statement import Proof
from ember.models.config import BackboneConfig


class EnergyServerConfig(Config):
    url: str
    """Base address of a server that answers `POST /energy`."""
    key_from: str = "EMBER_API_KEY"
    """Environment variable that holds the key, so that no recipe does."""
    concurrency: int = Field(default=8, ge=1)
    """Requests open at the same time."""
    deadline_s: float = Field(default=60.0, gt=0)
    """Of one request, its retries included."""
    attempts: int = Field(default=5, ge=1)


class HeadScorerConfig(Config):
    path: Path
    """Folder of a trained head."""
    model: BackboneConfig
    """The model whose vectors it reads; in memory once where the policy is the same."""
    batch: int = Field(default=16, ge=1)
    """Texts that go through the model together."""


class ScorerConfig(Config):
    kind: Literal["none", "head", "server", "known"] = "none"
    """Who judges states: nobody, a head in this process, a server, or known proofs (an oracle: what the best
    energy would bring)."""
    head: HeadScorerConfig | None = None
    """Of `head`."""
    server: EnergyServerConfig | None = None
    """Of `server`."""
    proofs: Path | None = None
    """Of `known`: a Lean file of theorems with their proofs, a tactic a line."""

    @model_validator(mode="after")
    def _has_what_it_needs(self) -> ScorerConfig:
        if self.kind == "head" and self.head is None:
            raise ValueError('kind = "head" needs a table [scorer.head] with a path and a model')
        if self.kind == "server" and self.server is None:
            raise ValueError('kind = "server" needs a table [scorer.server] with a url')
        if self.kind == "known" and self.proofs is None:
            raise ValueError('kind = "known" needs proofs = "FILE.lean"')
        return self


@contextlib.asynccontextmanager
async def open_scorer(config: ScorerConfig, kernel: Kernel, proofs: Sequence[Proof]) -> AsyncGenerator[Scorer | None]:
    """The scorer, ready to be asked; what it holds is given back in the end."""
    if config.kind == "server" and config.server is not None:
        async with _remote(config.server) as scorer:
            yield scorer
    elif config.kind == "head" and config.head is not None:
        yield _local(config.head)
    elif config.kind == "known":
        from ember.energy.known import KnownProofs

        known = KnownProofs()
        await known.learn(kernel, proofs)
        yield known
    else:
        yield None


def identify(config: ScorerConfig) -> dict[str, Any]:
    """Who judges, by name and contents, found out without loading it."""
    if config.kind == "head" and config.head is not None:
        digest = hashlib.sha256()
        for path in sorted(config.head.path.glob("head.*")):
            digest.update(path.name.encode() + path.read_bytes())
        return {"kind": "head", "name": config.head.path.name, "hash": digest.hexdigest()[:16]}
    return {"kind": config.kind}


def _local(config: HeadScorerConfig) -> Scorer:
    try:
        from ember.energy.head import HeadScorer
        from ember.models.backbone import shared
    except ImportError as error:
        raise missing(error) from error
    return HeadScorer(config.path, shared(config.model), config.batch)


@contextlib.asynccontextmanager
async def _remote(server: EnergyServerConfig) -> AsyncGenerator[Scorer]:
    try:
        from ember.energy.client import HttpScorer
        from ember.models.endpoint import Endpoint, EndpointOptions
    except ImportError as error:
        raise missing(error) from error
    key = os.environ.get(server.key_from) or None
    options = EndpointOptions(server.url, key, server.concurrency, server.deadline_s, server.attempts)
    async with Endpoint(options) as endpoint:
        yield HttpScorer(endpoint)
