"""How much published Lean the embedded library takes: statements, proofs, and what blocks the rest.

    python scripts/coverage FOLDER-or-FILE… [--domain integers] [--part dev] [--kind proofs] [--report PAGE]

A statement (a text with `sorry`) counts when Lean elaborates it without an error. A proof counts when its file
elaborates without an error and without `sorry`, and the certifier accepts its last theorem. One row of four, by the
hash of its text, is held out: `--part dev` leaves it out.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))

from measure import Result, measure
from report import render
from rows import Row, read


def chosen(rows: list[Row], domain: str, part: str, kind: str) -> list[Row]:
    return [
        row
        for row in rows
        if (domain == "all" or row.integers_only)
        and (part == "all" or row.held_out == (part == "held-out"))
        and (kind == "all" or row.is_proof == (kind == "proofs"))
    ]


def line_of(result: Result) -> str:
    """What was found of a row, to be read by people and other programs, and by the next run."""
    line = {"source": result.row.source, "name": result.row.name, "ok": result.ok, "reasons": result.reasons}
    return json.dumps({**line, "seconds": result.seconds, "messages": result.messages, "text": result.row.text}) + "\n"


def saved(file: Path | None) -> dict[str, Result]:
    """What an earlier run found, by the row's text; a last line that was cut off is asked again."""
    found: dict[str, Result] = {}
    for line in file.read_text().splitlines() if file and file.exists() else []:
        with contextlib.suppress(ValueError, KeyError):
            value = json.loads(line)
            row = Row(value["source"], value["name"], value["text"])
            found[row.text] = Result(row, value["ok"], value["reasons"], value["messages"], value["seconds"])
    return found


def keeper(file: Path | None) -> Callable[[Result], None]:
    """Writes each result when it is known; what the file had is kept."""

    def keep(result: Result) -> None:
        if file:
            with file.open("a") as out:
                out.write(line_of(result))

    return keep


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--domain", choices=("integers", "all"), default="all", help="rows on ℕ and ℤ only, or all")
    parser.add_argument("--part", choices=("dev", "held-out", "all"), default="all")
    parser.add_argument("--kind", choices=("proofs", "statements", "all"), default="all")
    parser.add_argument("--deadline", type=float, default=60.0, help="seconds a row")
    parser.add_argument("--limit", type=int, help="only so many rows")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument(
        "--save", type=Path, help="each row's result (JSON lines); a row that is there is not asked again"
    )
    parser.add_argument("--known", action="store_true", help="only rows that are in --save: nothing is asked")
    parser.add_argument("--report", type=Path, help="write the Markdown table here")
    arguments = parser.parse_args()
    known = saved(arguments.save)
    rows = chosen(read(arguments.paths), arguments.domain, arguments.part, arguments.kind)[: arguments.limit]
    rows = [row for row in rows if row.text in known or not arguments.known]
    rest = [row for row in rows if row.text not in known]
    found = asyncio.run(measure(rest, arguments.deadline, arguments.jobs, keeper(arguments.save)))
    known |= {result.row.text: result for result in found}
    text = render([replace(known[row.text], row=row) for row in rows], arguments.deadline, partly=arguments.known)
    if arguments.report:
        arguments.report.write_text(text)
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
