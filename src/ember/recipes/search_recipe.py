"""The recipe of a search run, and how its parts are built."""

from __future__ import annotations

import functools
import os
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from ember.core.config import Config
from ember.core.ports import Kernel, Proposer, Scorer, StepLimits
from ember.core.statement import Proof
from ember.data.sources import read_proofs
from ember.energy.config import ScorerConfig, open_scorer
from ember.lean.toolchain import Toolchain
from ember.policy.config import ProposerConfig, open_proposer
from ember.search.best_first import SearchOptions
from ember.search.budget import Budget, Meter
from ember.search.priority import NAMED, Priority


class BudgetConfig(Config):
    nodes: int | None = Field(default=600, ge=1)
    """Goals expanded."""
    tactics: int | None = Field(default=None, ge=1)
    seconds: float | None = Field(default=300.0, gt=0)
    lean_seconds: float | None = Field(default=None, gt=0)
    """Seconds of waiting for Lean: equal where what proposes and scores costs unlike time."""
    tokens: int | None = Field(default=None, ge=1)
    flops: float | None = Field(default=None, gt=0)
    """Floating-point operations of the models, counted from their sizes and the tokens that they read and write."""


class SearchConfig(Config):
    candidates: int = Field(default=16, ge=1)
    """Proposals per goal."""
    wave: int = Field(default=4, ge=1)
    """Goals expanded together."""
    asks: int = Field(default=1, ge=1)
    """How often a promising goal may be asked, each time for fresh proposals (progressive widening)."""
    overlap: bool | None = None
    """Model and scorer look one wave ahead, while Lean works on this one; default: where there is a model."""
    seed: int = 0
    priority: Literal["cumulative", "length", "mixed", "mixed-rank", "ucb", "hypertree"] = "length"
    priority_options: dict[str, Any] = Field(default_factory=dict[str, Any])
    """Arguments of the priority, by name: alpha, beta, …"""
    heartbeats: int = Field(default=200_000, ge=0)
    """Lean's limit for one tactic."""
    tactic_s: float = Field(default=5.0, gt=0)
    """Wall limit for one tactic."""
    keep_states: bool = False
    """Keep the text of every goal that was found, expanded or not: what contrastive training needs."""


class ClusterConfig(Config):
    """Where Ray is, and what each of its actors is given: a pool of Lean processes, a certifier, a proposer."""

    address: str | None = None
    """Of a running cluster ("auto": the one that this machine belongs to); none starts one on this machine."""
    actors: int | None = None
    """Default: as many as the cluster has room for."""
    cpus: float = 1.0
    """Reserved for each actor."""
    gpus: float = 0.0
    resources: dict[str, float] = Field(default_factory=dict[str, float])
    """Further resources that an actor's node must have, by the names that the cluster gives them."""
    statements: int = 2
    """Searched at the same time by each actor."""
    models: int = Field(default=0, ge=0)
    """Proposers on actors of their own, which all searches share; 0: each actor has its own."""
    model_cpus: float = 1.0
    """Reserved for each of them."""
    model_gpus: float = 0.0
    model_resources: dict[str, float] = Field(default_factory=dict[str, float])
    scorers: int = Field(default=0, ge=0)
    """The same for scorers."""
    scorer_cpus: float = 1.0
    scorer_gpus: float = 0.0
    scorer_resources: dict[str, float] = Field(default_factory=dict[str, float])


FREE: Any = {
    "limit": True,
    "concurrency": True,
    "workers": True,
    "executor": True,
    "cluster": True,
    "proposer": {
        "model": {"path", "adapter"},
        "server": {"url", "key_from", "concurrency", "deadline_s", "attempts"},
    },
    "scorer": {
        "head": {"path", "model", "batch"},
        "server": {"url", "key_from", "concurrency", "deadline_s", "attempts"},
    },
}
"""What changes no row: how much is done at once, and where. A model is known by its contents, not by its place."""


class SearchRecipe(Config):
    """A whole run with a name."""

    name: str
    """Names the run's folder, with the recipe's hash."""
    statements: Path
    """A Lean file, a folder of them, JSON lines or Parquet."""
    where: dict[str, Any] = Field(default_factory=dict[str, Any])
    """Keep only the rows with these values (JSON lines, Parquet)."""
    limit: int | None = Field(default=None, ge=1)
    """Only the first so many statements."""
    proposer: ProposerConfig = ProposerConfig()
    scorer: ScorerConfig = ScorerConfig()
    search: SearchConfig = SearchConfig()
    budget: BudgetConfig = BudgetConfig()
    concurrency: int = Field(default=10, ge=1)
    """Statements searched at the same time."""
    workers: int | None = Field(default=None, ge=1)
    """Lean processes; default 0.75 × cores. On a cluster: of each actor; default one for every CPU reserved."""
    executor: Literal["local", "ray"] = "local"
    """In this process, or on a cluster."""
    cluster: ClusterConfig = ClusterConfig()

    @property
    def has_model(self) -> bool:
        """Whether a model writes the tactics; else they are our own."""
        return self.proposer.kind in ("local", "openai")

    def options(self) -> SearchOptions:
        limits = StepLimits(self.search.heartbeats, self.search.tactic_s)
        budget = Budget(**self.budget.dump())
        overlap = self.has_model if self.search.overlap is None else self.search.overlap
        return SearchOptions(
            self.search.candidates,
            self.search.wave,
            self.search.seed,
            budget,
            limits,
            overlap=overlap,
            keep_states=self.search.keep_states,
            asks=self.search.asks,
            meter=None if self.budget.flops is None else self._meter(),
        )

    def _meter(self) -> Meter:
        from ember.recipes.realised import meter

        return meter(self.proposer, self.scorer)

    def priority(self) -> Priority:
        return functools.partial(NAMED[self.search.priority], **self.search.priority_options)

    def decisive(self) -> dict[str, Any]:
        """What decides the rows; an interrupted run goes on only with the same."""
        return self.model_dump(mode="json", exclude=FREE)

    def open_proposer(self, toolchain: Toolchain) -> AbstractAsyncContextManager[Proposer]:
        return open_proposer(self.proposer, functools.partial(portfolio, toolchain))

    def known_proofs(self) -> Sequence[Proof]:
        """What an oracle is to know: read where the recipe is, not on the machine that searches."""
        return read_proofs(self.scorer.proofs) if self.scorer.kind == "known" and self.scorer.proofs else ()

    def open_scorer(self, kernel: Kernel, proofs: Sequence[Proof]) -> AbstractAsyncContextManager[Scorer | None]:
        return open_scorer(self.scorer, kernel, proofs)


def portfolio(toolchain: Toolchain) -> Proposer:
    """The model-free proposer over this toolchain's library; its index of lemmas is kept in the cache."""
    from ember.lean.toolchain import cache_root
    from ember.policy import lemmas
    from ember.policy.portfolio import Portfolio

    return Portfolio(lemmas.load(toolchain.library, cache_root(os.environ)))
