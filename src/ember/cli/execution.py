"""Where a recipe's statements are searched: in this process, or on a cluster. The rows are the same."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager, AsyncExitStack

from ember.cli.output import embedded_toolchain
from ember.cli.recipe import SearchRecipe
from ember.core.ports import Proposer
from ember.lean.certify import Certifier
from ember.lean.pool import Pool, PoolOptions
from ember.search.run import Answer, Searcher, answer


@contextlib.asynccontextmanager
async def open_answers(recipe: SearchRecipe) -> AsyncGenerator[Answer]:
    """What answers statements as the recipe says, for as long as the context is open."""
    if recipe.executor == "local":
        async with open_searcher(recipe, recipe.workers) as searcher:
            yield functools.partial(answer, recipe.name, searcher)
        return
    from ember.distributed.fleet import Fleet, Terms
    from ember.distributed.models import ModelTerms

    asked = recipe.cluster
    opener = functools.partial(open_searcher, recipe, recipe.workers or max(1, int(asked.cpus)))
    terms = Terms(asked.address, asked.actors, asked.cpus, asked.gpus, dict(asked.resources), asked.statements)
    models = None
    if asked.models:
        shared = functools.partial(open_proposer, recipe)
        models = ModelTerms(shared, asked.models, asked.model_cpus, asked.model_gpus, dict(asked.model_resources))
    async with Fleet(recipe.name, opener, terms, models) as fleet:
        yield fleet.answer


@contextlib.asynccontextmanager
async def open_searcher(
    recipe: SearchRecipe, workers: int | None, proposer: Proposer | None = None
) -> AsyncGenerator[Searcher]:
    """Lean processes and certifier on this machine, and the proposer unless there is one to share."""
    toolchain = embedded_toolchain()
    options = PoolOptions(size=workers) if workers else PoolOptions()
    async with AsyncExitStack() as stack:
        pool = await stack.enter_async_context(Pool(toolchain, options))
        judge = await stack.enter_async_context(Certifier(toolchain))
        if proposer is None:
            proposer = await stack.enter_async_context(recipe.open_proposer(toolchain))
        yield Searcher(pool, judge, proposer, recipe.options(), priority=recipe.priority())


def open_proposer(recipe: SearchRecipe) -> AbstractAsyncContextManager[Proposer]:
    """The proposer by itself, on this machine."""
    return recipe.open_proposer(embedded_toolchain())
