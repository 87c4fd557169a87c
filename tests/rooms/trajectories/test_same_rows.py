"""Whether two runs tried the same: times and names of runs aside, anything else tells them apart."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ember.trajectories.views import same_rows
from search_rows import keep, made_up

ROWS = made_up(3, 30)


def test_times_and_names_do_not_count(tmp_path: Path) -> None:
    one = keep(tmp_path / "a", ROWS, run="a", seconds=1.0)
    other = keep(tmp_path / "b", [{**row, "run": "b", "lean_s": 7.0} for row in ROWS], run="b", seconds=2.0)
    assert same_rows(one, other)


@pytest.mark.parametrize(
    "change",
    [
        {"log_prob": -1.0000000000000002},
        {"tactic": "other"},
        {"child_hashes": ["h1", "h2", "h3"]},
        {"child_hashes": None},
        {"message": ""},
    ],
)
def test_anything_else_counts(tmp_path: Path, change: dict[str, Any]) -> None:
    place = next(number for number, row in enumerate(ROWS) if row["child_hashes"] and row["rank"] == 0)
    changed = [{**row, **change} if number == place else row for number, row in enumerate(ROWS)]
    assert not same_rows(keep(tmp_path / "a", ROWS), keep(tmp_path / "b", changed))


def test_order_and_number_count(tmp_path: Path) -> None:
    base = keep(tmp_path / "a", ROWS)
    assert not same_rows(base, keep(tmp_path / "b", ROWS[::-1]))
    assert not same_rows(base, keep(tmp_path / "c", ROWS[:-1]))
    assert not same_rows(base, keep(tmp_path / "d", ROWS, proved=True))
