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
import dataclasses
import json
import os
import re
import secrets
import shutil
import stat
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self

from ember.core.errors import EmberError, InputError, ProtocolError
from ember.core.outcomes import Message, Position, Tier, Verdict
from ember.core.statement import Statement
from ember.lean.audit import AuditError, examine, show, split_name, tables
from ember.lean.forkserver import Ended, ForkServer, Request
from ember.lean.header import embed
from ember.lean.native import OUTPUT, PARSE
from ember.lean.olean import MAX_BYTES, Name, OleanError, ReadTimeout, read_module
from ember.lean.sandbox import NOBODY
from ember.lean.source import split_header
from ember.lean.toolchain import Toolchain

ALLOWED_AXIOMS = frozenset({("propext",), ("Classical", "choice"), ("Quot", "sound")})
KERNEL_HEARTBEATS = 4_000_000_000
KERNEL_DEPTH = 100_000
MAX_TEXT = 1 << 20
_KNOWN_STATEMENTS = 1024
_PLAIN = re.compile(r"\s*(?:theorem|lemma)\s")
"""A declaration without modifiers: its name is its own, not a private one."""
_REACHED = {"parse": Tier.NOTHING, "audit": Tier.ELABORATED, "kernel": Tier.AUDITED}


@dataclass(frozen=True)
class Elaboration:
    """What Lean said of a file; positions are the file's own."""

    status: Literal["ok", "timed_out", "crashed"]
    messages: tuple[Message, ...]
    seconds: float


@dataclass(frozen=True)
class _Question:
    """A statement and a proof as Lean is given them."""

    modules: tuple[str, ...]
    header: str
    statement: Statement
    proof: str


@dataclass(frozen=True)
class _Setting:
    """What the judge says of a statement by itself: its theorem's full name, and the names above it."""

    theorem: Name
    above: frozenset[Name]


@dataclass
class _Course:
    """What is known so far of one certification."""

    deadline: float
    tier: Tier = Tier.NOTHING
    messages: tuple[Message, ...] = ()
    axioms: tuple[str, ...] = ()
    seconds: dict[str, float] = field(default_factory=dict[str, float])

    @property
    def left(self) -> float:
        return max(self.deadline - time.monotonic(), 0.05)


class _Stop(Exception):
    """The verdict is known."""

    def __init__(self, status: Literal["rejected", "timed_out", "crashed"], reason: str) -> None:
        super().__init__(reason)
        self.status: Literal["rejected", "timed_out", "crashed"] = status
        self.reason = reason


class Certifier:
    """The `Judge` port. `async with` it: its zygotes end with the block."""

    def __init__(self, toolchain: Toolchain, *, parallel: int | None = None, memory: int = 2 << 30) -> None:
        self._toolchain = toolchain
        self._memory = memory
        self._elaborators = ForkServer(toolchain, "elaborate")
        self._judges = ForkServer(toolchain, "judge")
        self._places = asyncio.Semaphore(parallel or os.cpu_count() or 1)
        self._settings: dict[str, _Setting] = {}
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

        async def run(course: _Course) -> None:
            if not _is_text(proof):
                raise _Stop("rejected", "the proof is too long, or not Unicode text without zero bytes")
            await self._run(question, tier, course)

        return await self._within(deadline_s, run)

    async def certify_module(
        self, statement: Statement, module: bytes, tier: Tier = Tier.REPLAYED, deadline_s: float = 60.0
    ) -> Verdict:
        """The same for a proof that somebody compiled: the bytes of an `.olean`, from whatever source.

        The tiers below `audited` are taken as reached: they are about text, and say nothing here.
        """
        question = _question(statement, "sorry")

        async def examine_it(course: _Course) -> None:
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
            payload = _encode({"file": rest})
            request = Request(question.modules, question.header, payload, deadline_s, None, self._memory)
            ended = await self._elaborators.run(request)
        status = "timed_out" if ended.killed else "crashed" if ended.signal or ended.code else "ok"
        shift = source[: len(source) - len(rest)].count("\n")
        messages = tuple(_moved(message, shift) for message in _messages(ended.answer)[0])
        return Elaboration(status, messages, time.monotonic() - start)

    async def _within(self, deadline_s: float, work: Callable[[_Course], Awaitable[None]]) -> Verdict:
        async with self._places:
            course = _Course(time.monotonic() + deadline_s)
            try:
                await work(course)
            except _Stop as stop:
                return self._verdict(course, stop.status, stop.reason)
        return self._verdict(course, "accepted", "")

    def _verdict(
        self, course: _Course, status: Literal["accepted", "rejected", "timed_out", "crashed"], reason: str
    ) -> Verdict:
        return Verdict(
            status, course.tier, reason, course.axioms, course.messages,
            self._toolchain.name, self._toolchain.library_key, course.seconds,
        )  # fmt: skip

    async def _run(self, question: _Question, tier: Tier, course: _Course) -> None:
        if tier <= Tier.PARSED:
            await self._ask_judge(question, {"parseOnly": True}, course)
            course.tier = Tier.PARSED
            return
        module = await self._elaborate(question, course)
        course.tier = Tier.ELABORATED
        if tier > Tier.ELABORATED:
            await self._examine(question, module, tier, course)
        elif any("declaration uses" in m.text and "sorry" in m.text for m in course.messages):
            raise _Stop("rejected", "the proof uses sorry")  # a hint is all that this tier has

    async def _examine(self, question: _Question, data: bytes, tier: Tier, course: _Course) -> None:
        """Audit and replay, with nothing of the candidate's but bytes."""
        plain = not question.statement.context and _PLAIN.match(question.statement.text)
        own = _Setting(split_name(question.statement.name), frozenset())
        setting = own if plain else await self._setting(question, course)
        start = time.monotonic()
        try:  # in a thread: a large file takes seconds, and others are waiting
            asked = await asyncio.to_thread(_audited, data, setting, course.deadline)
        except ReadTimeout as error:
            raise _Stop("timed_out", str(error)) from error
        except (OleanError, AuditError) as error:
            raise _Stop("rejected", str(error)) from error
        asked["replay"] = tier >= Tier.REPLAYED
        course.seconds["read"] = time.monotonic() - start
        answer = await self._ask_judge(question, asked, course)
        _check(answer, setting.theorem, tier, course)

    def _request(self, question: _Question, payload: dict[str, Any], course: _Course, scratch: str | None) -> Request:
        return Request(question.modules, question.header, _encode(payload), course.left, scratch, self._memory)

    # --- the candidate's side ------------------------------------------------------------------

    async def _elaborate(self, question: _Question, course: _Course) -> bytes:
        """The compiled module, as untrusted bytes."""
        start = time.monotonic()
        payload = {"above": question.statement.context, "statement": question.statement.text, "proof": question.proof}
        scratch = Path(tempfile.mkdtemp(prefix="ember-candidate-"))
        try:
            if os.geteuid() == 0:
                os.chown(scratch, NOBODY, NOBODY)  # whom the sandbox makes of us
            request = self._request(question, payload, course, str(scratch))
            ended = await self._elaborators.run(request)
            course.seconds["elaborate"] = time.monotonic() - start
            data = await asyncio.to_thread(_read_untrusted, scratch / OUTPUT)
        finally:
            await asyncio.to_thread(shutil.rmtree, scratch, ignore_errors=True)
        course.messages, parsed = _messages(ended.answer)
        errors = [message.text for message in course.messages if message.severity == "error"]
        if parsed:
            course.tier = Tier.PARSED
        if errors:
            await self._setting(question, course)  # before a proof is blamed: is the statement a theorem at all?
            if "(deterministic) timeout" in errors[0]:
                raise _Stop("timed_out", errors[0])
            raise _Stop("rejected", errors[0])
        _stop_unless_clean(ended, "elaboration")
        if data is None:
            raise _Stop("rejected", "elaboration ended without a compiled module")
        return data

    # --- the judge's side ----------------------------------------------------------------------

    async def _setting(self, question: _Question, course: _Course) -> _Setting:
        """Asked once for each statement. InputError if it is not a theorem."""
        key = f"{question.statement.name} {question.statement.key}"
        if key not in self._settings:
            plain = dataclasses.replace(question, proof="sorry")
            answer = await self._ask_judge(plain, {"parseOnly": True}, course)
            if len(self._settings) >= _KNOWN_STATEMENTS:
                self._settings.clear()
            above = frozenset(tuple(each) for each in answer["above"])
            self._settings[key] = _Setting(tuple(answer["theorem"]), above)
        return self._settings[key]

    async def _ask_judge(self, question: _Question, asked: dict[str, Any], course: _Course) -> dict[str, Any]:
        start = time.monotonic()
        nonce = secrets.token_hex(16)
        payload = {
            "nonce": nonce, "above": question.statement.context,
            "statement": question.statement.text, "proof": question.proof,
            "name": list(split_name(question.statement.name)),
            "heartbeats": KERNEL_HEARTBEATS, "depth": KERNEL_DEPTH, **asked,
        }  # fmt: skip
        ended = await self._judges.run(self._request(question, payload, course, None))
        course.seconds["judge"] = course.seconds.get("judge", 0.0) + time.monotonic() - start
        _stop_unless_clean(ended, "the judge")
        answer: dict[str, Any] = json.loads(ended.answer)
        if answer.get("nonce") != nonce:
            raise ProtocolError("the judge answered something else than what it was asked")
        stage: str = answer["stage"]
        if stage in ("statement", "request"):
            raise InputError(f"{question.statement.name} does not elaborate: {answer['message']}")
        if stage in _REACHED:
            course.tier = max(course.tier, _REACHED[stage])
            raise _Stop("rejected", answer["message"])
        return answer


def _moved(message: Message, lines: int) -> Message:
    where = message.position
    return replace(message, position=Position(max(1, where.line + lines), where.column)) if where else message


def _question(statement: Statement, proof: str) -> _Question:
    if not all(_is_text(part) for part in (statement.name, statement.header, statement.context, statement.text)):
        raise InputError("the statement is too long, or not Unicode text without zero bytes")
    embedded = embed(statement)
    lines = embedded.header.splitlines()
    modules = ("Init", *(line.split()[-1] for line in lines if line.startswith("import ")))
    header = "\n".join(line for line in lines if not line.startswith("import "))
    return _Question(modules, header, embedded, proof)


def _audited(data: bytes, setting: _Setting, deadline: float) -> dict[str, Any]:
    """What the judge is asked about a module's bytes."""
    module = read_module(data, deadline=deadline)
    return tables(module, examine(module, setting.theorem, setting.above))


def _is_text(part: str) -> bool:
    return len(part) <= MAX_TEXT and "\0" not in part and not any("\ud800" <= each <= "\udfff" for each in part)


def _encode(payload: dict[str, Any]) -> bytes:
    return json.dumps(payload, ensure_ascii=False).encode()


def _read_untrusted(path: Path) -> bytes | None:
    """A file that the candidate left: a plain one, not through a link, not beyond the limit."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return None
    with os.fdopen(descriptor, "rb") as handle:
        if not stat.S_ISREG(os.fstat(handle.fileno()).st_mode):
            return None
        return handle.read(MAX_BYTES + 1)


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


def _stop_unless_clean(ended: Ended, who: str) -> None:
    if ended.killed:
        limit = "its deadline" if ended.killed == "wall" else "its limit of memory"
        raise _Stop("timed_out", f"{who} passed {limit}")
    if ended.signal or ended.code:
        cause = f"signal {ended.signal}" if ended.signal else f"exit code {ended.code}"
        raise _Stop("crashed", f"{who} ended with {cause} (out of memory, or a stack overflow)")


def _check(answer: dict[str, Any], theorem: Name, tier: Tier, course: _Course) -> None:
    """Hold the judge's answer against what was asked."""
    if tuple(answer["theorem"]) != theorem:
        raise ProtocolError("the judge elaborated the statement to another theorem than before")
    course.tier = Tier.AUDITED
    if tier < Tier.REPLAYED:
        return
    if answer["stage"] != "replayed":
        raise ProtocolError("the judge did not replay what it was asked to")
    axioms = [tuple(each) for each in answer["axioms"]]
    course.axioms = tuple(sorted(show(axiom) for axiom in axioms))
    if unsound := answer["unsound"]:
        raise _Stop("rejected", f"it rests on the unsafe or partial {show(tuple(unsound[0]))}")
    if foreign := [axiom for axiom in axioms if axiom not in ALLOWED_AXIOMS]:
        raise _Stop("rejected", f"it rests on the axiom {show(foreign[0])}")
    course.tier = Tier.REPLAYED
