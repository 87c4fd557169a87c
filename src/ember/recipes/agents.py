"""Ember's tools for agents, over the Model Context Protocol: prove, refute, certify, step, look up lemmas.

One Lean is opened at the first call and shared by all of them. What Lean says is an answer; a tool fails only when
Lean failed to run.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncGenerator
from typing import Annotated, Any, Literal

from mcp.server.mcpserver import Context, MCPServer
from pydantic import BaseModel, Field

from ember.core.errors import EmberError, InputError
from ember.core.goals import ProofState
from ember.core.outcomes import Advanced, Outcome, Proved, Refused
from ember.core.ports import StepLimits
from ember.core.status import Status
from ember.core.version import __version__
from ember.lean.steps.session import ProofHandle
from ember.policy import lemmas
from ember.policy.tactic_names import TACTICS
from ember.recipes.agent_lean import LONGEST, Header, Seconds, Shared, Statement, lean_of
from ember.recipes.agent_texts import add_text_tools
from ember.recipes.prover import Answer, Prover
from ember.search.best_first import SearchResult

MAX_TACTICS = 64
INSTRUCTIONS = """Lean 4 without a project: statements over ℕ, ℤ and what Ember's core library has (a part of Mathlib).
`prove` searches and certifies; `refute` looks for counterexamples; `certify` gives a kernel-grade verdict on your own
proof: only `accepted: true` means proved. `goals` and `try_tactics` show what a proof state looks like and which
tactics work there; `goals_at` shows the goals at a place of a file. `check_file` judges a whole file, `lint` looks for
faults of a statement. `search_lemmas` finds names. Times are limits, not promises."""

Path = Annotated[list[str], Field(max_length=1_000, description="Tactics that lead from the statement to the state.")]


class Found(BaseModel):
    """A proof, or why there is none."""

    status: Status
    proof: str | None = Field(default=None, description="What stands after `:=`; certified.")
    statement: str = Field(default="", description="What was proved: of a refutation, the negation.")
    reason: str = ""
    axioms: list[str] = []
    seconds: float = 0.0
    partial: bool = Field(default=False, description="A limit was reached first: nothing is said about the statement.")


class Certified(BaseModel):
    """The certifier's verdict on a proof."""

    status: Status
    accepted: bool
    tier: str = ""
    reason: str = ""
    axioms: list[str] = []
    messages: list[str] = []


class Goals(BaseModel):
    """An open proof state."""

    status: Status | Literal["open"]
    goals: list[str] = []
    reason: str = ""


class Tried(BaseModel):
    """What one tactic does."""

    tactic: str
    outcome: Literal["proved", "open", "refused", "out_of_time"]
    goals: list[str] = []
    message: str = ""


class TriedAll(BaseModel):
    status: Status | Literal["open"]
    state: list[str] = []
    results: list[Tried] = []
    reason: str = ""


class Lemma(BaseModel):
    name: str
    type: str


class Lemmas(BaseModel):
    lemmas: list[Lemma]
    consulted: int = Field(description="Theorems in the index that was searched.")


def make_server(workers: int | None = None) -> MCPServer[Shared]:
    @contextlib.asynccontextmanager
    async def lifespan(_: MCPServer[Shared]) -> AsyncGenerator[Shared]:
        async with contextlib.AsyncExitStack() as stack:
            yield Shared(workers, stack)

    server = MCPServer[Shared](
        "ember", version=__version__, instructions=INSTRUCTIONS, lifespan=lifespan, log_level="WARNING"
    )
    _add_proving(server)
    _add_stepping(server)
    _add_library(server)
    add_text_tools(server)
    return server


def _add_proving(server: MCPServer[Shared]) -> None:
    @server.tool()
    async def prove(  # pyright: ignore[reportUnusedFunction]
        context: Context[Shared, Any], statement: Statement, header: Header = "", seconds: Seconds = 30.0
    ) -> Found:
        """Search for a proof with automation (no model). A proof that comes back is certified."""
        lean, last = await lean_of(context), 0.0
        telling: set[asyncio.Task[None]] = set()

        def observe(progress: SearchResult) -> None:
            nonlocal last
            if time.monotonic() - last > 1.0:
                last = time.monotonic()
                spent = progress.spending
                task = asyncio.create_task(
                    context.report_progress(spent.tactics, message=f"{spent.nodes} goals, {spent.tactics} tactics")
                )
                telling.add(task)
                task.add_done_callback(telling.discard)

        return _found(await lean.prove(statement, header=header, seconds=seconds, observe=observe))

    @server.tool()
    async def refute(  # pyright: ignore[reportUnusedFunction]
        context: Context[Shared, Any], statement: Statement, header: Header = "", seconds: Seconds = 20.0
    ) -> Found:
        """Look for a small counterexample. `refuted` comes with a certified proof of the negation."""
        lean = await lean_of(context)
        try:
            return _found(await asyncio.wait_for(lean.refute(statement, header=header), seconds))
        except TimeoutError:
            return Found(status=Status.OUT_OF_TIME, reason=f"time limit of {seconds:g} s reached", partial=True)

    @server.tool()
    async def certify(  # pyright: ignore[reportUnusedFunction]
        context: Context[Shared, Any],
        statement: Statement,
        proof: Annotated[str, Field(max_length=LONGEST, description="What stands after `:=`, usually `by …`.")],
        header: Header = "",
        seconds: Seconds = 60.0,
    ) -> Certified:
        """A verdict on your proof by a process that never runs its code: statement unchanged, kernel, axioms."""
        lean = await lean_of(context)
        try:
            verdict = await lean.certify(statement, proof, header=header, deadline_s=seconds)
        except EmberError as error:
            return Certified(status=Status(error.word), accepted=False, reason=str(error))
        return Certified(
            status=verdict.outcome,
            accepted=verdict.accepted,
            tier=verdict.tier.name.lower(),
            reason=verdict.reason,
            axioms=list(verdict.axioms),
            messages=[message.text for message in verdict.messages],
        )


def _add_stepping(server: MCPServer[Shared]) -> None:
    @server.tool()
    async def goals(  # pyright: ignore[reportUnusedFunction]
        context: Context[Shared, Any],
        statement: Statement,
        path: Path | None = None,
        header: Header = "",
    ) -> Goals:
        """The goals of a statement after some tactics; with no tactics, the statement's own goal."""
        lean = await lean_of(context)
        try:
            async with await lean.start(statement, header) as proof:
                state = await _follow(proof, path or [])
        except EmberError as error:
            return Goals(status=Status(error.word), reason=str(error))
        return Goals(status=Status.PROVED if state.solved else "open", goals=[goal.text for goal in state.goals])

    @server.tool()
    async def try_tactics(  # pyright: ignore[reportUnusedFunction]
        context: Context[Shared, Any],
        statement: Statement,
        tactics: Annotated[list[str], Field(min_length=1, max_length=MAX_TACTICS, description="Tactics to try.")],
        path: Path | None = None,
        header: Header = "",
        seconds: Seconds = 10.0,
    ) -> TriedAll:
        """Try many tactics on one state at once; each gets its own answer. `seconds` is for each of them."""
        lean = await lean_of(context)
        try:
            async with await lean.start(statement, header, seconds) as proof:
                state = await _follow(proof, path or [])
                outcomes = await proof.batch(state, tactics, StepLimits(wall_s=seconds))
        except EmberError as error:
            return TriedAll(status=Status(error.word), reason=str(error))
        results = [_tried(tactic, outcome) for tactic, outcome in zip(tactics, outcomes, strict=True)]
        return TriedAll(status="open", state=[goal.text for goal in state.goals], results=results)


def _add_library(server: MCPServer[Shared]) -> None:
    @server.tool()
    async def search_lemmas(  # pyright: ignore[reportUnusedFunction]
        context: Context[Shared, Any],
        query: Annotated[str, Field(max_length=2_000, description="`add comm`, or a goal: `a ∣ b * c`.")],
        limit: Annotated[int, Field(ge=1, le=50)] = 10,
    ) -> Lemmas:
        """Theorems of the library by name or by what they conclude, with their types."""
        lean = await lean_of(context)
        index = lean.lemmas
        names = [lemma.name for lemma in lemmas.find(index, query, limit)]
        return Lemmas(lemmas=[Lemma(name=n, type=t) for n, t in await _types(lean, names)], consulted=len(index.lemmas))

    @server.resource("ember://theorems/{prefix}", mime_type="text/plain")
    async def theorems(prefix: str, context: Context[Shared, Any]) -> str:  # pyright: ignore[reportUnusedFunction]
        """The names of the library's theorems that begin so (`Nat.add`), one a line."""
        known = (await lean_of(context)).lemmas.lemmas
        return "\n".join(sorted(lemma.name for lemma in known if lemma.name.startswith(prefix)))

    @server.resource("ember://tactics", mime_type="text/plain")
    def tactics() -> str:  # pyright: ignore[reportUnusedFunction]
        """The tactics that are here, one a line."""
        return "\n".join(TACTICS)


async def _types(lean: Prover, names: list[str]) -> list[tuple[str, str]]:
    """The type of each name, as Lean prints it."""
    if not names:
        return []
    async with await lean.start("theorem lookup : True") as proof:
        outcomes = await proof.batch(proof.root, [f"have found := @{name}" for name in names])
    shown: list[tuple[str, str]] = []
    for name, outcome in zip(names, outcomes, strict=True):
        if isinstance(outcome, Advanced):
            above = outcome.state.goals[0].text.partition("⊢")[0]
            shown.append((name, " ".join(above.partition(" : ")[2].split())))
    return shown


async def _follow(proof: ProofHandle, path: list[str]) -> ProofState:
    """The state at the end of a path of tactics."""
    state = proof.root
    for number, tactic in enumerate(path, 1):
        outcome = await proof.step(state, tactic)
        if not isinstance(outcome, Advanced | Proved):
            said = outcome.message if isinstance(outcome, Refused) else f"{outcome.limit} limit reached"
            raise InputError(f"step {number} of the path, {tactic!r}, fails: {said}")
        state = outcome.state
    return state


def _tried(tactic: str, outcome: Outcome) -> Tried:
    if isinstance(outcome, Proved):
        return Tried(tactic=tactic, outcome="proved")
    if isinstance(outcome, Advanced):
        return Tried(tactic=tactic, outcome="open", goals=[goal.text for goal in outcome.state.goals])
    if isinstance(outcome, Refused):
        return Tried(tactic=tactic, outcome="refused", message=outcome.message)
    return Tried(tactic=tactic, outcome="out_of_time", message=f"{outcome.limit} limit reached")


def _found(answer: Answer) -> Found:
    return Found(
        status=answer.status,
        proof=answer.proof,
        statement=answer.statement.text,
        reason=answer.reason,
        axioms=list(answer.axioms),
        seconds=round(answer.seconds, 3),
        partial=answer.status is Status.OUT_OF_TIME,
    )
