"""A step of no proof, taken while Lean is about to answer a real one.

While Lean worked for milliseconds this core slept, and our code went out of its caches. To read an answer and to ask
the next step costs three times as much then as right after another step. From the word that an answer is near it takes
half a millisecond until it is there, in which nothing else can be done: enough to go through all of that once, with a
process that is none.
"""

from __future__ import annotations

import asyncio
import collections
from collections.abc import Coroutine
from contextlib import AbstractAsyncContextManager
from typing import Any

from ember.core.outcomes import Advanced
from ember.core.statement import Statement
from ember.lean.steps.pipes import Wire
from ember.lean.steps.session import ProofHandle
from ember.lean.steps.worker import Worker

_OPENED = b'{"stateId":0,"hash":"","goals":[]}'
_ADVANCED = b'{"us":1,"status":"advanced","nextStateId":1,"hash":"","goals":[{"pp":"","name":"","component":0}]}'


class _NoProcess(asyncio.SubprocessTransport):
    def get_pid(self) -> int:
        return 0

    def get_returncode(self) -> int | None:
        return None


class _Echo(Wire):
    """What it will say is there as soon as it is asked."""

    def __init__(self) -> None:
        self.lines = collections.deque()

    def write(self, data: bytes) -> None:
        self.lines.append(_OPENED if b"goal.begin" in data else _ADVANCED)


class _Home:
    wanted = False

    def __init__(self) -> None:
        self._worker = Worker(_NoProcess(), _Echo(), memory_cap_mb=0)

    def hold(self) -> AbstractAsyncContextManager[Worker]:
        return self

    async def __aenter__(self) -> Worker:
        return self._worker

    async def __aexit__(self, *_: object) -> None: ...

    async def release(self) -> None: ...


class Rehearsal:
    """Call it to take the step."""

    def __init__(self) -> None:
        self._proof = ProofHandle(_Home(), Statement("rehearsal", "theorem rehearsal : True"))
        _to_the_end(self._proof.open(1.0))

    def __call__(self) -> None:
        _to_the_end(self._step())

    async def _step(self) -> None:
        outcome = await self._proof.step(self._proof.root, "trivial")
        assert isinstance(outcome, Advanced)
        await self._proof.drop([outcome.state])


def _to_the_end(work: Coroutine[Any, Any, None]) -> None:
    """Without the event loop: nothing in it waits."""
    try:
        work.send(None)
    except StopIteration:
        return
    work.close()
    raise AssertionError("a rehearsal waited")
