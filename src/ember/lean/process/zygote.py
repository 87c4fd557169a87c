"""A process that has Lean and the library in memory, and forks a child for each request, ahead of it.

Arguments: the shared library, the compiled library, a role, the number of a socket, and a folder for
the children's scratch folders (or nothing). The role is `elaborate` (children run strangers' text, in
the sandbox, and leave an `.olean`) or `judge` (children run our judge on plain data; no process of
that zygote ever runs a stranger's text). No zygote reads any such text itself. Packets on the socket,
JSON:

    spare {}                            make a child; it waits (see `child`)
    use {id, deadline_s, memory, again} from now on watch that child; `again`: make another one
    dismiss {id}                        kill it: nobody waits for it any more

The zygote hands over the other end of each child's channel and never reads what a child writes. It
kills a child at its deadline, and says when one has ended.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import json
import math
import os
import select
import signal
import socket
import time
from dataclasses import dataclass
from typing import Any

from ember.lean import sandbox
from ember.lean.process import pages
from ember.lean.process.child import WARM_JUDGE, Judging, Starts, judge, run
from ember.lean.process.native import Native, box, deepen_stack, field
from ember.lean.process.usage import most_threads, overfull, usage
from ember.lean.text import AUTO_IMPLICIT

_WATCH_MS = 100
LIBRARY = ["Init", "Ember"]
_WORTH_A_SURVEY = 5
"""Children that were used; a survey takes a second in all, and saves some milliseconds each time."""
_SURVEY_STEPS = 2000
"""How much of a survey is done between two looks at the socket: some milliseconds."""
_WARM_UP = (
    "theorem warm (a b : Nat) (h : a < b) : a + 1 ≤ b := by omega\n"
    "theorem warm' (p q : Prop) (h : p ∧ q) : q ∧ p := by\n  simp [h]\n"
    "theorem warm'' (n : Nat) : 0 + n = n := by\n"
    "  induction n with\n  | zero => rfl\n  | succ n ih => rw [← Nat.add_assoc, ih]\n"
)


@dataclass
class _Child:
    number: int
    pid: int
    handle: int
    deadline: float = math.inf
    memory: int = 0
    killed: str = ""
    """Which limit it was killed for."""
    scratch: str = ""
    """The one folder that it may write to."""


class Zygote:
    def __init__(
        self, native: Native, library: str, role: str, control: socket.socket, scratch: str, code: int
    ) -> None:
        self._native = native
        self._control = control
        self._scratch = scratch
        self._children: dict[int, _Child] = {}
        self._code = code
        # Of the C library, not of Python: with one thread, a child needs nothing of what Python would set up anew.
        self._fork_plainly = ctypes.PyDLL(None, use_errno=True).fork
        self._number = 0
        self._used = 0
        self._library = native.import_modules(LIBRARY)
        self._code += pages.move_modules(library)
        self._judge = _Judge(native, self._library) if role == "judge" else None
        native.start_workers(1)
        self._work = self._judge.warm_up() if self._judge is not None else self._starts()
        native.stop_workers()

    def _starts(self) -> Starts:
        library = self._native.scope(self._library)
        self._native.process(_WARM_UP, library)
        explicit, _ = self._native.process(f"{AUTO_IMPLICIT}\n", library)
        return Starts(library, explicit)

    def serve(self) -> None:
        poll = select.poll()
        poll.register(self._control, select.POLLIN)
        while True:
            judge = self._judge if self._used >= _WORTH_A_SURVEY else None
            events = poll.poll(0 if judge is not None and not judge.finished else self._wait_ms())
            for descriptor, _ in events:
                if descriptor != self._control.fileno():
                    poll.unregister(descriptor)
                    self._reap(self._children.pop(descriptor))
                elif (child := self._accept()) is not None:
                    self._children[child.handle] = child
                    poll.register(child.handle, select.POLLIN)
            if judge is not None and not events:
                judge.survey_some()
            for child in self._children.values():
                _watch(child)

    def _wait_ms(self) -> int | None:
        """Until the next look at the children; none is needed when none has a deadline."""
        pending = [child.deadline for child in self._children.values() if not child.killed]
        left = min(pending, default=math.inf) - time.monotonic()
        return None if left == math.inf else max(0, min(int(left * 1000) + 1, _WATCH_MS))

    def _accept(self) -> _Child | None:
        packet = self._control.recv(1 << 16)
        if not packet:
            for child in self._children.values():
                _kill(child, "closed")
            os._exit(0)
        request: dict[str, Any] = json.loads(packet)
        if request["do"] == "spare":
            try:
                return self._fork()
            except OSError as error:
                self._tell({"event": "fault", "fault": str(error)})
                return None
        child = next((each for each in self._children.values() if each.number == request["id"]), None)
        if request["do"] == "dismiss":
            if child is not None:
                _kill(child, "dismissed")
            return None
        self._used += 1
        if child is not None:
            child.deadline = time.monotonic() + request["deadline_s"]
            child.memory = request["memory"] + self._code  # which counts as the child's own, and is not
        if request["again"]:
            with contextlib.suppress(OSError):  # whoever asks for one hears of it
                return self._fork()
        return None

    def _fork(self) -> _Child:
        self._number += 1
        scratch = self._scratch and f"{self._scratch}/{self._number}"
        if scratch:
            os.mkdir(scratch, 0o700)
            if os.geteuid() == 0:
                os.chown(scratch, sandbox.NOBODY, sandbox.NOBODY)  # whom the sandbox makes of the child
        theirs, channel = socket.socketpair()
        with theirs, channel:
            pid: int = self._fork_plainly()
            if pid == 0:
                run(self._native, self._library, self._work, channel.fileno(), scratch)
            if pid < 0:
                raise OSError(ctypes.get_errno(), "fork")
            self._tell({"event": "spare", "id": self._number}, theirs)
        return _Child(self._number, pid, os.pidfd_open(pid), scratch=scratch)

    def _reap(self, child: _Child) -> None:
        os.close(child.handle)
        _, status, used = os.wait4(child.pid, 0)
        signalled = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
        code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else None
        report = {"event": "ended", "id": child.number, "killed": child.killed, "signal": signalled, "code": code}
        self._tell({**report, "cpu_s": used.ru_utime + used.ru_stime, "memory": used.ru_maxrss << 10})

    def _tell(self, message: dict[str, Any], channel: socket.socket | None = None) -> None:
        try:
            socket.send_fds(self._control, [json.dumps(message).encode()], [channel.fileno()] if channel else [])
        except OSError:
            os._exit(0)  # nobody listens any more


class _Judge:
    """Our judge's functions, and its survey of the library, made bit by bit."""

    def __init__(self, native: Native, library: int) -> None:
        self._native = native
        self._library = library
        module = native.import_modules(["Init", "Judge.File"])
        begin, self._continue, answer, task = (
            native.function(module, f"Judge.{name}") for name in ("beginSurvey", "continueSurvey", "answer", "task")
        )
        self.judging = Judging(answer, task, native.apply_io(begin, library, box(0)))
        self.finished = False

    def warm_up(self) -> Judging:
        judge(self._native, WARM_JUDGE, self._library, self.judging)
        return self.judging

    def survey_some(self) -> None:
        """A little more of what is known; children that exist already have what was known before."""
        steps = box(_SURVEY_STEPS)
        survey = self._native.apply_io(self._continue, self._library, self.judging.survey, steps, box(0))
        self.judging.survey = survey
        todo, stack = field(survey, 0), field(survey, 1)
        self.finished = bool(todo & 1 and stack & 1)  # both lists are empty


def _watch(child: _Child) -> None:
    """Kill a child that is past its deadline, or that takes more of something than it may."""
    if child.killed or child.deadline == math.inf:
        return
    used = usage(child.pid)
    if time.monotonic() >= child.deadline:
        _kill(child, "wall")
    elif used.memory > child.memory:
        _kill(child, "memory")
    elif used.threads > most_threads():
        _kill(child, "threads")
    elif child.scratch and overfull(child.scratch):
        _kill(child, "files")


def _kill(child: _Child, limit: str) -> None:
    child.killed = limit
    try:
        signal.pidfd_send_signal(child.handle, signal.SIGKILL)
    except ProcessLookupError:
        pass  # it ended by itself in this very moment


def main(arguments: list[str]) -> None:
    shared_library, library, role, descriptor, scratch = arguments
    control = socket.socket(fileno=int(descriptor))
    if role == "judge":
        deepen_stack()
    native = Native(shared_library, library)
    # The judge's children mostly work while a candidate does: theirs is not worth the memory.
    code = pages.move_code(shared_library) if role == "elaborate" else 0
    zygote = Zygote(native, library, role, control, scratch, code)
    sandbox.level()  # so that what it needs is loaded before the first fork
    gc.disable()  # a collection in a child would copy every page that holds a Python object
    control.send(json.dumps({"event": "ready"}).encode())
    zygote.serve()
