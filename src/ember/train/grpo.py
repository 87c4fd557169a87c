"""Reinforcement learning on groups of samples, rewarded by Lean.

Only groups with right and wrong samples teach; tasks are drawn until there are enough of them, within a bound. What
Lean could not judge is masked. A canary that comes back proved stops the run: the judge has a hole, and the policy
would learn it.
"""

from __future__ import annotations

import copy
import math
import random
import statistics
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

import torch
from pydantic import Field
from torch import Tensor, nn

from ember.core.config import Config
from ember.core.errors import InputError
from ember.models.backbone import Backbone
from ember.models.completion import SamplingConfig
from ember.models.prompt import PromptConfig, second_turn
from ember.train.batches import TokenRow, pack, stacked
from ember.train.credit import weights
from ember.train.curriculum import Curriculum
from ember.train.events import MOST_SAMPLES, Figures
from ember.train.loop import Stopped
from ember.train.losses import LOSSES, Name, Samples, Scale, advantages, divergence, less_for_likely, policy_loss
from ember.train.reward import LeanReward, Outcome
from ember.train.rollouts import Author, Clock, Group, Here, Sample, Task, Writer, told
from ember.train.tokens import target_log_probs


class GrpoConfig(Config):
    prompt: PromptConfig = PromptConfig(format="proofstep")
    sampling: SamplingConfig = SamplingConfig(temperature=1.0, max_tokens=96)
    group: int = Field(default=4, ge=2)
    """Samples of a task."""
    tasks: int = Field(default=8, ge=1)
    """Groups to learn from in a step."""
    draws: int = Field(default=3, ge=1)
    """At most so many times as many tasks are tried until there are enough groups with right and wrong samples."""
    loss: Name = "dapo"
    clip: tuple[float, float] | None = None
    """Of the ratio, below and above 1; default: that of the loss."""
    kl: float = Field(default=0.0, ge=0)
    """Weight of the divergence from the model at the start."""
    unlikeliness: float = Field(default=0.0, ge=0, le=1)
    """How much less a right sample counts that was likely anyway."""
    turns: Literal[1, 2] = 1
    """2: where a whole group is wrong, another one answers what Lean said of its likeliest sample."""
    credit: Literal["sample", "tactic"] = "sample"
    """Who is blamed for a wrong sample: all of its tokens, or those from the first tactic that Lean refused."""
    canaries: int = Field(default=1, ge=0)
    """False statements a step, where there are any among the tasks."""
    piece: int = Field(default=16, ge=1)
    """Samples that go through the model together."""
    deadline_s: float = Field(default=30.0, gt=0)
    """Of one verdict."""
    passes: int = Field(default=4, ge=1)
    """Samples of each task kept out, for pass@k."""


@dataclass(frozen=True)
class Piece:
    rows: Sequence[TokenRow]
    advantages: Sequence[float]
    old: Sequence[Sequence[float]]
    """Log-probabilities when a row's tokens were drawn; NaN: those of now."""
    scale: Scale
    figures: Figures
    """Of the whole step, on the first piece."""


class Grpo:
    """The method; one update for each batch of samples, so that old and new policy are the same, unless copies of the
    model write that are some steps behind."""

    watched = "val_error"

    def __init__(
        self,
        backbone: Backbone,
        reward: LeanReward,
        train: Sequence[Task],
        val: Sequence[Task],
        config: GrpoConfig,
        seed: int = 0,
        curriculum: Curriculum | None = None,
        author: Author | None = None,
    ) -> None:
        self.backbone, self._config, self._seed = backbone, config, seed
        self._reward, self._curriculum = reward, curriculum
        here = Here(backbone)
        self._author = author or here
        self._writer = Writer(self._author, reward, config.prompt, config.sampling)
        self._examined = Writer(here, reward, config.prompt, config.sampling)
        """Whoever writes, the model that learns is examined itself."""
        self._train = [task for task in train if not task.canary]
        self._canaries = [task for task in train if task.canary]
        self._val = val
        self._drew, self._tried = list[Group](), list[Group]()
        """The last step's groups, and the last evaluation's."""
        if not self._train or not val:
            raise InputError(f"{len(self._train)} tasks to learn from and {len(val)} kept out: both are needed")
        self._reference: Any = copy.deepcopy(backbone.model).eval() if config.kl else None

    def modules(self) -> Mapping[str, nn.Module]:
        learning: dict[str, nn.Module] = {"model": self.backbone.model}
        return learning if self._curriculum is None else {**learning, "curriculum": self._curriculum}

    def rates(self) -> Mapping[str, float]:
        return {}

    async def pieces(self, step: int) -> Sequence[Piece]:
        self.backbone.model.eval()
        start, clock, counts = time.monotonic(), Clock(), self._reward.counts.copy()
        behind = await self._author.follow(step)
        groups = await self._drawn(step, clock)
        self._drew = groups
        teaching = [group for group in groups if group.informative][: self._config.tasks]
        seconds = time.monotonic() - start
        figures = {**_told(groups), "groups": float(len(teaching)), "waiting_share": clock.waiting_s / seconds}
        figures["steps_behind"] = float(behind)
        made = self._reward.counts - counts
        figures |= {"duplicates": float(made["duplicates"]), "repeated": float(made["repeated"])}
        figures["verdicts_per_s"] = sum(made[outcome.name.lower()] for outcome in Outcome) / seconds
        if self._curriculum is not None:
            figures |= self._curriculum.figures()
            self._curriculum.note([(group.task, group.rewards) for group in groups])
        self._reward.forget()
        return self._cut(teaching, figures, behind > 0)

    async def _drawn(self, step: int, clock: Clock) -> list[Group]:
        """Groups until enough of them teach something, or the bound is reached; canaries among the first."""
        config, dice = self._config, random.Random(f"{self._seed} {step}")
        count = min(len(self._train), config.tasks * config.draws)
        order = dice.sample(self._train, count) if self._curriculum is None else self._curriculum.draw(count, dice)
        canaries = dice.sample(self._canaries, min(len(self._canaries), config.canaries))
        groups: list[Group] = []
        while order and sum(group.informative for group in groups) < config.tasks:
            asked, order = [*canaries, *order[: config.tasks]], order[config.tasks :]
            canaries = []
            found = await self._writer.groups(asked, config.group, f"{self._seed} {step} {len(groups)}", clock)
            for group in found:
                _refuse_proved_canary(group)
            groups += [group for group in found if not group.task.canary]
            if config.turns == 2 and (again := list(filter(self._fits, second_turns(found)))):
                groups += await self._writer.groups(again, config.group, f"{self._seed} {step} again", clock)
        return groups

    def _fits(self, task: Task) -> bool:
        """Lean's message may be longer than the model's context."""
        return len(self.backbone.tokens(task.prompt)) + self._config.sampling.max_tokens <= self.backbone.context

    def _cut(self, groups: Sequence[Group], figures: Figures, behind: bool) -> list[Piece]:
        rows: list[TokenRow] = []
        values: list[float] = []
        old: list[list[float]] = []
        for group in groups:
            log_probs = [sum(sample.completion.log_probs) for sample in group.samples]
            rewards = less_for_likely(group.rewards, log_probs, self._config.unlikeliness)
            for sample, value in zip(group.samples, advantages(rewards, LOSSES[self._config.loss].divide), strict=True):
                if value is not None:  # what Lean could not judge teaches nothing
                    rows.append(row := self._row(group.task, sample, value))
                    values.append(value)
                    old.append(_then(row, sample) if behind else [])
        tokens = sum(sum(row.weights) for row in rows)
        scale = Scale(max(1, len(rows)), max(1.0, tokens), self._config.sampling.max_tokens + 1)
        size = self._config.piece
        return [
            Piece(rows[at : at + size], values[at : at + size], old[at : at + size], scale, {} if at else figures)
            for at in range(0, max(1, len(rows)), size)
        ]

    def _row(self, task: Task, sample: Sample, advantage: float) -> TokenRow:
        """The prompt, what was written, and that it ended."""
        prompt = self.backbone.tokens(task.prompt)
        ended = [self.backbone.tokenizer.eos_token_id] if sample.completion.finish == "stop" else []
        answer = [*sample.completion.tokens, *ended]
        counts = [1.0] * len(answer)
        if self._config.credit == "tactic":
            counts = [*weights(task, sample, advantage), *([1.0] * len(ended))]
        return TokenRow((*prompt, *answer), (*([0.0] * len(prompt)), *counts))

    def loss(self, piece: Piece) -> tuple[Tensor, Figures]:
        if not piece.rows:  # no group taught anything: the step changes nothing but what weight decay does
            learning = [one for one in self.backbone.model.parameters() if one.requires_grad]
            nothing = torch.stack([one.sum() * 0 for one in learning]).sum()
            return nothing, piece.figures
        new, mask = self._log_probs(self.backbone, piece.rows)
        values = torch.tensor(list(piece.advantages), device=new.device)
        samples = Samples(new, _old(piece.old, new.detach()), values, mask)
        loss = policy_loss(self._config.loss, samples, piece.scale, self._config.clip)
        figures = dict(piece.figures)
        figures["entropy"] = -float((new.detach() * mask).sum()) / piece.scale.tokens
        if self._reference is not None:
            with torch.no_grad():
                reference, _ = self._log_probs(Backbone(self._reference, self.backbone.tokenizer, self.backbone.device,
                                                        "reference", ""), piece.rows)  # fmt: skip
            away = (divergence(new, reference) * mask).sum() / piece.scale.tokens
            loss, figures["kl"] = loss + self._config.kl * away, away.item()
        return loss, figures

    def _log_probs(self, backbone: Backbone, rows: Sequence[TokenRow]) -> tuple[Tensor, Tensor]:
        """A row a sample, padded: log-probabilities of what it wrote, and a mask."""
        sequences = [pack([row], 1)[0] for row in rows]
        found, _ = target_log_probs(backbone, stacked(sequences, backbone.device))
        lengths = [int((sequence.weights > 0).sum()) for sequence in sequences]
        parts = torch.split(found, lengths)
        padded = nn.utils.rnn.pad_sequence(list(parts), batch_first=True)
        places = torch.arange(padded.shape[1], device=padded.device)
        return padded, (places < torch.tensor(lengths, device=padded.device).unsqueeze(-1)).float()

    async def evaluate(self) -> Figures:
        """pass@1 and pass@k of the tasks kept out, always with the same random numbers."""
        groups = await self._examined.groups(self._val, self._config.passes, f"{self._seed} val", Clock())
        self._tried = groups
        rewards = [[reward or 0.0 for reward in group.rewards] for group in groups]
        first = statistics.fmean(statistics.fmean(one) for one in rewards)
        best = statistics.fmean(max(one) for one in rewards)
        return {"val_error": 1 - first, "val_pass@1": first, f"val_pass@{self._config.passes}": best}

    def samples(self) -> list[dict[str, Any]]:
        half = MOST_SAMPLES // 2
        return [*told(self._drew, "learned from")[:half], *told(self._tried, "kept out")[:half]]

    def examine(self, step: int, figures: Figures) -> None:
        """A proved canary has stopped the run where it was seen; the curriculum learns how the step went."""
        if self._curriculum is not None and "kl" in figures:  # else no group taught anything
            self._curriculum.after(figures["pass_rate"], figures["kl"])


def _then(row: TokenRow, sample: Sample) -> list[float]:
    """Log-probabilities of the row's tokens that count, under the weights that drew them; not that of its end."""
    answer = row.weights[len(row.tokens) - len(sample.completion.tokens) - (sample.completion.finish == "stop") :]
    told = [*sample.completion.log_probs, math.nan]
    return [log_prob for log_prob, weight in zip(told, answer, strict=False) if weight > 0]


def _old(then: Sequence[Sequence[float]], now: Tensor) -> Tensor:
    """Of the policy that drew the samples; where it is not known, of the one that learns."""
    padded = torch.full_like(now, math.nan)
    for place, row in enumerate(then):
        padded[place, : len(row)] = torch.tensor(row)
    return torch.where(padded.isnan(), now, padded)


def second_turns(groups: Sequence[Group]) -> list[Task]:
    """What is asked again: the groups that are wrong as a whole, with Lean's word on their likeliest sample."""
    found: list[Task] = []
    for group in groups:
        told = [sample for sample in group.samples if sample.text and sample.judged.outcome is Outcome.WRONG]
        if group.task.canary or not told or len(told) < len(group.samples):
            continue
        likeliest = max(told, key=lambda sample: sum(sample.completion.log_probs))
        verdict = likeliest.judged.verdict
        errors = [one.text for one in verdict.messages if one.severity == "error"] if verdict else []
        said = errors[0] if errors else likeliest.judged.reason
        found.append(replace(group.task, prompt=second_turn(group.task.prompt, likeliest.text, said)))
    return found


def _refuse_proved_canary(group: Group) -> None:
    for sample in group.samples:
        if group.task.canary and sample.judged.outcome is Outcome.PROVED:
            raise Stopped(f"the false statement {group.task.statement.name} came back proved by {sample.text!r}: "
                          "the judge has a hole; keep the proof, and report it")  # fmt: skip


def _told(groups: Sequence[Group]) -> Figures:
    """What a step's samples were."""
    samples = [sample for group in groups for sample in group.samples]
    outcomes = [sample.judged.outcome for sample in samples]
    known = [outcome.reward for outcome in outcomes if outcome.reward is not None]
    proofs = {(group.task.statement.key, sample.text) for group in groups for sample in group.samples
              if sample.judged.outcome is Outcome.PROVED}  # fmt: skip
    return {
        "reward": statistics.fmean(known) if known else 0.0,
        "pass_rate": statistics.fmean(float(1.0 in group.rewards) for group in groups),
        "samples": float(len(samples)),
        "deadline": float(outcomes.count(Outcome.DEADLINE)),
        "infrastructure": float(outcomes.count(Outcome.INFRASTRUCTURE)),
        "distinct_proofs": float(len(proofs)),
        "length": statistics.fmean(len(sample.completion.tokens) for sample in samples) if samples else math.nan,
    }
