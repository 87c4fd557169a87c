"""The certifier: a verdict on a proof that no proof can talk it into.

    parsed      the text is one declaration of the stated kind, and nothing stands after it
    elaborated  Lean elaborates it without an error and without `sorry`, in a sandbox, and compiles a module
    audited     the module, read as plain data, adds nothing but the theorem and what is its own; what it
                proves is what context and statement elaborated to before the proof was looked at
    replayed    the kernel of the judge takes every constant of the context and of the proof, on top of the
                clean library, and the theorem rests on propext, Classical.choice and Quot.sound at most

All text is elaborated in a child of the `elaborate` zygote, where it may do what it likes: what comes
out of there is bytes. First comes what context and statement elaborate to, sent before the proof's
text is looked at; then what Lean says of the proof, and its module. The last two tiers are reached in
this process (on bytes) and in a child of the `judge` zygote, which runs no stranger's text at all: it
is given tables of numbers. Its answer is bound to a nonce. Exit codes and output of the first child
are never evidence.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import replace
from types import TracebackType
from typing import Any, Literal, Self

from ember.core.errors import EmberError, InputError, StatementError
from ember.core.outcomes import Tier, Verdict
from ember.core.statement import Statement
from ember.lean import sandbox
from ember.lean.judge.audit import Outline
from ember.lean.judge.course import Course, Question, Stop, aside, stop_unless_clean
from ember.lean.judge.heard import Heard, hear, uses_sorry
from ember.lean.judge.judging import Judges, Outlines, SorryError, refuse_sorry
from ember.lean.judge.olean import OleanError, ReadTimeout
from ember.lean.process.forkserver import Ended, ForkServer, Request
from ember.lean.text.faults import Part, in_part, place_of
from ember.lean.text.header import embed
from ember.lean.text.source import has_half_character
from ember.lean.toolchain import Toolchain

MAX_TEXT = 1 << 20
MAX_REASON = 4_000
MAX_NAME = 2_000
_PARTS: dict[str, Part] = {"header": "header", "above": "context"}
_LATE_S = 0.5
"""How long after its deadline a verdict may take by itself; then it is cut short."""


class Certifier:
    """The `Judge` port. `async with` it: its zygotes end with the block."""

    def __init__(
        self,
        toolchain: Toolchain,
        *,
        parallel: int | None = None,
        memory: int = 2 << 30,
        remember: int = 4096,
        weak_sandbox: bool = False,
        walls: sandbox.Level | None = None,
    ) -> None:
        """`memory` is for one child; `remember` verdicts are given again without a second look. `weak_sandbox`: go on
        where a wall is missing; `walls`: those that stand, if not those that this machine gives."""
        self._toolchain = toolchain
        self._memory = memory
        self._parallel = parallel or os.cpu_count() or 1
        self._elaborators = ForkServer(toolchain, "elaborate", self._parallel)
        self._judges = ForkServer(toolchain, "judge", self._parallel)
        self._places = asyncio.Semaphore(self._parallel)
        self._judging = Judges(self._judges, memory)
        self._outlines = Outlines()
        self._memory_of_verdicts = Memory(remember)
        self._walls = sandbox.demand(weak_sandbox, walls).names
        self._warming: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._warming = asyncio.create_task(self._warm())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def _warm(self) -> None:
        """Start both zygotes in the background, so that the first proof does not wait for them."""
        with contextlib.suppress(EmberError):  # whoever asks next hears of it
            await self.certify(Statement("warm", "theorem warm : True"), "trivial")

    async def close(self) -> None:
        if self._warming is not None:
            self._warming.cancel()
            await asyncio.gather(self._warming, return_exceptions=True)
        await asyncio.gather(self._elaborators.close(), self._judges.close())

    async def certify(
        self, statement: Statement, proof: str, tier: Tier = Tier.REPLAYED, deadline_s: float = 60.0
    ) -> Verdict:
        """A verdict; InputError when the statement itself is no theorem, WorkerError when Lean cannot be asked.

        Positions of messages count from the first line of `statement.text`. The deadline counts from
        when a place is free, and Lean is there.
        """
        question = await _question(statement, proof)
        key = f"{tier} {question.key} {hashlib.sha256(proof.encode(errors='surrogatepass')).hexdigest()}"
        if (known := self._memory_of_verdicts.get(key)) is not None:
            return replace(known, cached=True, seconds={})

        async def run(course: Course) -> None:
            if not _is_text(proof):
                raise Stop("rejected", "the proof is too long, or not Unicode text without zero bytes")
            await self._run(question, tier, course)

        verdict = await self._within(deadline_s, run)
        self._memory_of_verdicts.keep(key, verdict)
        return verdict

    async def certify_module(
        self, statement: Statement, module: bytes, tier: Tier = Tier.REPLAYED, deadline_s: float = 60.0
    ) -> Verdict:
        """The same for a proof that somebody compiled: the bytes of an `.olean`, from whatever source.

        The tiers below `audited` are taken as reached: they are about text, and say nothing here.
        """
        question = await _question(statement, "")

        async def examine_it(course: Course) -> None:
            course.tier = Tier.ELABORATED
            known = await self._outline(question, course)
            course.depends = known.depends
            await self._judging.prove(known, module, tier, course, show=bool(question.statement.context))

        return await self._within(deadline_s, examine_it)

    async def _within(self, deadline_s: float, work: Callable[[Course], Awaitable[None]]) -> Verdict:
        async with self._places:
            await asyncio.gather(self._elaborators.ready(), self._judges.ready())
            course = Course(time.monotonic() + deadline_s)
            try:
                async with asyncio.timeout(deadline_s + _LATE_S):
                    await work(course)
            except Stop as stop:
                return self._verdict(course, stop.status, stop.reason)
            except TimeoutError:
                return self._verdict(course, "timed_out", "it passed its deadline")
        return self._verdict(course, "accepted", "")

    def _verdict(
        self, course: Course, status: Literal["accepted", "rejected", "timed_out", "crashed"], reason: str
    ) -> Verdict:
        return Verdict(
            status, course.tier, reason[:MAX_REASON], course.axioms, course.messages,
            self._toolchain.name, self._toolchain.library_key, course.seconds,
            walls=self._walls, context_axioms=course.context_axioms, depends=course.depends,
            statement=course.statement[:MAX_REASON],
        )  # fmt: skip

    async def _run(self, question: Question, tier: Tier, course: Course) -> None:
        known = self._outlines.get(question)
        wanted = tier >= Tier.AUDITED and known is None
        ended, heard = await self._ask(question, course, outline=wanted, parse_only=tier <= Tier.PARSED)
        self._blame(question, heard)
        if heard.above is None or heard.parsed is None:  # it ended before the proof's turn came
            stop_unless_clean(ended, "elaboration")
            raise Stop("crashed", "elaboration ended before the proof's turn came")
        if wanted:
            known = await self._outlines.read(question, heard.above, course)
        if fault := heard.parsed.get("fault"):
            await self._outline(question, course)  # before a proof is blamed: is the statement a theorem at all?
            raise Stop("rejected", str(fault))
        course.tier = Tier.PARSED
        if tier <= Tier.PARSED:
            return
        module = await self._elaborated(question, ended, heard, course)
        if tier >= Tier.AUDITED and known is not None:
            course.tier = Tier.ELABORATED
            course.depends = known.depends
            await self._judging.prove(known, module, tier, course, show=bool(question.statement.context))
        else:
            await self._refuse_sorry(question, module, course)
            course.tier = Tier.ELABORATED

    # --- in a walled child ---------------------------------------------------------------------

    async def _ask(self, question: Question, course: Course, **how: Any) -> tuple[Ended, Heard]:
        start = time.monotonic()
        payload = await aside(len(question.proof) + len(question.statement.context), question.asked, **how)
        ended = await self._elaborators.run(Request(payload, course.left, self._memory))
        heard = await aside(len(ended.answer), hear, ended.answer)
        course.seconds["elaborate"] = course.seconds.get("elaborate", 0.0) + time.monotonic() - start
        return ended, heard

    def _blame(self, question: Question, heard: Heard) -> None:
        """What stands above the proof, if the fault is there."""
        fault = str(heard.above.get("fault", "")) if heard.above else ""
        if "(deterministic) timeout" in fault:
            raise Stop("timed_out", fault)
        if fault:
            part, place = (heard.above.get("part"), heard.above.get("pos")) if heard.above else ("", None)
            raise in_part(
                StatementError, question.statement, fault, place_of(place), _PARTS.get(str(part), "statement")
            )

    async def _outline(self, question: Question, course: Course) -> Outline:
        """What context and statement elaborate to. InputError if that is no theorem."""
        if (known := self._outlines.get(question)) is not None:
            return known
        ended, heard = await self._ask(replace(question, proof=""), course, outline=True, proof=None)
        self._blame(question, heard)
        stop_unless_clean(ended, "elaboration of the statement")
        return await self._outlines.read(question, heard.above or {}, course)

    async def _elaborated(self, question: Question, ended: Ended, heard: Heard, course: Course) -> bytes:
        """The compiled module of a proof against which nothing is said, as untrusted bytes."""
        course.messages = heard.messages
        errors = [message.text for message in heard.messages if message.severity == "error"]
        if errors:
            await self._outline(question, course)
            if "(deterministic) timeout" in errors[0]:
                raise Stop("timed_out", errors[0])
            raise Stop("rejected", errors[0])
        stop_unless_clean(ended, "elaboration")
        if any(uses_sorry(message) for message in heard.messages):
            raise Stop("rejected", "the proof uses sorry")
        if ended.file is None:
            raise Stop("rejected", "elaboration ended without a compiled module")
        return ended.file

    async def _refuse_sorry(self, question: Question, module: bytes, course: Course) -> None:
        if b"sorryAx" in module:
            try:
                await aside(len(module), refuse_sorry, module, await self._outline(question, course), course.deadline)
            except ReadTimeout as error:
                raise Stop("timed_out", str(error)) from error
            except (OleanError, SorryError) as error:
                raise Stop("rejected", str(error)) from error


class Memory:
    """The last verdicts: what was accepted or rejected once. Nothing that ran into a limit, and no fault, is kept."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._kept: OrderedDict[str, Verdict] = OrderedDict()

    def get(self, key: str) -> Verdict | None:
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    def keep(self, key: str, verdict: Verdict) -> None:
        if verdict.status in ("accepted", "rejected"):
            self._kept[key] = verdict
        while len(self._kept) > self._size:
            self._kept.popitem(last=False)


async def _question(statement: Statement, proof: str) -> Question:
    parts = (statement.name, statement.header, statement.context, statement.text)
    if len(statement.name) > MAX_NAME:
        raise InputError(
            f"the name of the statement has {len(statement.name)} characters; at most {MAX_NAME} are taken"
        )
    if not all(_is_text(part) for part in parts):
        raise InputError("the statement is too long, or not Unicode text without zero bytes")
    return await aside(sum(map(len, parts)), _embedded, statement, proof)


def _embedded(statement: Statement, proof: str) -> Question:
    embedded = embed(statement)
    lines = embedded.header.split("\n")
    return Question("\n".join(line for line in lines if not line.startswith("import ")), embedded, proof)


def _is_text(part: str) -> bool:
    return len(part) <= MAX_TEXT and "\0" not in part and not has_half_character(part)
