"""A process that has Lean and the library in memory, and forks one child for each request.

Arguments: the shared library, the compiled library, a role, the number of a socket. The role is
`elaborate` (children run a candidate's code, in the sandbox, and leave an `.olean`) or `judge`
(children run our judge on plain data; no process of that zygote ever runs a candidate's code). Each
packet on the socket is a request as JSON with one file descriptor beside it: the channel on which the
child reads its payload and writes its answer. The zygote reports `started` and `ended` of each child;
it never reads what a child writes. It kills a child at its deadline.

A fork costs under a millisecond; the child shares all memory with the zygote until it writes.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import select
import signal
import socket
import time
from dataclasses import dataclass
from typing import Any, NoReturn

from ember.lean import sandbox
from ember.lean.native import OUTPUT, PARSE, Native, box, text

_CHANNEL = 3
_WATCH_MS = 100
_KNOWN_HEADERS = 64
_PAGE = resource.getpagesize()
_WARM_UP = (
    "theorem warm (a b : Nat) (h : a < b) : a + 1 ≤ b := by omega\n"
    "theorem warm' (p q : Prop) (h : p ∧ q) : q ∧ p := by\n  simp [h]\n"
    "theorem warm'' (n : Nat) : 0 + n = n := by\n"
    "  induction n with\n  | zero => rfl\n  | succ n ih => rw [← Nat.add_assoc, ih]\n"
)


class HeaderFault(Exception):
    """What stands above the statement does not elaborate."""


@dataclass
class _Child:
    request: int
    pid: int
    handle: int
    deadline: float
    memory: int
    killed: str = ""
    """Which limit it was killed for."""


class Zygote:
    def __init__(self, native: Native, role: str, control: socket.socket) -> None:
        self._native = native
        self._role = role
        self._control = control
        self._environments: dict[tuple[str, ...], int] = {}
        self._scopes: dict[tuple[tuple[str, ...], str], int] = {}
        self._children: dict[int, _Child] = {}
        self._judge = (
            native.function(native.import_modules(["Init", "Judge"]), "Judge.answer") if role == "judge" else 0
        )

    def environment(self, modules: tuple[str, ...]) -> int:
        """The library's environment for these imports, loaded the first time that it is asked for."""
        if modules not in self._environments:
            environment = self._native.import_modules(list(modules))
            self._native.start_workers(1)
            self._native.process(_WARM_UP, self._native.scope(environment))
            self._native.stop_workers()
            self._environments[modules] = environment
        return self._environments[modules]

    def scope(self, modules: tuple[str, ...], header: str) -> int:
        """The state after a header (`open`, `set_option`: nobody's code), for the children to share."""
        key = (modules, header)
        if key not in self._scopes:
            environment = self.environment(modules)
            self._native.start_workers(1)
            scope = self._native.process(header, self._native.scope(environment))
            errors = [message for message in self._native.messages(scope) if _is_error(message)]
            self._native.stop_workers()
            if errors:
                raise HeaderFault(json.loads(errors[0])["data"])
            if len(self._scopes) >= _KNOWN_HEADERS:
                self._scopes.clear()
            self._scopes[key] = scope
        return self._scopes[key]

    def serve(self) -> None:
        poll = select.poll()
        poll.register(self._control, select.POLLIN)
        while True:
            for descriptor, _ in poll.poll(self._wait_ms()):
                if descriptor != self._control.fileno():
                    poll.unregister(descriptor)
                    self._reap(self._children.pop(descriptor))
                elif (child := self._accept()) is not None:
                    self._children[child.handle] = child
                    poll.register(child.handle, select.POLLIN)
            for child in self._children.values():
                _watch(child)

    def _wait_ms(self) -> int | None:
        """Until the next look at the children; none is needed when there are none."""
        pending = [child.deadline for child in self._children.values() if not child.killed]
        left = int((min(pending) - time.monotonic()) * 1000) + 1 if pending else 0
        return max(0, min(left, _WATCH_MS)) if pending else None

    def _accept(self) -> _Child | None:
        packet, descriptors, _, _ = socket.recv_fds(self._control, 1 << 16, 1)
        if not packet:
            for child in self._children.values():
                _kill(child, "closed")
            os._exit(0)
        request: dict[str, Any] = json.loads(packet)
        if not descriptors:
            self._cancel(request["cancel"])
            return None
        channel = descriptors[0]
        try:
            scope = self.scope(tuple(request["modules"]), request["header"])
        except Exception as error:
            kind = "header" if isinstance(error, HeaderFault) else "fault"
            self._tell({"event": "ended", "id": request["id"], kind: str(error)})
            os.close(channel)
            return None
        pid = os.fork()
        if pid == 0:
            self._run_child(request, scope, channel)
        os.close(channel)
        self._tell({"event": "started", "id": request["id"], "pid": pid})
        deadline = time.monotonic() + request["deadline_s"]
        return _Child(request["id"], pid, os.pidfd_open(pid), deadline, request["memory"])

    def _cancel(self, number: int) -> None:
        for child in self._children.values():
            if child.request == number:
                _kill(child, "cancelled")

    def _reap(self, child: _Child) -> None:
        os.close(child.handle)
        _, status, usage = os.wait4(child.pid, 0)
        signalled = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
        report = {
            "event": "ended", "id": child.request, "killed": child.killed, "signal": signalled,
            "code": os.WEXITSTATUS(status) if os.WIFEXITED(status) else None,
            "cpu_s": usage.ru_utime + usage.ru_stime, "max_rss_kb": usage.ru_maxrss,
        }  # fmt: skip
        self._tell(report)

    def _tell(self, message: dict[str, Any]) -> None:
        try:
            self._control.send(json.dumps(message).encode())
        except OSError:
            os._exit(0)  # nobody listens any more

    def _run_child(self, request: dict[str, Any], scope: int, channel: int) -> NoReturn:
        """In the child: no way back into `serve`, whatever happens."""
        code = 70
        try:
            _isolate(channel)
            limits = sandbox.Limits(cpu_s=int(request["deadline_s"]) + 2)
            sandbox.enter(request.get("scratch"), limits)
            answer = self._elaborate if self._role == "elaborate" else self._ask_judge
            _write_all(_CHANNEL, answer(_read_all(_CHANNEL), scope))
            code = 0
        except MemoryError:
            code = 71
        finally:
            os._exit(code)

    def _elaborate(self, payload: bytes, scope: int) -> bytes:
        """What Lean says, as JSON lines. Only a hint: the candidate's code ran in this process.

        The text is parsed before anything of it runs: more than one declaration never gets that far.
        """
        request: dict[str, str] = json.loads(payload)
        self._native.start_workers(1)
        if "file" in request:
            return "\n".join(self._native.messages(self._native.process(request["file"], scope))).encode()
        above, statement, proof = request["above"], request["statement"], request["proof"]
        before = self._native.process(above, scope) if above else scope
        if fault := self._native.command_fault(before, f"{statement} := sorry", f"{statement} := {proof}"):
            return json.dumps({"severity": "error", "data": fault, "kind": PARSE}).encode()
        after = self._native.process(f"{statement} := {proof}\n", before)
        messages = self._native.messages(after)
        if not any(_is_error(message) for message in messages):
            self._native.write_module(after, OUTPUT)
        return "\n".join(messages).encode()

    def _ask_judge(self, payload: bytes, scope: int) -> bytes:
        self._native.start_workers(1)
        state = box(0)  # the token of an IO action
        return text(self._native.apply_io(self._judge, scope, self._native.string(payload.decode()), state)).encode()


def _is_error(message: str) -> bool:
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


def _read_all(channel: int) -> bytes:
    """Up to the end of what the other side sends; the way back stays open."""
    chunks: list[bytes] = []
    while chunk := os.read(channel, 1 << 16):
        chunks.append(chunk)
    return b"".join(chunks)


def _write_all(channel: int, content: bytes) -> None:
    while content:
        content = content[os.write(channel, content) :]


def _watch(child: _Child) -> None:
    """Kill a child that is past its deadline, or that touches more memory of its own than it may."""
    if child.killed:
        return
    if time.monotonic() >= child.deadline:
        _kill(child, "wall")
        return
    try:
        with open(f"/proc/{child.pid}/statm") as handle:
            _, resident, shared, *_ = handle.read().split()
    except OSError:
        return  # it has just ended
    if (int(resident) - int(shared)) * _PAGE > child.memory:
        _kill(child, "memory")


def _kill(child: _Child, limit: str) -> None:
    child.killed = limit
    try:
        signal.pidfd_send_signal(child.handle, signal.SIGKILL)
    except ProcessLookupError:
        pass  # it ended by itself in this very moment


def main(arguments: list[str]) -> None:
    shared_library, library, role, descriptor = arguments
    control = socket.socket(fileno=int(descriptor))
    zygote = Zygote(Native(shared_library, library), role, control)
    sandbox.level()  # so that what it needs is loaded before the first fork
    gc.disable()  # a collection in a child would copy every page that holds a Python object
    control.send(json.dumps({"event": "ready"}).encode())
    zygote.serve()
