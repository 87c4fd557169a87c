"""The same row in other words: hypotheses and bound variables renamed, hypotheses in another order, and other numbers
where the row says that any will do.

A small model that has seen `p` and `q` only does not know what `u` is. Renaming is injective, to names that stand
nowhere in the row, and order keeps what a hypothesis speaks of before it, so the tactic does to the new state what it
did to the old one. Names that Lean chooses by itself (`this`, with a dagger) are left alone.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import replace

from ember.core.goals import Goal, ProofState
from ember.models.prompt import PromptConfig, render
from ember.train.examples import NUMERAL, Example

NAME = re.compile(r"(?<![\w.'✝₀-₉])[A-Za-zα-ωΑ-Ω_][\w'₀-₉]*[✝]?")
FORBIDDEN = frozenset({"this", "fun", "with", "at", "by", "in", "λ", "_"})
NEW = (
    *"abcdefghijkmnpqrstuvwxyz",
    *(f"{letter}{digit}" for letter in "ahnpxyz" for digit in "₁₂₃"),
    *(f"h{letter}" for letter in "abcpqxyz"),
)
BOUND = (
    re.compile(r"[∀∃λΣ]!?\s*\(?((?:[\w'₀-₉]+\s+)*[\w'₀-₉]+)\s*(?:[:,∈<>≤≥⊆|]|$)"),
    re.compile(r"\bfun\s+\(?((?:[\w'₀-₉]+\s*)+?)\s*(?:=>|:|↦)"),
    re.compile(r"^\s*(?:·\s*)?intro\s+((?:[\w'₀-₉]+\s*)+)", re.MULTILINE),
)
PATTERN = re.compile(r"\b(?:obtain|rintro)\s+(⟨[^:=]*⟩)|\bwith\s+(⟨[^:=]*⟩)")


def reworded_rows(examples: Sequence[Example], copies: int, prompting: PromptConfig, seed: int) -> list[Example]:
    """Further rows in other words; those without a state of their own (holes, repairs) have none."""
    dice = random.Random(seed)
    found: dict[Example, None] = {}
    plain = [example for example in examples if example.prompt == _shown(example.state, prompting)]
    for example in plain:
        for _ in range(copies):
            state, tactic = reworded(example.state, example.completion, dice)
            if state != example.state:
                shown = _shown(state, prompting)
                found[replace(example, prompt=shown, completion=tactic, state=state)] = None
    return list(found)


def fresh(example: Example, prompting: PromptConfig, dice: random.Random) -> Example:
    """The row as it was never seen: with other numbers, and every other time with other names."""
    numbers = {str(old): str(dice.randint(low, high)) for old, low, high in example.free}
    state, tactic = renumbered(example.state, numbers), renumbered(example.completion, numbers)
    if example.prompt != _shown(example.state, prompting):  # a recitation, a hole: the prompt is a form of its own
        return replace(example, prompt=renumbered(example.prompt, numbers), completion=tactic, state=state)
    if dice.random() < 0.5:
        state, tactic = reworded(state, tactic, dice)
    return replace(example, prompt=_shown(state, prompting), completion=tactic, state=state)


def renumbered(text: str, mapping: dict[str, str]) -> str:
    return NUMERAL.sub(lambda found: mapping.get(found[0], found[0]), text)


def _shown(state: str, prompting: PromptConfig) -> str:
    shown = render(ProofState(0, (Goal(state),), ""), prompting)
    return shown if isinstance(shown, str) else ""


def reworded(state: str, tactic: str, dice: random.Random) -> tuple[str, str]:
    """State and tactic in other words; the same where nothing can be renamed or moved."""
    names = sorted({*hypotheses(state), *bound(state), *bound(tactic)})
    taken = set(NAME.findall(state)) | set(NAME.findall(tactic))
    free = [name for name in NEW if name not in taken]
    # Some names stay: what comes next must not depend on whether a state looks renamed.
    changed = [name for name in names if dice.random() < 0.8][: len(free)]
    mapping = dict(zip(changed, dice.sample(free, len(changed)), strict=True))
    return renamed(shuffled(state, dice), mapping), renamed(tactic, mapping)


def renamed(text: str, mapping: dict[str, str]) -> str:
    return NAME.sub(lambda found: mapping.get(found[0], found[0]), text)


def hypotheses(state: str) -> list[str]:
    """Names of the hypotheses of a state with one goal or more."""
    found = [name for line in state.split("\n") if not line.startswith(("⊢", " ", "case ")) for name in _declared(line)]
    return [name for name in found if _ours(name)]


def bound(text: str) -> list[str]:
    """Names of bound variables, and those that a tactic gives."""
    found = [name for pattern in BOUND for match in pattern.finditer(text) for name in match[1].split()]
    found += [name for match in PATTERN.finditer(text) for name in NAME.findall(match[1] or match[2] or "")]
    return [name for name in found if _ours(name) and NAME.fullmatch(name)]


def _ours(name: str) -> bool:
    return "✝" not in name and name not in FORBIDDEN and name != "rfl"


def _declared(line: str) -> list[str]:
    head, colon, _ = line.partition(" : ")
    names = head.split()
    return names if colon and all(NAME.fullmatch(name) for name in names) else []


def shuffled(state: str, dice: random.Random) -> str:
    """One goal's hypotheses in another order; several goals, and what has let-values, stay as they are."""
    head, turnstile, target = state.partition("\n⊢ ")
    if not turnstile or "⊢" in head or "⊢" in target or ":=" in head or head.startswith("case "):
        return state
    waiting = _parts(head.split("\n"))
    done: list[str] = []
    while waiting:
        later = [_declared(part) for part in waiting]
        free = [
            part
            for place, part in enumerate(waiting)
            if not any(
                name in NAME.findall(part) for other, names in enumerate(later) if other != place for name in names
            )
        ]
        if not free:
            return state
        chosen = dice.choice(free)
        waiting.remove(chosen)
        done.append(chosen)
    return "\n".join([*done, f"⊢ {target}"])


def _parts(lines: Sequence[str]) -> list[str]:
    """Hypotheses, each with its continuation lines."""
    parts: list[str] = []
    for line in lines:
        if parts and line[:1].isspace():
            parts[-1] += "\n" + line
        else:
            parts.append(line)
    return parts
