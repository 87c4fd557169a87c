"""One certification on its way: what is asked, what is known so far, and the word that ends it."""

from __future__ import annotations

import asyncio
import functools
import hashlib
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal, ParamSpec, TypeVar

from ember.core.outcomes import Message, Tier
from ember.core.statement import Statement
from ember.lean.process.forkserver import Ended

P = ParamSpec("P")
T = TypeVar("T")
_SOON_DONE = 1 << 15
"""Bytes that are worked on while others wait: some milliseconds, and a thread would take as long to begin."""
_CHUNK = 10_000


@dataclass(frozen=True)
class Question:
    """A statement and a proof as Lean is given them. `header` has no imports: the library is there already."""

    header: str
    statement: Statement
    proof: str

    @functools.cached_property
    def key(self) -> str:
        """Of the statement, whatever its proof; nobody finds two statements with the same key."""
        stated = self.statement
        return hashlib.sha256("\0".join((self.header, stated.context, stated.name, stated.text)).encode()).hexdigest()

    def asked(self, **how: Any) -> bytes:
        """The request to a walled child."""
        stated = self.statement
        text = {"header": self.header, "above": stated.context, "statement": stated.text, "proof": self.proof}
        return encode({**text, "outline": False, "parse_only": False, **how})


@dataclass
class Course:
    """What is known so far of one certification."""

    deadline: float
    tier: Tier = Tier.NOTHING
    messages: tuple[Message, ...] = ()
    axioms: tuple[str, ...] = ()
    context_axioms: tuple[str, ...] = ()
    depends: tuple[str, ...] = ()
    statement: str = ""
    seconds: dict[str, float] = field(default_factory=dict[str, float])

    @property
    def left(self) -> float:
        return max(self.deadline - time.monotonic(), 0.05)


class Stop(Exception):
    """The verdict is known."""

    def __init__(self, status: Literal["rejected", "timed_out", "crashed"], reason: str) -> None:
        super().__init__(reason)
        self.status: Literal["rejected", "timed_out", "crashed"] = status
        self.reason = reason


def stop_unless_clean(ended: Ended, who: str) -> None:
    if ended.killed:
        limit = "its deadline" if ended.killed == "wall" else f"its limit of {ended.killed}"
        raise Stop("timed_out", f"{who} passed {limit}")
    if ended.signal or ended.code:
        cause = f"signal {ended.signal}" if ended.signal else f"exit code {ended.code}"
        raise Stop("crashed", f"{who} ended with {cause} (out of memory, or a stack overflow)")
    if not ended.whole:
        raise Stop("crashed", f"{who} ended before its answer did")


async def aside(size: int, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Work on `size` bytes: at once if they are few, else in a thread, while others are served."""
    if size <= _SOON_DONE:
        return work(*args, **kwargs)
    return await asyncio.to_thread(work, *args, **kwargs)


def encode(payload: dict[str, Any]) -> bytes:
    """As JSON. Long lists are written piece by piece: in between, other threads may run."""
    parts = (f"{json.dumps(key)}:{''.join(_pieces(value))}" for key, value in payload.items())
    return f"{{{','.join(parts)}}}".encode()


def _pieces(value: Any) -> Iterator[str]:
    if not isinstance(value, list) or len(value) <= _CHUNK:  # pyright: ignore[reportUnknownArgumentType]
        yield json.dumps(value, ensure_ascii=False)
        return
    for start in range(0, len(value), _CHUNK):  # pyright: ignore[reportUnknownArgumentType]
        yield "[" if start == 0 else ","
        yield json.dumps(value[start : start + _CHUNK], ensure_ascii=False)[1:-1]
    yield "]"
