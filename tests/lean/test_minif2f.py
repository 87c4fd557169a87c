"""The competition statements within reach: all elaborate unchanged after their header is mapped, and all are proved.

The benchmark is not part of the project: it is read from `../shared/data/minif2f/valid.jsonl` where that exists.
"""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

from ember.lean.text.header import check_statement, map_header
from lean_files import AXIOMS, ROOT, LeanRun

DATA = ROOT.parent / "shared/data/minif2f/valid.jsonl"
PROOFS = Path(__file__).with_name("minif2f_core.toml")
PROVED = 49

pytestmark = pytest.mark.skipif(not DATA.exists(), reason="the miniF2F validation split is not here")


def core_statements() -> dict[str, tuple[str, str]]:
    """Header and statement (up to its `sorry`) by name."""
    found: dict[str, tuple[str, str]] = {}
    for line in DATA.read_text().splitlines():
        problem = json.loads(line)
        if problem["core"]:
            statement, sorry, rest = problem["formal_statement"].rpartition("by sorry")
            assert sorry
            assert not rest.strip()
            found[problem["name"]] = (problem["header"], statement)
    return found


def file_with(proofs: dict[str, str], audit: bool) -> str:
    """One file with every statement that has a proof here; they share their header."""
    text = ""
    for name, (header, statement) in core_statements().items():
        mapped = map_header(header)
        check_statement(statement, mapped)
        text = text or mapped.text
        assert text.startswith(mapped.text)
        if name in proofs:
            text += f"\n{statement}{proofs[name]}\n" + (f"#print axioms {name}\n" if audit else "")
    return text


def test_all_statements_elaborate_unchanged(lean: LeanRun, tmp_path: Path) -> None:
    names = list(core_statements())
    assert len(names) == 49
    file = tmp_path / "statements.lean"
    file.write_text(file_with(dict.fromkeys(names, "by sorry"), audit=False))
    messages = lean(file)
    assert [m for m in messages if m.severity == "error"] == []
    assert len([m for m in messages if "sorry" in m.text]) == 49


def test_all_statements_are_proved_on_three_axioms(lean: LeanRun, tmp_path: Path) -> None:
    proofs: dict[str, str] = tomllib.loads(PROOFS.read_text())
    assert not [name for name, proof in proofs.items() if re.search(r"native_decide|sorry|axiom|admit", proof)]
    assert set(proofs) <= set(core_statements())
    file = tmp_path / "proofs.lean"
    file.write_text(file_with(proofs, audit=True))
    messages = lean(file)
    assert [m for m in messages if m.severity == "error"] == []
    audits = [m.text for m in messages if "axiom" in m.text]
    used = {axiom for text in audits for axiom in re.findall(r"[\w.]+", text.partition("[")[2])}
    assert used <= AXIOMS
    assert len(audits) == len(proofs)
    assert len(proofs) >= PROVED


def test_a_wrong_proof_is_seen(lean: LeanRun, tmp_path: Path) -> None:
    file = tmp_path / "wrong.lean"
    file.write_text(file_with({"imo_1964_p1_2": "by omega"}, audit=True))
    assert any(m.severity == "error" and "omega" in m.text for m in lean(file))
