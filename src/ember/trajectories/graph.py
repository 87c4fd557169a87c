"""One theorem's search as a graph, rebuilt from its rows by expanding the goals again in their order.

A goal is proved by one tactic that leaves only proved goals; it has failed when it was expanded and
every tactic leaves a failed one. Statuses are least fixed points, so that a cycle never proves itself.
"""

from __future__ import annotations

import difflib
import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import polars as pl

from ember.core.errors import InputError
from ember.trajectories import reader

Status = Literal["proved", "failed", "open"]


@dataclass(eq=False, slots=True)
class Attempt:
    """A tactic tried on a goal. `children` is None where Lean refused it, or where it led nowhere new."""

    goal: Goal
    row: dict[str, Any]
    children: tuple[Goal, ...] | None

    @property
    def tactic(self) -> str:
        return self.row["tactic"]

    @property
    def on_proof_path(self) -> bool:
        return self.row["on_proof_path"]


@dataclass(eq=False, slots=True)
class Goal:
    """A goal of the search. Its text and energy are known once it was expanded."""

    number: int
    hash: str
    depth: int
    found_by: Attempt | None
    """The attempt that led to it first; None at the root."""
    text: str | None = None
    energy: float | None = None
    priority: float | None = None
    remaining: int | None = None
    expanded: bool = False
    status: Status = "open"
    attempts: list[Attempt] = field(default_factory=list[Attempt])
    parents: list[Attempt] = field(default_factory=list[Attempt])


class SearchGraph:
    """Grows goal by goal, as the search did."""

    def __init__(self, root_hash: str) -> None:
        self.root = Goal(0, root_hash, 0, None)
        self.goals: dict[str, Goal] = {root_hash: self.root}
        self.expansions = 0
        self.proved_after: int | None = None
        """Number of expansions after which the root was proved."""

    @classmethod
    def from_rows(cls, rows: Sequence[dict[str, Any]]) -> SearchGraph:
        """`rows` of one theorem, in their order; the first belongs to the root."""
        graph = cls(rows[0]["state_hash"] if rows else "")
        asks = itertools.accumulate(row["rank"] == 0 for row in rows)  # a goal may be asked several times in a row
        pairs = zip(asks, rows, strict=True)
        groups = [
            (state_hash, [row for _, row in group])
            for (_, state_hash), group in itertools.groupby(pairs, key=lambda pair: (pair[0], pair[1]["state_hash"]))
        ]
        last = {state_hash: number for number, (state_hash, _) in enumerate(groups)}
        for number, (state_hash, tried) in enumerate(groups):
            graph.expand(state_hash, tried, final=last[state_hash] == number)
        return graph

    def expand(self, state_hash: str, rows: Iterable[dict[str, Any]], final: bool = True) -> None:
        goal = self.goals.get(state_hash)
        if goal is None:
            raise InputError(f"the goal {state_hash} was expanded, but nothing leads to it: the rows are not whole")
        for row in rows:
            goal.text, goal.energy, goal.priority = row["state"], row["energy"], row["priority"]
            goal.remaining = row["remaining_steps"]
            attempt = Attempt(goal, row, None)
            goal.attempts.append(attempt)
            if row["child_hashes"] is not None:
                attempt.children = tuple(self._found(child, attempt) for child in row["child_hashes"])
        goal.expanded = final
        self.expansions += 1
        self._settle(goal)
        if self.proved_after is None and self.root.status == "proved":
            self.proved_after = self.expansions

    def _found(self, state_hash: str, attempt: Attempt) -> Goal:
        goal = self.goals.get(state_hash)
        if goal is None:
            goal = Goal(len(self.goals), state_hash, attempt.goal.depth + 1, attempt)
            self.goals[state_hash] = goal
        goal.parents.append(attempt)
        return goal

    @staticmethod
    def _settle(goal: Goal) -> None:
        pending = [goal]
        while pending:
            current = pending.pop()
            if current.status == "open":
                current.status = _status(current)
                if current.status != "open":
                    pending.extend(attempt.goal for attempt in current.parents)


def _status(goal: Goal) -> Status:
    accepted = [attempt.children for attempt in goal.attempts if attempt.children is not None]
    if any(all(child.status == "proved" for child in children) for children in accepted):
        return "proved"
    hopeless = all(any(child.status == "failed" for child in children) for children in accepted)
    return "failed" if goal.expanded and hopeless else "open"


@dataclass(frozen=True)
class TheoremSearch:
    """What a run holds of one theorem: its row and its graph."""

    theorem: dict[str, Any]
    graph: SearchGraph


def load(run: Path, theorem: str) -> TheoremSearch:
    """One theorem of a run, finished or interrupted, by its name or id."""
    table = reader.read(run, "theorems")
    found = table.filter((pl.col("theorem") == theorem) | (pl.col("theorem_id") == theorem))
    if found.is_empty():
        near = difflib.get_close_matches(theorem, table["theorem"].to_list(), 3)
        hint = f"; did you mean {', '.join(near)}?" if near else f"; it holds {len(table)} theorems"
        raise InputError(f"{run} holds no theorem {theorem!r}{hint}")
    if len(found) > 1:
        raise InputError(f"{run} holds {len(found)} theorems {theorem!r}: use an id of {found['theorem_id'].to_list()}")
    row = found.row(0, named=True)
    edges = reader.scan(run, "edges").filter(pl.col("theorem_id") == row["theorem_id"]).sort("order").collect()
    return TheoremSearch(row, SearchGraph.from_rows(edges.to_dicts()))
