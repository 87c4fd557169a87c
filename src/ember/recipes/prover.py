"""A Lean opened once, for everything that one asks of it: prove, certify, step. Used by the façade and the servers."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import os
import time
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, field

from ember.core import status as words
from ember.core.errors import EmberError, StatementError
from ember.core.outcomes import Position, Tier, Verdict
from ember.core.ports import START_LIMIT_S, Proposer, StepLimits
from ember.core.statement import Statement
from ember.core.status import Status
from ember.lean.judge.certify import Certifier
from ember.lean.steps.pool import Pool, PoolOptions, default_size
from ember.lean.steps.session import ProofHandle
from ember.lean.text.source import parse_statement
from ember.lean.toolchain import Toolchain, cache_root
from ember.policy.lemmas import Index, load
from ember.recipes import refuter
from ember.recipes.parts import embedded_toolchain
from ember.recipes.refuter import Refutation
from ember.recipes.search_recipe import portfolio
from ember.search.best_first import SearchOptions, SearchResult
from ember.search.budget import Budget
from ember.search.prove import Finished
from ember.search.run import Searcher

CANDIDATES = 150
TACTIC_LIMITS = StepLimits(heartbeats=50_000, wall_s=5.0)
REFUTE_AFTER_S = 0.5
"""What is easily proved is not worth a look for a counterexample."""
REFUTE_FOR_S = 10.0


@dataclass(frozen=True)
class Answer:
    """What became of one statement. True when it is proved."""

    statement: Statement
    status: Status
    proof: str | None = None
    """What stands after `:=`."""
    reason: str = ""
    """Why there is no proof, in one line."""
    verdict: Verdict | None = field(default=None, repr=False)
    seconds: float = 0.0
    goals: int = 0
    """Goals expanded."""
    tactics: int = 0
    """Tactics tried."""
    certify_s: float = 0.0
    """Of the seconds, those of the certifier."""
    position: Position | None = None
    """Where the statement is at fault, in the text that it was read from."""
    part: str = "statement"
    """What is at fault: the statement, its context or its header."""

    def __bool__(self) -> bool:
        return self.status is Status.PROVED

    kept_axioms: tuple[str, ...] = ()
    """Of a proof that was found in an earlier run."""

    @property
    def axioms(self) -> tuple[str, ...]:
        return self.verdict.axioms if self.verdict else self.kept_axioms

    @property
    def text(self) -> str:
        """The theorem with its proof, as a Lean file; without one, the statement."""
        return self.statement.with_proof(self.proof) if self.proof is not None else self.statement.text

    def __repr__(self) -> str:
        if self.proof is None:
            return f"<{self.status}: {self.statement.name or self.statement.text[:60]}: {self.reason}>"
        return f"<{self.status}: {self.statement.text} := {self.proof}>"

    def _repr_markdown_(self) -> str:
        about = f"**{self.status}** in {self.seconds:.1f} s, {self.tactics} tactics"
        return f"{about}\n```lean\n{self.text}\n```\n{self.reason}"


def default_options(seconds: float) -> SearchOptions:
    """How the portfolio searches: wide, one goal after the other."""
    return SearchOptions(CANDIDATES, wave=1, budget=Budget(nodes=None, seconds=seconds), limits=TACTIC_LIMITS)


class Prover:
    """Lean workers, a certifier and a proposer that are open. Made by `open_prover`."""

    def __init__(self, toolchain: Toolchain, pool: Pool, judge: Certifier, proposer: Proposer) -> None:
        self.toolchain = toolchain
        self.pool = pool
        self.judge = judge
        self.proposer = proposer

    @functools.cached_property
    def lemmas(self) -> Index:
        """The theorems of the library, for a look-up."""
        return load(self.toolchain.library, cache_root(os.environ))

    async def prove(
        self,
        statement: str | Statement,
        *,
        seconds: float = 60.0,
        header: str = "",
        proposer: Proposer | None = None,
        options: SearchOptions | None = None,
        observe: Callable[[SearchResult], None] = lambda progress: None,
        refute: bool = True,
    ) -> Answer:
        """Search for a proof and certify it. What is wrong with the statement is an answer, too.

        `refute`: after a moment look for a counterexample, too; then the answer may be `refuted`.
        """
        parsed = Statement("", statement) if isinstance(statement, str) else statement
        start = time.monotonic()
        try:
            parsed = as_statement(statement, header)
            found = await self.settle(
                parsed, options or default_options(seconds), proposer=proposer, observe=observe, refute=refute
            )
        except EmberError as error:
            return failed(parsed, error)
        if isinstance(found, Refutation):
            return refuted(found, time.monotonic() - start)
        return answer_of(found)

    async def settle(
        self,
        statement: Statement,
        options: SearchOptions,
        *,
        proposer: Proposer | None = None,
        observe: Callable[[SearchResult], None] = lambda progress: None,
        refute: bool = True,
    ) -> Finished | Refutation:
        """The end of a search for a proof, or a counterexample, whichever comes first."""
        searcher = Searcher(self.pool, self.judge, proposer or self.proposer, options)
        if not refute:
            return await searcher(statement, observe)
        searching = asyncio.ensure_future(searcher(statement, observe))
        refuting = asyncio.ensure_future(self._counterexample(statement))
        try:
            await asyncio.wait({searching, refuting}, return_when=asyncio.FIRST_COMPLETED)
            if not searching.done() and (found := await refuting) is not None:
                return found
            return await searching
        finally:
            for task in (searching, refuting):
                task.cancel()
            await asyncio.gather(searching, refuting, return_exceptions=True)

    async def _counterexample(self, statement: Statement) -> Refutation | None:
        """In the background: what goes wrong here is told by the search."""
        await asyncio.sleep(REFUTE_AFTER_S)
        with contextlib.suppress(EmberError, TimeoutError):
            async with asyncio.timeout(REFUTE_FOR_S):
                return await refuter.refute(self.pool, self.judge, statement)
        return None

    async def certify(
        self,
        statement: str | Statement,
        proof: str,
        *,
        header: str = "",
        tier: Tier = Tier.REPLAYED,
        deadline_s: float = 60.0,
    ) -> Verdict:
        """The certifier's verdict; `InputError` when the statement itself is no theorem."""
        return await self.judge.certify(as_statement(statement, header), proof, tier, deadline_s)

    async def refute(self, statement: str | Statement, *, header: str = "") -> Answer:
        """Look for a small counterexample: `refuted` with its proof, or `not_found`."""
        parsed, start = Statement("", statement) if isinstance(statement, str) else statement, time.monotonic()
        try:
            parsed = as_statement(statement, header)
            found = await refuter.refute(self.pool, self.judge, parsed)
        except EmberError as error:
            return failed(parsed, error)
        seconds = time.monotonic() - start
        if found is None:
            return Answer(parsed, Status.NOT_FOUND, reason="no small counterexample", seconds=seconds)
        return refuted(found, seconds)

    async def start(self, statement: str | Statement, header: str = "", limit_s: float = START_LIMIT_S) -> ProofHandle:
        """A proof to take steps in; close it, or use it as `async with`."""
        return await self.pool.start(as_statement(statement, header), limit_s)


def as_statement(statement: str | Statement, header: str = "") -> Statement:
    if isinstance(statement, Statement):
        return statement
    return parse_statement(statement, header)


def failed(statement: Statement, error: EmberError) -> Answer:
    """The answer where nothing could be searched."""
    status = Status(error.word)
    if isinstance(error, StatementError):
        return Answer(statement, status, reason=error.reason, position=error.position, part=error.part)
    return Answer(statement, status, reason=str(error))


def refuted(found: Refutation, seconds: float) -> Answer:
    return Answer(found.negation, Status.REFUTED, found.proof, found.text, found.verdict, seconds)


def answer_of(found: Finished) -> Answer:
    spending, verdict = found.result.spending, found.verdict
    build = functools.partial(
        Answer,
        found.statement,
        verdict=verdict,
        seconds=spending.seconds + found.certify_s,
        goals=spending.nodes,
        tactics=spending.tactics,
        certify_s=found.certify_s,
    )
    if verdict is not None:
        if verdict.accepted:
            return build(Status.PROVED, found.proof)
        return build(verdict.outcome, reason=verdict.reason)
    ended = found.result.ended
    why = words.why_not(ended, found.reason, spending.nodes, spending.tactics)
    return build(words.of_search(ended, False), reason=why)


@contextlib.asynccontextmanager
async def open_prover(
    workers: int | None = None, proposer: Proposer | None = None, *, weak_sandbox: bool = False
) -> AsyncGenerator[Prover]:
    """Workers, certifier and the portfolio (or a proposer of your own), for as long as the context is open.

    `weak_sandbox`: go on where this machine lacks a wall, as is right for your own statements.
    """
    toolchain = embedded_toolchain()
    options = PoolOptions(size=workers or default_size(), context_code=True)
    async with (
        Pool(toolchain, options, weak_sandbox=weak_sandbox) as pool,
        Certifier(toolchain, weak_sandbox=weak_sandbox) as judge,
    ):
        yield Prover(toolchain, pool, judge, proposer or portfolio(toolchain))
