"""Compiled modules that claim `bad : (1 : Nat) = 2`, from a Lean that nobody restrained, and bytes that are none."""

from __future__ import annotations

import json
import random
import struct
import subprocess
import sys
from collections.abc import Callable

from ember.lean.judge.olean import HEADER
from ember.lean.toolchain import Toolchain

SKIP = "set_option debug.skipKernelTC true\n"
CLAIM = "theorem bad : (1 : Nat) = 2 := "

SOURCES: dict[str, str] = {
    "the kernel skipped": f"{SKIP}{CLAIM}by decide +kernel",
    "the kernel skipped in a helper": f"{SKIP}theorem bad.h : (1 : Nat) = 2 := by decide +kernel\n{CLAIM}bad.h",
    "the kernel skipped in a definition": f"{SKIP}def bad.h : PLift ((1 : Nat) = 2) := ⟨by decide +kernel⟩\n{CLAIM}bad.h.down",
    "the kernel skipped in an opaque": f"{SKIP}opaque bad.h : PLift ((1 : Nat) = 2) := ⟨by decide +kernel⟩\n{CLAIM}bad.h.down",
    "the kernel skipped in a decision": (
        f"{SKIP}def bad.d : Decidable ((1 : Nat) = 2) := .isTrue (by decide +kernel)\n{CLAIM}@of_decide_eq_true _ bad.d rfl"
    ),
    "an axiom": f"axiom bad.cheat : (1 : Nat) = 2\n{CLAIM}bad.cheat",
    "an axiom outside": f"axiom cheat : (1 : Nat) = 2\n{CLAIM}cheat",
    "an axiom of everything": f"axiom bad.cheat : ∀ p : Prop, p\n{CLAIM}bad.cheat _",
    "an axiom that prints like an allowed one": f"axiom «Classical.choice» : (1 : Nat) = 2\n{CLAIM}«Classical.choice»",
    "an axiom like one that Lean derives": f"axiom Nat.eq_1 : (1 : Nat) = 2\n{CLAIM}Nat.eq_1",
    "a private axiom": f"private axiom bad.h : (1 : Nat) = 2\n{CLAIM}bad.h",
    "an axiom with a line break in its name": f"axiom «bad\npropext» : (1 : Nat) = 2\n{CLAIM}«bad\npropext»",
    "the theorem an axiom": "axiom bad : (1 : Nat) = 2",
    "the theorem a definition": "def bad : Nat := 1",
    "the theorem opaque": "opaque bad : (1 : Nat) = 1 := rfl",
    "the theorem unsafe": "unsafe def bad : (1 : Nat) = 2 := bad",
    "the theorem partial": "partial def bad (n : Nat) : Nat := bad n",
    "sorry": f"{CLAIM}sorry",
    "sorry without a warning": f"set_option warn.sorry false\n{CLAIM}sorry",
    "sorry in a helper": f"theorem bad.h : (1 : Nat) = 2 := sorry\n{CLAIM}bad.h",
    "an unsafe helper": f"unsafe def bad.u : Nat := bad.u\n{SKIP}{CLAIM}by decide +kernel",
    "another statement": "theorem bad : (2 : Nat) = 2 := rfl",
    "another type of numbers": "theorem bad : (1 : Int) = 1 := rfl",
    "another relation": "theorem bad : (1 : Nat) ≠ 2 := by decide",
    "another binder": "theorem bad (h : False) : (1 : Nat) = 2 := h.elim",
    "an implicit binder": "theorem bad {h : False} : (1 : Nat) = 2 := h.elim",
    "a universe more": "theorem bad.{u} : (1 : Nat) = 2 ∨ (PUnit : Sort u) = PUnit := .inr rfl",
    "a local two": f"instance bad.two : OfNat Nat 2 := ⟨1⟩\n{CLAIM}rfl",
    "a local two outside": f"instance two : OfNat Nat 2 := ⟨1⟩\n{CLAIM}rfl",
    "a local equality": f'local infix:50 (priority := high) " = " => fun (_ _ : Nat) => True\n{CLAIM}trivial',
    "a let in the statement": "theorem bad : let two := 1; (1 : Nat) = two := rfl",
    "a twin name": "theorem «bad.bad» : True := trivial",
    "a name below": "theorem bad.bad : True := trivial",
    "a name with a number": f"theorem bad_1 : True := trivial\n{SKIP}theorem bad_2 : (1 : Nat) = 2 := by decide +kernel",
    "a private twin": f"{SKIP}private theorem bad : (1 : Nat) = 2 := by decide +kernel",
    "a twin in a namespace": f"namespace A\n{SKIP}theorem bad : (1 : Nat) = 2 := by decide +kernel\nend A",
    "no theorem": "#check Nat",
    "an inductive type": f"inductive bad.T where | a\n{SKIP}{CLAIM}by decide +kernel",
    "a type that eats itself": (
        f"{SKIP}inductive bad.T where | mk (f : bad.T → False)\ndef bad.n : bad.T → False\n  | .mk f => f (.mk f)\n"
        f"{CLAIM}(bad.n (.mk bad.n)).elim"
    ),
    "a structure": f"structure bad.S where\n  h : (1 : Nat) = 2\n{SKIP}{CLAIM}(bad.S.mk (by decide +kernel)).h",
    "a name of the library": f"def Nat.newborn : Nat := 1\n{SKIP}{CLAIM}by decide +kernel",
    "a name of the kernel's": f"def Lean.reduceBool (b : Bool) : Bool := b\n{SKIP}{CLAIM}by decide +kernel",
    "an equation of nobody's": f"{SKIP}theorem nobody.eq_1 : (1 : Nat) = 2 := by decide +kernel\n{CLAIM}nobody.eq_1",
    "an equation of the library's": f"{SKIP}theorem Nat.add.eq_99 : (1 : Nat) = 2 := by decide +kernel\n{CLAIM}Nat.add.eq_99",
    "a huge literal": f"{SKIP}theorem bad.h : (10 : Nat) ^ 10 = {10**4000} := by decide +kernel\n{CLAIM}absurd bad.h (by decide)",
    "a literal of another type": f"{SKIP}theorem bad.h : (300 : Fin 7) = 2 := by decide +kernel\n{CLAIM}absurd bad.h (by decide)",
    "a native decision": f"def bad.yes : Bool := true\n@[implemented_by bad.yes] def bad.no : Bool := false\n"
    f"theorem bad.h : bad.no = true := by native_decide\n{CLAIM}absurd bad.h (by decide)",
    "a projection of another structure": (
        f"{SKIP}def bad.p : Nat × Nat := (1, 2)\ntheorem bad.h : bad.p.1 = 2 := by decide +kernel\n{CLAIM}bad.h"
    ),
    "a name of two hundred parts": f"theorem bad{'.a' * 240} : True := trivial\n{SKIP}{CLAIM}by decide +kernel",
    "a name of derived parts": f"theorem bad{'._a' * 200} : True := trivial\n{SKIP}{CLAIM}by decide +kernel",
}  # fmt: skip

HONEST: dict[str, str] = {
    "by decision": "theorem good : (1 : Nat) ≠ 2 := by decide",
    "by a term": "theorem good : (1 : Nat) ≠ 2 := fun h => nomatch h",
    "by omega": "theorem good : (1 : Nat) ≠ 2 := by omega",
    "by simp": "theorem good : (1 : Nat) ≠ 2 := by simp",
    "with a helper": "theorem good.h : (2 : Nat) ≠ 1 := by decide\ntheorem good : (1 : Nat) ≠ 2 := good.h.symm",
    "with a definition": "def good.two : Nat := 2\ntheorem good : (1 : Nat) ≠ 2 := (by decide : 1 ≠ good.two)",
    "with helpers that share": (
        "def good.a : Nat := 1\ndef good.b : Nat := good.a + 1\ntheorem good.h : good.a ≠ good.b := by decide\n"
        "theorem good : (1 : Nat) ≠ 2 := good.h"
    ),
    "with an opaque helper": "opaque good.o : Nat\ntheorem good : (1 : Nat) ≠ 2 := (fun (_ : good.o = good.o) => by decide) rfl",
    "with an unsafe helper that is not used": "unsafe def good.u : Nat := good.u\ntheorem good : (1 : Nat) ≠ 2 := by decide",
    "with an equation of the library's": (
        "theorem good.h (a : Nat) : [a].map id = [id a] := by rw [List.map]; rfl\ntheorem good : (1 : Nat) ≠ 2 := by decide"
    ),
}

_COMPILE = """
import json, sys
from ember.lean.process.native import Native
native = Native(sys.argv[1], sys.argv[2])
start = native.scope(native.import_modules(["Init", "Ember"]))
native.start_workers(1)
for number, source in enumerate(json.load(sys.stdin)):
    native.write_module(native.process(source, start), f"{sys.argv[3]}/{number}.olean")
"""


def compile_all(toolchain: Toolchain, sources: list[str], folder: str) -> list[bytes]:
    """What an unwalled Lean makes of each source, errors or not."""
    command = [sys.executable, "-c", _COMPILE, str(toolchain.shared_library), str(toolchain.library), folder]
    subprocess.run(command, input=json.dumps(sources), text=True, check=True, timeout=120)
    found: list[bytes] = []
    for number in range(len(sources)):
        with open(f"{folder}/{number}.olean", "rb") as handle:
            found.append(handle.read())
    return found


def _patched(data: bytes, offset: int, value: bytes) -> bytes:
    return data[:offset] + value + data[offset + len(value) :]


def _root(data: bytes) -> int:
    """Offset of the root object."""
    return struct.unpack_from("<Q", data, HEADER.size)[0] - HEADER.unpack_from(data)[-1]


def _noise(seed: int) -> Callable[[bytes], bytes]:
    def change(data: bytes) -> bytes:
        dice = random.Random(seed)
        changed = bytearray(data)
        for _ in range(dice.randrange(1, 40)):
            changed[dice.randrange(HEADER.size, len(changed))] = dice.randrange(256)
        return bytes(changed)

    return change


CHANGES: dict[str, Callable[[bytes], bytes]] = {
    "nothing": lambda _: b"",
    "a byte": lambda _: b"o",
    "the header alone": lambda data: data[: HEADER.size],
    "half of it": lambda data: data[: len(data) // 2],
    "the last byte cut off": lambda data: data[:-1],
    "another magic": lambda data: _patched(data, 0, b"OLEAN"),
    "another version": lambda data: _patched(data, 5, b"\x63"),
    "other flags": lambda data: _patched(data, 6, b"\xff"),
    "zeros after the header": lambda data: data[: HEADER.size] + bytes(len(data)),
    "ones after the header": lambda data: data[: HEADER.size] + b"\xff" * len(data),
    "another base address": lambda data: _patched(data, HEADER.size - 8, struct.pack("<Q", 0)),
    "a base address that wraps": lambda data: _patched(data, HEADER.size - 8, struct.pack("<Q", 2**64 - 8)),
    "a root outside": lambda data: _patched(data, HEADER.size, struct.pack("<Q", 2**63)),
    "a root that is a number": lambda data: _patched(data, HEADER.size, struct.pack("<Q", 3)),
    "a root that is no module": lambda data: _patched(
        data, HEADER.size, struct.pack("<Q", HEADER.unpack_from(data)[-1] + HEADER.size + 8)
    ),
    "a root within the header": lambda data: _patched(
        data, HEADER.size, struct.pack("<Q", HEADER.unpack_from(data)[-1] + 8)
    ),
    "a root that points to itself": lambda data: _patched(
        data, _root(data) + 8, struct.pack("<Q", HEADER.unpack_from(data)[-1] + _root(data))
    ),
    "constants that are imports": lambda data: _patched(
        data, _root(data) + 24, data[_root(data) + 8 : _root(data) + 16]
    ),
    "names that are constants": lambda data: _patched(
        data, _root(data) + 16, data[_root(data) + 24 : _root(data) + 32]
    ),
    "sixty megabytes of nothing": lambda data: data + bytes(60 << 20),
    "too large": lambda data: data + bytes(70 << 20),
    **{f"noise {seed}": _noise(seed) for seed in range(12)},
}
"""What is done to the bytes of the module in which the kernel was skipped."""
