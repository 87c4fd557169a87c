"""One proof in progress on a pool: the Session port.

Every state remembers how it was reached (its parent and the tactic), so that it outlives the process
that made it: when that is gone, the path is replayed on the next one, once, and must arrive at the
same hash. A step whose own tactic exhausts a limit is an outcome; a process that dies by itself is
an infrastructure fault, and the step is asked again once.
"""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace
from typing import Any, Literal, Protocol

from ember.core.errors import EmberError, InputError, ProtocolError, StateLost
from ember.core.goals import Goal, ProofState
from ember.core.outcomes import Advanced, Outcome, Position, Proved, Refused, TimedOut
from ember.core.ports import StepLimits
from ember.core.statement import Statement
from ember.lean.header import embed
from ember.lean.worker import Answer, Worker, WorkerFell

START_LIMIT_S = 30.0
WALL_GRACE_S = 0.5
"""Lean checks its own clock between steps; a tactic that never does is killed this much later."""

MIN_WALL_S = 0.01
PANIC = "INTERNAL PANIC"
"""How Lean's runtime names what it cannot compute before it ends the process; that is the tactic's doing."""

LIMIT_OF_CAUSE: dict[str, Literal["wall", "memory", "depth"]] = {
    "hung": "wall",
    "memory": "memory",
    "depth": "depth",
}


class Home(Protocol):
    """Where a proof lives: lends the worker of the moment, to one caller at a time."""

    def hold(self) -> AbstractAsyncContextManager[Worker]: ...

    def release(self) -> None: ...


@dataclass
class _Known:
    """A state that we can name: how it was reached, and where it lives now (nowhere: `worker` is None)."""

    state: ProofState
    parent: int | None
    move: str | int
    """The tactic that led here, or the number of the goal that was focused on."""
    worker: Worker | None
    remote: int
    children: int = 0
    dropped: bool = False


@dataclass(frozen=True)
class _Asked:
    """Tactics for one state. `apart`: independent goals come as states of their own, and unprinted."""

    state: ProofState
    tactics: Sequence[str]
    limits: StepLimits
    apart: bool = False


class _Clock:
    """What is left of the time that a batch may take."""

    def __init__(self, limits: StepLimits) -> None:
        self._limits = limits
        self._deadline = math.inf if limits.batch_s is None else time.monotonic() + limits.batch_s

    @property
    def over(self) -> bool:
        return time.monotonic() >= self._deadline

    @property
    def affordable(self) -> int:
        """How many tactics may be asked for, one after the other, if each takes as long as it may; at least one."""
        left = self._deadline - time.monotonic()
        return sys.maxsize if left == math.inf else max(1, int(left / self._limits.wall_s))

    @property
    def limits(self) -> StepLimits:
        """Of the next tactic: not longer than what is left."""
        left = self._deadline - time.monotonic()
        return replace(self._limits, wall_s=max(MIN_WALL_S, min(self._limits.wall_s, left)))


class ProofHandle:
    """Owns the states of one proof. Made by `Pool.start`; use it as `async with`."""

    def __init__(self, home: Home, statement: Statement, threads: int = 1) -> None:
        self._home = home
        self._threads = threads
        self.statement = statement
        self._known: dict[int, _Known] = {}
        self._given_up: list[tuple[Worker, int]] = []
        self._next = 0
        self._closed = False

    @property
    def root(self) -> ProofState:
        return self._known[0].state

    async def __aenter__(self) -> ProofHandle:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def open(self) -> None:
        """Elaborate the statement; `InputError` when Lean does not accept it."""
        async with self._home.hold() as worker:
            answer = await self._begin(worker)
        self._remember(answer, None, "", worker, int(answer["stateId"]))

    async def step(self, state: ProofState, tactic: str, limits: StepLimits | None = None) -> Outcome:
        return (await self.batch(state, [tactic], limits))[0]

    async def batch(self, state: ProofState, tactics: Sequence[str], limits: StepLimits | None = None) -> list[Outcome]:
        """Try every tactic on the state; one outcome each, in order, as far as `limits.batch_s` lasts."""
        return await self._batch(_Asked(state, tactics, limits or StepLimits()))

    async def expand(
        self, state: ProofState, tactics: Sequence[str], limits: StepLimits | None = None
    ) -> list[Outcome]:
        """As `batch`; independent goals come as states of their own, and unprinted."""
        return await self._batch(_Asked(state, tactics, limits or StepLimits(), apart=True))

    async def _batch(self, asked: _Asked) -> list[Outcome]:
        state, tactics = asked.state, asked.tactics
        clock = _Clock(asked.limits)
        outcomes: list[Outcome] = []
        several, retried = len(tactics) > 1, False
        while len(outcomes) < len(tactics) and not clock.over:
            blame = False
            used = 0
            try:
                async with self._home.hold() as worker:
                    used = worker.requests
                    remote = await self._materialise(worker, state.handle)
                    blame = True
                    while len(outcomes) < len(tactics) and not clock.over:
                        threads = self._threads if several else 1
                        slice_ = tactics[: len(outcomes) + threads * clock.affordable]
                        await self._try(
                            worker, remote, replace(asked, tactics=slice_, limits=clock.limits), several, outcomes
                        )
            except WorkerFell as fell:
                # A tactic that ran into a limit has its answer; anything else is ours to mend, once.
                crowded = fell.cause == "memory" and used > 0 and not retried
                if blame and several and fell.cause in ("memory", "depth"):
                    several = False  # which of them it was, shows when they run one by one
                elif blame and fell.cause in LIMIT_OF_CAUSE and not crowded:
                    outcomes.append(TimedOut(LIMIT_OF_CAUSE[fell.cause], str(fell)))
                    retried = False
                elif retried and blame and PANIC in str(fell):
                    outcomes.append(Refused(str(fell)))
                    retried = False
                elif retried:
                    raise
                else:
                    retried, several = True, False
        return outcomes

    async def show(self, states: Sequence[ProofState]) -> list[ProofState]:
        """The same states, printed."""
        for last in (False, True):
            try:
                async with self._home.hold() as worker:
                    return await self._show(worker, states)
            except WorkerFell:
                if last:
                    raise
        return []

    async def _show(self, worker: Worker, states: Sequence[ProofState]) -> list[ProofState]:
        remote = [await self._materialise(worker, state.handle) for state in states]
        answer = await worker.ask("goal.show", {"stateIds": remote}, START_LIMIT_S)
        if "error" in answer:
            raise ProtocolError(f"Lean does not show a state: {answer.get('desc', '')}")
        return [replace(state, goals=_goals(shown)) for state, shown in zip(states, answer["states"], strict=True)]

    async def focus(self, state: ProofState, goal: int) -> ProofState:
        """A state of its own whose only goal is this one."""
        async with self._home.hold() as worker:
            remote = await self._materialise(worker, state.handle)
            answer = await self._focus(worker, remote, goal)
        return self._remember(answer, state.handle, goal, worker, int(answer["nextStateId"]))

    async def _focus(self, worker: Worker, remote: int, goal: int) -> Answer:
        answer = await worker.ask("goal.focus", {"stateId": remote, "goalId": goal}, START_LIMIT_S)
        if "error" in answer:
            raise InputError(f"goal {goal} cannot stand alone: {answer.get('desc', '')}")
        return answer

    async def drop(self, states: Sequence[ProofState]) -> None:
        """Free states in Lean, with the next request there. Their paths stay known as long as a state below is."""
        for state in states:
            if known := self._known.get(state.handle):
                known.dropped = True
                self._give_up(known)
        for state in states:
            self._forget(state.handle)

    async def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        for known in self._known.values():
            self._give_up(known)
        try:
            if any(worker.alive for worker, _ in self._given_up):
                async with self._home.hold() as worker:
                    await worker.ask("goal.delete", {"stateIds": self._to_free(worker)}, START_LIMIT_S)
        except EmberError:
            pass  # the process is gone, and the states with it
        finally:
            self._known.clear()
            self._home.release()

    def _give_up(self, known: _Known) -> None:
        if known.worker is not None:
            self._given_up.append((known.worker, known.remote))
            known.worker = None

    def _to_free(self, worker: Worker) -> list[int]:
        """The states of this process that nobody needs any more; those of others went with them."""
        given_up, self._given_up = self._given_up, []
        return [remote for where, remote in given_up if where is worker]

    def _forget(self, handle: int | None) -> None:
        while handle is not None:
            known = self._known.get(handle)
            if known is None or known.children or not known.dropped:
                return
            del self._known[handle]
            handle = known.parent
            if handle is not None:
                self._known[handle].children -= 1

    async def _begin(self, worker: Worker) -> Answer:
        source = embed(self.statement).with_proof("by sorry")
        answer = await worker.ask("goal.begin", {"file": source, "name": self.statement.name}, START_LIMIT_S)
        if "error" in answer:
            where = answer.get("pos")
            at = f" (line {where['line']}, column {where['column']})" if where else ""
            raise InputError(f"{self.statement.name} does not elaborate{at}: {answer.get('desc', '')}")
        return answer

    async def _materialise(self, worker: Worker, handle: int) -> int:
        """The state's number on this worker; its path is replayed when the worker never saw it."""
        missing: list[_Known] = []
        at: int | None = handle
        remote = -1
        while at is not None:
            known = self._known.get(at)
            if known is None:
                raise InputError("this proof state was dropped, or belongs to another proof")
            if known.worker is worker:
                remote = known.remote
                break
            missing.append(known)
            at = known.parent
        for known in reversed(missing):
            answer = await self._replay(worker, known, remote)
            if answer.get("hash", "") != known.state.hash:
                raise StateLost(f"replaying {known.move!r} on another worker led to another state")
            remote = int(answer["nextStateId"] if known.parent is not None else answer["stateId"])
            known.worker, known.remote = worker, remote
        return remote

    async def _replay(self, worker: Worker, known: _Known, parent: int) -> Answer:
        if known.parent is None:
            return await self._begin(worker)
        if isinstance(known.move, int):
            return await self._focus(worker, parent, known.move)
        payload = {"stateId": parent, "tactic": known.move, "hash": True, "heartbeats": 0}
        return await worker.ask("goal.step", payload, START_LIMIT_S)

    async def _try(self, worker: Worker, remote: int, asked: _Asked, several: bool, outcomes: list[Outcome]) -> None:
        """Ask for the tactics that have no outcome yet, and append the answers that come. `several` at once may share
        threads, and their answers may wait for one another."""
        start = len(outcomes)
        left = list(asked.tactics[start:])
        payload: dict[str, Any] = {
            "stateId": remote,
            "heartbeats": asked.limits.heartbeats,
            "timeoutMs": int(asked.limits.wall_s * 1000),
            "drop": self._to_free(worker),
        }
        if len(left) == 1 and not asked.apart:
            worker.send("goal.step", {**payload, "tactic": left[0], "hash": True})
        else:
            payload |= {"tactics": left, "stream": True, "apart": asked.apart}
            payload |= {"threads": self._threads, "held": True} if several else {}
            worker.send("goal.batch", payload, answers=len(left))
        answers, fell = await worker.answers(asked.limits.wall_s + WALL_GRACE_S)
        for tactic, answer in zip(left, answers, strict=False):
            outcomes.append(self._outcome(answer, asked, tactic, worker, outcomes, start))
        if fell:
            raise fell

    def _outcome(
        self, answer: Answer, asked: _Asked, tactic: str, worker: Worker, earlier: list[Outcome], start: int
    ) -> Outcome:
        status = answer.get("status")
        seconds = float(answer.get("us", 0)) / 1e6
        if status == "advanced" and "foldedInto" in answer:
            index = start + int(answer["foldedInto"])
            first = earlier[index]
            assert isinstance(first, Advanced)
            return Advanced(first.state, index, seconds, first.parts)
        if status == "advanced":
            return self._advanced(answer, asked, tactic, worker, seconds)
        if status == "proved":
            state = self._remember(answer, asked.state.handle, tactic, worker, int(answer["nextStateId"]))
            return Proved(state, seconds)
        if status == "refused":
            where = answer.get("pos")
            return Refused(answer["message"], Position(where["line"], where["column"]) if where else None, seconds)
        if status == "timeout":
            return TimedOut(answer["limit"], answer.get("message", ""), seconds)
        raise ProtocolError(f"Lean answered {str(answer)[:300]} to a tactic")

    def _advanced(self, answer: Answer, asked: _Asked, tactic: str, worker: Worker, seconds: float) -> Advanced:
        parent = asked.state.handle
        if "parts" not in answer:
            state = self._remember(answer, parent, tactic, worker, int(answer["nextStateId"]))
            return Advanced(state, None, seconds, (state,) if asked.apart else ())
        whole = self._remember(answer, parent, tactic, None, -1)  # the process keeps its parts alone
        parts = tuple(
            self._remember(part, whole.handle, goal, worker, int(part["nextStateId"]))
            for goal, part in enumerate(answer["parts"])
        )
        self._known[whole.handle].dropped = True
        return Advanced(whole, None, seconds, parts)

    def _remember(
        self, answer: Answer, parent: int | None, move: str | int, worker: Worker | None, remote: int
    ) -> ProofState:
        state = ProofState(self._next, _goals(answer), answer.get("hash", ""))
        self._next += 1
        self._known[state.handle] = _Known(state, parent, move, worker, remote)
        if parent is not None:
            self._known[parent].children += 1
        return state


def _goals(answer: Answer) -> tuple[Goal, ...]:
    """The goals of an answer; those that are not printed have no text."""
    return tuple(
        Goal(goal.get("pp", ""), goal.get("name", ""), int(goal.get("component", 0)))
        for goal in answer.get("goals", ())
    )
