"""A stage of a pipeline: rows in, tables of rows out, chunk by chunk, in a folder that describes itself.

Each finished chunk is one file, renamed into place; a killed stage goes on after its last whole chunk. When
all are there they become one JSON-lines file a table, and the manifest is written last. No rows but those of the
chunks under way are in memory.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import shutil
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, cast

from ember.core import provenance
from ember.core.errors import InputError

Row = dict[str, Any]
CHUNK = 500
BATCH = 2000
"""Rows of a Parquet file in memory at once."""
ASIDE = "aside"
"""The table of rows that a stage did not take, each with `why` (a word) and `reason` (a sentence)."""


@dataclass
class Chunk:
    """What a stage made of a chunk of rows."""

    tables: dict[str, list[Row]] = field(default_factory=dict[str, list[Row]])
    counts: Counter[str] = field(default_factory=Counter[str])

    def add(self, table: str, row: Row) -> None:
        self.tables.setdefault(table, []).append(row)

    def aside(self, row: Row, why: str, reason: str) -> None:
        """Keep a row aside; what identifies it stays, so that it can be found again."""
        kept = {key: row[key] for key in ("id", "theorem", "source") if key in row}
        self.add(ASIDE, {**kept, "why": why, "reason": reason})


Work = Callable[[list[Row]], Awaitable[Chunk]]
Report = Callable[[int], None]
"""Told how many rows of the input are done."""
MEASURED = "seconds"
"""The table of what was measured: never the same again, so it has no hash."""


class Stage:
    """The folder of a stage. `made_of` decides its rows: only a stage made of the same is gone on with."""

    def __init__(self, folder: Path, made_of: Mapping[str, Any], tables: Iterable[str]) -> None:
        self.folder, self._made_of, self._tables = folder, json.loads(json.dumps(made_of)), (*tables, ASIDE)
        self._parts = folder / "parts"

    @property
    def complete(self) -> bool:
        """Whether the stage is there already; `InputError` where the folder holds another one."""
        manifest = provenance.read_manifest(self.folder)
        if manifest is None:
            return False
        if manifest.get("made_of") != self._made_of:
            raise InputError(
                f"{self.folder} is complete, but was made of something else: name another folder with --out"
            )
        return True

    async def run(self, rows: Iterable[Row], work: Work, size: int = CHUNK, report: Report = lambda done: None) -> None:
        """Do what is left to do, and finish."""
        self._parts.mkdir(parents=True, exist_ok=True)
        provenance.begin(self.folder, self._made_of)
        done = 0
        for number, chunk in enumerate(chunks(rows, size)):
            part = self._parts / f"{number:06}.jsonl"
            if not part.exists():
                _write(part, await work(chunk))
            done += len(chunk)
            report(done)
        self._finish(done)

    def _finish(self, rows_in: int) -> None:
        counts, aside = Counter[str](), Counter[str]()
        with ExitStack() as stack:
            out = {name: _Table(stack.enter_context(self.path(name).open("wb"))) for name in self._tables}
            for part in sorted(self._parts.glob("*.jsonl")):
                for line in read_rows(part):
                    if line["table"] == "counts":
                        counts.update(line["row"])
                        continue
                    out[line["table"]].add(line["row"])
                    if line["table"] == ASIDE:
                        aside[line["row"]["why"]] += 1
        manifest = {
            "kind": "data",
            "made_of": self._made_of,
            "rows_in": rows_in,
            "counts": dict(counts),
            "aside": dict(aside),
            "tables": {self.path(name).name: table.described(hashed=name != MEASURED) for name, table in out.items()},
            **provenance.surroundings(),
        }
        provenance.finish(self.folder, manifest)
        shutil.rmtree(self._parts)

    def path(self, table: str) -> Path:
        return self.folder / f"{table}.jsonl"

    def manifest(self) -> dict[str, Any]:
        """Of a complete stage."""
        manifest = provenance.read_manifest(self.folder)
        assert manifest is not None
        return manifest

    def hashes(self) -> dict[str, str]:
        """The hash of each table of a complete stage."""
        return {name: table["sha256"] for name, table in self.manifest()["tables"].items() if "sha256" in table}

    def summary(self) -> dict[str, Any]:
        """Rows and hash of each table, counts, and why rows were kept aside: for the manifest of a run."""
        manifest = self.manifest()
        return {key: manifest[key] for key in ("rows_in", "tables", "counts", "aside")}


class _Table:
    def __init__(self, handle: BinaryIO) -> None:
        self._handle, self._hash, self._rows = handle, hashlib.sha256(), 0

    def add(self, row: Row) -> None:
        line = (provenance.canonical_json(row) + "\n").encode("utf-8", "surrogatepass")
        self._handle.write(line)
        self._hash.update(line)
        self._rows += 1

    def described(self, *, hashed: bool = True) -> dict[str, Any]:
        return {"rows": self._rows, **({"sha256": self._hash.hexdigest()} if hashed else {})}


def _write(path: Path, chunk: Chunk) -> None:
    lines = [{"table": "counts", "row": dict(chunk.counts)}]
    lines += [{"table": table, "row": row} for table, rows in chunk.tables.items() for row in rows]
    provenance.write_atomically(path, "".join(provenance.canonical_json(line) + "\n" for line in lines))


def chunks(rows: Iterable[Row], size: int) -> Iterator[list[Row]]:
    iterator = iter(rows)
    while chunk := list(itertools.islice(iterator, size)):
        yield chunk


def read_rows(path: Path) -> Iterator[Row]:
    """The rows of a JSON-lines or Parquet file, few at a time in memory; of a JSON file, which is one array."""
    if path.suffix == ".json":
        return _json_array(path)
    return _parquet(path) if path.suffix == ".parquet" else _json_lines(path)


def _json_array(path: Path) -> Iterator[Row]:
    try:
        rows: Any = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"cannot read {path}: {error}") from error
    if not isinstance(rows, list):
        raise InputError(f"{path}: a JSON file of rows is one array")
    for row in cast("list[Any]", rows):
        if not isinstance(row, dict):
            raise InputError(f"{path}: a row is a JSON object")
        yield cast("Row", row)


def _parquet(path: Path) -> Iterator[Row]:
    import polars

    try:
        frame = polars.scan_parquet(path)
        for start in itertools.count(0, BATCH):
            batch = frame.slice(start, BATCH).collect()
            yield from batch.iter_rows(named=True)
            if len(batch) < BATCH:
                return
    except (OSError, polars.exceptions.PolarsError) as error:
        raise InputError(f"cannot read {path}: {error}") from error


def _json_lines(path: Path) -> Iterator[Row]:
    try:
        with path.open(encoding="utf-8") as handle:
            for number, line in enumerate(handle, 1):
                if line.strip():
                    try:
                        row = json.loads(line)
                    except ValueError as error:
                        raise InputError(f"{path}, line {number}: not JSON: {error}") from error
                    if not isinstance(row, dict):
                        raise InputError(f"{path}, line {number}: a row is a JSON object")
                    yield row
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot read {path}: {error}") from error
