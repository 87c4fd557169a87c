"""What training says while it runs: a line of JSON a step, samples of what the model writes, and whoever else wants to
hear it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ember.core.errors import InputError
from ember.train import parallel

Figures = dict[str, float]
Listener = Callable[[int, Figures], None]
METRICS, SAMPLES = "metrics.jsonl", "samples.jsonl"
MOST_SAMPLES, LONGEST_TEXT, LARGEST = 32, 1_000, 16 << 20
"""Of one evaluation; characters of a text; bytes of the file, after which nothing is added."""


class Events:
    """Only the first of several processes writes and tells."""

    def __init__(self, folder: Path, listeners: Sequence[Listener] = ()) -> None:
        self._path, self._samples = folder / METRICS, folder / SAMPLES
        self._listeners = listeners

    def log(self, step: int, figures: Figures) -> None:
        if parallel.rank() != 0:
            return
        with self._path.open("a") as stream:
            stream.write(json.dumps({"step": step, **figures}) + "\n")
        for listener in self._listeners:
            listener(step, figures)

    def sampled(self, step: int, rows: Sequence[Mapping[str, Any]]) -> None:
        """Keep some of what the model wrote, with what came of it: a look, not a record."""
        if parallel.rank() != 0 or (self._samples.exists() and self._samples.stat().st_size > LARGEST):
            return
        with self._samples.open("a") as stream:
            for row in rows[:MOST_SAMPLES]:
                short = {key: value[:LONGEST_TEXT] if isinstance(value, str) else value for key, value in row.items()}
                stream.write(json.dumps({"step": step, **short}) + "\n")

    def rewind(self, step: int) -> None:
        """A run goes on from here: forget what was said of later steps, and a line that was cut off."""
        for path in (self._path, self._samples):
            if parallel.rank() == 0 and path.exists():
                kept = [row for row in _lines(path) if row["step"] <= step]
                partial = path.with_name(f".{path.name}.partial")
                partial.write_text("".join(json.dumps(row) + "\n" for row in kept))
                partial.replace(path)


def read_metrics(folder: Path) -> list[dict[str, Any]]:
    """The lines of a run, finished or not."""
    try:
        return _lines(folder / METRICS)
    except OSError as error:
        raise InputError(f"{folder} holds no training run: {error}") from error


def _lines(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for line in path.read_text().splitlines():
        try:
            found.append(json.loads(line))
        except json.JSONDecodeError:
            break  # cut off by a kill
    return found
