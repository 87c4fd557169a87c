"""Forks of a search: where a proof went on, and where its siblings led, which Lean accepted and the proof did not
need. They are what an energy learns from.

A sibling that the search proved, too, is no negative. Texts come from the table `states`, since most siblings
were never expanded.
"""

from __future__ import annotations

import hashlib
import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl

from ember.core.errors import InputError
from ember.trajectories import reader


@dataclass(frozen=True)
class Fork:
    """One step of a proof."""

    theorem: str
    goal: str
    """The theorem's root goal."""
    parent: str
    depth: int
    """Of the states to choose from."""
    positive: str
    remaining: int
    """Tactics from the positive to the end of its proof."""
    siblings: tuple[str, ...]
    """Where other tactics led from the same goal."""
    others: tuple[str, ...]
    """Further states of the same theorem that no proof was found from."""


def read_forks(runs: Sequence[Path]) -> list[Fork]:
    """The forks of all proved theorems of the runs, in their order; those without any negative are left out."""
    found: dict[tuple[str, str, str], Fork] = {}
    for run in runs:
        states = reader.read(run, "states")
        edges = reader.read(run, "edges").filter(pl.col("child_hashes").is_not_null())
        by_theorem = {str(key[0]): table for key, table in states.partition_by("theorem_id", as_dict=True).items()}
        for key, table in (
            edges.sort("theorem_id", "order").partition_by("theorem_id", as_dict=True, maintain_order=True).items()
        ):
            if str(key[0]) in by_theorem:
                for fork in _of_theorem(str(key[0]), table, by_theorem[str(key[0])]):
                    found.setdefault((fork.theorem, fork.parent, fork.positive), fork)
    if not found:
        raise InputError(f"{', '.join(map(str, runs))}: no proved theorem has a step with a sibling to learn from")
    return list(found.values())


def _of_theorem(theorem: str, edges: pl.DataFrame, states: pl.DataFrame) -> list[Fork]:
    known: dict[str, dict[str, Any]] = {row["state_hash"]: row for row in states.iter_rows(named=True)}
    root = next((row["state"] for row in known.values() if row["depth"] == 0), None)
    on_path = {child for row in edges.filter("on_proof_path").iter_rows(named=True) for child in row["child_hashes"]}
    if root is None or not on_path:
        return []

    def unproved(hashes: Sequence[str]) -> list[str]:
        rows = [known[key] for key in dict.fromkeys(hashes) if key in known and key not in on_path]
        return [row["state"] for row in rows if row["remaining_steps"] is None]

    children: dict[str, list[str]] = defaultdict(list)
    steps: dict[str, list[str]] = defaultdict(list)
    for row in edges.iter_rows(named=True):
        (steps if row["on_proof_path"] else children)[row["state_hash"]] += row["child_hashes"]
    everything = unproved(list(known))
    forks: list[Fork] = []
    for parent, goods in steps.items():
        siblings = tuple(unproved(children[parent]))
        others = tuple(text for text in everything if text not in siblings)
        for good in dict.fromkeys(goods):
            row = known.get(good)
            if row is not None and row["remaining_steps"] is not None and (siblings or others):
                text = known[parent]["state"] if parent in known else ""
                depth, remaining = row["depth"], row["remaining_steps"]
                forks.append(Fork(theorem, root, text, depth, row["state"], remaining, siblings, others))
    return forks


def divide(forks: Sequence[Fork], share: float) -> tuple[list[Fork], list[Fork]]:
    """Forks to train and to validate on, divided by theorem: those with the smallest hashes are kept out."""
    theorems = sorted({fork.theorem for fork in forks}, key=lambda name: hashlib.sha256(name.encode()).digest())
    kept_out = set(theorems[: max(1, round(share * len(theorems)))])
    return [one for one in forks if one.theorem not in kept_out], [one for one in forks if one.theorem in kept_out]


def draw(fork: Fork, count: int, hard_ratio: float, elsewhere: Sequence[str], dice: random.Random) -> list[str]:
    """Negatives for a fork: hard ones are its siblings, the others come from its theorem, else from other theorems.
    Siblings are taken once each as long as there are enough."""
    hard = dice.sample(fork.siblings, len(fork.siblings))
    found: list[str] = []
    for _ in range(count):
        wants_hard = dice.random() < hard_ratio
        if hard and (wants_hard or not (fork.others or elsewhere)):
            found.append(hard.pop())
        elif fork.others:
            found.append(dice.choice(fork.others))
        elif elsewhere:
            found.append(dice.choice(elsewhere))
        else:
            found.append(dice.choice(fork.siblings))
    return found


@dataclass(frozen=True)
class DepthGate:
    """Depth before breadth: an energy learned on shallow states says nothing where a search needs it."""

    depth: int = 4
    share: float = 0.0

    def check(self, runs: Sequence[Path]) -> float:
        """The share of states that lie so deep; `InputError` where it is too small."""
        tables = [reader.scan(run, "states").select(pl.col("depth") >= self.depth).collect() for run in runs]
        deep = float(pl.concat(tables)["depth"].cast(pl.Float64).mean() or 0.0)  # pyright: ignore[reportArgumentType]
        if deep < self.share:
            raise InputError(
                f"{100 * deep:.1f} % of the states lie at depth {self.depth} or deeper, {100 * self.share:.0f} % are "
                "asked for: search fewer theorems with a larger budget of nodes"
            )
        return deep
