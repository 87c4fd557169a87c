"""Rows of made-up searches, in the shape that a run keeps, for tests of whoever reads them."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from ember.trajectories.writer import RunWriter

HOSTILE = '</script><script>alert(1)</script><img src=x onerror="alert(2)">\x00]]>&amp;\u2028'


def made_up(seed: int, size: int, candidates: int = 6, wild: str = "") -> list[dict[str, Any]]:
    """A random search of about so many goals, with splits, ways back, failures and closed goals.

    It goes on after the root is proved; `wild` is put into every text.
    """
    dice = random.Random(seed)
    parents: list[int | None] = [None]
    depths = [0]
    expanded: list[int] = []
    rows: list[dict[str, Any]] = []
    while len(parents) < size and len(expanded) < len(parents):
        goal = dice.choice([number for number in range(len(parents)) if number not in expanded])
        expanded.append(goal)
        for rank in range(candidates):
            children = _outcome(dice, goal, parents, depths)
            refused = children is None
            rows.append(
                {
                    "run": "r",
                    "theorem_id": "id",
                    "theorem": "made_up",
                    "order": len(rows),
                    "node": goal,
                    "state_hash": f"h{goal}",
                    "parent_hash": None if parents[goal] is None else f"h{parents[goal]}",
                    "state": f"x : ℕ{wild}\n⊢ x < {goal}{wild}",
                    "goals": 1,
                    "depth": depths[goal],
                    "rank": rank,
                    "tactic": f"tactic{rank} {wild}",
                    "log_prob": -1.0 - rank,
                    "tokens": 1,
                    "energy": dice.random(),
                    "priority": dice.random(),
                    "outcome": "refused" if refused else "advanced" if children else "proved",
                    "message": f"no{wild}" if refused else None,
                    "child_hashes": None if children is None else [f"h{child}" for child in children],
                    "on_proof_path": False,
                    "remaining_steps": None,
                    "lean_s": 0.0,
                }
            )
    return rows


def _outcome(dice: random.Random, goal: int, parents: list[int | None], depths: list[int]) -> list[int] | None:
    """The goals that a tactic leaves, new ones added to the lists; None when it is refused."""
    kind = dice.random()
    if kind < 0.4:
        return None
    if kind < 0.45:
        return []
    if kind < 0.55:
        other = dice.randrange(len(parents))
        return None if other == goal else [other]
    children: list[int] = []
    for _ in range(dice.choice([1, 1, 1, 2, 3])):
        children.append(len(parents))
        parents.append(goal)
        depths.append(depths[goal] + 1)
    return children


def theorem(**changes: Any) -> dict[str, Any]:
    row: dict[str, Any] = {
        "run": "r",
        "theorem_id": "id",
        "theorem": "made_up",
        "position": 0,
        "statement": "theorem made_up : P",
        "ended": "nodes",
        "proved": False,
        "proof": None,
        "certified": None,
        "axioms": None,
        "reason": "",
        "nodes": 1,
        "tree_size": 1,
        "max_depth": 1,
        "proof_steps": None,
        "tactics": 1,
        "seconds": 0.5,
    }
    return {**row, **changes}


def keep(folder: Path, rows: list[dict[str, Any]], **changes: Any) -> Path:
    """An interrupted run that holds the one search."""
    RunWriter(folder).add(theorem(**changes), rows)
    return folder
