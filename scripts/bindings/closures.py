"""How many arguments compiled functions take, as the closures tell that the library itself makes of them.

A closure is a header with tag 245, the function's address, then two 16-bit numbers: arity, arguments given already.
"""

from __future__ import annotations

import re
import struct
from collections import defaultdict

from elf import Image

_TAG = 245
_HEADER = 8
_POINTER = 8
# What the compiler makes of `lean_alloc_closure`: the tag into the header, the address into a register, this into the
# object, then both numbers at once.
_ALLOCATION = re.compile(
    rb"\xf5[\x48\x4c]\x8d[\x05\x0d\x15\x1d\x25\x2d\x35\x3d](?s:(....))"
    rb"[\x48\x49\x4c\x4d]\x89[\x40-\x7f]\x24?\x08\x41?\xc7[\x40-\x47]\x24?\x10(?s:(..))"
)
_AFTER_LEA = 8


def arities(image: Image) -> dict[int, set[int]]:
    """By the function's address."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for place, address in image.stored_addresses():
        header = image.read(place - _HEADER, _HEADER)
        if len(header) == _HEADER and header[-1] == _TAG and image.is_code(address):
            found[address].add(struct.unpack("<H", image.read(place + _POINTER, 2))[0])
    for match in _ALLOCATION.finditer(image.code()):
        (distance,) = struct.unpack("<i", match[1])
        (arity,) = struct.unpack("<H", match[2])
        found[image.text.address + match.start() + _AFTER_LEA + distance].add(arity)
    return dict(found)
