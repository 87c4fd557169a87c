"""The judge's side of a certification: what it is asked, and how its answer is held against that."""

from __future__ import annotations

import base64
import json
import secrets
import time
from collections import OrderedDict
from typing import Any

from ember.core.errors import InputError, ProtocolError
from ember.core.outcomes import Tier
from ember.lean.judge.audit import (
    AuditError,
    ContextError,
    Outline,
    declaration,
    examine,
    outline,
    show,
    split_name,
    tables,
    uses_sorry,
)
from ember.lean.judge.course import Course, Question, Stop, aside, encode, stop_unless_clean
from ember.lean.judge.olean import OleanError, ReadTimeout, read_module
from ember.lean.judge.tables import Tables
from ember.lean.process.forkserver import ForkServer, Request

ALLOWED_AXIOMS = frozenset({("propext",), ("Classical", "choice"), ("Quot", "sound")})
KERNEL_HEARTBEATS = 4_000_000_000
KERNEL_DEPTH = 100_000
_KNOWN_OUTLINES = 512
_LARGE_OUTLINE = 10_000
"""Rows of an outline that is not kept."""
_REACHED = {"context": Tier.ELABORATED, "audit": Tier.ELABORATED, "kernel": Tier.AUDITED}


class SorryError(AuditError):
    """Refused at every tier from `elaborated` on, so that no tier accepts what a lower one refuses."""

    def __str__(self) -> str:
        return "the proof uses sorry (the axiom sorryAx)"


class Judges:
    """Asks children of the judge's zygote."""

    def __init__(self, server: ForkServer, memory: int) -> None:
        self._server = server
        self._memory = memory

    async def ask(self, payload: bytes, nonce: str, course: Course) -> dict[str, Any]:
        start = time.monotonic()
        ended = await self._server.run(Request(payload, course.left, self._memory))
        course.seconds["judge"] = time.monotonic() - start
        stop_unless_clean(ended, "the judge")
        answer: dict[str, Any] = json.loads(ended.answer)
        if answer.get("nonce") != nonce:
            raise ProtocolError(f"the judge answered something else than what it was asked: {answer.get('message')}")
        stage: str = answer["stage"]
        if stage in _REACHED:
            course.tier = max(course.tier, _REACHED[stage])
            blamed = "what stands above the statement is refused: " if stage == "context" else ""
            raise Stop("rejected", blamed + answer["message"])
        return answer

    async def prove(self, question: Outline, data: bytes, tier: Tier, course: Course, *, show: bool) -> None:
        """Audit and replay, with nothing of the candidate's but bytes; `show` what the statement came to."""
        start = time.monotonic()
        nonce = secrets.token_hex(16)
        size = len(data) + 8 * len(question.module.tables.expressions)
        try:
            payload = await aside(size, _request, data, question, tier, nonce, course.deadline, show)
        except ReadTimeout as error:
            raise Stop("timed_out", str(error)) from error
        except SorryError as error:
            course.tier = Tier.PARSED
            raise Stop("rejected", str(error)) from error
        except (OleanError, AuditError) as error:
            raise Stop("rejected", str(error)) from error
        course.seconds["read"] = time.monotonic() - start
        _check(await self.ask(payload, nonce, course), tier, course)


class Outlines:
    """What contexts and statements elaborate to: the last ones are kept, unless they are large."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Outline] = OrderedDict()

    def get(self, question: Question) -> Outline | None:
        found = self._kept.get(question.key)
        if found is not None:
            self._kept.move_to_end(question.key)
        return found

    async def read(self, question: Question, above: dict[str, Any], course: Course) -> Outline:
        """From what a walled child said before it saw a proof."""
        context, statement = str(above.get("above", "")), str(above.get("statement", ""))
        size = len(context) + len(statement)
        try:
            found = await aside(size, _outlined, context, statement, question.statement.name, course.deadline)
        except ReadTimeout as error:
            raise Stop("timed_out", str(error)) from error
        except (OleanError, ContextError, ValueError) as error:
            raise InputError(f"{question.statement.name} does not elaborate to a theorem: {error}") from error
        if len(found.module.tables.expressions) <= _LARGE_OUTLINE:
            self._kept[question.key] = found
            while len(self._kept) > _KNOWN_OUTLINES:
                self._kept.popitem(last=False)
        return found


def _outlined(above: str, statement: str, name: str, deadline: float) -> Outline:
    tables = Tables()
    before = frozenset[int]()
    if above:
        module = read_module(base64.b64decode(above), deadline=deadline, tables=tables)
        before = frozenset(each.name for each in module.constants)
    # A reader adds rows; those of the expressions above are not needed again.
    tables.expressions.clear()
    module = read_module(base64.b64decode(statement), deadline=deadline, tables=tables)
    return outline(module, before, split_name(name), deadline)


def _request(data: bytes, asked: Outline, tier: Tier, nonce: str, deadline: float, show: bool) -> bytes:
    """What the judge is asked about a candidate's bytes."""
    module = read_module(data, deadline=deadline, tables=asked.module.tables.copy())
    if b"sorryAx" in data and uses_sorry(module, asked.names, deadline):
        raise SorryError
    brief = examine(module, asked, deadline)
    return encode({
        "nonce": nonce, "heartbeats": KERNEL_HEARTBEATS, "depth": KERNEL_DEPTH,
        "show": show, "replay": tier >= Tier.REPLAYED,
        **tables(module.tables),
        "context": [declaration(unit) for unit in asked.context],
        "theorem": [asked.theorem.name, asked.theorem.type, *asked.theorem.level_params],
        "constants": [declaration(unit) for unit in brief.constants],
        "anchors": [list(anchor) for anchor in brief.anchors],
    })  # fmt: skip


def refuse_sorry(data: bytes, asked: Outline, deadline: float) -> None:
    """What the tier `elaborated` says of a module in which the axiom's name stands somewhere."""
    if uses_sorry(read_module(data, deadline=deadline, tables=asked.module.tables.copy()), asked.names, deadline):
        raise SorryError


def _check(answer: dict[str, Any], tier: Tier, course: Course) -> None:
    """Hold the judge's answer against what was asked."""
    course.tier = Tier.AUDITED
    course.context_axioms = _shown(answer["contextAxioms"])
    course.statement = answer["statement"]
    if tier < Tier.REPLAYED:
        return
    if answer["stage"] != "replayed":
        raise ProtocolError("the judge did not replay what it was asked to")
    course.axioms = _shown(answer["axioms"])
    if unsound := answer["unsound"]:
        raise Stop("rejected", f"it rests on the unsafe or partial {show(tuple(unsound[0]))}")
    if foreign := [axiom for axiom in answer["axioms"] if tuple(axiom) not in ALLOWED_AXIOMS]:
        raise Stop("rejected", f"it rests on the axiom {show(tuple(foreign[0]))}")
    course.tier = Tier.REPLAYED


def _shown(names: list[list[str | int]]) -> tuple[str, ...]:
    return tuple(sorted(show(tuple(name)) for name in names))
