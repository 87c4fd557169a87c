"""One proof in progress on a pool: the Session port.

Every state remembers how it was reached (its parent and the tactic), so that it outlives the process
that made it: when that is gone, the path is replayed on the next one, once, and must arrive at the
same hash. A step whose own tactic exhausts a limit is an outcome; a process that dies by itself is
an infrastructure fault, and the step is asked again once.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace
from typing import Any, Literal, Protocol

from ember.core.errors import EmberError, InputError, ProtocolError, StateLost, StatementError
from ember.core.goals import Goal, ProofState
from ember.core.outcomes import Advanced, Outcome, Position, Proved, Refused, TimedOut
from ember.core.ports import START_LIMIT_S, Candidates, StepLimits, Uses
from ember.core.statement import Statement
from ember.lean.steps.wave import Heard, Wave
from ember.lean.steps.worker import Answer, Worker, WorkerFell, parse
from ember.lean.text.faults import in_the_whole, place_of
from ember.lean.text.header import embed

WALL_GRACE_S = 0.5
"""Lean checks its own clock between steps; a tactic that never does is killed this much later."""

_UNREAD = re.compile(r"tactic:(?P<line>\d+):(?P<column>\d+): (?P<said>.*)", re.DOTALL)
"""How the server says that it cannot read a tactic; it counts a line of its own before the tactic's."""

LIMIT_OF_CAUSE: dict[str, Literal["wall", "memory", "depth"]] = {
    "hung": "wall",
    "memory": "memory",
    "threads": "memory",
    "depth": "depth",
}


class CodeNeeded(StatementError):
    """What stands above the statement does not elaborate without code of its own, such as a macro's."""


class Home(Protocol):
    """Where a proof lives: lends the worker of the moment, to one caller at a time."""

    def hold(self) -> AbstractAsyncContextManager[Worker]: ...

    @property
    def wanted(self) -> bool:
        """Whether somebody waits for the worker."""
        ...

    async def release(self) -> None: ...


_GENERATED = re.compile(r"(?:^|\.)_")
"""A part of a constant's name that Lean made up, with a number that depends on what the process did before."""


@dataclass(slots=True)
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


class ProofHandle:
    """Owns the states of one proof. Made by `Pool.start`; use it as `async with`."""

    def __init__(self, home: Home, statement: Statement, threads: int = 1, *, ran_code: bool = False) -> None:
        self._home = home
        self._threads = threads
        self.ran_code = ran_code
        """Whether code of the statement's context runs in this proof's process: then `Proved` is what that says."""
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

    async def open(self, limit_s: float) -> None:
        """Elaborate the statement; `InputError` when Lean does not accept it, or not within its limits."""
        try:
            async with self._home.hold() as worker:
                answer = await self._begin(worker, limit_s)
        except WorkerFell as fell:
            if fell.cause not in LIMIT_OF_CAUSE:
                raise
            raise StatementError(self.statement.name, str(fell), word="out_of_time") from fell
        self._remember(answer, None, "", worker, int(answer["stateId"]))

    async def step(self, state: ProofState, tactic: str, limits: StepLimits | None = None) -> Outcome:
        return (await self.batch(state, [tactic], limits))[0]

    async def batch(self, state: ProofState, tactics: Sequence[str], limits: StepLimits | None = None) -> list[Outcome]:
        """Try every tactic on the state; one outcome each, in order, as far as `limits.batch_s` lasts."""
        (outcomes,) = await self._run(Wave([Candidates(state, tactics, limits or StepLimits())], apart=False))
        return outcomes

    async def expand(self, wave: Sequence[Candidates]) -> list[list[Outcome]]:
        """Many batches in one request; independent goals come as states of their own, and unprinted."""
        return await self._run(Wave(wave, apart=True))

    async def _run(self, wave: Wave) -> list[list[Outcome]]:
        several, retried = wave.size > 1, False
        while not wave.over:
            asked: list[tuple[int, Candidates]] = []
            used = 0
            try:
                async with self._home.hold() as worker:
                    used = worker.requests
                    remote: dict[int, int] = {}
                    for batch in wave.unfinished:
                        remote[batch.state.handle] = await self._materialise(worker, batch.state.handle)
                    while not wave.over:
                        asked = wave.next(self._threads if several else 1)
                        await self._try(worker, remote, wave, asked, several)
            except WorkerFell as fell:
                # A tactic that ran into a limit has its answer; anything else is ours to mend, once.
                crowded = fell.cause == "memory" and used > 0 and not retried
                if asked and several and fell.cause in ("memory", "threads", "depth", "forged", "crashed"):
                    several = False  # which of them it was, shows when they run one by one
                elif asked and fell.cause in LIMIT_OF_CAUSE and not crowded:
                    self._blame(wave, TimedOut(LIMIT_OF_CAUSE[fell.cause], str(fell)))
                    retried = False
                elif asked and (fell.cause == "forged" or (retried and fell.cause == "crashed")):
                    self._blame(wave, Refused(str(fell)))
                    retried = False
                elif retried:
                    raise
                else:
                    retried, several = True, False
        if self._home.wanted:
            await asyncio.sleep(0)  # who waits for the worker asks it now, and Lean is not idle while we read
        waves = zip(wave.batches, wave.heard, strict=True)
        return [await self._outcomes(batch, heard, wave.apart) for batch, heard in waves]

    @staticmethod
    def _blame(wave: Wave, outcome: Outcome) -> None:
        """The first tactic without an answer is the one that the process was at."""
        for batch, heard in zip(wave.batches, wave.heard, strict=True):
            if len(heard) < len(batch.tactics):
                heard.append(Heard(batch.tactics[len(heard)], outcome, None, 0))
                return

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
        answer = await worker.ask("goal.show", {"stateIds": remote, "threads": self._threads}, START_LIMIT_S)
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

    async def uses(self, state: ProofState) -> Uses:
        """What the step that led to this state used."""
        async with self._home.hold() as worker:
            remote = await self._materialise(worker, state.handle)
            answer = await worker.ask("goal.uses", {"stateId": remote}, START_LIMIT_S)
        if "error" in answer:
            raise ProtocolError(f"Lean does not say what a step used: {answer.get('desc', '')}")
        known = sorted({name for name in answer["constants"] if not _GENERATED.search(name)})
        return Uses(tuple(known), tuple(answer["hypotheses"]), answer["kind"])

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
            await self._home.release()

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

    async def _begin(self, worker: Worker, limit_s: float = START_LIMIT_S) -> Answer:
        asked = embed(self.statement)
        source = asked.with_proof("by sorry")
        request = {"file": source, "name": self.statement.name}
        answer = await worker.ask("goal.begin", request, min(limit_s, START_LIMIT_S))
        if "error" in answer:
            kind = CodeNeeded if answer.get("uncompiled") else StatementError
            raise in_the_whole(kind, self.statement, asked, str(answer.get("desc", "")), place_of(answer.get("pos")))
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
                why = f"failed: {answer['desc']}" if answer.get("desc") else "led to another state"
                raise StateLost(f"replaying {known.move!r} on another worker {why}", handle)
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

    async def _try(
        self, worker: Worker, remote: dict[int, int], wave: Wave, asked: list[tuple[int, Candidates]], several: bool
    ) -> None:
        """Ask for tactics, and note the answers that come. `several` at once may share threads, and their answers may
        wait for one another."""
        sent = [(number, len(wave.heard[number]), tactic) for number, batch in asked for tactic in batch.tactics]
        drop = self._to_free(worker)
        targets: list[dict[str, Any]] = [
            {
                "stateId": remote[batch.state.handle],
                "heartbeats": batch.limits.heartbeats,
                "timeoutMs": int(batch.limits.wall_s * 1000),
            }
            for _, batch in asked
        ]
        freed = {"drop": drop} if drop else {}
        if len(sent) == 1 and not wave.apart:
            worker.send("goal.step", {**targets[0], "tactic": sent[0][2], "hash": True, "near": worker.alone, **freed})
        else:
            batches = [{**to, "tactics": batch.tactics} for to, (_, batch) in zip(targets, asked, strict=True)]
            payload: dict[str, Any] = {"batches": batches, "stream": True, "apart": wave.apart, **freed}
            payload |= {"threads": self._threads, "held": True} if several else {}
            worker.send("goal.batch", payload, answers=len(sent))
        patience = max(batch.limits.wall_s for _, batch in asked)
        replies, fell = await worker.replies(patience + WALL_GRACE_S)
        for (number, first, tactic), reply in zip(sent, replies, strict=False):
            wave.heard[number].append(Heard(tactic, reply, worker, first))
        if fell:
            raise fell

    async def _outcomes(self, batch: Candidates, heard: list[Heard], apart: bool) -> list[Outcome]:
        outcomes: list[Outcome] = []
        answers = iter(await parse([one.answer for one in heard if isinstance(one.answer, bytes | dict)]))
        for one in heard:
            told = one.answer
            if isinstance(told, bytes | dict):
                told = self._outcome(one, next(answers), batch.state, outcomes, apart)
            outcomes.append(told)
        return outcomes

    def _outcome(
        self, heard: Heard, answer: Answer, parent: ProofState, earlier: list[Outcome], apart: bool
    ) -> Outcome:
        status = answer.get("status")
        seconds = float(answer.get("us", 0)) / 1e6
        if status == "advanced" and "foldedInto" in answer:
            index = heard.first + int(answer["foldedInto"])
            first = earlier[index]
            assert isinstance(first, Advanced)
            return Advanced(first.state, index, seconds, first.parts)
        if status == "advanced":
            return self._advanced(answer, parent.handle, heard, seconds, apart)
        if status == "proved":
            state = self._remember(answer, parent.handle, heard.tactic, heard.worker, int(answer["nextStateId"]))
            return Proved(state, seconds)
        if status == "refused":
            where = answer.get("pos")
            if where is None and (unread := _UNREAD.match(answer["message"])):
                return Refused(unread["said"], Position(int(unread["line"]) - 1, int(unread["column"])), seconds)
            return Refused(answer["message"], Position(where["line"], where["column"]) if where else None, seconds)
        if status == "timeout":
            return TimedOut(answer["limit"], answer.get("message", ""), seconds)
        raise ProtocolError(f"Lean answered {str(answer)[:300]} to a tactic")

    def _advanced(self, answer: Answer, parent: int, heard: Heard, seconds: float, apart: bool) -> Advanced:
        if "parts" not in answer:
            state = self._remember(answer, parent, heard.tactic, heard.worker, int(answer["nextStateId"]))
            return Advanced(state, None, seconds, (state,) if apart else ())
        whole = self._remember(answer, parent, heard.tactic, None, -1)  # the process keeps its parts alone
        parts = tuple(
            self._remember(part, whole.handle, goal, heard.worker, int(part["nextStateId"]))
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


_UNPRINTED = Goal("")


def _goals(answer: Answer) -> tuple[Goal, ...]:
    """The goals of an answer; where some are not printed, it says only how many there are."""
    told = answer.get("goals", ())
    if isinstance(told, int):
        return (_UNPRINTED,) * told
    return tuple(Goal(goal["pp"], goal["name"], goal["component"]) for goal in told)
