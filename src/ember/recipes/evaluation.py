"""An evaluation: arms with their seeds on one list of statements, each a search run; then one log of attempts.

Beside arms with models stands the automation floor. What ran out of time among others is asked again alone.
Interrupted at any moment, it resumes: finished arms are not run again, an unfinished one is resumed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Self

import polars as pl
from pydantic import Field, model_validator

from ember.core import provenance
from ember.core.config import Config
from ember.core.errors import InputError
from ember.core.statement import Statement
from ember.data import benchmarks
from ember.data.sources import read_statements
from ember.energy import config as energy
from ember.energy.config import ScorerConfig
from ember.evaluation import log
from ember.evaluation.whole import WholeConfig
from ember.lean.toolchain import Toolchain
from ember.policy.config import ProposerConfig
from ember.policy.identity import identify
from ember.recipes import search, whole
from ember.recipes.parts import embedded_toolchain
from ember.recipes.realised import count_costs
from ember.recipes.search_recipe import BudgetConfig, ClusterConfig, SearchConfig, SearchRecipe
from ember.recipes.twins import Twin, Twins, TwinsConfig, kept_twins

CANARIES = (
    "theorem canary_equal : 1 = 2",
    "theorem canary_successor (n : ℕ) : n = n + 1",
    "theorem canary_order (a b : ℤ) (h : a < b) : b < a",
    "theorem canary_logic (p q : Prop) (h : p ∨ q) : p",
    "theorem canary_exists : ∃ n : ℕ, n < 0",
)
"""False statements. An arm that proves one of them is not to be believed, and the evaluation ends there."""

Tell = Callable[[str], search.Opening]


class ArmConfig(Config):
    """One way to prove: who proposes, who scores, how the search goes, what it may spend."""

    method: Literal["search", "whole"] = "search"
    """Step by step, or whole proofs with repair rounds: then a seed is one proof, and pass@k is over seeds."""
    whole: WholeConfig = WholeConfig()
    """Of `whole`."""
    proposer: ProposerConfig = ProposerConfig()
    scorer: ScorerConfig = ScorerConfig()
    search: SearchConfig = SearchConfig()
    budget: BudgetConfig | None = None
    """Default: the evaluation's own."""

    @model_validator(mode="after")
    def _has_a_writer(self) -> Self:
        if self.method == "whole" and self.proposer.kind not in ("local", "openai"):
            raise ValueError('method = "whole" needs a model: proposer.kind = "local" or "openai"')
        return self


FLOOR = "floor"
FLOOR_ARM = ArmConfig(search=SearchConfig(candidates=150, wave=1, heartbeats=50_000))


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
    """Only the first so many statements."""
    sample: int | None = Field(default=None, ge=1)
    """Only so many, chosen by their hashes: always the same ones, whatever their order."""
    seeds: list[int] = Field(default=[0], min_length=1)
    budget: BudgetConfig = BudgetConfig()
    """Of every arm that has none of its own."""
    arms: dict[str, ArmConfig] = Field(min_length=1)
    floor: bool = True
    """Add the arm `floor`, where no arm is one: the portfolio, no model, the evaluation's budget, the first seed."""
    again: bool = True
    """Ask alone, once more, what ran out of time while others were searched; the second answer counts."""
    twins: TwinsConfig | None = None
    """Run each arm on rewritten statements, too, as the arm `<arm>-twins`, and compare: how much does it owe to names,
    order and numerals that it may have seen? `[twins]` alone takes the kinds that keep the truth."""
    canaries: bool = True
    canary_seconds: float = Field(default=3.0, gt=0)
    """What every arm may spend on each of the false statements."""
    concurrency: int = Field(default=4, ge=1)
    workers: int | None = Field(default=None, ge=1)
    executor: Literal["local", "ray"] = "local"
    """Where searches are made: in this process, or on a cluster. The rows are the same."""
    cluster: ClusterConfig = ClusterConfig()

    @model_validator(mode="after")
    def _one_source(self) -> Self:
        if (self.statements is None) == (self.benchmark is None):
            raise ValueError("give either statements or a benchmark")
        if self.benchmark is not None and self.data.root is None:
            raise ValueError("a benchmark needs the folder that it lies in: --set data.root=FOLDER")
        if taken := [arm for arm in self.arms if arm.endswith(log.TWINS)]:
            raise ValueError(f"the name {taken[0]} is that of an arm's twins: call the arm otherwise")
        return self

    def read(self) -> list[Statement]:
        """The statements, in order; `InputError` where there is none."""
        found = self._all()[: self.limit]
        if self.sample is None or self.sample >= len(found):
            return found
        chosen = set(sorted(statement.key for statement in found)[: self.sample])
        return [statement for statement in found if statement.key in chosen]

    def _all(self) -> list[Statement]:
        if self.statements is not None:
            return read_statements(self.statements, self.where)
        assert self.benchmark is not None
        assert self.data.root is not None
        rows = benchmarks.read(self.benchmark, self.data.root)
        chosen = [row for row in rows if self.split in (None, row.split)]
        if not chosen:
            splits = ", ".join(sorted({row.split for row in rows}))
            raise InputError(f"{self.benchmark} has no split {self.split}; it has {splits}")
        return [row.statement for row in chosen]

    @property
    def every_arm(self) -> dict[str, ArmConfig]:
        """Those of the recipe, and the floor where no arm is one."""
        floors = [arm for arm in self.arms.values() if arm.proposer.kind == "portfolio" and arm.scorer.kind == "none"]
        return self.arms if not self.floor or floors or FLOOR in self.arms else {**self.arms, FLOOR: FLOOR_ARM}

    def seeds_of(self, arm: str) -> list[int]:
        return self.seeds if arm in self.arms else self.seeds[:1]

    def budget_of(self, arm: str) -> BudgetConfig:
        return self.every_arm[arm].budget or self.budget

    def search_recipe(self, arm: str, seed: int, **changes: Any) -> SearchRecipe:
        config = self.every_arm[arm]
        modelled = config.proposer.kind == "local" or config.scorer.kind == "head"
        states = config.search.keep_states or (
            modelled and config.method == "search"
        )  # else the tokens that were read could not be counted
        parts: dict[str, Any] = {
            "name": f"{self.name}-{arm}-{seed}",
            "statements": self.statements or Path(str(self.benchmark)),
            "proposer": config.proposer,
            "scorer": config.scorer,
            "search": config.search.model_copy(update={"seed": seed, "keep_states": states}),
            "budget": self.budget_of(arm),
            "concurrency": self.concurrency,
            "workers": self.workers,
            "executor": self.executor,
            "cluster": self.cluster,
        }
        return SearchRecipe(**{**parts, **changes})


def statements_of(run: Path) -> list[Statement]:
    """The statements of a complete evaluation, read again where its recipe found them; they must be the same."""
    _, manifest = log.read(run)
    if "attribution" in manifest:
        raise InputError(f"{run} is an attribution, not an evaluation of its own")
    found = EvaluationRecipe.resolve(manifest["recipe"], origin=f"the recipe of {run}").read()
    if [statement.key for statement in found] != manifest["theorems"]:
        raise InputError(f"the statements that {run} was made of are no longer where its recipe says")
    return found


def silent(title: str) -> search.Opening:
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
    """Make the evaluation in its folder, or resume it there.

    `weak_sandbox`: run even where a part of the sandbox is missing.
    """
    if provenance.read_manifest(folder) is not None:
        raise InputError(f"{folder} is a complete evaluation; name another folder with --out")
    if (folder / provenance.BEGUN).exists() and not resume:
        raise InputError(f"{folder} is an interrupted evaluation: resume it with --resume, or name another with --out")
    statements = recipe.read()
    toolchain = toolchain or embedded_toolchain()
    provenance.begin(folder, {"recipe": recipe.dump(), "library": toolchain.library_key})
    tables = list[pl.DataFrame]()
    parts = _Parts(recipe, folder, toolchain, tell, weak_sandbox)
    twins = Twins() if recipe.twins is None else await kept_twins(folder, statements, recipe.twins, toolchain)
    arms: dict[str, str] = {}
    """What each arm of the log is a run of: itself, or the arm whose twins it holds."""
    for arm in recipe.every_arm:
        if recipe.canaries:
            await parts.canaries(arm)
        for seed in recipe.seeds_of(arm):
            tables.append(await parts.attempts(arm, seed, statements))
            tables += [await parts.on_twins(arm, seed, twins.kept)] if twins.kept else []
        arms |= {arm: arm, **({f"{arm}{log.TWINS}": arm} if twins.kept else {})}
    manifest = {
        "name": recipe.name,
        "recipe": recipe.dump(),
        "recipe_hash": recipe.hash,
        "arms": list(arms),
        "budgets": {arm: recipe.budget_of(of).dump() for arm, of in arms.items()},
        "models": {
            arm: {"policy": await identify(config.proposer), "scorer": energy.identify(config.scorer)}
            for arm, config in recipe.every_arm.items()
        },
        "theorems": [statement.key for statement in statements],
        "twins": {twin.statement.key: twin.of for twin in twins.kept},
        "twins_aside": twins.aside,
        "canaries": len(CANARIES) if recipe.canaries else 0,
        "toolchain": toolchain.name,
        "library": toolchain.library_key,
        **provenance.surroundings(),
    }
    log.write(folder, tables, manifest)


@dataclass(frozen=True)
class _Parts:
    """The searches that an evaluation consists of; what is complete is not made again."""

    recipe: EvaluationRecipe
    folder: Path
    toolchain: Toolchain
    tell: Tell
    weak: bool

    async def on_twins(self, arm: str, seed: int, twins: Sequence[Twin]) -> pl.DataFrame:
        told = {twin.statement.key: (twin.of, str(twin.kind), twin.same_truth) for twin in twins}
        rows = await self.attempts(arm, seed, [twin.statement for twin in twins], log.TWINS)
        return log.as_twins(rows, told)

    async def attempts(self, arm: str, seed: int, statements: Sequence[Statement], suffix: str = "") -> pl.DataFrame:
        place = self.folder / "arms" / f"{arm}{suffix}-{seed}"
        rows = await self._rows(arm, seed, self.recipe.search_recipe(arm, seed), statements, place)
        late = log.out_of_time(place)
        if not self.recipe.again or not late or self.recipe.concurrency == 1:
            return rows
        alone = self.recipe.search_recipe(arm, seed, concurrency=1)
        asked = [statement for statement in statements if statement.key in late]
        place = place.with_name(f"{place.name}-alone")
        return log.replaced(rows, await self._rows(arm, seed, alone, asked, place, again=True))

    async def _rows(
        self,
        arm: str,
        seed: int,
        recipe: SearchRecipe,
        statements: Sequence[Statement],
        place: Path,
        again: bool = False,
    ) -> pl.DataFrame:
        what = ", twins" if log.TWINS in place.name else ""
        title = f"{arm}{what}, seed {seed}{', again alone' if again else ''}"
        await self._search(arm, recipe, statements, place, title)
        config = self.recipe.every_arm[arm]
        costs = count_costs(place, config.proposer, config.scorer, whole=config.method == "whole")
        return log.attempts(arm, seed, place, costs, again)

    async def _search(
        self, arm: str, recipe: SearchRecipe, statements: Sequence[Statement], place: Path, title: str
    ) -> None:
        if provenance.read_manifest(place) is not None:
            return
        config = self.recipe.every_arm[arm]
        if config.method == "whole":
            await whole.run(
                recipe, config.whole, statements, place, self.toolchain, self.tell(title), weak_sandbox=self.weak
            )
        else:
            await search.run(
                recipe,
                place,
                resume=True,
                statements=statements,
                toolchain=self.toolchain,
                watch=self.tell(title),
                weak_sandbox=self.weak,
            )

    async def canaries(self, arm: str) -> None:
        """`InputError` when the arm proves what is false."""
        place, seed = self.folder / "canaries" / arm, self.recipe.seeds[0]
        budget = BudgetConfig(nodes=100, seconds=self.recipe.canary_seconds)
        false = [Statement(text.split()[1], text) for text in CANARIES]
        await self._search(
            arm, self.recipe.search_recipe(arm, seed, budget=budget), false, place, f"{arm}, false statements"
        )
        found = log.attempts(arm, seed, place)
        proved = found.filter(found["proved"])["theorem"].to_list()
        if proved:
            raise InputError(
                f"{arm} proved {', '.join(proved)}, which is false: nothing that it proves can be believed"
            )
