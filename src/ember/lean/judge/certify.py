"""The certifier: a verdict on a proof that no proof can talk it into.

    parsed      the text is one declaration of the stated kind, and nothing stands after it
    elaborated  Lean elaborates it without an error, in a sandbox, and compiles a module
    audited     the module, read as plain data, adds nothing but the theorem and what is its own;
                the judge's own elaboration of the statement is what it proves
    replayed    the kernel of the judge takes every constant of it, and the theorem rests on
                propext, Classical.choice and Quot.sound at most

The first two run in a child of the `elaborate` zygote, where a candidate may do what it likes: what
comes out of there is only a file and some messages. The last two happen in this process (on bytes)
and in a child of the `judge` zygote, which sees the statement's text and tables of numbers. Its
answer is bound to a nonce. Exit codes and output of the first child are never evidence.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import re
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Any, Literal, Self

from ember.core.errors import EmberError, InputError
from ember.core.outcomes import Message, Position, Tier, Verdict
from ember.core.statement import Statement
from ember.lean.judge.audit import AuditError, examine, split_name, tables
from ember.lean.judge.course import Course, Question, Stop, encode, stop_unless_clean
from ember.lean.judge.judging import Ahead, Judges, Setting, check
from ember.lean.judge.olean import OleanError, ReadTimeout, read_module
from ember.lean.process.forkserver import ForkServer, Request
from ember.lean.process.native import PARSE
from ember.lean.text.header import embed
from ember.lean.text.source import split_header
from ember.lean.toolchain import Toolchain

MAX_TEXT = 1 << 20
_SOON_AUDITED = 1 << 17
"""Bytes of a module that are read while others wait; that takes a thread more time than it takes."""
_PLAIN = re.compile(r"\s*(?:theorem|lemma)\s")
"""A declaration without modifiers: its name is its own, not a private one."""


@dataclass(frozen=True)
class Elaboration:
    """What Lean said of a file; positions are the file's own."""

    status: Literal["ok", "timed_out", "crashed"]
    messages: tuple[Message, ...]
    seconds: float


class Certifier:
    """The `Judge` port. `async with` it: its zygotes end with the block."""

    def __init__(self, toolchain: Toolchain, *, parallel: int | None = None, memory: int = 2 << 30) -> None:
        self._toolchain = toolchain
        self._memory = memory
        self._parallel = parallel or os.cpu_count() or 1
        self._elaborators = ForkServer(toolchain, "elaborate", self._parallel)
        self._judges = ForkServer(toolchain, "judge", self._parallel)
        self._places = asyncio.Semaphore(self._parallel)
        self._working = 0
        self._judging = Judges(self._judges, memory)
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
        when a place is free.
        """
        question = _question(statement, proof)

        async def run(course: Course) -> None:
            if not _is_text(proof):
                raise Stop("rejected", "the proof is too long, or not Unicode text without zero bytes")
            await self._run(question, tier, course)

        return await self._within(deadline_s, run)

    async def certify_module(
        self, statement: Statement, module: bytes, tier: Tier = Tier.REPLAYED, deadline_s: float = 60.0
    ) -> Verdict:
        """The same for a proof that somebody compiled: the bytes of an `.olean`, from whatever source.

        The tiers below `audited` are taken as reached: they are about text, and say nothing here.
        """
        question = _question(statement, "sorry")

        async def examine_it(course: Course) -> None:
            course.tier = Tier.ELABORATED
            await self._examine(question, module, tier, course)

        return await self._within(deadline_s, examine_it)

    async def elaborate(self, source: str, deadline_s: float = 60.0) -> Elaboration:
        """What Lean says of a whole file, in a fresh sandboxed process. A report, not a verdict: the
        file's own code could have written it."""
        if not _is_text(source):
            raise InputError("the file is too long, or not Unicode text without zero bytes")
        header, rest = split_header(source)
        question = _question(Statement("file", "", header, rest), "")
        async with self._places:
            start = time.monotonic()
            payload = encode({"file": rest})
            request = Request(question.modules, question.header, payload, deadline_s, self._memory)
            ended = await self._elaborators.run(request)
        status = "timed_out" if ended.killed else "crashed" if ended.signal or ended.code else "ok"
        shift = source[: len(source) - len(rest)].count("\n")
        messages = tuple(_moved(message, shift) for message in _messages(ended.answer)[0])
        return Elaboration(status, messages, time.monotonic() - start)

    async def _within(self, deadline_s: float, work: Callable[[Course], Awaitable[None]]) -> Verdict:
        async with self._places:
            self._working += 1
            course = Course(time.monotonic() + deadline_s)
            try:
                await work(course)
            except Stop as stop:
                return self._verdict(course, stop.status, stop.reason)
            finally:
                self._working -= 1
        return self._verdict(course, "accepted", "")

    def _verdict(
        self, course: Course, status: Literal["accepted", "rejected", "timed_out", "crashed"], reason: str
    ) -> Verdict:
        return Verdict(
            status, course.tier, reason, course.axioms, course.messages,
            self._toolchain.name, self._toolchain.library_key, course.seconds,
        )  # fmt: skip

    async def _run(self, question: Question, tier: Tier, course: Course) -> None:
        if tier <= Tier.PARSED:
            await self._judging.ask(question, {"parseOnly": True}, course)
            course.tier = Tier.PARSED
            return
        if tier <= Tier.ELABORATED:
            await self._elaborate(question, course)
            course.tier = Tier.ELABORATED
            if any("declaration uses" in m.text and "sorry" in m.text for m in course.messages):
                raise Stop("rejected", "the proof uses sorry")  # a hint is all that this tier has
            return
        # The judge looks at the statement while the candidate elaborates, if a processor is free for that.
        ahead = self._judging.ahead(question, course) if self._working < self._parallel else None
        try:
            module = await self._elaborate(question, course)
            course.tier = Tier.ELABORATED
            await self._examine(question, module, tier, course, ahead)
        finally:
            self._judging.abandon(ahead)

    async def _examine(
        self, question: Question, data: bytes, tier: Tier, course: Course, ahead: Ahead | None = None
    ) -> None:
        """Audit and replay, with nothing of the candidate's but bytes."""
        plain = not question.statement.context and _PLAIN.match(question.statement.text)
        own = Setting(split_name(question.statement.name), frozenset())
        setting = own if plain else await self._judging.setting(question, course)
        start = time.monotonic()
        try:
            if len(data) <= _SOON_AUDITED:
                asked = _audited(data, setting, course.deadline)
            else:  # takes seconds, and others are waiting
                asked = await asyncio.to_thread(_audited, data, setting, course.deadline)
        except ReadTimeout as error:
            raise Stop("timed_out", str(error)) from error
        except (OleanError, AuditError) as error:
            raise Stop("rejected", str(error)) from error
        asked["replay"] = tier >= Tier.REPLAYED
        course.seconds["read"] = time.monotonic() - start
        answer = await self._judging.ask(question, asked, course, ahead)
        check(answer, setting.theorem, tier, course)

    def _request(self, question: Question, payload: bytes, course: Course) -> Request:
        return Request(question.modules, question.header, payload, course.left, self._memory)

    # --- the candidate's side ------------------------------------------------------------------

    async def _elaborate(self, question: Question, course: Course) -> bytes:
        """The compiled module, as untrusted bytes."""
        start = time.monotonic()
        payload = {"above": question.statement.context, "statement": question.statement.text, "proof": question.proof}
        ended = await self._elaborators.run(self._request(question, encode(payload), course))
        course.seconds["elaborate"] = time.monotonic() - start
        course.messages, parsed = _messages(ended.answer)
        errors = [message.text for message in course.messages if message.severity == "error"]
        if parsed:
            course.tier = Tier.PARSED
        if errors:
            await self._judging.setting(
                question, course
            )  # before a proof is blamed: is the statement a theorem at all?
            if "(deterministic) timeout" in errors[0]:
                raise Stop("timed_out", errors[0])
            raise Stop("rejected", errors[0])
        stop_unless_clean(ended, "elaboration")
        if ended.file is None:
            raise Stop("rejected", "elaboration ended without a compiled module")
        return ended.file


def _moved(message: Message, lines: int) -> Message:
    where = message.position
    return replace(message, position=Position(max(1, where.line + lines), where.column)) if where else message


def _question(statement: Statement, proof: str) -> Question:
    if not all(_is_text(part) for part in (statement.name, statement.header, statement.context, statement.text)):
        raise InputError("the statement is too long, or not Unicode text without zero bytes")
    embedded = embed(statement)
    lines = embedded.header.splitlines()
    modules = ("Init", *(line.split()[-1] for line in lines if line.startswith("import ")))
    header = "\n".join(line for line in lines if not line.startswith("import "))
    return Question(modules, header, embedded, proof)


def _audited(data: bytes, setting: Setting, deadline: float) -> dict[str, Any]:
    """What the judge is asked about a module's bytes."""
    module = read_module(data, deadline=deadline)
    return tables(module, examine(module, setting.theorem, setting.above))


def _is_text(part: str) -> bool:
    return len(part) <= MAX_TEXT and "\0" not in part and not any("\ud800" <= each <= "\udfff" for each in part)


def _messages(answer: bytes) -> tuple[tuple[Message, ...], bool]:
    """The messages, and whether the text got past the parser. Informative only: a candidate can forge them."""
    found: list[Message] = []
    parsed = bool(answer)
    for line in answer.decode(errors="replace").splitlines():
        try:
            raw: dict[str, Any] = json.loads(line)
            position = raw.get("pos")
            where = Position(int(position["line"]), int(position["column"])) if position else None
            severity = raw["severity"]
            if severity in ("error", "warning", "information"):
                found.append(Message(severity, str(raw["data"]), where))
            parsed = parsed and raw.get("kind") != PARSE
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            continue  # not a message of Lean's
    return tuple(found), parsed
