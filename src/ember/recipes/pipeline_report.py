"""What an experiment's stages say, in one place: rates of every arm with intervals, values against what needs no
training, and the figures of each training. Numbers come from the stages' own files."""

from __future__ import annotations

import importlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ember.core import provenance
from ember.evaluation import log, report
from ember.recipes import training
from ember.recipes.valued import value_figures

TRAININGS = ("sft", "energy", "remaining", "joint", "grpo", "repair")
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")
COUNTS = ("steps", "theorems")
COSTS = ("seconds", "refused")
NO_FAMILY = ("all", "new shape", *COSTS)
"""Figures of an arm that are no family's."""
LEGEND = """*Combinations*: kept out of training whole; *parameters*: learned combinations, new numbers. *New shape*:
statements whose text differs from every learned one in more than numbers. Intervals are Wilson's, 95 %. Portfolio,
enumeration and retrieval learn nothing and have the same time for each theorem."""


def write(folder: Path, tests: Sequence[str]) -> dict[str, Any]:
    found: dict[str, Any] = {
        **so_far(folder),
        "searches": {"trajectories": _searched(folder / "trajectories")},
        "tests": {name: _tested(folder, name) for name in tests},
        "values": {name: value_figures(folder, folder / "tests" / name) for name in tests},
    }
    for name in tests:
        report.write(folder / "tests" / name, folder / "tests" / name / "report")
    provenance.write_atomically(folder / "report.json", json.dumps(found, indent=2, ensure_ascii=False) + "\n")
    provenance.write_atomically(folder / "report.md", markdown(found))
    _pictures(folder, found)
    return found


def so_far(folder: Path) -> dict[str, Any]:
    """The last figures of the trainings that are there."""
    return {"trainings": {stage: _trained(folder / stage) for stage in TRAININGS if (folder / stage).is_dir()}}


def _trained(stage: Path) -> dict[str, Any]:
    ended = (provenance.read_manifest(stage) or {}).get("ended", {})
    return {**training.last_figures(stage), **{f"ended_{name}": value for name, value in ended.items()}}


def _searched(run: Path) -> dict[str, Any]:
    from ember.trajectories import views

    found = views.summary(run)
    return {name: found[name] for name in ("theorems", "proved", "rate", "interval", "cost")}


def _tested(folder: Path, name: str) -> dict[str, Any]:
    """Each arm's rate: all theorems, those of a new shape, and by family."""
    import polars as pl

    from ember.evaluation.intervals import wilson

    table, manifest = log.read(folder / "tests" / name)
    about = _about(folder / f"{name}.jsonl")
    found: dict[str, Any] = {}
    for arm in manifest["arms"]:
        rows = (
            table.filter(pl.col("arm") == arm)
            .group_by("theorem", maintain_order=True)
            .agg(pl.col("proved").any(), pl.col("seconds").sum(), refused=(pl.col("status") == "invalid").all())
        )
        proved = dict(rows.select("theorem", "proved").rows())
        groups = {"all": list(proved)}
        groups |= {"new shape": [one for one in proved if about.get(one, {}).get("new_shape")]}
        for one in proved:
            if family := about.get(one, {}).get("family"):
                groups.setdefault(family, []).append(one)
        found[arm] = {
            group: {"proved": (count := sum(proved[one] for one in names)), "of": len(names),
                    "interval": wilson(count, len(names))}
            for group, names in groups.items() if names
        }  # fmt: skip
        found[arm]["seconds"] = float(rows["seconds"].fill_null(0).sum())
        found[arm]["refused"] = int(rows["refused"].sum())
    return found


def _about(statements: Path) -> dict[str, dict[str, Any]]:
    """Rows of the statements by name; nothing where they were given from elsewhere."""
    if not statements.exists():
        return {}
    rows = [json.loads(line) for line in statements.read_text().splitlines()]
    return {row["name"]: row for row in rows}


def markdown(found: dict[str, Any]) -> str:
    lines = ["# The experiment", "", "Proved of asked, by arm.", ""]
    tests: dict[str, dict[str, Any]] = found["tests"]
    groups = [(name, group) for name in tests for group in ("all", "new shape")
              if any(group in figures for figures in tests[name].values())]  # fmt: skip
    lines += ["| arm | " + " | ".join(f"{name}, {group}" for name, group in groups) + " |"]
    lines += ["|---" * (len(groups) + 1) + "|"]
    for arm in dict.fromkeys(arm for figures in tests.values() for arm in figures):
        lines.append(f"| {arm} | " + " | ".join(_share(tests[name][arm].get(group)) for name, group in groups) + " |")
    lines += ["", LEGEND, "", *_refused(tests)]
    for name, figures in tests.items():
        families = [group for group in next(iter(figures.values())) if group not in NO_FAMILY]
        if families:
            lines += [
                f"## {name}, by family",
                "",
                "| arm | " + " | ".join(families) + " |",
                "|---" * (len(families) + 1) + "|",
            ]
            lines += [
                f"| {arm} | " + " | ".join(_count(of.get(one)) for one in families) + " |"
                for arm, of in figures.items()
            ]
            lines.append("")
    for name, figures in found["values"].items():
        if figures:
            lines += _valued(name, figures)
    lines += ["## Trainings", "", "Figures of the last step that had them.", "", "| stage | figures |", "|---|---|"]
    for stage, figures in found["trainings"].items():
        told = ", ".join(f"{key} {_number(value)}" for key, value in figures.items() if key not in ("ended_change",))
        lines.append(f"| {stage} | {told} |")
    return "\n".join(lines) + "\n"


def _refused(tests: dict[str, Any]) -> list[str]:
    """Lean could not read a statement: then nobody failed to prove it, and the recipe or the library is at fault."""
    counts = {name: max(figures["refused"] for figures in arms.values()) for name, arms in tests.items()}
    return [line for name, count in counts.items() if count
            for line in (f"**{count} statements of {name} are not understood by this Lean.**", "")]  # fmt: skip


def _valued(name: str, figures: dict[str, Any]) -> list[str]:
    """How often a value puts the proof's own state first, beside what needs no training."""
    told = f"{figures['steps']} choices in proofs of {figures['theorems']} theorems"
    lines = [
        f"## Values on {name}",
        "",
        f"{told}: how often the state of the proof comes first, and how many expansions",
    ]
    lines += ["a value changed.", "", "| value | share | 95 % interval |", "|---|---|---|"]
    for value in [name for name, one in figures.items() if name not in COUNTS and one]:
        low, high = figures[value]["interval"]
        lines.append(f"| {value} | {100 * figures[value]['mean']:.1f} % | {100 * low:.1f} to {100 * high:.1f} |")
    return [*lines, ""]


def _number(value: Any) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def _share(figures: dict[str, Any] | None) -> str:
    if not figures:
        return ""
    low, high = figures["interval"]
    share = f"{100 * figures['proved'] / figures['of']:.0f} %"
    return f"{figures['proved']} of {figures['of']}: {share} ({100 * low:.0f} to {100 * high:.0f})"


def _count(figures: dict[str, Any] | None) -> str:
    return f"{figures['proved']} of {figures['of']}" if figures else ""


def _pictures(folder: Path, found: dict[str, Any]) -> None:
    """`proved.png`: every arm on every test; `learning.png`: losses over the steps."""
    from ember.train.events import read_metrics

    figures: Any = importlib.import_module("matplotlib.figure")
    picture = figures.Figure(figsize=(8, 4), layout="constrained")
    axes = picture.subplots()
    tests: dict[str, Any] = found["tests"]
    for place, (name, arms) in enumerate(tests.items()):
        rates = [(arm["all"]["proved"] / arm["all"]["of"], *arm["all"]["interval"]) for arm in arms.values()]
        below, above = [share - low for share, low, _ in rates], [high - share for share, _, high in rates]
        spots = [number + place * 0.8 / len(tests) for number in range(len(arms))]
        shares = [share for share, _, _ in rates]
        axes.bar(spots, shares, 0.8 / len(tests), yerr=[below, above], label=name, color=COLOURS[place])
        axes.set_xticks(range(len(arms)), list(arms), rotation=30, ha="right")
    axes.set_ylabel("share proved, 95 % interval")
    axes.legend()
    picture.savefig(folder / "proved.png", dpi=120, metadata={"Software": None})
    picture = figures.Figure(figsize=(8, 4), layout="constrained")
    axes = picture.subplots()
    for place, stage in enumerate(found["trainings"]):
        rows = [row for row in read_metrics(folder / stage) if "loss" in row]
        axes.plot([row["step"] for row in rows], [row["loss"] for row in rows], label=stage, color=COLOURS[place])
    axes.set(xlabel="step", ylabel="loss")
    axes.legend()
    picture.savefig(folder / "learning.png", dpi=120, metadata={"Software": None})
