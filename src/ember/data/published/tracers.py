"""Readers of what others' tracers write: leantree's trees, a row a file; lean_scout's tactics, a row a tactic."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ember.data.published.pairs import pair
from ember.data.published.source import BadRow, Raw, Source


def _leantree(raw: Raw, source: str) -> Iterator[Raw]:
    """The trees of a file's theorems. What leantree could not follow holds an error in a tree's place: that is said of
    the row when its good trees are read."""
    faults: list[str] = []
    for theorem in raw["theorems"]:
        if theorem.get("error"):
            faults.append(str(theorem["error"]))
            continue
        name = theorem.get("name") or f"{raw['path']}:{theorem['span']['start']}"
        for number, block in enumerate(theorem["by_blocks"]):
            try:
                fault = block.get("error") or block["tree"].get("error")
                if fault:
                    raise BadRow("untraced", str(fault))
                for row in _tree(block["tree"]):
                    yield pair(source, name, **row, path=raw["path"], block=number)
            except BadRow as bad:
                faults.append(f"{name}: {bad}")
            except (KeyError, TypeError, AttributeError, ValueError) as error:
                faults.append(f"{name}: {type(error).__name__}: {error}")
    if faults:
        raise BadRow("untraced", f"{len(faults)} parts of {raw['path']} have no tree, as {faults[0][:200]}")


def _tree(tree: Raw) -> Iterator[dict[str, Any]]:
    """Every tactic, from the root down, left to right; each node once."""
    nodes: dict[str, Raw] = {node["id"]: node for node in tree["nodes"]}
    waiting, seen = [(str(tree["root_id"]), 0)], set[str]()
    made: list[dict[str, Any]] = []
    while waiting:
        name, depth = waiting.pop()
        if name in seen or name not in nodes:
            raise BadRow("tree", f"node {name} is {'met twice' if name in seen else 'not there'}")
        seen.add(name)
        node = nodes[name]
        edge = node.get("tactic")
        if not edge:
            raise BadRow("tree", f"node {name} is left open")
        children = list(edge["children"])
        after = "\n\n".join(_state(nodes[child]["state"]) for child in children)
        further = {"step": len(made), "depth": depth, "remaining": node.get("proof_size")}
        further |= {"hypotheses": edge.get("tactic_depends_on"), "written": edge.get("span") is not None}
        before = _state(node["state"])
        made.append({"state": before, "tactic": edge["tactic_string"], "after": after or "no goals", **further})
        waiting += [(child, depth + 1) for child in reversed(children)]
    yield from made


def _state(state: Raw) -> str:
    """As Lean prints it: goals apart by an empty line."""
    return "\n\n".join(map(_goal, state["goals"]))


def _goal(goal: Raw) -> str:
    lines = [f"case {goal['tag']}"] if goal.get("tag") else []
    for one in goal["hypotheses"]:
        value = f" := {one['value']}" if one.get("value") else ""
        lines.append(f"{one['user_name']} : {one['type']}{value}")
    return "\n".join([*lines, f"⊢ {goal['type']}"])


_CONTAINERS = ("tacticSeq", "tacticSeq1Indented", "tacticSeqBracketed", "byTactic", "cdotTk", "cdot", "paren")


def _scout(raw: Raw, source: str) -> Iterator[Raw]:
    """The goals that the tactic closes or changes are those that it assigns; what comes of them is what is new after
    it. Blocks and brackets, which are tactics to Lean, are left out."""
    kind = str(raw["kind"])
    if kind.rpartition(".")[2] in _CONTAINERS or kind == "null":
        raise BadRow("container", f"{kind} only holds other tactics")
    touched = [goal for goal in raw["goals"] if goal["assigned"]]
    if not touched:
        raise BadRow("no goal", f"{raw['ppTac'][:80]} assigns no goal")
    after = [str(used["pp"]) for goal in touched for used in goal["usedGoals"] if used["index"] is not None]
    where = {"start": list(raw["startPos"].values()), "end": list(raw["endPos"].values())}
    uses = {name: sorted({one for goal in touched for one in goal[column]})
            for name, column in (("constants", "usedConstants"), ("hypotheses", "usedFVars"))}  # fmt: skip
    state = "\n\n".join(str(goal["pp"]) for goal in touched)
    name = str(raw["module"] or "a file without a module")
    tactic, left = raw["ppTac"], "\n\n".join(after) or "no goals"
    yield pair(source, name, state, tactic, left, syntax=kind, **where, **uses)


SOURCES = (
    Source(
        "leantree",
        "ufal/leantree (written by Kripner/leantree@2ed977b)",
        "CC BY 4.0",
        "v4.19.0",
        ("path", "imports", "theorems"),
        ("leantree/*",),
        "pairs",
        _leantree,
        "blocks that could not be followed hold an error; tactics rewritten by its postprocessing have no span",
        "train on it: depth and remaining steps are in the tree",
    ),
    Source(
        "lean-scout",
        "a project's tactics, written by mathlib-initiative/lean_scout@289c1f1 --command tactics",
        "the project's",
        "the project's",
        ("startPos", "endPos", "goals", "goalsAfter", "ppTac", "kind"),
        ("lean-scout/*",),
        "pairs",
        _scout,
        "no names of theorems: a module counts as one theorem; no order of steps",
        "pairs with constants and hypotheses used; divided by module",
    ),
)
