"""Ember without asyncio: the same prover, for a plain script, a notebook cell, the Python prompt.

The event loop runs in a thread of its own, so that it does not matter whether the caller has one. Async code
uses `open_prover`, `Pool` and `Certifier` instead; this is the only module outside the command line that
starts a loop.
"""

from __future__ import annotations

import asyncio
import atexit
import functools
import threading
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AsyncExitStack
from types import TracebackType
from typing import Any, Self, TypeVar

from ember.core.errors import InputError
from ember.core.goals import ProofState
from ember.core.outcomes import Advanced, Outcome, Proved, Refused, Tier, Verdict
from ember.core.ports import Proposer, StepLimits
from ember.core.statement import Statement
from ember.lean.steps.session import ProofHandle
from ember.recipes.prover import Answer, Prover, open_prover
from ember.search.best_first import SearchOptions, SearchResult

T = TypeVar("T")


class Lean:
    """A Lean that is open: `with Lean() as lean: lean.prove("∀ p q : Prop, p ∧ q → q ∧ p")`.

    `proposer`: who suggests tactics; by default the portfolio, which needs no model. `weak_sandbox`: run even where a
    part of the sandbox is missing, as is right for your own statements.
    """

    def __init__(
        self, workers: int | None = None, proposer: Proposer | None = None, *, weak_sandbox: bool = False
    ) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="ember", daemon=True)
        self._stack = AsyncExitStack()
        self._thread.start()
        try:
            self._prover: Prover = self._run(
                self._stack.enter_async_context(open_prover(workers, proposer, weak_sandbox=weak_sandbox))
            )
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self, *, ending: bool = False) -> None:
        """End the processes. A second call does nothing. `ending`: Python itself is about to end."""
        if self._loop.is_closed():
            return
        if ending:
            self._loop.set_default_executor(_InPlace())
        try:
            self._run(self._stack.aclose())
        finally:
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join()
            self._loop.close()

    def prove(
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
        """Search for a proof, and certify it. `observe` is told the state of the search after each wave. What is not
        proved at once may also be found false (`refuted`), unless `refute` is off."""
        asked = self._prover.prove(
            statement,
            seconds=seconds,
            header=header,
            proposer=proposer,
            options=options,
            observe=observe,
            refute=refute,
        )
        return self._run(asked)

    def refute(self, statement: str | Statement, *, header: str = "") -> Answer:
        """Look for a small counterexample; its certified proof is of the negation."""
        return self._run(self._prover.refute(statement, header=header))

    def certify(self, statement: str | Statement, proof: str, *, header: str = "", deadline_s: float = 60.0) -> Verdict:
        """A verdict on a proof: what stands after `:=`."""
        return self._run(self._prover.certify(statement, proof, header=header, deadline_s=deadline_s))

    def certify_all(
        self, claims: Sequence[tuple[str | Statement, str]], *, deadline_s: float = 60.0, tier: Tier = Tier.REPLAYED
    ) -> list[Verdict | InputError]:
        """Many verdicts, worked on together, in order; a statement that is no theorem gives its error."""

        async def one(statement: str | Statement, proof: str) -> Verdict | InputError:
            try:
                return await self._prover.certify(statement, proof, tier=tier, deadline_s=deadline_s)
            except InputError as error:
                return error

        async def all_of_them() -> list[Verdict | InputError]:
            return await asyncio.gather(*(one(statement, proof) for statement, proof in claims))

        return self._run(all_of_them())

    def start(self, statement: str | Statement, *, header: str = "") -> Steps:
        """A proof to take steps in."""
        handle = self._run(self._prover.start(statement, header))
        return Steps(self._run, handle, handle.root)

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        """On the loop's thread. Ctrl-C here cancels there."""
        if self._loop.is_closed():
            work.close()
            raise InputError("this Lean is closed: open another with ember.Lean()")
        future = asyncio.run_coroutine_threadsafe(work, self._loop)
        try:
            return future.result()
        except KeyboardInterrupt:
            future.cancel()
            raise


class Steps:
    """A state of a proof in progress. It never changes: a tactic gives a new one."""

    def __init__(self, run: Callable[[Coroutine[Any, Any, Any]], Any], handle: ProofHandle, state: ProofState) -> None:
        self._run, self._handle, self.state = run, handle, state

    @property
    def goals(self) -> list[str]:
        return [goal.text for goal in self.state.goals]

    @property
    def done(self) -> bool:
        return self.state.solved

    def tactic(self, text: str, *, seconds: float = 10.0) -> Steps:
        """The state after this tactic; `TacticFailed` says why there is none."""
        outcome = self.try_all([text], seconds=seconds)[0]
        if isinstance(outcome, Advanced | Proved):
            return Steps(self._run, self._handle, outcome.state)
        raise TacticFailed(outcome.message if isinstance(outcome, Refused) else f"{outcome.limit} limit reached")

    def try_all(self, tactics: Sequence[str], *, seconds: float = 10.0) -> list[Outcome]:
        """Many tactics on this state, tried together; one outcome each, in order."""
        return self._run(self._handle.batch(self.state, tactics, StepLimits(wall_s=seconds)))

    def close(self) -> None:
        """Forget the proof's states."""
        self._run(self._handle.close())

    def __repr__(self) -> str:
        return "\n\n".join(self.goals) if self.goals else "no goals: the proof is complete"

    def _repr_markdown_(self) -> str:
        return f"```lean\n{self!r}\n```"


class TacticFailed(Exception):
    """Lean refused a tactic, or a limit was reached."""


@functools.cache
def shared() -> Lean:
    """The Lean of `ember.prove` and `ember.certify`: opened at the first call, closed when Python ends."""
    lean = Lean()
    atexit.register(lean.close, ending=True)
    return lean


class _InPlace(ThreadPoolExecutor):
    """While Python ends no thread can be started: what would have had one is done at once."""

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        done: Future[T] = Future()
        try:
            done.set_result(fn(*args, **kwargs))
        except Exception as error:
            done.set_exception(error)
        return done


def prove(statement: str | Statement, *, seconds: float = 60.0, header: str = "") -> Answer:
    """Search for a proof with the portfolio, and certify it.

    >>> import ember
    >>> ember.prove("theorem t (a b : ℕ) (h : a < b) : a + 1 ≤ b").proof
    'by omega'
    """
    return shared().prove(statement, seconds=seconds, header=header)


def certify(statement: str | Statement, proof: str, *, header: str = "", deadline_s: float = 60.0) -> Verdict:
    """A verdict on a proof: what stands after `:=`.

    >>> import ember
    >>> ember.certify("theorem two : 1 + 1 = 2", "by decide").accepted
    True
    >>> print(ember.certify("theorem three : 1 + 1 = 3", "by decide").outcome)
    refused
    """
    return shared().certify(statement, proof, header=header, deadline_s=deadline_s)
