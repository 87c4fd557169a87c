"""Hypotheses that a statement does not need, in three senses.

suspected   it shares no variable with the conclusion, not even through other hypotheses: it cannot matter, unless it
            contradicts itself
proved      it is always true, or the proof that we have proves the statement without it, too
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator

from ember.core.statement import Statement
from ember.data.lint.shape import Binder, Shape
from ember.data.tokens import tokens

KIND = "unused hypothesis"
ALWAYS = ("trivial", "rfl", "decide", "simp", "omega", "norm_num", "positivity", "nlinarith")


def apart(shape: Shape) -> list[Binder]:
    """Named binders whose types share no variable with the conclusion, through however many others. Not all of them
    are hypotheses: that only Lean can say."""
    binders = [binder for binder in shape.binders if binder.names]
    bound = {name for binder in binders for name in binder.names}
    reached = _names(shape.conclusion) & bound
    while True:
        wider = set(reached)
        for one in binders:
            spoken = _names(one.type) & bound
            if spoken & reached:
                wider |= spoken.union(one.names)
            elif reached & set(one.names):
                wider |= spoken
        if wider == reached:
            return [one for one in binders if not reached & {*one.names, *_names(one.type)}]
        reached = wider


def without(statement: Statement, shape: Shape) -> Iterator[tuple[Binder, Statement]]:
    """The statement without one binder, for each that nothing else speaks of."""
    for left in shape.binders:
        others = [one for one in shape.binders if one is not left]
        spoken = _names(shape.conclusion).union(*(_names(one.type) for one in others))
        if left.names and left.bracket == "(" and not spoken & set(left.names):
            text = f"theorem {statement.name} {' '.join(one.text for one in others)} : {shape.conclusion}"
            yield left, Statement(statement.name, text, statement.header, statement.context)


def alone(statement: Statement, shape: Shape, hypotheses: Collection[Binder]) -> Iterator[tuple[Binder, Statement]]:
    """Each hypothesis as a statement of its own, with the variables and without the other hypotheses."""
    variables = " ".join(one.text for one in shape.binders if one not in hypotheses)
    for one in itertools.islice(hypotheses, 8):
        text = f"theorem {statement.name} {variables} : {one.type}"
        yield one, Statement(statement.name, text, statement.header, statement.context)


def _names(text: str) -> set[str]:
    return {token.text.partition(".")[0] for token in tokens(text) if token.kind == "name"}
