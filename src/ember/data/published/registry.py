"""All published sets, and one pass over the files of one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ember.core.errors import InputError
from ember.data.published import pairs, theorems, tracers, words
from ember.data.published.source import BadRow, Raw, Source, raw_rows
from ember.data.stage import Chunk

_GROUPS = (theorems, pairs, tracers, words)
SOURCES: dict[str, Source] = {source.name: source for group in _GROUPS for source in group.SOURCES}


def source_named(name: str) -> Source:
    found = SOURCES.get(name)
    if found is None:
        raise InputError(f"no source is named {name}; there are {', '.join(SOURCES)}")
    return found


def present(root: Path) -> list[Source]:
    """The sources whose files are under the root."""
    return [source for source in SOURCES.values() if source.paths(root)]


def raw(source: Source, root: Path) -> Iterator[Raw]:
    """The publisher's rows, each with where it stands: `{source, file, number, row}`."""
    paths = source.paths(root)
    if not paths:
        raise InputError(
            f"{root} has no file of {source.name} (looked for {', '.join(source.files)}); "
            f"it is published at {source.repository}"
        )
    for path in paths:
        for number, row in enumerate(raw_rows(path), 1):
            yield {"source": source.name, "file": path.name, "number": number, "row": row}


def taken(chunk: Chunk, found: Raw) -> None:
    """Read one raw row into its table, or keep it aside."""
    source = SOURCES[found["source"]]
    where = {"source": source.name, "id": f"{source.name}:{found['file']}:{found['number']}"}
    row: Raw = found["row"]
    missing = [column for column in source.columns if column not in row]
    if missing:
        chunk.aside(where, "columns", f"no column {', '.join(missing)}")
        return
    try:
        for number, made in enumerate(source.read(row, source.name)):
            chunk.add(source.gives, {"id": f"{where['id']}.{number}", **made})
    except BadRow as bad:
        chunk.aside(where, bad.why, str(bad))
    except (KeyError, TypeError, AttributeError, IndexError, ValueError) as error:
        chunk.aside(where, "shape", f"{type(error).__name__}: {error}")


async def get(rows: list[Raw]) -> Chunk:
    """Work of the stage `get`: raw rows in; theorems, pairs and words out."""
    chunk = Chunk()
    for row in rows:
        taken(chunk, row)
    return chunk
