"""`ember search tree`: draw what the search of one theorem did."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from ember.cli.output import console, errors_in_one_line


def tree(
    run: Annotated[Path, typer.Argument(help="A run's folder, complete or interrupted.", show_default=False)],
    theorem: Annotated[str, typer.Argument(help="A theorem's name, or its id.", show_default=False)],
    svg: Annotated[bool, typer.Option("--svg/--html", help="A picture, or a page to explore.")] = False,
    out: Annotated[Path | None, typer.Option(help="The file to write [default: <theorem>.html or .svg].")] = None,
) -> None:
    """Draw the search of one theorem: goals by status and energy, tactics, the proof in bold.

    Example: ember search tree runs/floor swap --html --out swap.html

    Exit codes: 0 drawn; 2 no such run or theorem.
    """
    target = out or Path(f"{theorem}.{'svg' if svg else 'html'}")
    with errors_in_one_line():
        from ember.web.export import save_page
        from ember.web.trees import save_svg

        search = (save_svg if svg else save_page)(run, theorem, target)
    goals, tried = search.graph.goals.values(), sum(len(goal.attempts) for goal in search.graph.goals.values())
    console.print(f"{escape(search.theorem['theorem'])}: {len(goals)} goals, {tried} tactics, in {escape(str(target))}")
