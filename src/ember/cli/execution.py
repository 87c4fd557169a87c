"""Where a recipe's statements are searched: in this process, or on a cluster. The rows are the same."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import AsyncGenerator

from ember.cli.output import embedded_toolchain
from ember.cli.recipe import SearchRecipe
from ember.lean.certify import Certifier
from ember.lean.pool import Pool, PoolOptions
from ember.search.run import Answer, Searcher, answer


@contextlib.asynccontextmanager
async def open_answers(recipe: SearchRecipe) -> AsyncGenerator[Answer]:
    """What answers statements as the recipe says, for as long as the context is open."""
    if recipe.executor == "ray":
        from ember.distributed.fleet import Fleet, Terms

        asked = recipe.cluster
        terms = Terms(asked.address, asked.actors, asked.cpus, asked.gpus, dict(asked.resources), asked.statements)
        workers = recipe.workers or max(1, int(asked.cpus))
        async with Fleet(recipe.name, functools.partial(open_searcher, recipe, workers), terms) as fleet:
            yield fleet.answer
    else:
        async with open_searcher(recipe, recipe.workers) as searcher:
            yield functools.partial(answer, recipe.name, searcher)


@contextlib.asynccontextmanager
async def open_searcher(recipe: SearchRecipe, workers: int | None) -> AsyncGenerator[Searcher]:
    """Lean processes, certifier and proposer on this machine."""
    toolchain = embedded_toolchain()
    options = PoolOptions(size=workers) if workers else PoolOptions()
    async with (
        Pool(toolchain, options) as pool,
        Certifier(toolchain) as judge,
        recipe.open_proposer(toolchain) as proposer,
    ):
        yield Searcher(pool, judge, proposer, recipe.options(), priority=recipe.priority())
