"""Which arguments a compiled function reads, found by following its machine code (x86-64, System V)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from capstone import CS_ARCH_X86, CS_MODE_64, Cs, CsInsn
from capstone.x86 import X86_OP_IMM, X86_OP_MEM, X86_OP_REG, X86_REG_RSP
from elf import Image

_FAMILIES = (
    "rdi edi di dil",
    "rsi esi si sil",
    "rdx edx dx dl dh",
    "rcx ecx cx cl ch",
    "r8 r8d r8w r8b",
    "r9 r9d r9w r9b",
)
_POSITION = {name: position for position, family in enumerate(_FAMILIES) for name in family.split()}
_IN_REGISTERS = 6
_WORD = 8
_LONGEST_INSTRUCTION = 15
_NONE: frozenset[int] = frozenset()
_REGISTERS = frozenset(range(_IN_REGISTERS))
# How many arguments the functions of the runtime take that compiled code meets first.
_RUNTIME = {
    name: count
    for count, names in enumerate(
        (
            "lean_internal_panic_out_of_memory lean_internal_panic_overflow lean_internal_panic_unreachable",
            "lean_dec_ref_cold lean_free_object lean_alloc_object lean_alloc_small_object_core lean_big_usize_to_nat "
            "lean_string_hash lean_st_ref_get lean_st_ref_take "
            "lean_array_get_panic lean_uint8_of_big_nat lean_uint32_of_big_nat "
            "lean_uint64_of_big_nat lean_usize_of_big_nat",
            "lean_name_eq lean_string_eq_cold lean_string_append lean_array_push "
            "lean_nat_big_add lean_nat_big_sub lean_nat_big_mul lean_nat_big_div lean_nat_big_mod lean_nat_big_eq "
            "lean_nat_big_le lean_nat_big_lt lean_nat_big_land lean_nat_big_lor lean_nat_big_xor "
            "lean_int_big_add lean_int_big_sub lean_int_big_mul lean_int_big_eq lean_int_big_le lean_int_big_lt",
            "lean_obj_once_cold",
        )
    )
    for name in names.split()
}
_CLEARING = ("xor", "sub")
_CALL, _JUMP, _BRANCH, _END, _PLAIN = range(5)


@dataclass(frozen=True)
class Reads:
    """Positions of arguments. What reaches an indirect jump or foreign code unread is `open`: nobody knows."""

    certain: frozenset[int] = _NONE
    open: frozenset[int] = _NONE


@dataclass(frozen=True)
class _Step:
    """One instruction, reduced to what it does with arguments."""

    following: int
    kind: int = _PLAIN
    target: int | None = None
    reads: frozenset[int] = _NONE
    writes: frozenset[int] = _NONE
    stack_reads: tuple[int, ...] = ()
    stack_writes: tuple[int, ...] = ()
    grows: int = 0


class Machine:
    def __init__(self, image: Image) -> None:
        self._image = image
        self._lean = {symbol.address for symbol in image.symbols if symbol.is_function}
        compiled = [symbol.address for symbol in image.symbols if symbol.is_function and symbol.name.startswith("l_")]
        # The runtime, written in C++ and not followed, lies behind all that Lean compiled.
        self._lean_code = range(min(compiled), max(compiled) + 1)
        self._runtime = {s.address: count for s in image.symbols if (count := _RUNTIME.get(s.name)) is not None}
        self._decoder = Cs(CS_ARCH_X86, CS_MODE_64)
        self._decoder.detail = True
        self._steps: dict[int, _Step] = {}
        self._found: dict[tuple[int, int], Reads] = {}

    def reads(self, function: int, count: int = _IN_REGISTERS) -> Reads:
        """What the function reads of its registers, and of the stack as far as `count` arguments go.

        A function that is being looked at already (recursion) counts as reading nothing: the first look decides."""
        key = (function, max(count, _IN_REGISTERS))
        if key not in self._found:
            self._found[key] = Reads()
            self._found[key] = self._follow(*key)
        return self._found[key]

    def _follow(self, function: int, count: int) -> Reads:
        certain: set[int] = set()
        unknown: set[int] = set()
        seen: dict[int, frozenset[int]] = {}
        waiting = [(function, frozenset(range(count)), 0)]
        while waiting:
            address, untouched, depth = waiting.pop()
            untouched -= certain
            if untouched <= seen.get(address, _NONE):
                continue
            seen[address] = untouched = untouched | seen.get(address, _NONE)
            step = self._step(address)
            used = step.reads | _slots(step.stack_reads, depth)
            certain |= used & untouched
            left = untouched - used - step.writes - _slots(step.stack_writes, depth)
            leaves = step.kind == _JUMP and self._leaves(step.target, function)
            if step.kind == _CALL or leaves:
                # What lies on the stack is the callee's only where the call is a jump.
                passed = self._passed(step.target, count if leaves else _IN_REGISTERS)
                mine = left if leaves else left & _REGISTERS
                certain |= passed.certain & mine
                unknown |= passed.open & mine
                left -= _REGISTERS
            if leaves:
                continue
            if step.kind == _JUMP and step.target is None:
                unknown |= left
                continue
            if step.target is not None and step.kind != _CALL:
                waiting.append((step.target, left, depth + step.grows))
            if step.kind in (_PLAIN, _BRANCH, _CALL):
                waiting.append((step.following, left, depth + step.grows))
        return Reads(frozenset(certain), frozenset(unknown - certain))

    def _leaves(self, target: int | None, function: int) -> bool:
        return target is not None and target != function and (target in self._lean or target not in self._lean_code)

    def _passed(self, target: int | None, count: int) -> Reads:
        if target in self._runtime:
            return Reads(certain=frozenset(range(self._runtime[target])))
        if target is None or target not in self._lean_code:
            return Reads(open=frozenset(range(count)))
        return self.reads(target, count)

    def _step(self, address: int) -> _Step:
        if address not in self._steps:
            code = self._image.read(address, _LONGEST_INSTRUCTION)
            instruction = next(self._decoder.disasm(code, address, 1), None)
            self._steps[address] = _Step(address, _END) if instruction is None else _reduced(instruction)
        return self._steps[address]


def _reduced(instruction: CsInsn) -> _Step:
    following = instruction.address + instruction.size
    name, operands = instruction.mnemonic, instruction.operands
    if name.startswith(("ret", "ud2", "hlt", "int3")):
        return _Step(following, _END)
    read, written = (_positions(instruction, registers) for registers in instruction.regs_access())
    if name == "call" or name.startswith("j"):
        kind = _CALL if name == "call" else _JUMP if name == "jmp" else _BRANCH
        target = operands[0].imm if operands[0].type == X86_OP_IMM else None
        return _Step(following, kind, target, reads=read)
    both_same = (
        len(operands) == 2 and all(o.type == X86_OP_REG for o in operands) and operands[0].reg == operands[1].reg
    )
    if name in _CLEARING and both_same:
        read = _NONE
    grows = 0
    if name in ("push", "pop"):
        grows = _WORD if name == "push" else -_WORD
    elif name in ("sub", "add") and operands[0].type == X86_OP_REG and operands[0].reg == X86_REG_RSP:
        grows = operands[1].imm if name == "sub" else -operands[1].imm
    on_stack = [o for o in operands if o.type == X86_OP_MEM and o.mem.base == X86_REG_RSP and not o.mem.index]
    if name == "lea":
        on_stack = []
    return _Step(
        following,
        reads=read,
        writes=written,
        stack_reads=tuple(o.mem.disp for o in on_stack if o.access & 1),
        stack_writes=tuple(o.mem.disp for o in on_stack if o.access & 2),
        grows=grows,
    )


def _positions(instruction: CsInsn, registers: Iterable[int]) -> frozenset[int]:
    names = (instruction.reg_name(register) for register in registers)
    return frozenset(_POSITION[name] for name in names if name in _POSITION)


def _slots(displacements: Iterable[int], depth: int) -> frozenset[int]:
    """Arguments beyond the sixth lie above the return address."""
    above = (displacement - depth for displacement in displacements)
    return frozenset(_IN_REGISTERS - 1 + offset // _WORD for offset in above if offset >= _WORD)
