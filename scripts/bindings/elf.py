"""Names and addresses of a shared library's dynamic symbols, read from the ELF file itself."""

from __future__ import annotations

import mmap
import struct
from dataclasses import dataclass
from pathlib import Path

_SHT_DYNSYM = 11
_SECTION = struct.Struct("<IIQQQQIIQQ")
_SYMBOL = struct.Struct("<IBBHQQ")
_UNDEFINED = 0
_FUNCTION = 2


@dataclass(frozen=True)
class Symbol:
    name: str
    is_function: bool


def read_symbols(library: Path) -> list[Symbol]:
    """Every defined dynamic symbol, sorted by name."""
    with library.open("rb") as handle, mmap.mmap(handle.fileno(), 0, access=mmap.ACCESS_READ) as image:
        if image[:6] != b"\x7fELF\x02\x01":
            raise ValueError(f"{library} is not a 64-bit little-endian ELF file")
        table_offset: int = struct.unpack_from("<Q", image, 40)[0]
        entry_size, count = struct.unpack_from("<HH", image, 58)
        sections = [_SECTION.unpack_from(image, table_offset + index * entry_size) for index in range(count)]
        dynamic = next((section for section in sections if section[1] == _SHT_DYNSYM), None)
        if dynamic is None:
            raise ValueError(f"{library} has no dynamic symbol table")
        names = sections[dynamic[6]]
        strings = image[names[4] : names[4] + names[5]]
        found = [
            Symbol(_text(strings, name), (info & 15) == _FUNCTION)
            for name, info, _, section, _, _ in _SYMBOL.iter_unpack(image[dynamic[4] : dynamic[4] + dynamic[5]])
            if section != _UNDEFINED
        ]
    return sorted(found, key=lambda symbol: symbol.name)


def _text(strings: bytes, start: int) -> str:
    return strings[start : strings.index(b"\0", start)].decode()
