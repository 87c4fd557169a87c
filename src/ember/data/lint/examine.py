"""Ask Lean about a statement's suspected faults. Nothing counts as proved without a certified witness.

proved      a certified proof says so: of False from the hypotheses, of the negation, of the statement by one closer
guarded     the hypotheses make the suspected place harmless, as Lean proves
suspected   neither was shown
"""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from ember.core.errors import InputError, WorkerError
from ember.core.outcomes import Advanced, Proved
from ember.core.ports import Judge, Kernel, Session, StepLimits
from ember.core.statement import Statement
from ember.data.lint import attempts, models, unused
from ember.data.lint.shape import Binder, Shape, shape
from ember.data.lint.text import Suspicion, suspicions

Status = Literal["proved", "guarded", "suspected"]
LIMITS = StepLimits(heartbeats=40_000, wall_s=8.0, batch_s=24.0)
"""Of a script: heartbeats first, so that a busy machine says the same."""
VACUOUS, RESTATED, EASY = "contradictory hypotheses", "conclusion is a hypothesis", "one closer proves it"
_OF_STATEMENT = (RESTATED, EASY)
"""Findings whose witness proves the statement."""
PORTION = 32
"""Scripts that Lean is asked about at once."""


@dataclass(frozen=True)
class Finding:
    kind: str
    status: Status
    where: str
    why: str
    witness: str = ""
    """A certified proof: of the statement where it proves False from its hypotheses or is trivial, else of the
    negation; or the proof of the guard."""

    def dump(self) -> dict[str, Any]:
        return asdict(self)


class Examiner:
    """Finds the faults of one statement after the other."""

    def __init__(self, kernel: Kernel, judge: Judge) -> None:
        self._kernel, self._judge = kernel, judge

    async def __call__(self, statement: Statement, *, proof: str | None = None) -> list[Finding]:
        """All findings; `InputError` when the statement does not elaborate. `proof`: one of the statement; without any
        a counterexample is looked for."""
        found = shape(statement.text) or Shape((), "", "")
        session = await self._kernel.start(statement)
        try:
            hypotheses = await self._hypotheses(session, found.binders)
            findings = await self._vacuous(session, statement, found)
            vacuous = bool(findings)  # then Lean proves every guard
            computed = [] if vacuous else await asyncio.to_thread(list, models.counterexamples(found))
            if not vacuous and not computed:  # else there is nothing to prove
                findings += await self._empty(session, statement, hypotheses)
            for suspicion in suspicions(found, statement.context, session.root.text, hypotheses):
                findings.append(await self._judged(session, suspicion, vacuous))
            known = proof or next((one.witness for one in findings if one.kind in _OF_STATEMENT and not vacuous), None)
            if known is None and not vacuous and not computed and hypotheses:
                known = await self._hinted(session, statement, found)
            findings += await self._unused(statement, found, hypotheses, known)
            if known is None and not vacuous and found.conclusion:
                findings += await self._refuted(statement, found, computed)
        finally:
            await session.close()
        return list(dict.fromkeys(findings))

    async def _vacuous(self, session: Session, statement: Statement, found: Shape) -> list[Finding]:
        """False from the hypotheses; not looked for where values were found at which they all hold."""
        if not found.binders or await asyncio.to_thread(models.satisfiable, found):
            return []
        script = await self._first(session, (f"exfalso; {closer}" for closer in attempts.of_false(found)))
        if script and await self._certified(statement, f"by {script}"):
            return [Finding(VACUOUS, "proved", "", "False follows from them", f"by {script}")]
        return []

    async def _empty(self, session: Session, statement: Statement, hypotheses: Sequence[Binder]) -> list[Finding]:
        """A conclusion that is a hypothesis, a statement that one closer proves."""
        findings = list[Finding]()
        script = await self._first(session, attempts.restated(hypotheses))
        if script and await self._certified(statement, f"by {script}"):
            findings.append(Finding(RESTATED, "proved", "", "it says nothing new", f"by {script}"))
        script = await self._first(session, attempts.easy())
        if script and await self._certified(statement, f"by {script}"):
            findings.append(Finding(EASY, "proved", "", "too easy to measure anything", f"by {script}"))
        return findings

    async def _hinted(self, session: Session, statement: Statement, found: Shape) -> str | None:
        script = await self._first(session, attempts.hinted(found))
        return f"by {script}" if script and await self._certified(statement, f"by {script}") else None

    async def _judged(self, session: Session, suspicion: Suspicion, vacuous: bool) -> Finding:
        kind, where, why = suspicion.kind, suspicion.where, suspicion.why
        if suspicion.fault_if == "True":
            return Finding(kind, "proved", where, why, "by its text")
        if vacuous:
            return Finding(kind, "suspected", where, why)
        if suspicion.holds_if:
            guard = await self._have(session, suspicion.holds_if)
            if guard:
                return Finding(kind, "guarded", where, why, guard)
        if suspicion.fault_if:
            fault = await self._have(session, suspicion.fault_if)
            if fault:
                return Finding(kind, "proved", where, why, fault)
        return Finding(kind, "suspected", where, why)

    async def _unused(
        self, statement: Statement, found: Shape, hypotheses: Sequence[Binder], proof: str | None
    ) -> list[Finding]:
        """Hypotheses that have nothing to do with the conclusion, that are always true, or that the proof does
        without."""
        why = "it shares no variable with the conclusion"
        findings = {one.text: Finding(unused.KIND, "suspected", one.text, why)
                    for one in unused.apart(found) if one in hypotheses}  # fmt: skip
        for one, alone in unused.alone(statement, found, hypotheses):
            if models.refuted(found, one.type):
                continue
            if witness := await self._always(alone):
                findings[one.text] = Finding(unused.KIND, "proved", one.text, "it is always true", witness)
        for one, weaker in unused.without(statement, found) if proof else ():
            known = findings.get(one.text)
            if (
                one in hypotheses
                and (known is None or not known.witness)
                and await self._certified(weaker, proof or "")
            ):
                said = "the same proof proves the statement without it"
                findings[one.text] = Finding(unused.KIND, "proved", one.text, said, proof or "")
        return list(findings.values())

    async def _always(self, alone: Statement) -> str:
        """A certified proof of a hypothesis from nothing."""
        try:
            session = await self._kernel.start(alone)
        except (InputError, WorkerError):
            return ""
        try:
            script = await self._first(session, unused.ALWAYS)
        finally:
            await session.close()
        return f"by {script}" if script and await self._certified(alone, f"by {script}") else ""

    async def _hypotheses(self, session: Session, binders: Sequence[Binder]) -> list[Binder]:
        """Those whose type is a proposition."""
        asked = [f"have : Prop := ({binder.type})" for binder in binders]
        outcomes = await session.batch(session.root, asked, LIMITS)
        return [one for one, outcome in zip(binders, outcomes, strict=False) if isinstance(outcome, Advanced)]

    async def _have(self, session: Session, proposition: str) -> str:
        """A `have` of the proposition that Lean takes in the statement's context, or nothing."""
        tries = [f"have guard : {proposition} := by {closer}" for closer in attempts.GUARDS]
        outcomes = await session.batch(session.root, tries, LIMITS)
        return next((t for t, o in zip(tries, outcomes, strict=False) if isinstance(o, Advanced)), "")

    async def _first(self, session: Session, scripts: Iterable[str]) -> str:
        """The first script that proves the goal."""
        waiting = iter(scripts)
        while portion := list(itertools.islice(waiting, PORTION)):
            outcomes = await session.batch(session.root, portion, LIMITS)
            found = (s for s, outcome in zip(portion, outcomes, strict=False) if isinstance(outcome, Proved))
            if script := next(found, ""):
                return script
        return ""

    async def _certified(self, statement: Statement, proof: str) -> bool:
        return (await self._judge.certify(statement, proof, deadline_s=30.0)).accepted

    async def _refuted(self, statement: Statement, found: Shape, computed: list[models.Model]) -> list[Finding]:
        """A counterexample, certified as a proof of the negation."""
        name = f"{statement.name}_refuted"
        negation = Statement(name, f"theorem {name} : ¬ ({found.closed})", statement.header, statement.context)
        try:
            session = await self._kernel.start(negation)
        except (InputError, WorkerError):
            return []
        try:
            given = computed if models.computable(found) else attempts.instances(found)
            scripts = dict.fromkeys(("decide", "simp"), models.Model())
            scripts |= {attempts.false_at(found, values): values for values in given}
            script = await self._first(session, scripts)
            if script and await self._certified(negation, f"by {script}"):
                shown = ", ".join(f"{name} = {value}" for name, value in scripts[script].items())
                return [Finding("counterexample", "proved", shown, "it is false there", f"by {script}")]
        finally:
            await session.close()
        return []
