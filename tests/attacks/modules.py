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
HONEST |= {f"by the proof {number}": f"theorem good : (1 : Nat) ≠ 2 := {proof}" for number, proof in enumerate((
    "by norm_num",
    "by grind",
    "by intro h; cases h",
    "by intro h; injection h with h; injection h",
    "by intro h; exact absurd h (by decide)",
    "by intro h; omega",
    "by intro h; simp at h",
    "by intro h; contradiction",
    "by intro h; nomatch h",
    "by rintro ⟨⟩",
    "by by_contra h; simp at h",
    "by refine fun h => ?_; cases h",
    "by refine Nat.ne_of_lt ?_; decide",
    "by exact Nat.ne_of_lt (Nat.lt_succ_self 1)",
    "by apply Nat.ne_of_lt; norm_num",
    "by\n  have h : 1 < 2 := by decide\n  exact h.ne",
    "by decide +kernel",
    "Nat.succ_ne_self 1 ∘ Eq.symm",
    "Nat.ne_of_lt Nat.one_lt_two",
    "fun h => Nat.noConfusion h (fun h => Nat.noConfusion h)",
    "fun h : 1 = 2 => by cases h",
    "of_decide_eq_true rfl",
    "show ¬ 1 = 2 by decide",
    "show 1 = 2 → False from fun h => by omega",
    "let x := 1; show x ≠ 2 by decide",
    "have h : (2 : Nat) = 1 + 1 := rfl; h ▸ Nat.ne_of_lt (Nat.lt_succ_self 1)",
    "if h : (1 : Nat) = 2 then absurd h (by decide) else h",
    "by first | exact rfl | decide",
    "by (try rfl); decide",
    "by any_goals decide",
    "by\n  suffices h : (1 : Nat) < 2 from h.ne\n  decide",
    "by calc (1 : Nat) ≠ 1 + 1 := (Nat.lt_succ_self 1).ne",
    "by\n  obtain h | h := Nat.lt_or_ge 1 2\n  · exact h.ne\n  · omega",
    "by rcases Nat.lt_trichotomy 1 2 with h | h | h <;> omega",
    "by induction (0 : Nat) with\n   | zero => decide\n   | succ n ih => exact ih",
    "by match (0 : Nat) with\n   | 0 => decide\n   | _ + 1 => decide",
    "by have := Nat.le_refl 0; decide",
    "by rw [ne_eq]; decide",
    "by unfold Ne; decide",
    "by change ¬ _; decide",
    "by exact mt (congrArg (· % 2)) (by decide)",
    "fun h => absurd (congrArg Nat.pred h) (by decide)",
    "Classical.byContradiction fun h => h (by decide)",
))}  # fmt: skip
HONEST |= {
    "with a match": "def good.f : Nat → Bool\n  | 0 => true\n  | _ => false\ntheorem good : (1 : Nat) ≠ 2 := (by decide : good.f 1 = false → _) rfl",
    "with recursion": (
        "def good.f : Nat → Nat\n  | 0 => 1\n  | n + 1 => good.f n * 2\n"
        "theorem good : (1 : Nat) ≠ 2 := (by decide : good.f 0 ≠ good.f 1)"
    ),
    "with well-founded recursion": (
        "def good.f (n : Nat) : Nat := if h : n < 2 then 0 else good.f (n - 2) + 1\ntermination_by n\n"
        "theorem good : (1 : Nat) ≠ 2 := by have : good.f 0 = 0 := by rw [good.f]; simp\n                                   decide"
    ),
    "with a where": "theorem good : (1 : Nat) ≠ 2 := h 1\nwhere h (k : Nat) : k ≠ k + 1 := by omega",
    "with let rec": "theorem good : (1 : Nat) ≠ 2 := by\n  let rec h (k : Nat) : k ≠ k + 1 := by omega\n  exact h 1",
    "with a private helper": "private theorem good.p : (1 : Nat) < 2 := by decide\ntheorem good : (1 : Nat) ≠ 2 := good.p.ne",
    "with mutual helpers": "mutual\ntheorem good.a : 1 = 1 := rfl\ntheorem good.b : 2 = 2 := rfl\nend\ntheorem good : (1 : Nat) ≠ 2 := by have := good.a; decide",
    "with a universe": "theorem good.h.{u} {α : Sort u} (a : α) : a = a := rfl\ntheorem good : (1 : Nat) ≠ 2 := (fun (_ : 1 = 1) => by decide) (good.h 1)",
    "with an instance": "instance good.i : Inhabited (Nat × Nat) := ⟨(1, 2)⟩\ntheorem good : (1 : Nat) ≠ 2 := (by decide : (good.i.default).1 ≠ good.i.default.2)",
    "with an abbreviation": "abbrev good.N := Nat\ntheorem good : (1 : Nat) ≠ 2 := (by decide : (1 : good.N) ≠ 2)",
    "with choice": "noncomputable def good.c : Nat := Classical.choice ⟨3⟩\ntheorem good : (1 : Nat) ≠ 2 := (fun (_ : good.c = good.c) => by decide) rfl",
    "with a large literal": "theorem good.h : 2 ^ 200 % 7 = 4 := by decide\ntheorem good : (1 : Nat) ≠ 2 := by decide",
}

_COMPILE = """
import json, sys
from ember.lean.process.native import Native
native = Native(sys.argv[1], sys.argv[2])
start = native.scope(native.import_modules(["Init", "Ember"]))
native.start_workers(1)
for number, source in enumerate(json.load(sys.stdin)):
    native.write_module(native.process(source, start)[0], f"{sys.argv[3]}/{number}.olean")
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
