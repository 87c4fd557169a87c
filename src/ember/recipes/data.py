"""A data run: the stages of a recipe, one after the other, each in its own folder; the run's manifest is last."""

from __future__ import annotations

import hashlib
import itertools
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

from ember.core import provenance
from ember.core.config import Config
from ember.core.errors import InputError
from ember.data import repairs
from ember.data.checking import Check
from ember.data.contamination import Index
from ember.data.corruptions import Corruptions, sampled
from ember.data.duplicates import marked, without_duplicates
from ember.data.holes import HoleRows
from ember.data.lint.examine import Examiner
from ember.data.lint.opposites import opposites
from ember.data.lint.stage import Lint
from ember.data.migrate.heal import Healer, Migration
from ember.data.pairs import Filter
from ember.data.rows import SftRows
from ember.data.splits import Split
from ember.data.stage import CHUNK, MEASURED, Chunk, Row, Stage, Work, read_rows
from ember.data.tracing import Tracer
from ember.lean.judge.certify import Certifier
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.toolchain import Toolchain
from ember.recipes.data_recipe import DataRecipe
from ember.recipes.parts import embedded_toolchain

Watch = Callable[[str, int | None], AbstractContextManager[Callable[[int], None]]]
"""Told a stage's name and how many rows it gets, where that is known; gives what is told how many are done."""


def unwatched(stage: str, total: int | None) -> AbstractContextManager[Callable[[int], None]]:
    return nullcontext(lambda done: None)


KIND = "data-run"


class DataRun:
    """The stages of a recipe in a folder. Whoever is complete is not made again."""

    def __init__(
        self,
        recipe: DataRecipe,
        folder: Path,
        toolchain: Toolchain | None = None,
        watch: Watch = unwatched,
        *,
        weak_sandbox: bool = False,
    ) -> None:
        """`weak_sandbox`: go on where this machine lacks a wall, though the proofs are strangers'."""
        self._recipe, self._folder, self._watch = recipe, folder, watch
        self._toolchain, self._weak = toolchain, weak_sandbox
        self._index: Index | None = None
        """Of the items of benchmarks, where the recipe has them looked for."""
        self.stages: list[Stage] = []

    async def __call__(self) -> dict[str, Any]:
        """Make the run, or go on with it; its manifest."""
        recipe = self._recipe
        there = provenance.read_manifest(self._folder)
        if there is not None and there.get("kind") != KIND:
            raise InputError(f"{self._folder} holds a run of another kind: name another folder with --out")
        self._folder.mkdir(parents=True, exist_ok=True)
        theorems = await self._check([*await self._get(), *await self._synth()])
        traces = await self._asked(await self._duplicates(theorems))
        await self._contrast(traces)
        await self._holes(traces)
        await self._split([await self._sft(traces), *await self._filter()])
        manifest = {
            "kind": KIND,
            "recipe": recipe.dump(),
            "recipe_hash": recipe.hash,
            "stages": {stage.folder.name: stage.summary() for stage in self.stages},
            **provenance.surroundings(),
        }
        provenance.finish(self._folder, manifest)
        return manifest

    async def _get(self) -> list[Path]:
        config = self._recipe.get
        if config is None:
            return []
        limit, chunk = self._recipe.limit, self._recipe.chunk
        stage = await read_sources(self._folder / "get", self._recipe.root(), config.sources, limit, chunk, self._watch)
        self.stages.append(stage)
        return [stage.path("theorems")]

    async def _check(self, theorems: list[Path]) -> Path:
        """All theorems in one table; items of benchmarks stop the run or are kept aside."""
        if not theorems:
            raise InputError(f"the recipe {self._recipe.name} has no theorems: it needs a section [get] or [synth]")
        config = self._recipe.check
        made_of: dict[str, Any] = {"stage": "check", "input": [stage.hashes() for stage in self.stages]}
        work = _into("theorems")
        if config is not None:
            from ember.data import benchmarks

            root = self._recipe.root()
            readings = [benchmarks.survey(name, root) for name in config.benchmarks or benchmarks.present(root)]
            self._index = Index((row for reading in readings for row in reading.rows), config.contamination)
            made_of |= {"config": config.dump(), "benchmarks": [reading.identity for reading in readings]}
            work = Check(config, self._index)
        rows = (row for path in theorems for row in read_rows(path))
        stage = await self._stage("check", made_of, ("theorems",), rows, work, sum(map(_count, theorems)))
        return stage.path("theorems")

    async def _synth(self) -> list[Path]:
        config = self._recipe.synth
        if config is None:
            return []
        from ember.data.synth.corpus import named, problems

        count = min(config.count, self._recipe.limit or config.count)
        families = named(config.families)
        drawn = (problem.row() for problem in problems(families, config.split, count, config.level))
        versions = {family.name: family.version for family in families}
        made_of = {"stage": "synth", "config": config.dump(), "count": count, "families": versions}
        stage = await self._stage("synth", made_of, ("theorems",), _marked(drawn), _once, count)
        return [stage.path("theorems")]

    async def _duplicates(self, theorems: Path) -> Path:
        config = self._recipe.duplicates
        if config is None:
            return theorems
        made_of = {"stage": "duplicates", "config": config.dump(), "input": self.stages[-1].hashes()}
        rows = marked(read_rows(theorems), config)
        stage = await self._stage("duplicates", made_of, ("theorems",), rows, without_duplicates, _count(theorems))
        return stage.path("theorems")

    async def _asked(self, theorems: Path) -> Path:
        """The stages that ask Lean, on one pool and one certifier: lint, migrate, trace."""
        recipe, toolchain = self._recipe, self._toolchain or embedded_toolchain()
        options = PoolOptions(size=recipe.workers) if recipe.workers else PoolOptions()
        async with (
            Pool(toolchain, options, weak_sandbox=self._weak) as pool,
            Certifier(toolchain, weak_sandbox=self._weak) as judge,
        ):
            if recipe.lint is not None:
                work = Lint(Examiner(pool, judge), recipe.lint, opposites(read_rows(theorems)))
                theorems = await self._with_lean(
                    "lint", ("theorems", "findings"), theorems, work, recipe.lint, toolchain
                )
            if recipe.migrate is not None:
                migration = Migration(Healer(judge, recipe.migrate), recipe.migrate)
                tables = ("theorems", "status")
                theorems = await self._with_lean("migrate", tables, theorems, migration, recipe.migrate, toolchain)
            tracer = Tracer(pool, judge, recipe.trace)
            traces = await self._with_lean(
                "trace", ("traces", "status", MEASURED), theorems, tracer, recipe.trace, toolchain
            )
            if recipe.negatives is not None:
                from ember.data.sampled import Sampling
                from ember.policy.portfolio import Portfolio

                sampling = Sampling(pool, Portfolio(), recipe.negatives.min_steps)
                await self._with_lean("forks", ("forks",), traces, sampling, recipe.negatives, toolchain)
            return traces

    async def _with_lean(
        self, name: str, tables: Sequence[str], rows: Path, work: Work, config: Config, toolchain: Toolchain
    ) -> Path:
        made_of = {"stage": name, "config": config.dump() | {"concurrency": None}}
        made_of |= {"library": toolchain.library_key, "input": self.stages[-1].hashes()}
        stage = await self._stage(name, made_of, tables, read_rows(rows), work, _count(rows))
        return stage.path(tables[0])

    async def _contrast(self, traces: Path) -> None:
        """What is learned beside rows, where it is asked for: negatives, repairs, a pool to search."""
        from ember.data.forks import fork_of
        from ember.data.negatives import negatives
        from ember.recipes.contrast import write_pool

        recipe, stages = self._recipe, {stage.folder.name: stage for stage in self.stages}
        if recipe.negatives is not None:
            forks = stages["forks"]
            rows = negatives([fork_of(row) for row in read_rows(forks.path("forks"))], recipe.negatives)
            await self._table("negatives", recipe.negatives, forks, rows)
        if recipe.repairs is not None:
            before = list(stages)[list(stages).index("migrate") - 1]
            found = repairs.of_healed(self._folder / before, self._folder / "migrate")
            await self._table("repairs", recipe.repairs, stages["migrate"], repairs.distinct(found))
        if recipe.pool is not None:
            made_of = {"stage": "pool", "config": recipe.pool.dump(), "input": stages["trace"].hashes()}
            stage = Stage(self._folder / "pool", made_of, ("pool",))
            if not stage.complete:
                write_pool(traces, stage.folder, recipe.pool)
            await self._stage("pool", made_of, ("pool",), read_rows(stage.path("pool")), _into("pool"), None)

    async def _table(self, name: str, config: Config, source: Stage, rows: Iterable[Row]) -> None:
        """A stage that only writes rows down."""
        made_of = {"stage": name, "config": config.dump(), "input": source.hashes()}
        await self._stage(name, made_of, (name,), rows, _into(name), None)

    async def _holes(self, traces: Path) -> None:
        config = self._recipe.holes
        if config is None:
            return
        made_of = {"stage": "holes", "config": config.dump() | {"checked": None}, "input": self._traced()}
        stage = await self._stage("holes", made_of, ("holes",), read_rows(traces), HoleRows(config), _count(traces))
        if config.checked:
            toolchain = self._toolchain or embedded_toolchain()
            rows = sampled(read_rows(stage.path("holes")), config.checked)
            made_of = {"stage": "corruptions", "share": config.checked, "input": stage.hashes()}
            made_of |= {"library": toolchain.library_key}
            async with Certifier(toolchain, weak_sandbox=self._weak) as judge:
                await self._stage("corruptions", made_of, ("corruptions",), rows, Corruptions(judge), None)

    async def _sft(self, traces: Path) -> Path:
        made_of = {"stage": "sft", "config": self._recipe.sft.dump(), "prompt": self._recipe.sft.prompt.name}
        made_of |= {"input": self._traced()}
        work = SftRows(self._recipe.sft.prompt)
        return (await self._stage("sft", made_of, ("rows",), read_rows(traces), work, _count(traces))).path("rows")

    def _traced(self) -> dict[str, str]:
        return next(stage.hashes() for stage in self.stages if stage.folder.name == "trace")

    async def _filter(self) -> list[Path]:
        """Published pairs that are fit to train on, as rows of the same kind."""
        config = self._recipe.filter
        if config is None:
            return []
        got = next((stage for stage in self.stages if stage.folder.name == "get"), None)
        if got is None:
            raise InputError(f"the recipe {self._recipe.name} filters pairs, and gets none: it needs a section [get]")
        made_of: dict[str, Any] = {"stage": "filter", "config": config.dump(), "input": got.hashes()}
        check = self._recipe.check
        made_of |= {"prompt": self._recipe.sft.prompt.dump(), "check": check.dump() if check else None}
        work, pairs = Filter(config, self._recipe.sft.prompt, self._index), got.path("pairs")
        stage = await self._stage("filter", made_of, ("rows",), read_rows(pairs), work, _count(pairs))
        return [stage.path("rows")]

    async def _split(self, tables: Sequence[Path]) -> None:
        inputs = [stage.hashes() for stage in self.stages if stage.folder.name in ("sft", "filter")]
        made_of = {"stage": "split", "config": self._recipe.split.dump(), "input": inputs}
        work = Split(self._recipe.split, _rows(tables))
        total = sum(map(_count, tables))
        await self._stage("split", made_of, ("train", "val"), _rows(tables), work, total)

    async def _stage(
        self,
        name: str,
        made_of: dict[str, Any],
        tables: Iterable[str],
        rows: Iterable[Row],
        work: Work,
        total: int | None,
    ) -> Stage:
        stage = Stage(self._folder / name, made_of, tables)
        if not stage.complete:
            with self._watch(name, total) as report:
                await stage.run(rows, work, self._recipe.chunk, report)
        self.stages.append(stage)
        return stage


async def rebuild(
    run: Path, out: Path, toolchain: Toolchain, watch: Watch = unwatched, *, weak_sandbox: bool = False
) -> list[str]:
    """Make a complete run again in another folder, from its manifest alone (its folder's, or a release's `run.json`);
    the tables that came out otherwise."""
    manifest = run_manifest(run)
    recipe = DataRecipe.resolve(manifest["recipe"], origin=f"the manifest of {run}")
    again = await DataRun(recipe, out, toolchain, watch, weak_sandbox=weak_sandbox)()
    return [
        f"{stage}/{name}"
        for stage, said in manifest["stages"].items()
        for name, table in said["tables"].items()
        if again["stages"].get(stage, {"tables": {}})["tables"].get(name) != table
    ]


def run_manifest(run: Path) -> dict[str, Any]:
    """The manifest of a complete data run, given by its folder or by itself."""
    path = run if run.is_file() else run / provenance.MANIFEST
    try:
        found: Any = json.loads(path.read_text())
    except FileNotFoundError:
        found = None
    except (OSError, ValueError) as error:
        raise InputError(f"cannot read {path}: {error}") from error
    if not isinstance(found, dict) or found.get("kind") != KIND:  # pyright: ignore[reportUnknownMemberType]
        raise InputError(f"{run} is no complete data run")
    return found  # pyright: ignore[reportUnknownVariableType]


async def read_sources(
    folder: Path,
    root: Path,
    names: Sequence[str],
    limit: int | None = None,
    size: int = CHUNK,
    watch: Watch = unwatched,
) -> Stage:
    """The stage `get` by itself: published sets into theorems, pairs and words."""
    from ember.data.published import registry

    sources = [registry.source_named(name) for name in names] or registry.present(root)
    if not sources:
        raise InputError(f"{root} holds no source that is known: {', '.join(registry.SOURCES)}")
    files = {f"{source.name}/{path.name}": _sha256(path) for source in sources for path in source.paths(root)}
    made_of = {"stage": "get", "sources": [source.name for source in sources], "files": files, "limit": limit}
    stage = Stage(folder, made_of, ("theorems", "pairs", "words"))
    if not stage.complete:
        rows = (row for source in sources for row in itertools.islice(registry.raw(source, root), limit))
        with watch("get", None) as report:
            await stage.run(rows, registry.get, size, report)
    return stage


def _marked(rows: Iterable[Row]) -> Iterator[Row]:
    """Rows whose statement came before under another name are marked: small families repeat themselves."""
    seen: set[str] = set()
    for row in rows:
        key = provenance.content_hash(row["statement"].replace(row["theorem"], "", 1))
        yield {**row, "repeated": key in seen}
        seen.add(key)


async def _once(rows: list[Row]) -> Chunk:
    chunk = Chunk()
    for row in rows:
        if row.pop("repeated"):
            chunk.aside(row, "repeated", "the same statement was drawn before")
        else:
            chunk.add("theorems", row)
    return chunk


def _into(table: str) -> Work:
    async def work(rows: list[Row]) -> Chunk:
        return Chunk({table: rows})

    return work


def _sha256(path: Path) -> str:
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def _rows(tables: Iterable[Path]) -> Iterator[Row]:
    return itertools.chain.from_iterable(map(read_rows, tables))


def _count(path: Path) -> int:
    with path.open("rb") as handle:
        return sum(1 for _ in handle)
