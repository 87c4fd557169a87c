"""The routes that clients of the Kimina Lean Server speak: what Lean says of whole snippets, in the words of the
community's REPL, and beside it our own verdict in a field that those clients do not look at.

A snippet is elaborated in a process of its own. Its info tree comes from a second one, so that nobody who does not ask
for it pays for it.
"""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Annotated, Any

from fastapi import FastAPI, Response
from pydantic import BaseModel, ConfigDict, Field, model_validator

from ember.core.errors import EmberError, InputError
from ember.core.outcomes import Message, Position
from ember.lean.http import bodies
from ember.lean.http.metrics import Metrics
from ember.lean.http.wire import MAX_BATCH, FileVerdict, Identity, Text, refuse_faults
from ember.lean.judge.course import aside
from ember.lean.judge.file import FileJudge, Told
from ember.lean.judge.heard import uses_sorry
from ember.lean.judge.report import shown
from ember.lean.steps.pool import Pool
from ember.lean.steps.trees import Detail, tree_of
from ember.lean.steps.worker import WorkerFell

_OF_THEOREM = 300
"""About how many bytes a theorem takes in an answer."""


class Tolerant(BaseModel):
    """Clients send fields that we need not know."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Snippet(Tolerant):
    id: Annotated[Identity, Field(min_length=1)]
    code: Text


class CheckRequest(Tolerant):
    """Kimina's `/api/check`."""

    snippets: list[Snippet] = Field(min_length=1, max_length=MAX_BATCH)
    timeout: float = Field(30, gt=0, le=600)
    debug: bool = False
    reuse: bool = True
    infotree: Detail | None = None

    @model_validator(mode="after")
    def _ids_differ(self) -> CheckRequest:
        if len({snippet.id for snippet in self.snippets}) != len(self.snippets):
            raise ValueError("snippet ids must be unique")
        return self


class Code(Tolerant):
    custom_id: Identity | int
    proof: Text | None = None
    code: Text | None = None

    @model_validator(mode="after")
    def _has_text(self) -> Code:
        if (self.proof is None) == (self.code is None):
            raise ValueError("give one of proof and code")
        return self


class VerifyRequest(Tolerant):
    """Kimina's `/verify`."""

    codes: list[Code] = Field(min_length=1, max_length=MAX_BATCH)
    timeout: float = Field(300, gt=0, le=600)
    infotree_type: Detail | None = None
    disable_cache: bool = False


class Checker:
    """Answers for snippets; each is a dictionary, since what there is nothing of is left out."""

    def __init__(self, files: FileJudge, pool: Pool, metrics: Metrics) -> None:
        self._files = files
        self._pool = pool
        self._metrics = metrics

    async def check(self, code: str, timeout: float, infotree: Detail | None, *, debug: bool = False) -> dict[str, Any]:
        """Kimina's answer for one snippet, `response` or `error`, never both; and in a field of its own our verdict, so
        that nobody takes "no error" for "proved"."""
        start = time.perf_counter()
        try:
            refuse_faults(code)
            told = await self._files.tell(code, timeout, measured=debug)
        except EmberError as error:
            verdict = FileVerdict.without_report("error", str(error)).model_dump()
            no = (
                {"response": {"message": shown(str(error))}} if isinstance(error, InputError) else {"error": str(error)}
            )
            return {"time": time.perf_counter() - start, **no, "ember": verdict}
        self._metrics.observe("elaborate", told.status, told.seconds)
        words = sum(len(message.text) for message in told.messages)
        theorems = len(told.report.theorems) if told.report else 0
        answer = {
            **await aside(words + _OF_THEOREM * theorems, told_of, told, timeout),
            **({"diagnostics": _diagnostics(told)} if debug else {}),
        }
        if infotree and told.status == "ok":
            answer = await self._with_tree(answer, code, infotree, timeout - (time.perf_counter() - start), timeout)
        return {"time": time.perf_counter() - start, **answer}

    async def _with_tree(
        self, answer: dict[str, Any], code: str, detail: Detail, left: float, timeout: float
    ) -> dict[str, Any]:
        """The answer with the info tree, and with the goals of its `sorry`s."""
        try:
            noted = await tree_of(self._pool, code, detail, max(left, 0.1))
        except WorkerFell as fell:
            late = fell.cause == "hung"
            reason = _late(timeout) if late else str(fell)
            verdict = FileVerdict.without_report("timed_out" if late else "crashed", reason).model_dump()
            return {key: each for key, each in answer.items() if key != "response"} | {
                "error": reason,
                "ember": verdict,
            }
        found = {key: noted[key] for key in ("infotree", "sorries") if key in noted}
        return answer | {"response": answer["response"] | found}


def _late(timeout: float) -> str:
    """With the two words that clients look for."""
    return f"Lean timed out in {timeout:g} seconds"


def _diagnostics(found: Told) -> dict[str, Any]:
    """Of the process, which this snippet had alone: an identity, processor time in percent of one core, bytes."""
    known = {"repl_uuid": str(uuid.uuid4())}
    if found.used is None:
        return known
    return known | {
        "cpu_max": 100 * found.used.cpu_s / max(found.seconds, 1e-3),
        "memory_max": float(found.used.memory),
    }


def repl_response(messages: tuple[Message, ...], seconds: float) -> dict[str, Any]:
    """The answer in the shape of the community's REPL."""
    names = {"information": "info"}
    shaped: list[dict[str, Any]] = []
    sorries: list[dict[str, Any]] = []
    for message in messages:
        where = message.position or Position(1, 0)
        pos = {"line": where.line, "column": where.column}
        end = {"line": message.end.line, "column": message.end.column} if message.end else None
        severity = names.get(message.severity, message.severity)
        shaped.append({"severity": severity, "pos": pos, "endPos": end, "data": message.text})
        if uses_sorry(message):
            sorries.append({"pos": pos, "endPos": end or pos, "goal": ""})
    response: dict[str, Any] = {"env": 0, "time": seconds}
    if shaped:
        response["messages"] = shaped
    if sorries:
        response["sorries"] = sorries
    return response


def told_of(told: Told, timeout: float) -> dict[str, Any]:
    """What clients are told of a file, and our verdict beside it."""
    answer: dict[str, Any] = {"response": repl_response(told.messages, told.seconds)}
    reason = next((message.text for message in told.messages if message.severity == "error"), "")
    if told.status == "timed_out":
        reason = _late(timeout)
    elif told.status == "crashed":
        reason = "the Lean process crashed"
    if told.status != "ok":
        answer = {"error": reason}
    verdict = (
        FileVerdict.of(told.report)
        if told.report is not None
        else FileVerdict.without_report("rejected" if told.status == "ok" else told.status, reason)
    )
    return {**answer, "ember": verdict.model_dump()}


def size_of(answer: dict[str, Any]) -> int:
    """About how many characters an answer has: Lean's words, and a tree as many as are written piece by piece."""
    response: dict[str, Any] = answer.get("response", {})
    words = sum(len(message["data"]) for message in response.get("messages", []))
    words += _OF_THEOREM * len(answer["ember"]["theorems"])
    return words + (bodies.SOON_WRITTEN + 1 if "infotree" in response else 0)


Admitted = Callable[[int], AbstractContextManager[None]]
"""Counts items in, or raises `Overloaded`."""


def add(app: FastAPI, checker: Checker, admitted: Admitted, guard: list[Any]) -> None:
    """Add the routes to an application; `guard` is what protects them."""

    @app.post("/api/check", dependencies=guard, tags=["kimina"], response_model=dict[str, Any])
    @app.post("/api/check/", dependencies=guard, include_in_schema=False)
    @app.post("/check", dependencies=guard, include_in_schema=False)
    @app.post("/check/", dependencies=guard, include_in_schema=False)
    async def check(body: CheckRequest) -> Response:  # pyright: ignore[reportUnusedFunction]
        """Elaborate snippets. Says what Lean said; the field `ember` is a verdict that you can trust."""
        with admitted(len(body.snippets)):
            answers = await asyncio.gather(
                *(checker.check(one.code, body.timeout, body.infotree, debug=body.debug) for one in body.snippets)
            )
        named = [{"id": one.id, **answer} for one, answer in zip(body.snippets, answers, strict=True)]
        return await bodies.results(named, sum(map(size_of, answers)))

    @app.post("/verify", dependencies=guard, tags=["kimina"], response_model=dict[str, Any])
    @app.post("/verify/", dependencies=guard, include_in_schema=False)
    @app.post("/one_pass_verify_batch", dependencies=guard, include_in_schema=False)
    async def verify(body: VerifyRequest) -> Response:  # pyright: ignore[reportUnusedFunction]
        """The older shape of the same."""
        texts = [code.proof if code.proof is not None else code.code or "" for code in body.codes]
        with admitted(len(texts)):
            answers = await asyncio.gather(*(checker.check(text, body.timeout, body.infotree_type) for text in texts))
        named = [
            {"custom_id": code.custom_id, **{key: each for key, each in answer.items() if key != "time"}}
            for code, answer in zip(body.codes, answers, strict=True)
        ]
        return await bodies.results(named, sum(map(size_of, answers)))
