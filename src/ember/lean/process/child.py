"""What a child of a zygote does between its fork and its end: wall itself in, wait, answer one request.

A child is forked before anybody needs it, so that neither the fork nor the walls cost the asker time.
Until its request comes it has seen nobody's text, and it serves one request only: each candidate still
has a process of its own, fresh from the zygote. On its channel come a line of settings, then the
request; what it says ends with `END`, and its life with it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

from ember.lean import sandbox
from ember.lean.process.native import OUTPUT, PARSE, Native, box, text

END = b"\0"
"""After a whole answer. What is no end by this mark, is one by a crash; a candidate's code could write it too."""
_CHANNEL = 3
_CPU_MARGIN_S = 2


@dataclass(frozen=True)
class Judging:
    """Functions of our judge, and what is known of each library's constants (see `Judge/Axioms.lean`)."""

    prepare: int
    answer: int
    surveys: Mapping[tuple[str, ...], int]


@dataclass(frozen=True)
class Scope:
    """The state after a header, and the library below it."""

    modules: tuple[str, ...]
    state: int


def run(native: Native, scopes: Mapping[str, Scope], judging: Judging | None, channel: int, scratch: str) -> NoReturn:
    """In the child: no way back to the zygote's own work, whatever happens."""
    code = 70
    try:
        _isolate(channel)
        sandbox.prepare(scratch or None, sandbox.Limits())
        received = _Reader()
        settings: dict[str, Any] = json.loads(received.line() or "{}")
        if settings:  # else nobody needs this process any more
            sandbox.close(int(settings["deadline_s"]) + _CPU_MARGIN_S)
            scope = scopes[settings["scope"]]
            native.start_workers(1)
            if judging is None:
                answer = elaborate(native, received.rest(), scope.state)
            else:
                answer = judge(native, received.line(), received.rest, scope, judging)
            _write_all(answer + END)
            os.close(_CHANNEL)
        code = 0
    except MemoryError:
        code = 71
    finally:
        os._exit(code)


def elaborate(native: Native, payload: bytes, scope: int) -> bytes:
    """What Lean says, as JSON lines. Only a hint: the candidate's code ran in this process.

    The text is parsed before anything of it runs: more than one declaration never gets that far.
    """
    request: dict[str, str] = json.loads(payload)
    if "file" in request:
        return "\n".join(native.messages(native.process(request["file"], scope))).encode()
    above, statement, proof = request["above"], request["statement"], request["proof"]
    before = native.process(above, scope) if above else scope
    if fault := native.command_fault(before, f"{statement} := sorry", f"{statement} := {proof}"):
        return json.dumps({"severity": "error", "data": fault, "kind": PARSE}).encode()
    after = native.process(f"{statement} := {proof}\n", before)
    messages = native.messages(after)
    if not any(is_error(message) for message in messages):
        native.write_module(after, OUTPUT)
    return "\n".join(messages).encode()


def judge(native: Native, opening: bytes, rest: Callable[[], bytes], scope: Scope, judging: Judging) -> bytes:
    """The judge's answer. It reads the statement at once, and the tables when they are there."""
    token = box(0)  # of an IO action
    prepared = native.apply_io(judging.prepare, scope.state, native.string(opening.decode()), token)
    request = native.string(rest().decode())
    return text(native.apply_io(judging.answer, judging.surveys[scope.modules], prepared, request, token)).encode()


def is_error(message: str) -> bool:
    """Whether a message (compact JSON; quotes inside its text are escaped) is an error."""
    return '"severity":"error"' in message


def _isolate(channel: int) -> None:
    """Keep the channel only: not the control socket, not Lean's event loop, not a terminal."""
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
