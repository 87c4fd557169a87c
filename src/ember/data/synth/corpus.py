"""All families, and the problems drawn from them in turn."""

from __future__ import annotations

import itertools
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


def problems(families: Sequence[Family], split: str, count: int, level: int | None = None) -> Iterator[Problem]:
    """The first problems of each family in turn, `count` in all, of one level where it is given. Statements may come
    twice."""
    if level is not None and (lower := [family.name for family in families if level > family.levels]):
        raise InputError(f"no problem of level {level} in {', '.join(lower)}")
    draws = [_drawn(family, split, level) for family in families]
    for number in range(count):
        yield next(draws[number % len(families)])


def _drawn(family: Family, split: str, level: int | None) -> Iterator[Problem]:
    drawn = (problem(family, split, index) for index in itertools.count())
    return drawn if level is None else (one for one in drawn if one.level == level)
