"""What training says while it runs: a line of JSON a step, and whoever else wants to hear it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from ember.core.errors import InputError
from ember.train import parallel

Figures = dict[str, float]
Listener = Callable[[int, Figures], None]
METRICS = "metrics.jsonl"


class Events:
    """Only the first of several processes writes and tells."""

    def __init__(self, folder: Path, listeners: Sequence[Listener] = ()) -> None:
        self._path = folder / METRICS
        self._listeners = listeners

    def log(self, step: int, figures: Figures) -> None:
        if parallel.rank() != 0:
            return
        with self._path.open("a") as stream:
            stream.write(json.dumps({"step": step, **figures}) + "\n")
        for listener in self._listeners:
            listener(step, figures)

    def rewind(self, step: int) -> None:
        """A run goes on from here: forget what was said of later steps, and a line that was cut off."""
        if parallel.rank() == 0 and self._path.exists():
            kept = [row for row in read_metrics(self._path.parent) if row["step"] <= step]
            partial = self._path.with_name(f".{METRICS}.partial")
            partial.write_text("".join(json.dumps(row) + "\n" for row in kept))
            partial.replace(self._path)


def read_metrics(folder: Path) -> list[dict[str, Any]]:
    """The lines of a run, finished or not."""
    try:
        lines = (folder / METRICS).read_text().splitlines()
    except OSError as error:
        raise InputError(f"{folder} holds no training run: {error}") from error
    found: list[dict[str, Any]] = []
    for line in lines:
        try:
            found.append(json.loads(line))
        except json.JSONDecodeError:
            break  # cut off by a kill
    return found
