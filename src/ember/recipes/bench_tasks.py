"""What training is measured on: a model from nothing, and problems that need no corpus."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import Field

from ember.core.config import Config
from ember.core.statement import Statement
from ember.models.prompt import PromptConfig
from ember.models.tiny import TinyConfig
from ember.train.examples import Example

PROMPT = PromptConfig(format="proofstep")


class BenchConfig(Config):
    tiny: TinyConfig = TinyConfig(width=128, layers=4, vocabulary=400)
    rows: int = Field(default=256, ge=1)
    """Drawn problems: the statement is shown, the first line of the proof is said."""
    batch: int = Field(default=16, ge=1)
    steps: int = Field(default=10, ge=1)
    """Of each measurement, after one that is not counted."""
    alternations: int = Field(default=3, ge=1)
    threads: int = Field(default=1, ge=1)
    reinforcement: bool = True
    fresh: bool = True
    """Measure TRL with one fresh Lean a proof, too: it takes a second for each of its samples."""
    group: int = Field(default=4, ge=2)
    max_tokens: int = 24


@dataclass(frozen=True)
class Speed:
    count: float
    """Supervised tokens, or samples."""
    seconds: float
    loss: float

    @property
    def rate(self) -> float:
        return self.count / self.seconds


def problems(count: int) -> list[Example]:
    """Rows to learn from, without Lean: drawn statements and how their proofs begin."""
    from ember.data.synth.corpus import named
    from ember.data.synth.corpus import problems as drawn

    found: list[Example] = []
    for one in drawn(named(("composed_inverse_witness", "function_equation_witness")), "bench", count):
        goal = one.drawn.statement.removeprefix(": ")
        found.append(Example(one.name, f"[GOAL]⊢ {goal}[PROOFSTEP]", one.drawn.proof[0], f"⊢ {goal}"))
    return found


def statements(count: int) -> list[Statement]:
    from ember.data.synth.corpus import named
    from ember.data.synth.corpus import problems as drawn

    return [one.proof.statement for one in drawn(named(("function_equation_witness",)), "bench", count)]
