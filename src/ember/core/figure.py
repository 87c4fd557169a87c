"""One measured line of a benchmark."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """What, how much, and against what bar."""

    name: str
    value: float
    unit: str
    bar: str = ""
    note: str = ""
