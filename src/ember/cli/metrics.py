"""`ember eval metrics`: what a space of vectors keeps, and how a value ranks."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from ember.cli.output import console, errors_in_one_line, print_json


def metrics(
    source: Annotated[
        Path, typer.Argument(help="A search run with its states, or a folder of vectors.", show_default=False)
    ],
    model: Annotated[Path | None, typer.Option(help="The model whose vectors are measured.")] = None,
    head: Annotated[Path | None, typer.Option(help="A trained value, to measure its energies.")] = None,
    out: Annotated[Path | None, typer.Option(help="The folder to write [default: SOURCE/metrics].")] = None,
    settings: Annotated[list[str] | None, typer.Option("--set", help="Override, as embedding.collision=0.5.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Figures of vectors and energies, each with an interval and what chance gives: JSON, Parquet and one HTML page.

    Vectors: centroids, linear probe, norms, siblings, spectrum, RankMe, silhouettes by depth, texts with both labels.
    Energies: rank-1 by depth, gap, siblings told apart, active pairs, correlation with the steps that remain.

    Example: ember eval metrics runs/search --model models/tiny --head runs/energy/head

    Exit codes: 0 written; 2 bad input.
    """
    with errors_in_one_line():
        from ember.evaluation import value_report
        from ember.recipes.value_metrics import MetricsConfig, measure

        given = [f"model.path={model}"] if model is not None else []
        given += [f"head={head}"] if head is not None else []
        target = out or source / "metrics"
        found = measure(source, target, MetricsConfig.resolve({}, [*given, *(settings or [])]))
    if as_json:
        print_json([one.dump() for one in found])
        return
    table = Table("figure", "value", "95 % interval", "chance", "of", box=None, pad_edge=False)
    shown = value_report.shown
    for one in found:
        between = f"{shown(one.low)} to {shown(one.high)}" if one.low is not None else escape(one.note)
        table.add_row(one.name, shown(one.value), between, shown(one.baseline), str(one.of))
    console.print(table)
    console.print(f"written to {escape(str(target / value_report.PAGE))}")
