"""Mathlib's tactics, our own implementations: each passes and fails as users expect, on the three axioms only.

The examples are in `tactics/mathlib_*.lean`; `test_tactics` checks what each of them answers.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from test_tactics import FOLDER, read_examples

from lean_files import AXIOMS, LeanRun

FILES = sorted(FOLDER.glob("mathlib_*.lean"))
TACTICS = """
use existsi by_contra by_contra! push_neg contrapose contrapose! tauto aesop choose rsuffices
ring ring1 ring_nf abel linarith nlinarith norm_num norm_num1 positivity linear_combination zify gcongr
interval_cases fin_cases induction' cases' rename' swap pick_goal on_goal exacts absurd trans split_ifs
nth_rw nth_rewrite simp_rw set apply_fun lift congr! convert choose! wlog push by_cases! itauto rel subsingleton
clear!
""".split()


def named_theorems(text: str) -> tuple[str, list[str]]:
    """The examples that must pass, as theorems with names, each followed by a request for its axioms."""
    lines = text.splitlines()
    examples = read_examples(text)
    ends = [example.line - 1 for example in examples[1:]] + [len(lines)]
    parts, names = [lines[0]], list[str]()
    for example, end in zip(examples, ends, strict=True):
        if example.fragment is None:
            names.append(f"passing_{example.line}")
            body = "\n".join(lines[example.line : end])
            parts += [body.replace("example", f"theorem {names[-1]}", 1), f"#print axioms {names[-1]}"]
    return "\n".join(parts) + "\n", names


def test_each_tactic_passes_and_fails_somewhere() -> None:
    examples = [example for file in FILES for example in read_examples(file.read_text())]
    for tactic in TACTICS:
        outcomes = {example.fragment is None for example in examples if example.tactic == tactic}
        assert outcomes == {True, False}, f"{tactic}: needs an example that passes and one that fails"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_proofs_rest_on_the_three_axioms(file: Path, lean: LeanRun, tmp_path: Path) -> None:
    source, names = named_theorems(file.read_text())
    target = tmp_path / file.name
    target.write_text(source)
    messages = lean(target)
    assert not [message for message in messages if message.severity == "error"], messages
    report = "\n".join(message.text for message in messages)
    for name in names:
        found = re.search(rf"'{name}' (?:does not depend on any axioms|depends on axioms: \[([^\]]*)\])", report)
        assert found, f"{file.name}: no word about the axioms of {name}"
        assert set(filter(None, re.split(r",\s*", found[1] or ""))) <= AXIOMS, f"{file.name}: {name}: {found[1]}"
