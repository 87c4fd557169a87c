"""Energy adds to log-probability: with the true remaining depth, more deep proofs at an equal budget in goals."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterable

from ember.core.ports import Proposal
from ember.core.scripted import ScriptedSession, TableProposer, TableScorer
from ember.search.best_first import SearchOptions, search
from ember.search.budget import Budget
from ember.search.priority import NAMED, Priority, mixed

DEPTHS = range(6, 11)
BUDGETS = (12, 24, 48)
Problem = tuple[dict[str, dict[str, tuple[str, ...]]], dict[str, list[Proposal]], dict[str, float]]


def problem(seed: int) -> Problem:
    """A proof of 6 to 10 steps; beside every goal of it three tactics lead astray, each into a comb of
    goals that go nowhere. The policy weighs the right tactic above the others by one standard deviation
    of its noise. Energies are the remaining steps on the proof, and more than that beside it."""
    dice = random.Random(seed)
    depth = dice.choice(list(DEPTHS))
    rules: dict[str, dict[str, tuple[str, ...]]] = {}
    energies: dict[str, float] = {}
    table: dict[str, list[Proposal]] = {}
    for step in range(depth):
        right, goal = dice.randrange(4), f"g{step}"
        energies[goal] = float(depth - step)
        after = (f"g{step + 1}",) if step + 1 < depth else ()
        rules[goal] = {f"t{branch}": after if branch == right else (f"{goal}.{branch}",) for branch in range(4)}
        table[goal] = _weighed(rules[goal], f"t{right}", dice)
        for branch in {0, 1, 2, 3} - {right}:
            for tooth in range(8):
                astray = f"{goal}.{branch}" + ".x" * tooth
                energies[astray] = depth + 2.0
                rules[astray] = {"on": (astray + ".x",), "end": (astray + ".y",)}
                table[astray] = _weighed(rules[astray], "on", dice)
    return rules, table, energies


def _weighed(tactics: Iterable[str], favoured: str, dice: random.Random) -> list[Proposal]:
    found = [Proposal(tactic, dice.gauss(-1.0 if tactic == favoured else -2.0, 1.0)) for tactic in tactics]
    return sorted(found, key=lambda proposal: -proposal.log_prob)


def proved(found: Problem, priority: Priority, nodes: int) -> bool:
    rules, table, energies = found
    session = ScriptedSession(rules, "g0")
    options = SearchOptions(wave=1, budget=Budget(nodes=nodes, seconds=None))
    scorer = TableScorer(energies, 99.0)
    return asyncio.run(search(session, TableProposer(table), options, scorer, priority)).tree.proved


def test_an_oracle_beside_log_prob_proves_more_than_log_prob_alone() -> None:
    problems = [problem(seed) for seed in range(40)]
    priorities: dict[str, Priority] = {"log-prob": NAMED["length"], "mixed": mixed, "mixed-rank": NAMED["mixed-rank"]}
    counts = {
        name: [sum(proved(each, priority, nodes) for each in problems) for nodes in BUDGETS]
        for name, priority in priorities.items()
    }
    print(f"proved of {len(problems)} at budgets {BUDGETS}: {counts}")
    for alone, together in zip(counts["log-prob"], counts["mixed"], strict=True):
        assert together >= alone
    assert sum(counts["mixed"]) > sum(counts["log-prob"]) + len(problems) // 4
