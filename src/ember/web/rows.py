"""A data run: its stages, and rows of their tables, whose columns are not known beforehand, a page at a time."""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

from ember.core.errors import InputError
from ember.web.headline import read_lines
from ember.web.runs import STAGES, Run, as_table, read_table
from ember.web.wire import DataStage, DataStages, StageTable, Table

LONGEST_CELL = 1500


def stages(run: Run) -> DataStages:
    """What each stage took in, gave out, and kept aside."""
    told = as_table((run.manifest or {}).get("stages"))
    found: list[DataStage] = []
    for name in STAGES:
        folder = run.folder / name
        summary = as_table(told.get(name)) or read_table(folder / "manifest.json") or {}
        if not summary and not folder.is_dir():
            continue
        tables = {table: as_table(about).get("rows", 0) for table, about in as_table(summary.get("tables")).items()}
        found.append(
            DataStage(
                name=name,
                complete=bool(summary),
                rows_in=summary.get("rows_in", 0),
                tables=[StageTable(name=table.removesuffix(".jsonl"), rows=rows) for table, rows in tables.items()],
                counts=as_table(summary.get("counts")),
                aside=as_table(summary.get("aside")),
            )
        )
    return DataStages(stages=found)


def stage_rows(run: Run, stage: str, table: str, why: str, text: str, offset: int, limit: int) -> Table:
    """A page of a stage's table; `why` chooses among rows that were kept aside."""
    known = {one.name: {each.name for each in one.tables} for one in stages(run).stages}
    if "/" in table or table not in known.get(stage, set()):  # a manifest may name anything
        raise InputError(f"the stage {stage!r} of {run.id} has no complete table {table!r}")
    return page(run.folder / stage / f"{table}.jsonl", {"why": why} if why else {}, text, offset, limit)


def page(path: Path, where: dict[str, str], text: str, offset: int, limit: int) -> Table:
    """Rows with these values and this text in them; the file is read line by line."""
    wanted, total = text.lower(), 0
    rows: list[dict[str, Any]] = []
    try:
        for row in read_lines(path):
            if any(str(row.get(key)) != value for key, value in where.items()):
                continue
            if wanted and wanted not in json.dumps(row, ensure_ascii=False).lower():
                continue
            if offset <= total < offset + limit:
                rows.append(row)
            total += 1
    except OSError as error:
        raise InputError(f"{path.name} cannot be read: {error}") from error
    columns = list(dict.fromkeys(itertools.chain.from_iterable(rows)))
    return Table(columns=columns, rows=[[cell(row.get(column)) for column in columns] for row in rows], total=total)


def cell(value: Any) -> str:
    if value is None:
        return ""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= LONGEST_CELL else text[:LONGEST_CELL] + "…"
