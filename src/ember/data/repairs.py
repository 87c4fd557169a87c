"""Repairs: what failed, what Lean said against it, and what worked in its place.

    tactic   of a search run: a tactic that Lean refused at a state of a found proof, and the tactic of the proof
    script   of published verdicts: a script that a checker refused, and one that it took for the same statement;
             of the stage `migrate`: an old proof that failed here, and the proof that a rule healed

A checker that gave up (a timeout, a lost process) said nothing about a script: such verdicts are left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ember.core.errors import InputError
from ember.core.provenance import content_hash, read_manifest
from ember.data.canonical import canonical
from ember.data.declaration import Declaration, last_declaration
from ember.data.stage import Row, read_rows
from ember.trajectories import reader

PER_STATE = 4
SHOWN = 2_000
"""Characters of an error that a row keeps."""
NO_VERDICT = ("timed out", "deterministic) timeout", "out of memory")


def of_search(run: Path, per_state: int = PER_STATE) -> Iterator[Row]:
    """A row for each refused sibling of a step on a proof, at most `per_state` a state."""
    edges = reader.read(run, "edges").sort("theorem_id", "order")
    for _, tried in edges.group_by(["theorem_id", "node"], maintain_order=True):
        rows = tried.to_dicts()
        good = next((row for row in rows if row["on_proof_path"]), None)
        refused = [row for row in rows if row["outcome"] == "refused" and row["message"]]
        if good is None:
            continue
        for row in refused[:per_state]:
            shared = {"theorem": good["theorem"], "statement_id": good["theorem_id"], "source": "search"}
            yield _row("tactic", shared, good["state"], row["tactic"], row["message"], good["tactic"])


def of_verdicts(proofs: Path, verdicts: Path | None, source: str) -> Iterator[Row]:
    """Of scripts (`full_proof` or `code`) and a checker's replies: in the rows themselves (`compilation_result`), or in
    a file of their own, joined by `problem_id` or `custom_id`. Every script that failed is paired with the shortest
    one that worked for the same statement."""
    replies: dict[str, Row] = {}
    if verdicts is not None:
        replies = {str(reply["custom_id"]): reply for row in read_rows(verdicts) for reply in _replies(row)}
    worked: dict[str, list[str]] = defaultdict(list)
    failed: list[tuple[str, Declaration, str]] = []
    for row in read_rows(proofs):
        reply = row.get("compilation_result") or replies.get(str(row.get("problem_id") or row.get("custom_id")))
        error = None if reply is None else complaint(reply)
        text = row.get("full_proof") or row.get("code")
        if error is None or not isinstance(text, str):
            continue
        try:
            found = last_declaration(text)
        except InputError:
            continue
        key = canonical(found.text, found.name).key
        if found.proof is not None and error:
            failed.append((key, found, error))
        elif found.proof is not None:
            worked[key].append(found.proof)
    for key, found, error in failed:
        if better := min(worked[key], key=len, default=None):
            shared = {"theorem": found.name, "statement_id": found.statement.key, "source": source}
            yield _row("script", shared, found.text, found.proof or "", error, better)


def _replies(row: Row) -> list[Row]:
    replies: list[Row] = row["results"] if isinstance(row.get("results"), list) else [row]
    return [reply for reply in replies if "custom_id" in reply]


def complaint(reply: Row) -> str | None:
    """What a checker said against a script; "" where it took it, None where it gave no verdict."""
    response: Row = reply.get("response") or (reply if "errors" in reply else {})
    if reply.get("error") or response.get("system_errors") or not response:
        return None
    said: list[Row] = [*(response.get("messages") or []), *(response.get("errors") or [])]
    errors = [message["data"] for message in said if message["severity"] == "error"]
    if any(word in error for error in errors for word in NO_VERDICT):
        return None
    incomplete = response.get("sorries") or any("declaration uses 'sorry'" in message["data"] for message in said)
    return errors[0] if errors else "declaration uses 'sorry'" if incomplete else ""


def of_migration(run: Path) -> Iterator[Row]:
    """Of a complete data run with a stage `migrate`: what its rules healed."""
    stages: dict[str, Any] = (read_manifest(run) or {}).get("stages", {})
    if "migrate" not in stages:
        raise InputError(f"{run} is no complete data run with a stage migrate")
    return of_healed(run / ("lint" if "lint" in stages else "check"), run / "migrate")


def of_healed(before: Path, migrate: Path) -> Iterator[Row]:
    """`before`: the folder of the stage whose theorems were migrated."""
    errors = {row["id"]: row for row in read_rows(migrate / "status.jsonl") if row["status"] == "healed"}
    healed = {row["migrated_from"]: row for row in read_rows(migrate / "theorems.jsonl") if row.get("rules")}
    for row in read_rows(before / "theorems.jsonl"):
        if row["id"] in errors and row["id"] in healed:
            shared = {key: row[key] for key in ("theorem", "statement_id", "source")}
            error = errors[row["id"]]["reason"]
            yield _row("script", shared, row["statement"], row["proof"], error, healed[row["id"]]["proof"])


def _row(scope: str, shared: Row, asked: str, failed: str, error: str, repaired: str) -> Row:
    made = {"scope": scope, **shared, "asked": asked, "failed": failed, "error": error[:SHOWN], "repaired": repaired}
    return {"id": content_hash([scope, asked, failed, error, repaired]), **made}


def distinct(rows: Iterable[Row]) -> Iterator[Row]:
    """Each repair once."""
    seen: set[str] = set()
    for row in rows:
        if row["id"] not in seen:
            seen.add(row["id"])
            yield row
