"""Where the goals of a search go: a tidy tree from left to right, a column per depth.

A goal hangs below the attempt that found it first; other ways to it become links. Subtrees are packed
along their contours, a goal on the proof path stands level with the next one, so that the proof is a
straight line. Leaves of one status that are many beside each other become one *group* with a count.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from ember.trajectories.graph import Attempt, Goal, SearchGraph

LONGEST_RUN = 3
"""So many sibling leaves are drawn one by one; more become a group."""
SUBTREE_GAP = 0.4
"""Rows left free between two siblings of which one has children."""

Kind = Literal["goal", "group", "end"]


@dataclass(eq=False)
class Box:
    """A drawn thing: a goal, a group of leaves, or the end that a closing tactic makes."""

    kind: Kind
    goals: list[Goal]
    attempts: list[Attempt]
    depth: int
    children: list[Box] = field(default_factory=list["Box"])
    row: float = 0.0

    @property
    def on_proof_path(self) -> bool:
        """Whether the way to it is part of the found proof; the root always is."""
        return not self.attempts or any(attempt.on_proof_path for attempt in self.attempts)


@dataclass(frozen=True)
class Link:
    """A further way to a goal that has its place already."""

    attempt: Attempt
    source: Box
    target: Box


@dataclass(frozen=True)
class Layout:
    root: Box
    boxes: list[Box]
    links: list[Link]

    @property
    def rows(self) -> float:
        return max(box.row for box in self.boxes) + 1

    @property
    def columns(self) -> int:
        return max(box.depth for box in self.boxes) + 1


def lay_out(graph: SearchGraph, longest_run: int = LONGEST_RUN) -> Layout:
    root = Box("goal", [graph.root], [], 0)
    boxes: list[Box] = []
    pending = [root]
    while pending:
        box = pending.pop()
        boxes.append(box)
        if box.kind == "goal":
            box.children = _children(box, longest_run)
            pending.extend(reversed(box.children))
    _place(boxes)
    return Layout(root, boxes, list(_links(boxes)))


def found_first(attempt: Attempt) -> list[Goal]:
    """The goals of an attempt that hang below it."""
    return [goal for goal in dict.fromkeys(attempt.children or ()) if goal.found_by is attempt]


def _children(box: Box, longest_run: int) -> list[Box]:
    """A box for every goal found here, leaves folded; and one end, if a tactic closed the goal."""
    (goal,) = box.goals
    accepted = [attempt for attempt in goal.attempts if attempt.children is not None]
    closing = [attempt for attempt in accepted if not attempt.children]
    end = next((attempt for attempt in closing if attempt.on_proof_path), closing[0] if closing else None)
    folded = _folded(accepted, longest_run)
    children: list[Box] = []
    for attempt in accepted:
        group = folded.get(attempt)
        if attempt is end:
            children.append(Box("end", [], [attempt], box.depth + 1))
        elif group is None:
            children += [Box("goal", [new], [attempt], box.depth + 1) for new in found_first(attempt)]
        elif attempt is group[0]:
            goals = [new for one in group for new in found_first(one)]
            children.append(Box("group", goals, group, box.depth + 1))
    return children


def _folded(accepted: list[Attempt], longest_run: int) -> dict[Attempt, list[Attempt]]:
    """For each attempt that is drawn as part of a group, the group's attempts."""
    runs: dict[tuple[str, bool], list[Attempt]] = {}
    for attempt in accepted:
        new = found_first(attempt)
        if new and not attempt.on_proof_path and all(_is_leaf(goal) for goal in new):
            runs.setdefault((new[0].status, new[0].expanded), []).append(attempt)
    long = [run for run in runs.values() if sum(len(found_first(attempt)) for attempt in run) > longest_run]
    return {attempt: run for run in long for attempt in run}


def _is_leaf(goal: Goal) -> bool:
    """Nothing hangs below it, not even an end."""
    return not any(a.children is not None and (not a.children or found_first(a)) for a in goal.attempts)


Contour = list[tuple[float, float]]
"""Per depth below a box: first and last row taken."""


def _place(boxes: list[Box]) -> None:
    """Rows from the leaves up, relative to the parent; then from the root down, absolute."""
    contours: dict[Box, Contour] = {}
    for box in reversed(boxes):  # children come after their parents
        contour: Contour = []
        previous: Box | None = None
        for child in box.children:
            gap = 1.0 + (SUBTREE_GAP if child.children or (previous and previous.children) else 0.0)
            child.row = _clearance(contour, contours[child], gap)
            _merge(contour, contours.pop(child), child.row)
            previous = child
        level = _level(box.children)
        for child in box.children:
            child.row -= level
        contours[box] = [(0.0, 0.0), *((first - level, last - level) for first, last in contour)]
    boxes[0].row = -min(first for first, _ in contours[boxes[0]])
    for box in boxes:
        for child in box.children:
            child.row += box.row


def _level(children: list[Box]) -> float:
    """The row that the parent takes: that of the proof, else the middle."""
    if not children:
        return 0.0
    on_path = [child.row for child in children if child.on_proof_path]
    return on_path[0] if on_path else (children[0].row + children[-1].row) / 2


def _clearance(above: Contour, below: Contour, gap: float) -> float:
    """How far down a subtree must go to stand clear of those above it."""
    shared = zip(above, below, strict=False)
    return max((last + gap - first for (_, last), (first, _) in shared), default=0.0)


def _merge(contour: Contour, other: Contour, shift: float) -> None:
    for depth, (first, last) in enumerate(other):
        moved = (first + shift, last + shift)
        if depth < len(contour):
            contour[depth] = (min(contour[depth][0], moved[0]), max(contour[depth][1], moved[1]))
        else:
            contour.append(moved)


def _links(boxes: list[Box]) -> Iterator[Link]:
    place = {goal: box for box in boxes for goal in box.goals}
    for box in boxes:
        for goal in box.goals:
            for attempt in goal.attempts:
                for child in dict.fromkeys(attempt.children or ()):
                    if child.found_by is not attempt:
                        yield Link(attempt, box, place[child])
