"""Compiled modules are read as hostile data: the real ones fully, damaged ones never past their edges."""

from __future__ import annotations

import math
import random
import struct
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from ember.lean.judge.olean import HEADER, Module, OleanError, Reader, ReadTimeout, read_module
from ember.lean.judge.tables import Tables
from ember.lean.toolchain import Toolchain

SOURCE = """
theorem «odd name».«with.dot» : 2 ^ 70 = 1180591620717411303424 := by decide
universe u v
def keep.{w} {α : Type w} (a : α) : α := let b := a; b
theorem text : "aé\\n∀" = "aé\\n∀" := rfl
theorem both (p : Nat × Nat) : p = (p.1, p.2) := rfl
opaque hidden : Nat
axiom assumed : 1 = 2
inductive Tree (α : Sort (max 1 u)) : Type u where | leaf | node (l r : Tree α)
theorem uses (α : Sort (max 1 u)) : keep (Tree.leaf : Tree α) = Tree.leaf := rfl
"""


@pytest.fixture(scope="module")
def compiled(toolchain: Toolchain, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("olean")
    (folder / "Some.lean").write_text(SOURCE)
    command = toolchain.command("-o", "Some.olean", "Some.lean")
    subprocess.run(command, cwd=folder, env=toolchain.environment(), check=True, capture_output=True, timeout=60)
    return (folder / "Some.olean").read_bytes()


def names(module: Module) -> dict[tuple[str | int, ...], str]:
    return {module.name(constant): constant.kind for constant in module.constants}


def test_a_real_module_is_read(compiled: bytes) -> None:
    module = read_module(compiled)
    assert set(module.imports) == {("Init",)}
    found = names(module)
    assert found["odd name", "with.dot"] == "theorem"
    assert found["keep",] == "def"
    assert found["hidden",] == "opaque"
    assert found["assumed",] == "axiom"
    assert found["Tree",] == "inductive"
    assert found["Tree", "node"] == "constructor"
    assert found["Tree", "rec"] == "recursor"
    literals = {row[1] for row in module.tables.expressions if row[0] in (9, 10)}
    assert 2**70 in literals
    assert "aé\n∀" in literals
    kinds = Counter(row[0] for row in module.tables.expressions)
    assert all(kinds[kind] for kind in (0, 3, 4, 5, 6, 7, 8, 9, 10))


def test_statements_are_read_without_their_proofs(compiled: bytes) -> None:
    whole = read_module(compiled)
    reader = Reader(compiled, 1_000_000, math.inf, Tables())
    found = {reader.tables.name(name): reader.tables.expressions[statement] for name, statement in reader.theorems()}
    assert set(found) == {name for name, kind in names(whole).items() if kind == "theorem"}
    assert found["odd name", "with.dot"][0] == 5  # `=`, applied
    assert found["both",][0] == 7  # `∀`
    assert len(reader.tables.expressions) < len(whole.tables.expressions)


def test_every_reference_points_backwards(compiled: bytes) -> None:
    module = read_module(compiled)
    for number, (parent, _) in enumerate(module.tables.names[1:], 1):
        assert parent < number
    for number, row in enumerate(module.tables.expressions):
        children = {5: row[1:3], 6: row[2:4], 7: row[2:4], 8: row[2:5], 11: row[3:4]}.get(int(str(row[0])), ())
        assert all(isinstance(child, int) and child < number for child in children)


def test_modules_of_the_library_are_read(toolchain: Toolchain) -> None:
    files = sorted(toolchain.library.rglob("*.olean"), key=lambda file: file.stat().st_size)
    assert len(files) > 5
    for file in files[: len(files) // 2 : 3] + files[-1:]:
        module = read_module(file.read_bytes())
        assert all(constant.type < len(module.tables.expressions) for constant in module.constants)


@pytest.mark.parametrize("keep", [0, 1, 87, 88, 96, 200, -8, -64])
def test_a_short_file_is_refused(compiled: bytes, keep: int) -> None:
    with pytest.raises(OleanError):
        read_module(compiled[:keep])


def test_another_format_is_refused(compiled: bytes) -> None:
    for position in (0, 5, 6):
        damaged = bytearray(compiled)
        damaged[position] ^= 3
        with pytest.raises(OleanError, match="not a compiled module"):
            read_module(bytes(damaged))


def test_a_cycle_is_refused(compiled: bytes) -> None:
    """The root's list of constants points at the root."""
    damaged = bytearray(compiled)
    base = HEADER.unpack_from(compiled)[5]
    root = struct.unpack_from("<Q", compiled, HEADER.size)[0] - base
    struct.pack_into("<Q", damaged, root + 8 + 16, root + base)
    with pytest.raises(OleanError, match="pointer"):
        read_module(bytes(damaged))


def test_an_array_of_absurd_size_is_refused(compiled: bytes) -> None:
    base = HEADER.unpack_from(compiled)[5]
    root = struct.unpack_from("<Q", compiled, HEADER.size)[0] - base
    constants = struct.unpack_from("<Q", compiled, root + 8 + 16)[0] - base
    for size in (1 << 62, 1 << 32, len(compiled)):
        damaged = bytearray(compiled)
        struct.pack_into("<Q", damaged, constants + 8, size)
        with pytest.raises(OleanError):
            read_module(bytes(damaged))


def test_too_much_for_a_proof_is_refused(compiled: bytes) -> None:
    with pytest.raises(OleanError, match="too many"):
        read_module(compiled, max_objects=50)


def test_no_time_is_no_verdict(compiled: bytes) -> None:
    with pytest.raises(ReadTimeout):
        read_module(compiled, max_objects=1 << 10, deadline=0.0)


def test_no_damage_leads_out_of_the_file(compiled: bytes) -> None:
    """Random words overwritten: an OleanError or a module, nothing else, and soon."""
    chance = random.Random(7)
    refused = 0
    for _ in range(600):
        damaged = bytearray(compiled)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(HEADER.size, len(damaged) - 8) & ~7
            word = chance.choice([0, 1, 7, 1 << 63, (1 << 64) - 1, chance.getrandbits(64), chance.randrange(1 << 16)])
            struct.pack_into("<Q", damaged, at, word)
        try:
            read_module(bytes(damaged), max_objects=100_000)
        except OleanError:
            refused += 1
    assert refused > 300


def test_a_file_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(OleanError):
        read_module(bytes(random.Random(1).randbytes(4096)))
