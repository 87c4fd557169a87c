"""Success metrics, red lines and what follows from them, evaluated by code.

The plan's numbers belong to one model (width 4,096) and one benchmark: `ABSOLUTE`. Elsewhere the same rules hold in
proportion, against chance and against iteration 0: `RELATIVE`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from ember.core.config import Config


class Rule(Config):
    """One line of the table of success metrics."""

    metric: str
    target_0: float
    """That iteration 0 should reach: a number, or a multiple of what chance gives."""
    target_1: float | None = None
    """The same for iteration 1; None: as much as iteration 0 has."""
    red: float
    """A number, or a share of what iteration 0 has. Beyond it, stop."""
    lower_is_better: bool = False


def _rules(*rows: tuple[str, float, float | None, float], lower: str) -> tuple[Rule, ...]:
    return tuple(
        Rule(metric=name, target_0=first, target_1=second, red=red, lower_is_better=name == lower)
        for name, first, second, red in rows
    )


ABSOLUTE = _rules(
    ("policy_rate", 0.35, 0.35, 0.25),
    ("energy_rate", 0.40, 0.45, 0.35),
    ("centroid_l2", 5.0, None, 3.0),
    ("linear_probe_acc", 0.75, None, 0.65),
    ("rank1_d4+", 0.30, 0.40, 0.25),
    ("sibling_discrimination", 0.12, 0.15, 0.10),
    ("sft_val_loss", 0.50, 0.50, 0.65),
    lower="sft_val_loss",
)
RELATIVE = _rules(
    ("policy_rate", 0.0, None, 0.71),
    ("energy_rate", 0.0, None, 0.87),
    ("centroid_l2", 1.0, None, 0.60),
    ("linear_probe_acc", 1.0, None, 0.87),
    ("rank1_accuracy", 1.0, None, 0.83),
    ("sibling_discrimination", 1.0, None, 0.83),
    ("sft_val_loss", 0.0, None, 1.30),
    lower="sft_val_loss",
)
"""Red lines keep the plan's proportion of red line to target."""

Figures = Mapping[str, float | None]
Answer = Literal["yes", "no", "unknown"]


def judge(
    rules: Sequence[Rule], relative: bool, iteration: int, figures: Figures, first: Figures, chance: Figures
) -> list[dict[str, Any]]:
    """Each rule on an iteration's figures: the target, the red line, and whether they are met and crossed. `first` are
    iteration 0's figures."""
    rows: list[dict[str, Any]] = []
    for rule in rules:
        value, before = figures.get(rule.metric), first.get(rule.metric)
        given = rule.target_0 if iteration == 0 else rule.target_1
        target = before if given is None else given
        if relative and given is not None:
            by_chance = chance.get(rule.metric)
            target = given * by_chance if by_chance is not None else None
        red = rule.red
        if relative:
            red = rule.red * before if before is not None else None
        rows.append(
            {
                "metric": rule.metric,
                "iteration": iteration,
                "value": value,
                "target": target,
                "met": _at_least(value, target, rule.lower_is_better),
                "red_line": red,
                "crossed": _beyond(value, red, rule.lower_is_better),
            }
        )
    return rows


def _at_least(value: float | None, target: float | None, lower: bool) -> Answer:
    if value is None or target is None:
        return "unknown"
    return "yes" if (value <= target if lower else value >= target) else "no"


def _beyond(value: float | None, red: float | None, lower: bool) -> Answer:
    if value is None or red is None:
        return "unknown"
    return "yes" if (value > red if lower else value < red) else "no"


def sign(low: float | None, high: float | None) -> Literal["above", "below", "open"]:
    """What an interval of a difference says; open where 0 lies in it, or where there is none."""
    if low is None or high is None or low <= 0 <= high:
        return "open"
    return "above" if low > 0 else "below"


BRANCHES = {
    "joint training works": "search with the joint model, train again: expert iteration with joint training",
    "data was the bottleneck": "weigh the cost of joint training against more expert iteration on these data",
    "data was not the bottleneck": "look at the search, the capacity of the model, the budget of inference",
    "joint training failed": "alternate steps of policy and value, or raise λ",
}


def decide(better: str, against_past: str | None, centroid_held: Answer, collapsed: Answer) -> list[dict[str, str]]:
    """The branches of the plan's decision, in its order. `better`: iteration 1's solve rate against iteration 0's;
    `against_past`: iteration 0's against an older one's, where one is known; both as `sign` gives them."""
    nothing = "unknown" if against_past is None else "no"
    applies: dict[str, Answer] = {
        "joint training works": "yes" if better == "above" and centroid_held == "yes" else "no",
        "data was the bottleneck": "yes" if against_past == "above" and better == "open" else nothing,
        "data was not the bottleneck": "yes" if against_past == "open" else nothing,
        "joint training failed": collapsed,
    }
    if better == "above" and centroid_held == "unknown":
        applies["joint training works"] = "unknown"
    return [{"branch": name, "applies": applies[name], "then": then} for name, then in BRANCHES.items()]
