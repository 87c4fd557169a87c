"""`ember train …`: teach a model tactics, a head values; look at what came of it."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import shlex
from collections.abc import Callable, Coroutine, Generator
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from ember.cli.help import PLAIN_HELP
from ember.cli.output import (
    Exit,
    WeakSandbox,
    complaints,
    console,
    embedded_toolchain,
    errors_of_training,
    notices,
    print_json,
)

app = typer.Typer(no_args_is_help=True, **PLAIN_HELP)

Recipe = Annotated[Path, typer.Argument(help="A recipe (TOML).", show_default=False)]
Out = Annotated[Path | None, typer.Option(help="The run's folder [default: runs/<name>-<hash>].")]
Settings = Annotated[list[str] | None, typer.Option("--set", help="Override, as a.b=value.")]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Print the resolved recipe, its hash, and what it asks for by arithmetic.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@app.command()
def sft(recipe: Recipe, out: Out = None, settings: Settings = None, dry_run: DryRun = False) -> None:
    """Supervised fine-tuning on rows of states and tactics; the model to use is FOLDER/model.

    The same command resumes an interrupted run. Several processes: `torchrun --nproc-per-node 2 -m ember train sft …`

    Example: ember train sft sft.toml --set loop.steps=500

    Exit codes: 0 trained; 2 bad input; 130 interrupted (a checkpoint is kept).
    """
    with errors_of_training(recipe):
        from ember.recipes import training

        _run(training.SftRecipe, training.sft, recipe, out, settings, dry_run)


@app.command()
def energy(recipe: Recipe, out: Out = None, settings: Settings = None, dry_run: DryRun = False) -> None:
    """Train a head on search runs that kept their states; it is FOLDER/head, and a recipe's [scorer.head] reads it.

    Example: ember train energy energy.toml --set 'runs=["runs/search"]'

    Exit codes: 0 trained; 2 bad input; 130 interrupted (a checkpoint is kept).
    """
    with errors_of_training(recipe):
        from ember.recipes import training

        _run(training.EnergyRecipe, training.energy, recipe, out, settings, dry_run)


@app.command()
def joint(recipe: Recipe, out: Out = None, settings: Settings = None, dry_run: DryRun = False) -> None:
    """Policy and energy together, with monitors that stop a collapse and start again with another weight.

    Example: ember train joint recipes/paper/burn-qed-joint.toml --dry-run

    Exit codes: 0 trained; 2 bad input; 130 interrupted (a checkpoint is kept).
    """
    with errors_of_training(recipe):
        from ember.recipes import methods

        _run(methods.JointRecipe, methods.joint, recipe, out, settings, dry_run)


@app.command()
def grpo(
    recipe: Recipe,
    out: Out = None,
    settings: Settings = None,
    dry_run: DryRun = False,
    weak_sandbox: WeakSandbox = False,
) -> None:
    """Reinforcement on holes in proofs, rewarded by the certifier; a proved canary stops the run.

    Example: ember train grpo grpo.toml --set loop.steps=20

    Exit codes: 0 trained; 2 bad input; 3 Lean failed to run; 130 interrupted (a checkpoint is kept).
    """
    with errors_of_training(recipe):
        from ember.recipes import methods

        told = functools.partial(methods.grpo, notice=complaints.print, weak_sandbox=weak_sandbox)
        _run(methods.GrpoRecipe, told, recipe, out, settings, dry_run)


@app.command()
def dpo(recipe: Recipe, out: Out = None, settings: Settings = None, dry_run: DryRun = False) -> None:
    """Prefer the tactics of found proofs to their siblings.

    Example: ember train dpo dpo.toml --set 'runs=["runs/search"]'

    Exit codes: 0 trained; 2 bad input; 130 interrupted (a checkpoint is kept).
    """
    with errors_of_training(recipe):
        from ember.recipes import methods

        _run(methods.DpoRecipe, methods.dpo, recipe, out, settings, dry_run)


@app.command()
def repair(recipe: Recipe, out: Out = None, settings: Settings = None, dry_run: DryRun = False) -> None:
    """Learn to answer Lean's messages: refused tactics of a search run, and what the proof did instead.

    Example: ember train repair repair.toml --set 'runs=["runs/search"]'

    Exit codes: 0 trained; 2 bad input; 130 interrupted (a checkpoint is kept).
    """
    with errors_of_training(recipe):
        from ember.recipes import methods

        _run(methods.RepairRecipe, methods.repair, recipe, out, settings, dry_run)


@app.command()
def pipeline(
    recipe: Recipe,
    out: Out = None,
    settings: Settings = None,
    until: Annotated[str | None, typer.Option(help="Last stage to make: corpus, sft, trajectories, energy, …")] = None,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    weak_sandbox: WeakSandbox = False,
) -> None:
    """A whole experiment: corpus, SFT, search, values, joint training, reinforcement, repair, comparison, report.

    Stages without their section are left out; those that are complete are not made again: the same command resumes
    an interrupted run.

    Example: ember train pipeline recipes/small/laptop.toml --out runs/laptop

    Exit codes: 0 every stage is complete; 2 bad input; 3 Lean failed to run; 130 interrupted.
    """
    with errors_of_training(recipe):
        from ember.recipes import pipeline as whole
        from ember.recipes.pipeline_recipe import PipelineRecipe

        resolved = PipelineRecipe.load(recipe, settings or [])
        if dry_run:
            print_json({"recipe": resolved.dump(), "hash": resolved.hash})
            return
        folder = out or _folder(resolved)
        found = _staged(functools.partial(whole.run, until=until), resolved, folder, weak_sandbox)
        if as_json:
            print_json(found)
        elif until is not None:
            console.print(f"complete up to {until}: {folder}")
        else:
            _show_pipeline(found, folder)


@app.command()
def study(
    recipe: Recipe,
    seeds: Annotated[int, typer.Option(min=1, help="How many: 0, 1, 2, …")] = 3,
    out: Out = None,
    settings: Settings = None,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    weak_sandbox: WeakSandbox = False,
) -> None:
    """An experiment with several seeds on one corpus: means, paired differences, a curve for each currency.

    The same command resumes an interrupted study, and with more seeds adds those that are missing.

    Example: ember train study recipes/small/laptop.toml --seeds 3 --out runs/laptop-study

    Exit codes: 0 every seed is complete; 2 bad input; 3 Lean failed to run; 130 interrupted.
    """
    with errors_of_training(recipe):
        from ember.recipes import pipeline_study
        from ember.recipes.pipeline_recipe import PipelineRecipe

        resolved = PipelineRecipe.load(recipe, settings or [])
        if dry_run:
            print_json({"recipe": resolved.dump(), "hash": resolved.hash, "seeds": seeds})
            return
        folder = out or _folder(resolved)
        found = _staged(functools.partial(pipeline_study.run, seeds=range(seeds)), resolved, folder, weak_sandbox)
    if as_json:
        print_json(found)
    else:
        console.print(f"report: {folder / 'study.md'}")


@app.command()
def iterate(
    recipe: Recipe,
    out: Out = None,
    settings: Settings = None,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    weak_sandbox: WeakSandbox = False,
) -> None:
    """Expert iteration: search, learn the certified proofs from the base anew, compare; rounds end without a gain.

    Each round is a run with its lineage; the same command resumes an interrupted one.

    Example: ember train iterate recipes/small/iterate.toml --out runs/iterate

    Exit codes: 0 the rounds are over; 2 bad input; 3 Lean failed to run; 130 interrupted.
    """
    with errors_of_training(recipe):
        from ember.recipes import iterate as rounds

        resolved = rounds.IterateRecipe.load(recipe, settings or [])
        if dry_run:
            print_json({"recipe": resolved.dump(), "hash": resolved.hash})
            return
        found = _staged(rounds.iterate, resolved, out or _folder(resolved), weak_sandbox)
        if as_json:
            print_json(found)
            return
        for one in found:
            gain = one["gain"]
            told = f", {gain['value']:+.3f} ({gain['low']:+.3f} to {gain['high']:+.3f})" if gain else ""
            console.print(f"round {one['round']}: {one['rate']:.3f} of {one['theorems']} proved{told}")


@app.command()
def bench(settings: Settings = None, as_json: AsJson = False) -> None:
    """Our SFT and reinforcement beside TRL's on the same model, rows, batch and threads, in turn; figures as ratios.

    Example: ember train bench --set steps=20 --set threads=2

    Exit codes: 0 measured; 2 bad input, or TRL is not installed; 3 Lean failed to run.
    """
    with errors_of_training():
        from ember.recipes import training_bench
        from ember.recipes.bench_tasks import BenchConfig

        config = BenchConfig.resolve({}, settings or [])
        found = _started(None, training_bench.compare(config, complaints.print))
    if as_json:
        print_json(found)
        return
    console.print(f"{found['parameters']:,} parameters, {config.threads} threads")
    for kind, unit in (("sft", "supervised tokens"), ("reinforcement", "samples")):
        if kind in found:
            speeds = ", ".join(f"{name} {value:,.0f}" for name, value in found[kind]["per_second"].items())
            ratio = found[kind]["ratio"]
            told = f"{ratio['median']:.2f} ({ratio['least']:.2f} to {ratio['largest']:.2f})"
            console.print(f"{kind}: {unit}/s: {speeds}; ours to TRL's best: {told}")


@app.command()
def merge(
    model: Annotated[Path, typer.Argument(help="Folder of the model below the adapter.", show_default=False)],
    adapter: Annotated[Path, typer.Argument(help="Folder of a LoRA adapter that peft saved.", show_default=False)],
    out: Annotated[Path, typer.Option(help="Folder for the merged model.")],
) -> None:
    """Add an adapter to its model's weights: a plain folder that transformers, vLLM and SGLang read.

    Example: ember train merge models/base models/lora --out models/merged

    Exit codes: 0 written; 2 no such model or adapter.
    """
    with errors_of_training():
        from ember.models.backbone import load
        from ember.models.config import BackboneConfig
        from ember.models.lora import save_merged

        save_merged(load(BackboneConfig(path=str(model), adapter=adapter)), out)
    console.print(f"merged: {out}")


@app.command()
def show(
    run: Annotated[Path, typer.Argument(help="A run's folder.", show_default=False)], as_json: AsJson = False
) -> None:
    """How a training run went, finished or not: its figures over the steps, how it ended, what it was made from.

    Example: ember train show runs/laptop/sft

    Exit codes: 0 shown; 2 it is no training run.
    """
    with errors_of_training():
        from ember.core import provenance
        from ember.train.events import read_metrics

        rows = read_metrics(run)
        manifest = provenance.read_manifest(run)
    if as_json:
        print_json({"manifest": manifest, "metrics": rows})
        return
    ended = manifest["ended"] if manifest else None
    console.print(f"ended after {ended['step']} steps: {ended['reason']}" if ended else "not complete")
    names = list(dict.fromkeys(name for row in rows for name in row))
    table = Table(*names, box=None, pad_edge=False)
    for row in rows[:: max(1, len(rows) // 20)]:
        table.add_row(*(f"{row[name]:.4g}" if name in row else "" for name in names))
    console.print(table)


def _run(
    kind: Any,
    method: Callable[..., Coroutine[Any, Any, Any]],
    recipe: Path,
    out: Path | None,
    settings: list[str] | None,
    dry_run: bool,
) -> None:
    resolved = kind.load(recipe, settings or [])
    if dry_run:
        print_json({"recipe": resolved.dump(), "hash": resolved.hash, "estimate": _estimated(resolved)})
        return
    folder = out or _folder(resolved)
    with _watched(resolved.name, resolved.loop.steps) as listener:
        ended = _started(folder, method(resolved, folder, [listener]))
    console.print(f"{folder}: {ended.step} steps, ended by {ended.reason}")
    if ended.change:
        console.print(f"start again with: {' '.join(f'--set {name}={value}' for name, value in ended.change.items())}")


def _staged(work: Callable[..., Coroutine[Any, Any, Any]], recipe: Any, folder: Path, weak_sandbox: bool) -> Any:
    """An experiment of several stages, on the embedded Lean: what it found."""
    embedded_toolchain()
    with _watched("", 0) as listener:
        return _started(
            folder, work(recipe, folder, say=complaints.print, listeners=(listener,), weak_sandbox=weak_sandbox)
        )


def _estimated(recipe: Any) -> Any:
    """Memory, operations and hours; why not, where the model's size is not known."""
    from ember.core.errors import InputError
    from ember.recipes import estimates

    if not isinstance(recipe, estimates.Recipe):
        return None
    try:
        return estimates.estimate(recipe)
    except InputError as error:
        return str(error)


def _folder(recipe: Any) -> Path:
    return Path("runs") / f"{recipe.name}-{recipe.hash[:8]}"


def _started(folder: Path | None, work: Coroutine[Any, Any, Any]) -> Any:
    try:
        return asyncio.run(work)
    except KeyboardInterrupt:
        kept = f": a checkpoint is kept in {shlex.quote(str(folder))}; the same command resumes" if folder else ""
        complaints.print(f"interrupted{kept}")
        raise typer.Exit(Exit.INTERRUPTED) from None


@contextlib.contextmanager
def _watched(title: str, steps: int) -> Generator[Callable[[int, dict[str, float]], None]]:
    """A line that moves: steps, the last figures, the time."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=notices, transient=True) as bar:
        task = bar.add_task(title, total=steps or None)
        shown: dict[str, float] = {}

        def listen(step: int, figures: dict[str, float]) -> None:
            shown.update(figures)
            names = [name for name in SHOWN if name in shown]
            text = "  ".join(f"{name} {shown[name]:.3g}" for name in names)
            bar.update(task, completed=step, description=f"{title} {text}".strip())

        yield listen


SHOWN = ("loss", "val_loss", "val_accuracy", "val_rank1", "reward", "pass_rate", "temperature", "separation")
"""Figures that the moving line has room for."""


def _show_pipeline(found: dict[str, Any], folder: Path) -> None:
    for test, arms in found["tests"].items():
        for arm, groups in arms.items():
            figures = groups["all"]
            low, high = (100 * end for end in figures["interval"])
            share = f"{100 * figures['proved'] / figures['of']:.1f} % (95 % interval {low:.1f} to {high:.1f} %)"
            console.print(f"{test:13} {arm:17} {figures['proved']} of {figures['of']} proved, {share}")
    console.print(f"report: {folder / 'report.md'}")
