"""`ember search eval`: the solve rate as a function of the node budget."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table

from ember.cli.output import WeakSandbox, console, errors_in_one_line, print_json
from ember.core.errors import InputError


def evaluate(
    recipe: Annotated[Path, typer.Argument(help="A recipe (TOML), or a run's folder.", show_default=False)],
    budgets: Annotated[str, typer.Option(help="Node budgets, as 50,100,200.")] = "50,100,200",
    out: Annotated[Path | None, typer.Option(help="The run's folder [default: runs/<name>-<hash>].")] = None,
    settings: Annotated[list[str] | None, typer.Option("--set", help="Override, as a.b=value.")] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Resume an interrupted run.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    weak_sandbox: WeakSandbox = False,
) -> None:
    """Solve rate with its Wilson interval at each node budget, from one run at the largest.

    The run is made if it is not there; it holds every smaller budget, since a search with fewer nodes is
    the beginning of the same search. The recipe's other limits hold at each budget.
    For several provers, seeds and costs: ember eval run.

    Example: ember search eval recipes/smoke/floor.toml --budgets 1,10,50

    Exit codes: 0 evaluated; 2 bad input; 3 Lean failed to run; 130 interrupted (resume with --resume).
    """
    with errors_in_one_line():
        wanted = _numbers(budgets)
        folder = recipe if recipe.is_dir() else _run(recipe, wanted, out, settings or [], resume, weak_sandbox)
        from ember.trajectories.budgets import curve

        rows = curve(folder, wanted)
    if as_json:
        print_json({"run": str(folder), "curve": rows})
    else:
        _show(rows)


def _numbers(text: str) -> list[int]:
    try:
        found = [int(part) for part in text.split(",")]
    except ValueError:
        found = []
    if not found or min(found) < 1:
        raise InputError(f"--budgets {text}: write it as 50,100,200")
    return found


def _run(
    path: Path, budgets: list[int], out: Path | None, settings: list[str], resume: bool, weak_sandbox: bool
) -> Path:
    """The folder of the complete run at the largest budget, made now if need be."""
    from ember.cli.search import run_recipe
    from ember.core import provenance
    from ember.recipes.search_recipe import SearchRecipe

    recipe = SearchRecipe.load(path, [*settings, f"budget.nodes={max(budgets)}"])
    folder = out or Path("runs") / f"{recipe.name}-{recipe.hash[:8]}"
    manifest = provenance.read_manifest(folder)
    if manifest is None:
        given = ["--budgets", ",".join(map(str, budgets)), "--out", str(folder), *(f"--set={one}" for one in settings)]
        run_recipe(recipe, folder, resume, ["eval", str(path), *given], weak_sandbox)
    elif manifest.get("recipe_hash") != recipe.hash:
        raise InputError(f"{folder} is a run of another recipe; name another folder with --out")
    return folder


def _show(rows: list[dict[str, Any]]) -> None:
    table = Table("nodes", "proved", "rate", "95 % interval", "expanded", box=None, pad_edge=False)
    for row in rows:
        low, high = row["interval"]
        table.add_row(
            str(row["nodes"]),
            f"{row['proved']} of {row['theorems']}",
            f"{100 * row['rate']:.1f} %",
            f"{100 * low:.1f} to {100 * high:.1f} %",
            str(row["expanded"]),
        )
    console.print(table)
