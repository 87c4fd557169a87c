"""Progressive widening: a goal that may be asked again finds what one ask cannot, the same on every machine."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ember.core.goals import ProofState
from ember.core.ports import Proposal
from ember.core.scripted import Rules, ScriptedSession
from ember.core.statement import Statement
from ember.search.best_first import SearchOptions, SearchResult, search
from ember.search.budget import Budget
from ember.search.prove import Finished
from ember.search.record import edge_rows
from ember.trajectories.graph import SearchGraph

TACTICS = "abcdefgh"
LOST: Rules = {"g0": {"h": (), "a": ("g1",), "b": ("g1",)}, "g1": dict.fromkeys(TACTICS, ("g1", "g0"))}
"""One tactic of eight proves the root; everything else goes in circles."""


class Drawn:
    """A policy that draws a few of the tactics, by state and seed."""

    name = "drawn"

    async def propose(self, states: Sequence[ProofState], count: int, seed: int) -> list[list[Proposal]]:
        return [
            [Proposal(tactic, -1.0) for tactic in random.Random(f"{seed} {state.text}").sample(TACTICS, count)]
            for state in states
        ]


def run(rules: Rules, asks: int, seed: int = 0, **options: Any) -> SearchResult:
    def observe(progress: SearchResult) -> None:
        progress.tree.check_invariants()

    asked = SearchOptions(**{"candidates": 2, "wave": 1, "seed": seed, "asks": asks, "budget": Budget(), **options})
    return asyncio.run(search(ScriptedSession(rules, "g0"), Drawn(), asked, observe=observe))


def test_asking_again_finds_what_one_ask_cannot() -> None:
    once = [run(LOST, 1, seed).tree.proved for seed in range(12)]
    often = [run(LOST, 20, seed).tree.proved for seed in range(12)]
    assert sum(once) < 6
    assert all(often), "what was tried is not drawn again for ever"


def test_a_budget_counts_every_ask_and_no_tactic_is_tried_twice() -> None:
    result = run({"g0": {}}, asks=5)
    assert result.ended == "exhausted"
    assert result.spending.nodes == 5
    tactics = [tried.proposal.tactic for tried in result.tried]
    assert 2 < len(tactics) == len(set(tactics))
    assert run({"g0": {}}, asks=5, budget=Budget(nodes=2)).spending.nodes == 2


def test_others_come_first_until_a_goal_s_neighbourhood_has_grown() -> None:
    chain: Rules = {f"g{n}": dict.fromkeys(TACTICS, (f"g{n + 1}",)) for n in range(30)}
    order = [tried.node.number for tried in run(chain, 9, budget=Budget(nodes=8)).tried if tried.rank == 0]
    assert order[:2] == [0, 1], "a child of the root before the root again"
    assert order.count(0) > 1


rules_strategy = st.dictionaries(
    st.sampled_from([f"g{n}" for n in range(6)]),
    st.dictionaries(
        st.sampled_from(TACTICS), st.lists(st.sampled_from([f"g{n}" for n in range(6)]), max_size=2).map(tuple)
    ),
    min_size=3,
)


@settings(deadline=None, max_examples=60)
@given(rules=rules_strategy, asks=st.integers(1, 4), wave=st.integers(1, 3), overlap=st.booleans())
def test_same_arguments_same_tree_and_the_rows_hold_it(rules: Rules, asks: int, wave: int, overlap: bool) -> None:
    one, two = (run(rules, asks, wave=wave, overlap=overlap) for _ in range(2))
    told = [[(tried.node.key, tried.proposal, tried.rank) for tried in each.tried] for each in (one, two)]
    assert told[0] == told[1]
    rows = edge_rows("run", Finished(Statement("t", "theorem t : True"), one, None, None, 0.0))
    if rows:
        graph = SearchGraph.from_rows(rows)
        assert (graph.root.status == "proved") == one.tree.proved
        assert graph.expansions <= one.spending.nodes
        assert len(graph.goals) == len(one.tree)
