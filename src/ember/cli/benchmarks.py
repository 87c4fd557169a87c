"""`ember eval list`: the registry's benchmarks, and what this Lean makes of them."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.markup import escape
from rich.table import Table

from ember.cli.output import complaints, console, embedded_toolchain, errors_in_one_line, print_json


def list_(
    benchmark: Annotated[list[str] | None, typer.Argument(help="Names; default: all.", show_default=False)] = None,
    root: Annotated[
        Path | None, typer.Option(help="The folder with the publishers' files.", envvar="EMBER_DATA_ROOT")
    ] = None,
    train: Annotated[list[Path] | None, typer.Option(help="A training set to look for the items in.")] = None,
    state: Annotated[bool, typer.Option("--state", help="Ask Lean which statements it can state.")] = False,
    lint: Annotated[bool, typer.Option("--lint", help="Look for faults of those that it can (minutes).")] = False,
    limit: Annotated[int | None, typer.Option(help="Only the first so many items of each.", min=1)] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Benchmarks: statements, share that this Lean can state, lint findings, items in a training set, licence.

    What Lean said is kept in the cache under the hash of the statement and of the library, and shown from there.

    Example: ember eval list minif2f --root datasets --state

    Exit codes: 0 printed; 2 bad input; 3 Lean failed to run; 130 interrupted.
    """
    with errors_in_one_line():
        from ember.recipes.benchmark_list import Asked, listed

        asked = Asked(tuple(benchmark or ()), tuple(train or ()), state, lint, limit)
        rows = asyncio.run(listed(root, asked, embedded_toolchain(), complaints.print))
    if as_json:
        print_json(rows)
        return
    columns = ["benchmark", "statements", "can be stated", "proved faults", *(["in training"] if train else [])]
    table = Table(*columns, "licence", box=None, pad_edge=False)
    for row in rows:
        table.add_row(*(escape(cell) for cell in _cells(row, bool(train))))
    console.print(table)
    for row in rows:
        if row.get("changed_files"):
            console.print(f"note: {row['benchmark']}: {', '.join(row['changed_files'])} is not the known file")


def _cells(row: dict[str, Any], train: bool) -> list[str]:
    if not row["present"]:
        return [row["benchmark"], f"not here: {row['source']}", "", "", *([""] if train else []), row["licence"]]
    asked, examined = row["asked"], row["examined"]
    stated = f"{row['stated']} of {asked} ({100 * row['stated'] / asked:.0f} %)" if asked else "not asked (--state)"
    faults = f"{row['with_proved_fault']} of {examined}" if examined else "not asked (--lint)"
    held = [str(len(row["contaminated"]))] if train else []
    return [row["benchmark"], str(row["statements"]), stated, faults, *held, row["licence"]]
