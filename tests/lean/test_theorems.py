"""Theorems across the areas of the library: each file checks, on three axioms, and says the same when run again."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from lean_files import AXIOMS, LeanRun

FILES = sorted((Path(__file__).parent / "theorems").rglob("*.lean"))
MATHEMATICS = [file for file in FILES if file.parent.name == "mathematics"]
"""Those on ℚ, ℝ, ℂ, algebra and order."""
THEOREM = re.compile(r"^(?:theorem|lemma)\s+([\w.'₀-₉]+)", re.MULTILINE)
DEPENDS = re.compile(r"'([^']+(?:'+)?)' depends on axioms: \[([^\]]*)\]")


STATEMENT = re.compile(r"^theorem \S+(.*?):=", re.MULTILINE | re.DOTALL)
LETTER = re.compile(r"(?<![\w.])[a-zA-Zα-ωΑ-Ω][\d₀-₉']*(?![\w.₀-₉'])")


def shape(statement: str) -> str:
    """The statement without its numerals and letters: what two theorems of one template have in common."""
    return re.sub(r"\s+", " ", re.sub(r"\d+", "0", LETTER.sub("x", statement)))


def theorems(file: Path) -> list[str]:
    return THEOREM.findall(file.read_text())


def test_there_are_five_hundred_with_names_of_their_own() -> None:
    names = [name for file in FILES for name in theorems(file)]
    assert len(names) >= 500
    assert len(set(names)) == len(names)


def test_a_thousand_on_numbers_and_algebra_at_most_five_of_one_template() -> None:
    shapes = Counter(shape(statement) for file in MATHEMATICS for statement in STATEMENT.findall(file.read_text()))
    assert sum(shapes.values()) == sum(len(theorems(file)) for file in MATHEMATICS) >= 1000
    assert [(count, text) for text, count in shapes.items() if count > 5] == []


def test_a_shape_forgets_letters_and_numerals_alone() -> None:
    assert shape("{a b : ℝ} (h₁ : a ≤ 2 * b) : exp a ≤ 10 ") == shape("{x y' : ℝ} (k : x ≤ 3 * y') : exp x ≤ 7 ")
    assert shape("(a : ℝ) : sin a ≤ 1 ") != shape("(a : ℝ) : cos a ≤ 1 ")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_checks_on_three_axioms_and_repeats_itself(file: Path, lean: LeanRun, tmp_path: Path) -> None:
    names = theorems(file)
    audited = tmp_path / file.name
    audited.write_text(file.read_text() + "".join(f"\n#print axioms {name}" for name in names) + "\n")
    first = lean(audited)
    assert [message for message in first if message.severity != "information"] == []
    for name, message in zip(names, first, strict=True):
        depends = DEPENDS.match(message.text)
        used = set(re.split(r",\s*", depends.group(2))) if depends else set[str]()
        assert depends or message.text == f"'{name}' does not depend on any axioms"
        assert used <= AXIOMS, f"{name}: {message.text}"
    if file not in MATHEMATICS:  # these say nothing, so there is nothing to repeat
        assert lean(audited) == first
