"""The holdout lock: theorems that are items of a benchmark do not go into training."""

from __future__ import annotations

from ember.core.config import Config
from ember.core.errors import InputError
from ember.data.contamination import ContaminationConfig, Index
from ember.data.stage import Chunk, Row


class CheckConfig(Config):
    benchmarks: tuple[str, ...] = ()
    """Which benchmarks, by name; default: all whose files are under the data's root."""
    lock: bool = True
    """A benchmark's item among the rows stops the run; else such rows are kept aside."""
    contamination: ContaminationConfig = ContaminationConfig()


class Check:
    """Work of the stage `check`: theorems that are no benchmark's items pass."""

    def __init__(self, config: CheckConfig, index: Index) -> None:
        self._lock, self._index = config.lock, index

    async def __call__(self, rows: list[Row]) -> Chunk:
        chunk = Chunk()
        for row in rows:
            matches = self._index.matches(row["statement"], row["theorem"], row.get("problem") or "")
            found = next((match for match in matches if match.found), None)
            if found is None:
                chunk.counts["suspected"] += bool(matches)
                chunk.add("theorems", row)
                continue
            said = (
                f"{row['source']}: {row['theorem']} is {found.item} of {found.benchmark} ({found.how}, {found.score})"
            )
            if self._lock:
                raise InputError(
                    f"the holdout lock stops this run: {said}; leave that source out, or keep such rows aside with "
                    "--set check.lock=false"
                )
            chunk.aside(row, f"in {found.benchmark}", said)
        return chunk
