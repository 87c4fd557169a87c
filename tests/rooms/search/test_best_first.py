"""The search on written rules: random AND/OR graphs with cycles, against a fixed point computed apart."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ember.core.errors import StateLost, WorkerDied
from ember.core.goals import ProofState
from ember.core.outcomes import Outcome
from ember.core.ports import Candidates, Proposal, StepLimits
from ember.core.scripted import Rules, ScriptedSession, TableProposer, TableScorer
from ember.search.best_first import SearchOptions, SearchResult, search
from ember.search.budget import Budget
from ember.search.priority import NAMED, cumulative
from ember.search.replay import as_proof, script
from ember.search.tree import Status, Tree, proof_nodes, remaining_steps

GOALS = [f"g{number}" for number in range(8)]
rules_strategy = st.dictionaries(
    st.sampled_from(GOALS),
    st.dictionaries(
        st.sampled_from(["a", "b", "c"]), st.lists(st.sampled_from(GOALS), max_size=3).map(tuple), max_size=3
    ),
    min_size=4,
    max_size=8,
)
UNLIMITED = Budget(nodes=None, seconds=None)


def proposer_for(rules: Rules) -> TableProposer:
    table = {
        goal: [Proposal(tactic, -0.5 * (rank + 1), tokens=1) for rank, tactic in enumerate(sorted(tactics))]
        for goal, tactics in rules.items()
    }
    return TableProposer(table)


def provable(rules: Rules) -> set[str]:
    """The least fixed point, the slow and obvious way."""
    proved: set[str] = set()
    while True:
        more = {
            goal
            for goal, tactics in rules.items()
            if any(all(left in proved for left in goals) for goals in tactics.values())
        }
        if more == proved:
            return proved
        proved = more


def run(rules: Rules, options: SearchOptions, priority: str = "cumulative") -> SearchResult:
    session = ScriptedSession(rules, "g0")
    scorer = TableScorer({goal: float(len(goal)) for goal in GOALS})

    def observe(progress: SearchResult) -> None:
        progress.tree.check_invariants()

    result = asyncio.run(
        search(session, proposer_for(rules), options, scorer, priority=NAMED[priority], observe=observe)
    )
    result.tree.check_invariants()
    return result


@settings(deadline=None, max_examples=200)
@given(rules=rules_strategy, wave=st.integers(1, 5), priority=st.sampled_from(sorted(NAMED)), overlap=st.booleans())
def test_finds_a_proof_exactly_when_there_is_one(rules: Rules, wave: int, priority: str, overlap: bool) -> None:
    result = run(rules, SearchOptions(wave=wave, budget=UNLIMITED, overlap=overlap), priority)
    assert result.tree.proved == ("g0" in provable(rules))
    assert result.ended == ("proved" if result.tree.proved else "exhausted")
    for node in result.tree:
        if node.status is Status.PROVED:
            assert node.state.goals[0].target in provable(rules)
        if node.status is Status.FAILED:
            assert node.state.goals[0].target not in provable(rules)


@settings(deadline=None, max_examples=50)
@given(rules=rules_strategy, overlap=st.booleans())
def test_same_arguments_same_tree(rules: Rules, overlap: bool) -> None:
    first, second = (run(rules, SearchOptions(budget=UNLIMITED, overlap=overlap), "mixed") for _ in range(2))
    assert [(t.node.key, t.proposal, t.outcome) for t in first.tried] == [
        (t.node.key, t.proposal, t.outcome) for t in second.tried
    ]


@pytest.mark.parametrize(
    ("budget", "ended"),
    [
        (Budget(nodes=3), "nodes"),
        (Budget(nodes=None, tactics=2), "tactics"),
        (Budget(tokens=1), "tokens"),
        (Budget(lean_seconds=1e-9), "lean_seconds"),
    ],
)
def test_says_which_budget_ended_it(budget: Budget, ended: str) -> None:
    endless: dict[str, dict[str, tuple[str, ...]]] = {f"g{n}": {"a": (f"g{n + 1}",)} for n in range(100)}
    result = run(endless, SearchOptions(wave=1, budget=budget))
    assert result.ended == ended
    assert not result.tree.proved


def test_a_budget_in_nodes_is_never_exceeded() -> None:
    wide = {f"g{n}": {t: (f"g{2 * n + i}",) for i, t in enumerate("ab", 1)} for n in range(100)}
    assert run(wide, SearchOptions(wave=4, budget=Budget(nodes=7))).spending.nodes == 7


class SlowSession(ScriptedSession):
    """Time passes only while Lean works: so many seconds a batch."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
        super().__init__({f"g{n}": {t: (f"g{n + 1}{t}",) for t in "abc"} for n in range(9)}, "g0")
        self._seconds, self.time, self.asked = seconds, 1000.0, list[float | None]()
        monkeypatch.setattr("ember.search.budget.now", lambda: self.time)

    async def batch(self, state: ProofState, tactics: Sequence[str], limits: StepLimits | None = None) -> list[Outcome]:
        assert limits is not None
        self.asked.append(limits.batch_s)
        self.time += self._seconds
        return await super().batch(state, tactics, limits)


def test_a_batch_gets_the_seconds_that_are_left_and_none_starts_without(monkeypatch: pytest.MonkeyPatch) -> None:
    session = SlowSession(monkeypatch, 25.0)
    proposer = TableProposer({"g0": [Proposal(tactic, -1.0) for tactic in "abcdef"]})
    options = SearchOptions(portion=1, budget=Budget(seconds=60.0))
    result = asyncio.run(search(session, proposer, options))
    assert session.asked == [60.0, 35.0, 10.0]
    assert result.ended == "seconds"
    assert [tried.proposal.tactic for tried in result.tried] == ["a", "b", "c"]


def test_a_policy_may_ask_for_less_patience_than_the_search_has() -> None:
    patience: list[float] = []

    class Noting(ScriptedSession):
        async def batch(
            self, state: ProofState, tactics: Sequence[str], limits: StepLimits | None = None
        ) -> list[Outcome]:
            assert limits is not None
            patience.append(limits.wall_s)
            return await super().batch(state, tactics, limits)

    asked = [0.5, 2.0, 0.5, 0.5, 90.0, 0.5, None, 0.5]
    proposals = [Proposal(f"t{rank}", -1.0, wall_s=wall) for rank, wall in enumerate(asked)]
    options = SearchOptions(portion=2, limits=StepLimits(wall_s=10.0))
    asyncio.run(search(Noting({"g0": {}}, "g0"), TableProposer({"g0": proposals}), options))
    assert patience == [2.0, 0.5, 10.0, 10.0]


def test_without_a_budget_of_seconds_a_batch_may_last(monkeypatch: pytest.MonkeyPatch) -> None:
    session = SlowSession(monkeypatch, 1e6)
    asyncio.run(search(session, proposer_for({"g0": {"a": ()}}), SearchOptions(budget=UNLIMITED)))
    assert session.asked == [None]


def test_a_cycle_never_proves_itself() -> None:
    assert run({"g0": {"a": ("g1",)}, "g1": {"a": ("g0",)}}, SearchOptions()).ended == "exhausted"


def test_script_has_a_bullet_for_each_independent_goal() -> None:
    rules: Rules = {"g0": {"split": ("g1", "g2")}, "g1": {"left": ()}, "g2": {"go": ("g3",)}, "g3": {"end": ()}}
    result = run(rules, SearchOptions())
    assert script(result.tree) == ["split", "· left", "· go", "  end"]
    assert as_proof(script(result.tree)) == "by\n  split\n  · left\n  · go\n    end"
    assert [node.key for node in proof_nodes(result.tree)] == ["g0", "g1", "g2", "g3"]
    assert remaining_steps(result.tree)[result.tree.root] == 4


def test_equal_goals_are_one_node_with_many_parents() -> None:
    rules: Rules = {"g0": {"a": ("g1", "g2")}, "g1": {"a": ("g3",)}, "g2": {"a": ("g3",)}, "g3": {"a": ()}}
    tree = run(rules, SearchOptions()).tree
    assert len(tree.nodes["g3"].parents) == 2


def test_a_script_goes_by_the_way_on_which_its_goals_were_found_first() -> None:
    """g3 is found below g2 and proved there; g1, expanded last, reaches it too and proves the root as well. Tactics on
    g3 name hypotheses as they are called below g2."""
    tree = Tree(ProofState(0, (), "g0"))
    states = [ProofState(number, (), f"g{number}") for number in range(4)]
    tree.add_edge(tree.root, "to g1", -1.0, 1, 0, (states[1],))
    tree.add_edge(tree.root, "to g2", -2.0, 1, 1, (states[2],))
    tree.close(tree.root)
    one, two = tree.since(1)
    tree.add_edge(two, "found", -1.0, 1, 0, (states[3],))
    tree.close(two)
    (three,) = tree.since(3)
    tree.add_edge(one, "met", -1.0, 1, 0, (states[3],))
    tree.close(one)
    tree.add_edge(three, "done", -1.0, 1, 0, ())
    tree.close(three)
    tree.keep_names()
    tree.check_invariants()
    assert script(tree) == ["to g2", "found", "done"]


def test_a_fault_of_the_infrastructure_is_not_a_failed_proof() -> None:
    class Broken(ScriptedSession):
        async def batch(
            self, state: ProofState, tactics: Sequence[str], limits: StepLimits | None = None
        ) -> list[Outcome]:
            raise WorkerDied("the machine is on fire")

    result = asyncio.run(search(Broken({"g0": {}}, "g0"), proposer_for({"g0": {"a": ()}}), SearchOptions()))
    assert result.ended == "infrastructure"
    assert "fire" in result.fault


def test_of_several_that_close_a_goal_the_neatest_is_kept() -> None:
    rules: Rules = {"g0": {"exact?": (), "grind [a, b]": (), "simp": (), "omega": ()}}
    table = {"g0": [Proposal(tactic, -1.0 - rank) for rank, tactic in enumerate(rules["g0"])]}
    result = asyncio.run(search(ScriptedSession(rules, "g0"), TableProposer(table), SearchOptions()))
    assert script(result.tree) == ["simp"]
    assert [tried.edge is not None for tried in result.tried] == [False, False, True, False]


def test_a_lost_state_costs_only_what_stands_on_it() -> None:
    rules: Rules = {"g0": {"a": ("lost",), "b": ("g1",)}, "g1": {"c": ()}, "lost": {"a": ()}}

    class Forgetful(ScriptedSession):
        async def batch(
            self, state: ProofState, tactics: Sequence[str], limits: StepLimits | None = None
        ) -> list[Outcome]:
            if state.hash == "lost":
                raise StateLost("it is gone", state.handle)
            return await super().batch(state, tactics, limits)

    result = asyncio.run(search(Forgetful(rules, "g0"), proposer_for(rules), SearchOptions(wave=1)))
    assert (result.ended, script(result.tree)) == ("proved", ["b", "c"])
    assert result.fault == "it is gone"


def test_model_scorer_and_lean_work_at_the_same_time() -> None:
    """Lean does not answer before the model, and the model not before the scorer, has been asked about later goals."""
    rules = {f"g{n}": {t: (f"g{2 * n + i}",) for i, t in enumerate("ab", 1)} for n in range(8)}
    scored, proposed = asyncio.Event(), asyncio.Event()

    class Lean(ScriptedSession):
        async def expand(self, wave: Sequence[Candidates]) -> list[list[Outcome]]:
            if wave and wave[0].state.hash in ("g3", "g4", "g5", "g6"):
                await asyncio.wait_for(proposed.wait(), 10)
            return await super().expand(wave)

    class Model(TableProposer):
        async def propose(self, states: Sequence[ProofState], count: int, seed: int) -> list[list[Proposal]]:
            if scored.is_set():
                proposed.set()
            return await super().propose(states, count, seed)

    class Judge(TableScorer):
        async def score(self, states: Sequence[ProofState], goal: ProofState) -> list[float]:
            if any(state.hash in ("g7", "g9", "g11", "g13", "g5", "g6") for state in states):
                scored.set()
            return await super().score(states, goal)

    options = SearchOptions(wave=1, budget=Budget(nodes=8), overlap=True)
    model = Model({goal: [Proposal(tactic, -1.0) for tactic in tactics] for goal, tactics in rules.items()})
    result = asyncio.run(search(Lean(rules, "g0"), model, options, Judge({})))
    assert (result.ended, proposed.is_set()) == ("nodes", True)


def test_when_lean_cannot_be_asked_the_model_is_not_waited_for() -> None:
    class Broken(ScriptedSession):
        async def expand(self, wave: Sequence[Candidates]) -> list[list[Outcome]]:
            if wave and wave[0].state.hash == "g1":
                raise WorkerDied("the machine is on fire")
            return await super().expand(wave)

    class Endless(TableProposer):
        async def propose(self, states: Sequence[ProofState], count: int, seed: int) -> list[list[Proposal]]:
            if states[0].hash == "g2":
                await asyncio.Event().wait()
            return await super().propose(states, count, seed)

    rules: Rules = {"g0": {"a": ("g1",), "b": ("g2",)}, "g1": {}, "g2": {}}
    table = {"g0": [Proposal("a", -1.0), Proposal("b", -2.0)], "g1": [Proposal("a", -1.0)]}
    result = asyncio.run(search(Broken(rules, "g0"), Endless(table), SearchOptions(wave=1, overlap=True)))
    assert result.ended == "infrastructure"
    assert "fire" in result.fault


def test_best_is_expanded_first() -> None:
    rules: Rules = {"g0": {"a": ("g1",), "b": ("g2",)}, "g1": {}, "g2": {}}
    result = asyncio.run(
        search(ScriptedSession(rules, "g0"), proposer_for(rules), SearchOptions(wave=1), priority=cumulative)
    )
    expanded = [node.key for node in result.tree if node.expanded]
    assert expanded == ["g0", "g1", "g2"]
