"""Whole proofs as a run: the same folder as a search's, so that whoever reads one reads the other."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncGenerator, Sequence
from pathlib import Path

from ember.core import provenance
from ember.core.extras import missing
from ember.core.statement import Statement
from ember.evaluation.whole import WholeConfig, WholeProofs
from ember.lean.judge.certify import Certifier
from ember.lean.toolchain import Toolchain
from ember.models.completion import Completer
from ember.policy.config import ProposerConfig, open_endpoint
from ember.policy.identity import identify
from ember.recipes.search import Opening
from ember.recipes.search_recipe import SearchRecipe
from ember.search.run import collect
from ember.trajectories.writer import RunWriter


async def run(
    recipe: SearchRecipe,
    config: WholeConfig,
    statements: Sequence[Statement],
    folder: Path,
    toolchain: Toolchain,
    watch: Opening,
    *,
    weak_sandbox: bool = False,
) -> None:
    """Make the run in its folder, or resume it there. Of the recipe count: proposer, seed, budget, concurrency."""
    policy = await identify(recipe.proposer)
    asked = {"recipe": recipe.decisive(), "whole": config.dump(), "policy": policy, "library": toolchain.library_key}
    provenance.begin(folder, asked)
    writer = RunWriter(folder)
    with watch(len(statements), len(writer.done())) as progress:
        async with (
            open_completer(recipe.proposer) as completer,
            Certifier(toolchain, weak_sandbox=weak_sandbox) as judge,
        ):
            prover = WholeProofs(
                recipe.name,
                completer,
                judge,
                recipe.proposer.prompt,
                recipe.proposer.sampling,
                config,
                recipe.search.seed,
                recipe.budget.seconds,
                recipe.budget.tokens,
            )
            await collect(prover.answer, statements, writer, recipe.concurrency, progress.report)
    manifest = {"kind": "whole-proofs", **asked, "recipe": recipe.dump(), "recipe_hash": recipe.hash}
    writer.finish([one.key for one in statements], {**manifest, **provenance.surroundings()})


@contextlib.asynccontextmanager
async def open_completer(config: ProposerConfig) -> AsyncGenerator[Completer]:
    """The model that writes: in this process, or on a server."""
    try:
        if config.kind == "openai" and config.server is not None:
            from ember.policy.openai import OpenAICompleter, listed

            async with open_endpoint(config.server) as endpoint:
                name = str((await listed(endpoint, config.server.model))[0]["id"])
                yield OpenAICompleter(endpoint, name, config.server.many)
            return
        from ember.models.backbone import shared
        from ember.policy.local import LocalCompleter
    except ImportError as error:
        raise missing(error) from error
    assert config.model is not None
    yield LocalCompleter(shared(config.model), config.batch)
