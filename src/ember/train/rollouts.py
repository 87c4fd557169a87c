"""Groups of samples with their rewards: the model writes the next group while Lean judges the last one."""

from __future__ import annotations

import asyncio
import random
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from ember.core.statement import Statement
from ember.models.backbone import Backbone
from ember.models.completion import Completion, Request, SamplingConfig
from ember.models.prompt import PromptConfig, parse, stop_strings
from ember.models.sampling import complete
from ember.train.reward import Judged, LeanReward, Outcome

REPEATED = re.compile(r"(.{8,}?)\1{3,}", re.DOTALL)
"""Eight characters or more, four times in a row: nobody's proof."""


@dataclass(frozen=True)
class Task:
    """What is to be written, and where it belongs: `before` + what was written + `after` is the proof.

    A whole proof, one tactic and a hole in a proof differ in these alone.
    """

    statement: Statement
    prompt: str
    before: str = "by\n  "
    after: str = ""
    canary: bool = False
    """A false statement: who proves it has found a fault of the judge."""

    def proof(self, written: str) -> str:
        """Lines after the first are indented like what they continue."""
        column = len(self.before) - (self.before.rfind("\n") + 1)
        return self.before + written.replace("\n", "\n" + " " * column) + self.after


@dataclass(frozen=True)
class Sample:
    completion: Completion
    text: str
    """The tactic that was found in it; empty where there is none."""
    judged: Judged


@dataclass(frozen=True)
class Group:
    """Samples of one task."""

    task: Task
    samples: Sequence[Sample]
    span: tuple[float, float, float] | None = None
    """Seconds from the start of its step's writing: begun, written, judged."""

    @property
    def rewards(self) -> list[float | None]:
        return [sample.judged.outcome.reward for sample in self.samples]

    @property
    def informative(self) -> bool:
        """Whether some are right and some are wrong: else every advantage is zero."""
        return len({reward for reward in self.rewards if reward is not None}) > 1


def told(groups: Sequence[Group], part: str) -> list[dict[str, Any]]:
    """The samples of groups as rows for whoever looks at a training."""
    return [
        {
            "part": part,
            "theorem": group.task.statement.name,
            "prompt": group.task.prompt,
            "text": sample.completion.text,
            "verdict": sample.judged.outcome.name.lower(),
            "why": sample.judged.reason,
            "reward": sample.judged.outcome.reward,
            "log_prob": sum(sample.completion.log_probs),
            "tokens": sample.completion.generated,
            "span": group.span,
        }
        for group in groups
        for sample in group.samples
    ]


@dataclass
class Clock:
    """Where the time of a step goes."""

    writing_s: float = 0.0
    waiting_s: float = 0.0
    """For Lean, after all was written."""


class Author(Protocol):
    """Who writes samples: the model that learns, or copies of it elsewhere."""

    @property
    def places(self) -> int:
        """Requests that are written at the same time."""
        ...

    async def follow(self, step: int) -> int:
        """The model that learns has made so many steps; by how many of them what writes is behind."""
        ...

    async def write(self, request: Request, sampling: SamplingConfig, stop: Sequence[str]) -> list[Completion]: ...


@dataclass(frozen=True)
class Here:
    """The model that learns, in this process."""

    backbone: Backbone
    places: int = 1

    async def follow(self, step: int) -> int:
        return 0

    async def write(self, request: Request, sampling: SamplingConfig, stop: Sequence[str]) -> list[Completion]:
        (completions,) = await asyncio.to_thread(complete, self.backbone, [request], sampling, stop)
        return completions


@dataclass(frozen=True)
class Writer:
    """Draws samples and has them judged."""

    author: Author
    reward: LeanReward
    prompting: PromptConfig
    sampling: SamplingConfig

    async def groups(self, tasks: Sequence[Task], size: int, seed: str, clock: Clock) -> list[Group]:
        """One group a task. Judging begins as soon as a group is written."""
        start, places = time.monotonic(), asyncio.Semaphore(self.author.places)
        written = start

        async def made(number: int, task: Task) -> Group:
            nonlocal written
            drawn = random.Random(f"{seed} {number} {task.prompt}").randrange(1 << 31)
            request = Request(task.prompt, size, drawn)
            async with places:
                begun = time.monotonic() - start
                completions = await self.author.write(request, self.sampling, stop_strings(self.prompting))
                written = time.monotonic()
            return await self._judged(task, completions, start, begun)

        found = list(await asyncio.gather(*(made(number, task) for number, task in enumerate(tasks))))
        clock.writing_s += written - start
        clock.waiting_s += time.monotonic() - written
        return found

    async def _judged(self, task: Task, completions: Sequence[Completion], start: float, begun: float) -> Group:
        written = time.monotonic() - start
        samples = await asyncio.gather(*(self._sample(task, one) for one in completions))
        return Group(task, samples, (begun, written, time.monotonic() - start))

    async def _sample(self, task: Task, completion: Completion) -> Sample:
        found = parse(completion.text, self.prompting)
        text = found.text if found else ""
        if not text:
            return Sample(completion, text, Judged(Outcome.WRONG, "no tactic"))
        if completion.finish == "length":
            return Sample(completion, text, Judged(Outcome.WRONG, "cut off at the longest length"))
        if REPEATED.search(text):
            return Sample(completion, text, Judged(Outcome.WRONG, "repeats itself"))
        return Sample(completion, text, await self.reward.judge(task.statement, task.proof(text)))
