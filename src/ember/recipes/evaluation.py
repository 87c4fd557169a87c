"""An evaluation: arms with their seeds on one list of statements, each a search run; then one log of attempts.

Interrupted at any moment, it resumes: finished arms are not run again, an unfinished one goes on where it was.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Self

import polars as pl
from pydantic import Field, model_validator

from ember.core import provenance
from ember.core.config import Config
from ember.core.errors import InputError
from ember.core.statement import Statement
from ember.data import benchmarks
from ember.data.sources import read_statements
from ember.energy.config import ScorerConfig
from ember.evaluation import log
from ember.lean.toolchain import Toolchain
from ember.policy.config import ProposerConfig
from ember.recipes import search
from ember.recipes.parts import embedded_toolchain
from ember.recipes.search_recipe import BudgetConfig, SearchConfig, SearchRecipe

CANARIES = (
    "theorem canary_equal : 1 = 2",
    "theorem canary_successor (n : ℕ) : n = n + 1",
    "theorem canary_order (a b : ℤ) (h : a < b) : b < a",
    "theorem canary_logic (p q : Prop) (h : p ∨ q) : p",
    "theorem canary_exists : ∃ n : ℕ, n < 0",
)
"""False statements. An arm that proves one of them is not to be believed, and the evaluation ends there."""

Tell = Callable[[str], search.Watch]


class ArmConfig(Config):
    """One way to prove: who proposes, who scores, how the search goes, what it may spend."""

    proposer: ProposerConfig = ProposerConfig()
    scorer: ScorerConfig = ScorerConfig()
    search: SearchConfig = SearchConfig()
    budget: BudgetConfig | None = None
    """Default: the evaluation's own."""


class DataConfig(Config):
    root: Path | None = None
    """The folder in which benchmarks lie, each in its publisher's files."""


class EvaluationRecipe(Config):
    """A whole evaluation with a name."""

    name: str
    statements: Path | None = None
    """A Lean file, a folder of them, JSON lines or Parquet."""
    where: dict[str, Any] = Field(default_factory=dict[str, Any])
    """Keep only the rows with these values (JSON lines, Parquet)."""
    benchmark: str | None = None
    """Instead of statements: a benchmark by its name (`ember data benchmarks`), below `data.root`."""
    split: str | None = None
    """Of the benchmark; default: all of it."""
    data: DataConfig = DataConfig()
    limit: int | None = Field(default=None, ge=1)
    seeds: list[int] = Field(default=[0], min_length=1)
    budget: BudgetConfig = BudgetConfig()
    """Of every arm that has none of its own."""
    arms: dict[str, ArmConfig] = Field(min_length=1)
    canaries: bool = True
    canary_seconds: float = Field(default=3.0, gt=0)
    """What every arm may spend on each of the false statements."""
    concurrency: int = Field(default=4, ge=1)
    workers: int | None = Field(default=None, ge=1)

    @model_validator(mode="after")
    def _one_source(self) -> Self:
        if (self.statements is None) == (self.benchmark is None):
            raise ValueError("give either statements or a benchmark")
        if self.benchmark is not None and self.data.root is None:
            raise ValueError("a benchmark needs the folder that it lies in: --set data.root=FOLDER")
        return self

    def read(self) -> list[Statement]:
        """The statements, in order; `InputError` where there is none."""
        if self.statements is not None:
            return read_statements(self.statements, self.where)[: self.limit]
        assert self.benchmark is not None
        assert self.data.root is not None
        rows = benchmarks.read(self.benchmark, self.data.root)
        chosen = [row for row in rows if self.split in (None, row.split)]
        if not chosen:
            splits = ", ".join(sorted({row.split for row in rows}))
            raise InputError(f"{self.benchmark} has no split {self.split}; it has {splits}")
        return [Statement(row.name, row.text, row.header, row.context) for row in chosen[: self.limit]]

    def budget_of(self, arm: str) -> BudgetConfig:
        return self.arms[arm].budget or self.budget

    def search_recipe(self, arm: str, seed: int, **changes: Any) -> SearchRecipe:
        config = self.arms[arm]
        parts: dict[str, Any] = {
            "name": f"{self.name}-{arm}-{seed}",
            "statements": self.statements or Path(str(self.benchmark)),
            "proposer": config.proposer,
            "scorer": config.scorer,
            "search": config.search.model_copy(update={"seed": seed}),
            "budget": self.budget_of(arm),
            "concurrency": self.concurrency,
            "workers": self.workers,
        }
        return SearchRecipe(**{**parts, **changes})


def silent(title: str) -> search.Watch:
    return search.unwatched


async def run(
    recipe: EvaluationRecipe,
    folder: Path,
    *,
    resume: bool = False,
    toolchain: Toolchain | None = None,
    tell: Tell = silent,
    weak_sandbox: bool = False,
) -> None:
    """Make the evaluation in its folder, or resume it there. `weak_sandbox`: go on where a wall is missing."""
    if provenance.read_manifest(folder) is not None:
        raise InputError(f"{folder} is a complete evaluation; name another folder with --out")
    if (folder / provenance.BEGUN).exists() and not resume:
        raise InputError(f"{folder} is an interrupted evaluation: resume it with --resume, or name another with --out")
    statements = recipe.read()
    toolchain = toolchain or embedded_toolchain()
    provenance.begin(folder, {"recipe": recipe.dump(), "library": toolchain.library_key})
    tables = list[pl.DataFrame]()
    for arm in recipe.arms:
        if recipe.canaries:
            await _canaries(
                recipe, arm, folder / "canaries" / arm, toolchain, tell(f"{arm}, false statements"), weak_sandbox
            )
        for seed in recipe.seeds:
            place = folder / "arms" / f"{arm}-{seed}"
            await _search(
                recipe.search_recipe(arm, seed), statements, place, toolchain, tell(f"{arm}, seed {seed}"), weak_sandbox
            )
            tables.append(log.attempts(arm, seed, place))
    manifest = {
        "name": recipe.name,
        "recipe": recipe.dump(),
        "recipe_hash": recipe.hash,
        "budgets": {arm: recipe.budget_of(arm).dump() for arm in recipe.arms},
        "theorems": [statement.key for statement in statements],
        "canaries": len(CANARIES) if recipe.canaries else 0,
        "toolchain": toolchain.name,
        "library": toolchain.library_key,
        **provenance.surroundings(),
    }
    log.write(folder, tables, manifest)


async def _search(
    recipe: SearchRecipe,
    statements: Sequence[Statement],
    place: Path,
    toolchain: Toolchain,
    watch: search.Watch,
    weak: bool,
) -> None:
    if provenance.read_manifest(place) is None:
        await search.run(
            recipe, place, resume=True, statements=statements, toolchain=toolchain, watch=watch, weak_sandbox=weak
        )


async def _canaries(
    recipe: EvaluationRecipe, arm: str, place: Path, toolchain: Toolchain, watch: search.Watch, weak: bool
) -> None:
    budget = BudgetConfig(nodes=100, seconds=recipe.canary_seconds)
    false = [Statement(text.split()[1], text) for text in CANARIES]
    await _search(recipe.search_recipe(arm, recipe.seeds[0], budget=budget), false, place, toolchain, watch, weak)
    found = log.attempts(arm, recipe.seeds[0], place)
    proved = found.filter(found["proved"])["theorem"].to_list()
    if proved:
        raise InputError(f"{arm} proved {', '.join(proved)}, which is false: nothing that it proves can be believed")
