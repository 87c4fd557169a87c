"""Compiled modules written by hand, byte by byte: what no Lean would write."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from ember.lean.judge.olean import HEADER

_BASE = 1 << 40
_STRING, _ARRAY, _BIGNUM = 249, 246, 250
NOTHING = 1
"""The boxed zero: no name, no level, an empty list."""


class Forge:
    """Objects one after the other; each method gives a pointer to the new one."""

    def __init__(self) -> None:
        self.data = bytearray(HEADER.pack(b"olean", 2, 1, b"", b"", _BASE) + bytes(8))

    def raw(self, content: bytes) -> int:
        pointer = _BASE + len(self.data)
        self.data += content + bytes(-len(content) % 8)
        return pointer

    def object(self, tag: int, fields: Sequence[int], scalars: bytes = b"") -> int:
        size = 8 + 8 * len(fields) + len(scalars)
        return self.raw(struct.pack(f"<iHBB{len(fields)}Q", 0, size, len(fields), tag, *fields) + scalars)

    def text(self, content: str) -> int:
        encoded = content.encode()
        head = struct.pack("<iHBB3Q", 0, 0, 0, _STRING, len(encoded) + 1, len(encoded) + 1, len(content))
        return self.raw(head + encoded + b"\0")

    def natural(self, number: int) -> int:
        if number < 1 << 62:
            return number << 1 | 1
        limbs = -(-number.bit_length() // 64)
        at = _BASE + len(self.data) + 24
        head = struct.pack("<iHBBiiQ", 0, 0, 0, _BIGNUM, limbs, limbs, at)
        return self.raw(head + number.to_bytes(8 * limbs, "little"))

    def array(self, items: Sequence[int]) -> int:
        return self.raw(struct.pack(f"<iHBB2Q{len(items)}Q", 0, 0, 0, _ARRAY, len(items), len(items), *items))

    def list(self, items: Sequence[int]) -> int:
        tail = NOTHING
        for item in reversed(items):
            tail = self.object(1, [item, tail])
        return tail

    def name(self, dotted: str, parent: int = NOTHING) -> int:
        for part in dotted.split("."):
            parent = self.object(1, [parent, self.text(part)], bytes(8))
        return parent

    # --- levels and expressions ----------------------------------------------------------------

    def level(self, tag: int, *parts: int) -> int:
        return self.object(tag, parts, bytes(8))

    def expression(self, tag: int, *fields: int, flag: int = 0) -> int:
        return self.object(tag, fields, bytes(8) + (bytes([flag]) + bytes(7) if tag in (6, 7, 8) else b""))

    def constant(self, dotted: str, *levels: int) -> int:
        return self.expression(4, self.name(dotted), self.list(levels))

    def apply(self, function: int, *arguments: int) -> int:
        for argument in arguments:
            function = self.expression(5, function, argument)
        return function

    def number(self, value: int) -> int:
        """As a statement writes it: `OfNat.ofNat ℕ value (instOfNatNat value)`."""
        literal = self.expression(9, self.object(0, [self.natural(value)]))
        return self.apply(
            self.constant("OfNat.ofNat", NOTHING), self.constant("Nat"), literal,
            self.apply(self.constant("instOfNatNat"), literal),
        )  # fmt: skip

    def equation(self, left: int, right: int) -> int:
        return self.apply(self.constant("Eq", self.level(1, NOTHING)), self.constant("Nat"), left, right)

    # --- constants -----------------------------------------------------------------------------

    def theorem(self, name: int, kind: int, value: int, levels: Sequence[int] = ()) -> int:
        base = self.object(0, [name, self.list(levels), kind])
        return self.object(2, [self.object(0, [base, value, self.list([name])])])

    def definition(self, name: int, kind: int, value: int, safety: int = 1, hints: int = NOTHING) -> int:
        base = self.object(0, [name, NOTHING, kind])
        return self.object(1, [self.object(0, [base, value, hints, self.list([name])], bytes([safety]) + bytes(7))])

    def axiom(self, name: int, kind: int) -> int:
        return self.object(0, [self.object(0, [self.object(0, [name, NOTHING, kind])], bytes(8))])

    def family(self, name: int, kind: int, nested: int) -> tuple[int, int]:
        """An inductive type without constructors, and its name; `nested`: what it claims of nested types."""
        base, own = self.object(0, [name, NOTHING, kind]), self.list([name])
        zero, more = self.natural(0), self.natural(nested)
        return name, self.object(5, [self.object(0, [base, zero, zero, own, NOTHING, more], bytes(8))])

    def module(self, constants: Sequence[tuple[int, int]]) -> bytes:
        """`constants`: names and constants."""
        imports = self.array([self.object(0, [self.name("Init")], bytes(8))])
        names, infos = self.array([name for name, _ in constants]), self.array([info for _, info in constants])
        nothing = self.array([])
        root = self.object(0, [imports, names, infos, nothing, nothing], bytes(8))
        struct.pack_into("<Q", self.data, HEADER.size, root)
        return bytes(self.data)
