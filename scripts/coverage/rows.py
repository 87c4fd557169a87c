"""Rows of published Lean material: statements and proofs, whatever their publisher calls the columns.

A file is `.jsonl` (one object a line) or `.lean` (one row a file). Recognised columns: a whole file in `full_proof`,
`text`, `code` or `proof` (a list of files); a statement in `formal_statement` (with `header`, and perhaps
`formal_proof`), or in `statement`.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DEFAULT_HEADER = "import Mathlib\n\nopen BigOperators Real Nat\n"
HELD_OUT = 4
"""One row of so many is set aside."""
_SORRY = re.compile(r"\bsorry\b")
_COMMENT = re.compile(r"/-.*?-/|--[^\n]*", re.DOTALL)
_HEADER_LINE = re.compile(r"^\s*(?:import|open)\b.*$", re.MULTILINE)
_BEYOND = re.compile(
    r"[ℝℚℂ√π]|\b(?:Real|Rat|Complex|NNReal|ENNReal|Polynomial|Matrix|sqrt|exp|sin|cos|tan|arctan|arcsin|arccos|rpow|logb)\b"
)


@dataclass(frozen=True)
class Row:
    source: str
    name: str
    text: str

    @property
    def is_proof(self) -> bool:
        return not _SORRY.search(_COMMENT.sub("", self.text))

    @property
    def held_out(self) -> bool:
        return int(hashlib.sha256(self.text.encode()).hexdigest(), 16) % HELD_OUT == 0

    @property
    def integers_only(self) -> bool:
        """Does it speak of no numbers beyond ℕ and ℤ?"""
        return not _BEYOND.search(_HEADER_LINE.sub("", _COMMENT.sub("", self.text)))


def read(paths: list[Path]) -> list[Row]:
    """All rows, each text once."""
    found: dict[str, Row] = {}
    for path in paths:
        files = sorted(p for p in path.rglob("*") if p.suffix in (".jsonl", ".lean")) if path.is_dir() else [path]
        for file in files:
            source = f"{file.parent.name}/{file.name}"
            for row in _lean(file, source) if file.suffix == ".lean" else _lines(file, source):
                found.setdefault(row.text, row)
    return list(found.values())


def _lean(file: Path, source: str) -> Iterator[Row]:
    yield Row(source, file.stem, file.read_text())


def _lines(file: Path, source: str) -> Iterator[Row]:
    for number, line in enumerate(file.read_text().splitlines(), start=1):
        if line.strip():
            value: dict[str, Any] = json.loads(line)
            name = str(value.get("name") or value.get("path") or value.get("problem_id") or number)
            for text in texts(value):
                yield Row(source, name, text)


def texts(value: dict[str, Any]) -> list[str]:
    """The Lean files that one object stands for."""
    for column in ("full_proof", "text", "code"):
        if isinstance(value.get(column), str):
            return [value[column]]
    if isinstance(value.get("proof"), list):
        return [str(proof) for proof in value["proof"] if "theorem" in str(proof)]
    if isinstance(value.get("formal_statement"), str):
        header = value.get("header") or DEFAULT_HEADER
        return [f"{header.strip()}\n\n{_whole(value['formal_statement'], value.get('formal_proof'))}"]
    if isinstance(value.get("statement"), str):
        return [f"{DEFAULT_HEADER}\ntheorem statement : {value['statement']} := by sorry\n"]
    return []


def _whole(statement: str, proof: str | None) -> str:
    """A statement with its proof or `sorry`, whether or not it ends in `:= by`."""
    if proof:
        return statement + proof
    if _SORRY.search(statement):
        return statement
    bare = re.sub(r":=\s*(?:by)?\s*$", "", statement.rstrip())
    return f"{bare} := by sorry\n"
