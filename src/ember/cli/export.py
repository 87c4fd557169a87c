"""`ember eval export`: an evaluation for other tools."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from ember.cli.output import console, errors_in_one_line


class Format(StrEnum):
    INSPECT = "inspect"
    LEAN_EVAL = "lean-eval"


def export(
    run: Annotated[Path, typer.Argument(help="An evaluation's folder.", show_default=False)],
    out: Annotated[Path, typer.Option(help="The folder to write.")],
    to: Annotated[Format, typer.Option(help="Whose format.")] = Format.INSPECT,
    arm: Annotated[str | None, typer.Option(help="Of lean-eval: only this arm's proofs.")] = None,
) -> None:
    """Write an evaluation as inspect's logs (one JSON file an arm), or its proofs as lean-eval's workspaces.

    Example: ember eval export runs/first --to inspect --out logs

    Exit codes: 0 written; 2 not an evaluation, or no such arm.
    """
    with errors_in_one_line():
        from ember.evaluation import exports
        from ember.recipes.evaluation import statements_of

        if to is Format.INSPECT:
            written = exports.inspect_logs(run, out)
        else:
            written = exports.lean_eval(run, statements_of(run), out, arm)
    console.print(f"{len(written)} written to {escape(str(out))}")
