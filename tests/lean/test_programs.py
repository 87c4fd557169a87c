"""Programs in `programs/`: each says beside its commands what Lean answers.

#eval 1 + 1 -- = 2          the message of that line, exactly
def f := f    -- ! text     an error of that line that contains this text; the file has no other
"""

from __future__ import annotations

from pathlib import Path

import pytest

from lean_files import LeanRun

PROGRAMS = sorted(Path(__file__).with_name("programs").glob("*.lean"))


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.stem)
def test_lean_answers_what_the_program_says(program: Path, lean: LeanRun) -> None:
    answers: dict[int, str] = {}
    errors: dict[int, str] = {}
    for number, line in enumerate(program.read_text().splitlines(), start=1):
        if " -- = " in line:
            answers[number] = line.split(" -- = ", 1)[1]
        elif " -- ! " in line:
            errors[number] = line.split(" -- ! ", 1)[1]
    assert answers or errors, "a program that expects nothing tests nothing"
    messages = lean(program)
    said = {message.line: message.text.strip() for message in messages if message.severity == "information"}
    assert {line: said.get(line) for line in answers} == answers
    unexpected = [m for m in messages if m.severity == "error" and errors.get(m.line, "\0") not in m.text]
    assert not unexpected
    assert {message.line for message in messages if message.severity == "error"} == set(errors)
