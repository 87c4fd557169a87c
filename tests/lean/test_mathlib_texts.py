"""`scripts/mathlib_texts` tells statements that say the same from those that do not, by their texts."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from lean_files import ROOT

SCRIPT = ROOT / "scripts/mathlib_texts"
LIBRARY = ROOT / "src/ember/lean/embedded/library"
Compare = Callable[[str, str], str]


@pytest.fixture(scope="module")
def comparison() -> Iterator[ModuleType]:
    sys.path.insert(0, str(SCRIPT))
    yield importlib.import_module("comparison")
    sys.path.remove(str(SCRIPT))


@pytest.fixture
def compared(comparison: ModuleType, tmp_path: Path) -> Compare:
    """The kind of outcome for the one name that two texts share."""

    def of(ours: str, theirs: str) -> str:
        sides: list[Any] = []
        for number, text in enumerate((ours, theirs)):
            file = tmp_path / f"Side{number}.lean"
            file.write_text(text)
            sides.append(comparison.texts([file]))
        left, right = sides
        names = sorted(left.by_name.keys() & right.by_name.keys())
        kinds = [found.kind for found in comparison.compare(left, right, names) if found.kind != "definition"]
        assert len(kinds) == 1, names
        return kinds[0]

    return of


NAT = "theorem t (a b c : ℕ) (h : a ≤ b) : a + c ≤ b + c := by omega"

SAME = {
    "renamed": (NAT, "theorem t (x y z : Nat) (le : x ≤ y) : x + z ≤ y + z := sorry"),
    "bound variables": ("theorem t : ∀ x : ℕ, ∃ y, x < y := f", "theorem t : ∀ n : ℕ, ∃ m, n < m := g"),
    "an arrow or a binder": (
        "theorem t {a b : ℕ} (h : a < b) : a ≤ b := f",
        "theorem t {a b : ℕ} : a < b → a ≤ b := g",
    ),
    "∀ or a binder": ("theorem t (a : ℕ) : 0 ≤ a := f", "theorem t : ∀ a : ℕ, 0 ≤ a := g"),
    "alternatives": ("theorem t (a : ℕ) : 0 ≤ a := f", "theorem t : ∀ a : ℕ, 0 ≤ a\n  | 0 => f\n  | n + 1 => g"),
    "alternatives on the line": ("theorem t (a : ℕ) : 0 ≤ a := f", "theorem t : ∀ a : ℕ, 0 ≤ a | a => f"),
    "universes": (
        "theorem t {α : Type u} (s : Set.{u} α) : s ⊆ s := f",
        "lemma t {β : Type*} (s : Set β) : s ⊆ s := g",
    ),
    "instances": (
        "theorem t {R : Type u} [Ember.CommSemi R] (a b : R) : a * b = b * a := f",
        "theorem t {G : Type*} [CommMagma G] (a b : G) : a * b = b * a := g",
    ),
    "fun": ("theorem t : P fun x => x + 1 := f", "theorem t : P (fun x ↦ x + 1) := g"),
    "gaps": ("theorem t : P (· + 1) := f", "theorem t : P fun x ↦ x + 1 := g"),
    "eta": ("theorem t (f : ℕ → ℕ) : P fun x => f x := f", "theorem t (f : ℕ → ℕ) : P f := g"),
    "∀ x ∈ s": ("theorem t (s : Set ℕ) : ∀ x ∈ s, P x := f", "theorem t (s : Set ℕ) : ∀ x, x ∈ s → P x := g"),
    "∃ x ∈ s": ("theorem t (s : Set ℕ) : ∃ x ∈ s, P x := f", "theorem t (s : Set ℕ) : ∃ x, x ∈ s ∧ P x := g"),
    "∃ x > 0": ("theorem t : ∃ x > 0, P x := f", "theorem t : ∃ x, 0 < x ∧ P x := g"),
    "≥": ("theorem t (a b : ℕ) : a ≥ b := f", "theorem t (a b : ℕ) : b ≤ a := g"),
    ">": ("theorem t (a b : ℕ) : a > b := f", "theorem t (a b : ℕ) : b < a := g"),
    "¬ =": ("theorem t (a b : ℕ) : ¬(a = b) := f", "theorem t (a b : ℕ) : a ≠ b := g"),
    "parentheses": (
        "theorem t (a b c : ℕ) : (a + b) + c = (a + (b * c)) := f",
        "theorem t (a b c : ℕ) : a + b + c = a + b * c := g",
    ),
    "⁻¹ and spaces": ("theorem t {K : Type*} (a:K) : (a⁻¹)⁻¹=a := f", "theorem t {K : Type*} (a : K) : a⁻¹⁻¹ = a := g"),
    "dot": (
        "theorem t (p : ℕ) (h : Nat.Prime p) : 2 ≤ p := f",
        "def Nat.Prime := 0\nlemma t (p : ℕ) (h : p.Prime) : 2 ≤ p := g",
    ),
    "what stands before the dot, in its place": (
        "theorem t (f : ℕ → ℕ) (s : Set ℕ) : Set.InjOn f s := f",
        "def Set.InjOn := 0\nlemma t (f : ℕ → ℕ) (s : Set ℕ) : s.InjOn f := g",
    ),
    "cardinality": ("theorem t (s : Finset ℕ) : s.card = 0 := f", "theorem t (s : Finset ℕ) : #s = 0 := g"),
    "filter": (
        "theorem t (s : Finset ℕ) : s.filter (fun x => x = 0) = s := f",
        "theorem t (s : Finset ℕ) : {x ∈ s | x = 0} = s := g",
    ),
    "congruence": ("theorem t (n a b : ℕ) : Nat.ModEq n a b := f", "theorem t (n a b : ℕ) : a ≡ b [MOD n] := g"),
    "root": ("theorem t (x : ℝ) : Real.sqrt x = 0 := f", "theorem t (x : ℝ) : √x = 0 := g"),
    "casts": (
        "theorem t (m n : ℕ) : ((m * n : ℕ) : ℤ) = m * n := f",
        "theorem t (m n : ℕ) : (↑(m * n) : ℤ) = (m : ℤ) * n := g",
    ),
    "the type of a number": ("theorem t (x : ℝ) : (0 : ℝ) < x := f", "theorem t (x : ℝ) : 0 < x := g"),
    "comments": (
        "theorem t (a : ℕ) /- that -/ : a = a := f -- so",
        "/-- So. -/\n@[simp] theorem t (a : ℕ) : a = a := g",
    ),
    "a variable of a section": (
        "theorem t {R : Type u} (a b : R) (h : a = b) : b = a := f",
        "section\nvariable {R : Type*} {a b : R}\nvariable (a b) in\ntheorem t (h : a = b) : b = a := g\nend",
    ),
    "a variable that is mentioned by another's type": (
        "theorem t {R : Type u} (s : Set R) (x : R) (h : x ∈ s) : P x := f",
        "variable {R : Type*} (s : Set R) {x : R} (y : R)\ntheorem t (x : R) (h : x ∈ s) : P x := g",
    ),
    "a variable that is not mentioned": (
        "theorem t (a : ℕ) : a = a := f",
        "variable (b : ℕ)\nlemma t (a : ℕ) : a = a := g",
    ),
    "a variable that is hidden": ("theorem t (x : ℤ) : x = x := f", "variable (x : ℝ)\nlemma t (x : ℤ) : x = x := g"),
    "namespaces": (
        "def A.f := 0\ntheorem A.B.t (x : ℕ) : A.f x = 0 := g",
        "def A.f := 0\nnamespace A\nnamespace B\nprotected lemma t (x : ℕ) : f x = 0 := g\nend B\nend A",
    ),
    "open": ("def A.f := 0\ntheorem t : A.f = 0 := g", "def A.f := 0\nopen A in\ntheorem t : f = 0 := g"),
    "_root_": ("theorem t (a : ℕ) : a = a := f", "namespace A\ntheorem _root_.t (a : ℕ) : a = a := f\nend A"),
    "alias": (
        "theorem u (a : ℕ) : a = a := f",
        'theorem old (a : ℕ) : a = a := f\n@[deprecated (since := "1")] alias u := old',
    ),
    "half an alias": (
        "theorem u (a b : ℕ) (h : b < a) : a ≠ b := f",
        "theorem iff (a b : ℕ) : a ≠ b ↔ b < a := f\nalias ⟨_, u⟩ := iff",
    ),
    "a name of ours for another": (
        "theorem one (a : ℕ) : a = a := f\ntheorem u : type_of% @one := @one",
        "theorem u (b : ℕ) : b = b := f",
    ),
    "to_additive": (
        "theorem add_zero {M : Type u} [Ember.Add M] (a : M) : a + 0 = a := f",
        "@[to_additive (attr := simp)]\ntheorem mul_one {M : Type*} [MulOneClass M] (a : M) : a * 1 = a := f",
    ),
    "to_additive with a name, powers and products": (
        "theorem named {M : Type u} (s : Set M) (a : M) (n : ℕ) : ∑ x ∈ s, n • x = n • a := f",
        "@[simp, to_additive named]\nlemma x {M : Type*} (s : Set M) (a : M) (n : ℕ) : ∏ x ∈ s, x ^ n = a ^ n := f",
    ),
    "to_dual": (
        "theorem le_inf_left {α : Type u} (a b : α) : a ⊓ b ≤ a := f",
        "@[to_dual le_inf_left]\ntheorem le_sup_left {α : Type*} (a b : α) : a ≤ a ⊔ b := f",
    ),
}

DIFFERENT = {
    "swapped hypotheses": (
        "theorem t {a b c : ℕ} (h : a ≤ b) (k : b ≤ c) : a ≤ c := f",
        "theorem t {a b c : ℕ} (k : b ≤ c) (h : a ≤ b) : a ≤ c := g",
    ),
    "explicit and implicit": ("theorem t (a : ℕ) : 0 ≤ a := f", "theorem t {a : ℕ} : 0 ≤ a := g"),
    "explicit by a variable line": (
        "theorem t {a : ℕ} : 0 ≤ a := f",
        "variable {a : ℕ}\nvariable (a)\nlemma t : 0 ≤ a := g",
    ),
    "implicit and strict-implicit": (
        "theorem t {a : ℕ} (h : 0 < a) : P a := f",
        "theorem t ⦃a : ℕ⦄ (h : 0 < a) : P a := g",
    ),
    "brackets below": (
        "theorem t (s : Set ℕ) (h : ∀ ⦃x⦄, x ∈ s → P x) : Q s := f",
        "theorem t (s : Set ℕ) (h : ∀ x ∈ s, P x) : Q s := g",
    ),
    "a default": ("theorem t (h : p) : q := f", "theorem t (h : p := by simp) : q := g"),
    "one more hypothesis": (NAT, "theorem t (a b c : ℕ) (h : a ≤ b) (k : 0 < c) : a + c ≤ b + c := by omega"),
    "another type": (
        "theorem t {a b : ℕ} : a * b = 1 ↔ a = 1 := f",
        "lemma t {M : Type*} {a b : M} : a * b = 1 ↔ a = 1 := g",
    ),
    "another type of a bound variable": ("theorem t : ∃ n : ℕ, P n := f", "theorem t : ∃ n : ℤ, P n := g"),
    "two variables for one": ("theorem t (a b : ℕ) : a + b = a := f", "theorem t (a b : ℕ) : a + b = b := g"),
    "sides": ("theorem t (a : ℕ) : a + 0 = a := f", "theorem t (a : ℕ) : a = a + 0 := g"),
    "≤ turned": ("theorem t (a b : ℕ) : a ≥ b := f", "theorem t (a b : ℕ) : a ≤ b := g"),
    "< and ≤": ("theorem t (a b : ℕ) : a < b := f", "theorem t (a b : ℕ) : a ≤ b := g"),
    "association": ("theorem t (a b c : ℕ) : a - (b - c) = 0 := f", "theorem t (a b c : ℕ) : a - b - c = 0 := g"),
    "precedence": ("theorem t (p q : Prop) : ¬(p ∧ q) := f", "theorem t (p q : Prop) : ¬p ∧ q := g"),
    "numbers": ("theorem t (a : ℕ) : a + 1 ≠ 0 := f", "theorem t (a : ℕ) : a + 2 ≠ 0 := g"),
    "∃ and ∃!": ("theorem t : ∃ x, P x := f", "theorem t : ∃! x, P x := g"),
    "what is cast": ("theorem t (m n : ℕ) : (m - n : ℤ) = 0 := f", "theorem t (m n : ℕ) : ((m - n : ℕ) : ℤ) = 0 := g"),
    "what ↑ is put on": ("theorem t (m n : ℕ) : (↑(m - n) : ℤ) = 0 := f", "theorem t (m n : ℕ) : (m - n : ℤ) = 0 := g"),
    "in which type": ("theorem t (n : ℕ) : (n : ℤ) / 2 = 0 := f", "theorem t (n : ℕ) : n / 2 = 0 := g"),
    "the type of numbers alone": ("theorem t : (0 : ℝ) < 1 := f", "theorem t : (0 : ℕ) < 1 := g"),
    "universe zero": ("theorem t (α : Type) : P α := f", "theorem t (α : Type*) : P α := g"),
    "a name of another namespace": (
        "def A.f := 0\ndef B.f := 0\nopen A in\ntheorem t : f = 0 := g",
        "def A.f := 0\ndef B.f := 0\nopen B in\ntheorem t : f = 0 := g",
    ),
    "words that no rule takes": ("theorem t : a ⊛ b = b := f", "theorem t : b ⊛ a = b := g"),
    "to_additive, otherwise": (
        "theorem add_zero {M : Type u} (a : M) : 0 + a = a := f",
        "@[to_additive]\ntheorem mul_one {M : Type*} (a : M) : a * 1 = a := f",
    ),
    "the other half of an alias": (
        "theorem u (a b : ℕ) (h : a ≠ b) : b < a := f",
        "theorem iff (a b : ℕ) : a ≠ b ↔ b < a := f\nalias ⟨_, u⟩ := iff",
    ),
    "an alias of what is not there": ("theorem u (a : ℕ) : a = a := f", "alias u := elsewhere"),
}


@pytest.mark.parametrize("case", SAME)
def test_these_say_the_same(compared: Compare, case: str) -> None:
    assert compared(*SAME[case]) == "same"


@pytest.mark.parametrize("case", DIFFERENT)
def test_these_do_not(compared: Compare, case: str) -> None:
    assert compared(*DIFFERENT[case]) == "different"


def test_a_small_change_of_any_statement_is_seen(comparison: ModuleType) -> None:
    """Statements of the library, each without one argument, with another bracket, or with another conclusion."""
    sameness, terms = importlib.import_module("sameness"), importlib.import_module("terms")
    library = comparison.texts([LIBRARY / "Ember"])
    reader = comparison.Reader(library, comparison.every_name(library.every()))
    declared = [each for each in library.every() if each.keyword == "theorem"]
    seen = 0
    for each in declared[::10]:
        found = reader.state(each)
        assert sameness.same(found, found), each.name
        changed = [replace(found, conclusion=terms.operator("¬", found.conclusion))]
        for at, binder in enumerate(found.explicit):
            before, after = found.explicit[:at], found.explicit[at + 1 :]
            changed.append(replace(found, explicit=before + after))
            other_sign = "(" if binder.sign == "⦃" else "⦃"
            changed.append(replace(found, explicit=(*before, replace(binder, sign=other_sign), *after)))
        seen += len(changed)
        for other in changed:
            assert not sameness.same(found, other), each.name
            assert not sameness.same(other, found), each.name
            assert sameness.normal_text(found) != sameness.normal_text(other), each.name
    assert seen > 500


def test_declarations_are_found_with_their_lines(comparison: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / "Some.lean"
    file.write_text(
        "/-! theorem no : 1 = 1 -/\nmodule\n@[expose] public section\nnamespace A.B\n@[simp,\n  norm_cast]\n"
        "protected theorem «odd one» : 1 = 1 := rfl\nprivate theorem hidden : 1 = 1 := rfl\n"
        "instance named : Inhabited ℕ := ⟨0⟩\ninstance : Inhabited ℤ := ⟨0⟩\nend A.B\n"
        "structure S (α : Type) extends T α where\n  a : α\nclass C where\nabbrev d := 1\nend\ndef e := 2\n"
    )
    found = {each.name: (each.keyword, each.line) for each in comparison.texts([file]).every()}
    assert found == {
        "A.B.«odd one»": ("theorem", 7),
        "A.B.named": ("instance", 9),
        "S": ("structure", 12),
        "C": ("class", 14),
        "d": ("abbrev", 15),
        "e": ("def", 17),
    }


def run(*arguments: str | Path) -> tuple[int, str]:
    command = [sys.executable, str(SCRIPT), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert not done.stderr
    return done.returncode, done.stdout


def test_what_has_been_read_is_shown_again_only_when_it_changes(tmp_path: Path) -> None:
    ours, theirs, known, found = (tmp_path / name for name in ("ours", "theirs", "known", "found.json"))
    ours.mkdir()
    theirs.mkdir()
    (ours / "A.lean").write_text(
        f"{NAT}\n\ntheorem A.u (a : ℕ) : 0 ≤ a := f\n\ndef d (a : ℕ) := 0\ndef e (a : ℕ) := 0\n"
    )
    text = "\n\ntheorem A.u {b : ℕ} : 0 ≤ b := f\n\ndef d {a : ℕ} := 0\ndef e (a : ℕ) := 1\n"
    (theirs / "B.lean").write_text(f"{NAT}{text}")
    code, page = run("--library", ours, theirs, "--known", known, "--json", found)
    assert code == 1
    assert "(a : Nat) ⊢ 0 ≤ a\n         A.lean:3" in page
    assert "⊢ 0 ≤ b   where {b : Nat}\n         B.lean:3" in page
    value = json.loads(found.read_text())
    assert (value["shared"], value["same"], value["different"]) == (4, 1, 1)
    assert value["definitions"] == ["d", "e"]
    assert [each["name"] for each in value["definitions with other signatures"]] == ["d"]
    assert [each["name"] for each in value["new"]] == ["A.u"]
    assert run("--library", ours, theirs, "--only", "B")[0] == 0
    assert run("--library", ours, theirs, "--only", "A")[0] == 1
    (tmp_path / "names").write_text("t\n")
    assert run("--library", ours, theirs, "--names", tmp_path / "names")[0] == 0
    assert run("--library", ours, theirs, "--known", known, "--remember")[0] == 0
    assert run("--library", ours, theirs, "--known", known)[0] == 0
    (theirs / "B.lean").write_text(f"{NAT}{text.replace('b', 'c')}")
    assert run("--library", ours, theirs, "--known", known)[0] == 0, "another name of a variable is no change"
    (theirs / "B.lean").write_text(f"{NAT}{text.replace('{b : ℕ}', '(b : ℕ) (c : ℕ)')}")
    assert run("--library", ours, theirs, "--known", known)[0] == 1


def test_the_library_agrees_with_itself() -> None:
    code, page = run(LIBRARY, "--only", "Finset")
    assert code == 0, page
    assert "0 statements differ" in page
