"""What a shared library's ELF file says: dynamic symbols, bytes by address, addresses stored in its data."""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

_SHT_RELA = 4
_SHT_NOBITS = 8
_SHT_DYNSYM = 11
_SECTION = struct.Struct("<IIQQQQIIQQ")
_SYMBOL = struct.Struct("<IBBHQQ")
_RELOCATION = struct.Struct("<QQq")
_UNDEFINED = 0
_FUNCTION = 2
_RELATIVE = 8
_TO_SYMBOL = (1, 6)


@dataclass(frozen=True)
class Symbol:
    name: str
    is_function: bool
    address: int


@dataclass(frozen=True)
class Section:
    name: str
    kind: int
    address: int
    offset: int
    size: int
    link: int


class Image:
    """A shared library as its file has it, not loaded."""

    def __init__(self, library: Path) -> None:
        with library.open("rb") as handle:
            self._bytes = mmap.mmap(handle.fileno(), 0, access=mmap.ACCESS_READ)
        if self._bytes[:6] != b"\x7fELF\x02\x01":
            raise ValueError(f"{library} is not a 64-bit little-endian ELF file")
        self._sections = self._read_sections()
        self.text = next(section for section in self._sections if section.name == ".text")
        self._loaded = [section for section in self._sections if section.address and section.kind != _SHT_NOBITS]

    @cached_property
    def symbols(self) -> list[Symbol]:
        """Every defined dynamic symbol, sorted by name."""
        dynamic = next((section for section in self._sections if section.kind == _SHT_DYNSYM), None)
        if dynamic is None:
            raise ValueError("no dynamic symbol table")
        strings = self._content(self._sections[dynamic.link])
        found = [
            Symbol(_text(strings, name), (info & 15) == _FUNCTION, value)
            for name, info, _, section, value, _ in _SYMBOL.iter_unpack(self._content(dynamic))
            if section != _UNDEFINED
        ]
        return sorted(found, key=lambda symbol: symbol.name)

    @cached_property
    def _functions(self) -> frozenset[int]:
        return frozenset(symbol.address for symbol in self.symbols if symbol.is_function)

    def is_function(self, address: int) -> bool:
        return address in self._functions

    def is_code(self, address: int) -> bool:
        return self.text.address <= address < self.text.address + self.text.size

    def code(self) -> bytes:
        return self._content(self.text)

    def read(self, address: int, size: int) -> bytes:
        """Bytes as they are before relocation; fewer at the end of a section, none outside of all."""
        for section in self._loaded:
            if section.address <= address < section.address + section.size:
                start = section.offset + address - section.address
                return self._bytes[start : min(start + size, section.offset + section.size)]
        return b""

    def stored_addresses(self) -> Iterator[tuple[int, int]]:
        """Where the loader stores an address of this library, and which."""
        values = {}
        for section in self._sections:
            if section.kind == _SHT_DYNSYM:
                entries = _SYMBOL.iter_unpack(self._content(section))
                values = {index: entry[4] for index, entry in enumerate(entries)}
        for section in self._sections:
            if section.kind == _SHT_RELA:
                for place, info, addend in _RELOCATION.iter_unpack(self._content(section)):
                    if info & 0xFFFFFFFF == _RELATIVE:
                        yield place, addend
                    elif info & 0xFFFFFFFF in _TO_SYMBOL:
                        yield place, values[info >> 32] + addend

    def _read_sections(self) -> list[Section]:
        table_offset: int = struct.unpack_from("<Q", self._bytes, 40)[0]
        entry_size, count, names_index = struct.unpack_from("<HHH", self._bytes, 58)
        raw = [_SECTION.unpack_from(self._bytes, table_offset + index * entry_size) for index in range(count)]
        names = self._bytes[raw[names_index][4] : raw[names_index][4] + raw[names_index][5]]
        return [
            Section(_text(names, name), kind, address, offset, size, link)
            for name, kind, _, address, offset, size, link, _, _, _ in raw
        ]

    def _content(self, section: Section) -> bytes:
        return self._bytes[section.offset : section.offset + section.size]


def _text(strings: bytes, start: int) -> str:
    return strings[start : strings.index(b"\0", start)].decode()
