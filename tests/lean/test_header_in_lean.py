"""What the header map keeps, Lean accepts; what it drops, Lean indeed lacks."""

from __future__ import annotations

from pathlib import Path

from ember.lean.text.header import DROPPED_NAMESPACES, KEPT_NAMESPACES, map_header
from lean_files import LeanRun


def test_every_kept_namespace_and_option_is_accepted(lean: LeanRun, tmp_path: Path) -> None:
    opens = [f"open {name}" for name in sorted(KEPT_NAMESPACES)]
    header = "\n".join(["import Mathlib", *opens, "open scoped Nat", "set_option maxHeartbeats 0"])
    file = tmp_path / "kept.lean"
    below = "example : 3 ! = 6 := rfl\nexample (z : ℂ) : conj (conj z) = z := Complex.conj_conj z\n"
    file.write_text(map_header(header).text + below)
    assert lean(file) == []


def test_what_a_dropped_namespace_would_give_is_not_there(lean: LeanRun, tmp_path: Path) -> None:
    names = [
        f"{namespace}.{name}"
        for namespace in sorted(DROPPED_NAMESPACES)
        for name in sorted(DROPPED_NAMESPACES[namespace])
    ]
    file = tmp_path / "dropped.lean"
    for few in (names[at : at + 50] for at in range(0, len(names), 50)):  # Lean stops after a hundred errors
        file.write_text("import Ember\n" + "".join(f"#check @{name}\n" for name in few))
        refused = {message.line - 2 for message in lean(file) if message.severity == "error"}
        assert [name for line, name in enumerate(few) if line not in refused] == []


def test_an_unknown_name_is_an_error_and_no_variable(lean: LeanRun, tmp_path: Path) -> None:
    file = tmp_path / "unknown.lean"
    file.write_text(map_header("import Mathlib").text + "theorem t (n : ℕ) (h : totient n = 4) : n = n := rfl\n")
    assert any(m.severity == "error" and "totient" in m.text for m in lean(file))


def test_a_letter_is_a_variable_and_a_word_is_not(lean: LeanRun, tmp_path: Path) -> None:
    file = tmp_path / "letters.lean"
    fine = "theorem t (h : a * b₁ = 1) : b₁ * a = 1 := Nat.mul_comm a b₁ ▸ h\n#check (t : ∀ {a b : ℕ}, _)\n"
    file.write_text(map_header("import Mathlib").above(fine) + fine)
    assert [m for m in lean(file) if m.severity == "error"] == []
    word = "theorem t (h : sum * b = 1) : b = b := rfl\n"
    file.write_text(map_header("import Mathlib").above(word) + word)
    assert any(m.severity == "error" and "sum" in m.text for m in lean(file))


def test_the_variable_of_polynomials_is_no_variable_of_a_statement(lean: LeanRun, tmp_path: Path) -> None:
    file = tmp_path / "polynomials.lean"
    text = "theorem t (h : a = 1) : (X : ℤ[X]).coeff a = 1 := h ▸ coeff_X_one\n"
    text += "theorem u : (C 2 : ℤ[X]).eval 5 = 2 := eval_C\n"
    file.write_text(map_header("import Mathlib\nopen Polynomial").above(text) + text)
    assert [m for m in lean(file) if m.severity == "error"] == []
