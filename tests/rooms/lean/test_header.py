"""Headers are mapped to something that means the same, or refused with the name of what is missing."""

from __future__ import annotations

import dataclasses

import pytest

from ember.core.errors import HeaderError
from ember.core.statement import Statement
from ember.lean.text.header import (
    DROPPED_NAMESPACES,
    check_statement,
    embed,
    map_header,
    take_header,
)
from ember.lean.text.implicit import AUTO_IMPLICIT, LETTERS_ONLY

MINIF2F = "import Mathlib\n\nset_option maxHeartbeats 0\n\nopen BigOperators Real Nat Topology Rat"


def test_the_usual_header_keeps_what_the_library_has_and_records_the_rest() -> None:
    mapped = map_header(MINIF2F)
    assert mapped.text.splitlines() == [
        "import Ember",
        AUTO_IMPLICIT,
        "set_option maxHeartbeats 0",
        "open BigOperators Real Nat Topology Rat",
    ]
    assert mapped.dropped == ("Real", "Rat")
    assert mapped.max_heartbeats == 0


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("import Mathlib\n  open Nat\ntheorem t : 1 = 1 := rfl", "import Mathlib\n  open Nat"),
        ("import Mathlib open Nat open Int\ndef x := 1", "import Mathlib open Nat open Int"),
        ("import Mathlib\n-- note\nopen Nat\n/-- doc -/ def x := 1", "import Mathlib\n-- note\nopen Nat"),
        ("open Nat in\ntheorem t : 1 = 1 := rfl", ""),
        ("open Nat\nopen Int in\ntheorem t : 1 = 1 := rfl", "open Nat"),
        ("open Nat\nset_option maxRecDepth 9 in\ntheorem t : 1 = 1 := rfl", "open Nat"),
        ("open Nat\nFinset", "open Nat"),
        ("theorem t : 1 = 1 := rfl", ""),
    ],
)
def test_the_header_of_a_file_is_read_as_lean_reads_it(text: str, header: str) -> None:
    assert take_header(text) == (header, text[len(header) :])


def test_mapping_is_stable() -> None:
    assert map_header(map_header(MINIF2F).text).text.count("open BigOperators Real Nat Topology Rat") == 1


@pytest.mark.parametrize(
    ("header", "line"),
    [
        ("", "import Ember"),
        ("import Mathlib.Data.Nat.Basic\nimport Aesop", "import Ember"),
        ("import Mathlib\nset_option maxHeartbeats 400000", "set_option maxHeartbeats 400000"),
        ("import Mathlib\nopen Nat\n  Finset", "open Nat Finset"),
        ("import Mathlib\nopen scoped BigOperators Topology", "open scoped BigOperators Topology"),
        ("import Mathlib\nopen Filter Topology Metric", "open Filter Topology Metric"),
        ("import Mathlib -- all of it\n/- a /- nested -/ note\nopen Real -/\nopen Int", "open Int"),
        ("import Mathlib\nopen Nat (factorial)", "open Nat (factorial)"),
        ("import Mathlib\nopen Nat hiding sqrt", "open Nat hiding sqrt"),
        ("import Mathlib\nnoncomputable section", "noncomputable section"),
    ],
)
def test_lines_that_are_kept(header: str, line: str) -> None:
    assert line in map_header(header).text.splitlines()


def test_a_line_with_nothing_left_vanishes_and_is_recorded() -> None:
    mapped = map_header("import Mathlib\nopen MeasureTheory Matrix\nset_option pp.all true")
    assert mapped.text == f"import Ember\n{AUTO_IMPLICIT}\n"
    assert mapped.dropped == ("MeasureTheory", "Matrix", "set_option pp.all true")


@pytest.mark.parametrize(
    ("header", "named"),
    [
        ("import Foo.Bar", "Foo.Bar"),
        ("import Mathlibrary", "Mathlibrary"),
        ("import Mathlib\nopen Narnia Nat", "Narnia"),
        ("import Mathlib\nopen", "open"),
        ("import Mathlib\nopen ENNReal (ofReal)", "ENNReal"),
        ("import Mathlib\nopen Nat in", "in"),
        ("import Mathlib\nset_option autoImplicit true", "autoImplicit"),
        ("import Mathlib\nset_option debug.skipKernelTC true", "debug.skipKernelTC"),
        ("import Mathlib\nset_option maxHeartbeats many", "maxHeartbeats"),
        ("import Mathlib\nset_option maxHeartbeats 0 in", "maxHeartbeats"),
        ("import Mathlib\naxiom cheat : False", "axiom cheat"),
        ("import Mathlib\nvariable (x : ℝ)", "variable"),
        ('import Mathlib\nlocal notation "ℕ" => Int', "notation"),
        ("import Mathlib /- open", "comment"),
        ("set_option maxRecDepth 1000axiom«foo»:False", "1000axiom"),
        ("import Mathlib\nopen Nat (add) variable (h : (1:ℕ) = 2) include h", "variable"),
        ("set_option maxHeartbeats " + "9" * 5_000, "maxHeartbeats"),
        ("open " + "Nat " * 25_000, "characters"),
    ],
)
def test_what_is_refused_is_named(header: str, named: str) -> None:
    with pytest.raises(HeaderError, match=named):
        map_header(header)


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("theorem t (x : ℝ≥0∞) : x = x", "no extended real numbers"),
        ("theorem t (n : ℕ) : ENNReal.ofReal n = 2", "no extended real numbers"),
        ("theorem t (n : ℕ) : goldenRatio = 2", "open Real"),
    ],
)
def test_statements_about_absent_numbers_are_refused(statement: str, named: str) -> None:
    with pytest.raises(HeaderError, match=named):
        check_statement(statement, map_header(MINIF2F))


def test_names_that_algebraic_namespaces_would_give_are_refused() -> None:
    header = map_header("import Mathlib\nopen Fintype Subgroup Ideal Zsqrtd\nopen NNReal Equiv")
    assert "open Fintype Subgroup" in header.text
    assert header.dropped == ("Fintype", "Subgroup", "Ideal", "Zsqrtd")
    check_statement("theorem t (n : ℕ) : n = n", header)
    for word in ("span", "map", "normalClosure", "norm"):
        with pytest.raises(HeaderError, match=word):
            check_statement(f"theorem t (n : ℕ) : {word} n = 2", header)


@pytest.mark.parametrize(
    "statement",
    [
        "theorem t (n : ℕ) : n + 0 = n",
        "theorem t (x : ℝ) (q : ℚ) (z : ℂ) : x = x ∧ q = q ∧ z = z",
        "theorem t (n : ℕ) : Nat.sqrt (n * n) = n",
        "theorem t (h : 2 ∣ 4) : h.choose = 2",
        "theorem t (n : ℕ) /- over ℝ this fails -/ : n - n = 0 -- sqrt",
    ],
)
def test_statements_on_what_the_library_has_pass(statement: str) -> None:
    check_statement(statement, map_header(MINIF2F))


def test_without_the_dropped_namespace_its_names_are_free() -> None:
    check_statement("theorem t (sqrt : ℕ → ℕ) : sqrt = sqrt", map_header("import Mathlib\nopen Nat"))


def test_every_dropped_namespace_is_dropped() -> None:
    for namespace in DROPPED_NAMESPACES:
        assert map_header(f"import Mathlib\nopen {namespace}").dropped == (namespace,)


@pytest.mark.parametrize(
    ("header", "text", "bound"),
    [
        ("", "theorem t (h : a * b = 1) : a = 1", True),
        ("", "theorem t (h : x₁ + x' = α) : x₁ ≤ α", True),
        ("open Nat Real Topology", "/-- over an open set, π -/ theorem t (h : C = X) : X = C -- open", True),
        ("", "open Foo in theorem t (h : a = 1) : 1 = a", False),
        ("", "namespace Foo\ntheorem t (h : a = 1) : 1 = a", False),
        ("", "theorem t : Real.sin π = 0", False),
        ("", "theorem t : μ n = 𝔼 X", False),
        ("open Nat Real Topology Rat", "theorem t : Real.sqrt (1 + a ^ 2) ≥ 1", True),
        ("open Real", "theorem t : Real.sin θ ≤ 1", True),
        ("open Polynomial", "theorem t : aeval X = C 1", True),
        ("open Matrix", "theorem t : J = J", False),
        ("", 'def s := "/-"\nopen Foo\ntheorem t : a = a -- -/', False),
        ("", "theorem t : a = a /- open", False),
        ("set_option autoImplicit false", "theorem t : π = π", False),
    ],
)
def test_letters_may_be_variables_where_mathlib_has_no_other_use_for_them(header: str, text: str, bound: bool) -> None:
    above = map_header(f"import Mathlib\n{header}").above(text)
    assert above.splitlines()[1] == AUTO_IMPLICIT
    assert (LETTERS_ONLY in above) == bound


def test_all_that_stands_below_a_header_decides() -> None:
    statement = Statement("t", "theorem t : a = a", "import Mathlib")
    assert LETTERS_ONLY in embed(statement).header
    assert LETTERS_ONLY not in embed(dataclasses.replace(statement, context="open Foo")).header


@pytest.mark.parametrize("header", ["open Real hiding pi", "open Real renaming pi → p"])
def test_what_an_open_leaves_out_does_not_hide_what_the_library_lacks(header: str) -> None:
    with pytest.raises(HeaderError, match="open Real"):
        check_statement("theorem t (x : ℝ) : nnsqrt x = x", map_header(f"import Mathlib\n{header}"))
    check_statement("theorem t (x : ℝ) : nnsqrt x = x", map_header("import Mathlib\nopen Real (pi)"))
