"""Parser descriptions that the shared library holds, read from its live objects.

Each `syntax` command of Lean's own library left a constant of type `ParserDescr`. A foreign symbol may
look like one, so memory is read through the kernel: a wild pointer is an `OSError`, not a crash.
"""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from names import Name, mangle

_STRING_TAG = 249
_FORMS = (
    "const unary binary node trailingNode symbol nonReservedSymbol cat parser nodeWithAntiquot sepBy sepBy1 "
    "unicodeSymbol"
).split()
_SHAPES = {"node": 3, "trailingNode": 4, "nodeWithAntiquot": 3}
_LEAVES = {"symbol", "nonReservedSymbol", "cat", "const", "unicodeSymbol", "parser"}


@dataclass(frozen=True)
class Parser:
    name: Name
    form: str
    first: str
    """The form of what the parser meets first: `nonReservedSymbol` tells tactics and conversions apart."""


class Library:
    """The shared library, loaded, with the modules below `Init` initialised."""

    def __init__(self, path: Path) -> None:
        self._library = ctypes.CDLL(str(path), mode=ctypes.RTLD_GLOBAL)
        self._memory = os.open("/proc/self/mem", os.O_RDONLY)
        self._library.lean_initialize_runtime_module()
        initialize = self._library.initialize_Init
        initialize.restype = ctypes.c_void_p
        initialize.argtypes = [ctypes.c_uint8]
        initialize(1)

    def parser(self, symbol: str) -> Parser | None:
        """The parser description that this data symbol holds under its own name, if it holds one."""
        pointer = ctypes.c_void_p.in_dll(self._library, symbol).value
        try:
            return self._parser(pointer, symbol) if pointer else None
        except (OSError, ValueError, UnicodeDecodeError):
            return None

    def _parser(self, pointer: int, symbol: str) -> Parser | None:
        form, fields = self._description(pointer)
        if _SHAPES.get(form) != len(fields):
            return None
        name = self._name(fields[1 if form == "nodeWithAntiquot" else 0])
        if _loosely(symbol) != _loosely("l_" + mangle(name)):
            return None
        return Parser(name, form, next(self._leaves(fields[-1]), ""))

    def _leaves(self, pointer: int) -> Iterator[str]:
        form, fields = self._description(pointer)
        if form in _LEAVES:
            yield form
            return
        for field in fields:
            if self._is_description(field):
                yield from self._leaves(field)

    def _is_description(self, pointer: int) -> bool:
        # A field may also be a name, a string or a small number; only a name shares a tag with a description.
        if not _is_pointer(pointer):
            return False
        _, count, tag = self._header(pointer)
        return tag < len(_FORMS) and not (tag in (1, 2) and count == 2 and self._is_name(pointer))

    def _is_name(self, pointer: int) -> bool:
        try:
            self._name(pointer)
        except ValueError:
            return False
        return True

    def _description(self, pointer: int) -> tuple[str, list[int]]:
        _, count, tag = self._header(pointer)
        if tag >= len(_FORMS):
            raise ValueError("not a parser description")
        return _FORMS[tag], self._fields(pointer, count)

    def _name(self, pointer: int) -> Name:
        if pointer & 1:
            if pointer != 1:
                raise ValueError("not a name")
            return ()
        _, count, tag = self._header(pointer)
        if tag not in (1, 2) or count != 2:
            raise ValueError("not a name")
        prefix, last = self._fields(pointer, 2)
        return (*self._name(prefix), self._string(last) if tag == 1 else str(last >> 1))

    def _string(self, pointer: int) -> str:
        if not _is_pointer(pointer) or self._header(pointer)[2] != _STRING_TAG:
            raise ValueError("not a string")
        (size,) = struct.unpack("<Q", self._read(pointer + 8, 8))
        return self._read(pointer + 32, size - 1).decode()

    def _header(self, pointer: int) -> tuple[int, int, int]:
        if not _is_pointer(pointer):
            raise ValueError("not an object")
        size, count, tag = struct.unpack("<HBB", self._read(pointer + 4, 4))
        return size, count, tag

    def _fields(self, pointer: int, count: int) -> list[int]:
        return list(struct.unpack(f"<{count}Q", self._read(pointer + 8, 8 * count)))

    def _read(self, address: int, size: int) -> bytes:
        if size > 1 << 16:
            raise ValueError("not an object")
        try:
            return os.pread(self._memory, size, address)
        except OverflowError as error:
            raise ValueError("not an address") from error


def _is_pointer(value: int) -> bool:
    return value > 4096 and value % 8 == 0


def _loosely(symbol: str) -> str:
    # Components that border on an underscore make the mangled form ambiguous; a parser's own name settles it.
    return symbol.replace("_", "")
