"""Rules on tokens, tables of renames with their traps, and proofs that Lean says are healed."""

from __future__ import annotations

from pathlib import Path

import pytest

from ember.core.errors import InputError
from ember.data.migrate.heal import Healer, MigrateConfig, Migration, category, rules_of
from ember.data.migrate.renames import mined, read, table
from ember.data.migrate.rules import applied, standard
from ember.data.stage import Row
from ember.lean.judge.certify import Certifier
from ember.lean.toolchain import Toolchain

PAIRS = [
    ("Foo.old_one", "Foo.new_one"),
    ("Bar.old_one", "Bar.new_one"),
    ("first", "second"),
    ("second", "third"),
    ("loop_a", "loop_b"),
    ("loop_b", "loop_a"),
    ("fork", "left"),
    ("fork", "right"),
    ("Foo.clash_x", "Foo.clash_y"),
    ("Bar.clash_x", "Bar.clash_z"),
    ("Baz.kept_end", "Baz.other_end"),
    ("Qux.was", "Qux.kept_end"),
    ("Smooth.prod_mk", "ContMDiff.prodMk"),
]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("first", "third"),
        ("Foo.old_one", "Foo.new_one"),
        ("_root_.Foo.old_one", "_root_.Foo.new_one"),
        ("old_one", "new_one"),
        ("h.old_one", "h.new_one"),
        ("h.left.old_one", "h.left.new_one"),
        ("hf.prod_mk", "hf.prodMk"),
        ("Other.old_one", None),
        ("loop_a", None),
        ("fork", None),
        ("clash_x", None),
        ("Foo.clash_x", "Foo.clash_y"),
        ("kept_end", None),
        ("third", None),
    ],
)
def test_names(old: str, new: str | None) -> None:
    assert table(PAIRS).new_name(old) == new


def test_a_short_end_is_renamed_only_where_its_namespace_is_spoken_of() -> None:
    """`le_of_lt` is rarely `List.Sorted.le_of_lt`; who asks Lean afterwards may try."""
    found = table(
        [("List.Sorted.le_of_lt", "List.SortedLT.sortedLE"), ("Foo.quite_a_long_name", "Foo.other_long_name_x")]
    )
    careful, bold = standard(found), standard(found, bold=True)
    assert applied("exact le_of_lt h", careful)[0] == "exact le_of_lt h"
    assert applied("exact le_of_lt h", bold)[0] == "exact sortedLE h"
    assert applied("exact (h : Sorted l).foo (le_of_lt h)", careful)[0] == "exact (h : Sorted l).foo (sortedLE h)"
    assert applied("rw [quite_a_long_name]", careful)[0] == "rw [other_long_name_x]"


def test_traps_are_reported() -> None:
    found = table(PAIRS)
    assert found.cycles == {"loop_a", "loop_b"}
    assert found.contradictions == {"fork": ("left", "right")}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("rw [first, Foo.old_one]", "rw [third, Foo.new_one]"),
        ('-- first\nexact f "first" /- first -/ first', '-- first\nexact f "first" /- first -/ third'),
        ("theorem first : p := first", "theorem first : p := third"),
        ("fun (first : p) => first", "fun (first : p) => first"),
        ("intro first\n  exact first", "intro first\n  exact first"),
        ("intro x\n  exact first", "intro x\n  exact third"),
        ("first' + firsts + x.first_", "first' + firsts + x.first_"),
        ("∑ x in s, f x + ∏ y in t, y", "∑ x ∈ s, f x + ∏ y ∈ t, y"),
        ("∫ x in a..b, ∑ i in s, f i", "∫ x in a..b, ∑ i ∈ s, f i"),
        ("open Nat in theorem t : ∑ i ∈ s, i = 0", "open Nat in theorem t : ∑ i ∈ s, i = 0"),
        ("simp (config := {decide := true}) [h]", "simp +decide [h]"),
        ("simp_arith [h]", "simp +arith [h]"),
        ("[LinearOrderedField K] (h : a)", "[Field K] [LinearOrder K] [IsStrictOrderedRing K] (h : a)"),
        ("[OrderedCancelAddCommMonoid M]", "[AddCommMonoid M] [PartialOrder M] [IsOrderedCancelAddMonoid M]"),
        ("[inst : LinearOrderedField K] (LinearOrderedRing) [OrderedField K]",) * 2,
        (
            "[CovariantClass α α (· * ·) (· ≤ ·)] [ContravariantClass α α (swap (· + ·)) (· < ·)]",
            "[MulLeftMono α] [AddRightReflectLT α]",
        ),
        ("[CovariantClass α β (· * ·) (· ≤ ·)]",) * 2,
        ("", ""),
        ("(((", "((("),
    ],
)
def test_rules(before: str, after: str) -> None:
    rules = standard(table(PAIRS))
    assert applied(before, rules)[0] == after
    assert applied(after, rules)[0] == after


def test_tables_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text("new_name\told_name\nb\ta\n\tc\n")
    (tmp_path / "b.txt").write_text("# words\na b # more\n\n")
    (tmp_path / "bad.txt").write_text("a b c\n")
    assert read(tmp_path / "a.tsv") == [("a", "b"), ("c", "")]
    assert read(tmp_path / "b.txt") == [("a", "b")]
    with pytest.raises(InputError, match=r"bad.txt, line 1: a pair is"):
        read(tmp_path / "bad.txt")
    with pytest.raises(InputError, match="cannot read"):
        read(tmp_path / "none.txt")


def test_deprecations_are_mined() -> None:
    text = """namespace Foo
section
@[deprecated (since := "2024-01-01")] alias old := new
@[deprecated new_two (since := "2024-01-01")]
theorem old_two : p := new_two
end
end Foo
@[deprecated Foo.new (since := "2025-01-01")] alias Bar.older := Foo.new
"""
    assert list(mined(text)) == [("Foo.old", "Foo.new"), ("Foo.old_two", "Foo.new_two"), ("Bar.older", "Foo.new")]


def test_failures_have_categories() -> None:
    assert category("Unknown identifier `foo`") == "unknown name"
    assert category("linarith failed to find a contradiction") == "tactic fails"
    assert category("unexpected token 'in'; expected ','") == "syntax"


def theorem(name: str, statement: str, proof: str) -> Row:
    row = {"id": name, "statement_id": name, "theorem": name, "source": "s", "header": "import Mathlib", "context": ""}
    return {**row, "statement": f"theorem {name} {statement}", "proof": proof}


async def test_lean_has_the_last_word(toolchain: Toolchain, tmp_path: Path) -> None:
    (tmp_path / "renames.txt").write_text("Nat.add_comm_of_old Nat.add_comm\nNat.wrong_old Nat.le_refl\n")
    config = MigrateConfig(renames=tmp_path / "renames.txt")
    rows = [
        theorem("fine", "(a b : ℕ) : a + b = b + a", "by\n  exact Nat.add_comm a b"),
        theorem("renamed", "(a b : ℕ) : a + b = b + a", "by\n  exact Nat.add_comm_of_old a b"),
        theorem("old_sum", "(n : ℕ) : ∑ i in Finset.range n, 0 = 0", "by\n  simp"),
        theorem("both", "(s : Finset ℕ) : ∑ i in s, 0 = 0", "by\n  have := Nat.add_comm_of_old 1 2\n  simp"),
        theorem(
            "ordered", "{K : Type} [StrictOrderedCommRing K] (a b : K) (h : a < b) : a ≤ b", "by\n  exact le_of_lt h"
        ),
        theorem("wrong", "(a b : ℕ) : a + b = b + a", "by\n  exact Nat.wrong_old a"),
        theorem("false", "(a : ℕ) : a = a + 1", "by\n  omega"),
        {**theorem("unproved", ": True", ""), "proof": None},
    ]
    async with Certifier(toolchain) as judge:
        chunk = await Migration(Healer(judge, config), config)(rows)
    status = {row["theorem"]: (row["status"], list(row["rules"])) for row in chunk.tables["status"]}
    assert status == {
        "fine": ("survives", []),
        "renamed": ("healed", ["rename"]),
        "old_sum": ("survives", []),
        "both": ("healed", ["rename"]),
        "ordered": ("healed", ["instances"]),
        "wrong": ("fails", ["rename"]),
        "false": ("fails", []),
    }
    kept = {row["theorem"]: row for row in chunk.tables["theorems"]}
    assert set(kept) == {"fine", "renamed", "old_sum", "both", "ordered", "unproved"}
    assert "∑ i in s" in kept["both"]["statement"], "this Lean takes the old form: the rule was taken back"
    assert {row["theorem"]: row["why"] for row in chunk.tables["aside"]}["wrong"] == "unknown name"


def test_the_shipped_table_is_sound() -> None:
    assert rules_of(MigrateConfig())
