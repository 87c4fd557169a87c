"""Lean text is located, never judged: masking, commands, statements, splicing."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ember.core.errors import InputError
from ember.lean.text.source import (
    commands,
    find_theorem,
    mask,
    parse_statement,
    splice,
    split_header,
    theorems,
    without_trailing_comments,
)

FILE = """import Mathlib

open Nat

/-- not a theorem: `theorem fake : 1 = 2 := by simp` -/
def double (n : ℕ) : ℕ := n + n

-- theorem hidden : False := sorry
theorem double_even (n : ℕ) (h : n = 0 ∨ (let k := 1; n = k)) :
    double n = 2 * n := by
  unfold double
  omega

@[simp] private lemma second : "theorem in a string := " = "theorem in a string := " := rfl

theorem by_cases' : ∀ n : ℕ, n = n
  | 0 => rfl
  | _ + 1 => rfl
"""


def test_masks_comments_and_strings_and_keeps_the_shape() -> None:
    masked = mask(FILE)
    assert len(masked) == len(FILE)
    assert masked.count("\n") == FILE.count("\n")
    assert "fake" not in masked
    assert "hidden" not in masked
    assert "theorem in a string" not in masked
    assert "double_even" in masked


def test_nested_and_unclosed_comments() -> None:
    assert mask("a /- b /- c -/ d -/ e").split() == ["a", "e"]
    assert mask("a /- b").split() == ["a"]
    assert mask('a "b \\" c').split() == ["a"]


@given(st.text(alphabet='ab\n"\\-/«» ', max_size=60))
def test_masking_keeps_length_and_lines_of_any_text(text: str) -> None:
    masked = mask(text)
    assert len(masked) == len(text)
    assert [i for i, c in enumerate(masked) if c == "\n"] == [i for i, c in enumerate(text) if c == "\n"]


def test_finds_the_theorems_with_their_proofs() -> None:
    found = list(theorems(FILE))
    assert [statement.name for statement, _ in found] == ["double_even", "second", "by_cases'"]
    statement, proof = found[0]
    assert statement.header.startswith("import Mathlib")
    assert statement.text.endswith("double n = 2 * n")
    assert "def double" in statement.context
    assert proof == "by\n  unfold double\n  omega"
    assert found[2][1].startswith("| 0 => rfl")


def test_a_let_in_a_binder_is_not_the_end_of_the_statement() -> None:
    assert "let k := 1" in find_theorem(FILE, "double_even").text


def test_unknown_theorem_names_those_there_are() -> None:
    with pytest.raises(InputError, match="double_even"):
        find_theorem(FILE, "nothing")


SCOPED = """namespace A
private theorem t : True := by sorry
@[simp] private theorem u : 1 = 1 := by sorry
section B
theorem v : 2 = 2 := by sorry
end B
end A
namespace C
theorem t : False := by sorry
end C
mutual
theorem x : 3 = 3 := by sorry
theorem y : 4 = 4 := by sorry
end
theorem z : 5 = 5 := by sorry
"""


def test_a_theorem_is_found_by_its_full_name() -> None:
    assert find_theorem(SCOPED, "C.t").text == "theorem t : False"
    assert find_theorem(SCOPED, "A.v").origin.line == find_theorem(SCOPED, "v").origin.line == 5
    with pytest.raises(InputError, match=r"2 theorems are named t here \(A.t, C.t\)"):
        find_theorem(SCOPED, "t")
    with pytest.raises(InputError, match=r"no theorem named B.v here \(theorems: A.t, A.u, A.v, C.t, x, y, z\)"):
        find_theorem(SCOPED, "B.v")


def test_a_private_theorem_is_stated_without_that_word_and_keeps_its_place() -> None:
    t, u, *_ = [statement for statement, _ in theorems(SCOPED, to_prove=True)]
    assert (t.text, t.origin.column) == ("theorem t : True", 8)
    assert (u.text, u.origin.column) == ("@[simp]         theorem u : 1 = 1", 0)
    assert find_theorem(SCOPED, "A.t") == t


def test_theorems_of_a_mutual_block_are_stated_one_by_one() -> None:
    found = {statement.name: statement for statement, _ in theorems(SCOPED, to_prove=True)}
    assert {"x", "y", "z"} <= found.keys()
    assert not [each for each in found.values() if "mutual" in each.context]
    assert found["z"].context.count("end") == 3
    functions = "mutual\ndef f : ℕ → ℕ\n  | 0 => 0\n  | n + 1 => g n\ndef g (n : ℕ) : ℕ := f n\nend\n"
    ((statement, _),) = theorems(functions + "theorem t : f 0 = 0 := by sorry\n")
    assert "mutual" in statement.context


def test_what_stands_before_the_word_of_a_mutual_block_stays() -> None:
    block = "open Nat in mutual\ntheorem a : 1 = 1 := rfl\ntheorem b : 2 = 2 := rfl\nend\ntheorem c : 3 = 3 := rfl\n"
    found = {statement.name: statement for statement, _ in theorems(block, to_prove=True)}
    assert found.keys() == {"a", "b", "c"}
    assert "open Nat in" in found["c"].context


def test_splice_changes_one_proof_only() -> None:
    spliced = splice(FILE, "double_even", "by simp [double]; omega")
    proofs = {statement.name: proof for statement, proof in theorems(spliced)}
    assert proofs["double_even"] == "by simp [double]; omega"
    assert proofs["second"] == "rfl"


def test_splice_of_nothing_is_an_error() -> None:
    with pytest.raises(InputError, match="no theorem named"):
        splice(FILE, "nothing", "rfl")


@pytest.mark.parametrize(
    ("text", "name", "statement"),
    [
        ("∀ p : Prop, p → p", "statement", "theorem statement : ∀ p : Prop, p → p"),
        ("theorem t : 1 = 1 := by sorry", "t", "theorem t : 1 = 1"),
        ("lemma t (n : ℕ) : n = n := sorry", "t", "lemma t (n : ℕ) : n = n"),
        ("example (a : ℕ) : a = a", "statement", "theorem statement (a : ℕ) : a = a"),
    ],
)
def test_statements_as_typed(text: str, name: str, statement: str) -> None:
    parsed = parse_statement(text)
    assert (parsed.name, parsed.text) == (name, statement)


def test_header_is_the_imports() -> None:
    header, rest = split_header(FILE)
    assert header == "import Mathlib\n\nopen Nat"
    assert "def double" in rest
    assert split_header("open Nat in\ntheorem t : 1 = 1 := rfl")[0] == ""
    assert split_header("theorem t : True := trivial")[0] == ""


def test_commands_are_in_order_and_cover_the_rest() -> None:
    found = commands(FILE)
    assert [command.keyword for command in found] == ["import", "open", "def", "theorem", "lemma", "theorem"]
    assert all(first.end <= second.start for first, second in itertools.pairwise(found))
    assert FILE[found[1].start : found[1].end] == "open Nat"


LEMMAS = """import Mathlib

/-- Documented. -/
theorem used : 1 = 1 := rfl

theorem open_ : 2 = 2 := by sorry

theorem unused : 3 = 3 := rfl

@[simp] theorem tagged : 4 = 4 := rfl

theorem through : 1 = 1 := used

theorem last : 1 = 1 := through

theorem wanted : 5 = 5 := by
  sorry
"""


def test_context_holds_what_a_known_proof_mentions() -> None:
    context = {statement.name: statement.context for statement, _ in theorems(LEMMAS)}
    assert context["used"] == ""
    assert "Documented" in context["through"]
    assert "unused" not in context["last"]
    assert all(word in context["last"] for word in ["theorem used", "theorem through", "tagged"])


def test_context_of_an_open_theorem_holds_what_is_proved() -> None:
    context = {statement.name: statement.context for statement, _ in theorems(LEMMAS, to_prove=True)}
    assert "open_" not in context["wanted"]
    assert all(f"theorem {name}" in context["wanted"] for name in ["used", "unused", "tagged", "last"])
    assert "open_" in find_theorem(LEMMAS, "wanted").context


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("-- only", ""),
        ("/- only -/ \n", ""),
        ("open Nat -- why\n/-- of the next -/", "open Nat"),
        ('def s := "-- no comment"', 'def s := "-- no comment"'),
        ("def a := 1 /- x -/ + 2  ", "def a := 1 /- x -/ + 2"),
    ],
)
def test_trailing_comments_are_cut(text: str, kept: str) -> None:
    assert without_trailing_comments(text) == kept


def test_a_quotation_mark_as_a_character_opens_no_string() -> None:
    text = "def a := '\"'\ntheorem bad : (1 : Nat) = 2 := rfl\ndef b := '\"'\n"
    assert [command.name for command in commands(text)] == ["a", "bad", "b"]
    assert mask("def h' := f'\"theorem\"'").split() == ["def", "h'", ":=", "f'", "'"]
    assert mask('r#"a " theorem"# «"» x').split() == ['«"»', "x"]


@pytest.mark.parametrize("prefix", ["open Nat in\n", "open Nat in ", "set_option maxRecDepth 9 in open Nat Int in\n"])
def test_what_is_opened_for_one_theorem_belongs_to_it(prefix: str) -> None:
    text = f"import Mathlib\ntheorem first : 1 = 1 := rfl\n\n{prefix}theorem bad : succ 1 = 3 := rfl\n"
    statement, proof = list(theorems(text))[1]
    assert (statement.name, proof) == ("bad", "rfl")
    assert statement.text == f"{prefix}theorem bad : succ 1 = 3"
    assert "open" not in statement.context


@pytest.mark.parametrize(
    "unit", ["@[", "@[a]\n", "private\n", "open a in\n", "'\"", "/-", "«", '"', "\n |", "r##", 'r#"']
)
def test_any_repetition_is_read(unit: str) -> None:
    """Each of them, or 1,000 chained lemmas, took minutes when it was quadratic or worse."""
    assert len(mask(unit * 50_000)) == len(unit) * 50_000
    assert len(commands(unit * 50_000)) <= 50_000


def test_a_long_chain_of_lemmas_is_read() -> None:
    chain = "theorem t0 : 1 = 1 := rfl\n" + "".join(f"theorem t{i} : 1 = 1 := t{i - 1}\n" for i in range(1, 1000))
    *_, (last, _) = theorems(chain)
    assert last.context.count("\n") == 998


def test_a_name_that_stands_twice_is_asked_about() -> None:
    with pytest.raises(InputError, match="2 theorems are named t"):
        find_theorem("theorem t : 1 = 1 := rfl\ntheorem t : 2 = 2 := rfl\n", "t")
    text = "theorem t : 1 = 1 := rfl\nnamespace A\ntheorem t : 2 = 2 := rfl\n"
    assert find_theorem(text, "t").text == "theorem t : 1 = 1", "a full name goes before a short one"
