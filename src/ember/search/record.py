"""From a finished search to rows of the trajectory tables."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, NamedTuple

from ember.core.errors import InputError
from ember.core.outcomes import Advanced, Proved, Refused, TimedOut
from ember.core.statement import Statement
from ember.search.best_first import SearchResult, Tried
from ember.search.prove import Finished
from ember.search.tree import Node, proof_nodes, remaining_steps


def theorem_row(run: str, position: int, finished: Finished) -> dict[str, Any]:
    result, verdict, spending = finished.result, finished.verdict, finished.result.spending
    return {
        "run": run,
        "theorem_id": finished.statement.key,
        "theorem": finished.statement.name,
        "position": position,
        "statement": finished.statement.text,
        "header": finished.statement.header,
        "context": finished.statement.context,
        "ended": result.ended,
        "proved": finished.proved,
        "proof": finished.proof,
        "certified": verdict.tier.name.lower() if verdict else None,
        "axioms": list(verdict.axioms) if verdict else None,
        "reason": finished.reason,
        "nodes": spending.nodes,
        "tree_size": len(result.tree),
        "max_depth": max(node.depth for node in result.tree),
        "proof_steps": len(proof_nodes(result.tree)) or None,
        "tactics": spending.tactics,
        "tokens": spending.tokens,
        "model_calls": spending.model_calls,
        "energy_calls": spending.energy_calls,
        "seconds": spending.seconds,
        "lean_s": spending.lean_s,
        "model_s": spending.model_s,
        "energy_s": spending.energy_s,
        "certify_s": finished.certify_s,
    }


class Rows(NamedTuple):
    """What a run keeps of one statement: its row, those of the tactics tried on it, and, where the recipe asks for
    them, those of all goals that Lean's answers led to."""

    theorem: dict[str, Any]
    edges: list[dict[str, Any]]
    states: list[dict[str, Any]] | None = None


def invalid_row(run: str, position: int, statement: Statement, error: InputError) -> dict[str, Any]:
    """A statement that Lean does not accept: nothing was searched."""
    return _unsearched(run, position, statement, error.word, str(error))


def lost_row(run: str, position: int, statement: Statement, reason: str) -> dict[str, Any]:
    """A statement whose search never came back: a resumed run asks again."""
    return _unsearched(run, position, statement, "infrastructure", reason)


def interrupted_rows(run: str, position: int, statement: Statement, progress: SearchResult | None) -> Rows:
    """A search that was broken off: the goals that it had expanded by then."""
    if progress is None:
        return Rows(_unsearched(run, position, statement, "interrupted", ""), [])
    whole = [tried for tried in progress.tried if tried.node.expanded]
    finished = Finished(statement, replace(progress, tried=whole, ended="interrupted"), None, None, 0.0)
    return Rows(theorem_row(run, position, finished), edge_rows(run, finished))


def _unsearched(run: str, position: int, statement: Statement, ended: str, reason: str) -> dict[str, Any]:
    return {
        "run": run,
        "theorem_id": statement.key,
        "theorem": statement.name,
        "position": position,
        "statement": statement.text,
        "header": statement.header,
        "context": statement.context,
        "ended": ended,
        "proved": False,
        "reason": reason,
    }


def edge_rows(run: str, finished: Finished) -> list[dict[str, Any]]:
    """One row for every tactic tried, in the order in which it was tried."""
    tree = finished.result.tree
    on_path = {node.proof for node in proof_nodes(tree)}
    steps = remaining_steps(tree)
    shared = {"run": run, "theorem_id": finished.statement.key, "theorem": finished.statement.name}
    return [
        {**shared, "order": order, **_node_columns(tried.node, steps), **_tried_columns(tried, on_path)}
        for order, tried in enumerate(finished.result.tried)
    ]


def state_rows(run: str, finished: Finished) -> list[dict[str, Any]]:
    """One row for every goal of the tree that could be printed, expanded or not, in the order of discovery."""
    steps = remaining_steps(finished.result.tree)
    shared = {"run": run, "theorem_id": finished.statement.key}
    return [
        {
            **shared,
            "node": node.number,
            "state_hash": node.key,
            "state": node.state.text,
            "depth": node.depth,
            "energy": node.energy,
            "expanded": node.expanded,
            "remaining_steps": steps.get(node),
        }
        for node in finished.result.tree
        if node.state.printed
    ]


def _node_columns(node: Node, steps: dict[Node, int]) -> dict[str, Any]:
    return {
        "node": node.number,
        "state_hash": node.key,
        "parent_hash": node.parents[0].parent.key if node.parents else None,
        "state": node.state.text,
        "goals": len(node.state.goals),
        "depth": node.depth,
        "energy": node.energy,
        "priority": node.priority,
        "remaining_steps": steps.get(node),
    }


def _tried_columns(tried: Tried, on_path: set[Any]) -> dict[str, Any]:
    outcome, edge = tried.outcome, tried.edge
    return {
        "rank": tried.rank,
        "tactic": tried.proposal.tactic,
        "log_prob": tried.proposal.log_prob,
        "tokens": tried.proposal.tokens,
        "outcome": _NAMES[type(outcome)],
        "message": _message(tried),
        "child_hashes": [child.key for child in edge.children] if edge else None,
        "on_proof_path": edge is not None and edge in on_path,
        "lean_s": outcome.seconds,
    }


_NAMES = {Advanced: "advanced", Proved: "proved", Refused: "refused", TimedOut: "timed_out"}


def _message(tried: Tried) -> str | None:
    if isinstance(tried.outcome, Refused):
        return tried.outcome.message
    if isinstance(tried.outcome, TimedOut):
        return tried.outcome.limit
    return None
