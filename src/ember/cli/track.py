"""`ember train track`: a run's figures in somebody's tracker."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ember.cli.output import console, errors_of_training


def track(
    run: Annotated[Path, typer.Argument(help="A training run's folder, finished or not.", show_default=False)],
    to: Annotated[str, typer.Option(help="trackio, wandb or mlflow; it must be installed here.")] = "trackio",
    project: Annotated[str, typer.Option(help="The tracker's project, or experiment.")] = "ember",
) -> None:
    """Send a run's figures and its recipe to trackio, Weights & Biases or MLflow, as a new run there.

    Where the tracker keeps them, and under which account, is set by its own environment variables.

    Example: ember train track runs/laptop/sft --to trackio

    Exit codes: 0 sent; 2 it is no training run, or the tracker is not installed.
    """
    with errors_of_training():
        from ember.recipes import tracking

        count = tracking.send(run, to, project)
    console.print(f"{count} steps of {run} sent to {to}")
