"""The run that `ember prove` leaves: all of it in the folder of --out, or what there was when Ctrl-C came."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.markup import escape

from ember.cli.live import UnderWay
from ember.core import provenance
from ember.core.errors import InputError
from ember.core.extras import missing
from ember.core.statement import Statement
from ember.lean.toolchain import Toolchain
from ember.search.record import Rows, interrupted_rows

if TYPE_CHECKING:
    from ember.trajectories.writer import RunWriter

NAME = "prove"


class Kept:
    """Rows go to the folder as they come; without one they wait here, until they are not needed or Ctrl-C comes."""

    def __init__(self, statements: Sequence[Statement], folder: Path | None, resume: bool) -> None:
        self._statements, self._folder = statements, folder
        self._waiting: list[Rows] = []
        self._writer: RunWriter | None = None
        self._known: list[dict[str, Any]] = []
        if folder is not None:
            if provenance.read_manifest(folder) is not None:
                raise InputError(f"{folder} is a complete run; name another folder with --out")
            if (folder / "shards").exists() and not resume:
                raise InputError(f"{folder} is an interrupted run: go on with --resume, or name another folder")
            self._writer = _writer(folder)
            self._known = self._writer.theorems()
        elif resume:
            raise InputError("--resume goes on with the run in the folder of --out: name it")

    def begin(self, toolchain: Toolchain) -> None:
        if self._folder is not None:
            provenance.begin(self._folder, {"kind": NAME, "library": toolchain.library_key})

    def known(self) -> dict[str, dict[str, Any]]:
        """Theorems of an interrupted run that are done: their rows by id."""
        return {row["theorem_id"]: row for row in self._known}

    def add(self, theorem: dict[str, Any], edges: list[dict[str, Any]]) -> None:
        if self._writer is None:
            self._waiting.append(Rows(theorem, edges))
        elif theorem["ended"] == "infrastructure":  # asked again when the run goes on
            self._writer.add_broken_off(theorem, edges)
        else:
            self._writer.add(theorem, edges)

    def finish(self, toolchain: Toolchain, options: dict[str, Any]) -> None:
        if self._writer is not None:
            made = {"toolchain": toolchain.name, "library": toolchain.library_key, **provenance.surroundings()}
            ids = [statement.key for statement in self._statements]
            self._writer.finish(ids, {"kind": NAME, **options, **made})

    def break_off(self, toolchain: Toolchain, unfinished: Sequence[UnderWay]) -> None:
        """Ctrl-C: keep what there is, also of the searches under way."""
        if self._writer is None:
            ids = provenance.content_hash([statement.key for statement in self._statements])
            self._folder = _unused(Path("runs"), f"{NAME}-{ids[:8]}")
            try:
                self._writer = _writer(self._folder)
            except InputError:  # no Parquet here: then nothing is kept
                self._folder = None
                return
            self.begin(toolchain)
        for rows in self._waiting:
            self.add(rows.theorem, rows.edges)
        for search in unfinished:
            rows = interrupted_rows(NAME, search.position, search.statement, search.progress)
            self._writer.add_broken_off(*rows)

    def way_on(self, command: Sequence[str]) -> str:
        """What an interrupted user is told."""
        if self._folder is None:
            return "interrupted"
        again = shlex.join(["ember", "prove", *command, "--out", str(self._folder), "--resume"])
        return (
            f"interrupted: what was found and tried is kept in {escape(str(self._folder))}; go on with {escape(again)}"
        )


def _writer(folder: Path) -> RunWriter:
    try:
        from ember.trajectories.writer import RunWriter
    except ImportError as error:
        raise missing(error) from error
    return RunWriter(folder)


def _unused(folder: Path, name: str) -> Path:
    candidates = [folder / name, *(folder / f"{name}-{number}" for number in range(2, 1000))]
    return next(path for path in candidates if not path.exists())
