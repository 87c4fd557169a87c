"""The figures of a training run, sent to a tracker: trackio, Weights & Biases or MLflow. The run's own files are the
record; the tracker gets a copy, so training needs none and waits for none."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from ember.core import provenance
from ember.core.errors import InputError
from ember.train.events import read_metrics

TRACKERS = ("trackio", "wandb", "mlflow")


def send(run: Path, tracker: str, project: str) -> int:
    """All that the run has told so far, as a new run of the tracker's; how many steps."""
    if tracker not in TRACKERS:
        raise InputError(f"no tracker is called {tracker}: {', '.join(TRACKERS)}")
    rows = read_metrics(run)
    about = provenance.read_manifest(run) or {}
    settings = dict(_flat(about.get("recipe", {})))
    try:
        module: Any = importlib.import_module(tracker)
    except ImportError as error:
        raise InputError(f"{tracker} is not installed here ({error}): pip install {tracker}") from error
    (_to_mlflow if tracker == "mlflow" else _to_board)(module, project, run.resolve().name, settings, rows)
    return len(rows)


def _to_board(
    module: Any, project: str, name: str, settings: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]
) -> None:
    """trackio and wandb are called alike."""
    module.init(project=project, name=name, config=dict(settings))
    try:
        for row in rows:
            module.log(_figures(row), step=row["step"])
    finally:
        module.finish()


def _to_mlflow(
    module: Any, project: str, name: str, settings: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]
) -> None:
    module.set_experiment(project)
    with module.start_run(run_name=name):
        module.log_params({key: str(value)[:500] for key, value in settings.items()})
        for row in rows:
            module.log_metrics({key.replace("@", "_at_"): value for key, value in _figures(row).items()}, row["step"])


def _figures(row: Mapping[str, Any]) -> dict[str, float]:
    return {key: float(value) for key, value in row.items() if key != "step" and isinstance(value, int | float)}


def _flat(value: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    """A recipe as names with dots."""
    for key, inner in value.items():
        if isinstance(inner, dict):
            yield from _flat(cast(dict[str, Any], inner), f"{above}{key}.")
        else:
            yield above + key, inner
