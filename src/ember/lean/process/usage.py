"""What a process uses that no limit of the kernel counts well: memory, shared memory included, threads, files."""

from __future__ import annotations

import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Usage:
    memory: int = 0
    """Bytes that are not a file's: its own, those it shares with others, and what was swapped out."""
    threads: int = 0


_KIB = {b"RssAnon", b"RssShmem", b"VmSwap"}


def usage(pid: int) -> Usage:
    """Of a process; nothing if it has ended."""
    try:
        with open(f"/proc/{pid}/status", "rb", buffering=0) as handle:
            lines = handle.read(1 << 14).splitlines()
    except OSError:
        return Usage()
    memory = threads = 0
    for line in lines:
        key, _, value = line.partition(b":")
        if key in _KIB:
            memory += int(value.split()[0]) << 10
        elif key == b"Threads":
            threads = int(value)
    return Usage(memory, threads)


_MOST_FILES, _MOST_BYTES = 100, 256 << 20


def overfull(folder: str) -> bool:
    """Whether a scratch folder holds more than one module and what it takes to write it."""
    size = 0
    try:
        with os.scandir(folder) as entries:
            for count, entry in enumerate(entries, 1):
                size += entry.stat(follow_symlinks=False).st_size
                if count > _MOST_FILES or size > _MOST_BYTES:
                    return True
    except OSError:
        pass  # it has just ended, or renames a file
    return False


def most_threads() -> int:
    """Far beyond what Lean starts for itself: some for each core, and a few."""
    return 64 + 8 * (os.cpu_count() or 1)
