"""Theorems across the areas of the library: each file checks, on three axioms, and says the same when run again."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lean_files import AXIOMS, LeanRun

FILES = sorted((Path(__file__).parent / "theorems").glob("*.lean"))
THEOREM = re.compile(r"^(?:theorem|lemma)\s+([\w.'₀-₉]+)", re.MULTILINE)
DEPENDS = re.compile(r"'([^']+(?:'+)?)' depends on axioms: \[([^\]]*)\]")


def theorems(file: Path) -> list[str]:
    return THEOREM.findall(file.read_text())


def test_there_are_five_hundred_with_names_of_their_own() -> None:
    names = [name for file in FILES for name in theorems(file)]
    assert len(names) >= 500
    assert len(set(names)) == len(names)


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
    assert lean(audited) == first
