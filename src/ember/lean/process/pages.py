"""Move the code of a shared library onto huge pages of this process, so that its forks need not find it page by page.

A child of a zygote touches some hundred places in the hundred megabytes of Lean's code; each place is a
page fault of some microseconds in a process that lives for ten milliseconds. Pages that are not a file's
are known to a child from the start, and huge ones cost its fork next to nothing. The price is their
memory, once for each zygote. Where the machine gives no huge pages, nothing is moved.
"""

from __future__ import annotations

import ctypes
import mmap
from pathlib import Path

_HUGE = 2 << 20
_MREMAP_MAYMOVE, _MREMAP_FIXED = 1, 2
_FAILED = ctypes.c_void_p(-1).value
_SWITCH = Path("/sys/kernel/mm/transparent_hugepage/enabled")


def move_code(library: str) -> int:
    """How many bytes were moved. No other thread may run in this process."""
    if not _SWITCH.is_file() or "[never]" in _SWITCH.read_text():
        return 0
    return sum(_move(start, end) for start, end in _code(str(Path(library).resolve())))


def _code(library: str) -> list[tuple[int, int]]:
    """Where the library's code lies, in whole huge pages."""
    found: list[tuple[int, int]] = []
    for line in Path("/proc/self/maps").read_text().splitlines():
        span, rights, *_, name = line.split(maxsplit=5)
        if rights == "r-xp" and name == library:
            start, end = (int(edge, 16) for edge in span.split("-"))
            found.append(((start + _HUGE - 1) // _HUGE * _HUGE, end // _HUGE * _HUGE))
    return [(start, end) for start, end in found if end > start]


def _move(start: int, end: int) -> int:
    """Copy the span aside, then put the copy in its place: one call, no moment without code."""
    libc = _libc()
    size = end - start
    room = libc.mmap(None, size + _HUGE, mmap.PROT_READ | mmap.PROT_WRITE, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, -1, 0)
    if room == _FAILED:
        return 0
    copy = (room + _HUGE - 1) // _HUGE * _HUGE
    fine = libc.madvise(copy, size, mmap.MADV_HUGEPAGE) == 0
    if fine:
        ctypes.memmove(copy, start, size)
        fine = libc.mprotect(copy, size, mmap.PROT_READ | mmap.PROT_EXEC) == 0
    fine = fine and libc.mremap(copy, size, size, _MREMAP_MAYMOVE | _MREMAP_FIXED, start) == start
    if not fine:
        libc.munmap(room, size + _HUGE)
        return 0
    libc.munmap(room, copy - room)
    libc.munmap(copy + size, room + _HUGE - copy)
    return size


def _libc() -> ctypes.CDLL:
    libc = ctypes.CDLL(None, use_errno=True)
    pointer, size = ctypes.c_void_p, ctypes.c_size_t
    libc.mmap.restype, libc.mmap.argtypes = (
        pointer,
        [pointer, size, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long],
    )
    libc.mremap.restype, libc.mremap.argtypes = pointer, [pointer, size, size, ctypes.c_int, pointer]
    libc.madvise.argtypes = libc.mprotect.argtypes = [pointer, size, ctypes.c_int]
    libc.munmap.argtypes = [pointer, size]
    return libc
