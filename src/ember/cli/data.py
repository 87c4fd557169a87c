"""`ember data …`: from sources and own problems to rows that can be trusted."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, cast

import typer
from rich.markup import escape
from rich.table import Table

from ember.cli import datacorpus, datalean, datarows
from ember.cli.help import PLAIN_HELP
from ember.cli.output import (
    Exit,
    WeakSandbox,
    console,
    embedded_toolchain,
    errors_in_one_line,
    print_json,
)
from ember.cli.progress import watched

app = typer.Typer(no_args_is_help=True, **PLAIN_HELP)
for verb in (
    *(datacorpus.synth, datacorpus.minimise),
    *(datalean.lint, datalean.migrate, datalean.renames, datalean.port, datalean.mutate),
    *(datarows.repairs, datarows.pool, datarows.trajectories, datarows.release, datarows.scout, datarows.bench),
):
    app.command()(verb)

Settings = Annotated[list[str] | None, typer.Option("--set", help="Override, as a.b=value.")]
Root = Annotated[
    Path, typer.Option(help="The folder with the publishers' files.", envvar="EMBER_DATA_ROOT", show_default=False)
]
Limit = Annotated[int | None, typer.Option(help="Only the first so many rows of each.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@app.command()
def run(
    recipe: Annotated[Path, typer.Argument(help="A recipe (TOML).", show_default=False)],
    out: Annotated[Path | None, typer.Option(help="The run's folder [default: runs/<name>-<hash>].")] = None,
    settings: Settings = None,
    limit: Annotated[int | None, typer.Option(help="Only the first so many theorems.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the resolved recipe and its hash.")] = False,
    weak_sandbox: WeakSandbox = False,
    as_json: AsJson = False,
) -> None:
    """Make a data run: every stage of the recipe in its own folder, manifests last.

    A run that was killed goes on after its last whole chunk when the same command is given again.

    Example: ember data run recipes/smoke/corpus.toml --out runs/corpus

    Exit codes: 0 the run is complete; 2 bad input; 3 Lean failed to run; 130 interrupted (run it again to resume).
    """
    with errors_in_one_line():
        from ember.recipes.data import DataRun
        from ember.recipes.data_recipe import DataRecipe

        given = [*(settings or []), *([] if limit is None else [f"limit={limit}"])]
        resolved = DataRecipe.load(recipe, given)
        if dry_run:
            print_json({"recipe": resolved.dump(), "hash": resolved.hash})
            return
        folder = out or Path("runs") / f"{resolved.name}-{resolved.hash[:8]}"
        data_run = DataRun(resolved, folder, embedded_toolchain(), watched, weak_sandbox=weak_sandbox)
        manifest = asyncio.run(data_run())
    if as_json:
        print_json(manifest)
        return
    for name, stage in manifest["stages"].items():
        console.print(f"{name:10} {_counted(stage)}")
    console.print(f"complete: {escape(str(folder))}")


def _counted(stage: dict[str, Any]) -> str:
    tables = [f"{name.removesuffix('.jsonl')} {table['rows']}" for name, table in stage["tables"].items()]
    further = [f"{name} {count}" for name, count in (stage["counts"] | stage["aside"]).items()]
    return f"{', '.join(tables)} [dim]{', '.join(further)}[/]"


@app.command()
def rebuild(
    run: Annotated[Path, typer.Argument(help="A complete data run, or a manifest of one.", show_default=False)],
    out: Annotated[Path, typer.Option(help="The folder to make it in again.")],
    weak_sandbox: WeakSandbox = False,
) -> None:
    """Make a run again from its manifest, and compare the hashes of all tables.

    Example: ember data rebuild runs/corpus --out runs/again

    Exit codes: 0 all tables are the same; 1 some differ; 2 bad input; 3 Lean failed to run.
    """
    with errors_in_one_line():
        from ember.recipes.data import rebuild as again

        different = asyncio.run(again(run, out, embedded_toolchain(), watched, weak_sandbox=weak_sandbox))
    console.print(f"different: {', '.join(different)}" if different else "every table is the same")
    if different:
        raise typer.Exit(Exit.NOT_PROVED)


@app.command()
def explore(
    run: Annotated[Path, typer.Argument(help="The folder of a complete data run.", show_default=False)],
    tokenizer: Annotated[
        list[str] | None, typer.Option(help="A tokenizer.json, or a folder with one; default: the recipe's.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Lengths, depths, tactics and structure of a run's rows, and the gates of its recipe, each PASS or ABORT.

    Writes exploration_report.json, exploration.html and, with tokenizers, token_geometry.json into the run's folder.

    Example: ember data explore runs/corpus

    Exit codes: 0 every gate passes; 1 one does not; 2 bad input.
    """
    with errors_in_one_line():
        from ember.recipes.exploration import explored, gates_of

        gates, tokenizers = gates_of(run)
        report = explored(run, gates, tokenizer or tokenizers)
    if as_json:
        print_json(report)
    else:
        console.print(f"{report['rows']} rows of {report['theorems']} theorems; lengths in characters")
        for name, lengths in report["lengths"].items():
            console.print(f"  {name:8} " + ", ".join(f"{which} {length}" for which, length in lengths.items()))
        console.print("depths " + ", ".join(f"{depth}: {count}" for depth, count in report["depths"].items()))
        for name, lengths in report["recommended"].items():
            console.print(f"tokens of {escape(name)}: {lengths['sft']} to train, {lengths['encode']} to encode")
        for gate in report["gates"]:
            verdict = "PASS " if gate["passes"] else f"ABORT ({gate['consequence']})"
            console.print(f"{verdict:6} {gate['name']}: {gate['value']:.4g}, threshold {gate['threshold']:g}")
    if report["verdict"] != "PASS":
        raise typer.Exit(Exit.NOT_PROVED)


@app.command()
def get(
    root: Root,
    out: Annotated[Path, typer.Option(help="The folder to write.")],
    source: Annotated[list[str] | None, typer.Option(help="Only these sources; default: all that are there.")] = None,
    limit: Limit = None,
) -> None:
    """Read published sets from local files into theorems, pairs and problems; bad rows are kept aside with reasons.

    Example: ember data get --root datasets --source goedel-workbook --out runs/goedel

    Exit codes: 0 read; 2 bad input.
    """
    with errors_in_one_line():
        from ember.recipes.data import read_sources

        stage = asyncio.run(read_sources(out, root, source or (), limit, watch=watched))
        console.print(_counted(stage.summary()))


@app.command()
def audit(root: Root, limit: Limit = None, as_json: AsJson = False) -> None:
    """A table of the sources under a data root: licence, toolchain, rows, repeats, overlap with benchmarks, decision.

    Example: ember data audit --root datasets

    Exit codes: 0 printed; 2 bad input.
    """
    with errors_in_one_line():
        from ember.core.errors import InputError
        from ember.data import audit as audits
        from ember.data.published import registry

        sources = registry.present(root)
        if not sources:
            raise InputError(f"{root} holds no source that is known: {', '.join(registry.SOURCES)}")
        index = audits.benchmark_index(root)
        found = [audits.audit(source, root, index, limit) for source in sources]
    if as_json:
        print_json([one.dump() for one in found])
        return
    columns = ("source", "licence", "toolchain", "rows", "aside", "repeats", "of benchmarks", "decision")
    table = Table(*columns, box=None, pad_edge=False)
    for one in found:
        aside = ", ".join(f"{why} {count}" for why, count in one.aside.items())
        overlap = ", ".join(f"{name} {count}" for name, count in one.overlap.items())
        row = (one.source, one.licence, one.toolchain, str(one.rows), aside, str(one.repeats), overlap, one.decision)
        table.add_row(*map(escape, row))
    console.print(table)


@app.command()
def benchmarks(root: Root, as_json: AsJson = False) -> None:
    """The benchmarks under a data root: rows, splits, known faults, and the identity of their items.

    Example: ember data benchmarks --root datasets

    Exit codes: 0 printed; 2 bad input.
    """
    with errors_in_one_line():
        from ember.data import benchmarks as registry

        found = [registry.survey(name, root).summary(registry.REGISTRY[name]) for name in registry.present(root)]
    if as_json:
        print_json(found)
        return
    table = Table("benchmark", "rows", "splits", "aside", "source", "faults", box=None, pad_edge=False)
    for row in found:
        splits = ", ".join(f"{split} {count}" for split, count in row["splits"].items())
        cells = (row["benchmark"], row["rows"], splits, len(row["aside"]), row["source"], row["faults"])
        table.add_row(*(escape(str(cell)) for cell in cells))
    console.print(table)


@app.command()
def show(
    path: Annotated[Path, typer.Argument(help="A table (JSON lines), or a stage's folder.", show_default=False)],
    limit: Annotated[int, typer.Option(help="How many rows.", min=1)] = 3,
    as_json: AsJson = False,
) -> None:
    """Print the first rows of a stage's tables, readably.

    Example: ember data show runs/corpus/split

    Exit codes: 0 shown; 2 bad input.
    """
    from itertools import islice

    from ember.core.errors import InputError
    from ember.data.stage import read_rows

    with errors_in_one_line():
        files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
        if not files:
            raise InputError(f"{path} holds no table (*.jsonl)")
        tables = {file.stem: list(islice(read_rows(file), limit)) for file in files}
        if not any(tables.values()):
            raise InputError(f"{path} holds no rows")
    if as_json:
        print_json(tables)
        return
    for name, rows in tables.items():
        for row in rows:
            console.print(f"[bold]{name}[/]")
            for line in _lines(row):
                console.print(f"  {line}")


_FIRST = ("id", "theorem", "source", "statement", "problem", "proof", "state", "tactic")
"""What a reader looks for; everything else follows by name."""


def _lines(row: dict[str, Any]) -> Iterator[str]:
    """A row line by line, deeper where a value has parts."""
    for key in sorted(row, key=lambda key: (_FIRST.index(key) if key in _FIRST else len(_FIRST), key)):
        first, *rest = _value(row[key]) or [""]
        yield f"[cyan]{escape(key)}[/]: {first}"
        yield from (f"  {line}" for line in rest)


def _value(value: Any) -> list[str]:
    """What stands after a name: on its line, or, after an empty line, below it."""
    if isinstance(value, dict):
        return ["", *_lines(cast(dict[str, Any], value))]
    if isinstance(value, list):
        parts = cast(list[Any], value)
        if not any(isinstance(part, dict | list) for part in parts):
            return [escape(", ".join(map(str, parts)))]
        below = [[line for line in _value(part) if line] for part in parts]
        return ["", *(f"{'- ' if place == 0 else '  '}{line}" for one in below for place, line in enumerate(one))]
    text = "" if value is None else str(value)
    return [escape(text)] if "\n" not in text else ["", *map(escape, text.splitlines())]
