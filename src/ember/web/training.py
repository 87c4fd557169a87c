"""A training run: its curves, the limits that its monitors watch, and why it ended."""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError

from ember.core.errors import InputError
from ember.web.headline import read_lines
from ember.web.runs import Run, as_table
from ember.web.wire import Line, SampleRow, SampleRows, Training

SAMPLES = "samples.jsonl"
_STEP = re.compile(r'\{"step": (\d{1,15}),')
MOST_POINTS = 2000
"""Of a curve; a longer one is thinned, its last point kept."""

WATCHED: tuple[tuple[str, Literal["above", "below"], str, str], ...] = (
    ("val_loss", "above", "loss_ceiling", "loss_share"),
    ("separation", "below", "separation_floor", "separation_share"),
)
"""A figure, the side on which training ends, and the monitors' settings for it: as a number, as a share."""


def training(run: Run) -> Training:
    metrics = _metrics(run.folder)
    thin = max(1, math.ceil(len(metrics) / MOST_POINTS))
    kept = metrics[:-1][::thin] + metrics[-1:]
    names = sorted({name for row in metrics for name, value in row.items() if _number(value) is not None} - {"step"})
    # A figure of evaluations stands in few rows: thinning must not lose them.
    rare = {name for name in names if sum(name in row for row in metrics) <= MOST_POINTS}
    kept_steps = {row["step"] for row in kept} | {row["step"] for row in metrics if rare & row.keys() and thin > 1}
    shown = [row for row in metrics if row["step"] in kept_steps]
    ended = as_table((run.manifest or {}).get("ended"))
    return Training(
        kind=str(run.about.get("kind", "")),
        steps=[row["step"] for row in shown],
        figures={name: [_number(row.get(name)) for row in shown] for name in names},
        lines=limits(run.recipe, metrics),
        ended=str(ended["reason"]) if "reason" in ended else None,
        change=as_table(ended.get("change")),
        planned=as_table(run.recipe.get("loop")).get("steps") or None,
    )


def samples(run: Run, step: int | None) -> SampleRows:
    """What the model wrote at one step; default: the last of which samples were kept."""
    path = run.folder / SAMPLES
    lines: dict[int, list[str]] = {}
    try:
        with path.open(encoding="utf-8", errors="replace") as handle:
            for line in handle:
                if found := _STEP.match(line):  # only one step's rows are read whole: the file may be large
                    lines.setdefault(int(found[1]), []).append(line)
    except FileNotFoundError:
        pass
    except OSError as error:
        raise InputError(f"{SAMPLES} of {run.id} cannot be read: {error}") from error
    if not lines:
        return SampleRows(steps=[], step=None, rows=[])
    shown = step if step in lines else max(lines)
    return SampleRows(steps=sorted(lines), step=shown, rows=[one for line in lines[shown] if (one := _sample(line))])


def _sample(line: str) -> SampleRow | None:
    """None for a last line that is cut off, or one that says something else."""
    try:
        return SampleRow.model_validate_json(line)
    except ValidationError:
        return None


def _metrics(folder: Path) -> list[dict[str, Any]]:
    try:
        return [row for row in read_lines(folder / "metrics.jsonl") if isinstance(row.get("step"), int)]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise InputError(f"the figures of {folder.name} cannot be read: {error}") from error


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) and math.isfinite(value) else None


def limits(recipe: dict[str, Any], metrics: list[dict[str, Any]]) -> list[Line]:
    """Where the monitors of `train/monitors.py` end the training.

    Relative limits are shares of figures from before the first step, which a run does not log: they are drawn from
    the first figures that it does log, and say so.
    """
    monitors = as_table(as_table(recipe.get("joint")).get("monitors"))
    first = {name: row[name] for row in reversed(metrics) for name in row}
    found: list[Line] = []
    for figure, side, fixed, share in WATCHED:
        absolute, start = _number(monitors.get(fixed)), _number(first.get(figure))
        relative = _number(monitors.get(share))
        if absolute is not None:
            found.append(Line(figure=figure, value=absolute, side=side, label=f"training ends {side} it"))
        elif relative is not None and start is not None:
            label = f"training ends about here: {side} {relative:g} × the start"
            found.append(Line(figure=figure, value=relative * start, side=side, label=label))
    if _number(first.get("chance")) is not None:
        found.append(Line(figure="val_rank1", value=first["chance"], side="below", label="chance"))
    return found
