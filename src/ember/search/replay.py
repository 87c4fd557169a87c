"""From a proved tree to a script that a person can read: extract, check, minimise."""

from __future__ import annotations

from ember.core.outcomes import Proved
from ember.core.ports import Session, StepLimits
from ember.search.budget import now
from ember.search.tree import Node, Tree

MINIMISE_S = 10.0
TRY_S = 2.0
"""For a script with something less."""
CHECK_LIMITS = StepLimits(heartbeats=0, wall_s=60.0)
INDENT = "  "


def script(tree: Tree) -> list[str]:
    """The found proof as lines, structured with `·` where a tactic leaves independent goals."""
    assert tree.proved
    return _lines(tree.root)


def _lines(node: Node) -> list[str]:
    assert node.proof is not None
    lines = node.proof.tactic.splitlines()
    children = node.proof.children
    if len(children) == 1:
        return [*lines, *_lines(children[0])]
    for child in children:
        first, *rest = _lines(child)
        lines += [f"· {first}", *(INDENT + line for line in rest)]
    return lines


def as_proof(lines: list[str]) -> str:
    """What stands after `:=`."""
    if len(lines) == 1:
        return f"by {lines[0]}"
    return "by\n" + "\n".join(INDENT + line for line in lines)


async def proves(session: Session, lines: list[str], limits: StepLimits = CHECK_LIMITS) -> bool:
    """Whether the script, run as a whole, closes the session's root."""
    outcome = await session.step(session.root, "\n".join(lines), limits)
    return isinstance(outcome, Proved)


async def still_proves(session: Session, shorter: list[str], deadline: float) -> bool:
    """The same of a script that somebody would like to be enough: without what it needs, a tactic may run on and on."""
    return await proves(session, shorter, StepLimits(heartbeats=0, wall_s=max(0.1, min(TRY_S, deadline - now()))))


async def minimise(session: Session, lines: list[str]) -> list[str]:
    """Drop steps that are not needed, one after the other, as long as the script still proves; no more
    are tried once that has taken too long."""
    deadline = now() + MINIMISE_S
    kept = list(lines)
    position = 0
    while position < len(kept) and len(kept) > 1 and now() < deadline:
        shorter = _without(kept, position)
        if shorter is not None and await still_proves(session, shorter, deadline):
            kept = shorter
        else:
            position += 1
    return kept


def _without(lines: list[str], position: int) -> list[str] | None:
    """The script less one step; a step that opens a bullet hands the bullet to the next line of it."""
    line = lines[position]
    indent = len(line) - len(line.lstrip())
    if not line.lstrip().startswith("· "):
        return [*lines[:position], *lines[position + 1 :]]
    following = lines[position + 1] if position + 1 < len(lines) else ""
    deeper = indent + len("· ")
    if len(following) - len(following.lstrip()) != deeper:
        return None
    promoted = " " * indent + "· " + following.lstrip()
    return [*lines[:position], promoted, *lines[position + 2 :]]
