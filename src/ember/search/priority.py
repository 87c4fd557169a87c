"""How log-probability and energy become one number. Higher is expanded first.

A priority sees the whole frontier, because scales drift: what is mixed is normalised per frontier.
Each is a plain function or a partial application of one; none is hard-wired into the search.
"""

from __future__ import annotations

import functools
import math
import statistics
from collections.abc import Callable, Sequence
from typing import Literal

from ember.search.tree import Node

Priority = Callable[[Sequence[Node]], list[float]]
Normalisation = Literal["zscore", "rank", "none"]


def cumulative(frontier: Sequence[Node]) -> list[float]:
    """Σ log p along the path (GPT-f, ReProver)."""
    return [node.path_log_prob for node in frontier]


def length_normalised(frontier: Sequence[Node], alpha: float = 0.5) -> list[float]:
    """Σ log p / L^α (BFS-Prover, arXiv 2502.03438; α = 0 is `cumulative`, α = 1 the mean)."""
    return [node.path_log_prob / max(1, node.depth) ** alpha for node in frontier]


def mixed(
    frontier: Sequence[Node],
    alpha: float = 0.5,
    beta: float = 0.5,
    log_prob_temperature: float = 1.0,
    energy_temperature: float = 1.0,
    normalise: Normalisation = "zscore",
    base: Priority = length_normalised,
) -> list[float]:
    """α·logp/T_l + β·(−E)/T_e, each normalised over the frontier, so that energy adds to
    log-probability instead of replacing it. Nodes without an energy count as average."""
    log_probs = _normalised(base(frontier), normalise)
    energies = _energies(frontier, normalise)
    return [
        alpha * log_prob / log_prob_temperature - beta * energy / energy_temperature
        for log_prob, energy in zip(log_probs, energies, strict=True)
    ]


def upper_confidence(
    frontier: Sequence[Node], exploration: float = 1.41, base: Priority = cumulative, normalise: Normalisation = "rank"
) -> list[float]:
    """Value plus c·sqrt(ln(N_parent + 1) / (1 + n)) (UCB1, as RMaxTS and hybrid searches use it); the
    bonus falls with how often the neighbourhood was expanded."""
    values = _normalised(base(frontier), normalise)
    return [value + exploration * _bonus(node) for value, node in zip(values, frontier, strict=True)]


def hypertree(frontier: Sequence[Node], base: Priority | None = None) -> list[float]:
    """The log of the product of exp(−E) over an edge's unproved children (HTPS, arXiv 2205.11491:
    an edge is worth the product of its goals), plus the path's log-probability. A goal whose siblings
    are hopeless is not worth work."""
    values = base(frontier) if base else [node.path_log_prob for node in frontier]
    return [value + _and_value(node) for value, node in zip(values, frontier, strict=True)]


NAMED: dict[str, Priority] = {
    "cumulative": cumulative,
    "length": length_normalised,
    "mixed": mixed,
    "mixed-rank": functools.partial(mixed, normalise="rank"),
    "ucb": upper_confidence,
    "hypertree": hypertree,
}


def _bonus(node: Node) -> float:
    parent_visits = max((edge.parent.visits for edge in node.parents), default=0)
    return math.sqrt(math.log(parent_visits + 1) / (1 + node.visits))


def _and_value(node: Node) -> float:
    """Best over parents of −Σ energy of the goals that must fall together."""
    groups = [edge.children for edge in node.parents] or [(node,)]
    return max(-sum(child.energy or 0.0 for child in group if child.proof is None) for group in groups)


def _energies(frontier: Sequence[Node], how: Normalisation) -> list[float]:
    known = [node.energy for node in frontier if node.energy is not None]
    if not known:
        return [0.0] * len(frontier)
    average = statistics.fmean(known)
    return _normalised([average if node.energy is None else node.energy for node in frontier], how)


def _normalised(values: list[float], how: Normalisation) -> list[float]:
    if how == "none" or not values:
        return values
    if how == "zscore":
        deviation = statistics.pstdev(values)
        average = statistics.fmean(values)
        return [(value - average) / deviation if deviation > 1e-12 else 0.0 for value in values]
    return _ranks(values)


def _ranks(values: list[float]) -> list[float]:
    """Ranks scaled to [0, 1]; equal values share their mean rank."""
    if len(values) == 1:
        return [0.5]
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end + 1 < len(order) and values[order[end + 1]] == values[order[start]]:
            end += 1
        for position in range(start, end + 1):
            ranks[order[position]] = (start + end) / 2 / (len(values) - 1)
        start = end + 1
    return ranks
