"""What the sources under a data root are: toolchain, licence, rows, repeats, overlap with benchmarks, our decision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from ember.data import benchmarks
from ember.data.canonical import canonical
from ember.data.contamination import Index
from ember.data.published import registry
from ember.data.published.source import Raw, Source
from ember.data.stage import ASIDE, Chunk, Row


@dataclass(frozen=True)
class Audit:
    source: str
    repository: str
    licence: str
    share_alike: bool
    toolchain: str
    raw_rows: int
    rows: int
    aside: dict[str, int]
    repeats: int
    """Rows whose canonical statement (or words) came before in the same source."""
    overlap: dict[str, int]
    """Rows that are a benchmark's item, by benchmark."""
    faults: str
    decision: str

    def dump(self) -> dict[str, Any]:
        return asdict(self)


def audit(source: Source, root: Path, index: Index, limit: int | None = None) -> Audit:
    """One pass over the source's files; rows are looked at one by one."""
    raw_rows, rows, repeats = 0, 0, 0
    aside, overlap = Counter[str](), Counter[str]()
    seen: set[str] = set()
    for found in islice(registry.raw(source, root), limit):
        raw_rows += 1
        for row in _read(found, aside):
            rows += 1
            key = _key(row)
            if key in seen:
                repeats += 1
                continue
            seen.add(key)
            matches = index.matches(row.get("statement") or "", row.get("theorem", ""), row.get("problem") or "")
            overlap.update({match.benchmark for match in matches if match.found})
    return Audit(
        source.name,
        source.repository,
        source.licence,
        source.share_alike,
        source.toolchain,
        raw_rows,
        rows,
        dict(aside),
        repeats,
        dict(overlap),
        source.faults,
        source.decision,
    )


def _read(found: Raw, aside: Counter[str]) -> Iterable[Row]:
    chunk = Chunk()
    registry.taken(chunk, found)
    aside.update(row["why"] for row in chunk.tables.pop(ASIDE, []))
    return [row for rows in chunk.tables.values() for row in rows]


def _key(row: Row) -> str:
    if row.get("statement"):
        return canonical(row["statement"], row.get("theorem", "")).key
    return str(row.get("problem") or (row.get("state"), row.get("tactic")))


def benchmark_index(root: Path, names: Iterable[str] = ()) -> Index:
    """Of the named benchmarks, or of all whose files are under the root."""
    wanted = list(names) or benchmarks.present(root)
    return Index(row for name in wanted for row in benchmarks.read(name, root))
