"""Tools for agents that take a text: judge a whole file, show the goals at a place of it, look for faults."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Annotated, Any, Literal

from mcp.server.mcpserver import Context, MCPServer
from pydantic import BaseModel, Field

from ember.core.errors import EmberError
from ember.core.status import Status, of_verdict_status
from ember.data.lint.examine import Examiner
from ember.lean.http.wire import FileTheorem
from ember.lean.judge.report import FileReport
from ember.lean.steps.trees import tree_of
from ember.lean.steps.worker import WorkerFell
from ember.lean.text.source import commands, parse_statement
from ember.recipes.agent_lean import LONGEST, Header, Seconds, Shared, Statement, files_of, lean_of

Text = Annotated[str, Field(max_length=LONGEST, description="A whole Lean file.")]


class Fault(BaseModel):
    line: int | None = None
    column: int | None = None
    text: str


class FileVerdict(BaseModel):
    """The verdict on a file. Only `accepted: true` means that all in it is proved."""

    status: Status
    accepted: bool
    theorems: list[FileTheorem] = []
    faults: list[Fault] = []
    reason: str = ""


class GoalsAt(BaseModel):
    """The goals at a place of a file."""

    status: Status | Literal["open"]
    goals: list[str] = []
    tactic: str = Field(default="", description="The tactic at that place.")
    when: Literal["before", "after", ""] = Field(default="", description="Where the goals are: before it or after it.")
    reason: str = ""


class Found(BaseModel):
    kind: str
    status: str = Field(description="proved (with a certified witness), guarded or suspected")
    where: str = ""
    why: str = ""
    witness: str = ""


class Lint(BaseModel):
    """Faults of a statement: what its author may not have meant."""

    status: Status | Literal["looked_at"]
    findings: list[Found] = []
    reason: str = ""
    partial: bool = False


def add_text_tools(server: MCPServer[Shared]) -> None:
    @server.tool()
    async def check_file(  # pyright: ignore[reportUnusedFunction]
        context: Context[Shared, Any], text: Text, seconds: Seconds = 60.0
    ) -> FileVerdict:
        """Judge a whole file: each theorem with its type and axioms, by a process that never runs the file's code."""
        try:
            report = await (await files_of(context)).check(text, seconds)
        except EmberError as error:
            return FileVerdict(status=Status(error.word), accepted=False, reason=str(error))
        return _verdict(report)

    @server.tool()
    async def goals_at(  # pyright: ignore[reportUnusedFunction]
        context: Context[Shared, Any],
        text: Text,
        line: Annotated[int, Field(ge=1, description="Lines count from 1.")],
        column: Annotated[int, Field(ge=0, description="Columns count from 0, in characters.")],
        seconds: Seconds = 30.0,
    ) -> GoalsAt:
        """The goals at a place of a file, as an editor shows them. What the file says of itself is not checked."""
        lean = await lean_of(context)
        try:
            tree = await tree_of(lean.pool, text, "tactics", seconds)
        except WorkerFell as fell:
            late = fell.cause == "hung"
            return GoalsAt(status=Status.OUT_OF_TIME if late else Status.COULD_NOT_RUN, reason=str(fell))
        except EmberError as error:
            return GoalsAt(status=Status(error.word), reason=str(error))
        return _at(tree.get("infotree", []), _above(text, line, column), (line, column))

    @server.tool()
    async def lint(  # pyright: ignore[reportUnusedFunction]
        context: Context[Shared, Any], statement: Statement, header: Header = "", seconds: Seconds = 30.0
    ) -> Lint:
        """Look for faults of a statement: truncated subtraction and division, contradictory hypotheses,
        counterexamples, what is unused or trivial."""
        lean = await lean_of(context)
        examiner = Examiner(lean.pool, lean.judge)
        try:
            found = await asyncio.wait_for(examiner(parse_statement(statement, header)), seconds)
        except TimeoutError:
            return Lint(status=Status.OUT_OF_TIME, reason=f"time limit of {seconds:g} s reached", partial=True)
        except EmberError as error:
            return Lint(status=Status(error.word), reason=str(error))
        return Lint(status="looked_at", findings=[Found(**each.dump()) for each in found])


def _verdict(report: FileReport) -> FileVerdict:
    return FileVerdict(
        status=of_verdict_status(report.status),
        accepted=report.accepted,
        theorems=list(map(FileTheorem.of, report.theorems)),
        faults=[
            Fault(
                line=each.position.line if each.position else None,
                column=each.position.column if each.position else None,
                text=each.text,
            )
            for each in report.faults
        ],
        reason=report.reason,
    )


def _above(text: str, line: int, column: int) -> tuple[int, int]:
    """Where the command begins in which a place lies."""
    offset = sum(len(each) + 1 for each in text.split("\n")[: line - 1]) + column
    start = max((each.start for each in commands(text) if each.start <= offset), default=0)
    return text.count("\n", 0, start) + 1, start - (text.rfind("\n", 0, start) + 1)


def _at(trees: list[dict[str, Any]], start: tuple[int, int], place: tuple[int, int]) -> GoalsAt:
    """Of the tactics of this command that have begun at the place, the last one, and of those the innermost."""
    begun = [each for each in _tactics(trees) if start <= each[0] <= place]
    if not begun:
        return GoalsAt(status="open", reason="no tactic stands at this place or before it in its declaration")
    begins = max(each[0] for each in begun)
    _, ends, node = min((each for each in begun if each[0] == begins), key=lambda each: each[1])
    when = "before" if place < ends else "after"
    goals: list[str] = node["goalsBefore" if when == "before" else "goalsAfter"]
    return GoalsAt(
        status="open" if goals else Status.PROVED, goals=goals, tactic=str(node["stx"]["pp"] or ""), when=when
    )


def _tactics(trees: list[dict[str, Any]]) -> Iterator[tuple[tuple[int, int], tuple[int, int], dict[str, Any]]]:
    """Where each tactic begins and ends, and what is noted of it."""
    for tree in trees:
        node = tree["node"]
        if node and "goalsBefore" in node:
            area = node["stx"]["range"]
            yield _place(area["start"]), _place(area["finish"]), node
        yield from _tactics(tree["children"])


def _place(written: dict[str, int]) -> tuple[int, int]:
    return written["line"], written["column"]
