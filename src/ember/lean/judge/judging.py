"""The judge's side of a certification: what it is asked, and how its answer is held against that."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import secrets
import time
from dataclasses import dataclass
from typing import Any

from ember.core.errors import InputError, ProtocolError, WorkerDied
from ember.core.outcomes import Tier
from ember.lean.judge.audit import show, split_name
from ember.lean.judge.course import Course, Question, Stop, encode, stop_unless_clean
from ember.lean.judge.olean import Name
from ember.lean.process.forkserver import Ended, ForkServer, Request
from ember.lean.process.spare import Child

ALLOWED_AXIOMS = frozenset({("propext",), ("Classical", "choice"), ("Quot", "sound")})
KERNEL_HEARTBEATS = 4_000_000_000
KERNEL_DEPTH = 100_000
_KNOWN_STATEMENTS = 1024
_REACHED = {"parse": Tier.NOTHING, "audit": Tier.ELABORATED, "kernel": Tier.AUDITED}


@dataclass(frozen=True)
class Setting:
    """What the judge says of a statement by itself: its theorem's full name, and the names above it."""

    theorem: Name
    above: frozenset[Name]


@dataclass(frozen=True)
class Ahead:
    """A judge that has the statement already, and its nonce."""

    child: Child
    nonce: str


class Judges:
    """Asks children of the judge's zygote."""

    def __init__(self, server: ForkServer, memory: int) -> None:
        self._server = server
        self._memory = memory
        self._settings: dict[str, Setting] = {}

    async def setting(self, question: Question, course: Course) -> Setting:
        """Asked once for each statement. InputError if it is not a theorem."""
        key = f"{question.statement.name} {question.statement.key}"
        if key not in self._settings:
            plain = dataclasses.replace(question, proof="sorry")
            answer = await self.ask(plain, {"parseOnly": True}, course)
            if len(self._settings) >= _KNOWN_STATEMENTS:
                self._settings.clear()
            above = frozenset(tuple(each) for each in answer["above"])
            self._settings[key] = Setting(tuple(answer["theorem"]), above)
        return self._settings[key]

    def ahead(self, question: Question, course: Course) -> Ahead | None:
        """Let a child look at the statement before there is a module, if one waits for it."""
        nonce = secrets.token_hex(16)
        with contextlib.suppress(WorkerDied):  # then it is asked in its turn
            if child := self._server.open(self._request(question, _opening(question, nonce), course)):
                return Ahead(child, nonce)
        return None

    async def ask(
        self, question: Question, asked: dict[str, Any], course: Course, ahead: Ahead | None = None
    ) -> dict[str, Any]:
        start = time.monotonic()
        tables = encode({"heartbeats": KERNEL_HEARTBEATS, "depth": KERNEL_DEPTH, **asked})
        ended: Ended | None = None
        nonce = ahead.nonce if ahead else secrets.token_hex(16)
        if ahead is not None:
            with contextlib.suppress(WorkerDied):  # then it is asked once more
                ended = await self._server.finish(ahead.child, tables)
        if ended is None:
            ended = await self._server.run(self._request(question, _opening(question, nonce) + tables, course))
        course.seconds["judge"] = course.seconds.get("judge", 0.0) + time.monotonic() - start
        stop_unless_clean(ended, "the judge")
        answer: dict[str, Any] = json.loads(ended.answer)
        if answer.get("nonce") != nonce:
            raise ProtocolError("the judge answered something else than what it was asked")
        stage: str = answer["stage"]
        if stage in ("statement", "request"):
            raise InputError(f"{question.statement.name} does not elaborate: {answer['message']}")
        if stage in _REACHED:
            course.tier = max(course.tier, _REACHED[stage])
            raise Stop("rejected", answer["message"])
        return answer

    def abandon(self, ahead: Ahead | None) -> None:
        if ahead is not None:
            self._server.abandon(ahead.child)

    def _request(self, question: Question, payload: bytes, course: Course) -> Request:
        return Request(question.modules, question.header, payload, course.left, self._memory)


def _opening(question: Question, nonce: str) -> bytes:
    """The first half of what the judge is asked: one line, about the statement."""
    statement = question.statement
    asked = {
        "nonce": nonce, "above": statement.context, "statement": statement.text, "proof": question.proof,
        "name": list(split_name(statement.name)),
    }  # fmt: skip
    return encode(asked) + b"\n"


def check(answer: dict[str, Any], theorem: Name, tier: Tier, course: Course) -> None:
    """Hold the judge's answer against what was asked."""
    if tuple(answer["theorem"]) != theorem:
        raise ProtocolError("the judge elaborated the statement to another theorem than before")
    course.tier = Tier.AUDITED
    if tier < Tier.REPLAYED:
        return
    if answer["stage"] != "replayed":
        raise ProtocolError("the judge did not replay what it was asked to")
    axioms = [tuple(each) for each in answer["axioms"]]
    course.axioms = tuple(sorted(show(axiom) for axiom in axioms))
    if unsound := answer["unsound"]:
        raise Stop("rejected", f"it rests on the unsafe or partial {show(tuple(unsound[0]))}")
    if foreign := [axiom for axiom in axioms if axiom not in ALLOWED_AXIOMS]:
        raise Stop("rejected", f"it rests on the axiom {show(foreign[0])}")
    course.tier = Tier.REPLAYED
