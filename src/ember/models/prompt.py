"""What a model is shown and how its answer is read: every prompt format, versioned, in this one file.

A trained model knows one format to the letter. A change of any format is a new version; golden tests
hold the text. States that are too long are cut here, so that the goal and what stands nearest to it stay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ember.core.config import Config
from ember.core.errors import InputError
from ember.core.goals import ProofState
from ember.core.statement import Statement

VERSION = 1

Format = Literal["deepseek", "proofstep", "bfs", "chat"]


@dataclass(frozen=True)
class Message:
    role: Literal["system", "user", "assistant"]
    content: str


Prompt = str | tuple[Message, ...]
"""Text to be continued, or a conversation to be answered."""


class PromptConfig(Config):
    format: Format = "deepseek"
    """How a state is written for the model."""
    max_chars: int = 6000
    """Longest state shown, in characters; longer ones lose the hypotheses farthest from the goal."""
    multiline: bool = False
    """Read tactics of several lines (a `have … := by` with its block); costs more tokens."""

    @property
    def name(self) -> str:
        """What a run's manifest says: the format and its version."""
        return f"{self.format}/{VERSION}"


@dataclass(frozen=True)
class Tactic:
    """A tactic found in a completion, and where it stands there."""

    text: str
    start: int
    end: int


REACHES = "[REACHES]"


def reaching(goal: str) -> str:
    """What stands before a state where it is to be told from the theorem's goal: a form of its own, which no policy is
    asked in."""
    return f"[GOAL]{goal}{REACHES}"


CHAT_SYSTEM = (
    "You prove theorems in Lean 4. You are shown a tactic state; answer with the next tactic only, "
    "in one lean4 code block."
)


def render(state: ProofState, config: PromptConfig, max_chars: int | None = None) -> Prompt:
    """The prompt for a state."""
    limit = config.max_chars if max_chars is None else min(max_chars, config.max_chars)
    return framed(truncate([goal.text for goal in state.goals], limit), config)


def framed(text: str, config: PromptConfig) -> Prompt:
    """The prompt for goals that are cut already."""
    match config.format:
        case "deepseek":
            return f"Complete the following Lean 4 code:\n\n```lean4\n/- tactic state:\n{text}\n-/\n```\n"
        case "proofstep":
            return f"[GOAL]{text}[PROOFSTEP]"
        case "bfs":
            return f"{text}:::"
        case "chat":
            return (Message("system", CHAT_SYSTEM), Message("user", f"```lean4\n/- tactic state:\n{text}\n-/\n```"))


def render_repair(state: ProofState, tactic: str, message: str, config: PromptConfig) -> str:
    """The prompt for a second try: what was tried, and the first lines of what Lean said against it."""
    if config.format == "chat":
        raise InputError("repairs are rows of plain prompts: choose another format than chat")
    return second_turn(str(render(state, config)), tactic, message)


def second_turn(prompt: str, tactic: str, message: str) -> str:
    """A plain prompt after a first try."""
    said = "\n".join(line[:200] for line in message.strip().splitlines()[:4])
    return f"{prompt}{tactic}\n-- error: {said}\n-- instead:\n"


def render_whole(statement: Statement, config: PromptConfig, refused: Sequence[tuple[str, str]] = ()) -> str:
    """The prompt for a whole proof, which goes on after `by`. The last refused one stands above, with the first lines
    of what Lean said."""
    if config.format == "chat":
        raise InputError("whole proofs are continued from plain prompts: choose another format than chat")
    above = "\n".join(part for part in (statement.header.strip(), statement.context.strip()) if part)
    parts = [f"{above}\n" if above else ""]
    for proof, message in refused[-1:]:
        said = "\n".join(line[:200] for line in message.strip().splitlines()[:4])
        parts.append(f"/- refused:\n{statement.text} := {proof}\nerror: {said}\n-/\n")
    shown = "\n".join(part for part in parts if part)
    return f"Complete the following Lean 4 code:\n\n```lean4\n{shown}{statement.text} := by\n"


def parse_whole(completion: str) -> str:
    """The proof that a completion is: what stands before a fence, below `by`, indented."""
    body = completion.partition("```")[0].rstrip()
    lines = [line for line in body.splitlines() if line.strip()]
    if lines and not lines[0][:1].isspace():
        lines = [f"  {line}" for line in lines]
    return "by\n" + "\n".join(lines) if lines else "by\n  done"


def stop_strings(config: PromptConfig) -> tuple[str, ...]:
    """Where a completion may end early. A chat answer has a fence before the tactic: it ends by itself."""
    if config.format == "chat":
        return ()
    return ("\n\n", "\n```") if config.multiline else ("\n",)


_FENCE = re.compile(r"```[A-Za-z0-9]*[ \t]*\n?")


def parse(completion: str, config: PromptConfig) -> Tactic | None:
    """The first tactic of a completion, or None. Fences and blank lines before it are passed over."""
    start, end = 0, len(completion)
    if fence := _FENCE.search(completion):
        before = completion[: fence.start()].strip()
        if before and config.format != "chat":
            end = fence.start()
        else:
            start = fence.end()
            closing = completion.find("```", start)
            end = closing if closing >= 0 else end
    elif config.format == "chat" and "\n" in completion.strip():
        return None  # prose, not a tactic
    while start < end and completion[start].isspace():
        start += 1
    end = start + _length(completion[start:end], config.multiline or config.format == "chat")
    text = completion[start:end]
    return Tactic(text, start, end) if text and not text.startswith("--") else None


def _length(text: str, multiline: bool) -> int:
    """How far the first tactic reaches: its line, and with `multiline` the deeper lines below it."""
    end = 0
    for number, line in enumerate(text.split("\n")):
        if number and not (multiline and line[:1].isspace() and line.strip()):
            break
        end += len(line) + (number > 0)
    return len(text[:end].rstrip())


def truncate(goals: Sequence[str], max_chars: int) -> str:
    """The goals within the limit. What is kept, in this order: the first goal's target, its hypotheses
    from the nearest to the farthest, the other goals while they fit. A target that is too long by
    itself loses its middle."""
    if not goals:
        return ""
    whole = "\n\n".join(goals)
    if len(whole) <= max_chars:
        return whole
    *hypotheses, target = _parts(goals[0])
    if len(target) > max_chars:
        half = max(0, (max_chars - 3) // 2)
        return f"{target[: max_chars - 3 - half]} … {target[len(target) - half :]}"
    left = max_chars - len(target)
    kept: list[str] = []
    for hypothesis in reversed(hypotheses):
        if len(hypothesis) + 1 <= left:
            kept.append(hypothesis)
            left -= len(hypothesis) + 1
    text = "\n".join([*reversed(kept), target])
    for other in goals[1:]:
        if len(text) + 2 + len(other) > max_chars:
            break
        text = f"{text}\n\n{other}"
    return text


def _parts(goal: str) -> list[str]:
    """A goal's hypotheses, each with its continuation lines, and last its target."""
    parts: list[str] = []
    for line in goal.split("\n"):
        in_target = bool(parts) and parts[-1].startswith("⊢")
        if parts and (in_target or line[:1].isspace()):
            parts[-1] += "\n" + line
        else:
            parts.append(line)
    return parts
