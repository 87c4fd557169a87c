"""Traces in the layout of lean_scout's tactics (Parquet, in shards by the tactic's hash), for tools that read that.

Two things are ours: goals are those on which the step acted, each alone, where lean_scout lists the whole state; and a
goal's metavariable, which we never print, is `?_`. Elaborators are not known: "".
"""

from __future__ import annotations

import hashlib
import importlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ember.data.stage import CHUNK, Row, chunks
from ember.data.tracing import statement_of

SHARDS = 128
_HOLE = "?_"
_BLANK = re.compile(r"(?:\s|--[^\n]*)*")


def tactics(row: Row) -> Iterator[Row]:
    """The steps of a row of the table `traces`, with their places in the theorem's own text."""
    text = statement_of(row).with_proof(row["proof"])
    offset = text.rindex(row["proof"])
    states: list[Row] = row["states"]
    for step in row["steps"]:
        start, end = offset + step["start"], offset + step["end"]
        blank = _BLANK.match(text, end)
        following: list[int] = step["next"]
        after = [str(states[number]["text"]) for number in following]
        used = [{"new": True, "index": place, "kind": "syntheticOpaque", "pp": goal, "ppTerm": _HOLE}
                for place, goal in enumerate(after)]  # fmt: skip
        goal: Row = {
            "pp": states[step["state"]]["text"],
            "ppTerm": _HOLE,
            "assigned": True,
            "usedConstants": step["constants"],
            "usedFVars": step["hypotheses"],
            "usedGoals": used,
        }
        yield {
            "module": None,
            "startPos": _position(text, start),
            "endPos": _position(text, end),
            "nextStartPos": _position(text, blank.end() if blank else end),
            "goals": [goal],
            "goalsAfter": after,
            "ppTac": step["tactic"],
            "elaborator": "",
            "kind": step["syntax"],
        }


def _position(text: str, offset: int) -> dict[str, int]:
    return {"line": text.count("\n", 0, offset) + 1, "column": offset - text.rfind("\n", 0, offset) - 1}


def write(traces: Iterable[Row], folder: Path, shards: int = SHARDS) -> int:
    """`part-007.parquet` and so on, only those that get a row; the number of rows."""
    arrow: Any = importlib.import_module("pyarrow")
    parquet: Any = importlib.import_module("pyarrow.parquet")
    writers: dict[int, Any] = {}
    schema, count = _schema(), 0
    folder.mkdir(parents=True)
    try:
        for chunk in chunks((made for row in traces for made in tactics(row)), CHUNK):
            parts: dict[int, list[Row]] = {}
            for made in chunk:
                parts.setdefault(_shard(made["ppTac"], shards), []).append(made)
            for shard, rows in parts.items():
                if shard not in writers:
                    path = folder / f"part-{shard:03d}.parquet"
                    writers[shard] = parquet.ParquetWriter(path, schema, compression="zstd")
                writers[shard].write_table(arrow.Table.from_pylist(rows, schema=schema))
            count += len(chunk)
    finally:
        for writer in writers.values():
            writer.close()
    return count


def _shard(tactic: str, shards: int) -> int:
    digest = hashlib.blake2b(tactic.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") % shards


def _schema() -> Any:
    arrow: Any = importlib.import_module("pyarrow")

    def needed(name: str, kind: Any) -> Any:
        return arrow.field(name, kind, nullable=False)

    text, number, words = arrow.string(), arrow.uint64(), arrow.list_(arrow.string())
    position = arrow.struct([needed("line", number), needed("column", number)])
    used = arrow.struct([needed("new", arrow.bool_()), arrow.field("index", number), needed("kind", text),
                         needed("pp", text), needed("ppTerm", text)])  # fmt: skip
    goal = arrow.struct([needed("pp", text), needed("ppTerm", text), needed("assigned", arrow.bool_()),
                         needed("usedConstants", words), needed("usedFVars", words),
                         needed("usedGoals", arrow.list_(used))])  # fmt: skip
    return arrow.schema(
        [
            arrow.field("module", text),
            *(needed(name, position) for name in ("startPos", "endPos", "nextStartPos")),
            needed("goals", arrow.list_(goal)),
            needed("goalsAfter", words),
            *(needed(name, text) for name in ("ppTac", "elaborator", "kind")),
        ]
    )
