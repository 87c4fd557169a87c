"""A search run: made in its folder, or resumed there."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol

from ember.core import provenance
from ember.core.statement import Statement
from ember.data.sources import read_statements
from ember.energy import config as energy
from ember.lean import sandbox
from ember.lean.toolchain import Toolchain
from ember.policy.identity import identify
from ember.recipes.kept import make_way
from ember.recipes.parts import embedded_toolchain, open_answers
from ember.recipes.search_recipe import SearchRecipe
from ember.search.under_way import Unwatched, Watch


class Progress(Watch, Protocol):
    """Told of the searches under way, and each theorem's row when it is done."""

    def report(self, row: dict[str, Any]) -> None: ...


Opening = Callable[[int, int], AbstractContextManager[Progress]]
"""Told how many statements there are and how many are done; gives what is told of the others."""


class _Silent(Unwatched):
    def report(self, row: dict[str, Any]) -> None: ...


def unwatched(total: int, done: int) -> AbstractContextManager[Progress]:
    return contextlib.nullcontext(_Silent())


async def run(
    recipe: SearchRecipe,
    folder: Path,
    *,
    resume: bool = False,
    force: bool = False,
    statements: Sequence[Statement] | None = None,
    toolchain: Toolchain | None = None,
    watch: Opening = unwatched,
    weak_sandbox: bool = False,
) -> None:
    """Make the run in its folder, or resume it there.

    `statements`: instead of those that the recipe names. `weak_sandbox`: run a model's tactics where a wall is missing.
    """
    from ember.search.run import collect
    from ember.trajectories.writer import RunWriter

    sandbox.demand(weak_sandbox or not recipe.has_model)  # before the model is asked who it is
    make_way(folder, resume=resume, force=force)
    if statements is None:
        statements = read_statements(recipe.statements, recipe.where)[: recipe.limit]
    toolchain = toolchain or embedded_toolchain()
    policy, scorer = await identify(recipe.proposer), energy.identify(recipe.scorer)
    writer = RunWriter(folder)
    provenance.begin(
        folder, {"recipe": recipe.decisive(), "policy": policy, "scorer": scorer, "library": toolchain.library_key}
    )
    with watch(len(statements), len(writer.done())) as progress:
        async with open_answers(recipe, weak_sandbox=weak_sandbox, searches=progress) as answer:
            await collect(answer, statements, writer, recipe.concurrency, progress.report)
    manifest = {
        "kind": "search",
        "recipe": recipe.dump(),
        "recipe_hash": recipe.hash,
        "policy": policy,
        "scorer": scorer,
        "toolchain": toolchain.name,
        "library": toolchain.library_key,
        **provenance.surroundings(),
    }
    writer.finish([statement.key for statement in statements], manifest)
