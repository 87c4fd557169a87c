# ruff: noqa: E501 (each file in one piece)
"""A solution held against a challenge as comparator does; its configuration; its verdicts on tricks like those it knows."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from ember.core.errors import InputError, ToolchainError
from ember.lean.judge.against import Comparison, compare, module_file
from ember.lean.judge.file import FileJudge
from ember.lean.judge.kernels import ask_kernel
from ember.lean.toolchain import Toolchain
from ember.recipes.check import check_against, comparison

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def judge(toolchain: Toolchain) -> AsyncIterator[FileJudge]:
    async with FileJudge(toolchain) as judge:
        yield judge


async def differences(judge: FileJudge, challenge: str, solution: str, **asked: object) -> list[str]:
    stated, claimed = await judge.check(challenge), await judge.check(solution)
    assert stated.judged is not None
    assert claimed.judged is not None
    return [each.reason for each in compare(stated.judged, claimed.judged, Comparison(**asked))]  # type: ignore[arg-type]


T = "theorem t : 1 + 1 = 2 := "
DEF = "def f (n : Nat) : Nat := n + {}\n"
OPEN = "def answer : Nat := sorry\ntheorem t : 2 < answer := sorry"
TYPES = "structure S where\n  a : Nat\n{}def P (s : S) : Prop := s.a = 0\ntheorem t (s : S) : P s := {}"
COLOURS = "inductive C | red | green{}\ntheorem t (c : C) : c = c := {}"

SAME = {
    "proved": (T + "sorry", T + "rfl", {}),
    "with lemmas of its own": (T + "sorry", "theorem h : 1 + 1 = 2 := rfl\n" + T + "h", {}),
    "bound names": ("theorem t (n : Nat) : n = n := sorry", "theorem t (m : Nat) : m = m := rfl", {}),
    "the same definition": (DEF.format(1) + "theorem t : f 1 = 2 := sorry", DEF.format(1) + "theorem t : f 1 = 2 := rfl", {}),
    "a type of the file": (COLOURS.format("", "sorry"), COLOURS.format("", "rfl"), {}),
    "an answer": (OPEN, "def answer : Nat := 3\ntheorem t : 2 < answer := by decide", {"definition_names": ("answer",)}),
    "a quoted name": ("namespace «1»\n" + T + "sorry", "namespace «1»\n" + T + "rfl", {"theorem_names": ("«1».t",)}),
    "sorry beside it": (T + "sorry", T + "rfl\ntheorem u : 1 = 2 := sorry", {}),
    "one theorem from another": (
        "theorem u : ∃ n : Nat, n = 0 := sorry\nnoncomputable def w := Classical.choose u\ntheorem t : w = 0 := sorry",
        "theorem u : ∃ n : Nat, n = 0 := ⟨0, rfl⟩\nnoncomputable def w := Classical.choose u\n"
        "theorem t : w = 0 := Classical.choose_spec u",
        {"theorem_names": ("u", "t")},
    ),
    "a permitted axiom": ("axiom a : 1 = 2\n" + T + "sorry", "axiom a : 1 = 2\ntheorem t : 1 + 1 = 2 := by\n  have := a\n  rfl", {"permitted_axioms": ("a",)}),
}  # fmt: skip

OTHER = {
    "another statement": (T + "sorry", "theorem t : 1 + 1 = 1 + 1 := rfl", {}, "the statement is another"),
    "no such theorem": (T + "sorry", "theorem u : 1 + 1 = 2 := rfl", {}, "the solution has no t"),
    "an axiom under the name": (T + "sorry", "axiom t : 1 + 1 = 2\ntheorem u : 1 = 1 := rfl", {}, "of kind axiom"),
    "a definition under the name": (T + "sorry", "def t : 1 + 1 = 2 := rfl\ntheorem u : 1 = 1 := rfl", {}, "of kind def"),
    "sorry": (T + "sorry", T + "sorry", {}, "rests on sorry"),
    "an axiom": (T + "sorry", "axiom a : False\n" + T + "a.elim", {}, "the axiom a"),
    "an axiom behind an opaque": (T + "sorry", "axiom a : False\nopaque v : False := a\n" + T + "v.elim", {}, "the axiom a"),
    "another definition": (DEF.format(1) + "theorem t : f 1 = 3 := sorry", DEF.format(2) + "theorem t : f 1 = 3 := rfl", {}, "rests on f"),
    "another field": (TYPES.format("", "sorry"), TYPES.format("  h : False\n", "s.h.elim"), {}, "rests on S"),
    "another constructor": (COLOURS.format("", "sorry"), COLOURS.format(" | blue", "rfl"), {}, "rests on C"),
    "another type of an answer": (
        OPEN.replace("theorem t : 2 < answer", "theorem t : 2 < 3"),
        "def answer : Int := 3\ntheorem t : 2 < 3 := by decide", {"definition_names": ("answer",)}, "the type is another",
    ),
    "an axiom for an answer": (OPEN, "axiom answer : Nat\ntheorem t : 2 < answer := sorry", {"definition_names": ("answer",)}, "answer"),
    "sorry within an answer": (
        OPEN.replace("2 < answer", "answer + 1 = 4"),
        "noncomputable def answer : Nat := (fun _ : Nat => 3) (sorryAx Nat false)\ntheorem t : answer + 1 = 4 := @Eq.refl Nat 4",
        {"definition_names": ("answer",)}, "rests on sorry",
    ),
    "an answer that nobody asked for": (OPEN, "def answer : Nat := 3\ntheorem t : 2 < answer := by decide", {}, "answer"),
    "levels": ("theorem t.{u} (α : Sort u) (a : α) : a = a := sorry", "theorem t (α : Type) (a : α) : a = a := rfl", {}, "another"),
    "an instance": (
        "theorem t : (2 : Nat) < 1 → False := sorry",
        "instance (priority := high) lt : LT Nat := ⟨fun _ _ => False⟩\ntheorem t : (2 : Nat) < 1 → False := id", {}, "another",
    ),
    "a notation": ("theorem t : 1 = 2 := sorry", 'macro_rules | `($_ = $_) => `(True)\ntheorem t : 1 = 2 := trivial', {}, "another"),
    "a variable": ("theorem t : 1 = 2 := sorry", "variable (h : 1 = 2)\ninclude h\ntheorem t : 1 = 2 := h", {}, "another"),
    "another permitted axiom": ("axiom a : 1 = 1\n" + T + "sorry", "axiom a : False\n" + T + "a.elim", {"permitted_axioms": ("a",)}, "axiom a"),
}  # fmt: skip


@pytest.mark.parametrize("name", SAME)
async def test_what_proves_the_challenge(judge: FileJudge, name: str) -> None:
    challenge, solution, asked = SAME[name]
    assert await differences(judge, challenge, solution, **{"theorem_names": ("t",), **asked}) == []


@pytest.mark.parametrize("name", OTHER)
async def test_what_does_not_prove_it(judge: FileJudge, name: str) -> None:
    challenge, solution, asked, reason = OTHER[name]
    found = await differences(judge, challenge, solution, **{"theorem_names": ("t",), **asked})
    assert any(reason in each for each in found), found


async def test_comparators_configuration(tmp_path: Path) -> None:
    path = tmp_path / "config.json"
    fields = {"challenge_module": "A.«1.2».C", "solution_module": "S", "theorem_names": ["t"], "permitted_axioms": []}
    path.write_text(json.dumps({**fields, "enable_nanoda": True}))
    challenge, solution, asked = comparison([], None, path)
    assert (challenge, solution) == (tmp_path / "A" / "1.2" / "C.lean", tmp_path / "S.lean")
    assert asked.kernels() == {"nanoda": ("nanoda_bin",)}
    path.write_text(json.dumps({**fields, "theorem_name": "t"}))
    with pytest.raises(InputError, match="theorem_name"):
        comparison([], None, path)
    path.write_text("[1]")
    with pytest.raises(InputError, match="no object"):
        Comparison.read(path)
    for odd in ("", "«..».A", "«../x»"):
        with pytest.raises(InputError, match="names no module"):
            module_file(odd)


async def test_two_files_from_the_outside(toolchain: Toolchain, tmp_path: Path) -> None:
    challenge, solution, export = tmp_path / "C.lean", tmp_path / "S.lean", tmp_path / "S.ndjson"
    challenge.write_text(T + "sorry\ntheorem u : 2 = 2 := sorry\n")
    solution.write_text(T + "rfl\ntheorem u : 2 = 2 := rfl\n")
    found = await check_against(toolchain, challenge, solution, Comparison(), export_to=export)
    assert found.accepted
    assert found.names == ("t", "u")
    assert export.read_text().count('"thm"') == 2
    challenge.write_text(T + "foo\n")
    with pytest.raises(InputError, match=r"C\.lean:1:25: .*foo"):
        await check_against(toolchain, challenge, solution, Comparison())


async def test_another_kernel_is_asked(tmp_path: Path) -> None:
    export = tmp_path / "e.ndjson"
    export.write_text("{}\n")
    assert await ask_kernel("k", ("cat",), export, (), 10) == ""
    assert "exit 1" in await ask_kernel("k", ("false",), export, (), 10)
    assert "propext" in await ask_kernel("my_noda", ("sh", "-c", "cat $0; exit 3"), export, ("propext",), 10)
    with pytest.raises(ToolchainError, match="cannot be started"):
        await ask_kernel("k", ("no-such-kernel",), export, (), 10)
    with pytest.raises(ToolchainError, match="no answer"):
        await ask_kernel("k", ("sh", "-c", "sleep 60"), export, (), 0.2)
