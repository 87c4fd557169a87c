"""`ember dynamics …`: watch training, find events with their false-event rate, keep evidence."""

from __future__ import annotations

import asyncio
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.markup import escape
from rich.table import Table

from ember.cli import dynamics_measures, dynamics_probes
from ember.cli.dynamics_measures import TERAFLOPS, AsJson, Recipe, Settings, show_rows, telling
from ember.cli.help import PLAIN_HELP
from ember.cli.output import Exit, WeakSandbox, complaints, console, errors_in_one_line, print_json

app = typer.Typer(no_args_is_help=True, **PLAIN_HELP)


def _recipe(path: Path, settings: list[str] | None) -> Any:
    from ember.recipes.dynamics_recipe import StudyRecipe

    return StudyRecipe.load(path, settings or [])


@app.command("run")
def run_(
    recipe: Recipe,
    out: Annotated[Path | None, typer.Option(help="The study's folder [default: runs/<name>-<hash>].")] = None,
    registration: Annotated[Path | None, typer.Option(help="What `ember dynamics register` wrote.")] = None,
    settings: Settings = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Print the resolved recipe, its hash and what it would cost.")
    ] = False,
    weak_sandbox: WeakSandbox = False,
) -> None:
    """Train every seed watched, test for events, report, bundle and verify: the whole study.

    Example: ember dynamics run recipes/smoke/dynamics.toml --out runs/smoke-dynamics

    Exit codes: 0 the study is complete and its bundle verified; 1 the bundle did not verify; 2 bad input;
    130 interrupted (the same command goes on).
    """
    from ember.recipes import dynamics, dynamics_measures, dynamics_training

    with errors_in_one_line():
        resolved = _recipe(recipe, settings)
        if dry_run:
            cost = dynamics_measures.cost(resolved, TERAFLOPS).dump() if dynamics_measures.has_cost(resolved) else None
            print_json({"recipe": resolved.dump(), "hash": resolved.hash, "cost": cost})
            return
        folder = out or Path("runs") / f"{resolved.name}-{resolved.hash[:8]}"
        with telling("starting") as progress:
            if resolved.sft is not None:
                watched = dynamics_training.capture(resolved, folder, progress, weak_sandbox=weak_sandbox)
                asyncio.run(watched)
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


Paths = Annotated[
    list[Path], typer.Argument(help="A study's folder, or geometry tables (Parquet) of its runs.", show_default=False)
]


def _joint(settings: list[str] | None) -> Any:
    from ember.dynamics.joint import JointConfig

    return JointConfig.resolve({}, settings or [])


@app.command()
def capture(
    recipe: Recipe,
    out: Annotated[Path | None, typer.Option(help="The study's folder [default: runs/<name>-<hash>].")] = None,
    settings: Settings = None,
    weak_sandbox: WeakSandbox = False,
) -> None:
    """Train every seed watched and keep the geometry tables, nothing else; runs that are there are kept.

    Example: ember dynamics capture recipes/smoke/dynamics.toml --out runs/captured

    Exit codes: 0 captured; 2 bad input; 130 interrupted (the same command goes on).
    """
    from ember.recipes import dynamics, dynamics_training

    with errors_in_one_line():
        resolved = _recipe(recipe, settings)
        folder = out or Path("runs") / f"{resolved.name}-{resolved.hash[:8]}"
        if resolved.sft is not None:
            ids = asyncio.run(dynamics_training.capture(resolved, folder, weak_sandbox=weak_sandbox))
        else:
            ids = dynamics.capture(resolved, folder)
    console.print(f"{len(ids)} runs in {escape(str(folder))}")


@app.command()
def events(paths: Paths, settings: Settings = None, as_json: AsJson = False) -> None:
    """The joint test over the runs of each arm: every series with its verdict, p, q, power and smallest size.

    Example: ember dynamics events runs/captured --set draws=999

    Exit codes: 0 tested (with or without an event); 2 bad input.
    """
    from ember.dynamics.findings import event_rows
    from ember.recipes import dynamics_analysis

    with errors_in_one_line():
        tests = dynamics_analysis.events(paths, _joint(settings))
        rows = {arm: event_rows(tested, arm, "") for arm, tested in tests.items()}
    if as_json:
        kept = {arm: [{k: v for k, v in row.items() if k != "created_at_utc"} for row in rows[arm]] for arm in rows}
        print_json({arm: {"why": tests[arm].answer.why, "series": kept[arm]} for arm in kept})
        return
    for arm, tested in tests.items():
        told = tested.answer.why or f"{len(tested.found)} events in {len(rows[arm])} series"
        console.print(f"[bold]{escape(arm)}[/]: {told}")
        table = Table(
            "series", "verdict", "kind", "step", "effect", "p", "q", "power", "smallest", box=None, pad_edge=False
        )
        for row, series in zip(rows[arm], tested.panel.series, strict=True):
            figures = (row["mean_effect"], row["p_null"], row["q_bh"], row["power"], row["minimal_detectable_size"])
            kind, step = (row["kind"], f"{row['mean_step']:.0f}") if row["verdict"] == "event" else ("", "")
            table.add_row(escape(str(series)), row["verdict"], kind, step, *(f"{figure:.3g}" for figure in figures))
        console.print(table)


@app.command()
def calibrate(
    paths: Annotated[list[Path] | None, typer.Argument(help="As for `events`; none: simulated curves.")] = None,
    replicates: Annotated[int, typer.Option(help="Tables without any event that are made.", min=2)] = 20,
    rivals: Annotated[bool, typer.Option(help="Other methods on the same curves, too.")] = True,
    cells: Annotated[
        list[str] | None, typer.Option("--cell", help="Of the simulated kinds only this, as mild-ar-20.")
    ] = None,
    settings: Settings = None,
    as_json: AsJson = False,
) -> None:
    """How often events are found where there are none: on curves like your own runs, or on simulated ones.

    Twelve kinds of simulated curves, by trend, noise and how many of 72 series have a step: `--cell` takes some.

    Example: ember dynamics calibrate runs/captured --replicates 20

    Exit codes: 0 measured; 2 bad input.
    """
    from ember.dynamics.calibrate import DETECTORS, JOINT, cells_named, score
    from ember.recipes import dynamics_analysis

    methods = (JOINT, *DETECTORS) if rivals else (JOINT,)
    with errors_in_one_line(), telling("measuring") as progress:
        config = _joint(settings)
        if paths:
            found = dynamics_analysis.rates(
                paths, config, replicates, rivals, lambda done, total: progress("measuring", done, total)
            )
            rows = [{"arm": arm, **rate.dump()} for arm, made in found.items() for rate in made]
        else:
            rows: list[dict[str, Any]] = []
            chosen = cells_named(cells)
            for done, cell in enumerate(chosen):
                progress(f"{cell.trend} {cell.noise}", done, len(chosen))
                rows += [made.dump() for made in score(cell, replicates, config, methods)]
    show_rows(rows, as_json)


@app.command()
def invariance(
    paths: Paths,
    tolerance: Annotated[int, typer.Option(help="Captures within which runs agree.", min=1)] = 2,
    settings: Settings = None,
    as_json: AsJson = False,
) -> None:
    """Match each run's own candidates over the runs: what they share, who stands apart, what chance alone gives.

    Example: ember dynamics invariance runs/captured --tolerance 2

    Exit codes: 0 matched; 2 bad input.
    """
    from ember.dynamics.candidates import CandidateConfig
    from ember.recipes import dynamics_analysis

    with errors_in_one_line():
        found = dynamics_analysis.invariance(paths, CandidateConfig.resolve({}, settings or []), tolerance)
    rows = [
        {
            "arm": one.arm,
            "series": str(shared.series),
            "shared": len(shared.groups),
            "by_all": shared.chance.observed,
            "by_all_by_chance": shared.chance.expected,
            "p": shared.chance.p,
        }
        for one in found
        for shared in one.shared
    ]
    if as_json:
        print_json({"series": rows, "apart": {one.arm: one.apart for one in found}})
        return
    if rows:
        show_rows(rows, as_json=False)
    for one in found:
        console.print(f"{escape(one.arm)}: apart from the others: {escape(', '.join(one.apart)) or 'none'}")


@app.command()
def align(
    logs: Annotated[
        list[Path], typer.Argument(help="Logs of runs: JSON lines with `step` and numbers.", show_default=False)
    ],
    settings: Settings = None,
    draws: Annotated[int, typer.Option(help="Draws of the null.", min=99)] = 499,
    as_json: AsJson = False,
) -> None:
    """Test logs of runs that learn at different times: each run's time in shares of its own milestone.

    `signal` and `level` name the milestone, by a column that is not tested. Without a signal the runs are compared at
    the same steps, from `from_step` on: for controls that never get there. Other methods stand beside the joint test.
    Runs of several configurations can be pooled with `scaled=true`: a series counts in units of its run's own spread.

    Example: ember dynamics align logs/*.jsonl --set signal=test_acc --set level=0.95 --set after=1.2

    Exit codes: 0 tested (with or without an event); 2 bad input.
    """
    from ember.dynamics.joint import JointConfig
    from ember.recipes.dynamics_logs import LogsConfig, compare, examine_logs

    with errors_in_one_line():
        asked = LogsConfig.resolve({}, settings or [])
        tested, changes = examine_logs(logs, asked, JointConfig(draws=draws))
        found = compare(tested)
    if as_json:
        print_json(
            {
                "why": tested.answer.why,
                "left_out": tested.panel.left_out,
                "methods": [one.dump() for one in found],
                "sudden": [asdict(one) for one in changes],
            }
        )
        return
    for line in (tested.answer.why, *tested.panel.left_out):
        if line:
            console.print(escape(line))
    show_rows([{**one.dump(), "places": ", ".join(one.places)} for one in found], as_json=False)
    for one in changes:
        console.print(
            f"largest {one.shape} near the milestone in {one.near} of {one.of} series of runs "
            f"({one.near / one.of:.0%}); near milestones drawn at random in {one.placebo:.0%} (p {one.p:.2g})"
        )


app.command()(dynamics_measures.outcomes)
app.command("beyond-loss")(dynamics_measures.beyond_loss)
app.command()(dynamics_probes.probe)
app.command()(dynamics_probes.expand)
app.command()(dynamics_probes.pool)
app.command()(dynamics_measures.overhead)
app.command()(dynamics_measures.cost)
app.command()(dynamics_measures.bench)
