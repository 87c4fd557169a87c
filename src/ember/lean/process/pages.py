"""Move Lean's code and its library onto huge pages of this process, so that its forks need not find them page by page.

A child of a zygote touches some hundred places in the hundred megabytes of Lean's code, and as many in the
library; each place is a page fault of some microseconds in a process that lives for ten milliseconds. Pages
that are not a file's are known to a child from the start, and huge ones cost its fork next to nothing. The
price is their memory, once for each zygote. Where the machine gives no huge pages, nothing is moved.
"""

from __future__ import annotations

import ctypes
import mmap
from collections.abc import Callable
from pathlib import Path

from ember.lean.embedded.layout import START

_HUGE = 2 << 20
_MOST = 1 << 30
"""Of a library in memory; what lies farther away is none of it."""
_MREMAP_MAYMOVE, _MREMAP_FIXED = 1, 2
_FAILED = ctypes.c_void_p(-1).value
_SWITCH = Path("/sys/kernel/mm/transparent_hugepage/enabled")


def move_code(library: str) -> int:
    """How many bytes were moved. No other thread may run in this process."""
    spans = _spans(lambda rights, name: rights == "r-xp" and name == str(Path(library).resolve()))
    whole = [((start + _HUGE - 1) // _HUGE * _HUGE, end // _HUGE * _HUGE) for start, end in spans]
    return sum(_move([(start, end)], mmap.PROT_READ | mmap.PROT_EXEC) for start, end in whole if end > start)


def move_modules(folder: str) -> int:
    """The same for compiled modules that lie one after another (see `embedded/layout.py`)."""
    spans = _spans(lambda rights, name: name.startswith(f"{Path(folder).resolve()}/"))
    near = [(start, end) for start, end in spans if START <= start < START + _MOST]
    return _move(near, mmap.PROT_READ | mmap.PROT_WRITE) if near else 0


def _spans(wanted: Callable[[str, str], bool]) -> list[tuple[int, int]]:
    """Where files are mapped; nothing where there are no huge pages."""
    if not _SWITCH.is_file() or "[never]" in _SWITCH.read_text():
        return []
    found: list[tuple[int, int]] = []
    for line in Path("/proc/self/maps").read_text().splitlines():
        span, rights, *_, name = line.split(maxsplit=5)
        if wanted(rights, name):
            start, end = (int(edge, 16) for edge in span.split("-"))
            found.append((start, end))
    return found


def _move(spans: list[tuple[int, int]], rights: int) -> int:
    """Copy the spans aside, then put the copy in their place: one call, no moment without them."""
    libc = _libc()
    start = min(start for start, _ in spans) // _HUGE * _HUGE
    size = -(-(max(end for _, end in spans) - start) // _HUGE) * _HUGE
    room = libc.mmap(None, size + _HUGE, mmap.PROT_READ | mmap.PROT_WRITE, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, -1, 0)
    if room == _FAILED:
        return 0
    copy = (room + _HUGE - 1) // _HUGE * _HUGE
    fine = libc.madvise(copy, size, mmap.MADV_HUGEPAGE) == 0
    if fine:
        for first, end in spans:
            ctypes.memmove(copy + first - start, first, end - first)
        fine = libc.mprotect(copy, size, rights) == 0
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
