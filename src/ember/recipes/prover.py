"""A Lean opened once, for everything that one asks of it: prove, certify, step. Used by the façade and the servers."""

from __future__ import annotations

import contextlib
import functools
import os
import time
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, field

from ember.core.errors import EmberError, HeaderError, InputError
from ember.core.outcomes import Tier, Verdict
from ember.core.ports import Proposer, StepLimits
from ember.core.statement import Statement
from ember.core.status import Status
from ember.lean.judge.certify import Certifier
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.steps.session import ProofHandle
from ember.lean.text.source import parse_statement
from ember.lean.toolchain import Toolchain, cache_root
from ember.policy.lemmas import Index, load
from ember.recipes import refuter
from ember.recipes.parts import embedded_toolchain
from ember.recipes.search_recipe import portfolio
from ember.search.best_first import SearchOptions, SearchResult
from ember.search.budget import Budget
from ember.search.prove import Finished
from ember.search.run import Searcher

CANDIDATES = 150
TACTIC_LIMITS = StepLimits(heartbeats=50_000, wall_s=5.0)
LIMITS = {
    "seconds": "time limit",
    "nodes": "limit on goals",
    "tactics": "limit on tactics",
    "tokens": "limit on tokens",
}


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

    def __bool__(self) -> bool:
        return self.status is Status.PROVED

    @property
    def axioms(self) -> tuple[str, ...]:
        return self.verdict.axioms if self.verdict else ()

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
    ) -> Answer:
        """Search for a proof and certify it. What is wrong with the statement is an answer, too."""
        parsed = Statement("", statement) if isinstance(statement, str) else statement
        try:
            parsed = as_statement(statement, header)
            searcher = Searcher(self.pool, self.judge, proposer or self.proposer, options or default_options(seconds))
            return answer_of(await searcher(parsed, observe))
        except EmberError as error:
            return Answer(parsed, status_of(error), reason=str(error))

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
            return Answer(parsed, status_of(error), reason=str(error))
        seconds = time.monotonic() - start
        if found is None:
            return Answer(parsed, Status.NOT_FOUND, reason="no small counterexample", seconds=seconds)
        return Answer(found.negation, Status.REFUTED, found.proof, found.text, found.verdict, seconds)

    async def start(self, statement: str | Statement, header: str = "") -> ProofHandle:
        """A proof to take steps in; close it, or use it as `async with`."""
        return await self.pool.start(as_statement(statement, header))


def as_statement(statement: str | Statement, header: str = "") -> Statement:
    if isinstance(statement, Statement):
        return statement
    return parse_statement(statement, header)


def status_of(error: EmberError) -> Status:
    """The word for an exception."""
    if isinstance(error, HeaderError):
        return Status.UNSUPPORTED
    return Status.INVALID if isinstance(error, InputError) else Status.COULD_NOT_RUN


def status_of_verdict(verdict: Verdict) -> Status:
    words = {"accepted": Status.PROVED, "rejected": Status.REFUSED, "timed_out": Status.OUT_OF_TIME}
    return words.get(verdict.status, Status.COULD_NOT_RUN)


def answer_of(found: Finished) -> Answer:
    spending, ended = found.result.spending, found.result.ended
    build = functools.partial(
        Answer,
        found.statement,
        verdict=found.verdict,
        seconds=spending.seconds + found.certify_s,
        goals=spending.nodes,
        tactics=spending.tactics,
    )
    if found.verdict is not None:
        if found.verdict.accepted:
            return build(Status.PROVED, found.proof)
        return build(status_of_verdict(found.verdict), reason=found.verdict.reason)
    tried = f"after {spending.nodes} goals and {spending.tactics} tactics"
    if ended == "exhausted":
        return build(Status.NOT_FOUND, reason=f"nothing is left to try {tried}")
    if ended in LIMITS:
        return build(Status.OUT_OF_TIME, reason=f"{LIMITS[ended]} reached {tried}")
    return build(Status.COULD_NOT_RUN, reason=found.reason or ended)


@contextlib.asynccontextmanager
async def open_prover(
    workers: int | None = None, proposer: Proposer | None = None, *, weak_sandbox: bool = False
) -> AsyncGenerator[Prover]:
    """Workers, certifier and the portfolio (or a proposer of your own), for as long as the context is open.

    `weak_sandbox`: go on where this machine lacks a wall, as is right for your own statements.
    """
    toolchain = embedded_toolchain()
    options = PoolOptions(size=workers) if workers else PoolOptions()
    async with (
        Pool(toolchain, options, weak_sandbox=weak_sandbox) as pool,
        Certifier(toolchain, weak_sandbox=weak_sandbox) as judge,
    ):
        yield Prover(toolchain, pool, judge, proposer or portfolio(toolchain))
