"""`ember eval …`: how good is it, at what cost."""

from __future__ import annotations

import asyncio
import shlex
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from ember.cli import attribute, benchmarks, export, metrics
from ember.cli.help import PLAIN_HELP
from ember.cli.output import Exit, WeakSandbox, complaints, console, embedded_toolchain, errors_in_one_line, print_json

app = typer.Typer(no_args_is_help=True, **PLAIN_HELP)
app.command("list")(benchmarks.list_)
app.command("metrics")(metrics.metrics)
app.command("attribute")(attribute.attribute)
app.command("export")(export.export)

Run = Annotated[Path, typer.Argument(help="An evaluation's folder.", show_default=False)]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@app.command("run")
def run_(
    recipe: Annotated[Path, typer.Argument(help="A recipe (TOML).", show_default=False)],
    out: Annotated[Path | None, typer.Option(help="The folder [default: runs/<name>-<hash>].")] = None,
    settings: Annotated[list[str] | None, typer.Option("--set", help="Override, as a.b=value.")] = None,
    limit: Annotated[int | None, typer.Option(help="Only the first so many statements.", min=1)] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Resume an interrupted evaluation.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the resolved recipe and its hash.")] = False,
    weak_sandbox: WeakSandbox = False,
) -> None:
    """Run every arm of a recipe on its statements, with its seeds; certify every proof; write the report.

    False statements are tried first in each arm: an arm that proves one ends the evaluation.

    Example: ember eval run recipes/smoke/evaluation.toml --out runs/first

    Exit codes: 0 complete; 2 bad input; 3 infrastructure error; 130 interrupted (resume with --resume).
    """
    with errors_in_one_line():
        from ember.cli.live import theorem_bar
        from ember.evaluation import report
        from ember.recipes import evaluation

        settings = [*(settings or []), *([] if limit is None else [f"limit={limit}"])]
        resolved = evaluation.EvaluationRecipe.load(recipe, settings)
        if dry_run:
            print_json({"recipe": resolved.dump(), "hash": resolved.hash})
            return
        folder = out or Path("runs") / f"{resolved.name}-{resolved.hash[:8]}"
        try:
            asyncio.run(
                evaluation.run(
                    resolved,
                    folder,
                    resume=resume,
                    toolchain=embedded_toolchain(),
                    tell=theorem_bar,
                    weak_sandbox=weak_sandbox,
                )
            )
        except KeyboardInterrupt:
            again = ["ember", "eval", "run", str(recipe), "--out", str(folder)]
            again += [f"--set={setting}" for setting in settings]
            complaints.print(f"interrupted; resume with {escape(shlex.join([*again, '--resume']))}")
            raise typer.Exit(Exit.INTERRUPTED) from None
        report.write(folder, folder / "report")
    console.print(f"the evaluation is complete: {escape(str(folder))}")
    console.print((folder / "report" / report.MARKDOWN).read_text().partition("## Where")[0], markup=False)


@app.command("report")
def report_(
    run: Run, out: Annotated[Path | None, typer.Option(help="The folder [default: <run>/report].")] = None
) -> None:
    """Write the report of an evaluation: Markdown, one HTML page, and every number with the rows it comes from.

    Example: ember eval report runs/first

    Exit codes: 0 written; 2 not an evaluation.
    """
    with errors_in_one_line():
        from ember.evaluation import report

        target = out or run / "report"
        found = report.write(run, target)
    console.print(f"{len(found)} numbers in {escape(str(target / report.MARKDOWN))} and {report.PAGE}")


@app.command()
def verify(
    run: Run, report: Annotated[Path | None, typer.Option(help="Its folder [default: <run>/report].")] = None
) -> None:
    """Compute every number of a report again from the raw rows, by other means, and name what does not hold.

    Example: ember eval verify runs/first

    Exit codes: 0 every number holds; 1 something does not; 2 no report there.
    """
    with errors_in_one_line():
        from ember.evaluation.verify import verify as check

        faults = check(run, report or run / "report")
    for fault in faults:
        console.print(f"[red]✗[/] {escape(fault)}")
    if not faults:
        console.print("every number holds")
    raise typer.Exit(Exit.NOT_PROVED if faults else Exit.OK)


@app.command()
def compare(
    run: Run,
    base: Annotated[str, typer.Argument(help="An arm.", show_default=False)],
    new: Annotated[str, typer.Argument(help="Another.", show_default=False)],
    at: Annotated[str, typer.Option(help="Cost to hold equal: seconds, lean_s, nodes, tactics, tokens …")] = "seconds",
    as_json: AsJson = False,
) -> None:
    """Two arms at equal cost, paired by theorem, with intervals, along a curve of costs.

    For two searches that were made apart: ember search compare.

    Example: ember eval compare runs/first floor elementary --at tactics

    Exit codes: 0 compared; 2 no such arm, or arms with unlike budgets.
    """
    with errors_in_one_line():
        from ember.evaluation import log
        from ember.evaluation.compare import compare as pair

        table, manifest = log.read(run)
        found = pair(table, manifest["budgets"], base, new, at)
    if as_json:
        print_json(found)
        return
    shown = Table(at, base, new, "difference", "95 % interval", box=None, pad_edge=False)
    for point in [*found["curve"], found["whole"]]:
        shown.add_row(
            "all" if point["cost"] == float("inf") else f"{point['cost']:.3g}",
            *(f"{100 * point[key]:.1f} %" for key in ("base", "new")),
            f"{100 * point['difference']:+.1f} %",
            f"{100 * point['low']:+.1f} to {100 * point['high']:+.1f} %",
        )
    console.print(shown)
    console.print(
        f"{found['whole']['theorems']} theorems, {len(found['seeds'][base])} and {len(found['seeds'][new])} seeds"
    )
