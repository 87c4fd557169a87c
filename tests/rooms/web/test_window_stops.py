"""`ember web` ends in order however soon it is told to."""

from __future__ import annotations

from pathlib import Path

from served_window import served


def test_it_may_be_stopped_as_soon_as_it_says_where_it_is(tmp_path: Path) -> None:
    for _ in range(3):
        with served(tmp_path) as address:
            assert address.startswith("http://127.0.0.1:")
