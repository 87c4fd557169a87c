"""Each native tactic does what its users know: examples that pass, and its usual error where it must fail.

`tactics/*.lean` holds the examples. `--! NAME` opens one that must be accepted without a complaint about
`sorry`; `--! NAME fails: FRAGMENT` opens one whose errors must contain the fragment.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from lean_files import LeanRun, Message

FOLDER = Path(__file__).with_name("tactics")
FILES = sorted(FOLDER.glob("*.lean"))
MARK = re.compile(r"--! (?P<tactic>.+?)(?: fails: ?(?P<fragment>.*))?$")

TACTICS = """
intro intros exact apply refine rfl rw rwa erw nth_rewrite simp simp_all simpa simp? dsimp cases rcases obtain
rintro induction constructor left right exists have let show suffices calc change conv contradiction exfalso
assumption subst unfold delta specialize replace generalize revert clear rename_i by_cases split decide injection
ext funext congr ac_rfl exact? apply? rw? first <;> repeat try all_goals any_goals case next · iterate focus done
symm trans trivial infer_instance nomatch nofun and_intros absurd solve_by_elim show_term fail_if_success omega
push_cast norm_cast attributes grind lia cutsat ac_nf
""".split()


@dataclass
class Example:
    tactic: str
    fragment: str | None
    line: int
    messages: list[Message] = field(default_factory=list)

    @property
    def complaints(self) -> list[str]:
        return [m.text for m in self.messages if m.severity == "error" or "declaration uses `sorry`" in m.text]


def read_examples(text: str) -> list[Example]:
    marks = [(number, MARK.match(line)) for number, line in enumerate(text.splitlines(), start=1)]
    return [Example(mark["tactic"], mark["fragment"], number) for number, mark in marks if mark]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_examples(file: Path, lean: LeanRun) -> None:
    examples = read_examples(file.read_text())
    for message in lean(file):
        owner = [example for example in examples if example.line < message.line]
        assert owner, f"{file.name}:{message.line}: {message.text}"
        owner[-1].messages.append(message)
    for example in examples:
        where = f"{file.name}:{example.line}: {example.tactic}"
        if example.fragment is None:
            assert not example.complaints, f"{where}: {example.complaints[0]}"
        else:
            assert example.fragment, f"{where}: say which error"
            assert any(example.fragment in text for text in example.complaints), f"{where}: {example.complaints}"


def test_each_tactic_passes_and_fails_somewhere() -> None:
    examples = [example for file in FILES for example in read_examples(file.read_text())]
    for tactic in TACTICS:
        outcomes = {example.fragment is None for example in examples if example.tactic == tactic}
        assert outcomes == {True, False}, f"{tactic}: needs an example that passes and one that fails"
