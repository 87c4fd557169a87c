"""Rows of a small corpus, for tests of training: written proofs followed in Lean, under several names of their
propositions."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ember.core.goals import ProofState
from ember.core.outcomes import Advanced, Proved
from ember.core.ports import Kernel, Session
from ember.core.splitting import independent
from ember.core.statement import Proof, Statement
from ember.data.sources import read_proofs
from ember.energy.known import Step, read_script

DEEP = Path(__file__).resolve().parents[1] / "examples" / "deep.lean"
NAMINGS = ("pqrs", "abcd", "qrsp", "uvwx")


def proofs(naming: str) -> list[Proof]:
    """The propositional theorems of the examples with their letters replaced."""
    found: list[Proof] = []
    for proof in read_proofs(DEEP):
        if "ℕ" in proof.statement.text or "∀" in proof.statement.text or "∃" in proof.statement.text:
            continue
        name = f"{proof.statement.name}_{naming}"
        text = proof.statement.text.replace(proof.statement.name, name, 1)
        head, colon, rest = text.partition("(")
        statement = Statement(name, head + colon + _renamed(rest, naming), proof.statement.header)
        found.append(Proof(statement, _renamed(proof.text, naming)))
    return found


def _renamed(text: str, naming: str) -> str:
    letters = dict(zip("pqrs", naming, strict=True))
    return re.sub(r"\b[pqrs]\b", lambda word: letters[word[0]], text)


async def follow(kernel: Kernel, proof: Proof) -> list[dict[str, Any]]:
    """A row for each step, in the shape of the data room."""
    session = await kernel.start(proof.statement)
    rows: list[dict[str, Any]] = []
    try:
        root = session.root
        await _step(session, root, read_script(proof.text), 0, rows)
    finally:
        await session.close()
    shared = {"theorem": proof.statement.name, "source": "deep", "goal": root.text}
    return [{"id": f"{proof.statement.name}:{number}", **shared, **row} for number, row in enumerate(rows)]


async def _step(session: Session, state: ProofState, step: Step, depth: int, rows: list[dict[str, Any]]) -> None:
    outcome = await session.step(state, step.tactic)
    assert isinstance(outcome, Advanced | Proved), (state.text, step.tactic, outcome)
    goals = await independent(session, outcome.state) if isinstance(outcome, Advanced) else ()
    row = {"state": state.text, "tactic": step.tactic, "next_states": [goal.text for goal in goals]}
    rows.append({**row, "depth": depth, "remaining": step.size})
    for goal, branch in zip(goals, step.branches, strict=True):
        await _step(session, goal, branch, depth + 1, rows)


def write(path: Path, rows: Sequence[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
    return path


async def write_corpus(folder: Path, kernel: Kernel) -> Path:
    """`train.jsonl`, `val.jsonl`, and as Lean files what is searched for trajectories and for the test."""
    await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    for name, namings in (("train", NAMINGS[:3]), ("val", NAMINGS[3:])):
        write(
            folder / f"{name}.jsonl",
            [row for one in namings for proof in proofs(one) for row in await follow(kernel, proof)],
        )
    for name, naming in (("searched", NAMINGS[1]), ("test", NAMINGS[3])):
        texts = [f"{proof.statement.text} := by sorry\n" for proof in proofs(naming)]
        (folder / f"{name}.lean").write_text("import Mathlib\n\n" + "\n".join(texts))
    return folder
