"""`ember dynamics …`: watch training, find events with their false-event rate, keep evidence."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.markup import escape
from rich.table import Table

from ember.cli.output import Exit, complaints, console, counting_bar, errors_in_one_line, print_json

app = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False)

Recipe = Annotated[Path, typer.Argument(help="A study's recipe (TOML).", show_default=False)]
Settings = Annotated[list[str] | None, typer.Option("--set", help="Override, as a.b=value.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def _recipe(path: Path, settings: list[str] | None) -> Any:
    from ember.recipes.dynamics_recipe import StudyRecipe

    return StudyRecipe.load(path, settings or [])


@app.command("run")
def run_(
    recipe: Recipe,
    out: Annotated[Path | None, typer.Option(help="The study's folder [default: runs/<name>-<hash>].")] = None,
    registration: Annotated[Path | None, typer.Option(help="What `ember dynamics register` wrote.")] = None,
    settings: Settings = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the resolved recipe and its hash.")] = False,
) -> None:
    """Train every seed watched, test for events, report, bundle and verify: the whole study.

    Example: ember dynamics run recipes/smoke/dynamics.toml --out runs/smoke-dynamics

    Exit codes: 0 the study is complete and its bundle verified; 1 the bundle did not verify; 2 bad input;
    130 interrupted (the same command goes on).
    """
    from ember.recipes import dynamics

    with errors_in_one_line():
        resolved = _recipe(recipe, settings)
        if dry_run:
            print_json({"recipe": resolved.dump(), "hash": resolved.hash})
            return
        folder = out or Path("runs") / f"{resolved.name}-{resolved.hash[:8]}"
        with counting_bar(transient=True) as bar:
            task = bar.add_task("starting", total=None)

            def progress(what: str, done: int, total: int) -> None:
                bar.update(task, description=what, completed=done, total=total)

            study = dynamics.run(resolved, folder, registration=registration, progress=progress)
    for arm, tested in study.tests.items():
        console.print(
            f"{arm}: {len(tested.panel.runs)} runs, {len(tested.panel.series)} series, {len(tested.found)} events"
        )
    _show_rulings(study.rulings)
    console.print(f"report: {folder / 'report.html'}; bundle: {study.bundle}")
    _end(study.verification)


@app.command()
def verify(
    bundle: Annotated[Path, typer.Argument(help="A bundle's folder.", show_default=False)], as_json: AsJson = False
) -> None:
    """Compute every event and claim of a bundle again from its geometry tables, and say which hold.

    Example: ember dynamics verify runs/smoke-dynamics/bundle

    Exit codes: 0 the bundle is what it says it is (predictions may have failed); 1 a file or a result differs;
    2 no bundle.
    """
    from ember.dynamics import evidence

    with errors_in_one_line():
        found = evidence.verify(bundle)
    if as_json:
        rulings = [ruling.dump() for ruling in found.rulings]
        print_json({"sound": found.sound, "broken": found.broken, "changed": found.changed, "claims": rulings})
    else:
        _show_rulings(found.rulings)
    _end(found, silent=as_json)


def _show_rulings(rulings: Any) -> None:
    table = Table("claim", "verdict", "figures", box=None, pad_edge=False)
    for ruling in rulings:
        table.add_row(escape(ruling.id), ruling.verdict, escape(ruling.evidence))
    console.print(table)


def _end(found: Any, silent: bool = False) -> None:
    if not silent:
        for line in (*found.broken, *found.changed):
            complaints.print(f"[red]differs:[/] {escape(line)}")
        if found.sound:
            console.print("verified: all files, events and claims are as stated")
    if not found.sound:
        raise typer.Exit(Exit.NOT_PROVED)


@app.command()
def register(
    recipe: Recipe,
    out: Annotated[Path, typer.Option(help="The registration to write.")] = Path("registration.json"),
    study: Annotated[Path | None, typer.Option(help="The folder that the study will have.")] = None,
    settings: Settings = None,
) -> None:
    """Write down recipe and predictions with their hash, before the runs; the bundle then lists every deviation.

    Example: ember dynamics register recipes/smoke/dynamics.toml --out registration.json

    Exit codes: 0 written; 2 bad input, or runs are there already.
    """
    from ember.dynamics import evidence

    with errors_in_one_line():
        resolved = _recipe(recipe, settings)
        folder = study or Path("runs") / f"{resolved.name}-{resolved.hash[:8]}"
        made = evidence.register(resolved.dump(), resolved.predictions, folder, out)
    console.print(f"registered {len(resolved.predictions)} predictions, sha256 {made['sha256']}: {out}")
