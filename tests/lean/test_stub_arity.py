"""Native declarations of ours take the arguments that compiled functions take: a wrong number corrupts memory."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from lean_files import ROOT

CALLS = Path(__file__).with_name("programs") / "native_calls.lean"
MOST_WITHOUT_EVIDENCE = 17  # of 1,722 declarations, when this was written

# Definitions that differ from the native function of their name, which the interpreter would run instead. These never
# run: the first four only compute in the kernel, the last one behind a division that is native itself.
NEVER_RUN = {
    "Lean.Data.AC.eval",
    "Lean.Data.AC.evalList",
    "Lean.Data.AC.norm",
    "Lean.Data.AC.removeNeutrals",
    "Nat.div.go",
}


@dataclass(frozen=True)
class Row:
    name: str
    parameters: str
    verdict: str

    @property
    def is_wrong(self) -> bool:
        return self.verdict.startswith("WRONG")


def arity(*arguments: str, given: str = "") -> tuple[int, list[Row]]:
    """The exit code and the rows of the check."""
    command = [sys.executable, str(ROOT / "scripts/bindings/arity.py"), *arguments]
    done = subprocess.run(command, input=given, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode in (0, 1), done.stderr
    rows = [line.partition(": ") for line in done.stdout.splitlines()]
    heads = [(*head.rsplit(" ", 1), verdict) for head, _, verdict in rows]
    return done.returncode, [Row(name, parameters.strip("-"), verdict) for name, parameters, verdict in heads]


@pytest.fixture(scope="module")
def ours(toolchain: object) -> list[Row]:
    code, rows = arity("--list")
    assert code == 0, [row for row in rows if row.is_wrong]
    return rows


def test_no_declaration_is_wrong_and_nearly_all_have_evidence(ours: list[Row]) -> None:
    assert not [row for row in ours if row.is_wrong]
    evidence = Counter(row.verdict for row in ours)
    assert len(ours) > 1500
    assert set(evidence) <= {"constant", "closure", "code", "closure code", "no evidence"}
    assert evidence["no evidence"] <= MOST_WITHOUT_EVIDENCE


def test_the_bindings_of_the_elaborator_are_among_them(ours: list[Row]) -> None:
    """The whole stub surface is looked at, and what Lean's compiler makes of it is read rightly."""
    known = {row.name: row.parameters for row in ours}
    assert known["Lean.Meta.isDefEq"] == "oooooov"  # two terms, two contexts, two states, the world
    assert known["Lean.Environment.addDeclCore"] == "ossoos"
    assert known["Lean.Elab.Command.liftTermElabM"] == "eooov"
    surface = (ROOT / "src/ember/lean/embedded/library/Lean.lean").read_text()
    declared = re.findall(r"^@\[[^\]]*extern \"[^\"]*\"[^\]]*\] (?:protected )?opaque (\S+)", surface, re.MULTILINE)
    assert len(declared) > 150
    last_parts = {name.rpartition(".")[2] for name in known}
    assert not [name for name in declared if name.rpartition(".")[2] not in last_parts]


def test_what_has_no_evidence_is_called_in_a_program(ours: list[Row]) -> None:
    program = CALLS.read_text()
    without = [row.name for row in ours if row.verdict == "no evidence"]
    assert not [name for name in without if name.removeprefix("Lean.") not in program]


def test_a_definition_with_a_native_name_takes_what_the_native_function_takes() -> None:
    _, rows = arity("--shadowed", "--list")
    assert len(rows) > 500
    assert {row.name for row in rows if row.is_wrong} <= NEVER_RUN


def test_a_wrong_number_of_parameters_is_noticed(ours: list[Row]) -> None:
    """Each declaration is falsified: an argument less, all shifted by one, an argument more."""
    falsified: list[tuple[str, str, str]] = []
    for row in ours:
        last = max((place for place, kind in enumerate(row.parameters) if kind in "os"), default=-1)
        if row.verdict == "no evidence" or last < 0:
            continue
        before, after = row.parameters[:last], row.parameters[last + 1 :]
        falsified += [
            ("fewer", row.name, before + after),
            ("shifted", row.name, "e" + row.parameters),
            ("more", row.name, before + row.parameters[last] + "o" + after),
        ]
    # A constant where the library has a function, and the other way round.
    falsified += [("fewer", "Lean.Meta.isDefEq", ""), ("shifted", "Lean.Options.empty", "o")]
    code, rows = arity("--given", given="".join(f"{name} {parameters}\n" for _, name, parameters in falsified))
    assert code == 1
    tried = Counter(kind for kind, _, _ in falsified)
    noticed = Counter(kind for (kind, _, _), row in zip(falsified, rows, strict=True) if row.is_wrong)
    # Fewer or shifted arguments are what corrupts memory. One too many is only lost, and may pass unnoticed
    # where an early call into the runtime hides what becomes of it.
    assert noticed["fewer"] == tried["fewer"] > 700
    assert noticed["shifted"] == tried["shifted"]
    assert noticed["more"] >= 0.9 * tried["more"]
