"""Rows of a corpus as examples: what is shown, what is to be said, and of which theorem.

A row has `state` and `tactic` (rendered in the format that the model will be asked in), or a ready `prompt` and
`completion` (holes, repairs). Theorems that lean on `sorry` are left out whole, and none may stand on both sides of
a split.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ember.core.errors import InputError
from ember.core.goals import Goal, ProofState
from ember.data.stage import read_rows
from ember.models.prompt import PromptConfig, reaching, render

NUMERAL = re.compile(r"(?<![\w.'])\d+(?![\w.])")
CHEATS = re.compile(r"\b(?:sorry|admit|cheat|sorryAx)\b")


@dataclass(frozen=True)
class Example:
    theorem: str
    prompt: str
    completion: str
    state: str = ""
    free: tuple[tuple[int, int, int], ...] = ()
    """Numbers of the row that may be any others, each with the least and the largest."""
    goal: str = ""
    """The theorem's own, where the row says it."""


def read_examples(path: Path, prompting: PromptConfig) -> list[Example]:
    """The examples of JSON lines; `InputError` names the row that is none."""
    found = [_example(row, prompting, f"{path}, row {number}") for number, row in enumerate(read_rows(path), 1)]
    cheated = {example.theorem for example in found if CHEATS.search(example.completion)}
    kept = [example for example in found if example.theorem not in cheated]
    if not kept:
        raise InputError(f"{path} has no row to learn from")
    return kept


def scarce(examples: Sequence[Example], per_tactic: int | None) -> Sequence[Example]:
    """At most so many examples of one completion: those whose prompts have the smallest hashes."""
    if per_tactic is None:
        return examples
    by_hash = sorted(examples, key=lambda one: _digest(one.prompt))
    seen: Counter[str] = Counter()
    kept: set[Example] = set()
    for example in by_hash:
        seen[example.completion] += 1
        if seen[example.completion] <= per_tactic:
            kept.add(example)
    return [example for example in examples if example in kept]


def recitations(examples: Sequence[Example], count: int) -> list[Example]:
    """Rows that repeat the goal of a state; no state is ever shown to a policy in this form."""
    states = sorted({example.state for example in examples if "⊢ " in example.state}, key=_digest)
    return [
        Example(f"recitation {number}", f"[REPEAT]{state}[PROOFSTEP]", state.partition("⊢ ")[2], "", _numerals(state))
        for number, state in enumerate(states[:count])
    ]


def reached(examples: Sequence[Example], count: int) -> list[Example]:
    """Rows that tell from a theorem's goal what its proof reaches: what an energy that listens to surprise reads."""
    found = {(one.goal, one.state): one for one in examples if one.goal and one.state not in ("", one.goal)}
    chosen = sorted(found, key=lambda pair: _digest("\n".join(pair)))[:count]
    return [
        Example(f"reached {number}", reaching(goal), state, "", found[goal, state].free)
        for number, (goal, state) in enumerate(chosen)
    ]


def _numerals(text: str) -> tuple[tuple[int, int, int], ...]:
    """All numbers of a text, to be exchanged for others that are as long."""
    found = sorted({int(word) for word in NUMERAL.findall(text)})
    return tuple((number, 10 ** (len(str(number)) - 1), 10 ** len(str(number)) - 1) for number in found)


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()


def refuse_leak(train: Sequence[Example], val: Sequence[Example]) -> None:
    """Rows of one theorem share names and context: a split between them measures memory."""
    both = sorted({example.theorem for example in train} & {example.theorem for example in val})
    if both:
        raise InputError(f"{len(both)} theorems stand in both splits, among them {both[0]}: split by theorem")


def _example(row: dict[str, Any], prompting: PromptConfig, where: str) -> Example:
    state, tactic = row.get("state"), row.get("tactic")
    theorem = row.get("theorem") or row.get("id")
    if isinstance(state, str) and state and isinstance(tactic, str) and tactic:
        prompt, completion = render(ProofState(0, (Goal(state),), ""), prompting), tactic
    else:
        prompt, completion, state = row.get("prompt"), row.get("completion"), ""
    if not isinstance(prompt, str) or not isinstance(completion, str) or not isinstance(theorem, str):
        raise InputError(f"{where} needs a theorem, and state and tactic or prompt and completion, all texts")
    if not completion.strip():
        raise InputError(f"{where} has an empty completion")
    goal = row.get("goal")
    return Example(
        theorem, prompt, completion, state, _free(row.get("free") or (), where), goal if isinstance(goal, str) else ""
    )


def _free(spans: Any, where: str) -> tuple[tuple[int, int, int], ...]:
    try:
        found = tuple((int(number), int(low), int(high)) for number, low, high in spans)
    except (TypeError, ValueError):
        found = ((0, 1, 0),)
    if any(low > high for _, low, high in found):
        raise InputError(f"{where}: `free` is a list of numbers, each with the least and the largest it may be")
    return found
