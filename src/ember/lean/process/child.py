"""What a child of a zygote does between its fork and its end: wall itself in, wait, answer one request.

A child is forked before anybody needs it, so that neither the fork nor the walls cost the asker time, nor
does the memory that it touches first: it works on a text of ours while it waits. Until its request comes it
has seen nobody's text, and it serves one request only: each candidate still has a process of its own, fresh
from the zygote. On its channel come a line of settings, then the request; what it says ends with `END`, and
its life with it.
"""

from __future__ import annotations

import base64
import json
import os
from dataclasses import dataclass
from typing import Any, NoReturn

from ember.lean import sandbox
from ember.lean.process.native import OUTPUT, Native, box, text
from ember.lean.text import AUTO_IMPLICIT

END = b"\0"
"""After a whole answer. What is no end by this mark, is one by a crash; a candidate's code could write it too."""
MAX_MESSAGES = 1 << 20
"""Characters of messages that are passed on; the first error always is, the others as far as there is room."""
MAX_FAULT = 4_000
TASK = b'{"task"'
"""How a request to a judge begins that is not about one proof (see `Judge/File.lean`)."""
GIVING_WAY = 5
"""What a child adds to its niceness: where all processors work on candidates, the server is still heard at once."""
_WARM_UP = "theorem warm : True := True.intro\n"
WARM_JUDGE = json.dumps({
    "names": [0, "warm", 0, "True", 2, "intro"], "levels": [], "expressions": [4, 2, 0, 4, 3, 0],
    "context": [], "theorem": [1, 0], "constants": [[1, 1, 0, 1, 0]], "anchors": [],
    "replay": True, "heartbeats": 1_000_000, "depth": 1_000,
}).encode()  # fmt: skip
"""The same as `Judge/Decode.lean` reads it."""
_CHANNEL = 3
_CPU_MARGIN_S = 2


@dataclass
class Starts:
    """States of the elaborator in which a text begins; no stranger's text made them."""

    library: int
    explicit: int
    """After `AUTO_IMPLICIT`, with which nearly every header begins: a third of a millisecond that no child pays."""


@dataclass
class Judging:
    """Our judge's functions, and what is known of the library's constants (see `Judge/Axioms.lean`)."""

    answer: int
    task: int
    survey: int


def run(native: Native, library: int, work: Starts | Judging, channel: int, scratch: str) -> NoReturn:
    """In the child: no way back to the zygote's own work, whatever happens."""
    code = 70
    try:
        _isolate(channel)
        sandbox.prepare(scratch or None, sandbox.Limits())
        native.start_workers(1)
        _warm_up(native, library, work)
        received = _Reader()
        settings: dict[str, Any] = json.loads(received.line() or "{}")
        if settings:  # else nobody needs this process any more
            sandbox.limit_time(int(settings["deadline_s"]) + _CPU_MARGIN_S)
            if isinstance(work, Starts):
                answer(native, json.loads(received.rest()), work)
            else:
                _write_all(judge(native, received.rest(), library, work))
            _write_all(END)
            os.close(_CHANNEL)
        code = 0
    except MemoryError:
        code = 71
    finally:
        os._exit(code)


def _warm_up(native: Native, library: int, work: Starts | Judging) -> None:
    """Half of the time of a short request is a fork's first touch of its memory: that is over before one comes."""
    if isinstance(work, Starts):
        _module(native, native.process(_WARM_UP, work.explicit)[0])
    else:
        judge(native, WARM_JUDGE, library, work)


def answer(native: Native, request: dict[str, Any], starts: Starts) -> None:
    if "check" in request:
        _check_file(native, request, starts)
    else:
        elaborate(native, request, starts)


def _headed(native: Native, header: str, starts: Starts) -> tuple[int, list[str]]:
    """The state after a header, and what Lean says of it."""
    first, _, rest = header.partition("\n")
    start, text = (starts.explicit, rest) if first == AUTO_IMPLICIT else (starts.library, header)
    return native.process(text, start) if text else (start, [])


def _check_file(native: Native, request: dict[str, Any], starts: Starts) -> None:
    """Lean's messages on a file, command by command, and the module that comes of it, errors or not."""
    state, messages = _headed(native, request["header"], starts)
    if fault := _first_error(messages):
        _say({"header": fault["fault"]})
        return
    said = _Said()
    for end, messages, after in native.commands(request["check"], state):
        state = after
        _say({"end": end})
        said.pass_on(messages)
    native.write_module(state, OUTPUT)


def elaborate(native: Native, request: dict[str, Any], starts: Starts) -> None:
    """What becomes of a text: a line on what stands above the proof, one on whether that is a proof, and Lean's words.

    The first two lines are on their way before anything of a proof runs: no proof can touch them. The
    rest is only a hint: the proof's code ran in this process.
    """
    state, messages = _headed(native, request["header"], starts)
    part, fault = "header", _first_error(messages)
    if request["above"] and not fault:
        state, messages = native.process(request["above"], state)
        part, fault = "above", _first_error(messages)
    if fault:
        _say({"part": part, **fault})
        return
    statement, proof = request["statement"], request["proof"]
    _say(_outline(native, state, statement, bool(request["above"])) if request["outline"] else {})
    if proof is None:
        return
    fault = native.command_fault(state, f"{statement} := sorry", f"{statement} := {proof}")
    _say({"fault": fault} if fault else {})
    if not fault and not request["parse_only"]:
        _report(native, *native.process(f"{statement} := {proof}\n", state))


def _outline(native: Native, before: int, statement: str, context: bool) -> dict[str, Any]:
    """The statement's theorem, not proved, and what stands above it, as compiled modules."""
    after, messages = native.process(f"{statement} := sorry\n", before)
    if fault := _first_error(messages):
        return {"part": "statement", **fault}
    return {"above": _module(native, before) if context else "", "statement": _module(native, after)}


def _module(native: Native, state: int) -> str:
    native.write_module(state, OUTPUT)
    with open(OUTPUT, "rb") as handle:
        content = handle.read()
    os.unlink(OUTPUT)
    return base64.b64encode(content).decode()


def _report(native: Native, state: int, messages: list[str]) -> None:
    """What Lean said, and the compiled module if none of it is an error."""
    said = _Said()
    said.pass_on(messages)
    if not said.failed:
        native.write_module(state, OUTPUT)


class _Said:
    """Messages on their way to the asker: as many as there is room for, and the first error in any case."""

    def __init__(self) -> None:
        self._room = MAX_MESSAGES
        self.failed = False

    def pass_on(self, messages: list[str]) -> None:
        for message in messages:
            first = is_error(message) and not self.failed
            self.failed = self.failed or is_error(message)
            if len(message) <= self._room or first:
                self._room -= len(message)
                _write_all(message.encode() + b"\n")


def _first_error(messages: list[str]) -> dict[str, Any]:
    """What Lean says first against a text, and where; nothing if it says nothing."""
    for message in filter(is_error, messages):
        error = json.loads(message)
        return {"fault": str(error["data"])[:MAX_FAULT] or "an error without a message", "pos": error.get("pos")}
    return {}


def _say(line: dict[str, Any]) -> None:
    _write_all(json.dumps(line).encode() + b"\n")


def judge(native: Native, request: bytes, library: int, judging: Judging) -> bytes:
    given = native.string(request.decode())
    function = judging.task if request.startswith(TASK) else judging.answer
    return text(native.apply_io(function, judging.survey, library, given, box(0))).encode()


def is_error(message: str) -> bool:
    """Whether a message (compact JSON; quotes inside its text are escaped) is an error."""
    return '"severity":"error"' in message


def _isolate(channel: int) -> None:
    """Keep the channel only: not the control socket, not Lean's event loop, not a terminal."""
    os.setsid()
    os.nice(GIVING_WAY)
    os.dup2(channel, _CHANNEL)
    os.closerange(_CHANNEL + 1, 1 << 16)
    null = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(null, standard)
    os.close(null)


class _Reader:
    """What comes on the channel; the way back stays open after its end."""

    def __init__(self) -> None:
        self._waiting = b""

    def line(self) -> bytes:
        """Up to the next line break, or what there is before the end."""
        while b"\n" not in self._waiting and (chunk := os.read(_CHANNEL, 1 << 16)):
            self._waiting += chunk
        line, _, self._waiting = self._waiting.partition(b"\n")
        return line

    def rest(self) -> bytes:
        chunks = [self._waiting]
        while chunk := os.read(_CHANNEL, 1 << 16):
            chunks.append(chunk)
        return b"".join(chunks)


def _write_all(content: bytes) -> None:
    while content:
        content = content[os.write(_CHANNEL, content) :]
