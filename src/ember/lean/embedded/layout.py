"""Where the modules of the library lie in memory: one after another, in an address range of their own.

Lean maps a module at an address that was fixed when the module was written: it follows from the hash of a
name. So the modules of a library would be strewn over the whole address space. A zygote forks a child for
each request; beside each other, all modules fit onto a few dozen huge pages (see `process/pages.py`), and a
child need neither copy hundreds of mappings nor find each page by itself.

`relocate.lean` writes a module again under a name that has the wanted hash.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from pathlib import Path

START = 64 << 40
"""Far from what the kernel gives to programs, stacks and shared libraries, and from Lean's allocator."""
_ROOM = 64 << 10
"""Addresses of modules are multiples of this."""
_WORD = (1 << 64) - 1
_MULTIPLIER = 0xC6A4A7935BD1E995
_ANONYMOUS = 1723
"""The hash of the empty name."""
_BASE = struct.Struct("<80xQ")
"""In the header of a compiled module."""


def addresses(sizes: Mapping[str, int]) -> dict[str, int]:
    """Where each file of such a size goes."""
    found: dict[str, int] = {}
    free = START
    for file, size in sizes.items():
        found[file] = free
        free += -(-size // _ROOM) * _ROOM
    return found


def number_at(address: int) -> int:
    """The number `n` for which the hash of Lean's name `Name.num .anonymous n` is the address.

    Lean mixes the hashes of both parts by one round of MurmurHash64A (with `^=` for its second `*=`), and each
    step of that can be undone.
    """
    inverse = pow(_MULTIPLIER, -1, 1 << 64)
    mixed = (address * inverse & _WORD) ^ _ANONYMOUS ^ _MULTIPLIER
    return (mixed ^ mixed >> 47) * inverse & _WORD


def base_of(module: Path) -> int:
    """The address at which a compiled module wants to be mapped."""
    with module.open("rb") as handle:
        (base,) = _BASE.unpack(handle.read(_BASE.size))
    return base
