"""Tactics for several states of a proof, on their way to one worker and back."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ember.core.outcomes import Outcome
from ember.core.ports import Candidates
from ember.lean.steps.worker import Answer, Worker

MIN_WALL_S = 0.01


class Heard(NamedTuple):
    """An answer of Lean's, read or as it came, or what the process's end says of a tactic."""

    tactic: str
    answer: bytes | Answer | Outcome
    worker: Worker | None
    first: int
    """Where the batch began that was sent: answers count from there."""


class Wave:
    """Tactics for several states, how far they have been tried, and what is left of the time for them."""

    def __init__(self, batches: Sequence[Candidates], *, apart: bool) -> None:
        self.batches = batches
        self.apart = apart
        """Independent goals come as states of their own, and unprinted."""
        self.heard: list[list[Heard]] = [[] for _ in batches]
        times = [batch.limits.batch_s for batch in batches if batch.limits.batch_s is not None]
        self._deadline = time.monotonic() + min(times) if times else math.inf
        self.size = sum(len(batch.tactics) for batch in batches)

    @property
    def unfinished(self) -> list[Candidates]:
        """Batches some of whose tactics have no answer yet."""
        return [b for b, heard in zip(self.batches, self.heard, strict=True) if len(heard) < len(b.tactics)]

    @property
    def over(self) -> bool:
        return not self.unfinished or time.monotonic() >= self._deadline

    def next(self, threads: int) -> list[tuple[int, Candidates]]:
        """What to send: as much as there is time for if each tactic takes as long as it may, but at least one; with
        the number of the batch that each is part of."""
        if self._deadline == math.inf and not any(self.heard) and all(_as_it_stands(batch) for batch in self.batches):
            return list(enumerate(self.batches))
        left = self._deadline - time.monotonic()
        seconds, parts = left * threads, list[tuple[int, Candidates]]()
        for number, (batch, heard) in enumerate(zip(self.batches, self.heard, strict=True)):
            limits = replace(batch.limits, wall_s=max(MIN_WALL_S, min(batch.limits.wall_s, left)))
            tactics = batch.tactics[len(heard) :]
            affordable = len(tactics) if seconds == math.inf else max(not parts, int(seconds / limits.wall_s))
            if tactics[:affordable]:
                parts.append((number, Candidates(batch.state, tactics[:affordable], limits)))
            if affordable < len(tactics):
                break
            seconds -= len(tactics) * limits.wall_s
        return parts


def _as_it_stands(batch: Candidates) -> bool:
    return bool(batch.tactics) and batch.limits.wall_s >= MIN_WALL_S
