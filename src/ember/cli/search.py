"""`ember search …`: run a recipe, look at what came of it."""

from __future__ import annotations

import asyncio
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.markup import escape
from rich.table import Table

from ember.cli.help import PLAIN_HELP
from ember.cli.output import (
    Exit,
    WeakSandbox,
    complaints,
    console,
    counting_bar,
    embedded_toolchain,
    errors_in_one_line,
    note_missing_walls,
    print_figure,
    print_json,
)
from ember.core.errors import InputError

if TYPE_CHECKING:
    from ember.recipes.search_recipe import SearchRecipe

MOST_NAMED = 20
"""Theorems that were not proved, in a summary."""

app = typer.Typer(no_args_is_help=True, **PLAIN_HELP)

Run = Annotated[Path, typer.Argument(help="A run's folder.", show_default=False)]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@app.command("run")
def run_(
    recipe: Annotated[Path, typer.Argument(help="A recipe (TOML).", show_default=False)],
    out: Annotated[Path | None, typer.Option(help="The run's folder [default: runs/<name>-<hash>].")] = None,
    settings: Annotated[list[str] | None, typer.Option("--set", help="Override, as a.b=value.")] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Resume an interrupted run.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace the run that the folder holds.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the resolved recipe and its hash.")] = False,
    weak_sandbox: WeakSandbox = False,
) -> None:
    """Search the statements of a recipe; every proof is certified before it counts.

    Example: ember search run recipes/smoke/floor.toml --set budget.seconds=10

    Exit codes: 0 the run is complete; 2 bad input; 3 infrastructure error; 130 interrupted (resume with --resume).
    """
    from ember.recipes.search_recipe import SearchRecipe

    with errors_in_one_line():
        resolved = SearchRecipe.load(recipe, settings or [])
        if dry_run:
            print_json({"recipe": resolved.dump(), "hash": resolved.hash})
            return
        folder = out or Path("runs") / f"{resolved.name}-{resolved.hash[:8]}"
        again = ["run", str(recipe), "--out", str(folder), *(f"--set={setting}" for setting in settings or [])]
        run_recipe(resolved, folder, resume, again, weak_sandbox, force=force)
    console.print(f"the run is complete: {folder}")
    _show_summary(folder, as_json=False)


def run_recipe(
    recipe: SearchRecipe, folder: Path, resume: bool, again: list[str], weak_sandbox: bool, *, force: bool = False
) -> None:
    """Make the run; whoever interrupts it is told that `ember search <again> --resume` resumes it."""
    from ember.cli.live import theorem_bar
    from ember.recipes import search

    if weak_sandbox:
        again = [*again, "--weak-sandbox"]
    elif not recipe.has_model:
        note_missing_walls()
    lean = embedded_toolchain()
    watch = theorem_bar("searching")
    run = search.run(recipe, folder, resume=resume, force=force, toolchain=lean, watch=watch, weak_sandbox=weak_sandbox)
    try:
        asyncio.run(run)
    except KeyboardInterrupt:
        kept = len(list((folder / "shards").glob("*.theorem.parquet")))
        command = shlex.join(["ember", "search", *again, "--resume"])
        complaints.print(
            f"interrupted: {kept} theorems are kept in {escape(str(folder))}; resume with", escape(command)
        )
        raise typer.Exit(Exit.INTERRUPTED) from None


@app.command()
def bench(
    nodes: Annotated[int, typer.Option(help="Goals expanded in each search.", min=1)] = 40, as_json: AsJson = False
) -> None:
    """What the search costs beside Lean, and what batches, waves and a second worker bring (a minute or two).

    Example: ember search bench --nodes 20

    Exit codes: 0 measured; 3 infrastructure error.
    """
    with errors_in_one_line():
        figures = asyncio.run(_bench(nodes))
    if as_json:
        print_json([vars(figure) for figure in figures])
        return
    for figure in figures:
        print_figure(figure)


async def _bench(nodes: int) -> list[Any]:
    from ember.lean.steps.pool import Pool, PoolOptions
    from ember.recipes.search_recipe import portfolio
    from ember.search.bench import TURNS, measure

    toolchain = embedded_toolchain()
    async with (
        Pool(toolchain, PoolOptions(size=1, threads=1, recycle_requests=10**9), weak_sandbox=True) as one,
        Pool(toolchain, PoolOptions(size=2, threads=1, recycle_requests=10**9), weak_sandbox=True) as two,
        Pool(toolchain, PoolOptions(size=1, recycle_requests=10**9), weak_sandbox=True) as wide,
    ):
        with counting_bar(transient=True, refresh_per_second=1) as bar:
            task = bar.add_task("measuring", total=TURNS)
            return await measure(one, two, wide, portfolio(toolchain), nodes, lambda: bar.advance(task))


@app.command()
def summary(run: Run, as_json: AsJson = False) -> None:
    """Solve rate with its Wilson interval, what was not proved and why, depth and branching, tactics, time and cost.

    Example: ember search summary runs/first

    Exit codes: 0 shown; 2 bad input.
    """
    with errors_in_one_line():
        _show_summary(run, as_json)


def _show_summary(run: Path, as_json: bool) -> None:
    from ember.trajectories import views

    found = views.summary(run)
    if as_json:
        print_json(found)
        return
    low, high = found["interval"]
    console.print(
        f"[bold]{found['proved']} of {found['theorems']} proved[/] ({100 * found['rate']:.1f} %, "
        f"95 % interval {100 * low:.1f} to {100 * high:.1f} %)"
    )
    for each in found["unproved"][:MOST_NAMED]:
        console.print(f"  [red]✗[/] {escape(each['theorem'])}: {escape(each['why'])}")
    if (more := len(found["unproved"]) - MOST_NAMED) > 0:
        console.print(f"  and {more} more: --json has all")
    cost = found["cost"]
    console.print(f"cost: {cost['nodes']} goals, {cost['tactics']} tactics, {cost['seconds']:.1f} s of search")
    _table("by depth of the goal", found["depth"])
    _table("by tactic", found["tactics"][:20])


HEADINGS = {"head": "tactic", "on_path": "in proofs", "goals": "goals expanded"}


def _table(title: str, rows: list[dict[str, Any]]) -> None:
    if not rows:
        return
    table = Table(
        *(HEADINGS.get(name, name) for name in rows[0]), title=title, box=None, pad_edge=False, title_justify="left"
    )
    for row in rows:
        table.add_row(*(f"{v:.2f}" if isinstance(v, float) else escape(str(v)) for v in row.values()))
    console.print(table)


@app.command()
def compare(
    base: Annotated[Path, typer.Argument(help="A run's folder.", show_default=False)],
    new: Annotated[Path, typer.Argument(help="Another's, of the same statements.", show_default=False)],
    as_json: AsJson = False,
) -> None:
    """Two runs paired by theorem: gains, losses, McNemar's test, bootstrap interval.

    Their budgets may differ. For the arms of an evaluation at equal cost: ember eval compare.

    Example: ember search compare runs/base runs/new

    Exit codes: 0 compared; 2 bad input.
    """
    with errors_in_one_line():
        from ember.trajectories import views

        found = views.compare(base, new)
    if as_json:
        print_json(found)
        return
    low, high = found["interval"]
    console.print(f"{found['paired']} theorems in both: {found['base']} → {found['new']} proved")
    console.print(
        f"difference {100 * found['difference']:+.1f} % (95 % interval {100 * low:+.1f} to {100 * high:+.1f} %)"
    )
    console.print(f"McNemar p = {found['mcnemar_p']:.3g}")
    if found["same_rows"]:
        console.print("every tactic that was tried is the same, to the last log-probability")
    for label in ("gains", "losses"):
        console.print(f"{label} ({len(found[label])}): {escape(', '.join(found[label])) or 'none'}")


@app.command("export-proofs")
def export_proofs(
    run: Run,
    out: Annotated[Path, typer.Option(help="The Lean file to write.")] = Path("proofs.lean"),
    force: Annotated[bool, typer.Option("--force", help="Replace the file.")] = False,
) -> None:
    """Write a run's certified proofs as a Lean file that checks (`ember check` it), under their authors' headers.

    Example: ember search export-proofs runs/floor --out proofs.lean

    Exit codes: 0 written; 2 no such run, or the file is there already.
    """
    with errors_in_one_line():
        from ember.recipes.exporting import lean_file
        from ember.trajectories import views

        rows = views.proofs(run)
        if out.exists() and not force:
            raise InputError(f"{out} exists: replace it with --force, or name another file with --out")
        out.write_text(lean_file(rows.iter_rows(named=True)), encoding="utf-8")
    console.print(f"{len(rows)} proofs in {out}")


@app.command("generate-negatives")
def generate_negatives(
    run: Annotated[Path, typer.Argument(help="A search run that kept its states, or a data run.", show_default=False)],
    out: Annotated[Path, typer.Option(help="The file to write: .parquet or .jsonl.")] = Path("negatives.parquet"),
    per_positive: Annotated[int, typer.Option(help="Negatives for each positive.", min=1)] = 3,
    hard_ratio: Annotated[float, typer.Option(help="Share of them that are siblings.", min=0, max=1)] = 0.6,
    min_steps: Annotated[int, typer.Option(help="Tactics that a proof must have.", min=1)] = 1,
    seed: Annotated[int, typer.Option(help="Which are drawn.")] = 0,
    weak_sandbox: WeakSandbox = False,
) -> None:
    """Contrastive rows: what a proof leads to against what Lean accepted and the proof did not need.

    Of a data run, traced pairs are replayed in Lean and siblings are sampled at every state.

    Example: ember search generate-negatives runs/search --out negatives.parquet

    Exit codes: 0 written; 2 bad input; 3 infrastructure error.
    """
    with errors_in_one_line():
        from ember.data.negatives import NegativesConfig
        from ember.recipes.contrast import negative_rows, write_rows

        config = NegativesConfig(
            per_positive=per_positive,
            hard_ratio=hard_ratio,
            medium_ratio=min(0.3, 1 - hard_ratio),
            min_steps=min_steps,
            seed=seed,
        )
        rows = asyncio.run(negative_rows(run, config, embedded_toolchain, weak_sandbox=weak_sandbox))
        write_rows(out, rows)
    kinds = ", ".join(f"{kind} {sum(row['kind'] == kind for row in rows)}" for kind in ("hard", "medium", "easy"))
    console.print(f"{len(rows)} rows in {escape(str(out))} ({kinds})")
