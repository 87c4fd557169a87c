"""Theorems as a taskset of verifiers (0.4): a model writes the whole proof, Ember's verdict is the reward.

    ember lean serve --port 8000                                   # who judges
    cp examples/verifiers/ember_lean.py …                          # somewhere on the path of verifiers' Python
    eval ember-lean --env.taskset.statements theorems.lean         # any command of verifiers that takes a taskset

A right proof earns 1, a wrong one 0. What could not be judged (a deadline, no verifier) is an error of the task: such a
rollout has no reward, and a trainer leaves it out.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import verifiers.v1 as vf

from ember.data.sources import read_statements
from ember.models.endpoint import Endpoint, EndpointOptions
from ember.rewards import HttpJudge, scorer

ASKED = "Prove the theorem in Lean 4. Answer with what stands after `:=`, in one lean4 code block.\n\n```lean4\n{}\n```"


class TheoremData(vf.TaskData):
    statement: str
    """The declaration, without its proof."""
    header: str = ""


class LeanConfig(vf.TaskConfig):
    server: str = "http://127.0.0.1:8000"
    """Address of `ember lean serve`."""
    deadline_s: float = 30.0
    """Of one verdict."""


class Theorem(vf.Task[TheoremData, vf.State, LeanConfig]):
    @vf.reward
    async def proved(self, trace: vf.Trace) -> float:
        async with Endpoint(EndpointOptions(self.config.server)) as endpoint:
            score = scorer(HttpJudge(endpoint), deadline_s=self.config.deadline_s)
            about = {"header": self.data.header, "before": "\n"}
            found = await score("ember", trace.last_reply, self.data.statement, about)
        if not found["judged"]:
            raise vf.TaskError(f"no verdict on {self.data.name}: {found['reason']}")
        return found["score"]


class TheoremsConfig(vf.TasksetConfig):
    statements: Path = Path("theorems.lean")
    """A Lean file, or JSON lines with `name` and `formal_statement`."""
    task: LeanConfig = LeanConfig()


class Theorems(vf.Taskset[Theorem, TheoremsConfig]):
    def load(self) -> Iterable[Theorem]:
        for one in read_statements(self.config.statements):
            shown = "\n\n".join(part for part in (one.header.strip(), one.context.strip(), one.text) if part)
            yield Theorem(
                TheoremData(name=one.name, prompt=ASKED.format(shown), statement=one.text, header=one.header),
                self.config.task,
            )


__all__ = ["Theorems"]
