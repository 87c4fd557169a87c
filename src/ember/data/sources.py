"""Read statements from what people have: Lean files or a folder of them, JSON lines in the public shapes, Parquet.

JSON lines and Parquet: a row has a `formal_statement` (ending in `:=`, `:= by` or `:= by sorry`) and
perhaps a `header`; other columns are left alone. This covers miniF2F, ProofNet and NuminaMath.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from ember.core.errors import InputError
from ember.core.extras import missing
from ember.core.statement import Proof, Statement
from ember.lean.text.source import parse_statement, theorems

_END = re.compile(r":=\s*(?:by\s*)?(?:sorry\s*)?$")


def read_statements(path: Path, where: dict[str, Any] | None = None) -> list[Statement]:
    """All statements of a file; `where` keeps the rows whose columns have these values. Of a folder:
    those of its Lean files, in the order of their names."""
    if path.is_dir():
        return [statement for file in _lean_files(path) for statement in read_statements(file, where)]
    reader = _READERS.get(path.suffix)
    if reader is None:
        raise InputError(f"{path}: statements are read from {', '.join(sorted(_READERS))}")
    try:
        found = list(reader(path, where or {}))
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot read {path}: {error}") from error
    if not found:
        hint = "; what is to be proved ends in `:= by sorry`" if path.suffix == ".lean" else ""
        raise InputError(f"{path} has no statement" + (f" where {where}" if where else hint))
    return found


def _lean_files(folder: Path) -> list[Path]:
    files = sorted(folder.glob("*.lean"))
    if not files:
        raise InputError(f"{folder} has no Lean file")
    return files


def read_proofs(path: Path) -> list[Proof]:
    """The theorems of a Lean file, each with its own proof."""
    try:
        return [Proof(statement, proof) for statement, proof in theorems(path.read_text())]
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot read {path}: {error}") from error


def _lean(path: Path, where: dict[str, Any]) -> Iterator[Statement]:
    if where:
        raise InputError(f"{path}: a Lean file has no columns to select by")
    return (statement for statement, _ in theorems(path.read_text(), to_prove=True))


def _json_lines(path: Path, where: dict[str, Any]) -> Iterator[Statement]:
    rows: list[dict[str, Any]] = []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if line.strip():
            try:
                rows.append(json.loads(line))
            except ValueError as error:
                raise InputError(f"{path}, line {number}: not JSON: {error}") from error
    return _rows(path, rows, where)


def _parquet(path: Path, where: dict[str, Any]) -> Iterator[Statement]:
    try:
        import polars
    except ImportError as error:
        raise missing(error) from error
    return _rows(path, polars.read_parquet(path).iter_rows(named=True), where)


def _rows(path: Path, rows: Iterable[dict[str, Any]], where: dict[str, Any]) -> Iterator[Statement]:
    for number, row in enumerate(rows, 1):
        if any(row.get(column) != value for column, value in where.items()):
            continue
        text = row.get("formal_statement")
        if not isinstance(text, str):
            raise InputError(f"{path}, row {number}: no formal_statement; columns: {', '.join(row)}")
        yield parse_statement(_END.sub("", text.strip()), row.get("header") or "")


_READERS: dict[str, Callable[[Path, dict[str, Any]], Iterator[Statement]]] = {
    ".lean": _lean,
    ".jsonl": _json_lines,
    ".parquet": _parquet,
}
