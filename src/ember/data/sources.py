"""Read statements from what people have: Lean files or a folder of them, JSON lines in the public shapes, Parquet.

JSON lines and Parquet: a row has a `formal_statement` (ending in `:=`, `:= by` or `:= by sorry`) and
perhaps a `header`; other columns are left alone. This covers miniF2F, ProofNet and NuminaMath.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, cast

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
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror or error}") from error
    if not found:
        hint = "; what is to be proved ends in `:= by sorry`" if path.suffix == ".lean" else ""
        raise InputError(f"{path} has no statement" + (f" where {where}" if where else hint))
    return found


def read_text(path: Path) -> str:
    """A text file, or why it is none, in one line."""
    try:
        text = path.read_bytes().decode()
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"cannot read {path}: it is not UTF-8 text (at byte {error.start})") from error
    if text.startswith("\ufeff"):
        raise InputError(f"cannot read {path}: it begins with a byte-order mark; save it as UTF-8 without one")
    if "\0" in text:
        raise InputError(f"cannot read {path}: it has a zero byte in it, so it is no text")
    return text.replace("\r\n", "\n")


def _lean_files(folder: Path) -> list[Path]:
    files = sorted(folder.glob("*.lean"))
    if not files:
        raise InputError(f"{folder} has no Lean file")
    return files


def read_proofs(path: Path) -> list[Proof]:
    """The theorems of a Lean file, each with its own proof."""
    return [Proof(statement, proof) for statement, proof in theorems(read_text(path))]


def _lean(path: Path, where: dict[str, Any]) -> Iterator[Statement]:
    if where:
        raise InputError(f"{path}: a Lean file has no columns to select by")
    return (statement for statement, _ in theorems(read_text(path), to_prove=True))


def _json_lines(path: Path, where: dict[str, Any]) -> Iterator[Statement]:
    rows: list[dict[str, Any]] = []
    for number, line in enumerate(read_text(path).splitlines(), 1):
        if line.strip():
            try:
                row: Any = json.loads(line)
            except (ValueError, RecursionError) as error:
                raise InputError(f"{path}, line {number}: not JSON: {error}") from error
            if not isinstance(row, dict):
                raise InputError(f"{path}, line {number}: not a JSON object")
            rows.append(cast(dict[str, Any], row))
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
