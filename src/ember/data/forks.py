"""Forks of a search: where a proof went on, and where its siblings led, which Lean accepted and the proof did not
need. They are what an energy learns from.

A sibling that the search proved, too, is no negative. Texts come from the table `states`, since most siblings
were never expanded.
"""

from __future__ import annotations

import hashlib
import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

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
    tactics: tuple[str, ...] = field(default=(), compare=False)
    """What led to each sibling, where that is known."""
    depths: tuple[int, ...] = field(default=(), compare=False)
    """Of the others."""
    steps: int = field(default=0, compare=False)
    """Tactics in the theorem's whole proof."""


def fork_of(row: dict[str, Any]) -> Fork:
    """From its row in the table `forks`."""
    made: dict[str, Any] = {name: tuple(cast(list[Any], value)) if isinstance(value, list) else value
                            for name, value in row.items()}  # fmt: skip
    return Fork(**made)


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

    def unproved(hashes: Iterable[str]) -> list[dict[str, Any]]:
        rows = [known[key] for key in dict.fromkeys(hashes) if key in known and key not in on_path]
        return [row for row in rows if row["remaining_steps"] is None]

    led_to: dict[str, dict[str, str]] = defaultdict(dict)
    """Goal → where siblings of its step on the proof led → by which tactic first."""
    steps: dict[str, list[str]] = defaultdict(list)
    for row in edges.iter_rows(named=True):
        if row["on_proof_path"]:
            steps[row["state_hash"]] += row["child_hashes"]
        else:
            for child in row["child_hashes"]:
                led_to[row["state_hash"]].setdefault(child, row["tactic"])
    everything = unproved(known)
    whole = max((row["remaining_steps"] or 0 for row in known.values() if row["depth"] == 0), default=0)
    forks: list[Fork] = []
    for parent, goods in steps.items():
        siblings = unproved(led_to[parent])
        here = {row["state"] for row in siblings}
        others = [row for row in everything if row["state"] not in here]
        for good in dict.fromkeys(goods):
            row = known.get(good)
            if row is not None and row["remaining_steps"] is not None and (siblings or others):
                text = known[parent]["state"] if parent in known else ""
                forks.append(
                    Fork(
                        theorem, root, text, row["depth"], row["state"], row["remaining_steps"],
                        tuple(one["state"] for one in siblings), tuple(one["state"] for one in others),
                        tuple(led_to[parent][one["state_hash"]] for one in siblings),
                        tuple(one["depth"] for one in others), whole,
                    )
                )  # fmt: skip
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
