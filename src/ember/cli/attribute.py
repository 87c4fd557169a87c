"""`ember eval attribute`: what joint training of policy and value brings, taken apart."""

from __future__ import annotations

import asyncio
import shlex
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from ember.cli.output import Exit, WeakSandbox, complaints, console, embedded_toolchain, errors_in_one_line, print_json


def attribute(
    recipe: Annotated[Path, typer.Argument(help="A recipe (TOML).", show_default=False)],
    out: Annotated[Path | None, typer.Option(help="The folder [default: runs/<name>-<hash>].")] = None,
    settings: Annotated[list[str] | None, typer.Option("--set", help="Override, as a.b=value.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the resolved recipe and its hash.")] = False,
    weak_sandbox: WeakSandbox = False,
) -> None:
    """Train and compare A (decoupled), B and C (joint), and the control A-prime, over seeds, paired by theorem.

    Writes the log of an evaluation, a baseline and a comparison report with red lines, and the decision that follows.
    The same command goes on where it was interrupted.

    Example: ember eval attribute recipes/smoke/attribution.toml --out runs/attribution

    Exit codes: 0 complete; 2 bad input; 3 infrastructure error; 130 interrupted (run it again to resume).
    """
    with errors_in_one_line():
        from ember.evaluation import attribution_text, report
        from ember.recipes import attribution

        resolved = attribution.AttributionRecipe.load(recipe, settings or [])
        if dry_run:
            print_json({"recipe": resolved.dump(), "hash": resolved.hash})
            return
        folder = out or Path("runs") / f"{resolved.name}-{resolved.hash[:8]}"
        embedded_toolchain()
        try:
            asyncio.run(attribution.run(resolved, folder, complaints.print, weak_sandbox=weak_sandbox))
        except KeyboardInterrupt:
            again = ["ember", "eval", "attribute", str(recipe), "--out", str(folder)]
            again += [f"--set={setting}" for setting in settings or []]
            complaints.print(f"interrupted; resume with {escape(shlex.join(again))}")
            raise typer.Exit(Exit.INTERRUPTED) from None
        report.write(folder, folder / "report")
    console.print(f"the attribution is complete: {escape(str(folder / 'report' / attribution_text.COMPARISON))}")
