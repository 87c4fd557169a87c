"""The run that `ember prove` leaves: all of it in the folder of --out, or what there was when Ctrl-C came."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ember.core import provenance
from ember.core.errors import InputError
from ember.core.extras import missing
from ember.core.statement import Statement
from ember.lean.toolchain import Toolchain
from ember.search.record import Rows

if TYPE_CHECKING:
    from ember.trajectories.writer import RunWriter

NAME = "prove"


class Kept:
    """Rows go to the folder as they come; without one they wait here, until they are not needed or Ctrl-C comes."""

    def __init__(self, folder: Path | None, *, resume: bool = False, force: bool = False) -> None:
        self.folder = folder
        self._waiting: list[Rows] = []
        self._writer: RunWriter | None = None
        self._known: list[dict[str, Any]] = []
        if folder is not None:
            make_way(folder, resume=resume, force=force)
            _writer_class()  # before anything is opened
        elif resume or force:
            raise InputError(f"--{'resume' if resume else 'force'} is about the run in the folder of --out: name it")

    def begin(self, toolchain: Toolchain) -> None:
        if self.folder is not None:
            self._writer = _writer_class()(self.folder)
            self._known = self._writer.theorems()
            provenance.begin(self.folder, {"kind": NAME, "library": toolchain.library_key})

    def known(self) -> dict[str, dict[str, Any]]:
        """Theorems of an interrupted run that are done: their rows by id."""
        return {row["theorem_id"]: row for row in self._known}

    def add(self, theorem: dict[str, Any], edges: list[dict[str, Any]]) -> None:
        if self._writer is None:
            self._waiting.append(Rows(theorem, edges))
        elif theorem["ended"] == "infrastructure":  # asked again when the run is resumed
            self._writer.add_broken_off(theorem, edges)
        else:
            self._writer.add(theorem, edges)

    def finish(self, toolchain: Toolchain, statements: Sequence[Statement], options: dict[str, Any]) -> None:
        if self._writer is not None:
            made = {"toolchain": toolchain.name, "library": toolchain.library_key, **provenance.surroundings()}
            self._writer.finish([statement.key for statement in statements], {"kind": NAME, **options, **made})

    def break_off(self, toolchain: Toolchain, statements: Sequence[Statement], unfinished: Sequence[Rows]) -> None:
        """Ctrl-C: keep what there is, also of the searches under way. Where nothing was tried, nothing is kept."""
        if self._writer is None:
            if not self._waiting and not any(rows.edges for rows in unfinished):
                return
            ids = provenance.content_hash([statement.key for statement in statements])
            self.folder = _unused(Path("runs"), f"{NAME}-{ids[:8]}")
            try:
                self.begin(toolchain)
            except InputError:  # no Parquet here: then nothing is kept
                self.folder = None
                return
        assert self._writer is not None
        for rows in self._waiting:
            self.add(rows.theorem, rows.edges)
        for rows in unfinished:
            self._writer.add_broken_off(*rows)


def make_way(folder: Path, *, resume: bool, force: bool) -> None:
    """Refuse a folder that holds a run, unless that is resumed, or replaced."""
    whole, begun = provenance.read_manifest(folder) is not None, (folder / "shards").exists()
    if force and resume:
        raise InputError("--force replaces a run, --resume resumes it: give one of them")
    if force and (whole or begun):
        shutil.rmtree(folder)
    elif whole:
        raise InputError(f"{folder} is a complete run: replace it with --force, or name another folder with --out")
    elif begun and not resume:
        raise InputError(
            f"{folder} is an interrupted run: resume it with --resume, replace it with --force, or name another folder"
        )


def _writer_class() -> type[RunWriter]:
    try:
        from ember.trajectories.writer import RunWriter
    except ImportError as error:
        raise missing(error) from error
    return RunWriter


def _unused(folder: Path, name: str) -> Path:
    candidates = [folder / name, *(folder / f"{name}-{number}" for number in range(2, 1000))]
    return next(path for path in candidates if not path.exists())
