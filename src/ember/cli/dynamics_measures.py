"""`ember dynamics overhead | cost | bench | beyond-loss | outcomes`: what watching and a study cost, what is in it."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.markup import escape
from rich.table import Table

from ember.cli.output import console, counting_bar, errors_in_one_line, print_json

Recipe = Annotated[Path, typer.Argument(help="A study's recipe (TOML).", show_default=False)]
Settings = Annotated[list[str] | None, typer.Option("--set", help="Override, as a.b=value.")]
TERAFLOPS = 400.0
"""What one large accelerator of today sustains."""
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@contextmanager
def telling(first: str) -> Generator[Callable[[str, int, int], None]]:
    """A bar that says what is done next, how much is done, of how much."""
    with counting_bar(transient=True) as bar:
        task = bar.add_task(first, total=None)

        def tell(what: str, done: int, total: int) -> None:
            bar.update(task, description=what, completed=done, total=total)

        yield tell


def show_rows(rows: list[dict[str, Any]], as_json: bool) -> None:
    if as_json:
        print_json(rows)
        return
    table = Table(*(name.replace("_", " ") for name in rows[0]), box=None, pad_edge=False)
    for row in rows:
        table.add_row(*map(_cell, row.values()))
    console.print(table)


def _cell(value: Any) -> str:
    return f"{value:.3g}" if isinstance(value, float) else "" if value is None else escape(str(value))


def _show(row: dict[str, Any], as_json: bool) -> None:
    if as_json:
        print_json(row)
        return
    for name, value in row.items():
        console.print(f"{name.replace('_', ' ')}: {f'{value:.4g}' if isinstance(value, float) else escape(str(value))}")


def overhead(
    recipe: Recipe,
    repetitions: Annotated[int, typer.Option(help="Of the run; the fastest counts.", min=1)] = 3,
    settings: Settings = None,
    as_json: AsJson = False,
) -> None:
    """What watching adds to training, by processor time inside and outside of captures of the recipe's main run.

    Example: ember dynamics overhead recipes/smoke/dynamics.toml

    Exit codes: 0 measured; 2 bad input.
    """
    from ember.recipes import dynamics_measures
    from ember.recipes.dynamics_recipe import StudyRecipe

    with errors_in_one_line():
        found = asyncio.run(dynamics_measures.overhead(StudyRecipe.load(recipe, settings or []), repetitions))
    _show(found.dump(), as_json)


def cost(
    recipe: Recipe,
    teraflops: Annotated[
        float, typer.Option(help="What the machine sustains, in this precision.", min=1e-6)
    ] = TERAFLOPS,
    settings: Settings = None,
    as_json: AsJson = False,
) -> None:
    """What a study of fine-tuning would take: parameters, tokens, operations, memory of one run, hours of all.

    Arithmetic, nothing is run: rows count as long as they may be, and the hours are those of one machine.

    Example: ember dynamics cost recipes/paper/dynamics-350m.toml --teraflops 400

    Exit codes: 0 worked out; 2 bad input.
    """
    from ember.recipes import dynamics_measures
    from ember.recipes.dynamics_recipe import StudyRecipe

    with errors_in_one_line():
        _show(dynamics_measures.cost(StudyRecipe.load(recipe, settings or []), teraflops).dump(), as_json)


def bench(
    rows: Annotated[int, typer.Option(help="Of the geometry tables, about.", min=1000)] = 1_000_000,
    settings: Settings = None,
    as_json: AsJson = False,
) -> None:
    """How long a study of so many rows takes to be read, tested and reported: five simulated runs of 200 captures.

    Example: ember dynamics bench --rows 1000000

    Exit codes: 0 measured; 2 bad input.
    """
    from ember.dynamics.joint import JointConfig
    from ember.recipes import dynamics_bench

    with errors_in_one_line(), tempfile.TemporaryDirectory() as folder:
        config = JointConfig.resolve({}, settings or [])
        _show(dynamics_bench.bench(rows, Path(folder), config), as_json)


def beyond_loss(
    study: Annotated[Path, typer.Argument(help="A study's folder.", show_default=False)],
    arm: Annotated[str, typer.Option(help="Whose structural events are asked.")] = "main",
    outcome: Annotated[str, typer.Option(help="What they should tell something about.")] = "probe_b_loss",
    settings: Settings = None,
    as_json: AsJson = False,
) -> None:
    """Is an event more than the loss? Three tests of each structural event of an arm.

    What is left of it once loss, learning rate and gradient norm are explained away; whether its series predicts the
    holdout in a run left out, beyond the loss; what captures chosen at random give.

    Example: ember dynamics beyond-loss runs/modular

    Exit codes: 0 answered; 2 bad input.
    """
    from ember.dynamics.joint import JointConfig
    from ember.recipes import dynamics_measures

    with errors_in_one_line():
        found = dynamics_measures.beyond(study, arm, JointConfig.resolve({}, settings or []), outcome)
    if as_json:
        print_json([one.dump() for one in found])
        return
    if not found:
        console.print(f"arm {escape(arm)} has no structural event")
    for one in found:
        console.print(
            f"{escape(one.series)} at step {one.at}: {one.explained:.0%} explained by loss, rate and gradient norm, "
            f"{'still an event' if one.stays else 'an event no more'} (q {one.q_left:.3g}); predicting a run left out: "
            f"{one.gain:+.3g} ({one.gain_low:+.3g} to {one.gain_high:+.3g}) a capture; placebo p {one.p_placebo:.3g}"
        )


def outcomes(
    study: Annotated[Path, typer.Argument(help="A study's folder.", show_default=False)],
    arm: Annotated[str, typer.Option(help="Whose runs are asked.")] = "main",
    most: Annotated[int, typer.Option(help="Series told for each skill.", min=1)] = 5,
    settings: Settings = None,
    as_json: AsJson = False,
) -> None:
    """Does geometry move with what the model can do? One-step validity, solve rate, losses beside events and series.

    First, changes of each outcome where events are, against the same events shifted along the run. Then series that
    tell at the same step which run is ahead of the others, against runs that are given each other's outcomes.

    Example: ember dynamics outcomes runs/rewards --arm rewarded

    Exit codes: 0 answered; 2 bad input.
    """
    from ember.dynamics.joint import JointConfig
    from ember.recipes import dynamics_measures

    with errors_in_one_line():
        found = dynamics_measures.outcomes(study, arm, JointConfig.resolve({}, settings or []), most)
    if as_json:
        print_json({"jumps": [one.dump() for one in found.jumps], "together": [one.dump() for one in found.together]})
        return
    for rows in (found.jumps, found.together):
        if rows:
            show_rows([one.dump() for one in rows], as_json=False)
    if not found.together:
        console.print(f"no skill was measured in all runs of arm {escape(arm)}")
