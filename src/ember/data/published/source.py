"""What is known of a published set, and how its files become raw rows."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, cast

from ember.core.errors import InputError
from ember.data.stage import read_rows

Raw = dict[str, Any]
Gives = Literal["theorems", "pairs", "words"]


class BadRow(Exception):
    """A row that is kept aside: `why` in a word, the text in a sentence."""

    def __init__(self, why: str, reason: str) -> None:
        super().__init__(reason)
        self.why = why


@dataclass(frozen=True)
class Source:
    name: str
    repository: str
    """Where it is published, with the revision that its reader was written for."""
    licence: str
    toolchain: str
    columns: tuple[str, ...]
    """The publisher's columns that the reader needs."""
    files: tuple[str, ...]
    """Where its files are under the data's root; the first pattern that matches something is taken."""
    gives: Gives
    read: Callable[[Raw, str], Iterator[Raw]]
    """The rows of a raw row, told the source's name; `BadRow` where there are none."""
    faults: str
    decision: str
    """What we do with it, and why."""
    share_alike: bool = False
    """Whoever publishes something made of it must publish it under the same licence."""

    def paths(self, root: Path) -> list[Path]:
        for pattern in self.files:
            if found := sorted(path for path in root.glob(pattern) if path.suffix in _READERS):
                return found
        return []


def raw_rows(path: Path) -> Iterator[Raw]:
    """The rows of a file, as its publisher wrote them."""
    return _READERS[path.suffix](path)


def _json(path: Path) -> Iterator[Raw]:
    try:
        rows: Any = json.loads(path.read_text())
    except (OSError, ValueError) as error:
        raise InputError(f"cannot read {path}: {error}") from error
    if isinstance(rows, dict):  # {"theorems": [...]} and the like
        lists = [cast(list[Any], value) for value in cast(Raw, rows).values() if isinstance(value, list)]
        rows = lists[0] if lists else [rows]
    for number, row in enumerate(cast(list[Any], rows), 1):
        if not isinstance(row, dict):
            raise InputError(f"{path}, row {number}: a row is a JSON object")
        yield cast(Raw, row)


def _lean(path: Path) -> Iterator[Raw]:
    try:
        yield {"path": str(path), "text": path.read_text()}
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot read {path}: {error}") from error


_READERS: dict[str, Callable[[Path], Iterator[Raw]]] = {
    ".jsonl": read_rows,
    ".parquet": read_rows,
    ".json": _json,
    ".lean": _lean,
}
