"""`ember data repairs`, `pool`, `trajectories`, `release`, `bench`: what is made of runs, and what that costs."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from ember.cli.output import Exit, console, embedded_toolchain, errors_in_one_line, print_figure, print_json

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def repairs(
    out: Annotated[Path, typer.Option(help="The file to write: .jsonl or .parquet.")],
    runs: Annotated[list[Path] | None, typer.Argument(help="Search runs, or data runs with a stage migrate.")] = None,
    proofs: Annotated[Path | None, typer.Option(help="Published scripts (JSON lines or Parquet).")] = None,
    verdicts: Annotated[Path | None, typer.Option(help="A checker's replies to them, where they have none.")] = None,
) -> None:
    """What failed, what Lean said against it, and what worked in its place: rows for a model that repairs.

    Example: ember data repairs runs/search --out repairs.jsonl

    Exit codes: 0 written; 2 bad input.
    """
    with errors_in_one_line():
        from ember.recipes.contrast import repair_rows, write_rows

        rows = repair_rows(runs or [], proofs, verdicts)
        write_rows(out, rows)
    console.print(f"{len(rows)} repairs in {escape(str(out))}")


def pool(
    run: Annotated[Path, typer.Argument(help="A complete data run.", show_default=False)],
    out: Annotated[Path, typer.Option(help="The folder to write.")],
    count: Annotated[int, typer.Option(help="Theorems to select.", min=1)] = 2000,
    min_steps: Annotated[int, typer.Option(help="Tactics that a proof must have.", min=1)] = 3,
    prefer: Annotated[list[str] | None, typer.Option(help="Sources in the order in which they are taken.")] = None,
    as_json: AsJson = False,
) -> None:
    """Select theorems to search for contrastive training: contrastive_pool.json, pool.jsonl, stats.json.

    Example: ember data pool runs/corpus --out runs/pool --count 500

    Exit codes: 0 written; 2 bad input.
    """
    with errors_in_one_line():
        from ember.data.pool import PoolConfig
        from ember.recipes.contrast import select_pool

        stats = select_pool(run, out, PoolConfig(count=count, min_steps=min_steps, prefer=tuple(prefer or ())))
    if as_json:
        print_json(stats)
    else:
        sources = ", ".join(f"{name} {number}" for name, number in stats["sources"].items())
        console.print(f"{stats['selected']} of {stats['theorems']} theorems selected ({escape(sources)})")


def trajectories(
    runs: Annotated[list[Path], typer.Argument(help="Search runs that kept their states.", show_default=False)],
    out: Annotated[Path, typer.Option(help="The file to write.")] = Path("trajectory_stats.json"),
    depth: Annotated[int, typer.Option(help="From which depth a state is deep.", min=1)] = 4,
    share: Annotated[float, typer.Option(help="Share of deep states that is asked for.", min=0, max=1)] = 0.2,
    as_json: AsJson = False,
) -> None:
    """States by depth, and the gate that asks for deep ones before an energy is trained: trajectory_stats.json.

    Example: ember data trajectories runs/search --out runs/search/trajectory_stats.json

    Exit codes: 0 the gate passes; 1 it does not; 2 bad input.
    """
    with errors_in_one_line():
        from ember.recipes.contrast import write_trajectory_stats

        stats = write_trajectory_stats(runs, out, depth, share)
    gate = stats["gate"]
    if as_json:
        print_json(stats)
    else:
        console.print(f"{stats['proved']} of {stats['theorems']} proved, {stats['states']} states")
        console.print("depths " + ", ".join(f"{at}: {count}" for at, count in stats["depths"].items()))
        verdict = "PASS" if gate["passes"] else f"ABORT ({gate['consequence']})"
        console.print(f"{verdict} {gate['name']}: {gate['value']:.4g}, threshold {gate['threshold']:g}")
    if not gate["passes"]:
        raise typer.Exit(Exit.NOT_PROVED)


def release(
    run: Annotated[Path, typer.Argument(help="A complete data run.", show_default=False)],
    out: Annotated[Path, typer.Option(help="The folder to write.")],
    name: Annotated[str | None, typer.Option(help="Of the data set [default: the folder's name].")] = None,
    licence: Annotated[str | None, typer.Option(help="As hubs write it: apache-2.0, cc-by-sa-4.0, …")] = None,
    date: Annotated[str | None, typer.Option(help="Of the release, as 2026-01-31 [default: today].")] = None,
) -> None:
    """A folder ready for a hub: Parquet, card, toolchain, changelog, dropped rows, Croissant and RO-Crate.

    Nothing is uploaded. A source whose licence is unclear, or asks for itself, stops it until --licence says more.

    Example: ember data release runs/corpus --out releases/corpus

    Exit codes: 0 written; 2 bad input.
    """
    with errors_in_one_line():
        import datetime

        from ember.core.errors import InputError
        from ember.data.release import release as write

        try:
            day = datetime.date.fromisoformat(date).isoformat() if date else datetime.date.today().isoformat()
        except ValueError as error:
            raise InputError(f"--date {date}: {error}") from error
        made = write(run, out, name or out.resolve().name, licence, day)
    tables = ", ".join(f"{table} {told['rows']}" for table, told in made["tables"].items())
    console.print(f"{escape(str(out))}: {tables}; licence {escape(made['licence'])}")


def scout(
    run: Annotated[Path, typer.Argument(help="A complete data run.", show_default=False)],
    out: Annotated[Path, typer.Option(help="The folder to write; it must not be there.")],
    shards: Annotated[int, typer.Option(help="Files to divide the rows into.", min=1)] = 128,
) -> None:
    """Traced tactics in lean_scout's Parquet layout, with constants and hypotheses used.

    Example: ember data scout runs/corpus --out runs/corpus-scout

    Exit codes: 0 written; 2 bad input.
    """
    with errors_in_one_line():
        from ember.core.errors import InputError
        from ember.data.scout import write
        from ember.data.stage import read_rows
        from ember.recipes.data import run_manifest

        run_manifest(run)
        if out.exists():
            raise InputError(f"{out} is there already: name another folder with --out")
        count = write(read_rows(run / "trace" / "traces.jsonl"), out, shards)
    console.print(f"{count} tactics in {escape(str(out))}")


def bench(
    rows: Annotated[int, typer.Option(help="Pairs to filter, format and tokenise.", min=100)] = 5000,
    memory_rows: Annotated[int, typer.Option(help="Rows of the memory figure; 0 leaves it out.", min=0)] = 20_000,
    theorems: Annotated[int, typer.Option(help="Theorems to trace; 0 leaves Lean out.", min=0)] = 20,
    as_json: AsJson = False,
) -> None:
    """The pipeline beside `datasets.map` and one Lean process a theorem, and its memory (a minute or two).

    Example: ember data bench --memory-rows 1000000 --theorems 0

    Exit codes: 0 measured; 2 bad input; 3 Lean failed to run.
    """
    with errors_in_one_line():
        from ember.recipes.data_bench import measured

        figures = asyncio.run(measured(rows, memory_rows, theorems, embedded_toolchain))
    if as_json:
        print_json([vars(figure) for figure in figures])
        return
    for figure in figures:
        print_figure(figure)
