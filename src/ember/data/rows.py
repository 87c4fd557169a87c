"""Traced pairs become rows to train on: prompt and completion in one of the prompt formats of `models.prompt`.

A completion ends where a model should stop. A row counts only when the reader of completions finds the tactic
in it, to the letter.
"""

from __future__ import annotations

from typing import Any

from ember.data.stage import Chunk, Row
from ember.models import prompt as prompts
from ember.models.prompt import PromptConfig

CARRIED = ("family", "area", "level", "template", "combination", "cluster", "free")
"""What a row keeps of its theorem, where the theorem says it."""


class SftRows:
    """Work of the stage `sft`: traces in, rows out."""

    def __init__(self, config: PromptConfig) -> None:
        self._config = config

    async def __call__(self, rows: list[Row]) -> Chunk:
        chunk = Chunk()
        for row in rows:
            for number, step in enumerate(row["steps"]):
                self._pair(chunk, row, number, step)
        return chunk

    def _pair(self, chunk: Chunk, row: Row, number: int, step: dict[str, Any]) -> None:
        states: list[Row] = row["states"]
        identity = {"id": f"{row['id']}:{number}", "theorem": row["theorem"], "source": row["source"]}
        tactic = step["tactic"]
        if not step["replayed"]:
            chunk.aside(identity, "not replayed", f"{tactic} did not lead to the same states again")
            return
        completion = complete(tactic, self._config)
        found = prompts.parse(completion, self._config)
        if found is None or found.text != tactic:
            chunk.aside(identity, "completion", "the tactic does not read back from its completion")
            return
        before = states[int(step["state"])]
        chunk.add(
            "rows",
            {
                **identity,
                "statement_id": row["statement_id"],
                "goal": states[0]["text"],
                "state": before["text"],
                "state_hash": before["hash"],
                "tactic": tactic,
                "next_states": [states[child]["text"] for child in step["next"]],
                "depth": before["depth"],
                "remaining": step["remaining"],
                "place": step["place"],
                "kind": step["kind"],
                **{key: row[key] for key in CARRIED if key in row},
                "prompt": prompt_of(before["text"], self._config),
                "completion": completion,
                "completion_start": found.start,
                "completion_end": found.end,
            },
        )


def prompt_of(state: str, config: PromptConfig) -> str | list[dict[str, str]]:
    """The prompt for a state's text; a conversation as its messages."""
    text = state if len(state) <= config.max_chars else prompts.truncate(state.split("\n\n"), config.max_chars)
    prompt = prompts.framed(text, config)
    if isinstance(prompt, str):
        return prompt
    return [{"role": message.role, "content": message.content} for message in prompt]


def complete(tactic: str, config: PromptConfig) -> str:
    """What a model is to answer: the tactic and what ends it."""
    if config.format == "chat":
        return f"```lean4\n{tactic}\n```"
    return tactic + prompts.stop_strings(config)[0]
