"""A model in this process. Many searches may ask at once: one thread serves them, batch by batch."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ember.models.backbone import Backbone
from ember.models.completion import Completion, Request, SamplingConfig
from ember.models.sampling import complete
from ember.models.weights import with_weights


@dataclass(frozen=True)
class _Job:
    request: Request
    sampling: SamplingConfig
    stop: tuple[str, ...]
    answer: asyncio.Future[list[Completion]]

    def goes_with(self, other: _Job) -> bool:
        return self.sampling == other.sampling and self.stop == other.stop


class LocalCompleter:
    """`batch` prompts go through the model together. With 1 an answer depends on its request alone, to the
    last bit; on an accelerator more are faster, and equal up to rounding."""

    def __init__(self, backbone: Backbone, batch: int = 1) -> None:
        self.backbone = backbone
        self._batch = batch
        self._waiting: list[_Job] = []
        self._worker: asyncio.Task[None] | None = None
        self._turn = asyncio.Lock()

    @property
    def name(self) -> str:
        return f"{self.backbone.name}@{self.backbone.fingerprint}"

    async def complete(
        self, requests: Sequence[Request], sampling: SamplingConfig, stop: Sequence[str]
    ) -> list[list[Completion]]:
        loop = asyncio.get_running_loop()
        jobs = [_Job(request, sampling, tuple(stop), loop.create_future()) for request in requests]
        self._waiting.extend(jobs)
        if self._worker is None or self._worker.done():
            self._worker = asyncio.create_task(self._work())
        try:
            return [await job.answer for job in jobs]
        finally:
            for job in jobs:
                job.answer.cancel()  # who gave up is not served; no effect on what is answered

    async def exchange(self, folder: Path) -> None:
        """Other weights, from a folder, between two batches; what is asked from now on is answered with them."""
        async with self._turn:
            self.backbone = await asyncio.to_thread(with_weights, self.backbone, folder)

    async def _work(self) -> None:
        while self._waiting:
            first = self._waiting[0]
            together = [job for job in self._waiting if job.goes_with(first)][: self._batch]
            self._waiting = [job for job in self._waiting if job not in together]
            wanted = [job for job in together if not job.answer.done()]
            if wanted:
                await self._serve(wanted)

    async def _serve(self, jobs: list[_Job]) -> None:
        """A fault of a batch is asked again one by one, so that it costs only who caused it."""
        requests = [job.request for job in jobs]
        try:
            async with self._turn:
                answers = await asyncio.to_thread(complete, self.backbone, requests, jobs[0].sampling, jobs[0].stop)
        except Exception as error:
            if len(jobs) > 1:
                for job in jobs:
                    await self._serve([job])
            elif not jobs[0].answer.done():
                jobs[0].answer.set_exception(error)
            return
        for job, answer in zip(jobs, answers, strict=True):
            if not job.answer.done():
                job.answer.set_result(answer)
