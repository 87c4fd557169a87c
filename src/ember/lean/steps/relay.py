"""A client of the step server that names files: they are read and written here, with the client's rights.

Lean stands behind walls and knows one scratch folder. What a request says of a file is put there before, or fetched
from there after Lean has answered. All other lines pass as they are.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import stat
import subprocess
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import IO, Any

from pydantic import TypeAdapter

from ember.lean.process.scratch import Folder, sweep
from ember.lean.sandbox import NOBODY

READ, WRITTEN = "read", "written"
FILES = {
    "goal.load": {"path": READ},
    "goal.save": {"path": WRITTEN},
    "env.load": {"path": READ},
    "env.save": {"path": WRITTEN},
    "env.catalog": {"filename": WRITTEN},
    "frontend.process": {"fileName": READ, "invocations": WRITTEN},
}
"""Commands, the keys under which they name files, and what happens to those."""


@dataclass(frozen=True)
class _Passed:
    """A file on its way between the client and Lean."""

    wanted: Path
    inside: Path
    what: str
    fault: str = ""


def serve(
    command: Callable[[Path], list[str]], environment: Mapping[str, str], asked: IO[bytes], said: IO[bytes]
) -> int:
    """Relay until the client ends or Lean does; Lean's exit code. `command` is given the folder that Lean may use."""
    sweep()
    folder = Folder("relay")
    try:
        inside = folder.path / "files"
        inside.mkdir(0o700)
        folder.path.chmod(0o711)
        if os.geteuid() == 0:
            os.chown(inside, NOBODY, NOBODY)  # whom the walls make of Lean
        lean = subprocess.Popen(command(inside), env=dict(environment), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        relay = _Relay(inside, lean)
        threading.Thread(target=relay.ask, args=[asked], daemon=True).start()
        relay.answer(said)
        return lean.wait()
    finally:
        folder.remove()


class _Relay:
    def __init__(self, inside: Path, lean: subprocess.Popen[bytes]) -> None:
        self._inside, self._lean = inside, lean
        self._mark = f"relay.{secrets.token_hex(16)}"
        """A command that Lean does not know: its refusal says that the next line answers what named a file."""
        self._passed: SimpleQueue[list[_Passed]] = SimpleQueue()
        self._turn = threading.Semaphore(1)
        """One request that names files at a time: the next may read what this one writes."""
        self._number = 0

    def ask(self, asked: IO[bytes]) -> None:
        assert self._lean.stdin is not None
        try:
            for line in asked:
                self._lean.stdin.write(self._rewritten(line))
                self._lean.stdin.flush()
            self._lean.stdin.close()
        except BrokenPipeError:
            return  # Lean has ended

    def answer(self, said: IO[bytes]) -> None:
        assert self._lean.stdout is not None
        for line in self._lean.stdout:
            if self._mark.encode() in line:
                line = self._settled(self._passed.get(), self._lean.stdout.readline())
                self._turn.release()
            said.write(line)
            said.flush()

    def _rewritten(self, line: bytes) -> bytes:
        name, _, payload = line.strip().partition(b" ")
        command = name.decode(errors="replace")
        files = FILES.get(command, {})
        try:
            request = TypeAdapter(dict[str, Any]).validate_json(payload) if files else {}
        except ValueError:
            return line  # Lean says what is wrong with it
        named = {key: wanted for key in files if isinstance(wanted := request.get(key), str)}
        if not named:
            return line
        self._turn.acquire()
        passed = {key: self._begun(Path(wanted), files[key]) for key, wanted in named.items()}
        self._passed.put(list(passed.values()))
        changed = {**request, **{key: str(each.inside) for key, each in passed.items()}}
        return f"{self._mark} {{}}\n{command} {json.dumps(changed, ensure_ascii=False)}\n".encode()

    def _begun(self, wanted: Path, what: str) -> _Passed:
        self._number += 1
        inside = self._inside / str(self._number)
        try:
            if what == READ:
                shutil.copyfile(wanted, inside)
                inside.chmod(0o644)
        except OSError as error:
            return _Passed(wanted, inside, what, f"{wanted}: {error.strerror or error}")
        return _Passed(wanted, inside, what)

    def _settled(self, files: list[_Passed], line: bytes) -> bytes:
        """The answer, when the files are where the client wants them."""
        faults = [each.fault for each in files if each.fault]
        for each in files:
            try:
                if each.what == WRITTEN and each.inside.exists() and not faults:
                    each.wanted.write_bytes(_plain_file(each.inside))
            except OSError as error:
                faults.append(f"{each.wanted}: {error.strerror or error}")
            each.inside.unlink(missing_ok=True)
            line = line.replace(str(each.inside).encode(), str(each.wanted).encode())
        return _fault(faults[0]) if faults else line


def _fault(text: str) -> bytes:
    return json.dumps({"error": "io", "desc": text}, ensure_ascii=False).encode() + b"\n"


def _plain_file(path: Path) -> bytes:
    """What Lean left, not through a link."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb") as handle:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError("this is no plain file")
        return handle.read()
