"""The runs below a folder: what each is, whether it is done, how far it is, and its headline figure.

Only files that runs write anyway are read. A folder without a manifest is unfinished; whether somebody works on it
is told by the time of its last change, since a run leaves no other sign of life.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from ember.core.errors import InputError
from ember.core.provenance import BEGUN, MANIFEST
from ember.web.headline import Headline, headline
from ember.web.wire import Kind, RunCard, State

DEEPEST = 5
"""Folders below the given one that are looked into."""
MOST = 2000
"""Runs that are listed."""
QUIET_S = 120.0
"""After so long without a change, an unfinished run counts as interrupted."""
LARGEST_JSON = 64 << 20
PASSED_BY = {"shards", "checkpoints", "parts", "node_modules", "model", "base", "bundle", "__pycache__"}
"""Folders in which no run lies."""
STAGES = ("get", "synth", "check", "duplicates", "lint", "migrate", "trace", "forks", "negatives", "repairs", "pool",
          "holes", "corruptions", "sft", "filter", "split")  # fmt: skip
"""Folders of a data run, in the order of the work."""
KINDS: dict[str, Kind] = {
    **dict.fromkeys(("search", "prove", "whole-proofs"), "search"),
    **dict.fromkeys(("sft", "energy", "joint", "grpo", "dpo", "repair"), "training"),
    **dict.fromkeys(("evaluation", "attribution"), "evaluation"),
    **dict.fromkeys(("dynamics", "probes"), "dynamics"),
    **dict.fromkeys(("pipeline", "iterate", "round"), "pipeline"),
    "data-run": "data",
    "vectors": "vectors",
}
"""Which page shows a run of which kind."""
STUDY = "study.json"
LAST = ("report.json", "best.json", STUDY)
"""What pipelines, iterations and studies write at their end: they have no manifest, only their stages do."""


@dataclass(frozen=True)
class Run:
    """A run's folder, and what it says of itself."""

    id: str
    """Its path below the folder that is shown; `.` for that folder itself."""
    folder: Path
    kind: Kind
    manifest: dict[str, Any] | None
    begun: dict[str, Any]

    @property
    def about(self) -> dict[str, Any]:
        return self.manifest if self.manifest is not None else self.begun

    @property
    def recipe(self) -> dict[str, Any]:
        return as_table(self.about.get("recipe"))


class Shelf:
    """The runs below one folder."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self._headlines: dict[tuple[Path, int], Headline] = {}

    def cards(self) -> list[RunCard]:
        """Newest first."""
        found = [self.card(run) for run in self._runs(self.root)]
        return sorted(found, key=lambda card: card.changed, reverse=True)

    def parts(self, run: Run) -> list[RunCard]:
        """The runs that are parts of one, by their names."""
        cards = [self.card(inner) for inner in self._runs(run.folder) if inner.id != run.id]
        return sorted((card for card in cards if card.part_of == run.id), key=lambda card: card.id)

    def get(self, identity: str) -> Run:
        """A run by its id; never one outside of the folder."""
        try:
            folder = (self.root / identity).resolve()
            found = read_run(self.root, folder) if folder.is_relative_to(self.root) and folder.is_dir() else None
        except (OSError, ValueError, RuntimeError):  # a name that no file can have, a circle of links
            found = None
        if found is None:
            raise InputError(f"there is no run {identity!r} in {self.root}")
        return found

    def card(self, run: Run) -> RunCard:
        changed, head = _last_change(run.folder), self._headline(run)
        return RunCard(
            id=run.id,
            kind=run.kind,
            name=str(run.recipe.get("name") or run.folder.name),
            state=_state(run, changed),
            changed=changed,
            headline=head.text,
            done=head.done,
            total=head.total,
            part_of=self._holder(run),
        )

    def _headline(self, run: Run) -> Headline:
        """That of a complete run is worked out once."""
        if run.manifest is None:
            return headline(run.kind, run.folder, None, run.begun)
        key = (run.folder, (run.folder / MANIFEST).stat().st_mtime_ns)
        if key not in self._headlines:
            self._headlines[key] = headline(run.kind, run.folder, run.manifest, run.begun)
        return self._headlines[key]

    def _holder(self, run: Run) -> str | None:
        """The run that this one is a part of."""
        for parent in run.folder.parents:
            if not parent.is_relative_to(self.root):
                return None
            if (parent / MANIFEST).exists() or (parent / BEGUN).exists():
                return identity_of(self.root, parent)
        return None

    def _runs(self, start: Path) -> Iterator[Run]:
        pending, count = [(start, 0)], 0
        while pending and count < MOST:
            folder, depth = pending.pop()
            run = read_run(self.root, folder)
            if run is not None:
                count += 1
                yield run
            if depth < DEEPEST and (run is None or run.kind in ("evaluation", "pipeline", "search")):
                pending += [(inner, depth + 1) for inner in _folders(folder)]


def read_run(root: Path, folder: Path) -> Run | None:
    """What lies in the folder, if it is a run."""
    manifest, begun = read_table(folder / MANIFEST), read_table(folder / BEGUN)
    kind = _kind(folder, manifest, begun or {})
    return Run(identity_of(root, folder), folder, kind, manifest, begun or {}) if kind else None


def identity_of(root: Path, folder: Path) -> str:
    return folder.relative_to(root).as_posix()


def _kind(folder: Path, manifest: dict[str, Any] | None, begun: dict[str, Any]) -> Kind | None:
    about = manifest or begun
    told = about.get("kind")
    if isinstance(told, str) and told in KINDS:
        return KINDS[told]
    if told is not None or manifest is not None:
        return None  # a stage of a data run, or something that is not ours
    recipe = as_table(begun.get("recipe"))
    if "arms" in recipe:
        return "evaluation"
    if "begun_at_utc" in begun:
        return "dynamics"
    if (folder / STUDY).is_file():
        return "pipeline"
    if (folder / "shards").is_dir() or (folder / "edges.parquet").exists():
        return "search"
    return "data" if any(_is_stage(folder / name) for name in STAGES) else None


def _is_stage(folder: Path) -> bool:
    """A data run says what it is at its end only; until then its stages do."""
    if not folder.is_dir():
        return False
    manifest, begun = read_table(folder / MANIFEST), read_table(folder / BEGUN)
    return (manifest or {}).get("kind") == "data" or "stage" in (begun or {})


def _state(run: Run, changed: float) -> State:
    if run.manifest is not None or (run.kind == "pipeline" and any((run.folder / name).is_file() for name in LAST)):
        return "complete"
    return "running" if time.time() - changed < QUIET_S else "interrupted"


def _last_change(folder: Path) -> float:
    """When something was written last: in the folder, or in one of those in it."""
    latest = 0.0
    for place in (folder, *_folders(folder)):
        try:
            latest = max(latest, place.stat().st_mtime)
            if place == folder:
                latest = max([latest, *(entry.stat().st_mtime for entry in os.scandir(place) if entry.is_file())])
        except OSError:
            continue
    return latest


def _folders(folder: Path) -> list[Path]:
    try:
        with os.scandir(folder) as entries:
            inner = [entry.name for entry in entries if entry.is_dir(follow_symlinks=False)]
    except OSError:
        return []
    return [folder / name for name in sorted(inner) if not name.startswith(".") and name not in PASSED_BY]


def read_table(path: Path) -> dict[str, Any] | None:
    """A JSON object; None where there is none that can be read."""
    try:
        if not path.is_file() or path.stat().st_size > LARGEST_JSON:
            return None
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return cast("dict[str, Any]", found) if isinstance(found, dict) else None


def as_table(value: Any) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}
