"""Ctrl-C while a shard is written: the shard is whole, and the event loop ends the run, not polars."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROGRAM = """
import asyncio, sys
from pathlib import Path
import polars
from ember.trajectories.writer import RunWriter

written = polars.DataFrame.write_parquet
calls = []

def interrupted_once(self, *arguments, **options):
    calls.append(1)
    if len(calls) == 1:
        import os, signal
        os.kill(os.getpid(), signal.SIGINT)  # the handler of the loop hears of it …
        raise KeyboardInterrupt("")          # … and polars raises by itself
    return written(self, *arguments, **options)

polars.DataFrame.write_parquet = interrupted_once

async def main():
    writer = RunWriter(Path(sys.argv[1]))
    async def keep():
        writer.add({"run": "r", "theorem_id": "t", "theorem": "t", "position": 0, "proved": False}, [])
    async with asyncio.TaskGroup() as group:
        group.create_task(keep())
        await asyncio.sleep(10)

try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted in order")
"""


def test_the_loop_ends_the_run_and_the_shard_is_whole(tmp_path: Path) -> None:
    completed = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "run")], capture_output=True, text=True, timeout=60, check=False
    )
    assert completed.stdout == "interrupted in order\n", completed.stderr
    assert "never retrieved" not in completed.stderr
    assert (tmp_path / "run" / "shards" / "t.theorem.parquet").exists()
