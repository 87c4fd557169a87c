"""One experiment with several seeds: each seed is an experiment in a folder of its own on the same corpus. Then rates
as means over seeds, every arm beside the first one theorem by theorem, and a curve for each currency.

<folder>/corpus          made once
<folder>/seed-<n>        an experiment (`pipeline.py`)
<folder>/study.json, study.md, curves-<test>.png
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ember.core import provenance
from ember.evaluation import log
from ember.evaluation.compare import compare
from ember.evaluation.intervals import mean_over_seeds
from ember.recipes import pipeline, pipeline_report
from ember.recipes.pipeline import Say
from ember.recipes.pipeline_recipe import PipelineRecipe
from ember.train.events import Listener

CURRENCIES = {"seconds": "wall-clock seconds", "lean_s": "seconds of Lean", "flops": "operations of the models"}
POINTS = 24
LEGEND = """Shares are means over seeds; intervals are Student's t over seeds, 95 %. Differences are paired by theorem,
at the same budget, with every seed of it; their intervals are bootstrapped over theorems."""


async def run(
    recipe: PipelineRecipe,
    folder: Path,
    seeds: Sequence[int],
    say: Say,
    listeners: tuple[Listener, ...] = (),
    *,
    weak_sandbox: bool = False,
) -> dict[str, Any]:
    """Every seed that is not complete, then `study.json`, `study.md` and the curves."""
    await pipeline.make_corpus(recipe, folder, say, weak_sandbox)
    for number, seed in enumerate(seeds):
        say(f"seed {seed}, {number + 1} of {len(seeds)}")
        one = of_seed(recipe, seed, folder / "corpus", references=number == 0)
        await pipeline.run(one, folder / f"seed-{seed}", say, listeners, weak_sandbox=weak_sandbox)
    return write(folder, seeds)


def of_seed(recipe: PipelineRecipe, seed: int, corpus: Path, *, references: bool) -> PipelineRecipe:
    """The experiment with another seed everywhere but in the corpus. What learns nothing is asked once."""

    tiny = recipe.learner.tiny.model_copy(update={"seed": seed}) if recipe.learner.tiny else None
    changes: dict[str, Any] = {
        "name": f"{recipe.name}-{seed}",
        "learner": recipe.learner.model_copy(update={"tiny": tiny}),
        "sft_loop": recipe.sft_loop.model_copy(update={"seed": seed}),
        "energy_loop": recipe.energy_loop.model_copy(update={"seed": seed}),
        "seeds": [seed],
    }
    for name in ("joint", "grpo", "repair"):
        if (stage := getattr(recipe, name)) is not None:
            changes[name] = stage.model_copy(update={"loop": stage.loop.model_copy(update={"seed": seed})})
    if recipe.data is not None:
        changes |= {"data": None, "corpus": corpus}
    if not references:
        changes["references"] = None
    return recipe.model_copy(update=changes)


def write(folder: Path, seeds: Sequence[int]) -> dict[str, Any]:
    """What the seeds say together."""
    runs = [folder / f"seed-{seed}" for seed in seeds]
    tests = sorted(path.name for path in (runs[0] / "tests").iterdir())
    reports = [json.loads((run / "report.json").read_text()) for run in runs]
    found: dict[str, Any] = {"seeds": list(seeds), "tests": {}}
    for name in tests:
        found["tests"][name] = {
            "rates": _rates([report["tests"][name] for report in reports]),
            "values": _values([report["values"][name] for report in reports]),
            **_beside(folder, runs, name),
        }
    provenance.write_atomically(folder / "study.json", json.dumps(found, indent=2, ensure_ascii=False) + "\n")
    provenance.write_atomically(folder / "study.md", markdown(found))
    return found


def _rates(reports: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Per arm and group of theorems: the share of each seed, their mean and its interval by Student's t."""
    found: dict[str, Any] = {}
    for arm in dict.fromkeys(arm for report in reports for arm in report):
        groups = [report[arm] for report in reports if arm in report]
        found[arm] = {
            group: _mean([one[group]["proved"] / one[group]["of"] for one in groups if group in one])
            | {"theorems": groups[0][group]["of"]}
            for group in groups[0]
            if group not in pipeline_report.COSTS
        }
    return found


def _values(reports: Sequence[dict[str, Any]]) -> dict[str, Any]:
    names = dict.fromkeys(name for report in reports for name in report if name not in pipeline_report.COUNTS)
    return {name: _mean([report[name]["mean"] for report in reports if report.get(name)]) for name in names}


def _mean(values: Sequence[float]) -> dict[str, Any]:
    mean, low, high = mean_over_seeds(values)
    return {"mean": mean, "interval": [low, high] if len(values) > 1 else None, "each": list(values)}


def _beside(folder: Path, runs: Sequence[Path], test: str) -> dict[str, Any]:
    """Every arm against the first, paired by theorem with all seeds, and the picture of what each proved by then."""
    import polars as pl

    parts = [log.read(run / "tests" / test) for run in runs]
    table = pl.concat([part for part, _ in parts])
    budgets, arms = parts[0][1]["budgets"], list(parts[0][1]["arms"])
    shape = [arm for arm in arms if budgets[arm] == budgets[arms[0]]]
    found = {arm: compare(table, budgets, arms[0], arm)["whole"] for arm in shape[1:]}
    _curves(table, arms, folder / f"curves-{test}.png")
    return {"base": arms[0], "beside": found}


def _curves(table: Any, arms: Sequence[str], target: Path) -> None:
    """Share proved by cost, a panel for each currency; an arm whose cost is not known is left out of that panel."""
    import numpy as np
    import polars as pl

    figures: Any = importlib.import_module("matplotlib.figure")
    picture = figures.Figure(figsize=(5 * len(CURRENCIES), 4), layout="constrained")
    for axes, (currency, label) in zip(picture.subplots(1, len(CURRENCIES)), CURRENCIES.items(), strict=True):
        for arm in arms:
            rows = table.filter(pl.col("arm") == arm)
            spent = rows.filter(pl.col("proved"))[currency]
            if spent.null_count() or not len(spent) or not float(spent.max()) > 0:
                continue
            costs = np.geomspace(float(spent.max()) / 1000, float(spent.max()), POINTS)
            axes.plot(costs, [float((spent <= cost).sum()) / len(rows) for cost in costs], label=arm)
        axes.set(xscale="log", xlabel=f"{label} a theorem", ylabel="share proved", ylim=(0, 1))
    picture.axes[0].legend(fontsize="small")
    picture.savefig(target, dpi=120, metadata={"Software": None})


def markdown(found: dict[str, Any]) -> str:
    lines = [f"# The experiment with {len(found['seeds'])} seeds", "", LEGEND]
    for name, test in found["tests"].items():
        groups = list(dict.fromkeys(group for arm in test["rates"].values() for group in arm))
        lines += ["", f"## {name}", "", "| arm | " + " | ".join(groups) + f" | minus {test['base']} |"]
        lines += ["|---" * (len(groups) + 2) + "|"]
        for arm, rates in test["rates"].items():
            beside = test["beside"].get(arm)
            told = (
                f"{_points(beside['difference'])} [{_points(beside['low'])}, {_points(beside['high'])}]"
                if beside
                else ""
            )
            lines.append(f"| {arm} | " + " | ".join(_share(rates.get(group)) for group in groups) + f" | {told} |")
        if test["values"]:
            lines += ["", "Values: the share of choices in which the state of the proof comes first.", ""]
            lines += ["| value | share |", "|---|---|"]
            lines += [f"| {value} | {_share(one)} |" for value, one in test["values"].items()]
        lines += ["", f"![What was proved by which cost](curves-{name}.png)"]
    return "\n".join(lines) + "\n"


def _points(share: float) -> str:
    return f"{100 * share:+.1f}"


def _share(one: dict[str, Any] | None) -> str:
    if one is None:
        return ""
    ends = one["interval"]
    interval = f" [{100 * max(0.0, ends[0]):.0f}, {100 * min(1.0, ends[1]):.0f}]" if ends else ""
    return f"{100 * one['mean']:.1f} %{interval}" + (f" of {one['theorems']}" if "theorems" in one else "")
