"""Where a recipe's statements are searched: in this process, or on a cluster. The rows are the same."""

from __future__ import annotations

import contextlib
import functools
import os
from collections.abc import AsyncGenerator, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack

from ember.core.errors import InputError
from ember.core.ports import Proposer, Scorer
from ember.core.statement import Proof
from ember.lean import toolchain as toolchains
from ember.lean.judge.certify import Certifier
from ember.lean.steps.pool import Pool, PoolOptions, default_size
from ember.lean.toolchain import Toolchain
from ember.recipes.search_recipe import SearchRecipe
from ember.search.run import Answer, Searcher, answer
from ember.search.under_way import UNWATCHED, Watch


def embedded_toolchain() -> Toolchain:
    """The embedded Lean; the library is compiled first where that has not been done."""
    return toolchains.setup(toolchains.cache_root(os.environ))


@contextlib.asynccontextmanager
async def open_answers(
    recipe: SearchRecipe, *, weak_sandbox: bool = False, searches: Watch = UNWATCHED
) -> AsyncGenerator[Answer]:
    """What answers statements as the recipe says, for as long as the context is open.

    `searches` is told of those in this process, not of those on a cluster.
    """
    proofs = recipe.known_proofs()
    if recipe.executor == "local":
        async with open_searcher(recipe, proofs, recipe.workers, weak_sandbox=weak_sandbox) as searcher:
            yield functools.partial(answer, recipe.name, searcher, watch=searches)
        return
    from ember.distributed.fleet import Fleet, Terms
    from ember.distributed.models import ModelTerms

    asked = recipe.cluster
    workers = recipe.workers or max(1, int(asked.cpus))
    opener = functools.partial(open_searcher, recipe, proofs, workers, weak_sandbox=weak_sandbox)
    terms = Terms(asked.address, asked.actors, asked.cpus, asked.gpus, dict(asked.resources), asked.statements)
    models = scorers = None
    if asked.models:
        shared = functools.partial(open_proposer, recipe)
        models = ModelTerms(shared, asked.models, asked.model_cpus, asked.model_gpus, dict(asked.model_resources))
    if asked.scorers and recipe.scorer.kind != "none":
        judge = functools.partial(open_scorer, recipe, proofs)
        scorers = ModelTerms(judge, asked.scorers, asked.scorer_cpus, asked.scorer_gpus, dict(asked.scorer_resources))
    async with Fleet(recipe.name, opener, terms, models, scorers) as fleet:
        yield fleet.answer


@contextlib.asynccontextmanager
async def open_searcher(
    recipe: SearchRecipe,
    proofs: Sequence[Proof] = (),
    workers: int | None = None,
    proposer: Proposer | None = None,
    scorer: Scorer | None = None,
    *,
    weak_sandbox: bool = False,
) -> AsyncGenerator[Searcher]:
    """Lean processes and certifier on this machine, proposer and scorer unless they are there to share.

    A model's tactics want every wall of the sandbox, or `weak_sandbox`; those of the portfolio are our own."""
    toolchain = embedded_toolchain()
    weak = weak_sandbox or not recipe.has_model
    options = PoolOptions(size=workers or default_size(), context_code=True)
    async with AsyncExitStack() as stack:
        pool = await stack.enter_async_context(Pool(toolchain, options, weak_sandbox=weak))
        judge = await stack.enter_async_context(Certifier(toolchain, weak_sandbox=weak))
        if proposer is None:
            proposer = await stack.enter_async_context(recipe.open_proposer(toolchain))
        if scorer is None:
            scorer = await stack.enter_async_context(recipe.open_scorer(pool, proofs))
        yield Searcher(pool, judge, proposer, recipe.options(), scorer, recipe.priority())


def open_proposer(recipe: SearchRecipe) -> AbstractAsyncContextManager[Proposer]:
    """The proposer by itself, on this machine."""
    return recipe.open_proposer(embedded_toolchain())


@contextlib.asynccontextmanager
async def open_scorer(recipe: SearchRecipe, proofs: Sequence[Proof]) -> AsyncGenerator[Scorer]:
    """The scorer by itself; Lean is there as long as it is opened."""
    async with AsyncExitStack() as stack:
        own = Pool(embedded_toolchain(), PoolOptions(size=1), weak_sandbox=True)  # it replays proofs that are known
        pool = await stack.enter_async_context(own)
        scorer = await stack.enter_async_context(recipe.open_scorer(pool, proofs))
        if scorer is None:
            raise InputError('there is no scorer to share: [scorer] kind = "none"')
        yield scorer
