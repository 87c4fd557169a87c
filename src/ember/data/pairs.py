"""Published pairs of state and tactic made fit to train on: what is trivial, long, cheating or a benchmark's goes.

Nobody can replay these pairs without their projects at their commits, so a row says `replayed: false`, and has no
depth and no remaining steps where the publisher gives none.
"""

from __future__ import annotations

import hashlib
import re
from typing import Any

from pydantic import Field

from ember.core.config import Config
from ember.data.contamination import Index
from ember.data.rows import complete, prompt_of
from ember.data.stage import Chunk, Row
from ember.data.tokens import words
from ember.models import prompt as prompts
from ember.models.prompt import PromptConfig

_CHEATS = frozenset({"sorry", "admit", "cheat", "stop", "native_decide"})
_MAY_CHEAT = re.compile("|".join(sorted(_CHEATS)))
"""Cheaper than reading tokens, which most tactics do not need."""
_HEAD = re.compile(r"[\w?!']+")


class FilterConfig(Config):
    sources: tuple[str, ...] = ("lean-github", "leandojo", "leandojo-17", "leantree", "lean-scout")
    """Sets of pairs to take. Traces of benchmarks are none of them."""
    max_state: int = Field(default=4096, ge=1)
    """Characters of a state; longer ones are mostly generated."""
    trivial: tuple[str, ...] = ("rfl", "simp", "trivial", "exact?", "decide")
    """Tactics of which only a share is kept, so that others are learned, too."""
    trivial_share: float = Field(default=0.1, ge=0, le=1)
    seed: int = 0


class Filter:
    """Work of the stage `filter`: rows of the table `pairs` in, rows to train on out."""

    def __init__(self, config: FilterConfig, prompt: PromptConfig, index: Index | None = None) -> None:
        self._config, self._prompt, self._index = config, prompt, index

    async def __call__(self, rows: list[Row]) -> Chunk:
        chunk = Chunk()
        for row in rows:
            why, reason = self._fault(row)
            if why:
                chunk.aside(row, why, reason)
                continue
            made = self._row(row)
            if made is None:
                chunk.aside(row, "completion", "the tactic does not read back from its completion")
            else:
                chunk.add("rows", made)
        return chunk

    def _fault(self, row: Row) -> tuple[str, str]:
        state, tactic = row["state"], row["tactic"].strip()
        if row["source"] not in self._config.sources:
            return "source", f"{row['source']} is not among the sources of this filter"
        if len(state) > self._config.max_state:
            return "long", f"a state of {len(state)} characters"
        if "no goals" in state:
            return "no goals", "nothing is left to prove there"
        if _MAY_CHEAT.search(tactic) and (cheats := _CHEATS & set(words(tactic))):
            return "cheats", f"the tactic says {', '.join(sorted(cheats))}"
        if tactic in self._config.trivial and not self._drawn(row):
            return "trivial", f"{tactic}: of these {self._config.trivial_share:.0%} are kept"
        found = self._of_benchmark(row)
        return ("benchmark", found) if found else ("", "")

    def _drawn(self, row: Row) -> bool:
        text = f"{self._config.seed}|{row['theorem']}|{row['state']}|{row['tactic']}"
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
        return int.from_bytes(digest[:8], "big") < self._config.trivial_share * 2**64

    def _of_benchmark(self, row: Row) -> str:
        """A pair whose state says what an item of a benchmark says."""
        if self._index is None:
            return ""
        for text in (row.get("statement"), statement_of_state(row["state"])):
            matches = self._index.matches(text, row["theorem"]) if isinstance(text, str) and text else []
            for match in matches:
                if match.found:
                    return f"it is {match.item} of {match.benchmark} ({match.how})"
        return ""

    def _row(self, row: Row) -> Row | None:
        tactic = row["tactic"].strip()
        completion = complete(tactic, self._prompt)
        found = prompts.parse(completion, self._prompt)
        if found is None or found.text != tactic:
            return None
        after: Any = row.get("state_after")
        head = _HEAD.match(tactic)
        return {
            "id": row["id"],
            "theorem": row["theorem"],
            "source": row["source"],
            "statement_id": hashlib.sha256(f"{row['source']}|{row['theorem']}".encode()).hexdigest()[:16],
            "goal": None,
            "state": row["state"],
            "state_hash": None,
            "tactic": tactic,
            "next_states": _goals(after) if isinstance(after, str) else None,
            "depth": row.get("depth"),
            "remaining": row.get("remaining"),
            "place": "",
            "kind": head[0] if head else "tactic",
            "replayed": False,
            "prompt": prompt_of(row["state"], self._prompt),
            "completion": completion,
            "completion_start": found.start,
            "completion_end": found.end,
        }


def _goals(state: str) -> list[str]:
    return [] if not state.strip() or "no goals" in state else state.split("\n\n")


def statement_of_state(state: str) -> str:
    """A goal as the theorem that it is: its hypotheses as binders. "" where the text is not of that form."""
    goal = state.split("\n\n")[0]
    context, turnstile, conclusion = goal.partition("⊢")
    if not turnstile:
        return ""
    binders: list[str] = []
    for line in context.splitlines():
        if line.startswith("case ") or not line.strip():
            continue
        if line[:1].isspace() and binders:
            binders[-1] += " " + line.strip()
        elif " : " in line:
            binders.append(line.partition(" := ")[0].strip())
    return f"theorem t {' '.join(f'({binder})' for binder in binders)} : {conclusion.strip()}"
