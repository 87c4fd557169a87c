"""The judge of whole files: every theorem of a Lean file with its type and axioms, and whatever is wrong in it.

    outline     the file's commands and declarations, by the parser of the clean library; nothing runs
    elaborate   a walled child elaborates the file, once, and leaves a compiled module: a stranger's bytes
    read        the module as plain data: every constant that the file adds
    judge       the kernel of a clean process takes each of them, and prints the types of the theorems

What Lean says while it elaborates is only a hint, since the file's own code could have said it. What is
not: a theorem or an example that the outline has and the module lacks, a constant that the kernel
refuses or that rests on `sorry` or a foreign axiom. So that an example leaves a constant, too, it is
elaborated as a definition with a name of its own.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import re
import secrets
import time
from collections.abc import AsyncGenerator, Callable, Iterable
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Literal, Self

from ember.core.errors import InputError, ProtocolError
from ember.core.outcomes import Message, Position
from ember.lean import sandbox
from ember.lean.judge.audit import show
from ember.lean.judge.course import aside, encode
from ember.lean.judge.heard import header_fault, message_of, messages_in, uses_sorry
from ember.lean.judge.judging import ALLOWED_AXIOMS
from ember.lean.judge.kernel import Judged, Read, judged, question, read
from ember.lean.judge.library import Library, Shelf
from ember.lean.judge.ndjson import Export
from ember.lean.judge.olean import OleanError, ReadTimeout
from ember.lean.judge.order import CircleError, IncompleteError
from ember.lean.judge.outline import NOTHING_WRITTEN, Outline, Source, Written, read_outline
from ember.lean.judge.report import MAX_FAULTS, Checked, Fault, FileReport, Report, Said, Status, listed, shown
from ember.lean.judge.tables import Constant
from ember.lean.process.forkserver import Ended, ForkServer, Request, Used
from ember.lean.text.header import map_header, take_header
from ember.lean.toolchain import Toolchain

MAX_OBJECTS = 20_000_000
_LATE_S = 0.5
"""How long after its deadline a report may take by itself; then it is cut short."""
_NO_ORDER = "its constants define each other in a circle, or an inductive type lacks a part"
_END_OF_COMMAND = re.compile(rb'^\{"end": (\d{1,9})\}$', re.MULTILINE)


class _NoVerdict(Exception):
    def __init__(self, status: Status, reason: str) -> None:
        super().__init__(reason)
        self.status: Status = status


@dataclass(frozen=True)
class Told:
    """What Lean says of a file (a hint: the file's own code could have said it), and our verdict on it.

    There is no verdict of ours where Lean's words say no already."""

    status: Literal["ok", "timed_out", "crashed"]
    messages: tuple[Message, ...]
    seconds: float
    report: FileReport | None
    used: Used | None = None
    """What Lean's process used, where that was asked for."""


class FileJudge:
    """`async with` it: its zygotes end with the block."""

    def __init__(self, toolchain: Toolchain, *, parallel: int | None = None, memory: int = 4 << 30) -> None:
        places = parallel or os.cpu_count() or 1
        self._toolchain = toolchain
        self._memory = memory
        self._elaborators = ForkServer(toolchain, "elaborate", 1)
        self._judges = ForkServer(toolchain, "judge", 1)
        self._places = asyncio.Semaphore(places)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await asyncio.gather(self._elaborators.close(), self._judges.close())

    async def warm(self) -> None:
        """Start the zygotes, so that the first file does not wait for them."""
        await asyncio.gather(self._elaborators.ready(), self._judges.ready())

    async def check(
        self,
        source: Source | str,
        deadline_s: float = 300.0,
        permitted: Iterable[str] | None = None,
        watch: Callable[[int, int], None] = lambda done, total: None,
    ) -> FileReport:
        """The verdict on a file; InputError where its text is none that could be judged.

        `watch` is told how much of the file Lean has elaborated, in bytes; the file could lie to it.
        """
        source = Source(source) if isinstance(source, str) else source
        async with self._places:
            run = await self._begin(source, deadline_s, watch)
            return await self._report(run, permitted, None)

    async def tell(self, text: str, deadline_s: float, *, measured: bool = False) -> Told:
        """What Lean says of a file and the verdict, of one elaboration (of two if it has examples). `measured`: also
        what the elaboration used.

        InputError where its text is none that could be judged, or its header is none of ours.
        """
        await asyncio.to_thread(lambda: map_header(take_header(text)[0]))
        source = await asyncio.to_thread(Source, text)
        async with self._places:
            run = await self._begin(source, deadline_s)
            run.measured = measured
            start = time.monotonic()
            try:
                async with run.in_time():
                    ended = await run.elaborate(source.body)
                    seconds = time.monotonic() - start
                    messages = await asyncio.to_thread(messages_in, ended.answer)
            except _NoVerdict as no:
                if no.status == "timed_out":
                    return Told("timed_out", (), time.monotonic() - start, None)
                raise InputError(str(no)) from no
            if ended.killed:
                return Told("timed_out", messages, seconds, None, ended.used)
            if not ended.whole or ended.signal or ended.code:
                return Told("crashed", messages, seconds, None, ended.used)
            if any(message.severity == "error" for message in messages):
                return Told("ok", messages, seconds, None, ended.used)
            return Told("ok", messages, seconds, await self._report(run, None, ended), ended.used)

    async def _begin(
        self, source: Source, deadline_s: float, watch: Callable[[int, int], None] = lambda done, total: None
    ) -> _Run:
        await self.warm()
        return _Run(source, time.monotonic() + deadline_s, self._memory, self._elaborators, self._judges, watch)

    async def _report(self, run: _Run, permitted: Iterable[str] | None, ended: Ended | None) -> FileReport:
        walls, library = sandbox.level().describe(), self._toolchain.library_key
        allowed = frozenset(map(show, ALLOWED_AXIOMS)) if permitted is None else frozenset(permitted)
        try:
            async with run.in_time():
                theorems, faults, taken = await run.verdicts(allowed, ended)
        except _NoVerdict as no:
            return FileReport(no.status, (), run.said.errors, str(no), walls, library, run.seconds)
        status: Status = "accepted" if not faults and all(each.accepted for each in theorems) else "rejected"
        return FileReport(status, theorems, faults, "", walls, library, run.seconds, taken)

    async def check_export(
        self, data: bytes, deadline_s: float = 300.0, permitted: Iterable[str] | None = None
    ) -> FileReport:
        """The verdict on an export (NDJSON): what of it is the library's must be just that, the rest is judged."""
        async with self._places:
            run = await self._begin(Source(""), deadline_s)
            walls, library = sandbox.level().describe(), self._toolchain.library_key
            shelves = Library(self._toolchain.library)
            allowed = frozenset(map(show, ALLOWED_AXIOMS)) if permitted is None else frozenset(permitted)
            try:
                async with run.in_time():
                    taken, named = await run.exported(data, shelves)
            except _NoVerdict as no:
                return FileReport(no.status, (), (), str(no), walls, library, run.seconds)
            except InputError as error:
                return FileReport("rejected", (), (Fault(str(error)),), "", walls, library, run.seconds)
        theorems, faults = Report(Source(""), NOTHING_WRITTEN, taken, named, allowed, shelves).make(Said())
        status: Status = "accepted" if not faults and all(each.accepted for each in theorems) else "rejected"
        return FileReport(status, theorems, faults, "", walls, library, run.seconds, taken)


class _Run:
    """One file on its way."""

    def __init__(
        self, source: Source, deadline: float, memory: int, elaborators: ForkServer, judges: ForkServer,
        watch: Callable[[int, int], None],
    ) -> None:  # fmt: skip
        self._source = source
        self._deadline = deadline
        self._memory = memory
        self._elaborators = elaborators
        self._judges = judges
        self._watch = watch
        self.seconds: dict[str, float] = {}
        self.said = Said()
        self.measured = False

    @contextlib.asynccontextmanager
    async def in_time(self) -> AsyncGenerator[None]:
        """What is not done soon after the deadline is not waited for."""
        try:
            async with asyncio.timeout(self._deadline + _LATE_S - time.monotonic()):
                yield
        except (TimeoutError, ReadTimeout) as error:
            raise _NoVerdict("timed_out", "it passed its deadline") from error

    async def verdicts(
        self, permitted: frozenset[str], ended: Ended | None = None
    ) -> tuple[tuple[Checked, ...], tuple[Fault, ...], Judged | None]:
        """`ended`: what became of the file as it stands, if it was elaborated already."""
        outline, examples = await self._outline()
        if ended is None or examples:  # which leave no constant as they stand
            ended = await self.elaborate(self._source.judged(examples))
        data = await self._module(ended, examples)
        try:
            constants = await asyncio.to_thread(self._read, data)
        except ReadTimeout:
            raise
        except (OleanError, CircleError, IncompleteError) as error:
            reason = str(error) or _NO_ORDER
            return (), (*self.said.errors, Fault(reason)), None
        named = await asyncio.to_thread(listed, constants.module, outline, deadline=self._deadline)
        taken = await self._judge(constants, [each.name for each, _ in named])
        report = Report(self._source, outline, taken, named, permitted)
        start = time.monotonic()
        theorems, faults = await asyncio.to_thread(report.make, self.said, self._deadline)
        self.seconds["report"] = time.monotonic() - start
        return theorems, faults, taken

    async def exported(self, data: bytes, library: Library) -> tuple[Judged, list[tuple[Constant, Written | None]]]:
        """An export as our judge took it, and its theorems that are not the library's."""
        start = time.monotonic()
        try:
            constants = await asyncio.to_thread(lambda: read(Export(data, self._deadline), self._deadline))
        except (CircleError, IncompleteError) as error:
            raise InputError(
                "its constants define each other in a circle, or an inductive type lacks a part"
            ) from error
        named = await asyncio.to_thread(listed, constants.module, NOTHING_WRITTEN, library, self._deadline)
        self.seconds["read"] = time.monotonic() - start
        return await self._judge(constants, [each.name for each, _ in named], exported=True), named

    async def _outline(self) -> tuple[Outline, dict[int, str]]:
        asked = {"header": self._source.header, "text": self._source.body}
        _, commands = await self._ask({"task": "outline"}, asked)
        return await asyncio.to_thread(read_outline, commands, self._source, self._deadline)

    async def elaborate(self, text: str) -> Ended:
        total = len(text.encode())

        def hear(piece: bytes) -> None:
            if ends := _END_OF_COMMAND.findall(piece):
                self._watch(min(int(ends[-1]), total), total)

        payload = json.dumps({"check": text, "header": self._source.header}, ensure_ascii=False).encode()
        ended = await self._run(self._elaborators, "elaborate", payload, hear)
        if fault := header_fault(ended.answer):
            raise _NoVerdict("rejected", f"the header does not elaborate: {fault}")
        return ended

    async def _module(self, ended: Ended, examples: dict[int, str]) -> bytes:
        self.said = await asyncio.to_thread(_said, ended.answer, frozenset(examples.values()))
        _stop_unless_clean(ended, "the file")
        if ended.file is None:
            raise _NoVerdict("rejected", "its elaboration ended without a compiled module")
        return ended.file

    def _read(self, data: bytes) -> Read:
        start = time.monotonic()
        found = read(Shelf(data, MAX_OBJECTS, self._deadline), self._deadline)
        self.seconds["read"] = time.monotonic() - start
        return found

    async def _judge(self, constants: Read, named: list[int], *, exported: bool = False) -> Judged:
        asked = await asyncio.to_thread(question, constants, named, exported=exported)
        answer, _ = await self._ask({"task": "file"}, asked)
        return await asyncio.to_thread(judged, constants, named, asked, answer, self._deadline)

    async def _ask(self, task: dict[str, str], request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        """What our judge answers, in its first line and in those below; nothing of the file has run in its process."""
        nonce = secrets.token_hex(16)
        payload = await asyncio.to_thread(encode, {**task, "nonce": nonce, **request})
        ended = await self._run(self._judges, task["task"], payload)
        _stop_unless_clean(ended, "the judge")
        first, _, rest = ended.answer.partition(b"\n")
        answer: dict[str, Any] = await aside(len(first), json.loads, first)
        if answer.get("nonce") != nonce:
            raise ProtocolError(f"the judge answered something else than what it was asked: {ended.answer[:200]!r}")
        return answer, rest

    async def _run(
        self, server: ForkServer, what: str, payload: bytes, hear: Callable[[bytes], None] | None = None
    ) -> Ended:
        start = time.monotonic()
        ended = await server.run(
            Request(payload, max(self._deadline - start, 0.05), self._memory, hear, measured=self.measured)
        )
        self.seconds[what] = time.monotonic() - start
        return ended


def _stop_unless_clean(ended: Ended, who: str) -> None:
    if ended.killed:
        limit = "deadline" if ended.killed == "wall" else f"limit of {ended.killed}"
        raise _NoVerdict("timed_out", f"{who} passed its {limit}")
    if ended.signal or ended.code:
        cause = f"signal {ended.signal}" if ended.signal else f"exit code {ended.code}"
        raise _NoVerdict("crashed", f"{who} ended with {cause} (out of memory, or a stack overflow)")


def _said(answer: bytes, letters: frozenset[str]) -> Said:
    """The errors among what the child wrote, and the warnings of `sorry`; what is no message is passed over."""
    errors: list[Fault] = []
    sorry: list[Position] = []
    for line in answer.split(b"\n"):
        message = message_of(line)
        if message is not None and message.severity == "error" and len(errors) < MAX_FAULTS:
            text = shown(message.text)
            for letter in letters & set(text):
                text = text.replace(f"«{letter}»", "example")
            errors.append(Fault(text, message.position))
        elif message is not None and message.position is not None and uses_sorry(message):
            sorry.append(message.position)
    return Said(tuple(errors), tuple(sorry))
