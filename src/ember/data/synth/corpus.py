"""All families, and the problems drawn from them in turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from ember.core.errors import InputError
from ember.data.synth import (
    arithmetic,
    assembled,
    divisibility,
    induction,
    inequalities,
    logic,
    reasoning,
    sequences,
    structures,
    witnesses,
)
from ember.data.synth.family import Family, Problem, problem

_GROUPS = (
    witnesses,
    assembled,
    induction,
    arithmetic,
    logic,
    divisibility,
    sequences,
    structures,
    inequalities,
    reasoning,
)
FAMILIES: tuple[Family, ...] = tuple(chain.from_iterable(group.FAMILIES for group in _GROUPS))


def named(names: Sequence[str]) -> tuple[Family, ...]:
    """The families of these names; all where none are named."""
    known = {family.name: family for family in FAMILIES}
    if unknown := [name for name in names if name not in known]:
        raise InputError(f"no family is named {', '.join(unknown)}; there are {', '.join(known)}")
    return tuple(known[name] for name in names) or FAMILIES


def problems(families: Sequence[Family], split: str, count: int) -> Iterator[Problem]:
    """The first problems of each family in turn, `count` in all. Statements may come twice; see `distinct`."""
    for number in range(count):
        index, family = divmod(number, len(families))
        yield problem(families[family], split, index)
