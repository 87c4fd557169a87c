"""Read the constants of a compiled `.olean` file as plain data, without trusting a byte of it.

A candidate's code can write any file it likes, so nothing of it may be mapped into a Lean process.
This reader knows the format of Lean 4.35: an 88-byte header (magic, version, flags, Lean's version
and git hash, base address), a pointer to the root, then objects. Every pointer is checked to lie
inside the file, to be aligned, and to point *backwards*: the writer stores children before their
parents, so a file with a cycle or a wild pointer is refused at its first bad link, and each walk ends.

Only what a proof needs is kept: names, universe levels, expressions and constants, in tables whose
rows refer to earlier rows by index. Metadata in expressions is dropped, its content kept.
"""

from __future__ import annotations

import math
import struct
import time
from collections.abc import Callable, Iterator, Sequence

from ember.core.errors import InputError
from ember.lean.judge.tables import KINDS, Constant, Module, Name, Row, Tables
from ember.lean.process.native import MAX_BYTES

HEADER = struct.Struct("<5sBB33s40sQ")
MAGIC, VERSION, GMP_FLAG = b"olean", 2, 1
MAX_OBJECTS = 1_000_000
MAX_NAME_PARTS = 256
MAX_LITERAL_BITS = 14_000  # what Python will print as decimal digits without being asked twice
_ARRAY, _STRING, _BIGNUM, _LAST_CONSTRUCTOR = 246, 249, 250, 244
_STRIDE = 1024
"""Objects that are read between two looks at the clock."""
_WORD = struct.Struct("<Q")
_OBJECT = struct.Struct("<iHBB")


_SHAPES: dict[int, tuple[int, tuple[int, ...], int]] = {
    0: (1, (), 8), 3: (1, (), 8), 4: (2, (), 8), 5: (2, (0, 1), 8), 6: (3, (1, 2), 9), 7: (3, (1, 2), 9),
    8: (4, (1, 2, 3), 9), 9: (1, (), 8), 10: (2, (1,), 8), 11: (3, (2,), 8),
}  # fmt: skip
"""Of each constructor of expressions: object fields, those that are expressions, bytes of scalars."""


class OleanError(InputError):
    """The file is not a module that Lean 4.35 could have written for a proof."""


class ReadTimeout(OleanError):
    """The file may be in order; there was no time to find out."""


def read_module(
    data: bytes, max_objects: int = MAX_OBJECTS, deadline: float = math.inf, tables: Tables | None = None
) -> Module:
    """The module in the bytes of an `.olean` file; OleanError if anything about it is odd.

    `deadline` is a moment of `time.monotonic`; ReadTimeout when it passes first. Rows are added to `tables`.
    """
    try:
        return Reader(data, max_objects, deadline, tables or Tables()).module()
    except struct.error as error:
        raise OleanError(f"an object reaches past the end of the file: {error}") from error


def in_time(deadline: float) -> None:
    if time.monotonic() > deadline:
        raise ReadTimeout("the module could not be read in time")


class Reader:
    def __init__(self, data: bytes, max_objects: int, deadline: float, tables: Tables) -> None:
        if len(data) > MAX_BYTES:
            raise OleanError(f"{len(data)} bytes: too large for a proof")
        if len(data) < HEADER.size + 16:
            raise OleanError("shorter than its header")
        magic, version, flags, _, _, self.base = HEADER.unpack_from(data)
        if magic != MAGIC or version != VERSION or flags != GMP_FLAG:
            raise OleanError("not a compiled module of this Lean")
        self.data = data
        self.budget = max_objects
        self.next_look = max_objects
        self.deadline = deadline
        self.tables = tables
        self.name_rows: dict[int, int] = {}
        self.level_rows: dict[int, int] = {}
        self.expression_rows: dict[int, int] = {}
        self.strings: dict[int, str] = {}

    # --- objects -------------------------------------------------------------------------------

    def word(self, offset: int) -> int:
        return _WORD.unpack_from(self.data, offset)[0]

    def child(self, offset: int, index: int) -> int:
        """Field `index` of the object at `offset`: a boxed number as ~number, else the child's offset."""
        return self.follow(self.word(offset + 8 + 8 * index), offset)

    def follow(self, pointer: int, parent: int) -> int:
        if pointer & 1:
            return ~(pointer >> 1)
        offset = pointer - self.base
        if offset < HEADER.size or offset >= parent or offset & 7:
            raise OleanError("a pointer does not point to an earlier object")
        return offset

    def constructor(self, offset: int, sort: str) -> tuple[int, int]:
        """Tag and number of object fields of the constructor object at `offset`."""
        if offset < 0:
            raise OleanError(f"a number where {sort} should be")
        references, size, fields, tag = _OBJECT.unpack_from(self.data, offset)
        if references or tag > _LAST_CONSTRUCTOR or size < 8 + 8 * fields or offset + size > len(self.data):
            raise OleanError(f"not a constructor object where {sort} should be")
        return tag, fields

    def expect(self, offset: int, sort: str, tag: int, fields: int, scalars: int = 0) -> None:
        """The object must be constructor `tag` with that many fields and room for its scalars."""
        found = self.constructor(offset, sort)
        if found != (tag, fields) or _OBJECT.unpack_from(self.data, offset)[1] < 8 + 8 * fields + scalars:
            raise OleanError(f"{sort} has constructor {found}, not {(tag, fields)}")

    def array(self, offset: int) -> list[int]:
        if offset < 0 or _OBJECT.unpack_from(self.data, offset)[3] != _ARRAY:
            raise OleanError("not an array where one should be")
        size = self.word(offset + 8)
        if size * 8 > len(self.data) - offset - 24:
            raise OleanError("an array reaches past the end of the file")
        self.spend(size)
        words = struct.unpack_from(f"<{size}Q", self.data, offset + 24)
        return [self.follow(word, offset) for word in words]

    def list(self, offset: int) -> list[int]:
        items: list[int] = []
        while offset != ~0:
            self.expect(offset, "a list", 1, 2)
            self.spend()
            items.append(self.child(offset, 0))
            offset = self.child(offset, 1)
        return items

    def string(self, offset: int) -> str:
        if offset < 0 or _OBJECT.unpack_from(self.data, offset)[3] != _STRING:
            raise OleanError("not a string where one should be")
        size = self.word(offset + 8)
        start = offset + 32
        if not 1 <= size <= len(self.data) - start:
            raise OleanError("a string reaches past the end of the file")
        self.spend(size >> 3)  # each time: the judge is sent it as often as it is used
        if offset in self.strings:
            return self.strings[offset]
        try:
            text = self.strings[offset] = self.data[start : start + size - 1].decode()
            return text
        except UnicodeDecodeError as error:
            raise OleanError("a string is not UTF-8") from error

    def natural(self, offset: int) -> int:
        if offset < 0:
            return ~offset
        if _OBJECT.unpack_from(self.data, offset)[3] != _BIGNUM:
            raise OleanError("not a number where one should be")
        _, limbs = struct.unpack_from("<ii", self.data, offset + 8)
        digits = self.word(offset + 16) - self.base
        if not 0 < limbs * 64 <= MAX_LITERAL_BITS or not offset < digits <= len(self.data) - 8 * limbs:
            raise OleanError("a number is negative, too large, or outside the file")
        self.spend(limbs)
        return int.from_bytes(self.data[digits : digits + 8 * limbs], "little")

    def spend(self, amount: int = 1) -> None:
        self.budget -= amount
        if self.budget < 0:
            raise OleanError("too many objects for a proof")
        if self.budget <= self.next_look:
            self.next_look = self.budget - _STRIDE
            in_time(self.deadline)

    # --- graphs --------------------------------------------------------------------------------

    def reach(self, start: int, rows: dict[int, int], children: Callable[[int], Sequence[int]]) -> list[int]:
        """Objects below `start` that have no row yet, children first (they lie earlier in the file)."""
        found: set[int] = set()
        stack = [start]
        while stack:
            offset = stack.pop()
            if offset in found or offset in rows or offset == ~0:
                continue
            self.spend()
            found.add(offset)
            stack.extend(children(offset))
        return sorted(found)

    def name(self, offset: int) -> int:
        """The row of a name."""
        if offset == ~0:
            return 0
        rows = self.name_rows
        missing: list[int] = []
        at = offset
        while at != ~0 and at not in rows:  # a parent lies earlier, so this ends
            self.spend()
            missing.append(at)
            at = self._name_parent(at)
        row = 0 if at == ~0 else rows[at]
        for each in reversed(missing):
            if self.tables.depths[row] >= MAX_NAME_PARTS:
                raise OleanError("a name has too many parts")
            last = self.child(each, 1)
            part = self.string(last) if self.constructor(each, "a name")[0] == 1 else self.natural(last)
            row = rows[each] = self.tables.add(row, part)
        return row

    def _name_parent(self, offset: int) -> int:
        tag, fields = self.constructor(offset, "a name")
        if tag not in (1, 2) or fields != 2:
            raise OleanError("not a name where one should be")
        return self.child(offset, 0)

    def level(self, offset: int) -> int:
        if offset == ~0:
            return 0
        rows = self.level_rows
        if offset in rows:
            return rows[offset]
        for each in self.reach(offset, rows, self._level_children):
            tag, _ = self.constructor(each, "a universe level")
            arguments = [self.child(each, 0)] if tag == 4 else self._level_children(each)
            rows[each] = len(self.tables.levels)
            parts = [self.name(arguments[0])] if tag == 4 else [0 if at == ~0 else rows[at] for at in arguments]
            self.tables.levels.append((tag, *parts))
        return rows[offset]

    def _level_children(self, offset: int) -> list[int]:
        tag, fields = self.constructor(offset, "a universe level")
        if (tag, fields) not in ((1, 1), (2, 2), (3, 2), (4, 1)):
            raise OleanError("not a universe level where one should be (or one with a metavariable)")
        return [] if tag == 4 else [self.child(offset, index) for index in range(fields)]

    def expression(self, offset: int) -> int:
        rows = self.expression_rows
        if offset < 0:
            raise OleanError("a number where an expression should be")
        if offset not in rows:
            for each in self.reach(offset, rows, self._expression_children):
                row = self._expression_row(each)
                if row is None:
                    rows[each] = rows[self.child(each, 1)]
                else:
                    rows[each] = len(self.tables.expressions)
                    self.tables.expressions.append(row)
        return rows[offset]

    def _expression_children(self, offset: int) -> list[int]:
        tag, _ = self.constructor(offset, "an expression")
        shape = _SHAPES.get(tag)
        if shape is None:
            raise OleanError("not a closed expression where one should be (or one with a metavariable)")
        self.expect(offset, "an expression", tag, shape[0], shape[2])
        children = [self.child(offset, index) for index in shape[1]]
        if any(child < 0 for child in children):
            raise OleanError("a number where an expression should be")
        return children

    def _expression_row(self, offset: int) -> Row | None:
        """The row; None for metadata, which stands for what it wraps."""
        tag, fields = self.constructor(offset, "an expression")
        rows = self.expression_rows
        at = [self.child(offset, index) for index in range(fields)]
        flag = self.data[offset + 8 + 8 * fields + 8] if tag in (6, 7, 8) else 0
        match tag:
            case 0:
                return (0, self.natural(at[0]))
            case 3:
                return (3, self.level(at[0]))
            case 4:
                return (4, self.name(at[0]), tuple(self.level(level) for level in self.list(at[1])))
            case 5:
                return (5, rows[at[0]], rows[at[1]])
            case 6 | 7:
                return (tag, self.name(at[0]), rows[at[1]], rows[at[2]], self._small(flag, 4))
            case 8:
                return (8, self.name(at[0]), rows[at[1]], rows[at[2]], rows[at[3]], self._small(flag, 2))
            case 9:
                literal, _ = self.constructor(at[0], "a literal")
                self.expect(at[0], "a literal", min(literal, 1), 1)
                inner = self.child(at[0], 0)
                return (9, self.natural(inner)) if literal == 0 else (10, self.string(inner))
            case 11:
                return (11, self.name(at[0]), self.natural(at[1]), rows[at[2]])
            case _:
                return None

    @staticmethod
    def _small(flag: int, limit: int) -> int:
        if flag >= limit:
            raise OleanError("a flag has a value that does not exist")
        return flag

    # --- constants -----------------------------------------------------------------------------

    def module(self) -> Module:
        root = self.follow(self.word(HEADER.size), len(self.data))
        self.expect(root, "a module", 0, 5, 1)
        imports: list[Name] = []
        for each in self.array(self.child(root, 0)):
            self.expect(each, "an import", 0, 1, 3)
            imports.append(self.tables.name(self.name(self.child(each, 0))))
        constants = tuple(self.constant(each) for each in self.array(self.child(root, 2)))
        names = [self.name(each) for each in self.array(self.child(root, 1))]
        if names != [constant.name for constant in constants]:
            raise OleanError("the names of the constants are not those of the constants")
        return Module(tuple(imports), constants, self.tables)

    def offsets(self) -> dict[Name, int]:
        """Where each constant lies, none of them read."""
        root = self.follow(self.word(HEADER.size), len(self.data))
        self.expect(root, "a module", 0, 5, 1)
        names = (self.tables.name(self.name(each)) for each in self.array(self.child(root, 1)))
        return dict(zip(names, self.array(self.child(root, 2)), strict=False))

    def theorems(self) -> Iterator[tuple[int, int]]:
        """Name and statement of each theorem; no proof is read."""
        for offset in self.offsets().values():
            tag, _ = self.constructor(offset, "a constant")
            if tag < len(KINDS) and KINDS[tag] == "theorem":
                base = self.child(self.child(offset, 0), 0)
                self.expect(base, "the signature of a constant", 0, 3)
                yield self.name(self.child(base, 0)), self.expression(self.child(base, 2))

    def scalars(self, offset: int, fields: int, count: int) -> bytes:
        """The bytes after the object fields of a constructor object that has no tag."""
        self.expect(offset, "an object", 0, fields, count)
        return self.data[offset + 8 + 8 * fields :][:count]

    def constant(self, offset: int) -> Constant:
        tag, fields = self.constructor(offset, "a constant")
        if tag >= len(KINDS) or fields != 1:
            raise OleanError("not a constant where one should be")
        kind = KINDS[tag]
        value = self.child(offset, 0)
        self.constructor(value, "a constant")
        base = self.child(value, 0)
        self.expect(base, "the signature of a constant", 0, 3)
        name, kind_type = self.name(self.child(base, 0)), self.expression(self.child(base, 2))
        self.spend(self.tables.depths[name])  # whoever looks at the name looks at all of its parts
        params = self._names(self.child(base, 1))
        if kind == "theorem":
            self.expect(value, "a theorem", 0, 3)
            return Constant(kind, name, params, kind_type, self.expression(self.child(value, 1)))
        if kind == "def":
            self.expect(value, "a definition", 0, 4, 1)
            safety = ("unsafe", "safe", "partial")[self._small(self.data[value + 8 + 8 * 4], 3)]
            hints = self._hints(self.child(value, 2))
            return Constant(kind, name, params, kind_type, self.expression(self.child(value, 1)), safety, hints)
        if kind == "opaque":
            self.expect(value, "an opaque constant", 0, 3, 1)
            safety = "unsafe" if self._small(self.data[value + 8 + 8 * 3], 2) else "safe"
            return Constant(kind, name, params, kind_type, self.expression(self.child(value, 1)), safety)
        if kind == "axiom":
            self.expect(value, "an axiom", 0, 1, 1)
            safety = "unsafe" if self._small(self.data[value + 8 + 8], 2) else "safe"
            return Constant(kind, name, params, kind_type, safety=safety)
        if kind == "inductive":
            self.expect(value, "an inductive type", 0, 6, 3)
            safety = "unsafe" if self._small(self.data[value + 8 + 8 * 6 + 1], 2) else "safe"
            family, constructors = self._names(self.child(value, 3)), self._names(self.child(value, 4))
            parameters = self.natural(self.child(value, 1))
            return Constant(kind, name, params, kind_type, None, safety, 0, family, parameters, constructors)
        if kind == "recursor":
            self.expect(value, "a recursor", 0, 7, 2)
            return Constant(kind, name, params, kind_type, family=self._names(self.child(value, 1)))
        if kind == "constructor":
            self.expect(value, "a constructor", 0, 5, 1)
            return Constant(kind, name, params, kind_type, family=(self.name(self.child(value, 1)),))
        return Constant(kind, name, params, kind_type)

    def _names(self, offset: int) -> tuple[int, ...]:
        return tuple(self.name(each) for each in self.list(offset))

    def _hints(self, offset: int) -> int:
        if offset in (~0, ~1):
            return ~offset
        self.expect(offset, "reducibility hints", 2, 0, 4)
        return 2 + struct.unpack_from("<I", self.data, offset + 8)[0]
