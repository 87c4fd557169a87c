"""Each priority against values worked out by hand from its formula."""

from __future__ import annotations

import functools
import math

import pytest

from ember.core.goals import Goal, ProofState
from ember.search.priority import cumulative, hypertree, length_normalised, mixed, upper_confidence
from ember.search.tree import Node, Tree


def node(number: int, depth: int, log_prob: float, energy: float | None = None) -> Node:
    state = ProofState(number, (Goal(f"⊢ g{number}"),), f"g{number}")
    return Node(number, state, depth, log_prob, energy)


FRONTIER = [node(1, 1, -1.0, 2.0), node(2, 4, -2.0, 4.0), node(3, 9, -6.0, 0.0)]


def test_cumulative_is_the_sum() -> None:
    assert cumulative(FRONTIER) == [-1.0, -2.0, -6.0]


@pytest.mark.parametrize(("alpha", "expected"), [(0.0, [-1, -2, -6]), (0.5, [-1, -1, -2]), (1.0, [-1, -0.5, -6 / 9])])
def test_length_normalised_divides_by_a_power_of_the_depth(alpha: float, expected: list[float]) -> None:
    assert length_normalised(FRONTIER, alpha) == pytest.approx(expected)


def test_mixed_adds_energy_to_log_probability() -> None:
    scores = mixed(FRONTIER, alpha=1.0, beta=0.5, base=cumulative)
    deviation = math.sqrt(14 / 3)
    by_hand = [2 / deviation, 1 / deviation, -3 / deviation]
    energy_deviation = math.sqrt(8 / 3)
    energies = [0.0, 2 / energy_deviation, -2 / energy_deviation]
    assert scores == pytest.approx([value - 0.5 * energy for value, energy in zip(by_hand, energies, strict=True)])


def test_mixed_by_rank() -> None:
    scores = mixed(FRONTIER, alpha=1.0, beta=1.0, base=cumulative, normalise="rank")
    assert scores == pytest.approx([1.0 - 0.5, 0.5 - 1.0, 0.0 - 0.0])


def test_mixed_without_energies_is_its_base() -> None:
    bare = [node(1, 1, -1.0), node(2, 4, -2.0)]
    order = mixed(bare, base=cumulative)
    assert order[0] > order[1]


def test_temperatures_scale_each_side() -> None:
    plain = functools.partial(mixed, normalise="none", base=cumulative, alpha=1.0, beta=1.0)
    scores = plain(FRONTIER, log_prob_temperature=2.0, energy_temperature=4.0)
    assert scores == pytest.approx([-0.5 - 0.5, -1.0 - 1.0, -3.0])


def test_upper_confidence_prefers_the_less_visited_neighbourhood() -> None:
    tree = Tree(ProofState(0, (Goal("⊢ root"),), "root"))
    state = ProofState(1, (Goal("⊢ a"),), "a")
    tree.add_edge(tree.root, "t", -1.0, 1, 0, (state,))
    tree.close(tree.root)
    child = tree.nodes["a"]
    assert upper_confidence([child], exploration=2.0) == pytest.approx([0.5 + 2.0 * math.sqrt(math.log(2))])


def test_hypertree_multiplies_over_goals_that_must_fall_together() -> None:
    tree = Tree(ProofState(0, (Goal("⊢ root"),), "root"))
    states = tuple(ProofState(n, (Goal(f"⊢ {k}"),), k) for n, k in enumerate("abc", 1))
    tree.add_edge(tree.root, "both", -1.0, 1, 0, states[:2])
    tree.add_edge(tree.root, "one", -1.0, 1, 1, states[2:])
    for key, energy in {"a": 1.0, "b": 3.0, "c": 2.0}.items():
        tree.nodes[key].energy = energy
    assert hypertree([tree.nodes[key] for key in "abc"]) == pytest.approx([-5.0, -5.0, -3.0])
