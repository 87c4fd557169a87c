"""A study's report, as Markdown and as one HTML file: what was seen, what was expected, what is not claimed."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from ember.core.provenance import write_atomically
from ember.dynamics import plots
from ember.dynamics.claims import Claim, Ruling
from ember.dynamics.findings import Tested, structural
from ember.dynamics.geometry import group_of
from ember.dynamics.outcomes import SKILLS, Outcomes
from ember.dynamics.panel import STEP
from ember.dynamics.study import Arm, read_meta, scalars_of

CAPTIONS = {
    "probes": "One line a run. Probe A is from what is learned, probe B from what is kept out.",
    "geometry": "One thin line a run, their mean dark. Grey at the left: the first tenth, the escape from "
    "initialisation. A band: where a step was found; in colour it is structural, grey it is known.",
}
HOW_TO_READ = "\n".join(
    (
        "- **structural**: a step that no smooth curve follows, shared by the runs, after the first tenth, and neither "
        "at a point of the schedule nor at a spike of the loss that half of the runs share.",
        "- **cannot tell**: the smooth curve does not fit this series, so a step in it would mean nothing.",
        "- T: size of the step over its spread between runs. p: share of curves without a step (signs flipped, rolled) "
        "that give as large a T. q: false discovery rate over all series of the arm. family p: the same for the "
        "largest T of all series.",
        "- minimal size: the smallest step that would have been found in four of five tries.",
        "- Series of one group (spectrum, drift, ...) are functions of the same thing: their agreement is one piece of "
        "evidence, not many.",
    )
)
PROBES = ("train_loss", "probe_a_accuracy", "probe_b_loss", "probe_b_accuracy", "reward", *SKILLS[:2])


@dataclass(frozen=True)
class Findings:
    """All that a report tells."""

    name: str
    arms: Sequence[Arm]
    tests: Mapping[str, Tested]
    claims: Sequence[Claim]
    rulings: Sequence[Ruling]
    non_claims: Sequence[str]
    setting: Mapping[str, Any]
    deviations: Sequence[str] | None = None
    """None: nothing was registered."""
    outcomes: Mapping[str, Outcomes] = field(default_factory=dict[str, Outcomes])
    """By arm: what models could do beside their geometry."""


def write_report(folder: Path, layout: Any, findings: Findings) -> None:
    pictures = _pictures(layout, findings)
    for name, data in pictures.items():
        (folder / f"report.{name}.png").write_bytes(data)
    links = {name: f"report.{name}.png" for name in pictures}
    write_atomically(folder / "report.md", markdown(findings, links))
    write_atomically(folder / "report.html", html(findings, pictures))


def _pictures(layout: Any, findings: Findings) -> dict[str, bytes]:
    by_step = [(name, tested) for name, tested in findings.tests.items() if tested.panel.unit == STEP]
    made = {"timeline": plots.timeline_picture(by_step)}
    for arm in findings.arms:
        scalars = scalars_of(layout, arm)
        there = [name for name in PROBES if (scalars["metric"] == name).any()]
        if there:
            made[f"probes-{arm.name}"] = plots.probe_picture(scalars, there)
    for name, tested in findings.tests.items():
        if tested.panel.runs:
            made[f"geometry-{name}"] = plots.geometry_picture(tested, shown(tested))
    return made


def shown(tested: Tested, most: int = 9) -> list[int]:
    """Series for the picture: the clearest of each group first, whether or not an event was found."""
    order = sorted(range(len(tested.panel.series)), key=lambda i: (tested.answer.p[i], -tested.answer.statistic[i]))
    seen: dict[str, int] = {}
    ranked = [(seen.setdefault(group_of(tested.panel.series[i].metric), 0), i) for i in order]
    for rank, index in enumerate(order):
        group = group_of(tested.panel.series[index].metric)
        ranked[rank] = (seen[group], index)
        seen[group] += 1
    return sorted(index for _, index in sorted(ranked, key=lambda pair: pair[0])[:most])


def markdown(findings: Findings, pictures: Mapping[str, str]) -> str:
    parts = [f"# {findings.name}", _setting(findings), "## Observations"]
    parts += [_arm_line(name, tested) for name, tested in findings.tests.items()]
    parts.append(f"![events by arm]({pictures['timeline']})")
    parts.append(_claim_table(findings, "observation"))
    for name, tested in findings.tests.items():
        parts.append(f"### Arm {name}")
        for kind, caption in CAPTIONS.items():
            if (key := f"{kind}-{name}") in pictures:
                parts += [f"![{kind} of arm {name}]({pictures[key]})", caption]
        parts.append(_event_table(tested))
        if name in findings.outcomes:
            parts += _outcome_tables(findings.outcomes[name])
    parts += ["## Hypotheses", _registered(findings), _claim_table(findings, "hypothesis")]
    parts += ["## How to read the tables", HOW_TO_READ]
    parts += ["## Not claimed", "\n".join(f"- {line}" for line in findings.non_claims)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _setting(findings: Findings) -> str:
    return "\n".join(f"- {name}: {value}" for name, value in findings.setting.items())


def watching(layout: Any, arms: Sequence[Arm]) -> str:
    """What captures took beside training, over all runs; empty where the runs do not say it."""
    told = [read_meta(layout, run_id).get("watching", {}) for arm in arms for run_id in arm.run_ids]
    training, spent = (sum(float(row.get(name, 0.0)) for row in told) for name in ("training_s", "captures_s"))
    return f"captures took {spent / training:.1%} of the processor time of training" if training > 0 else ""


def _arm_line(arm: str, tested: Tested) -> str:
    if tested.answer.why:
        return f"**{arm}**: nothing can be told; {tested.answer.why}."
    blind = int((~tested.answer.told).sum())
    kinds = [tested.kind(index) for index in tested.found]
    others = {
        kind: kinds.count(kind) for kind in ("escape", "schedule_coincident", "spike_coincident") if kind in kinds
    }
    told = "".join(f", {count} {kind.replace('_', ' ')}" for kind, count in others.items())
    groups = {group_of(tested.panel.series[index].metric) for index in structural(tested)}
    return (
        f"**{arm}**: {len(tested.panel.runs)} runs, {len(tested.panel.steps)} captures, "
        f"{len(tested.panel.series)} series. {len(structural(tested))} structural events"
        + (f" in {len(groups)} independent groups of metrics ({', '.join(sorted(groups))})" if groups else "")
        + f"{told}; {blind} series cannot be told. The smallest family-wise p is {tested.answer.p_family.min():.3g}."
    )


def _claim_table(findings: Findings, label: str) -> str:
    rows = [
        f"| {claim.id} | {claim.text} | **{ruling.verdict}** | {ruling.evidence.replace('|', '/')} |"
        for claim, ruling in zip(findings.claims, findings.rulings, strict=True)
        if claim.label == label
    ]
    return "\n".join(["| claim | says | verdict | figures |", "|---|---|---|---|", *rows]) if rows else "None."


def _event_table(tested: Tested, most: int = 12) -> str:
    found = sorted(tested.found, key=lambda i: (tested.answer.q[i], -tested.answer.statistic[i]))[:most]
    if not found:
        if tested.answer.why:
            return ""
        if not np.ptp(tested.panel.values, axis=2).any():
            return "No event: no series moves at all."
        sizes = tested.answer.power[tested.answer.told]
        strength = (
            f" Power for a step of {tested.config.power_size:g} residual deviations: median {_median(sizes):.2f}."
        )
        return "No event." + (strength if len(sizes) else "")
    lines = [
        f"| series | {tested.panel.unit} | kind | T | p | q | family p | minimal size | effect in each run |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for i in found:
        answer = tested.answer
        effects = ", ".join(f"{effect:.3g}" for effect in answer.effects[i])
        lines.append(
            f"| {tested.panel.series[i]} | {tested.panel.steps[int(answer.place[i])]} | {tested.kind(i)} "
            f"| {answer.statistic[i]:.1f} | {answer.p[i]:.3g} | {answer.q[i]:.3g} | {answer.p_family[i]:.3g} "
            f"| {answer.minimal_size[i]:.3g} | {effects} |"
        )
    return "\n".join(lines)


def _outcome_tables(found: Outcomes) -> list[str]:
    """Empty where nothing was on record."""
    lines = [
        "| outcome | captures with events | change there | change anywhere | p by shifted events |",
        "|---|---|---|---|---|",
    ]
    lines += [f"| {o.outcome} | {o.places} | {o.near:.3g} | {o.elsewhere:.3g} | {o.p:.3g} |" for o in found.jumps]
    moving = ["| series | skill | correlation between runs | p by exchanged runs | q |", "|---|---|---|---|---|"]
    moving += [f"| {t.series} | {t.outcome} | {t.correlation:.2f} | {t.p:.3g} | {t.q:.3g} |" for t in found.together]
    tables = ["\n".join(lines)] if found.jumps else []
    if found.together:
        tables += ["Series that tell, at the same step, which run can do more than the others:", "\n".join(moving)]
    return tables


def _median(values: Any) -> float:
    return float(sorted(values)[len(values) // 2]) if len(values) else 0.0


def _registered(findings: Findings) -> str:
    if findings.deviations is None:
        return "Nothing was registered before the runs: what follows is exploratory."
    if not findings.deviations:
        return "Registered before the runs; no deviation."
    return "Registered before the runs. Deviations:\n\n" + "\n".join(f"- {line}" for line in findings.deviations)


_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;color:#1f2933;max-width:62rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;font-size:13px;display:block;overflow-x:auto}
td,th{padding:.3rem .6rem;border-bottom:1px solid #e4e7eb;text-align:left;vertical-align:top}
img{max-width:100%}h2{margin-top:2.5rem;border-bottom:2px solid #1f2933}
.holds{color:#166534}.does{color:#b91c1c}.cannot{color:#7b8794}
"""


def html(findings: Findings, pictures: Mapping[str, bytes]) -> str:
    """The same text with its pictures inside; every word from data is escaped."""
    links = {name: f"data:image/png;base64,{base64.b64encode(data).decode()}" for name, data in pictures.items()}
    body = "\n".join(_html_block(block) for block in markdown(findings, links).split("\n\n"))
    return (
        f'<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>{_text(findings.name)}</title>'
        f"<style>{_STYLE}</style>\n{body}\n</html>\n"
    )


def _html_block(block: str) -> str:
    lines = block.strip().splitlines()
    if not lines:
        return ""
    if lines[0].startswith("#"):
        level = len(lines[0]) - len(lines[0].lstrip("#"))
        return f"<h{level}>{_text(lines[0].lstrip('# '))}</h{level}>"
    if lines[0].startswith("!["):
        label, _, link = lines[0][2:-1].partition("](")
        return f'<img alt="{_text(label)}" src="{_text(link)}">'
    if lines[0].startswith("|"):
        return _html_table(lines)
    if lines[0].startswith("- "):
        return "<ul>" + "".join(f"<li>{_text(line[2:])}</li>" for line in lines) + "</ul>"
    return f"<p>{_text(' '.join(lines))}</p>"


def _html_table(lines: Sequence[str]) -> str:
    head, _, *rows = ([cell.strip() for cell in line.strip("|").split("|")] for line in lines)
    top = "".join(f"<th>{_text(cell)}</th>" for cell in head)
    body = "".join("<tr>" + "".join(f"<td>{_text(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><tr>{top}</tr>{body}</table>"


def _text(text: str) -> str:
    """Escaped; `**strong**` is the only mark that counts, and verdicts have their colours."""
    from html import escape

    parts = escape(text).split("**")
    made = parts[0]
    for place, part in enumerate(parts[1:], start=1):
        made += f'<strong class="{part.split()[0] if part.split() else ""}">{part}</strong>' if place % 2 else part
    return made
