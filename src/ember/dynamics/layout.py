"""Where artefacts of a study lie: the original's canonical paths, under one data folder."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ember.core.errors import InputError

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._=+-]{0,127}")


def checked_name(name: str, what: str) -> str:
    """A name that is safe as a file's: an id comes from a file or a command line, so it may be hostile."""
    if not _NAME.fullmatch(name):
        raise InputError(f"{what} {name!r}: use letters, digits and . _ = + - only (at most 128)")
    return name


@dataclass(frozen=True)
class Layout:
    root: Path
    """The study's folder; the original's `data/`."""

    @property
    def runs(self) -> Path:
        return self.root / "runs"

    def run(self, run_id: str) -> Path:
        return self.runs / "runs" / checked_name(run_id, "run")

    def meta(self, run_id: str) -> Path:
        return self.run(run_id) / "meta.json"

    def probe(self, run_id: str, probe: str) -> Path:
        return self.run(run_id) / "probes" / checked_name(probe, "probe") / "manifest.json"

    def table(self, kind: str, run_id: str) -> Path:
        """`geometry_state`, `metrics_scalar`, …: one Parquet file a run."""
        return self.runs / kind / f"{checked_name(run_id, 'run')}.parquet"

    def analysed(self, kind: str, run_id: str, analysis_id: str) -> Path:
        """`events_candidates`, `detection_summary`: one Parquet file a run and analysis, never overwritten."""
        return self.runs / kind / checked_name(run_id, "run") / f"{checked_name(analysis_id, 'analysis')}.parquet"

    def events(self, test_id: str) -> Path:
        """What runs have in common; never the same table as one run's candidates."""
        return self.runs / "events" / f"{checked_name(test_id, 'test')}.parquet"

    def baseline(self, baseline_id: str) -> Path:
        return self.runs / "scoring_baselines" / f"{checked_name(baseline_id, 'baseline')}.json"

    def run_ids(self) -> list[str]:
        """Of the runs that are complete: those that have their description, which is written last."""
        return sorted(path.parent.name for path in (self.runs / "runs").glob("*/meta.json"))
