"""Are holes worth filling? A sample is asked of the certifier: the text as it was must pass, and with something else in
the hole it must fail. A corruption that passes says that the hole did not matter."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator

from ember.core.errors import InputError, WorkerError
from ember.core.ports import Judge
from ember.core.provenance import content_hash
from ember.data.declaration import last_declaration
from ember.data.stage import Chunk, Row

DEADLINE_S = 60.0
CONCURRENCY = 4
_FOREIGN = {"tactic": "omega", "steps": "omega", "body": "omega", "term": "Nat.succ_le_of_lt"}
_ASIDE = {"tactic": "skip", "steps": "skip", "body": "skip", "term": "_"}


def sampled(holes: Iterable[Row], share: float) -> Iterator[Row]:
    """Each hole once, however often it is written; which ones, their groups decide."""
    before = ""
    for row in holes:
        group = row["group"]
        if group != before and int(content_hash(["checked", group]), 16) < share * 16**16:
            yield row
        before = group


def corruptions(row: Row) -> dict[str, str]:
    """Fills that should fail: nothing, half of it, something that fits no such place, an excuse."""
    kind, middle = row["kind"], row["middle"]
    found = {"nothing": _ASIDE[kind], "half": middle[: len(middle) // 2], "foreign": _FOREIGN[kind], "sorry": "sorry"}
    return {name: text for name, text in found.items() if text.split() != middle.split()}


class Corruptions:
    """Work of the stage `corruptions`: sampled holes in, a verdict on each fill out."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._places = asyncio.Semaphore(CONCURRENCY)

    async def __call__(self, rows: list[Row]) -> Chunk:
        chunk = Chunk()
        for row, verdicts in zip(rows, await asyncio.gather(*map(self._one, rows)), strict=True):
            if isinstance(verdicts, str):
                chunk.aside(row, "not asked", verdicts)
                continue
            for fill, passes in verdicts.items():
                chunk.counts[f"{fill}, {'passes' if passes else 'fails'}"] += 1
            said = {key: row[key] for key in ("id", "group", "theorem", "source", "kind")}
            chunk.add("corruptions", {**said, "passes": [fill for fill, passes in verdicts.items() if passes]})
        return chunk

    async def _one(self, row: Row) -> dict[str, bool] | str:
        whole = row["prefix"] + row["middle"] + row["suffix"]
        try:
            given = last_declaration(whole)
            start = whole.rindex(given.proof or "")
            verdicts: dict[str, bool] = {}
            for name, fill in {"original": row["middle"], **corruptions(row)}.items():
                proof = (row["prefix"] + fill + row["suffix"])[start:]
                async with self._places:
                    verdict = await self._judge.certify(given.statement, proof, deadline_s=DEADLINE_S)
                verdicts[name] = verdict.accepted
            return verdicts
        except (InputError, WorkerError) as error:
            return str(error)
